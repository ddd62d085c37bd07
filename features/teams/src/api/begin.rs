//! Requests: the list, one of them, what the rules say before one asks, and how one begins.

use axum::http::StatusCode;
use desk::{Desk, Failure, Json, Path, Query};
use kernel::day::Day;
use kernel::ids::{AttendanceRequestId, OrganisationId};
use kernel::policy::{Action, Resource};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::out::{RequestOut, RequestPageOut, RuleOut};
use crate::acts::{self, AfterOrder, RequestOrder};
use crate::asked::Asked;
use crate::model::MeetingKind;
use crate::requests::Part;
use crate::rules::{Duty, duty_of};
use crate::store::listing::{self, PAGE};
use crate::view::{self, View};

/// A page of requests.
#[derive(Serialize, ToSchema)]
pub(crate) struct RequestsOut {
    requests: Vec<RequestOut>,
    /// What to ask as `after` for the next page, if there is one.
    next: Option<String>,
}

/// Open requests by their next date, or ended ones from the latest back.
#[utoipa::path(get, path = "/requests", tag = "teams", params(Part),
    responses((status = 200, body = RequestsOut)))]
pub(crate) async fn list(
    desk: Desk,
    Query(part): Query<Part>,
) -> Result<Json<RequestsOut>, Failure> {
    let mut tx = desk.read().await?;
    let scope = desk.scope(Action::Read, Resource::AttendanceRequest);
    let mut found = listing::list(&mut tx, desk.municipality(), &scope, &part.read()).await?;
    let next = found.get(PAGE).and(found.get(PAGE - 1)).map(Part::cursor);
    found.truncate(PAGE);
    let book = desk.rulebook(&mut tx).await?;
    let mut requests = Vec::with_capacity(found.len());
    for it in &found {
        requests.push(RequestOut::new(it, &view::count(it, &book)?));
    }
    Ok(Json(RequestsOut { requests, next }))
}

/// One request.
#[utoipa::path(get, path = "/requests/{id}", tag = "teams", params(("id" = String, Path)),
    responses((status = 200, body = RequestPageOut)))]
pub(crate) async fn show(
    desk: Desk,
    Path(id): Path<AttendanceRequestId>,
) -> Result<Json<RequestPageOut>, Failure> {
    let view = View::load(&desk, id).await?;
    view.note_look(&desk).await?;
    Ok(Json((&view).into()))
}

/// What to ask the rules.
#[derive(Default, Deserialize, IntoParams)]
#[serde(default)]
pub(crate) struct Question {
    /// The id of the council.
    council: String,
    /// The kind of the meeting.
    kind: String,
    /// Its day.
    on: String,
}

/// What the rules of a day say to a meeting.
#[derive(Serialize, ToSchema)]
pub(crate) struct RulingOut {
    /// `work`, `volunteer` or `unnamed`.
    duty: &'static str,
    /// The rule that says so.
    rule: RuleOut,
    /// The western year in which the fiscal year of the meeting begins.
    year: i32,
    /// How many of the council's requests count in that year already.
    used: i64,
    /// About how many a year.
    limit: Option<i64>,
    limit_rule: Option<RuleOut>,
    /// How many serve on the council's team on that day.
    members: usize,
}

/// Whether a meeting is duty, and how many of the year are used, by the rules in force on its day.
#[utoipa::path(get, path = "/requests/ruling", tag = "teams", params(Question),
    responses((status = 200, body = RulingOut)))]
pub(crate) async fn ruling(
    desk: Desk,
    Query(question): Query<Question>,
) -> Result<Json<RulingOut>, Failure> {
    let _: OrganisationId = question.council.parse().map_err(|_| Failure::Missing)?;
    Day::read(&question.on).map_err(|_| Failure::Missing)?;
    let mut tx = desk.read().await?;
    let which = (question.council.as_str(), question.on.as_str());
    let asked = Asked::load(&mut tx, &desk, Action::Create, which).await?;
    let asked = asked.ok_or(Failure::Missing)?;
    let ruling = duty_of(&MeetingKind::new(question.kind.trim()), &asked.rules)?;
    Ok(Json(RulingOut {
        duty: match ruling.duty {
            Duty::Work => "work",
            Duty::Volunteer => "volunteer",
            Duty::Unnamed => "unnamed",
        },
        rule: (&ruling.rule).into(),
        year: asked.year.0,
        used: asked.total,
        limit: asked.rules.per_year.as_ref().map(|rule| rule.value),
        limit_rule: asked.rules.per_year.as_ref().map(RuleOut::from),
        members: asked.members.len(),
    }))
}

/// Asks for attendance at a meeting, or keys it in for the council.
#[utoipa::path(post, path = "/requests", tag = "teams", request_body = RequestOrder,
    responses((status = 201, body = RequestPageOut)))]
pub(crate) async fn ask(
    desk: Desk,
    Json(order): Json<RequestOrder>,
) -> Result<(StatusCode, Json<RequestPageOut>), Failure> {
    let it = acts::ask(&desk, &order).await?;
    made(&desk, it.id).await
}

/// Enters an attendance that had no request.
#[utoipa::path(post, path = "/requests/after", tag = "teams", request_body = AfterOrder,
    responses((status = 201, body = RequestPageOut)))]
pub(crate) async fn after(
    desk: Desk,
    Json(order): Json<AfterOrder>,
) -> Result<(StatusCode, Json<RequestPageOut>), Failure> {
    let it = acts::after(&desk, &order).await?;
    made(&desk, it.id).await
}

async fn made(
    desk: &Desk,
    id: AttendanceRequestId,
) -> Result<(StatusCode, Json<RequestPageOut>), Failure> {
    let view = View::load(desk, id).await?;
    Ok((StatusCode::CREATED, Json((&view).into())))
}

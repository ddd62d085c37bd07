//! Teams as programs see them: whom they serve, and how many serve.

use axum::http::StatusCode;
use desk::{Desk, Failure, Json, Path, Query};
use kernel::ids::TeamId;
use kernel::policy::{Action, Resource};
use serde::Serialize;
use utoipa::ToSchema;

use crate::acts::{self, PostingOrder};
use crate::model::Team;
use crate::store::district::{self, District};
use crate::store::team::{self, PAGE};
use crate::teams::{Part, When, councils};

/// A team.
#[derive(Serialize, ToSchema)]
pub(crate) struct TeamOut {
    id: String,
    number: i64,
    /// `block` or `district`.
    serves: &'static str,
    name: String,
    name_en: String,
    /// The block or district as the document prints it.
    name_printed: String,
    /// How many serve on the day that was asked about.
    members: i64,
    districts: Vec<DistrictOut>,
    councils: Vec<CouncilOut>,
}

/// A district of a team.
#[derive(Serialize, ToSchema)]
pub(crate) struct DistrictOut {
    area: String,
    name: String,
    name_en: String,
    /// What the document says of it: 設立予定.
    note: String,
}

/// A council of a team.
#[derive(Serialize, ToSchema)]
pub(crate) struct CouncilOut {
    id: String,
    name: String,
    name_en: String,
}

impl TeamOut {
    fn new(it: &Team, members: i64, districts: &[District]) -> TeamOut {
        TeamOut {
            id: it.id.to_string(),
            number: it.number,
            serves: it.serves.code(),
            name: it.name.clone(),
            name_en: it.name_en.clone(),
            name_printed: it.name_printed.clone(),
            members,
            districts: districts
                .iter()
                .map(|it| DistrictOut {
                    area: it.area.to_string(),
                    name: it.name.clone(),
                    name_en: it.name_en.clone(),
                    note: it.note.clone(),
                })
                .collect(),
            councils: councils(districts)
                .into_iter()
                .map(|it| CouncilOut {
                    id: it.id.to_string(),
                    name: it.name.clone(),
                    name_en: it.name_en.clone(),
                })
                .collect(),
        }
    }
}

/// The teams that serve on a day in the document's order, at most 50; the rest behind the last of
/// them.
#[utoipa::path(get, path = "/teams", tag = "teams", params(Part),
    responses((status = 200, body = Vec<TeamOut>)))]
pub(crate) async fn list(
    desk: Desk,
    Query(part): Query<Part>,
) -> Result<Json<Vec<TeamOut>>, Failure> {
    let mut tx = desk.read().await?;
    let municipality = desk.municipality();
    let on = part.when().day(desk.today)?;
    let scope = desk.scope(Action::Read, Resource::Team);
    let mut teams = team::list(&mut tx, municipality, &scope, on, part.after()).await?;
    teams.truncate(PAGE);
    let ids: Vec<TeamId> = teams.iter().map(|(team, _)| team.id).collect();
    let mut districts = district::list_districts(&mut tx, municipality, &ids, on).await?;
    let out = |(team, members): (Team, i64)| {
        let own: Vec<District> = districts.extract_if(.., |it| it.team == team.id).collect();
        TeamOut::new(&team, members, &own)
    };
    Ok(Json(teams.into_iter().map(out).collect()))
}

/// One team on a day.
#[utoipa::path(get, path = "/teams/{id}", tag = "teams", params(("id" = String, Path), When),
    responses((status = 200, body = TeamOut)))]
pub(crate) async fn show(
    desk: Desk,
    Path(id): Path<TeamId>,
    Query(when): Query<When>,
) -> Result<Json<TeamOut>, Failure> {
    let mut tx = desk.read().await?;
    let on = when.day(desk.today)?;
    let it = team::load(&mut tx, desk.municipality(), id).await?;
    desk.check_read(&it)?;
    let districts = district::list_districts(&mut tx, desk.municipality(), &[id], on).await?;
    let members = crate::store::posting::list(&mut tx, desk.municipality(), id, on).await?;
    let members = i64::try_from(members.len()).unwrap_or(i64::MAX);
    Ok(Json(TeamOut::new(&it, members, &districts)))
}

/// A posting.
#[derive(Serialize, ToSchema)]
pub(crate) struct PostingOut {
    id: String,
    team: String,
    person: String,
    kind: &'static str,
    from: String,
    /// The first day that no longer belongs to the term.
    until: Option<String>,
}

/// Posts somebody to a team.
#[utoipa::path(post, path = "/teams/{id}/postings", tag = "teams", params(("id" = String, Path)),
    request_body = PostingOrder, responses((status = 201, body = PostingOut)))]
pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<TeamId>,
    Json(order): Json<PostingOrder>,
) -> Result<(StatusCode, Json<PostingOut>), Failure> {
    let it = acts::post(&desk, id, &order).await?;
    let out = PostingOut {
        id: it.id.to_string(),
        team: it.team.to_string(),
        person: it.person.to_string(),
        kind: it.kind.code(),
        from: it.period.from.to_string(),
        until: it.period.until.map(|day| day.to_string()),
    };
    Ok((StatusCode::CREATED, Json(out)))
}

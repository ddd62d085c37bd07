//! `/api/v1/events`: the calendar for programs, and the same acts as on its pages.

mod out;

use axum::http::StatusCode;
use desk::{Desk, Failure, Json, Path, Query};
use kernel::day::Day;
use kernel::ids::{EventId, Id};
use kernel::policy::{Action, Resource};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::acts;
use crate::model::{Merge, Which};
use crate::orders::{AcceptOrder, EventOrder, FixOrder, JointOrder, MoveOrder, WhyOrder};
use crate::store::{self, Selection};
use out::{EventOut, EventsOut, JointOut, joint, out};

/// What an act answers.
type Done<T> = Result<Json<T>, Failure>;

/// How many events an answer holds.
const PAGE: usize = 200;

/// Where the list goes on.
#[derive(Default, Deserialize, IntoParams)]
#[serde(default)]
pub(crate) struct Behind {
    /// The `next` of the answer before.
    after: String,
}

impl Behind {
    fn read(&self) -> Option<(Day, EventId)> {
        let (day, id) = self.after.split_once('.')?;
        Some((Day::parse_iso(day).ok()?, id.parse().ok()?))
    }
}

/// The events, by their first day.
#[utoipa::path(get, path = "/events", tag = "calendar", params(Which, Behind),
    responses((status = 200, body = EventsOut)))]
pub(crate) async fn list(
    desk: Desk,
    Query(which): Query<Which>,
    Query(behind): Query<Behind>,
) -> Done<EventsOut> {
    let mut tx = desk.read().await?;
    let seen = desk.scope(Action::Read, Resource::Event);
    let mut selection = Selection::of(desk.municipality(), &seen, &which);
    selection.within(which.days());
    let found = store::coming(&mut tx, &selection, behind.read(), PAGE).await?;
    let next = match (found.more, found.events.last()) {
        (true, Some(last)) => last
            .when
            .span()
            .map(|span| format!("{}.{}", span.first(), last.id)),
        _ => None,
    };
    Ok(Json(EventsOut {
        events: found.events.iter().map(|it| out(&desk, it)).collect(),
        next,
    }))
}

/// One event.
#[utoipa::path(get, path = "/events/{id}", tag = "calendar", params(("id" = String, Path)),
    responses((status = 200, body = EventOut)))]
pub(crate) async fn show(desk: Desk, Path(id): Path<EventId>) -> Done<EventOut> {
    let mut tx = desk.read().await?;
    let it = store::load(&mut tx, desk.municipality(), id).await?;
    desk.check_read(&it)?;
    Ok(Json(out(&desk, &it)))
}

/// Puts an event up.
#[utoipa::path(post, path = "/events", tag = "calendar", request_body = EventOrder,
    responses((status = 201, body = EventOut)))]
pub(crate) async fn put_up(
    desk: Desk,
    Json(order): Json<EventOrder>,
) -> Result<(StatusCode, Json<EventOut>), Failure> {
    let it = acts::put_up(&desk, &order).await?;
    Ok((StatusCode::CREATED, Json(out(&desk, &it))))
}

/// Sends an event in, to be looked at first; needs no token.
#[utoipa::path(post, path = "/events/suggest", tag = "calendar", request_body = EventOrder,
    responses((status = 202, description = "It will be looked at.")))]
pub(crate) async fn send_in(
    desk: Desk,
    Json(order): Json<EventOrder>,
) -> Result<StatusCode, Failure> {
    acts::send_in(&desk, &order).await?;
    Ok(StatusCode::ACCEPTED)
}

/// Proposes to hold two events as one.
#[utoipa::path(post, path = "/events/joint", tag = "calendar", request_body = JointOrder,
    responses((status = 201, body = JointOut)))]
pub(crate) async fn propose_joint(
    desk: Desk,
    Json(order): Json<JointOrder>,
) -> Result<(StatusCode, Json<JointOut>), Failure> {
    let it = acts::propose_joint(&desk, &order).await?;
    Ok((StatusCode::CREATED, Json(joint(&it))))
}

/// Says yes for one of the two.
#[utoipa::path(post, path = "/events/joint/{id}/agree", tag = "calendar", params(("id" = String, Path)),
    request_body = WhyOrder, responses((status = 200, body = JointOut)))]
pub(crate) async fn agree_joint(
    desk: Desk,
    Path(id): Path<Id<Merge>>,
    Json(order): Json<WhyOrder>,
) -> Done<JointOut> {
    Ok(Json(joint(&acts::agree_joint(&desk, id, &order).await?)))
}

/// Says no, and why.
#[utoipa::path(post, path = "/events/joint/{id}/refuse", tag = "calendar", params(("id" = String, Path)),
    request_body = WhyOrder, responses((status = 200, body = JointOut)))]
pub(crate) async fn refuse_joint(
    desk: Desk,
    Path(id): Path<Id<Merge>>,
    Json(order): Json<WhyOrder>,
) -> Done<JointOut> {
    Ok(Json(joint(&acts::refuse_joint(&desk, id, &order).await?)))
}

macro_rules! act {
    ($(#[$doc:meta])* $name:ident, $path:literal, $order:ty) => {
        $(#[$doc])*
        #[utoipa::path(post, path = $path, tag = "calendar", params(("id" = String, Path)),
            request_body = $order, responses((status = 200, body = EventOut)))]
        pub(crate) async fn $name(
            desk: Desk,
            Path(id): Path<EventId>,
            Json(order): Json<$order>,
        ) -> Done<EventOut> {
            let it = acts::$name(&desk, id, &order).await?;
            Ok(Json(out(&desk, &it)))
        }
    };
}

act! {
    /// Mends what an event is.
    mend, "/events/{id}", EventOrder
}
act! {
    /// Fixes its day.
    fix, "/events/{id}/fix", FixOrder
}
act! {
    /// Moves it to another time.
    move_to, "/events/{id}/move", MoveOrder
}
act! {
    /// Puts it off.
    postpone, "/events/{id}/postpone", WhyOrder
}
act! {
    /// Cancels it.
    cancel, "/events/{id}/cancel", WhyOrder
}
act! {
    /// Takes what was sent in onto the calendar.
    accept, "/events/{id}/accept", AcceptOrder
}
act! {
    /// Leaves it off the calendar.
    decline, "/events/{id}/decline", WhyOrder
}

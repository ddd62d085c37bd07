//! `/api/v1/meetings`: the same acts for programs.

mod out;

use axum::http::StatusCode;
use desk::{Desk, Failure, Json, Path, Query};
use kernel::ids::MeetingId;

use crate::acts;
use crate::list::{Lists, Which};
use crate::model::{ItemId, Report, SentenceId};
use crate::orders::{
    AgendaOrder, AttendanceOrder, CallOffOrder, CarryOrder, DoneOrder, ItemOrder, MinutesOrder,
    ParticularsOrder, PressOrder, ReportOrder,
};
use crate::store::Listed;
use out::{ConcernOut, MeetingOut, MeetingsOut, ReportOut, line, out};

/// What an act answers.
type Done<T> = Result<Json<T>, Failure>;

/// What an act answers that made something.
type Made<T> = Result<(StatusCode, Json<T>), Failure>;

/// The meetings.
#[utoipa::path(get, path = "/meetings", tag = "meetings", params(Which),
    responses((status = 200, body = MeetingsOut)))]
pub(crate) async fn list(desk: Desk, Query(which): Query<Which>) -> Done<MeetingsOut> {
    let mut tx = desk.read().await?;
    let lists = Lists::load(&desk, &mut tx, &which).await?;
    let lines = |list: &Listed| list.meetings.iter().map(|it| line(&desk, it)).collect();
    let next = |list: &Listed| list.next.as_ref().map(ToString::to_string);
    Ok(Json(MeetingsOut {
        coming: lists.coming.as_ref().map(lines).unwrap_or_default(),
        later: lists.coming.as_ref().and_then(next),
        past: lists.past.as_ref().map(lines).unwrap_or_default(),
        next: lists.past.as_ref().and_then(next),
    }))
}

/// One meeting.
#[utoipa::path(get, path = "/meetings/{id}", tag = "meetings",
    params(("id" = String, Path)), responses((status = 200, body = MeetingOut)))]
pub(crate) async fn show(desk: Desk, Path(id): Path<MeetingId>) -> Done<MeetingOut> {
    out(&desk, id).await
}

/// Calls a meeting.
#[utoipa::path(post, path = "/meetings", tag = "meetings",
    request_body = ParticularsOrder, responses((status = 201, body = MeetingOut)))]
pub(crate) async fn call(desk: Desk, Json(order): Json<ParticularsOrder>) -> Made<MeetingOut> {
    let meeting = acts::call(&desk, &order).await?;
    Ok((StatusCode::CREATED, out(&desk, meeting.id).await?))
}

/// Mends the particulars.
#[utoipa::path(post, path = "/meetings/{id}", tag = "meetings", params(("id" = String, Path)),
    request_body = ParticularsOrder, responses((status = 200, body = MeetingOut)))]
pub(crate) async fn mend(
    desk: Desk,
    Path(id): Path<MeetingId>,
    Json(order): Json<ParticularsOrder>,
) -> Done<MeetingOut> {
    acts::mend(&desk, id, &order).await?;
    out(&desk, id).await
}

/// Adds items to the agenda.
#[utoipa::path(post, path = "/meetings/{id}/agenda", tag = "meetings",
    params(("id" = String, Path)), request_body = AgendaOrder,
    responses((status = 200, body = MeetingOut)))]
pub(crate) async fn add_items(
    desk: Desk,
    Path(id): Path<MeetingId>,
    Json(order): Json<AgendaOrder>,
) -> Done<MeetingOut> {
    acts::add_items(&desk, id, &order).await?;
    out(&desk, id).await
}

/// Changes an item of the agenda.
#[utoipa::path(post, path = "/meetings/{id}/items/{item}", tag = "meetings",
    params(("id" = String, Path), ("item" = String, Path)), request_body = ItemOrder,
    responses((status = 200, body = MeetingOut)))]
pub(crate) async fn change_item(
    desk: Desk,
    Path((id, item)): Path<(MeetingId, ItemId)>,
    Json(order): Json<ItemOrder>,
) -> Done<MeetingOut> {
    acts::change_item(&desk, id, item, &order).await?;
    out(&desk, id).await
}

/// Gives an open concern an item of its own.
#[utoipa::path(post, path = "/meetings/{id}/carry", tag = "meetings",
    params(("id" = String, Path)), request_body = CarryOrder,
    responses((status = 200, body = MeetingOut)))]
pub(crate) async fn carry(
    desk: Desk,
    Path(id): Path<MeetingId>,
    Json(order): Json<CarryOrder>,
) -> Done<MeetingOut> {
    acts::carry(&desk, id, &order).await?;
    out(&desk, id).await
}

/// Saves the minutes.
#[utoipa::path(post, path = "/meetings/{id}/minutes", tag = "meetings",
    params(("id" = String, Path)), request_body = MinutesOrder,
    responses((status = 200, body = MeetingOut)))]
pub(crate) async fn write_minutes(
    desk: Desk,
    Path(id): Path<MeetingId>,
    Json(order): Json<MinutesOrder>,
) -> Done<MeetingOut> {
    acts::write_minutes(&desk, id, &order).await?;
    out(&desk, id).await
}

/// Records who was there.
#[utoipa::path(post, path = "/meetings/{id}/attendance", tag = "meetings",
    params(("id" = String, Path)), request_body = AttendanceOrder,
    responses((status = 200, body = MeetingOut)))]
pub(crate) async fn attend(
    desk: Desk,
    Path(id): Path<MeetingId>,
    Json(order): Json<AttendanceOrder>,
) -> Done<MeetingOut> {
    acts::attend(&desk, id, &order).await?;
    out(&desk, id).await
}

/// Saves the report of whoever asks, and sends it if `send` is `yes`.
#[utoipa::path(post, path = "/meetings/{id}/report", tag = "meetings",
    params(("id" = String, Path)), request_body = ReportOrder,
    responses((status = 200, body = ReportOut)))]
pub(crate) async fn report(
    desk: Desk,
    Path(id): Path<MeetingId>,
    Json(order): Json<ReportOrder>,
) -> Done<ReportOut> {
    let report: Report = acts::save_report(&desk, id, &order).await?;
    Ok(Json(ReportOut {
        id: report.id.to_string(),
        version: report.version.to_string(),
        sent_on: report.sent_on.map(|on| on.to_string()),
    }))
}

/// Confirms the minutes.
#[utoipa::path(post, path = "/meetings/{id}/confirm", tag = "meetings",
    params(("id" = String, Path)), request_body = PressOrder,
    responses((status = 200, body = MeetingOut)))]
pub(crate) async fn confirm(
    desk: Desk,
    Path(id): Path<MeetingId>,
    Json(order): Json<PressOrder>,
) -> Done<MeetingOut> {
    acts::confirm(&desk, id, &order).await?;
    out(&desk, id).await
}

/// Opens confirmed minutes again.
#[utoipa::path(post, path = "/meetings/{id}/reopen", tag = "meetings",
    params(("id" = String, Path)), request_body = PressOrder,
    responses((status = 200, body = MeetingOut)))]
pub(crate) async fn reopen(
    desk: Desk,
    Path(id): Path<MeetingId>,
    Json(order): Json<PressOrder>,
) -> Done<MeetingOut> {
    acts::reopen(&desk, id, &order).await?;
    out(&desk, id).await
}

/// Calls it off, with the reason.
#[utoipa::path(post, path = "/meetings/{id}/call-off", tag = "meetings",
    params(("id" = String, Path)), request_body = CallOffOrder,
    responses((status = 200, body = MeetingOut)))]
pub(crate) async fn call_off(
    desk: Desk,
    Path(id): Path<MeetingId>,
    Json(order): Json<CallOffOrder>,
) -> Done<MeetingOut> {
    acts::call_off(&desk, id, &order).await?;
    out(&desk, id).await
}

/// Something that was to do is done.
#[utoipa::path(post, path = "/meetings/{id}/sentences/{sentence}/done", tag = "meetings",
    params(("id" = String, Path), ("sentence" = String, Path)), request_body = DoneOrder,
    responses((status = 200, body = MeetingOut)))]
pub(crate) async fn finish(
    desk: Desk,
    Path((id, sentence)): Path<(MeetingId, SentenceId)>,
    Json(order): Json<DoneOrder>,
) -> Done<MeetingOut> {
    acts::finish(&desk, id, sentence, &order).await?;
    out(&desk, id).await
}

/// Makes a concern of a sentence.
#[utoipa::path(post, path = "/meetings/{id}/sentences/{sentence}/concern", tag = "meetings",
    params(("id" = String, Path), ("sentence" = String, Path)),
    responses((status = 201, body = ConcernOut)))]
pub(crate) async fn take_up(
    desk: Desk,
    Path((id, sentence)): Path<(MeetingId, SentenceId)>,
) -> Made<ConcernOut> {
    let concern = acts::take_up(&desk, id, sentence).await?;
    let out = ConcernOut {
        id: concern.id.to_string(),
        number: concern.number,
        state: concern.place.state().to_owned(),
    };
    Ok((StatusCode::CREATED, Json(out)))
}

//! The steps of a request.

use desk::{Desk, Failure, Json, Path};
use kernel::ids::AttendanceRequestId;

use super::out::RequestPageOut;
use crate::acts::{
    self, AcceptOrder, AnswerOrder, AttendOrder, DeclineOrder, ProposeOrder, ReportOrder,
    VersionOrder, WithdrawOrder,
};
use crate::view::View;

/// The request as it is after a step.
async fn now(desk: &Desk, id: AttendanceRequestId) -> Result<Json<RequestPageOut>, Failure> {
    let view = View::load(desk, id).await?;
    view.note_look(desk).await?;
    Ok(Json((&view).into()))
}

/// Agrees to a request.
#[utoipa::path(post, path = "/requests/{id}/accept", tag = "teams", params(("id" = String, Path)),
    request_body = AcceptOrder, responses((status = 200, body = RequestPageOut)))]
pub(crate) async fn accept(
    desk: Desk,
    Path(id): Path<AttendanceRequestId>,
    Json(order): Json<AcceptOrder>,
) -> Result<Json<RequestPageOut>, Failure> {
    acts::accept(&desk, id, &order).await?;
    now(&desk, id).await
}

/// Proposes another time.
#[utoipa::path(post, path = "/requests/{id}/propose", tag = "teams", params(("id" = String, Path)),
    request_body = ProposeOrder, responses((status = 200, body = RequestPageOut)))]
pub(crate) async fn propose(
    desk: Desk,
    Path(id): Path<AttendanceRequestId>,
    Json(order): Json<ProposeOrder>,
) -> Result<Json<RequestPageOut>, Failure> {
    acts::propose(&desk, id, &order).await?;
    now(&desk, id).await
}

/// Takes the time that was proposed.
#[utoipa::path(post, path = "/requests/{id}/agree", tag = "teams", params(("id" = String, Path)),
    request_body = VersionOrder, responses((status = 200, body = RequestPageOut)))]
pub(crate) async fn agree(
    desk: Desk,
    Path(id): Path<AttendanceRequestId>,
    Json(order): Json<VersionOrder>,
) -> Result<Json<RequestPageOut>, Failure> {
    acts::agree(&desk, id, &order).await?;
    now(&desk, id).await
}

/// Declines a request, with what can be done instead.
#[utoipa::path(post, path = "/requests/{id}/decline", tag = "teams", params(("id" = String, Path)),
    request_body = DeclineOrder, responses((status = 200, body = RequestPageOut)))]
pub(crate) async fn decline(
    desk: Desk,
    Path(id): Path<AttendanceRequestId>,
    Json(order): Json<DeclineOrder>,
) -> Result<Json<RequestPageOut>, Failure> {
    acts::decline(&desk, id, &order).await?;
    now(&desk, id).await
}

/// Takes a request back.
#[utoipa::path(post, path = "/requests/{id}/withdraw", tag = "teams", params(("id" = String, Path)),
    request_body = WithdrawOrder, responses((status = 200, body = RequestPageOut)))]
pub(crate) async fn withdraw(
    desk: Desk,
    Path(id): Path<AttendanceRequestId>,
    Json(order): Json<WithdrawOrder>,
) -> Result<Json<RequestPageOut>, Failure> {
    acts::withdraw(&desk, id, &order).await?;
    now(&desk, id).await
}

/// Says whether a member comes.
#[utoipa::path(post, path = "/requests/{id}/answer", tag = "teams", params(("id" = String, Path)),
    request_body = AnswerOrder, responses((status = 200, body = RequestPageOut)))]
pub(crate) async fn answer(
    desk: Desk,
    Path(id): Path<AttendanceRequestId>,
    Json(order): Json<AnswerOrder>,
) -> Result<Json<RequestPageOut>, Failure> {
    acts::answer(&desk, id, &order).await?;
    now(&desk, id).await
}

/// Enters the hours that a member was there.
#[utoipa::path(post, path = "/requests/{id}/attend", tag = "teams", params(("id" = String, Path)),
    request_body = AttendOrder, responses((status = 200, body = RequestPageOut)))]
pub(crate) async fn attend(
    desk: Desk,
    Path(id): Path<AttendanceRequestId>,
    Json(order): Json<AttendOrder>,
) -> Result<Json<RequestPageOut>, Failure> {
    acts::attend(&desk, id, &order).await?;
    now(&desk, id).await
}

/// Begins the record of the meeting: `meeting` in the answer is its id.
#[utoipa::path(post, path = "/requests/{id}/record", tag = "teams", params(("id" = String, Path)),
    request_body = VersionOrder, responses((status = 200, body = RequestPageOut)))]
pub(crate) async fn record(
    desk: Desk,
    Path(id): Path<AttendanceRequestId>,
    Json(order): Json<VersionOrder>,
) -> Result<Json<RequestPageOut>, Failure> {
    acts::record(&desk, id, &order).await?;
    now(&desk, id).await
}

/// Ends a request: its meeting is on record.
#[utoipa::path(post, path = "/requests/{id}/reported", tag = "teams", params(("id" = String, Path)),
    request_body = ReportOrder, responses((status = 200, body = RequestPageOut)))]
pub(crate) async fn report(
    desk: Desk,
    Path(id): Path<AttendanceRequestId>,
    Json(order): Json<ReportOrder>,
) -> Result<Json<RequestPageOut>, Failure> {
    acts::report(&desk, id, &order).await?;
    now(&desk, id).await
}

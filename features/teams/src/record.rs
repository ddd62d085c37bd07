//! 会議の記録を書く: one press leads to the minutes of the meeting, with what the request knows.

use desk::{Answer, Desk, Failure, Form, Path};
use kernel::ids::AttendanceRequestId;

use crate::acts::{self, VersionOrder};
use crate::request;

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<AttendanceRequestId>,
    Form(order): Form<VersionOrder>,
) -> Answer {
    let it = match acts::record(&desk, id, &order).await {
        Err(Failure::Stale) => return request::overtaken(&desk, id).await,
        done => done?,
    };
    let meeting = it.meeting.ok_or(Failure::Missing)?;
    desk.see_done(&format!("/meetings/{meeting}"), "request-record")
}

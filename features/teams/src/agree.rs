//! 日時の変更に応じる: one press.

use desk::{Answer, Desk, Failure, Form, Path};
use kernel::ids::AttendanceRequestId;

use crate::act::done;
use crate::acts::{self, VersionOrder};
use crate::request;

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<AttendanceRequestId>,
    Form(order): Form<VersionOrder>,
) -> Answer {
    match acts::agree(&desk, id, &order).await {
        Ok(_) => done(&desk, id, "agree"),
        Err(Failure::Stale) => request::overtaken(&desk, id).await,
        Err(other) => Err(other),
    }
}

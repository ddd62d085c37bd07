//! 日時の変更に応じる: one press.

use desk::{Answer, Desk, Form, Path};
use kernel::ids::AttendanceRequestId;

use crate::acts::{self, VersionOrder};

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<AttendanceRequestId>,
    Form(order): Form<VersionOrder>,
) -> Answer {
    acts::agree(&desk, id, &order).await?;
    desk.see_done(&format!("/requests/{id}"), "request-agree")
}

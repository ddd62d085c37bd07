//! The acts that are one press on the page of a meeting.

use desk::{Answer, Desk, Form, Path};
use kernel::ids::MeetingId;

use crate::acts;
use crate::model::SentenceId;
use crate::orders::DoneOrder;

/// 議事録を確定する.
pub(crate) async fn confirm(desk: Desk, Path(id): Path<MeetingId>) -> Answer {
    acts::confirm(&desk, id).await?;
    desk.see_done(&format!("/meetings/{id}"), "meeting-confirm")
}

/// 確定を取り消す.
pub(crate) async fn reopen(desk: Desk, Path(id): Path<MeetingId>) -> Answer {
    acts::reopen(&desk, id).await?;
    desk.see_done(&format!("/meetings/{id}"), "meeting-reopen")
}

/// 済んだ.
pub(crate) async fn finish(
    desk: Desk,
    Path((id, sentence)): Path<(MeetingId, SentenceId)>,
    Form(order): Form<DoneOrder>,
) -> Answer {
    acts::finish(&desk, id, sentence, &order).await?;
    desk.see(&at_sentence(id, sentence, "meeting-done"))
}

/// 案件にする.
pub(crate) async fn take_up(
    desk: Desk,
    Path((id, sentence)): Path<(MeetingId, SentenceId)>,
) -> Answer {
    acts::take_up(&desk, id, sentence).await?;
    desk.see(&at_sentence(id, sentence, "meeting-take-up"))
}

/// Back where the press was.
fn at_sentence(id: MeetingId, sentence: SentenceId, done: &str) -> String {
    format!("/meetings/{id}?done={done}#sentence-{sentence}")
}

//! The acts that are one press on the page of a meeting. What cannot be done, or was overtaken by
//! somebody else, is said on that page.

use desk::{Answer, Desk, Failure, Form, Path, Typed};
use kernel::ids::MeetingId;

use crate::model::SentenceId;
use crate::orders::{CarryOrder, DoneOrder, PressOrder};
use crate::record::Eyes;
use crate::{acts, show};

/// 議事録を確定する.
pub(crate) async fn confirm(
    desk: Desk,
    Path(id): Path<MeetingId>,
    Form(order): Form<PressOrder>,
) -> Answer {
    let done = acts::confirm(&desk, id, &order).await;
    answer(
        &desk,
        id,
        done,
        &format!("/meetings/{id}?done=meeting-confirm"),
    )
    .await
}

/// 確定を取り消す.
pub(crate) async fn reopen(
    desk: Desk,
    Path(id): Path<MeetingId>,
    Form(order): Form<PressOrder>,
) -> Answer {
    let done = acts::reopen(&desk, id, &order).await;
    answer(
        &desk,
        id,
        done,
        &format!("/meetings/{id}?done=meeting-reopen"),
    )
    .await
}

/// An open concern gets an item of its own.
pub(crate) async fn carry(
    desk: Desk,
    Path(id): Path<MeetingId>,
    Form(order): Form<CarryOrder>,
) -> Answer {
    let done = acts::carry(&desk, id, &order).await;
    answer(
        &desk,
        id,
        done,
        &format!("/meetings/{id}?done=meeting-carry"),
    )
    .await
}

/// 済んだ.
pub(crate) async fn finish(
    desk: Desk,
    Path((id, sentence)): Path<(MeetingId, SentenceId)>,
    Form(order): Form<DoneOrder>,
) -> Answer {
    let done = acts::finish(&desk, id, sentence, &order).await;
    answer(&desk, id, done, &at_sentence(id, sentence, "meeting-done")).await
}

/// 案件にする.
pub(crate) async fn take_up(
    desk: Desk,
    Path((id, sentence)): Path<(MeetingId, SentenceId)>,
) -> Answer {
    let done = acts::take_up(&desk, id, sentence).await;
    answer(
        &desk,
        id,
        done,
        &at_sentence(id, sentence, "meeting-take-up"),
    )
    .await
}

/// Back where the press was.
fn at_sentence(id: MeetingId, sentence: SentenceId, done: &str) -> String {
    format!("/meetings/{id}?done={done}#sentence-{sentence}")
}

async fn answer<T>(desk: &Desk, id: MeetingId, done: Result<T, Failure>, there: &str) -> Answer {
    match done {
        Ok(_) => desk.see(there),
        Err(why) => show::page(desk, id, Eyes::Own, &Typed::again((), why)?).await,
    }
}

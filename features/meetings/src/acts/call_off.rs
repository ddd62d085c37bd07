//! 中止: a meeting is called off, and what others began for its sake ends with it.

use std::sync::OnceLock;

use desk::feature::Later;
use desk::{Desk, Failure, WriteTx};
use kernel::ids::MeetingId;
use kernel::policy::Action;

use super::{Sitting, put_findable};
use crate::model::Meeting;
use crate::orders::CallOffOrder;
use crate::{rules, store};

/// What another feature does in the transaction in which a meeting is called off. What it records
/// becomes durable with the meeting, or not at all.
pub type Follow = for<'a> fn(&'a mut WriteTx, &'a Meeting) -> Later<'a, Result<(), Failure>>;

/// Who follows. Features that call meetings cannot be called by them: Cargo knows no circles.
static FOLLOWER: OnceLock<Follow> = OnceLock::new();

/// Says, while the house is put together, what follows when a meeting is called off. There is one
/// who follows, teams; to say it again changes nothing.
pub fn follow_call_off(follow: Follow) {
    FOLLOWER.get_or_init(|| follow);
}

/// Calls it off. The meeting stands first in the ledger, then what ended with it.
pub(crate) async fn call_off(
    desk: &Desk,
    id: MeetingId,
    order: &CallOffOrder,
) -> Result<Meeting, Failure> {
    let mut at = Sitting::open(desk, id, Action::Edit, &order.version).await?;
    let asked = store::asked_to_come(&mut at.tx, desk.municipality(), &at.it).await?;
    let change = rules::call_off(&at.it, order.read()?, &asked, desk.today)?;
    let Sitting { mut tx, permit, .. } = at;
    store::save_stage(&mut tx, &change.next).await?;
    put_findable(&mut tx, &change.next).await?;
    let meeting = tx.record(permit, change);
    if let Some(follow) = FOLLOWER.get() {
        follow(&mut tx, &meeting).await?;
    }
    tx.commit_recorded().await?;
    Ok(meeting)
}

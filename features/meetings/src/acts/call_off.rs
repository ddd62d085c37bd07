//! 中止: a meeting is called off, and what others began for its sake ends with it.

use desk::feature::follow;
use desk::{Desk, Failure};
use kernel::ids::MeetingId;
use kernel::policy::{Action, Guarded};

use super::{Sitting, put_findable};
use crate::model::Meeting;
use crate::orders::CallOffOrder;
use crate::{rules, store};

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
    follow(&mut tx, "meeting.call_off", meeting.subject()).await?;
    tx.commit_recorded().await?;
    Ok(meeting)
}

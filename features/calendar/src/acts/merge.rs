//! 合同開催: proposed, agreed by both, or refused with a reason that is remembered (B4).

use desk::{Desk, Failure, WriteTx};
use kernel::ids::Id;
use kernel::policy::{Action, Permit};
use kernel::refusal::Refusal;

use super::{check_puts_up, put_findable};
use crate::model::{Event, Merge, Side};
use crate::orders::{JointOrder, WhyOrder, is_version};
use crate::rules::Joined;
use crate::{rules, store};

/// Proposes to hold two events as one. It must be a pair that the house finds alike itself: what it
/// saves is written down.
pub(crate) async fn propose_joint(desk: &Desk, order: &JointOrder) -> Result<Merge, Failure> {
    check_puts_up(desk)?;
    let (one, other) = order.read()?;
    let mut tx = desk.write().await?;
    store::take_turn(&mut tx).await?;
    let one = store::load(&mut tx, desk.municipality(), one).await?;
    let other = store::load(&mut tx, desk.municipality(), other).await?;
    desk.check_read(&one)?;
    desk.check_read(&other)?;
    let both = [one, other];
    let pairs = rules::pairs(&both, desk.today);
    let pair = pairs.first().ok_or_else(|| Refusal::new("event.unlike"))?;
    let (permit, agreed) = side(desk, pair.one, pair.other)?;
    let by = permit.office();
    // Whoever keeps the calendar of the council proposes for nobody: both organisers answer.
    let speaks_for = |it: &Event| by == Some(it.organiser.id);
    let agreed = [(Side::One, pair.one), (Side::Other, pair.other)]
        .into_iter()
        .find(|(_, it)| speaks_for(it))
        .map(|(side, _)| side)
        .or(agreed.filter(|_| by.is_none()));
    let change = rules::propose(desk.new_id(), pair, agreed, desk.today);
    if !store::insert_merge(&mut tx, &change.next, by).await? {
        return Err(Refusal::new("event.joint_known").into());
    }
    tx.commit(permit, change).await
}

/// Says yes for one of the two; when both did, the joint event stands.
pub(crate) async fn agree_joint(
    desk: &Desk,
    id: Id<Merge>,
    order: &WhyOrder,
) -> Result<Merge, Failure> {
    let (mut tx, it) = open(desk, id, &order.version).await?;
    let (permit, side) = own_side(desk, &it)?;
    let change = rules::agree(&it, side, desk.today)?;
    store::save_merge(&mut tx, &change.next).await?;
    let merge = tx.record(permit, change);
    let merge = match rules::join(&merge, desk.new_id(), desk.now) {
        Some(joined) => join(desk, &mut tx, &merge, joined).await?,
        None => merge,
    };
    tx.commit_recorded().await?;
    Ok(merge)
}

async fn join(desk: &Desk, tx: &mut WriteTx, it: &Merge, joined: Joined) -> Result<Merge, Failure> {
    let (permit, _) = own_side(desk, it)?;
    store::insert(tx, &joined.joint.next, None).await?;
    for part in &joined.parts {
        store::save(tx, part).await?;
    }
    store::save_merge(tx, &joined.merge).await?;
    put_findable(tx, &joined.joint.next).await?;
    tx.record(permit, joined.joint);
    Ok(joined.merge)
}

/// Says no, and why.
pub(crate) async fn refuse_joint(
    desk: &Desk,
    id: Id<Merge>,
    order: &WhyOrder,
) -> Result<Merge, Failure> {
    let (mut tx, it) = open(desk, id, &order.version).await?;
    let (permit, _) = own_side(desk, &it)?;
    let change = rules::refuse_joint(&it, permit.office(), order.read()?, desk.today)?;
    store::save_merge(&mut tx, &change.next).await?;
    tx.commit(permit, change).await
}

async fn open(desk: &Desk, id: Id<Merge>, version: &str) -> Result<(WriteTx, Merge), Failure> {
    let mut tx = desk.write().await?;
    store::take_turn(&mut tx).await?;
    let it = store::load_merge(&mut tx, desk.municipality(), id).await?;
    if !is_version(version, it.version) {
        return Err(Failure::Stale);
    }
    Ok((tx, it))
}

/// For which of the two the actor speaks: the one that has not been spoken for, where they may for both.
fn own_side(desk: &Desk, it: &Merge) -> Result<(Permit, Side), Failure> {
    let open = crate::rules::open_sides(it);
    for side in open {
        if desk.can(Action::Settle, it.event(side)) {
            return Ok((desk.may(Action::Settle, it.event(side))?, side));
        }
    }
    let permit = desk.may(Action::Settle, &it.one)?;
    Ok((permit, Side::One))
}

/// The permit of whoever may settle the day of either.
fn side(desk: &Desk, one: &Event, other: &Event) -> Result<(Permit, Option<Side>), Failure> {
    match desk.can(Action::Settle, one) {
        true => Ok((desk.may(Action::Settle, one)?, Some(Side::One))),
        false => Ok((desk.may(Action::Settle, other)?, Some(Side::Other))),
    }
}

//! What belongs together: merging what says the same, and parts with their whole.

use desk::{Desk, Failure, WriteTx};
use kernel::ids::ConcernId;
use kernel::policy::Action;
use kernel::refusal::Refusal;

use super::{Case, JoinOrder, LeaveOrder, MergeOrder, take_up, write};
use crate::model::{Concern, Draft};
use crate::{rules, store};

/// It lives on in another concern.
pub(crate) async fn merge(
    desk: &Desk,
    id: ConcernId,
    order: &MergeOrder,
) -> Result<Concern, Failure> {
    let mut case = Case::open(desk, id, Action::Link, &order.version).await?;
    let into = named(&mut case.tx, &order.into, "into").await?;
    hold(&mut case.tx, &case.it, &into).await?;
    let mine = store::kin(&mut case.tx, id).await?;
    let theirs = store::kin(&mut case.tx, into.id).await?;
    let change = rules::merge((&case.it, mine), (&into, theirs), &case.terms)?;
    store::move_parts(&mut case.tx, id, into.id).await?;
    case.close(change, "merge", &into.number).await
}

/// It is a part of another concern.
pub(crate) async fn join(
    desk: &Desk,
    id: ConcernId,
    order: &JoinOrder,
) -> Result<Concern, Failure> {
    let mut case = Case::open(desk, id, Action::Link, &order.version).await?;
    let whole = named(&mut case.tx, &order.whole, "whole").await?;
    hold(&mut case.tx, &case.it, &whole).await?;
    let mine = store::kin(&mut case.tx, id).await?;
    let theirs = store::kin(&mut case.tx, whole.id).await?;
    let change = rules::join((&case.it, mine), (&whole, theirs))?;
    store::put_part(&mut case.tx, id, whole.id).await?;
    case.close(change, "join", &whole.number).await
}

/// It stands for itself again.
pub(crate) async fn leave(
    desk: &Desk,
    id: ConcernId,
    order: &LeaveOrder,
) -> Result<Concern, Failure> {
    let mut case = Case::open(desk, id, Action::Link, &order.version).await?;
    store::hold(&mut case.tx, id, case.it.version).await?;
    let mine = store::kin(&mut case.tx, id).await?;
    let change = rules::leave((&case.it, mine))?;
    store::take_out(&mut case.tx, id).await?;
    case.close(change, "leave", "").await
}

/// Takes up a part of a concern as a concern of its own. Where the whole is closed, so is the part: its
/// words are words of the whole.
pub(super) async fn take_up_part(
    tx: &mut WriteTx,
    mut draft: Draft,
    whole: &str,
) -> Result<Concern, Failure> {
    let whole = named(tx, whole, "part_of").await?;
    let closer = whole.origin.max(whole.about.visibility);
    draft.origin = draft.origin.max(closer);
    let it = take_up(tx, draft).await?;
    let permit = tx.desk().may(Action::Link, &it)?;
    store::hold(tx, whole.id, whole.version).await?;
    let mine = store::kin(tx, it.id).await?;
    let theirs = store::kin(tx, whole.id).await?;
    let change = rules::join((&it, mine), (&whole, theirs)).map_err(|no| no.at("part_of"))?;
    store::put_part(tx, it.id, whole.id).await?;
    write(tx, &change, "join", permit.office(), &whole.number).await?;
    Ok(tx.record(permit, change))
}

/// The concern of a number, for whoever may link it.
async fn named(tx: &mut WriteTx, number: &str, field: &'static str) -> Result<Concern, Failure> {
    let municipality = tx.municipality().to_owned();
    let it = store::load_by_number(tx, &municipality, number.trim()).await?;
    let it = it.filter(|it| tx.desk().can(Action::Link, it));
    Ok(it.ok_or_else(|| Refusal::new("concern.unknown_number").at(field))?)
}

/// Both stay as they were read until the end. They are held in the order of their ids, so that two who
/// work crosswise do not wait for each other: the second is told.
async fn hold(tx: &mut WriteTx, one: &Concern, other: &Concern) -> Result<(), Failure> {
    let mut both = [(one.id, one.version), (other.id, other.version)];
    both.sort_by_key(|(id, _)| id.uuid());
    for (id, version) in both {
        store::hold(tx, id, version).await?;
    }
    Ok(())
}

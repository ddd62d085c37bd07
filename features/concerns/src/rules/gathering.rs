//! What belongs together: the same thing said twice becomes one, and a part finds its whole. Neither
//! loses a voice, and neither changes who holds what.

use kernel::change::{How, Subject};
use kernel::policy::Resource;
use kernel::refusal::Refusal;

use super::{Moves, check_act, holder, moved};
use crate::model::{Concern, Kin, Place, Terms};

/// It says the same as another one, in which it lives on. Its voices go along: none is lost. Its parts
/// become parts of the other, which therefore must not be a part of a third.
pub(crate) fn merge(
    (it, mine): (&Concern, Kin),
    (into, theirs): (&Concern, Kin),
    terms: &Terms,
) -> Moves {
    check_act(it, "merge")?;
    if it.id == into.id {
        return Err(Refusal::new("concern.merge_self").at("into"));
    }
    if !into.is_open() {
        return Err(Refusal::new("concern.merge_open").at("into"));
    }
    if mine.parts > 0 && theirs.whole.is_some_and(|whole| whole != it.id) {
        return Err(Refusal::new("concern.part_of_part").at("into"));
    }
    let place = Place::Merged {
        on: terms.today,
        into: into.id,
    };
    let mut change = moved(it, "concern.merge", place);
    change.fact = change.fact.with("into", &into.number);
    Ok(change.link(
        Subject::of(Resource::Concern, into.id),
        How::Duplicate,
        Subject::of(Resource::Concern, it.id),
    ))
}

/// It is a part of another one. Each keeps its holder and its date; both pages name the other.
pub(crate) fn join((it, mine): (&Concern, Kin), (whole, theirs): (&Concern, Kin)) -> Moves {
    holder(it)?;
    if it.id == whole.id {
        return Err(Refusal::new("concern.part_self").at("whole"));
    }
    if !whole.is_open() {
        return Err(Refusal::new("concern.part_open").at("whole"));
    }
    if mine.whole.is_some() {
        return Err(Refusal::new("concern.part_already").at("whole"));
    }
    if mine.parts > 0 || theirs.whole.is_some() {
        return Err(Refusal::new("concern.part_of_part").at("whole"));
    }
    let mut change = moved(it, "concern.join", it.place);
    change.fact = change.fact.with("whole", &whole.number);
    Ok(change)
}

/// It stands for itself again.
pub(crate) fn leave((it, mine): (&Concern, Kin)) -> Moves {
    holder(it)?;
    if mine.whole.is_none() {
        return Err(Refusal::new("concern.part_of_none"));
    }
    Ok(moved(it, "concern.leave", it.place))
}

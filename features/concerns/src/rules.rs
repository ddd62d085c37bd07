//! What may happen to a concern, and what then follows: pure decisions. Each takes the concern,
//! what the person wants, and the calendar; each gives back everything that it does.

mod answering;
mod gathering;
mod judging;
mod routing;
mod suggest;

use kernel::change::{Change, Decision, Fact};
use kernel::day::Day;
use kernel::ids::OrganisationId;
use kernel::refusal::{Refusal, refuse};

pub(crate) use answering::{answer, deliver, reopen};
pub(crate) use gathering::{join, leave, merge};
pub(crate) use judging::{postpone, take_up, triage};
pub(crate) use routing::{advise, ask, escalate, forward, return_untaken, send, take};
pub(crate) use suggest::{Suggestion, suggest};

use crate::lifecycle::CONCERN;
use crate::model::{Concern, Place, Stage};

/// Goes on only if the lifecycle knows this act in the present state.
pub(crate) fn check_act(it: &Concern, act: &'static str) -> Result<(), Refusal> {
    let state = it.place.state();
    if CONCERN.acts(state).any(|possible| possible == act) {
        return Ok(());
    }
    Err(Refusal::new("concern.act").with("state", state))
}

/// The holder of an open concern; whatever asks for one has checked its act before.
fn holder(it: &Concern) -> Result<OrganisationId, Refusal> {
    it.place
        .holder()
        .map_or_else(|| refuse("concern.closed"), Ok)
}

/// What every act writes into the ledger: where the concern is afterwards.
fn moved(it: &Concern, act: &'static str, place: Place) -> Change<Concern> {
    let next = it.moved(place);
    let fact = fact(&next, act);
    Change::new(next, fact)
}

fn fact(next: &Concern, act: &'static str) -> Fact {
    let mut fact = Fact::new(act)
        .with("number", &next.number)
        .with("state", next.place.state());
    if let Place::Open {
        holder, next_date, ..
    } = next.place
    {
        fact = fact.with("holder", holder).with("next_date", next_date);
    }
    fact
}

/// Open at a stage, with somebody, until a day.
const fn open(stage: Stage, holder: OrganisationId, next_date: Day) -> Place {
    Place::Open {
        stage,
        holder,
        next_date,
    }
}

/// Text that must be there.
fn needed(text: &str, rule: &'static str, field: &'static str) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::new(rule).at(field));
    }
    Ok(())
}

/// A decision about a concern.
pub(crate) type Moves = Decision<Concern>;

#[cfg(test)]
mod tests;

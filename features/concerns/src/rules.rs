//! What may happen to a concern, and what then follows: pure decisions. Each takes the concern,
//! what the person wants, and the calendar; each gives back everything that it does.

mod answering;
mod judging;
mod routing;
mod suggest;

use kernel::change::{Change, Decision, Fact};
use kernel::day::{Day, WorkingDays};
use kernel::ids::OrganisationId;
use kernel::refusal::{Refusal, refuse};

pub use answering::{answer, deliver, reopen};
pub(crate) use judging::take_up;
pub use judging::{Finding, merge, postpone, triage};
pub use suggest::{Suggestion, Window, suggest};
pub use routing::{Sending, ask, escalate, forward, return_untaken, send, take};

use crate::lifecycle::CONCERN;
use crate::model::{Concern, Place, Stage};

/// The calendar and the terms under which a decision is made.
#[derive(Clone, Debug)]
pub struct Terms {
    /// The day of the decision.
    pub today: Day,
    /// When the offices are open.
    pub days: WorkingDays,
    /// `report.take_within_working_days`: until when a section takes what was sent to it.
    pub take_within: u32,
    /// `report.answer_within_working_days`: when a section that took it is to answer, unless it
    /// names a day itself.
    pub answer_within: u32,
    /// The council's next meeting, where an answer could be brought back.
    pub next_meeting: Option<Day>,
}

impl Terms {
    /// How many working days somebody has to bring an answer back, or to look again at what
    /// returned, where no meeting is near.
    const LOOK_AGAIN: u32 = 3;

    /// A meeting farther away than this does not keep an answer waiting.
    const FAR: i32 = 60;

    fn take_by(&self) -> Day {
        self.days.add(self.today, self.take_within)
    }

    fn answer_by(&self) -> Day {
        self.days.add(self.today, self.answer_within)
    }

    fn look_again(&self) -> Day {
        self.days.add(self.today, Terms::LOOK_AGAIN)
    }

    /// At the next meeting, if one is near; else within a few working days.
    fn deliver_by(&self) -> Day {
        self.next_meeting
            .filter(|day| (0..=Terms::FAR).contains(&self.today.days_until(*day)))
            .unwrap_or_else(|| self.look_again())
    }

    /// A day that somebody names for later must lie ahead.
    fn ahead(&self, day: Day, field: &'static str) -> Result<Day, Refusal> {
        if day > self.today {
            return Ok(day);
        }
        let today = self.today.japanese();
        Err(Refusal::new("concern.next_date").with("today", today).at(field))
    }
}

/// Goes on only if the lifecycle knows this act in the present state.
fn check_act(it: &Concern, act: &'static str) -> Result<(), Refusal> {
    let state = it.place.state();
    if CONCERN.acts(state).any(|possible| possible == act) {
        return Ok(());
    }
    Err(Refusal::new("concern.act").with("state", state))
}

/// The holder of an open concern; whatever asks for one has checked its act before.
fn holder(it: &Concern) -> Result<OrganisationId, Refusal> {
    it.place.holder().map_or_else(|| refuse("concern.closed"), Ok)
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
pub type Moves = Decision<Concern>;

#[cfg(test)]
mod tests;

//! The calendar and the terms under which a concern is decided on.

use kernel::day::{Day, WorkingDays};
use kernel::refusal::Refusal;

/// What holds on the day of a decision.
#[derive(Clone, Debug)]
pub(crate) struct Terms {
    /// The day of the decision.
    pub(crate) today: Day,
    /// When the offices are open.
    pub(crate) days: WorkingDays,
    /// `report.take_within_working_days`: until when a section takes what was sent to it.
    pub(crate) take_within: u32,
    /// `report.answer_within_working_days`: when a section that took it is to answer, unless it
    /// names a day itself.
    pub(crate) answer_within: u32,
    /// The council's next meeting, where an answer could be brought back.
    pub(crate) next_meeting: Option<Day>,
}

impl Terms {
    /// How many working days somebody has to bring an answer back, or to look again at what
    /// returned, where no meeting is near.
    const LOOK_AGAIN: u32 = 3;

    /// A meeting farther away than this many days does not keep an answer waiting.
    const FAR: i32 = 60;

    /// The last day on which a section can take what is sent today.
    pub(crate) fn take_by(&self) -> Day {
        self.days.add(self.today, self.take_within)
    }

    /// When a section that takes it today is to answer, unless it names a day itself.
    pub(crate) fn answer_by(&self) -> Day {
        self.days.add(self.today, self.answer_within)
    }

    /// When its holder looks at it again.
    pub(crate) fn look_again(&self) -> Day {
        self.days.add(self.today, Terms::LOOK_AGAIN)
    }

    /// At the next meeting, if one is near; else within a few working days.
    pub(crate) fn deliver_by(&self) -> Day {
        self.next_meeting
            .filter(|day| (0..=Terms::FAR).contains(&self.today.days_until(*day)))
            .unwrap_or_else(|| self.look_again())
    }

    /// A day that somebody names for later must lie ahead.
    ///
    /// # Errors
    /// `concern.next_date` for today and the past.
    pub(crate) fn ahead(&self, day: Day, field: &'static str) -> Result<Day, Refusal> {
        if day > self.today {
            return Ok(day);
        }
        Err(Refusal::new("concern.next_date").at(field))
    }
}

//! The calendar and the terms under which a concern is decided on.

use kernel::day::{Day, WorkingDays};
use kernel::refusal::Refusal;
use kernel::rulebook::{Case, Gap, KnownRule, Rulebook, fits};
use kernel::tiers::AreaPath;

/// Within how many working days a section takes what was sent to it.
const TAKE_WITHIN: &str = "report.take_within_working_days";

/// Within how many working days a section that took it answers, unless it names a day itself.
const ANSWER_WITHIN: &str = "report.answer_within_working_days";

/// The rules that a concern keeps.
pub(crate) static RULES: &[KnownRule] = &[
    KnownRule {
        id: TAKE_WITHIN,
        fits: fits::<u32>,
        decide: |case| Ok(case.given::<Day>("taken")? <= on_day(case, "reported")?.take_by()),
    },
    KnownRule {
        id: ANSWER_WITHIN,
        fits: fits::<u32>,
        decide: |case| Ok(case.given::<Day>("answered")? <= on_day(case, "taken")?.answer_by()),
    },
];

/// The terms of an example on the day that it gives under this name.
fn on_day(case: &Case<'_>, day: &str) -> Result<Terms, Gap> {
    Terms::of(case.book, case.area, case.given(day)?, case.days.clone())
}

/// What holds on the day of a decision.
#[derive(Clone, Debug)]
pub(crate) struct Terms {
    /// The day of the decision.
    pub(crate) today: Day,
    /// When the offices are open.
    pub(crate) days: WorkingDays,
    /// How many working days a section has to take what was sent to it.
    pub(crate) take_within: u32,
    /// How many working days a section that took it has to answer, unless it names a day itself.
    pub(crate) answer_within: u32,
    /// The council's next meeting, where an answer could be brought back.
    pub(crate) next_meeting: Option<Day>,
}

impl Terms {
    /// How many working days somebody has to bring an answer back, or to look again at what
    /// returned, where no meeting is near.
    const LOOK_AGAIN: u32 = 3;

    /// For how many years ahead a section may name the day by which it answers; then it says why anew.
    pub(crate) const AT_HAND: i32 = 1;

    /// For how many years ahead an answer may promise something, as a plan of the city does.
    pub(crate) const PLANNED: i32 = 10;

    /// A meeting farther away than this many days does not keep an answer waiting.
    const FAR: i32 = 60;

    /// The terms of a day in a place, where no meeting is near.
    ///
    /// # Errors
    /// [`Gap`] when the rulebook has no row that answers.
    pub(crate) fn of(
        book: &Rulebook,
        area: &AreaPath,
        today: Day,
        days: WorkingDays,
    ) -> Result<Terms, Gap> {
        Ok(Terms {
            today,
            days,
            take_within: book.value(TAKE_WITHIN, area, today)?,
            answer_within: book.value(ANSWER_WITHIN, area, today)?,
            next_meeting: None,
        })
    }

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

    /// A day that somebody names for later must lie ahead, and no more than so many years: a slip of
    /// the pen in the year would let a concern sleep.
    ///
    /// # Errors
    /// `concern.next_date` for today and the past, `concern.far_date` for a day too far away.
    pub(crate) fn ahead(&self, day: Day, years: i32, field: &'static str) -> Result<Day, Refusal> {
        if day <= self.today {
            return Err(Refusal::new("concern.next_date").at(field));
        }
        if self.today.days_until(day) > years * 366 {
            let no = Refusal::new("concern.far_date").with("years", years);
            return Err(no.at(field));
        }
        Ok(day)
    }
}

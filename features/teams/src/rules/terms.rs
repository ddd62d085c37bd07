//! The calendar and the terms under which a request is decided on.

use kernel::day::{Clock, Day, Moment, WorkingDays};
use kernel::ids::OrganisationId;
use kernel::refusal::Refusal;
use kernel::rulebook::{Gap, Rulebook};
use kernel::tiers::AreaPath;

use crate::model::When;

/// Within how many working days an answer is due.
pub(super) const ANSWER_WITHIN: &str = "request.answer_within_working_days";

/// Within how many working days the record of a meeting is due.
pub(super) const REPORT_WITHIN: &str = "request.report_within_working_days";

/// For how many days ahead somebody may be wanted: a slip of the pen in the year would let a request
/// sleep, and count in a year at which nobody looks.
const AHEAD: i32 = 366;

/// What holds on the day of a decision.
#[derive(Clone, Debug)]
pub(crate) struct Terms {
    /// The day of the decision.
    pub(crate) today: Day,
    /// The time of the decision.
    pub(crate) now: Clock,
    /// When the offices are open.
    pub(crate) days: WorkingDays,
    /// `request.answer_within_working_days`: the section answers the council, the council a proposal
    /// and the members the section within so many working days, but by the day of the meeting.
    pub(crate) answer_within: u32,
    /// `request.report_within_working_days`: the record of a meeting is due so many working days
    /// after somebody said that they were there.
    pub(crate) report_within: u32,
    /// The section that runs the scheme.
    pub(crate) section: OrganisationId,
}

impl Terms {
    /// The terms in force in an area today.
    ///
    /// # Errors
    /// [`Gap`] when the rulebook has no row that answers.
    pub(crate) fn on(
        book: &Rulebook,
        area: &AreaPath,
        (now, days): (Moment, WorkingDays),
        section: OrganisationId,
    ) -> Result<Terms, Gap> {
        let today = Day::of(now);
        Ok(Terms {
            answer_within: book.value(ANSWER_WITHIN, area, today)?,
            report_within: book.value(REPORT_WITHIN, area, today)?,
            today,
            now: Clock::of(now),
            days,
            section,
        })
    }

    /// A meeting to which somebody is to come has not begun yet, and is not too far away. `past` is the
    /// rule for one that has.
    ///
    /// # Errors
    /// `past`, or `request.far_date`, at the field to change.
    pub(crate) fn ahead(&self, when: &When, past: &'static str) -> Result<(), Refusal> {
        if self.is_past(when) {
            let is_today = when.on == self.today;
            let field = if is_today { "begins_at" } else { "on" };
            return Err(Refusal::new(past).at(field));
        }
        near(when.on, self.today)
    }

    /// Whether a meeting has begun.
    pub(crate) fn is_past(&self, when: &When) -> bool {
        (when.on, when.begins) <= (self.today, self.now)
    }

    /// Until when an answer is due.
    pub(crate) fn answer_by(&self, meeting: Day) -> Day {
        let by = self.days.add(self.today, self.answer_within);
        by.min(meeting).max(self.today)
    }

    /// Until when the record of a meeting is due.
    pub(crate) fn report_by(&self) -> Day {
        self.days.add(self.today, self.report_within)
    }
}

/// Goes on for a day within a year.
///
/// # Errors
/// `request.far_date`, with the year.
pub(super) fn near(on: Day, today: Day) -> Result<(), Refusal> {
    if today.days_until(on) > AHEAD {
        let no = Refusal::new("request.far_date").with("year", on.year());
        return Err(no.at("on"));
    }
    Ok(())
}

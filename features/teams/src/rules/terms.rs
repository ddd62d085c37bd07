//! The calendar and the terms under which a request is decided on.

use kernel::day::{Day, WorkingDays};
use kernel::ids::OrganisationId;
use kernel::rulebook::{Gap, Rulebook};
use kernel::tiers::AreaPath;

/// Within how many working days an answer is due.
pub(super) const ANSWER_WITHIN: &str = "request.answer_within_working_days";

/// Within how many working days the record of a meeting is due.
pub(super) const REPORT_WITHIN: &str = "request.report_within_working_days";

/// What holds on the day of a decision.
#[derive(Clone, Debug)]
pub(crate) struct Terms {
    /// The day of the decision.
    pub(crate) today: Day,
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
        (today, days): (Day, WorkingDays),
        section: OrganisationId,
    ) -> Result<Terms, Gap> {
        Ok(Terms {
            answer_within: book.value(ANSWER_WITHIN, area, today)?,
            report_within: book.value(REPORT_WITHIN, area, today)?,
            today,
            days,
            section,
        })
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

//! The year's number: about 12 meetings, warned about and decided by a person (C1, C5b).

use kernel::day::{Day, FiscalYear};
use kernel::refusal::Refusal;

use super::Rule;
use crate::model::{End, Place};

/// How many of a year's meetings a council has used, and the place of one request among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Count {
    /// The fiscal year of the meeting.
    pub(crate) year: FiscalYear,
    /// This request is the council's n-th of the year, by the day of its meeting.
    pub(crate) nth: i64,
    /// All that count.
    pub(crate) total: i64,
    /// How many others are agreed to, on whatever day.
    pub(crate) agreed: i64,
    /// About how many a year, by the rule in force on the day of the meeting.
    pub(crate) limit: Option<Rule<i64>>,
}

impl Count {
    /// Does this request lie beyond the year's number? Then a person decides; nothing is blocked.
    pub(crate) fn is_over(&self) -> bool {
        self.is_beyond(self.nth)
    }

    /// Which of the year's it is for whoever agrees to it: its place by the day, but one more than
    /// were agreed to. A meeting that comes in late for an early day pushes others beyond the number
    /// that nobody gave a reason for.
    pub(crate) fn nth_to_agree(&self) -> i64 {
        self.nth.max(self.agreed + 1)
    }

    /// Is a reason needed to agree to it?
    pub(crate) fn needs_reason(&self) -> bool {
        self.is_beyond(self.nth_to_agree())
    }

    fn is_beyond(&self, number: i64) -> bool {
        self.limit
            .as_ref()
            .is_some_and(|limit| number > limit.value)
    }

    /// Goes on when the year's number leaves room, or somebody says why it does not matter.
    ///
    /// # Errors
    /// `request.per_year` for one too many without a reason.
    pub(crate) fn room_or_reason(&self, reason: &str) -> Result<Option<String>, Refusal> {
        let Some(limit) = self.limit.as_ref().filter(|_| self.needs_reason()) else {
            return Ok(None);
        };
        if reason.is_empty() {
            return Err(Refusal::new(limit.id)
                .with("count", self.nth_to_agree())
                .with("limit", limit.value)
                .at("reason"));
        }
        Ok(Some(reason.to_owned()))
    }
}

/// The fiscal year in which a request counts: that of its meeting, unless nobody went because it
/// was declined or withdrawn.
pub(crate) fn counted_in(place: &Place, on: Day) -> Option<FiscalYear> {
    match place {
        Place::Ended {
            state: End::Declined | End::Withdrawn,
            ..
        } => None,
        Place::Open { .. }
        | Place::Ended {
            state: End::Reported,
            ..
        } => Some(FiscalYear::of(on)),
    }
}

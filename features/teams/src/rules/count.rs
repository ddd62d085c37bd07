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
    /// This request is the council's n-th of the year, in the order in which they came in.
    pub(crate) nth: i64,
    /// All that count.
    pub(crate) total: i64,
    /// About how many a year, by the rule in force on the day of the meeting.
    pub(crate) limit: Option<Rule<i64>>,
}

impl Count {
    /// Does this request go beyond the year's number? Then a person decides; nothing is blocked.
    pub(crate) fn is_over(&self) -> bool {
        self.limit
            .as_ref()
            .is_some_and(|limit| self.nth > limit.value)
    }

    /// Goes on when the year's number leaves room, or somebody says why it does not matter.
    ///
    /// # Errors
    /// `request.per_year` for one too many without a reason.
    pub(crate) fn room_or_reason(&self, reason: &str) -> Result<Option<String>, Refusal> {
        let Some(limit) = self.limit.as_ref().filter(|_| self.is_over()) else {
            return Ok(None);
        };
        if reason.is_empty() {
            return Err(Refusal::new(limit.id)
                .with("count", self.nth)
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

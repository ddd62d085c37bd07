//! Something that is held again and again: the 2nd Saturday, with the times that fall out or move.

use kernel::day::Day;

use super::Span;
use super::recurrence::{Exception, Recurrence, days_with, occurrences};

/// Again and again until a day.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Series {
    /// The first time; the others have its hours and its length.
    pub(crate) span: Span,
    /// How it comes again.
    pub(crate) every: Recurrence,
    /// The last day on which it may begin.
    pub(crate) until: Day,
    /// The times that are left out, or on another day.
    pub(crate) exceptions: Vec<Exception>,
}

impl Series {
    /// Each time, in order.
    pub(crate) fn times(&self) -> Vec<Span> {
        let days = occurrences(self.span.first(), &self.every, self.until);
        days_with(days, &self.exceptions)
            .into_iter()
            .map(|day| self.span.beginning(day))
            .collect()
    }
}

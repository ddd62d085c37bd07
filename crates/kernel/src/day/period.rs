//! 期間: how long a fact is true.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Day;

/// The days from `from` until the day before `until`; without `until` it is still running.
/// The day of a change thus belongs to the new fact alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Bounds")]
pub struct Period {
    /// The first day.
    pub from: Day,
    /// The first day that no longer belongs to it.
    pub until: Option<Day>,
}

/// A period that would hold no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EmptyPeriod;

impl EmptyPeriod {
    /// The key of the words that tell people what to write instead.
    pub const fn code(self) -> &'static str {
        "period.empty"
    }
}

impl fmt::Display for EmptyPeriod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a period must end after the day on which it begins")
    }
}

impl std::error::Error for EmptyPeriod {}

/// Bounds as they are stored, not yet known to hold a day.
#[derive(Deserialize)]
struct Bounds {
    from: Day,
    until: Option<Day>,
}

impl TryFrom<Bounds> for Period {
    type Error = EmptyPeriod;

    fn try_from(bounds: Bounds) -> Result<Self, EmptyPeriod> {
        Period::try_new(bounds.from, bounds.until)
    }
}

impl Period {
    /// The period `[from, until)`, unless it holds no day.
    pub fn try_new(from: Day, until: Option<Day>) -> Result<Period, EmptyPeriod> {
        match until {
            Some(until) if until <= from => Err(EmptyPeriod),
            _ => Ok(Period { from, until }),
        }
    }

    /// A period that began on this day and has no end yet.
    pub const fn since(from: Day) -> Period {
        Period { from, until: None }
    }

    /// A period that holds every day.
    pub const fn always() -> Period {
        Period::since(Day::FIRST)
    }

    /// The last day that belongs to it, as people say it: a term ends on 31 March.
    pub fn last(self) -> Option<Day> {
        self.until.map(|until| until.add_days(-1))
    }

    /// The same period ending before `until`.
    pub fn ending(self, until: Day) -> Result<Period, EmptyPeriod> {
        Period::try_new(self.from, Some(until))
    }

    /// Whether the day belongs to it.
    pub fn contains(self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }

    /// Whether some day belongs to both.
    pub fn overlaps(self, other: Period) -> bool {
        let later = self.from.max(other.from);
        self.contains(later) && other.contains(later)
    }

    /// Whether all its days have passed.
    pub fn is_over(self, today: Day) -> bool {
        self.until.is_some_and(|until| until <= today)
    }
}

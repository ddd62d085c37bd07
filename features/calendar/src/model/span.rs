//! From when until when: days, and hours on them.

use kernel::day::{Clock, Day, DayError};

/// A time of day counted in minutes; unlike a clock it knows the midnight at the end of a day, 24:00.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Minute(u16);

impl Minute {
    /// The end of the day.
    pub(crate) const MIDNIGHT: Minute = Minute(24 * 60);
    /// Its beginning.
    pub(crate) const FIRST: Minute = Minute(0);

    /// So many minutes after midnight, at most 1440.
    pub(crate) fn new(minutes: i64) -> Option<Minute> {
        let minutes = u16::try_from(minutes).ok()?;
        (minutes <= Minute::MIDNIGHT.0).then_some(Minute(minutes))
    }

    /// Reads the hour at which something ends: as a clock, or 24:00. Whoever writes that something
    /// ends at 0:00 means the midnight at the end of the day.
    pub(crate) fn read_end(text: &str) -> Result<Minute, DayError> {
        if matches!(kernel::text::half_width(text).trim(), "24:00" | "24時") {
            return Ok(Minute::MIDNIGHT);
        }
        let end = Minute::from(Clock::read(text)?);
        Ok(if end == Minute::FIRST {
            Minute::MIDNIGHT
        } else {
            end
        })
    }

    /// How many minutes after midnight.
    pub(crate) const fn number(self) -> u16 {
        self.0
    }

    /// 09:00, as browsers and files write it.
    pub(crate) fn padded(self) -> String {
        format!("{:02}:{:02}", self.0 / 60, self.0 % 60)
    }

    /// So much later, at the end of the day at most.
    const fn later(self, minutes: u16) -> Minute {
        match self.0 + minutes {
            late if late > Minute::MIDNIGHT.0 => Minute::MIDNIGHT,
            then => Minute(then),
        }
    }
}

impl From<Clock> for Minute {
    fn from(clock: Clock) -> Minute {
        let minutes = clock.hour() * 60 + clock.minute();
        Minute(u16::try_from(minutes).expect("a day has 1440 minutes"))
    }
}

impl std::fmt::Display for Minute {
    /// 9:00, 24:00
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{:02}", self.0 / 60, self.0 % 60)
    }
}

/// When something is held once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    first: Day,
    last: Day,
    hours: Hours,
}

/// The hours of a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hours {
    /// 終日.
    Whole,
    /// The same hours on each of its days; the end may be open.
    Daily {
        /// The beginning.
        from: Minute,
        /// The end, after the beginning.
        until: Option<Minute>,
    },
    /// Through the nights, as when children stay at the school (seed 001, 夜の学校).
    Through {
        /// On the first day.
        from: Minute,
        /// On the last day.
        until: Minute,
    },
}

impl Hours {
    /// How it is stored.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Hours::Whole => "whole",
            Hours::Daily { .. } => "daily",
            Hours::Through { .. } => "through",
        }
    }

    /// The minute at which it begins, and that at which it ends.
    pub(crate) const fn bounds(self) -> (Option<Minute>, Option<Minute>) {
        match self {
            Hours::Whole => (None, None),
            Hours::Daily { from, until } => (Some(from), until),
            Hours::Through { from, until } => (Some(from), Some(until)),
        }
    }
}

/// What is wrong with days and hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SpanError {
    /// The last day lies before the first.
    Days,
    /// It lasts longer than [`Span::LONGEST`].
    Long,
    /// The end does not lie after the beginning.
    Hours,
}

/// The part of a day that something takes up, in minutes: `from` inclusive, `until` exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Slot {
    /// The day.
    pub(crate) on: Day,
    /// From this minute.
    pub(crate) from: Minute,
    /// Until this one.
    pub(crate) until: Minute,
}

impl Slot {
    /// Do both take up the same time?
    pub(crate) fn overlaps(&self, other: &Slot) -> bool {
        self.on == other.on && self.from < other.until && other.from < self.until
    }
}

impl Span {
    /// The most days that something lasts without being repeated.
    pub(crate) const LONGEST: i32 = 62;

    /// How long something takes whose end nobody said, in minutes.
    const OPEN_END: u16 = 120;

    /// From the first day until the last, which may be the same.
    pub(crate) fn new(first: Day, last: Day, hours: Hours) -> Result<Span, SpanError> {
        if last < first {
            return Err(SpanError::Days);
        }
        if first.days_until(last) >= Span::LONGEST {
            return Err(SpanError::Long);
        }
        let in_order = match hours {
            Hours::Whole => true,
            Hours::Daily { from, until } => until.is_none_or(|until| until > from),
            Hours::Through { until, .. } => last > first && until > Minute::FIRST,
        };
        match in_order {
            true => Ok(Span { first, last, hours }),
            false => Err(SpanError::Hours),
        }
    }

    /// The first day.
    pub(crate) const fn first(&self) -> Day {
        self.first
    }

    /// The last day.
    pub(crate) const fn last(&self) -> Day {
        self.last
    }

    /// The hours.
    pub(crate) const fn hours(&self) -> Hours {
        self.hours
    }

    /// Is it over within one day?
    pub(crate) fn is_one_day(&self) -> bool {
        self.first == self.last
    }

    /// The same hours, beginning on another day.
    pub(crate) fn beginning(&self, first: Day) -> Span {
        Span {
            first,
            last: first.add_days(self.first.days_until(self.last)),
            hours: self.hours,
        }
    }

    /// What it takes up, day by day.
    pub(crate) fn slots(&self) -> impl Iterator<Item = Slot> {
        let days = self.first.days_until(self.last);
        let span = *self;
        (0..=days).map(move |after| {
            let on = span.first.add_days(after);
            let (from, until) = match span.hours {
                Hours::Whole => (Minute::FIRST, Minute::MIDNIGHT),
                Hours::Daily { from, until } => {
                    (from, until.unwrap_or_else(|| from.later(Span::OPEN_END)))
                }
                Hours::Through { from, until } => (
                    if after == 0 { from } else { Minute::FIRST },
                    if after == days {
                        until
                    } else {
                        Minute::MIDNIGHT
                    },
                ),
            };
            Slot { on, from, until }
        })
    }
}

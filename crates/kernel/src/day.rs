//! Time as the offices speak of it: days, months, fiscal years, holidays and working days.
//!
//! A rule is told which day it is; nothing here looks at a clock. Japan keeps +09:00 all year,
//! so no table of time zones is needed.

use std::fmt;

use jiff::SignedDuration;
use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

mod clock;
mod era;
mod fiscal_year;
pub mod holidays;
mod month;
mod period;
mod print;
mod read;
mod working_days;

#[cfg(test)]
mod tests;

pub use clock::{Clock, moment_at, moment_english, moment_japanese, moment_shown};
pub use era::{Era, EraYear};
pub use fiscal_year::FiscalYear;
pub use jiff::civil::Weekday;
pub use month::Month;
pub use period::{EmptyPeriod, Period};
pub use read::DayError;
pub use working_days::{OpenHours, WorkingDays};

/// A point in time, the same everywhere on earth. The desk reads the clock and hands it in.
pub type Moment = jiff::Timestamp;

/// A day of the calendar in Japan, from 0001-01-01 to 9999-12-31, so that its ISO text sorts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

impl Day {
    /// The earliest day there is.
    pub const FIRST: Day = Day::constant(1, 1, 1);
    /// The latest day there is.
    pub const LAST: Day = Day::constant(9999, 12, 31);

    /// The day of these western numbers, unless the calendar has no such day.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Day> {
        let date = Date::new(year, month, day).ok()?;
        (year >= 1).then_some(Day(date))
    }

    /// A day written in code, such as the first day of a law. A day that does not exist is a
    /// mistake in the code: in a constant it does not compile.
    pub const fn constant(year: i16, month: i8, day: i8) -> Day {
        Day(Date::constant(year, month, day))
    }

    /// Reads `2023-08-01` and nothing else; [`Day::read`] is for what people write.
    pub fn parse_iso(text: &str) -> Result<Day, DayError> {
        read::iso_day(text)
    }

    /// Reads a day as people type it and documents print it: `令和５年８月１日（火）`, `R5.8.1`,
    /// `H28.７.1`, `2023/8/1`, `20230801`. A weekday that does not fit the day is refused:
    /// it mostly means that last year's paper was copied.
    pub fn read(text: &str) -> Result<Day, DayError> {
        read::day(text)
    }

    /// The day it is in Japan at this moment.
    pub fn of(moment: Moment) -> Day {
        Day::from(clock::in_japan(moment).date())
    }

    /// The calendar date, for the store.
    pub const fn date(self) -> Date {
        self.0
    }

    /// The western year.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, 1 to 31.
    pub fn day_of_month(self) -> i8 {
        self.0.day()
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        self.0.weekday()
    }

    /// The day so many days later, or earlier when negative; it stops at the ends of the calendar.
    pub fn add_days(self, days: i32) -> Day {
        Day::from(
            self.0
                .saturating_add(SignedDuration::from_hours(24 * i64::from(days))),
        )
    }

    /// How many days `other` lies after this day; negative when it lies before.
    pub fn days_until(self, other: Day) -> i32 {
        let days = self.0.duration_until(other.0).as_hours() / 24;
        i32::try_from(days).expect("the whole calendar has fewer than four million days")
    }

    /// The moment at which the clocks of Japan show this time on this day.
    pub fn at(self, clock: Clock) -> Moment {
        moment_at(self, clock.hour(), clock.minute())
    }
}

impl From<Date> for Day {
    /// Takes a date from the store; one outside the calendar becomes its first or last day.
    fn from(date: Date) -> Day {
        Day(date.clamp(Day::FIRST.0, Day::LAST.0))
    }
}

impl fmt::Display for Day {
    /// ISO 8601: `2023-08-01`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Day::parse_iso(&text).map_err(de::Error::custom)
    }
}

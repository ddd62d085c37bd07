//! 繰り返し: how often something happens, in the three languages that speak of it: the open data
//! standard of the government (GIF, DS-441 1.3), iCalendar's RRULE (RFC 5545) and people.
//!
//! A recurrence knows no day of its own. It is counted from a first day, which is handed in.

use std::fmt;
use std::str::FromStr;

use kernel::day::{Day, Month};
use kernel::lang::Lang;
use kernel::refusal::Refusal;

mod days;
mod gif;
mod heard;
mod rrule;
mod saying;
mod sets;

#[cfg(test)]
mod tests;

pub(crate) use days::{Change, Exception, days_with, occurrences};
pub(crate) use rrule::Ending;
pub(crate) use saying::month_english;
pub(crate) use sets::{Dates, Every, Months, Nth, NthWeekdays, Weekdays};

/// How often something happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Recurrence {
    /// 毎日. Days are counted from the first one.
    Daily {
        /// Every so many days.
        every: Every,
    },
    /// 毎週月・木曜日, 隔週日曜日. Weeks begin on Monday and are counted from that of the first day.
    Weekly {
        /// Every so many weeks.
        every: Every,
        /// On these days.
        on: Weekdays,
    },
    /// 第1・第3月曜日, 毎月15日. Months are counted from that of the first day.
    Monthly {
        /// Every so many months.
        every: Every,
        /// On these days of the month.
        on: InMonth,
    },
    /// 毎年10月第2日曜日, 毎年8月15日. Years are those of the calendar, from January on.
    Yearly {
        /// Every so many years.
        every: Every,
        /// In these months.
        months: Months,
        /// On these days of each of them.
        on: InMonth,
    },
}

/// Days of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum InMonth {
    /// 第2・第4水曜日
    Weekdays(NthWeekdays),
    /// 5日・20日・末日. A month that has no such day is left out.
    Dates(Dates),
}

impl Recurrence {
    /// Every week on these days.
    pub(crate) const fn weekly(on: Weekdays) -> Recurrence {
        let every = Every::ONE;
        Recurrence::Weekly { every, on }
    }

    /// Every month on these days.
    pub(crate) const fn monthly(on: InMonth) -> Recurrence {
        let every = Every::ONE;
        Recurrence::Monthly { every, on }
    }

    /// Reads the code of the open data standard: `0We`, `13Mo`, `14Tu4Th`, `6Fr`, `7Su`.
    ///
    /// # Errors
    /// What of the code cannot be read, or not together with the rest.
    pub(crate) fn read_gif(code: &str) -> Result<Recurrence, RecurrenceError> {
        gif::read(code)
    }

    /// The code of the open data standard; nothing where it has no word for this.
    pub(crate) fn gif(&self) -> Option<String> {
        gif::write(self)
    }

    /// Reads a rule of iCalendar and when it ends. A rule may leave to its first day on which day it
    /// falls (`FREQ=WEEKLY` alone), so that day is asked for.
    ///
    /// # Errors
    /// The part that cannot be read, or that says what a recurrence cannot.
    pub(crate) fn read_rrule(
        rule: &str,
        first: Day,
    ) -> Result<(Recurrence, Ending), RecurrenceError> {
        rrule::read(rule, Some(first))
    }

    /// The rule of iCalendar, without an end. It leaves nothing to the first day.
    pub(crate) fn rrule(&self) -> String {
        rrule::write(self)
    }

    /// Reads what people write: 毎月第2・第4水曜日, 隔週日曜, 毎月15日.
    ///
    /// # Errors
    /// From which word on it was not understood.
    pub(crate) fn read_words(text: &str) -> Result<Recurrence, RecurrenceError> {
        heard::read(text)
    }

    /// As people say it: 「第1・第3月曜日」 or "1st and 3rd Monday".
    pub(crate) fn said(&self, lang: Lang) -> String {
        match lang {
            Lang::Ja => saying::japanese(self),
            Lang::En => saying::english(self),
        }
    }

    /// Whether it falls on this day, counted from `first`.
    pub(crate) fn falls_on(&self, first: Day, day: Day) -> bool {
        if day < first {
            return false;
        }
        match self {
            Recurrence::Daily { every } => every.counts(first.days_until(day)),
            Recurrence::Weekly { every, on } => {
                let weeks = monday_of(first).days_until(monday_of(day)) / 7;
                on.contains(day.weekday()) && every.counts(weeks)
            }
            Recurrence::Monthly { every, on } => {
                let months = month_number(day) - month_number(first);
                every.counts(months) && on.contains(day)
            }
            Recurrence::Yearly { every, months, on } => {
                let years = i32::from(day.year()) - i32::from(first.year());
                every.counts(years) && months.contains(day.month()) && on.contains(day)
            }
        }
    }
}

/// The text of the database's column: the rule of iCalendar, without an end.
impl fmt::Display for Recurrence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.rrule())
    }
}

impl FromStr for Recurrence {
    type Err = RecurrenceError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (recurrence, ending) = rrule::read(text, None)?;
        match ending {
            Ending::Never => Ok(recurrence),
            Ending::On(_) | Ending::After(_) => Err(RecurrenceError::Unsaid(text.to_owned())),
        }
    }
}

impl InMonth {
    /// Whether the day is one of them in its month.
    pub(crate) fn contains(self, day: Day) -> bool {
        let date = day.day_of_month();
        let last = Month::of(day).last().day_of_month();
        match self {
            InMonth::Weekdays(weekdays) => {
                let nth = Nth::of_date(date);
                let is_last = date + 7 > last;
                weekdays.contains(nth, day.weekday())
                    || is_last && weekdays.contains(Nth::Last, day.weekday())
            }
            InMonth::Dates(dates) => dates.contains(date) || date == last && dates.contains_last(),
        }
    }
}

/// Why a text is not a recurrence. Each names the words at fault, to be shown to whoever wrote them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum RecurrenceError {
    /// From here on the text was not understood; nothing left means that it stops too early.
    Unread(String),
    /// Understood, but more than a recurrence can say, such as the part `BYWEEKNO=20` of a rule.
    /// The days have to be kept one by one.
    Unsaid(String),
    /// The rule lacks this part.
    Missing(&'static str),
}

impl RecurrenceError {
    /// The refusal that tells people what to write instead.
    pub(crate) fn refusal(&self) -> Refusal {
        let rule = match self {
            RecurrenceError::Unread(part) if part.is_empty() => "recurrence.unfinished",
            RecurrenceError::Unread(_) => "recurrence.unread",
            RecurrenceError::Unsaid(_) => "recurrence.unsaid",
            RecurrenceError::Missing(_) => "recurrence.missing",
        };
        Refusal::new(rule).with("part", self.part())
    }

    /// The words at fault.
    pub(crate) fn part(&self) -> &str {
        match self {
            RecurrenceError::Unread(part) | RecurrenceError::Unsaid(part) => part,
            RecurrenceError::Missing(part) => part,
        }
    }
}

impl fmt::Display for RecurrenceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RecurrenceError::Unread(part) if part.is_empty() => f.write_str("stops too early"),
            RecurrenceError::Unread(part) => write!(f, "not understood: {part}"),
            RecurrenceError::Unsaid(part) => write!(f, "no recurrence can say: {part}"),
            RecurrenceError::Missing(part) => write!(f, "lacks {part}"),
        }
    }
}

impl std::error::Error for RecurrenceError {}

fn monday_of(day: Day) -> Day {
    day.add_days(-i32::from(day.weekday().to_monday_zero_offset()))
}

fn month_number(day: Day) -> i32 {
    i32::from(day.year()) * 12 + i32::from(day.month())
}

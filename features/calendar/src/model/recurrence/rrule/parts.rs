//! The parts of a rule of iCalendar, `NAME=value`, in whatever order they come.

use kernel::day::Weekday;

use super::super::sets::WEEK;
use super::super::{Dates, Every, Months, Nth, RecurrenceError, Weekdays};
use super::day_code;

/// The parts that a recurrence can say at least sometimes.
const KNOWN: [&str; 9] = [
    "FREQ",
    "INTERVAL",
    "BYDAY",
    "BYMONTHDAY",
    "BYMONTH",
    "BYSETPOS",
    "WKST",
    "UNTIL",
    "COUNT",
];

/// The parts of one rule, in capitals.
pub(super) struct Parts<'a>(Vec<(&'a str, &'a str)>);

/// A weekday with the number that says which of the month, if one stood before it.
type NumberedDay = (Option<Nth>, Weekday);

impl<'a> Parts<'a> {
    /// Splits a rule with or without its name before it.
    pub(super) fn split(rule: &'a str) -> Result<Parts<'a>, RecurrenceError> {
        let rule = rule.strip_prefix("RRULE:").unwrap_or(rule);
        let texts = rule.split(';').map(str::trim);
        let parts = texts.filter(|text| !text.is_empty()).map(split_part);
        parts.collect::<Result<_, _>>().map(Parts)
    }

    /// The value of a part.
    pub(super) fn get(&self, name: &str) -> Option<&'a str> {
        let part = self.0.iter().find(|(known, _)| *known == name);
        part.map(|(_, value)| *value)
    }

    /// The value of a part that no rule lacks.
    pub(super) fn need(&self, name: &'static str) -> Result<&'a str, RecurrenceError> {
        self.get(name).ok_or(RecurrenceError::Missing(name))
    }

    /// Refuses a rule that has one of these parts.
    pub(super) fn refuse(&self, names: &[&str]) -> Result<(), RecurrenceError> {
        match names.iter().find(|name| self.get(name).is_some()) {
            Some(name) => Err(self.unsaid(name)),
            None => Ok(()),
        }
    }

    /// No recurrence can say this part, with its value here.
    pub(super) fn unsaid(&self, name: &str) -> RecurrenceError {
        RecurrenceError::Unsaid(self.named(name))
    }

    /// The value of this part is none.
    pub(super) fn unread(&self, name: &str) -> RecurrenceError {
        RecurrenceError::Unread(self.named(name))
    }

    /// INTERVAL, one without it.
    pub(super) fn every(&self) -> Result<Every, RecurrenceError> {
        let Some(interval) = self.get("INTERVAL") else {
            return Ok(Every::ONE);
        };
        let number = interval.parse().ok();
        number
            .and_then(Every::new)
            .ok_or_else(|| self.unread("INTERVAL"))
    }

    /// BYDAY: `MO`, `2WE`, `-1FR`.
    pub(super) fn by_day(&self) -> Result<Option<Vec<NumberedDay>>, RecurrenceError> {
        self.list("BYDAY", |item| {
            let (number, code) = item
                .split_at_checked(item.len().saturating_sub(2))
                .ok_or_else(|| self.unread("BYDAY"))?;
            let day = day(code).ok_or_else(|| self.unread("BYDAY"))?;
            let nth = (!number.is_empty()).then(|| self.nth("BYDAY", number));
            Ok((nth.transpose()?, day))
        })
    }

    /// The days of BYDAY where no number may stand before them.
    pub(super) fn plain(&self, days: &[NumberedDay]) -> Result<Weekdays, RecurrenceError> {
        let weekdays = days.iter().map(|(_, day)| *day);
        Weekdays::new(weekdays)
            .filter(|_| days.iter().all(|(nth, _)| nth.is_none()))
            .ok_or_else(|| self.unsaid("BYDAY"))
    }

    /// BYSETPOS: which of the days that the other parts name.
    pub(super) fn positions(&self) -> Result<Option<Vec<Nth>>, RecurrenceError> {
        self.list("BYSETPOS", |item| self.nth("BYSETPOS", item))
    }

    /// BYMONTHDAY: `15`, and `-1` for the last.
    pub(super) fn by_month_day(&self) -> Result<Option<Dates>, RecurrenceError> {
        let dates = self.list("BYMONTHDAY", |item| match item.parse() {
            Ok(-1) => Ok(Dates::LAST),
            Ok(-31..0) => Err(self.unsaid("BYMONTHDAY")),
            Ok(date) => Dates::one(date).ok_or_else(|| self.unread("BYMONTHDAY")),
            Err(_) => Err(self.unread("BYMONTHDAY")),
        })?;
        Ok(dates.and_then(|dates| dates.into_iter().reduce(Dates::and)))
    }

    /// BYMONTH.
    pub(super) fn by_month(&self) -> Result<Option<Months>, RecurrenceError> {
        let months = self.list("BYMONTH", |item| {
            let month = item.parse().ok().and_then(Months::one);
            month.ok_or_else(|| self.unread("BYMONTH"))
        })?;
        Ok(months.and_then(|months| months.into_iter().reduce(Months::and)))
    }

    /// WKST, Monday without it.
    pub(super) fn week_start(&self) -> Result<Weekday, RecurrenceError> {
        let code = self.get("WKST").unwrap_or("MO");
        day(code).ok_or_else(|| self.unread("WKST"))
    }

    /// `1` to `5` and `-1`; `+2` is the same as `2`.
    fn nth(&self, name: &str, text: &str) -> Result<Nth, RecurrenceError> {
        match text.parse::<i16>() {
            Ok(-1) => Ok(Nth::Last),
            Ok(0) | Err(_) => Err(self.unread(name)),
            Ok(number) => u8::try_from(number)
                .ok()
                .and_then(Nth::numbered)
                .ok_or_else(|| self.unsaid(name)),
        }
    }

    fn list<T>(
        &self,
        name: &str,
        read: impl Fn(&str) -> Result<T, RecurrenceError>,
    ) -> Result<Option<Vec<T>>, RecurrenceError> {
        let items = |value: &str| value.split(',').map(|item| read(item.trim())).collect();
        self.get(name).map(items).transpose()
    }

    fn named(&self, name: &str) -> String {
        match self.get(name) {
            Some(value) => format!("{name}={value}"),
            None => name.to_owned(),
        }
    }
}

fn split_part(text: &str) -> Result<(&str, &str), RecurrenceError> {
    let unread = || RecurrenceError::Unread(text.to_owned());
    let (name, value) = text.split_once('=').ok_or_else(unread)?;
    if !KNOWN.contains(&name) {
        return Err(RecurrenceError::Unsaid(text.to_owned()));
    }
    Ok((name, value))
}

fn day(code: &str) -> Option<Weekday> {
    WEEK.into_iter().find(|day| day_code(*day) == code)
}

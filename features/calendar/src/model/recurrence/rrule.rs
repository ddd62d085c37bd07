//! The rules of iCalendar (RFC 5545, 3.3.10), as calendars out there write them and as we do.

use kernel::day::{Day, Moment, Weekday};

use super::sets::WEEK;
use super::{
    Dates, Every, InMonth, Months, Nth, NthWeekdays, Recurrence, RecurrenceError, Weekdays,
    occurrences,
};

mod parts;

use parts::Parts;

/// When a series ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// It does not.
    Never,
    /// With this day, which may still be one of it.
    On(Day),
    /// After so many days.
    After(u32),
}

impl Ending {
    /// The last day that may belong to the series, and never one after `horizon`.
    pub(crate) fn last_day(self, first: Day, recurrence: &Recurrence, horizon: Day) -> Day {
        match self {
            Ending::Never => horizon,
            Ending::On(day) => day.min(horizon),
            Ending::After(count) => usize::try_from(count)
                .ok()
                .and_then(|count| count.checked_sub(1))
                .and_then(|before| occurrences(first, recurrence, horizon).nth(before))
                .unwrap_or(horizon),
        }
    }
}

/// Reads a rule. Without a first day it must leave nothing to that.
pub(super) fn read(
    rule: &str,
    first: Option<Day>,
) -> Result<(Recurrence, Ending), RecurrenceError> {
    let rule = rule.trim().to_ascii_uppercase();
    let parts = Parts::split(&rule)?;
    let recurrence = match parts.need("FREQ")? {
        "DAILY" => daily(&parts),
        "WEEKLY" => weekly(&parts, first),
        "MONTHLY" => monthly(&parts, first),
        "YEARLY" => yearly(&parts, first),
        _ => Err(parts.unsaid("FREQ")),
    }?;
    Ok((recurrence, ending(&parts)?))
}

pub(super) fn write(recurrence: &Recurrence) -> String {
    match recurrence {
        Recurrence::Daily { every } => format!("FREQ=DAILY{}", interval(*every)),
        Recurrence::Weekly { every, on } => {
            let days = joined(on.iter().map(|day| day_code(day).to_owned()));
            format!("FREQ=WEEKLY{};BYDAY={days}", interval(*every))
        }
        Recurrence::Monthly { every, on } => {
            format!("FREQ=MONTHLY{};{}", interval(*every), in_month(*on))
        }
        Recurrence::Yearly { every, months, on } => {
            let months = joined(months.iter().map(|month| month.to_string()));
            let (interval, days) = (interval(*every), in_month(*on));
            format!("FREQ=YEARLY{interval};BYMONTH={months};{days}")
        }
    }
}

fn daily(parts: &Parts) -> Result<Recurrence, RecurrenceError> {
    parts.refuse(&["BYMONTH", "BYMONTHDAY", "BYSETPOS"])?;
    let every = parts.every()?;
    match parts.by_day()? {
        None => Ok(Recurrence::Daily { every }),
        Some(days) if every == Every::ONE => Ok(Recurrence::weekly(parts.plain(&days)?)),
        Some(_) => Err(parts.unsaid("BYDAY")),
    }
}

fn weekly(parts: &Parts, first: Option<Day>) -> Result<Recurrence, RecurrenceError> {
    parts.refuse(&["BYMONTHDAY", "BYSETPOS"])?;
    let every = parts.every()?;
    let on = match parts.by_day()? {
        Some(days) => parts.plain(&days)?,
        None => Weekdays::one(left_to(first, "BYDAY")?.weekday()),
    };
    let Some(months) = parts.by_month()? else {
        check_week_start(parts, every, on, first)?;
        return Ok(Recurrence::Weekly { every, on });
    };
    if every != Every::ONE {
        return Err(parts.unsaid("BYMONTH"));
    }
    let on = InMonth::Weekdays(every_one_of(on));
    Ok(Recurrence::Yearly { every, months, on })
}

fn monthly(parts: &Parts, first: Option<Day>) -> Result<Recurrence, RecurrenceError> {
    let (every, months) = (parts.every()?, parts.by_month()?);
    if let Some(on) = every_week(parts)?.filter(|_| every == Every::ONE && months.is_none()) {
        return Ok(Recurrence::weekly(on));
    }
    let on = days_in_month(parts, first)?;
    match months {
        None => Ok(Recurrence::Monthly { every, on }),
        Some(months) if every == Every::ONE => Ok(Recurrence::Yearly { every, months, on }),
        Some(_) => Err(parts.unsaid("BYMONTH")),
    }
}

fn yearly(parts: &Parts, first: Option<Day>) -> Result<Recurrence, RecurrenceError> {
    let every = parts.every()?;
    let Some(months) = parts.by_month()? else {
        return any_month(parts, every, first);
    };
    // Here a position is counted within the whole year: with one month that is the same.
    if months.iter().count() > 1 {
        parts.refuse(&["BYSETPOS"])?;
    }
    let on = days_in_month(parts, first)?;
    Ok(Recurrence::Yearly { every, months, on })
}

/// A yearly rule that names no month: the first day's month, unless it names days of every month.
fn any_month(
    parts: &Parts,
    every: Every,
    first: Option<Day>,
) -> Result<Recurrence, RecurrenceError> {
    parts.refuse(&["BYSETPOS"])?;
    if parts.by_day()?.is_some() {
        let on = every_week(parts)?.filter(|_| every == Every::ONE);
        return on
            .map(Recurrence::weekly)
            .ok_or_else(|| parts.unsaid("BYDAY"));
    }
    let on = days_in_month(parts, first)?;
    let months = match parts.by_month_day()? {
        Some(_) if every == Every::ONE => return Ok(Recurrence::monthly(on)),
        Some(_) => Months::ALL,
        None => {
            let month = left_to(first, "BYMONTH")?.month();
            Months::one(month).expect("a day's month is 1 to 12")
        }
    };
    Ok(Recurrence::Yearly { every, months, on })
}

/// The days of a month that BYDAY, BYMONTHDAY and BYSETPOS name, else the first day's date.
fn days_in_month(parts: &Parts, first: Option<Day>) -> Result<InMonth, RecurrenceError> {
    let Some(days) = parts.by_day()? else {
        parts.refuse(&["BYSETPOS"])?;
        let dates = match parts.by_month_day()? {
            Some(dates) => dates,
            None => {
                let date = left_to(first, "BYMONTHDAY")?.day_of_month();
                Dates::one(date).expect("a day's date is 1 to 31")
            }
        };
        return Ok(InMonth::Dates(dates));
    };
    parts.refuse(&["BYMONTHDAY"])?;
    let pairs: Vec<(Nth, Weekday)> = match (parts.positions()?, days.as_slice()) {
        (None, days) => days
            .iter()
            .flat_map(|(nth, day)| pairs(*nth, *day))
            .collect(),
        (Some(nths), [(None, day)]) => nths.into_iter().map(|nth| (nth, *day)).collect(),
        // The last working day of a month is not the last of any one weekday.
        (Some(_), _) => return Err(parts.unsaid("BYSETPOS")),
    };
    let weekdays = NthWeekdays::new(pairs).ok_or_else(|| parts.unread("BYDAY"))?;
    Ok(InMonth::Weekdays(weekdays))
}

/// The weekdays, when the rule says nothing but them: then months and years do not matter.
fn every_week(parts: &Parts) -> Result<Option<Weekdays>, RecurrenceError> {
    let is_narrowed = parts.get("BYSETPOS").is_some() || parts.get("BYMONTHDAY").is_some();
    let days = parts.by_day()?.unwrap_or_default();
    let plain = days.iter().all(|(nth, _)| nth.is_none()) && !is_narrowed;
    let weekdays = days.into_iter().map(|(_, day)| day);
    Ok(Weekdays::new(weekdays).filter(|_| plain))
}

fn every_one_of(days: Weekdays) -> NthWeekdays {
    NthWeekdays::new(days.iter().flat_map(|day| pairs(None, day))).expect("weekdays are never none")
}

/// The weekday without a number is every one of the month.
fn pairs(nth: Option<Nth>, day: Weekday) -> impl Iterator<Item = (Nth, Weekday)> {
    let nths = nth.map_or(Nth::COUNTED.to_vec(), |nth| vec![nth]);
    nths.into_iter().map(move |nth| (nth, day))
}

/// Weeks that begin on another day than Monday are the same weeks, unless they are skipped and the
/// days of one, with the first day from which it is counted, lie in two of ours.
fn check_week_start(
    parts: &Parts,
    every: Every,
    on: Weekdays,
    first: Option<Day>,
) -> Result<(), RecurrenceError> {
    let start = parts.week_start()?.to_monday_zero_offset();
    let is_early = |day: Weekday| day.to_monday_zero_offset() < start;
    let counted = first.map_or(on, |first| on.and(Weekdays::one(first.weekday())));
    let is_split = counted.iter().any(is_early) && !counted.iter().all(is_early);
    if is_split && every != Every::ONE {
        return Err(parts.unsaid("WKST"));
    }
    Ok(())
}

fn ending(parts: &Parts) -> Result<Ending, RecurrenceError> {
    if let Some(until) = parts.get("UNTIL") {
        let day = last_day(until).ok_or_else(|| parts.unread("UNTIL"))?;
        return Ok(Ending::On(day));
    }
    let Some(count) = parts.get("COUNT") else {
        return Ok(Ending::Never);
    };
    match count.parse() {
        Ok(count @ 1..) => Ok(Ending::After(count)),
        Ok(0) | Err(_) => Err(parts.unread("COUNT")),
    }
}

/// `20240331`, `20240331T235959`, and `20240331T145959Z`, which is the same moment in Japan.
fn last_day(until: &str) -> Option<Day> {
    if until.ends_with('Z') {
        return until.parse::<Moment>().ok().map(Day::of);
    }
    let (day, _) = until.split_once('T').unwrap_or((until, ""));
    Day::read(day).ok()
}

fn left_to(first: Option<Day>, part: &'static str) -> Result<Day, RecurrenceError> {
    first.ok_or(RecurrenceError::Missing(part))
}

fn interval(every: Every) -> String {
    match every {
        Every::ONE => String::new(),
        _ => format!(";INTERVAL={}", every.number()),
    }
}

fn in_month(on: InMonth) -> String {
    match on {
        InMonth::Weekdays(weekdays) => {
            let days = WEEK
                .into_iter()
                .flat_map(|day| weekdays.of(day).map(move |nth| nth_code(nth, day)));
            format!("BYDAY={}", joined(days))
        }
        InMonth::Dates(dates) => {
            let last = dates.contains_last().then(|| "-1".to_owned());
            let dates = dates.iter().map(|date| date.to_string()).chain(last);
            format!("BYMONTHDAY={}", joined(dates))
        }
    }
}

fn joined(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(",")
}

fn nth_code(nth: Nth, day: Weekday) -> String {
    let number = nth.number().map_or(-1, |number| number as i8);
    format!("{number}{}", day_code(day))
}

const fn day_code(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}

//! When an event is, from the cells of a record.

use kernel::day::{Day, FiscalYear};
use kernel::lang::Lang;

use super::days::{self, Heard, When};
use super::heading::Record;
use super::hours::{self, Hours};
use super::note::Note;
use super::profile::Field;
use crate::model::{Recurrence, Season};
use crate::orders::TimeOrder;

/// The times of a record.
pub(super) struct Times {
    /// One for each event; never none.
    pub(super) orders: Vec<TimeOrder>,
    /// What is said about the time and has no field; for the description.
    pub(super) aside: Option<String>,
}

/// Reads them, with notes about what was assumed.
pub(super) fn times(record: &Record, year: FiscalYear, notes: &mut Vec<Note>) -> Times {
    let cell = day_cell(record);
    let Some(heard) = heard(record, &cell, year, notes) else {
        return Times {
            orders: vec![TimeOrder::default()],
            aside: None,
        };
    };
    notes.extend(heard.notes.clone());
    let hours = hours(record, &heard.rest);
    notes.extend(hours.notes.clone());
    let aside = hours.aside.clone();
    let unread = hours.notes.iter().any(|note| note.key.ends_with("time"));
    let said = [record.text(Field::Times), heard.rest.as_str()].join(" ");
    let aside = match unread {
        true => said.trim().to_owned(),
        false => aside,
    };
    Times {
        orders: orders(record, heard, &hours, year, notes),
        aside: (!aside.is_empty()).then(|| format!("時間：{aside}")),
    }
}

/// The cell that names the day; the month and the day may stand in two.
fn day_cell(record: &Record) -> String {
    let (month, date) = (record.text(Field::Month), record.text(Field::Date));
    let first = record.text(Field::FirstOn);
    if !first.is_empty() || month.is_empty() {
        return [first, date]
            .into_iter()
            .find(|it| !it.is_empty())
            .unwrap_or_default()
            .to_owned();
    }
    let month = month.trim_end_matches('月');
    match date {
        "" => format!("{month}月"),
        date if date.contains('旬') || date.contains('未') => format!("{month}月{date}"),
        date => format!("{month}月{}", date.trim_end_matches('日')) + "日",
    }
}

/// What the cell says; with a fault in the notes where it says nothing.
fn heard(record: &Record, cell: &str, year: FiscalYear, notes: &mut Vec<Note>) -> Option<Heard> {
    let every = record.text(Field::Every);
    let words = match (cell, every) {
        ("", "") => {
            notes.push(Note::fault("no-day"));
            return None;
        }
        ("", every) => every,
        (cell, _) => cell,
    };
    let heard = days::read(words, year);
    if heard.is_none() {
        notes.push(Note::fault("day").with("cell", words));
    }
    let mut heard = heard?;
    if let (When::Days(days), true) = (&heard.when, !every.is_empty() && !cell.is_empty()) {
        heard = repeated(every, days, year, &heard).unwrap_or(heard);
    }
    Some(heard)
}

/// A first day with a column that says how it comes again.
fn repeated(every: &str, days: &[(Day, Day)], year: FiscalYear, heard: &Heard) -> Option<Heard> {
    let again = days::read(every, year)?;
    let (When::Every(every, _), [(first, _)]) = (again.when, days) else {
        return None;
    };
    Some(Heard {
        when: When::Every(every, *first),
        ..heard.clone()
    })
}

/// The hours: of their own cells, else of what stands behind the day.
fn hours(record: &Record, rest: &str) -> Hours {
    let begins = record.text(Field::BeginsAt);
    let ends = record.text(Field::EndsAt);
    let times = record.text(Field::Times);
    let rest = match rest {
        "00:00" | "00:00:00" | "0:00" | "0:00:00" => "",
        rest => rest,
    };
    match (begins, ends, times) {
        ("", "", "") => hours::read(rest, ""),
        ("", "", times) => hours::read(times, ""),
        (begins, ends, _) => hours::read(begins, ends),
    }
}

fn orders(
    record: &Record,
    heard: Heard,
    hours: &Hours,
    year: FiscalYear,
    notes: &mut Vec<Note>,
) -> Vec<TimeOrder> {
    match heard.when {
        When::Season(season) => vec![of_season(season)],
        When::Every(every, first) => vec![of_series(&every, first, record, hours, year)],
        When::Days(days) => {
            let last = record.text(Field::LastOn);
            let days = match days.as_slice() {
                [(first, until)] if !last.is_empty() => {
                    vec![until_last((*first, *until), last, year, notes)]
                }
                _ => days,
            };
            let days = days.into_iter();
            days.map(|(first, last)| of_days(first, last, hours))
                .collect()
        }
    }
}

/// The last day, from a column of its own.
fn until_last(
    (first, until): (Day, Day),
    cell: &str,
    year: FiscalYear,
    notes: &mut Vec<Note>,
) -> (Day, Day) {
    let heard = days::read(cell, year);
    let Some((When::Days(days), more)) = heard.map(|it| (it.when, it.notes)) else {
        notes.push(Note::doubt("last-day").with("cell", cell));
        return (first, until);
    };
    notes.extend(more);
    match days.first() {
        Some((_, last)) => days::in_order(first, *last, notes),
        None => (first, until),
    }
}

fn of_season(season: Season) -> TimeOrder {
    TimeOrder {
        season: season.said_with_year(Lang::Ja),
        ..TimeOrder::default()
    }
}

fn of_series(
    every: &Recurrence,
    first: Day,
    record: &Record,
    hours: &Hours,
    year: FiscalYear,
) -> TimeOrder {
    let last = days::read(record.text(Field::LastOn), year);
    let last = last.and_then(|it| match it.when {
        When::Days(days) => days.last().map(|(_, last)| *last),
        When::Season(_) | When::Every(..) => None,
    });
    TimeOrder {
        every: every.said(Lang::Ja),
        every_until: last.unwrap_or(FiscalYear::of(first).last()).to_string(),
        ..of_days(first, first, hours)
    }
}

fn of_days(first: Day, last: Day, hours: &Hours) -> TimeOrder {
    let clock = |it: Option<crate::model::Minute>| it.map_or(String::new(), |it| it.padded());
    let through = hours.through && first == last;
    let last = if through { first.add_days(1) } else { last };
    TimeOrder {
        first_on: first.to_string(),
        last_on: if last == first {
            String::new()
        } else {
            last.to_string()
        },
        begins_at: clock(hours.from),
        ends_at: clock(hours.until),
        through: if through {
            "yes".to_owned()
        } else {
            String::new()
        },
        ..TimeOrder::default()
    }
}

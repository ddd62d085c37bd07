//! One entry of a calendar.

use kernel::day::{Day, FiscalYear};

use super::super::note::Note;
use super::super::profile::PROFILE;
use super::super::row::{Ground, Row, key};
use super::lines::Line;
use super::moment::{self, Moment};
use super::positions::dates;
use crate::model::{Minute, Recurrence, Span};
use crate::orders::{EventOrder, TimeOrder};

/// An entry: its lines between `BEGIN:VEVENT` and `END:VEVENT`.
#[derive(Clone, Debug, Default)]
pub(super) struct Entry {
    pub(super) lines: Vec<Line>,
}

impl Entry {
    fn line(&self, name: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.name == name)
    }

    fn text(&self, name: &str) -> String {
        self.line(name).map_or(String::new(), Line::text)
    }

    /// Its UID, with the time of the series that it replaces.
    pub(super) fn name(&self) -> Option<(String, String)> {
        let uid = self.text("UID");
        (!uid.is_empty()).then(|| (uid, self.text("RECURRENCE-ID")))
    }

    /// Counts its editions.
    pub(super) fn sequence(&self) -> i64 {
        self.text("SEQUENCE").parse().unwrap_or_default()
    }

    /// The series of which it replaces one day.
    pub(super) fn overrides(&self) -> Option<(String, Day)> {
        let (moment, _) = moment::read(self.line("RECURRENCE-ID")?)?;
        Some((self.text("UID"), moment.day))
    }

    /// Its rows: one, or one for each date of a rule that cannot be kept.
    pub(super) fn rows(
        &self,
        number: u32,
        overridden: &[(String, Day)],
        ground: &Ground,
    ) -> Vec<Row> {
        let mut notes = Vec::new();
        let mut order = self.order(ground);
        let status = self.text("STATUS").to_ascii_uppercase();
        if status == "TENTATIVE" {
            order.fixed = "no".to_owned();
        }
        if self.line("RECURRENCE-ID").is_some() {
            notes.push(Note::said("override"));
        }
        let times = self.times(overridden, ground, &mut notes);
        let is_single = times.len() == 1;
        let row = |time: TimeOrder| {
            let order = EventOrder {
                time,
                ..order.clone()
            };
            let (uid, which) = self.name().unwrap_or_default();
            let id = match (uid.as_str(), is_single) {
                ("", _) => String::new(),
                (uid, true) => format!("{uid} {which}"),
                (uid, false) => format!("{uid} {which} {}", order.time.first_on),
            };
            Row {
                sheet: String::new(),
                line: number,
                key: key(&ground.municipality, id.trim(), &order),
                called_off: status == "CANCELLED",
                notes: notes.clone(),
                order,
            }
            .checked(ground.today)
        };
        times.into_iter().map(row).collect()
    }

    fn order(&self, ground: &Ground) -> EventOrder {
        let title = self.text("SUMMARY");
        let mut description = self.text("DESCRIPTION");
        super::super::about::add(&mut description, &self.text("URL"));
        EventOrder {
            organiser: ground.organiser.to_string(),
            kind: PROFILE
                .kind(&self.text("CATEGORIES"), &title)
                .code()
                .to_owned(),
            title,
            description,
            place_name: self.text("LOCATION"),
            visibility: match self.text("CLASS").to_ascii_uppercase().as_str() {
                "PRIVATE" | "CONFIDENTIAL" => "closed".to_owned(),
                _ => ground.visibility.clone(),
            },
            ..EventOrder::default()
        }
    }

    fn times(
        &self,
        overridden: &[(String, Day)],
        ground: &Ground,
        notes: &mut Vec<Note>,
    ) -> Vec<TimeOrder> {
        let start = self.line("DTSTART").and_then(moment::read);
        let Some((start, zone)) = start else {
            notes.push(Note::fault("no-day"));
            return vec![TimeOrder::default()];
        };
        if let Some(zone) = zone {
            notes.push(Note::doubt("zone").with("cell", zone));
        }
        let once = time(start, self.end(start));
        let Some(rule) = self.line("RRULE") else {
            return vec![once];
        };
        self.series(&rule.value, start, &once, overridden, ground, notes)
    }

    /// The end: said, or by how long it lasts; a day where neither is.
    fn end(&self, start: Moment) -> Option<Moment> {
        let said = self.line("DTEND").and_then(moment::read);
        let lasts = || moment::duration(&self.line("DURATION")?.value);
        match said {
            Some((end, _)) => Some(end),
            None => start.later(lasts()?),
        }
    }

    fn series(
        &self,
        rule: &str,
        start: Moment,
        once: &TimeOrder,
        overridden: &[(String, Day)],
        ground: &Ground,
        notes: &mut Vec<Note>,
    ) -> Vec<TimeOrder> {
        let horizon = FiscalYear::of(start.day.max(ground.today)).next().last();
        let dropped = self.dropped(overridden);
        match Recurrence::read_rrule(rule, start.day) {
            Ok((every, ending)) => {
                let last = ending.last_day(start.day, &every, horizon);
                let last = last.min(start.day.add_days(LONGEST_SERIES));
                vec![series(once, &every, start.day, last, &dropped)]
            }
            Err(_) => {
                let days = dates(rule, start.day, horizon);
                let code = if days.is_empty() {
                    "rule-first"
                } else {
                    "rule"
                };
                notes.push(Note::doubt(code).with("cell", rule));
                let days = if days.is_empty() {
                    vec![start.day]
                } else {
                    days
                };
                days.into_iter()
                    .filter(|day| !dropped.contains(day))
                    .map(|day| on(once, start.day, day))
                    .collect()
            }
        }
    }

    /// The days that are left out, or that another entry replaces.
    fn dropped(&self, overridden: &[(String, Day)]) -> Vec<Day> {
        let uid = self.text("UID");
        let named = self.lines.iter().filter(|line| line.name == "EXDATE");
        let named = named.flat_map(moment::read_all).map(|it| it.day);
        let replaced = overridden.iter().filter(|(other, _)| *other == uid);
        let mut days: Vec<Day> = named.chain(replaced.map(|(_, day)| *day)).collect();
        days.sort_unstable();
        days.dedup();
        days
    }
}

/// The most days in which a series may begin, as the form has it.
const LONGEST_SERIES: i32 = 2 * 366;

fn series(
    once: &TimeOrder,
    every: &Recurrence,
    first: Day,
    last: Day,
    dropped: &[Day],
) -> TimeOrder {
    let dropped = dropped.iter().filter(|day| **day >= first && **day <= last);
    let dropped: Vec<String> = dropped.map(Day::to_string).collect();
    TimeOrder {
        every: every.rrule(),
        every_until: last.to_string(),
        except: dropped.join("\n"),
        ..once.clone()
    }
}

/// The same time on another day.
fn on(once: &TimeOrder, first: Day, day: Day) -> TimeOrder {
    let last = Day::parse_iso(&once.last_on).ok();
    let last = last.map(|last| day.add_days(first.days_until(last)).to_string());
    TimeOrder {
        first_on: day.to_string(),
        last_on: last.unwrap_or_default(),
        ..once.clone()
    }
}

/// When an entry is. The end of whole days is the day behind the last one; an end at midnight belongs to
/// the day before.
fn time(start: Moment, end: Option<Moment>) -> TimeOrder {
    let padded = |it: Option<Minute>| it.map_or(String::new(), Minute::padded);
    let end = end.filter(|end| *end > start);
    let (last, until) = match (start.minute, end) {
        (_, None) => (start.day, None),
        (None, Some(end)) => (end.day.add_days(-1).max(start.day), None),
        (Some(_), Some(end)) if end.minute == Some(Minute::FIRST) => {
            (end.day.add_days(-1), Some(Minute::MIDNIGHT))
        }
        (Some(_), Some(end)) => (end.day, end.minute),
    };
    let is_long = start.day.days_until(last) >= Span::LONGEST;
    let through = start.minute.is_some() && last > start.day && !is_long;
    TimeOrder {
        first_on: start.day.to_string(),
        last_on: match last > start.day {
            true => last.to_string(),
            false => String::new(),
        },
        begins_at: padded(start.minute),
        ends_at: padded(until),
        through: if through {
            "yes".to_owned()
        } else {
            String::new()
        },
        every: String::new(),
        every_until: String::new(),
        except: String::new(),
        season: String::new(),
    }
}

//! Days and moments of calendars, as days and minutes in Japan.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use kernel::day::{Clock, Day};

use super::lines::Line;
use crate::model::Minute;

/// A day, with the minute where it is not a whole one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Moment {
    /// The day in Japan.
    pub(super) day: Day,
    /// The minute of it.
    pub(super) minute: Option<Minute>,
}

/// The moment, and the name of its zone where nobody knows that.
pub(super) fn read(line: &Line) -> Option<(Moment, Option<String>)> {
    let value = line.value.trim();
    at(value, line.parameter("TZID"))
}

/// The moments of a line that holds several, such as EXDATE.
pub(super) fn read_all(line: &Line) -> Vec<Moment> {
    let zone = line.parameter("TZID");
    let values = line.value.split(',');
    values
        .filter_map(|value| at(value.trim(), zone))
        .map(|(moment, _)| moment)
        .collect()
}

fn at(value: &str, zone: &str) -> Option<(Moment, Option<String>)> {
    let Some((day, time)) = value.split_once(['T', 't']) else {
        let day = Day::read(value.get(..8)?).ok()?;
        return Some((Moment { day, minute: None }, None));
    };
    let (time, zone) = match time.strip_suffix(['Z', 'z']) {
        Some(time) => (time, "UTC"),
        None => (time, zone),
    };
    let day = Day::read(day).ok()?;
    let hour: u8 = time.get(..2)?.parse().ok()?;
    let minute: u8 = time.get(2..4)?.parse().ok()?;
    let clock = Clock::new(hour, minute)?;
    let here = Moment {
        day,
        minute: Some(Minute::from(clock)),
    };
    if is_japan(zone) {
        return Some((here, None));
    }
    match in_japan(day, clock, zone) {
        Some(moment) => Some((moment, None)),
        None => Some((here, Some(zone.to_owned()))),
    }
}

/// Times without a zone are those of whoever reads them.
fn is_japan(zone: &str) -> bool {
    let zone = zone.trim_start_matches('/').to_ascii_lowercase();
    zone.is_empty()
        || ["tokyo", "japan", "jst", "osaka", "東京"]
            .iter()
            .any(|word| zone.contains(word))
}

fn in_japan(day: Day, clock: Clock, zone: &str) -> Option<Moment> {
    let zone = match zone {
        "UTC" | "GMT" | "Etc/UTC" => TimeZone::UTC,
        name => TimeZone::get(name).ok()?,
    };
    let hour = i8::try_from(clock.hour()).ok()?;
    let minute = i8::try_from(clock.minute()).ok()?;
    let (year, month, date) = (day.year(), day.month(), day.day_of_month());
    let there = DateTime::new(year, month, date, hour, minute, 0, 0).ok()?;
    let moment = zone.to_zoned(there).ok()?.timestamp();
    Some(Moment {
        day: Day::of(moment),
        minute: Some(Minute::from(Clock::of(moment))),
    })
}

/// How long something lasts, in minutes (`PT1H30M`, `P1D`); nothing for what is no duration.
pub(super) fn duration(value: &str) -> Option<i64> {
    let value = value.trim().trim_start_matches('+').to_ascii_uppercase();
    let mut minutes = 0_i64;
    let mut number = String::new();
    for letter in value.strip_prefix('P')?.chars() {
        let unit = match letter {
            'T' => continue,
            'W' => 7 * 24 * 60,
            'D' => 24 * 60,
            'H' => 60,
            'M' => 1,
            'S' => 0,
            digit => {
                number.push(digit);
                continue;
            }
        };
        let count: i64 = number.parse().ok()?;
        minutes = minutes.checked_add(count.checked_mul(unit)?)?;
        number.clear();
    }
    number.is_empty().then_some(minutes)
}

impl Moment {
    /// So many minutes later.
    pub(super) fn later(self, minutes: i64) -> Option<Moment> {
        let Some(minute) = self.minute else {
            let days = i32::try_from(minutes / (24 * 60)).ok()?;
            let day = self.day.add_days(days);
            return Some(Moment { day, minute: None });
        };
        let total = i64::from(minute.number()).checked_add(minutes)?;
        let days = i32::try_from(total.div_euclid(24 * 60)).ok()?;
        Some(Moment {
            day: self.day.add_days(days),
            minute: Minute::new(total.rem_euclid(24 * 60)),
        })
    }
}

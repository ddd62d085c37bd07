//! 時刻: the time of day in Japan, and moments in words.

use std::fmt;

use jiff::SignedDuration;
use jiff::civil::{DateTime, Time};
use jiff::tz::Offset;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use unicode_normalization::UnicodeNormalization;

use super::{Day, DayError, Moment};
use crate::lang::Lang;

/// Japan Standard Time; there has been no summer time since 1951.
const JAPAN: Offset = Offset::constant(9);

/// A time of day to the minute, `00:00` to `23:59`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clock {
    hour: u8,
    minute: u8,
}

impl Clock {
    /// The time of day; `hour` below 24, `minute` below 60.
    pub const fn new(hour: u8, minute: u8) -> Option<Clock> {
        if hour < 24 && minute < 60 {
            Some(Clock { hour, minute })
        } else {
            None
        }
    }

    /// A time written in code, such as the opening of the offices. A time that does not exist is
    /// a mistake in the code: in a constant it does not compile.
    pub const fn constant(hour: u8, minute: u8) -> Clock {
        Clock::new(hour, minute).expect("a time written in code exists")
    }

    /// The time of day in Japan at this moment, seconds dropped.
    pub fn of(moment: Moment) -> Clock {
        let time = in_japan(moment).time();
        Clock {
            hour: time.hour().unsigned_abs(),
            minute: time.minute().unsigned_abs(),
        }
    }

    /// Reads `19:00`, `１９：００`, `19時`, `19時30分`, `午後7時`, `午後7時半`. 午後12時 is refused:
    /// some mean noon by it, others midnight.
    pub fn read(text: &str) -> Result<Clock, DayError> {
        let plain: String = text.nfkc().filter(|it| !it.is_whitespace()).collect();
        let (hours, minutes) = plain.split_once([':', '時']).ok_or(DayError::Unreadable)?;
        let hour = match (hours.strip_prefix("午前"), hours.strip_prefix("午後")) {
            (None, None) => number(hours)?,
            (Some(morning), _) => half_day_hour(morning)?,
            (None, Some(afternoon)) => half_day_hour(afternoon)? + 12,
        };
        let minute = match minutes {
            "" if plain.ends_with('時') => 0,
            "半" => 30,
            minutes => number(minutes.strip_suffix('分').unwrap_or(minutes))?,
        };
        Clock::new(hour, minute).ok_or(DayError::Missing)
    }

    /// The hour, 0 to 23.
    pub const fn hour(self) -> u32 {
        self.hour as u32
    }

    /// The minute, 0 to 59.
    pub const fn minute(self) -> u32 {
        self.minute as u32
    }
}

impl fmt::Display for Clock {
    /// `09:05`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Clock {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Clock {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Clock::read(&text).map_err(de::Error::custom)
    }
}

/// The moment so many hours and minutes after midnight in Japan; hour 25 is 1:00 of the next day.
pub fn moment_at(day: Day, hour: u32, minute: u32) -> Moment {
    let midnight = day.date().to_datetime(Time::midnight());
    let later = i64::from(hour) * 60 + i64::from(minute);
    JAPAN
        .to_timestamp(midnight.saturating_add(SignedDuration::from_mins(later)))
        .unwrap_or(Moment::MAX)
}

/// 「令和5年7月20日（木）19:00」
pub fn moment_japanese(moment: Moment) -> String {
    format!("{}{}", Day::of(moment).japanese(), Clock::of(moment))
}

/// "Thu 20 Jul 2023, 19:00"
pub fn moment_english(moment: Moment) -> String {
    format!("{}, {}", Day::of(moment).english(), Clock::of(moment))
}

/// Day and time in a language of the screens.
pub fn moment_shown(moment: Moment, lang: Lang) -> String {
    match lang {
        Lang::Ja => moment_japanese(moment),
        Lang::En => moment_english(moment),
    }
}

/// What calendars and clocks in Japan show at this moment.
pub(super) fn in_japan(moment: Moment) -> DateTime {
    JAPAN.to_datetime(moment)
}

fn half_day_hour(digits: &str) -> Result<u8, DayError> {
    let hour = number(digits)?;
    (hour < 12).then_some(hour).ok_or(DayError::Unreadable)
}

fn number(digits: &str) -> Result<u8, DayError> {
    let is_number = digits.len() <= 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = is_number.then(|| digits.parse().ok()).flatten();
    number.ok_or(DayError::Unreadable)
}

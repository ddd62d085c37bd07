//! Days as screens and papers show them.

use super::{Day, EraYear, Weekday};
use crate::lang::Lang;

impl Day {
    /// The long form in a language of the screens.
    pub fn shown(self, lang: Lang) -> String {
        match lang {
            Lang::Ja => self.japanese(),
            Lang::En => self.english(),
        }
    }

    /// The form without the year, for lists that name their year above.
    pub fn shown_short(self, lang: Lang) -> String {
        match lang {
            Lang::Ja => self.japanese_short(),
            Lang::En => self.english_short(),
        }
    }

    /// 「令和5年8月1日（火）」
    pub fn japanese(self) -> String {
        format!("{}年{}", EraYear::prefix(self), self.japanese_short())
    }

    /// 「8月1日（火）」
    pub fn japanese_short(self) -> String {
        let weekday = weekday_japanese(self.weekday());
        format!("{}月{}日（{weekday}）", self.month(), self.day_of_month())
    }

    /// "Tue 1 Aug 2023"
    pub fn english(self) -> String {
        format!("{} {}", self.english_short(), self.year())
    }

    /// "Tue 1 Aug"
    pub fn english_short(self) -> String {
        let weekday = weekday_english(self.weekday());
        let month = month_english(self.month());
        format!("{weekday} {} {month}", self.day_of_month())
    }
}

/// The one character of a weekday: 火.
pub(super) const fn weekday_japanese(weekday: Weekday) -> char {
    match weekday {
        Weekday::Monday => '月',
        Weekday::Tuesday => '火',
        Weekday::Wednesday => '水',
        Weekday::Thursday => '木',
        Weekday::Friday => '金',
        Weekday::Saturday => '土',
        Weekday::Sunday => '日',
    }
}

const fn weekday_english(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "Mon",
        Weekday::Tuesday => "Tue",
        Weekday::Wednesday => "Wed",
        Weekday::Thursday => "Thu",
        Weekday::Friday => "Fri",
        Weekday::Saturday => "Sat",
        Weekday::Sunday => "Sun",
    }
}

/// The three letters of a month from 1 to 12.
pub(super) fn month_english(month: i8) -> &'static str {
    const NAMES: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    usize::try_from(month - 1)
        .ok()
        .and_then(|index| NAMES.get(index))
        .expect("a day's month is 1 to 12")
}

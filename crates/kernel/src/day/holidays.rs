//! 休日: the national holidays by law (国民の祝日に関する法律, in force since 20 July 1948).
//!
//! The dates follow from the law for any year. The two equinoxes are made official in February
//! for the next year only; until then they are computed, and [`HolidayOverrides`] may correct them.

use std::collections::BTreeMap;

use super::{Day, Weekday};
use crate::lang::Lang;

mod law;

/// A day that the law makes free.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// The name in the law, or how calendars call the day.
    pub japanese: &'static str,
    /// The name as the government translates it.
    pub english: &'static str,
}

impl Holiday {
    /// The name in a language of the screens.
    pub const fn shown(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Ja => self.japanese,
            Lang::En => self.english,
        }
    }
}

/// 振替休日 (law §3 (2)).
const SUBSTITUTE: Holiday = Holiday {
    japanese: "振替休日",
    english: "Substitute Holiday",
};

/// 国民の休日 (law §3 (3)).
const BETWEEN_HOLIDAYS: Holiday = Holiday {
    japanese: "国民の休日",
    english: "Citizens' Holiday",
};

/// Which of the two days that astronomy decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Equinox {
    /// 春分の日, in March.
    Vernal,
    /// 秋分の日, in September.
    Autumnal,
}

/// Equinox days as announced in the official gazette, where they differ from the computation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HolidayOverrides {
    equinoxes: BTreeMap<(i16, Equinox), Day>,
}

/// The Japanese name of the holiday on this day, by computation alone.
pub fn name(day: Day) -> Option<&'static str> {
    on(day).map(|holiday| holiday.japanese)
}

/// The holiday on this day, by computation alone.
pub fn on(day: Day) -> Option<Holiday> {
    HolidayOverrides::default().on(day)
}

impl HolidayOverrides {
    /// Notes that the equinox day of that year was announced to be this day.
    pub fn announce(mut self, equinox: Equinox, day: Day) -> HolidayOverrides {
        self.equinoxes.insert((day.year(), equinox), day);
        self
    }

    /// The holiday on this day, or none.
    pub fn on(&self, day: Day) -> Option<Holiday> {
        if let Some(holiday) = self.national(day) {
            return Some(holiday);
        }
        if self.is_substitute(day) {
            return Some(SUBSTITUTE);
        }
        self.is_between_holidays(day).then_some(BETWEEN_HOLIDAYS)
    }

    /// A national holiday in the narrow sense (国民の祝日), or a day that its own law treats so.
    fn national(&self, day: Day) -> Option<Holiday> {
        let is_this = |equinox| self.equinox(equinox, day.year()) == Some(day);
        law::ROWS
            .iter()
            .find(|row| row.is_in_force(day.year()) && row.falls_on(day, is_this))
            .map(|row| row.holiday)
    }

    /// The first day after a holiday on a Sunday that is no holiday itself. The law of 1973 says
    /// "the next day", that of 2007 "the nearest day that is no national holiday"; before 2007 no
    /// national holiday followed another, so one test serves both.
    fn is_substitute(&self, day: Day) -> bool {
        const IN_FORCE: Day = Day::constant(1973, 4, 12);
        (1..)
            .map(|days| day.add_days(-days))
            .take_while(|earlier| self.national(*earlier).is_some())
            .any(|earlier| earlier.weekday() == Weekday::Sunday && earlier >= IN_FORCE)
    }

    /// A day between two national holidays, since 27 December 1985; not a Sunday.
    fn is_between_holidays(&self, day: Day) -> bool {
        const IN_FORCE: Day = Day::constant(1985, 12, 27);
        day >= IN_FORCE
            && day.weekday() != Weekday::Sunday
            && self.national(day.add_days(-1)).is_some()
            && self.national(day.add_days(1)).is_some()
    }

    fn equinox(&self, equinox: Equinox, year: i16) -> Option<Day> {
        let announced = self.equinoxes.get(&(year, equinox)).copied();
        announced.or_else(|| law::computed_equinox(equinox, year))
    }
}

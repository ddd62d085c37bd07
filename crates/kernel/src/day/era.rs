//! 元号: the eras by which offices number their years.

use std::fmt;

use super::Day;

/// An era, named after the reign. Days before the Taisho era carry western years here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Era {
    /// 大正, from 30 July 1912.
    Taisho,
    /// 昭和, from 25 December 1926.
    Showa,
    /// 平成, from 8 January 1989.
    Heisei,
    /// 令和, from 1 May 2019.
    Reiwa,
}

impl Era {
    /// Every era, latest first: most papers are of the present one.
    pub const ALL: [Era; 4] = [Era::Reiwa, Era::Heisei, Era::Showa, Era::Taisho];

    /// The era in which this day lies; none before 30 July 1912.
    pub fn of(day: Day) -> Option<Era> {
        Era::ALL.into_iter().find(|era| era.first_day() <= day)
    }

    /// The day on which the era began.
    pub const fn first_day(self) -> Day {
        match self {
            Era::Taisho => Day::constant(1912, 7, 30),
            Era::Showa => Day::constant(1926, 12, 25),
            Era::Heisei => Day::constant(1989, 1, 8),
            Era::Reiwa => Day::constant(2019, 5, 1),
        }
    }

    /// The name as printed: 令和.
    pub const fn name(self) -> &'static str {
        match self {
            Era::Taisho => "大正",
            Era::Showa => "昭和",
            Era::Heisei => "平成",
            Era::Reiwa => "令和",
        }
    }

    /// The letter that forms and tables use: R.
    pub const fn letter(self) -> char {
        match self {
            Era::Taisho => 'T',
            Era::Showa => 'S',
            Era::Heisei => 'H',
            Era::Reiwa => 'R',
        }
    }

    /// The western year of the `year`-th year of this era.
    pub fn western_year(self, year: i16) -> i16 {
        self.first_day().year() + year - 1
    }
}

/// A year counted within an era: 令和5年, 令和元年.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EraYear {
    /// The era.
    pub era: Era,
    /// The count, 1 in the year in which the era began.
    pub year: i16,
}

impl EraYear {
    /// The era year in which this day lies; none before 30 July 1912.
    pub fn of(day: Day) -> Option<EraYear> {
        let era = Era::of(day)?;
        let year = day.year() - era.first_day().year() + 1;
        Some(EraYear { era, year })
    }

    /// The era year of this day without 年, or the western year where no era is known:
    /// 「令和5」「令和元」「1900」.
    pub(super) fn prefix(day: Day) -> String {
        match EraYear::of(day) {
            Some(EraYear { era, year: 1 }) => format!("{}元", era.name()),
            Some(EraYear { era, year }) => format!("{}{year}", era.name()),
            None => day.year().to_string(),
        }
    }
}

impl fmt::Display for EraYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            1 => write!(f, "{}元年", self.era.name()),
            year => write!(f, "{}{year}年", self.era.name()),
        }
    }
}

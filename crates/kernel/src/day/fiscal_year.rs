//! 年度: the year of the offices, 1 April to 31 March.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Day, DayError, EraYear, Period};
use crate::lang::Lang;

/// A fiscal year, named by the western year in which it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FiscalYear(pub i32);

impl FiscalYear {
    /// The fiscal year in which this day lies: January 2024 belongs to 令和5年度.
    pub fn of(day: Day) -> FiscalYear {
        let year = i32::from(day.year());
        FiscalYear(if day.month() >= 4 { year } else { year - 1 })
    }

    /// Reads `令和5年度`, `R5`, `R１`, `2023年度`, `FY2023`.
    pub fn read(text: &str) -> Result<FiscalYear, DayError> {
        super::read::fiscal_year(text)
    }

    /// 1 April; for a year beyond the calendar that of the nearest year it has.
    pub fn first(self) -> Day {
        let year = i16::try_from(self.0.clamp(1, 9999)).expect("four digits fit");
        Day::new(year, 4, 1).expect("every year has a first of April")
    }

    /// 31 March of the next western year.
    pub fn last(self) -> Day {
        Day::new(self.first().year() + 1, 3, 31).unwrap_or(Day::LAST)
    }

    /// The year as a period: from 1 April until the next 1 April.
    pub fn period(self) -> Period {
        Period::try_new(self.first(), Some(self.last().add_days(1)))
            .expect("a fiscal year has more than one day")
    }

    /// The fiscal year after this one.
    pub const fn next(self) -> FiscalYear {
        FiscalYear(self.0 + 1)
    }

    /// The fiscal year before this one.
    pub const fn previous(self) -> FiscalYear {
        FiscalYear(self.0 - 1)
    }

    /// The form in a language of the screens: 「令和5年度（2023年度）」 or "FY2023".
    pub fn shown(self, lang: Lang) -> String {
        match lang {
            Lang::Ja => self.japanese_full(),
            Lang::En => self.english(),
        }
    }

    /// 「令和5年度」. The year in which an era begins bears its name from 1 April on:
    /// 令和元年度 (cabinet agreement of 1 April 2019 on naming years after the change of era).
    pub fn japanese(self) -> String {
        format!("{}年度", EraYear::prefix(self.new_year_eve()))
    }

    /// 「令和5年度（2023年度）」
    pub fn japanese_full(self) -> String {
        format!("{}（{}年度）", self.japanese(), self.0)
    }

    /// 「R5」, as the numbers of documents begin.
    pub fn short(self) -> String {
        match EraYear::of(self.new_year_eve()) {
            Some(EraYear { era, year }) => format!("{}{year}", era.letter()),
            None => self.0.to_string(),
        }
    }

    /// "FY2023"
    pub fn english(self) -> String {
        format!("FY{}", self.0)
    }

    fn new_year_eve(self) -> Day {
        Day::new(self.first().year(), 12, 31).unwrap_or(Day::LAST)
    }
}

impl fmt::Display for FiscalYear {
    /// The western year in which it begins: `2023`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

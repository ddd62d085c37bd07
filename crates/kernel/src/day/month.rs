//! 年月: a month of a certain year, such as the month in which a council was certified.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::print::month_english;
use super::{Day, DayError, EraYear, FiscalYear};
use crate::lang::Lang;

/// A month of a year; kept as its first day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(Day);

impl Month {
    /// The month of a western year; `month` is 1 to 12.
    pub fn new(year: i16, month: i8) -> Option<Month> {
        Day::new(year, month, 1).map(Month)
    }

    /// The month in which this day lies.
    pub fn of(day: Day) -> Month {
        Month(Day::from(day.date().first_of_month()))
    }

    /// Reads `H24.7`, `R１.６`, `令和3年10月`, `2021/10`, `2021-10`.
    pub fn read(text: &str) -> Result<Month, DayError> {
        super::read::month(text)
    }

    /// The first day of the month.
    pub fn first(self) -> Day {
        self.0
    }

    /// The last day of the month.
    pub fn last(self) -> Day {
        Day::from(self.0.date().last_of_month())
    }

    /// The month after this one.
    pub fn next(self) -> Month {
        Month::of(self.last().add_days(1))
    }

    /// The month before this one.
    pub fn previous(self) -> Month {
        Month::of(self.0.add_days(-1))
    }

    /// The fiscal year that holds the month.
    pub fn fiscal_year(self) -> FiscalYear {
        FiscalYear::of(self.0)
    }

    /// The form in a language of the screens.
    pub fn shown(self, lang: Lang) -> String {
        match lang {
            Lang::Ja => self.japanese(),
            Lang::En => self.english(),
        }
    }

    /// 「令和3年10月」. A month in which the era changed bears the new one's name.
    pub fn japanese(self) -> String {
        format!("{}年{}月", EraYear::prefix(self.last()), self.0.month())
    }

    /// "Oct 2021"
    pub fn english(self) -> String {
        format!("{} {}", month_english(self.0.month()), self.0.year())
    }
}

impl fmt::Display for Month {
    /// ISO 8601: `2021-10`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.0.year(), self.0.month())
    }
}

impl fmt::Debug for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Day::parse_iso(&format!("{text}-01"))
            .map(Month)
            .map_err(de::Error::custom)
    }
}

//! 時期: a time that is not fixed yet. Annual plans say 「10月中旬」 months before anybody knows the day.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use kernel::day::{Day, FiscalYear, Month, Period};
use kernel::lang::Lang;
use kernel::refusal::Refusal;

use super::recurrence::month_english;

mod read;

#[cfg(test)]
mod tests;

/// A time of a fiscal year, as exactly as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Season {
    /// 10月, 10月中旬
    In {
        /// The month.
        month: Month,
        /// Which part of it, if that is known.
        third: Option<Third>,
    },
    /// 秋
    Around {
        /// The fiscal year.
        year: FiscalYear,
        /// The season of it.
        season: Quarter,
    },
    /// 時期未定: some time in the fiscal year.
    Undecided(FiscalYear),
}

/// 旬: a third of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Third {
    /// 上旬, from the 1st to the 10th
    Early,
    /// 中旬, from the 11th to the 20th
    Middle,
    /// 下旬, from the 21st on
    Late,
}

/// A season of the year, of three months; spring has the two of them that lie in its fiscal year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Quarter {
    /// 春: April and May. March belongs to the fiscal year before.
    Spring,
    /// 夏: June to August
    Summer,
    /// 秋: September to November
    Autumn,
    /// 冬: December to February
    Winter,
}

/// The text is no time of a year; it names what was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SeasonUnread(pub(crate) String);

impl Season {
    /// Reads 10月中旬, 令和5年10月, 秋, 未定. Where no year is said it is in `year`.
    ///
    /// # Errors
    /// What was not understood.
    pub(crate) fn read(text: &str, year: FiscalYear) -> Result<Season, SeasonUnread> {
        read::read(text, year)
    }

    /// The fiscal year in which it lies.
    pub(crate) fn fiscal_year(self) -> FiscalYear {
        match self {
            Season::In { month, .. } => month.fiscal_year(),
            Season::Around { year, .. } | Season::Undecided(year) => year,
        }
    }

    /// The days among which the day will be.
    pub(crate) fn period(self) -> Period {
        let (first, last) = match self {
            Season::In { month, third } => match third {
                None => (month.first(), month.last()),
                Some(Third::Early) => (month.first(), month.first().add_days(9)),
                Some(Third::Middle) => (month.first().add_days(10), month.first().add_days(19)),
                Some(Third::Late) => (month.first().add_days(20), month.last()),
            },
            Season::Around { year, season } => {
                let [first, last] = season.months(year);
                (first.first(), last.last())
            }
            Season::Undecided(year) => return year.period(),
        };
        Period::try_new(first, Some(last.add_days(1)))
            .expect("the last day is not before the first")
    }

    /// Without the year: 「10月中旬」 or "mid October".
    pub(crate) fn said(self, lang: Lang) -> String {
        match (self, lang) {
            (Season::In { month, third }, Lang::Ja) => {
                let third = third.map_or("", Third::japanese);
                format!("{}月{third}", month.first().month())
            }
            (Season::In { month, third }, Lang::En) => {
                let third = third.map_or("", Third::english);
                format!("{third}{}", month_english(month.first().month()))
            }
            (Season::Around { season, .. }, Lang::Ja) => season.japanese().to_owned(),
            (Season::Around { season, .. }, Lang::En) => season.english().to_owned(),
            (Season::Undecided(_), Lang::Ja) => "時期未定".to_owned(),
            (Season::Undecided(_), Lang::En) => "not decided yet".to_owned(),
        }
    }

    /// With the year: 「令和5年10月中旬」「令和5年度秋」 or "mid October 2023", "autumn of FY2023".
    pub(crate) fn said_with_year(self, lang: Lang) -> String {
        match (self, lang) {
            (Season::In { month, third }, Lang::Ja) => {
                format!("{}{}", month.japanese(), third.map_or("", Third::japanese))
            }
            (Season::In { month, .. }, Lang::En) => {
                format!("{} {}", self.said(lang), month.first().year())
            }
            (Season::Around { year, season }, Lang::Ja) => {
                format!("{}{}", year.japanese(), season.japanese())
            }
            (Season::Around { year, season }, Lang::En) => {
                format!("{} of {}", season.english(), year.english())
            }
            (Season::Undecided(year), Lang::Ja) => format!("{}（時期未定）", year.japanese()),
            (Season::Undecided(year), Lang::En) => format!("some time in {}", year.english()),
        }
    }

    /// Where it stands in a list: by the month in which it begins, wider times after narrower ones,
    /// and what is quite unknown at the end of its year.
    fn place(self) -> (Month, u8) {
        match self {
            Season::In { month, third } => (month, third.map_or(0, |third| third as u8 + 1)),
            Season::Around { year, season } => (season.months(year)[0], 4),
            Season::Undecided(year) => (Month::of(year.last()), 5),
        }
    }
}

impl Ord for Season {
    fn cmp(&self, other: &Self) -> Ordering {
        self.place().cmp(&other.place())
    }
}

impl PartialOrd for Season {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The text of the database's column, which sorts as lists do: `2023-10`, `2023-10-A2`,
/// `2023-09-autumn`, and `2024-03-undecided` at the end of its fiscal year.
impl fmt::Display for Season {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (month, _) = self.place();
        match self {
            Season::In { third: None, .. } => write!(f, "{month}"),
            Season::In {
                third: Some(third), ..
            } => write!(f, "{month}-{}", third.code()),
            Season::Around { season, .. } => write!(f, "{month}-{}", season.english()),
            Season::Undecided(_) => write!(f, "{month}-{UNDECIDED}"),
        }
    }
}

impl FromStr for Season {
    type Err = SeasonUnread;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unread = || SeasonUnread(text.to_owned());
        let (month, after) = text.split_at_checked(7).ok_or_else(unread)?;
        let first = Day::parse_iso(&format!("{month}-01")).map_err(|_| unread())?;
        let (month, year) = (Month::of(first), FiscalYear::of(first));
        let Some(after) = after.strip_prefix('-') else {
            let third = None;
            return (after.is_empty().then_some(Season::In { month, third })).ok_or_else(unread);
        };
        let thirds = Third::ALL.into_iter().map(|third| {
            let third = Some(third);
            Season::In { month, third }
        });
        let seasons = Quarter::ALL
            .into_iter()
            .map(|season| Season::Around { year, season });
        thirds
            .chain(seasons)
            .chain([Season::Undecided(year)])
            .find(|it| it.to_string() == text)
            .filter(|_| !after.is_empty())
            .ok_or_else(unread)
    }
}

/// What the column says of a time that is quite unknown.
const UNDECIDED: &str = "undecided";

impl Third {
    /// In the order of the month.
    pub(crate) const ALL: [Third; 3] = [Third::Early, Third::Middle, Third::Late];

    const fn code(self) -> &'static str {
        match self {
            Third::Early => "A1",
            Third::Middle => "A2",
            Third::Late => "A3",
        }
    }

    const fn japanese(self) -> &'static str {
        match self {
            Third::Early => "上旬",
            Third::Middle => "中旬",
            Third::Late => "下旬",
        }
    }

    const fn english(self) -> &'static str {
        match self {
            Third::Early => "early ",
            Third::Middle => "mid ",
            Third::Late => "late ",
        }
    }
}

impl Quarter {
    /// In the order of the fiscal year.
    pub(crate) const ALL: [Quarter; 4] = [
        Quarter::Spring,
        Quarter::Summer,
        Quarter::Autumn,
        Quarter::Winter,
    ];

    /// Its first and its last month.
    fn months(self, year: FiscalYear) -> [Month; 2] {
        let numbers = match self {
            Quarter::Spring => [4, 5],
            Quarter::Summer => [6, 8],
            Quarter::Autumn => [9, 11],
            Quarter::Winter => [12, 2],
        };
        numbers.map(|number| month_of(year, number).expect("these are months"))
    }

    const fn japanese(self) -> &'static str {
        match self {
            Quarter::Spring => "春",
            Quarter::Summer => "夏",
            Quarter::Autumn => "秋",
            Quarter::Winter => "冬",
        }
    }

    const fn english(self) -> &'static str {
        match self {
            Quarter::Spring => "spring",
            Quarter::Summer => "summer",
            Quarter::Autumn => "autumn",
            Quarter::Winter => "winter",
        }
    }
}

impl SeasonUnread {
    /// The refusal that tells people what to write instead.
    pub(crate) fn refusal(&self) -> Refusal {
        Refusal::new("season.unread").with("part", &self.0)
    }
}

impl fmt::Display for SeasonUnread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not understood: {}", self.0)
    }
}

impl std::error::Error for SeasonUnread {}

/// The month of this number in the fiscal year: January to March lie in the next western year.
fn month_of(year: FiscalYear, number: i8) -> Option<Month> {
    let western = if number >= 4 {
        year.first().year()
    } else {
        year.last().year()
    };
    Month::new(western, number)
}

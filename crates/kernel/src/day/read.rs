//! Days, months and years as people type them: full or half width, western or by era.

use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use unicode_normalization::UnicodeNormalization;

use super::era::Era;
use super::print::weekday_japanese;
use super::{Day, FiscalYear, Month, Weekday};

/// Why a text is not a day, a month or a fiscal year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayError {
    /// The text has none of the known forms.
    Unreadable,
    /// The calendar has no such day or month: 2月30日.
    Missing,
    /// The era had not begun: 令和元年4月30日.
    BeforeEra(Era),
    /// The text names another weekday than the day has; this is the true one.
    OtherWeekday(Weekday),
}

impl DayError {
    /// The key of the words that tell people what to write instead.
    pub const fn code(self) -> &'static str {
        match self {
            DayError::Unreadable => "day.unreadable",
            DayError::Missing => "day.missing",
            DayError::BeforeEra(_) => "day.before_era",
            DayError::OtherWeekday(_) => "day.other_weekday",
        }
    }
}

impl fmt::Display for DayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DayError::Unreadable => f.write_str("not a day, a month or a year in a known form"),
            DayError::Missing => f.write_str("the calendar has no such day"),
            DayError::BeforeEra(era) => write!(f, "before {}", era.first_day()),
            DayError::OtherWeekday(weekday) => write!(f, "that day is a {weekday:?}"),
        }
    }
}

impl std::error::Error for DayError {}

/// Reads exactly `2023-08-01`: digits of a machine, so no other width and no other mark.
pub(super) fn iso_day(text: &str) -> Result<Day, DayError> {
    let is_iso = text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !is_iso {
        return Err(DayError::Unreadable);
    }
    day(text)
}

/// Reads a day; the forms are listed at [`Day::read`].
pub(super) fn day(text: &str) -> Result<Day, DayError> {
    let plain = plain(text);
    let mut rest = Rest(&plain);
    let (year, month, date) = match rest.compact() {
        Some(numbers) => numbers,
        None => (rest.year()?, rest.month()?, rest.date()?),
    };
    let weekday = rest.weekday();
    rest.end()?;

    let day = Day::new(year.western, month, date).ok_or(DayError::Missing)?;
    if let Some(era) = year.era.filter(|era| day < era.first_day()) {
        return Err(DayError::BeforeEra(era));
    }
    match weekday {
        Some(named) if named != day.weekday() => Err(DayError::OtherWeekday(day.weekday())),
        _ => Ok(day),
    }
}

/// Reads a month: `H24.7`, `令和3年10月`, `2021-10`.
pub(super) fn month(text: &str) -> Result<Month, DayError> {
    let plain = plain(text);
    let mut rest = Rest(&plain);
    let (year, number) = (rest.year()?, rest.number(1..=2)?);
    rest.skip("月");
    rest.end()?;

    let month = Month::new(year.western, number).ok_or(DayError::Missing)?;
    match year.era {
        Some(era) if month.last() < era.first_day() => Err(DayError::BeforeEra(era)),
        _ => Ok(month),
    }
}

/// Reads a fiscal year: `令和5年度`, `R5`, `Ｒ１年度`, `2023年度`, `FY2023`, `2023`.
pub(super) fn fiscal_year(text: &str) -> Result<FiscalYear, DayError> {
    let plain = plain(text);
    let mut rest = Rest(&plain);
    rest.skip("FY");
    let year = rest.year_number()?;
    rest.skip("年");
    rest.skip("度");
    rest.end()?;
    let fiscal_year = FiscalYear(i32::from(year.western));
    match year.era {
        Some(era) if fiscal_year.last() < era.first_day() => Err(DayError::BeforeEra(era)),
        _ => Ok(fiscal_year),
    }
}

/// One width, capital letters, one mark for every hyphen, no blanks.
fn plain(text: &str) -> String {
    text.nfkc()
        .filter(|character| !character.is_whitespace())
        .map(|character| match character {
            '‐' | '–' | '—' | '―' | '−' | 'ー' => '-',
            other => other.to_ascii_uppercase(),
        })
        .collect()
}

/// A year with the era in which it was written, if it was.
struct Year {
    western: i16,
    era: Option<Era>,
}

/// What is still unread.
struct Rest<'a>(&'a str);

impl Rest<'_> {
    fn skip(&mut self, mark: &str) -> bool {
        let after = self.0.strip_prefix(mark);
        self.0 = after.unwrap_or(self.0);
        after.is_some()
    }

    /// A number of so many digits.
    fn number<N: FromStr>(&mut self, digits: RangeInclusive<usize>) -> Result<N, DayError> {
        let is_digit = |byte: &u8| byte.is_ascii_digit();
        let length = self.0.bytes().take_while(is_digit).count();
        if !digits.contains(&length) {
            return Err(DayError::Unreadable);
        }
        let (number, after) = self.0.split_at(length);
        self.0 = after;
        number.parse().map_err(|_| DayError::Unreadable)
    }

    /// `20230801`, as spreadsheets and file names have it.
    fn compact(&mut self) -> Option<(Year, i8, i8)> {
        let is_compact = self.0.len() == 8 && self.0.bytes().all(|byte| byte.is_ascii_digit());
        if !is_compact {
            return None;
        }
        let number = std::mem::take(&mut self.0);
        let western = number[..4].parse().ok()?;
        let year = Year { western, era: None };
        Some((year, number[4..6].parse().ok()?, number[6..].parse().ok()?))
    }

    fn year(&mut self) -> Result<Year, DayError> {
        let year = self.year_number()?;
        self.mark("年")?;
        Ok(year)
    }

    /// A year by era, or a western year of four digits: 「23年」 without an era may be either.
    fn year_number(&mut self) -> Result<Year, DayError> {
        let Some(era) = self.era() else {
            let western = self.number(4..=4)?;
            return Ok(Year { western, era: None });
        };
        let count = if self.skip("元") {
            1
        } else {
            self.number(1..=3)?
        };
        if count == 0 {
            return Err(DayError::Unreadable);
        }
        let western = era.western_year(count);
        Ok(Year {
            western,
            era: Some(era),
        })
    }

    fn era(&mut self) -> Option<Era> {
        let mut letter = [0; 4];
        Era::ALL
            .into_iter()
            .find(|era| self.skip(era.name()) || self.skip(era.letter().encode_utf8(&mut letter)))
    }

    fn month(&mut self) -> Result<i8, DayError> {
        let month = self.number(1..=2)?;
        self.mark("月")?;
        Ok(month)
    }

    fn date(&mut self) -> Result<i8, DayError> {
        let date = self.number(1..=2)?;
        self.skip("日");
        Ok(date)
    }

    /// The mark between two numbers: this word, a point, a stroke or a hyphen.
    fn mark(&mut self, word: &str) -> Result<(), DayError> {
        let found = [word, ".", "/", "-"]
            .into_iter()
            .any(|mark| self.skip(mark));
        found.then_some(()).ok_or(DayError::Unreadable)
    }

    /// `(火)`, `(火曜日)` or 火曜日.
    fn weekday(&mut self) -> Option<Weekday> {
        const WEEK: [Weekday; 7] = [
            Weekday::Monday,
            Weekday::Tuesday,
            Weekday::Wednesday,
            Weekday::Thursday,
            Weekday::Friday,
            Weekday::Saturday,
            Weekday::Sunday,
        ];
        let before = self.0;
        let opened = self.skip("(");
        let mut letter = [0; 4];
        let named = WEEK
            .into_iter()
            .find(|weekday| self.skip(weekday_japanese(*weekday).encode_utf8(&mut letter)));
        let spelt = self.skip("曜日") || self.skip("曜");
        let closed = self.skip(")");
        if named.is_none() || opened != closed || !(opened || spelt) {
            self.0 = before;
            return None;
        }
        named
    }

    fn end(&self) -> Result<(), DayError> {
        let is_read = self.0.is_empty();
        is_read.then_some(()).ok_or(DayError::Unreadable)
    }
}

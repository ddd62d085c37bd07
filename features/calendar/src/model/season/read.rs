//! Times of a year as people type them: 10月中旬, 令和5年10月, 秋ごろ, 時期未定.

use kernel::day::{FiscalYear, Month};
use kernel::text::half_width;

use super::{Quarter, Season, SeasonUnread, Third, month_english, month_of};

pub(super) fn read(text: &str, year: FiscalYear) -> Result<Season, SeasonUnread> {
    let plain = plain(text);
    let season = without_about(&plain);
    english(text, year)
        .or_else(|| undecided(season, year))
        .or_else(|| around(season, year))
        .or_else(|| within(season, year))
        .ok_or_else(|| SeasonUnread(text.trim().to_owned()))
}

/// mid October, late March, autumn, not decided yet.
fn english(text: &str, year: FiscalYear) -> Option<Season> {
    let text = half_width(text).trim().to_lowercase();
    let quarters = Quarter::ALL.into_iter();
    let mut thirds = Third::ALL.into_iter();
    match text.as_str() {
        "not decided yet" => return Some(Season::Undecided(year)),
        word => {
            if let Some(season) = quarters.into_iter().find(|it| it.english() == word) {
                return Some(Season::Around { year, season });
            }
        }
    }
    let (third, month) = match text.split_once(' ') {
        None => (None, text.as_str()),
        Some((third, month)) => (Some(thirds.find(|it| it.english().trim() == third)?), month),
    };
    let month = (1..=12).find(|it| month_english(*it).to_lowercase() == month)?;
    Some(Season::In {
        month: month_of(year, month)?,
        third,
    })
}

/// One width, no blanks.
fn plain(text: &str) -> String {
    let letters = half_width(text);
    letters.chars().filter(|it| !it.is_whitespace()).collect()
}

/// Ends that say no more than that the day is not known.
fn without_about(text: &str) -> &str {
    let ends = ["予定", "の", "ごろ", "ころ", "頃", "(", ")"];
    ends.into_iter()
        .fold(text, |text, end| text.strip_suffix(end).unwrap_or(text))
}

/// 未定, 令和5年度, 令和5年度中, 令和5年度(時期未定)
fn undecided(text: &str, year: FiscalYear) -> Option<Season> {
    let known = ["日程未定", "時期未定", "未定"]
        .into_iter()
        .find_map(|word| text.strip_suffix(word));
    let named = known.unwrap_or(text).trim_end_matches(['(', '中']);
    if named.is_empty() {
        return known.map(|_| Season::Undecided(year));
    }
    // A year alone would be read from 「2023」, which may be anything.
    let is_named = named.ends_with("年度") || known.is_some();
    let year = FiscalYear::read(named).ok().filter(|_| is_named);
    year.map(Season::Undecided)
}

/// 秋, 令和5年秋, 令和5年度の秋. Winter is named by the year in which it begins.
fn around(text: &str, year: FiscalYear) -> Option<Season> {
    let text = text.strip_suffix('季').unwrap_or(text);
    let (season, before) = Quarter::ALL.into_iter().find_map(|season| {
        let before = text.strip_suffix(season.japanese())?;
        Some((season, before))
    })?;
    let before = before.strip_suffix('の').unwrap_or(before);
    let year = match before {
        "" => year,
        named => FiscalYear::read(named).ok()?,
    };
    Some(Season::Around { year, season })
}

/// 10月, 10月中旬, 令和5年10月末, R5.10
fn within(text: &str, year: FiscalYear) -> Option<Season> {
    let (month, third) = [
        ("上旬", Third::Early),
        ("初旬", Third::Early),
        ("初め", Third::Early),
        ("中旬", Third::Middle),
        ("半ば", Third::Middle),
        ("下旬", Third::Late),
        ("末", Third::Late),
    ]
    .into_iter()
    .find_map(|(word, third)| Some((text.strip_suffix(word)?, Some(third))))
    .unwrap_or((text.strip_suffix('中').unwrap_or(text), None));
    let month = month.strip_suffix('の').unwrap_or(month);
    let month = match month.strip_suffix('月').map(str::parse) {
        Some(Ok(number)) => month_of(year, number)?,
        Some(Err(_)) | None => Month::read(month).ok()?,
    };
    Some(Season::In { month, third })
}

//! Recurrences as people type them and spreadsheets have them: 毎月第2・第4水曜日, 第１土曜, 隔週日曜.

use std::str::FromStr;

use kernel::day::Weekday;
use kernel::text::half_width;

use super::saying::weekday_japanese;
use super::sets::WEEK;
use super::{
    Dates, Every, InMonth, Months, Nth, NthWeekdays, Recurrence, RecurrenceError, Weekdays,
};

/// What stands between two things that are meant both.
const AND: [&str; 8] = ["・", "、", ",", "と", "および", "及び", "/", "&"];

pub(super) fn read(text: &str) -> Result<Recurrence, RecurrenceError> {
    let plain = plain(text);
    let mut rest = Rest(&plain);
    let recurrence = rest.recurrence()?;
    if !rest.0.is_empty() {
        return Err(rest.unread());
    }
    Ok(recurrence)
}

/// One width, no blanks and brackets.
fn plain(text: &str) -> String {
    let is_said = |letter: &char| !letter.is_whitespace() && !"()「」".contains(*letter);
    half_width(text).chars().filter(is_said).collect()
}

/// What is counted.
#[derive(Clone, Copy)]
enum Unit {
    Day,
    Week,
    Month,
    Year,
}

/// The words of one each, of every other, and those that follow a number.
const UNITS: [(Unit, &str, &str, &[&str]); 4] = [
    (Unit::Day, "毎日", "隔日", &["日"]),
    (Unit::Week, "毎週", "隔週", &["週間", "週"]),
    (
        Unit::Month,
        "毎月",
        "隔月",
        &["か月", "ヶ月", "カ月", "ヵ月", "ケ月", "箇月"],
    ),
    (Unit::Year, "毎年", "隔年", &["年"]),
];

/// What is still unread.
struct Rest<'a>(&'a str);

impl Rest<'_> {
    fn recurrence(&mut self) -> Result<Recurrence, RecurrenceError> {
        if self.is_each_weekday() {
            self.skip("毎");
            return Ok(Recurrence::weekly(self.weekdays()?));
        }
        let Some((unit, every)) = self.unit() else {
            return Ok(Recurrence::monthly(InMonth::Weekdays(self.nth_weekdays()?)));
        };
        Ok(match unit {
            Unit::Day => Recurrence::Daily { every },
            Unit::Week => {
                let on = self.weekdays()?;
                Recurrence::Weekly { every, on }
            }
            Unit::Month => {
                let on = self.in_month()?;
                Recurrence::Monthly { every, on }
            }
            Unit::Year => {
                let months = self.months()?;
                let on = self.in_month()?;
                Recurrence::Yearly { every, months, on }
            }
        })
    }

    /// 毎日曜 is every Sunday and 毎月曜 every Monday, though they begin as 毎日 and 毎月 do.
    fn is_each_weekday(&self) -> bool {
        let mut letters = self.0.chars();
        let each = letters.next() == Some('毎');
        each && letters.next().is_some_and(is_weekday) && letters.next() == Some('曜')
    }

    /// 毎週, 隔月の, 3か月ごとの, 2週に1回
    fn unit(&mut self) -> Option<(Unit, Every)> {
        let found = self.unit_by_name().or_else(|| self.unit_by_number())?;
        self.skip("の");
        Some(found)
    }

    fn unit_by_name(&mut self) -> Option<(Unit, Every)> {
        UNITS.into_iter().find_map(|(unit, each, other, _)| {
            if self.skip(each) {
                Some((unit, Every::ONE))
            } else {
                self.skip(other).then_some((unit, Every::OTHER))
            }
        })
    }

    fn unit_by_number(&mut self) -> Option<(Unit, Every)> {
        let before = self.0;
        let read = self.number().and_then(Every::new).and_then(|every| {
            let is_named = |(_, _, _, names): &(_, _, _, &[&str])| self.skip_any(names);
            let (unit, ..) = UNITS.into_iter().find(is_named)?;
            let is_repeated = self.skip_any(&["ごと", "毎", "に1回", "に一回", "に1度"]);
            is_repeated.then_some((unit, every))
        });
        if read.is_none() {
            self.0 = before;
        }
        read
    }

    /// 月, 月曜, 月・木曜日, 土日, 月〜金, 平日
    fn weekdays(&mut self) -> Result<Weekdays, RecurrenceError> {
        if self.skip("平日") {
            return Ok(Weekdays::WORKING);
        }
        let mut days = vec![self.weekday().ok_or_else(|| self.unread())?];
        loop {
            if self.skip_any(&["~", "〜", "から"]) {
                let from = days[days.len() - 1];
                let to = self.weekday().ok_or_else(|| self.unread())?;
                days.extend(span(from, to));
            }
            let before = self.0;
            self.skip_and();
            let Some(day) = self.weekday() else {
                self.0 = before;
                break;
            };
            days.push(day);
        }
        Ok(Weekdays::new(days).expect("there is at least the first of them"))
    }

    /// One weekday with 曜日, 曜 or nothing after it.
    fn weekday(&mut self) -> Option<Weekday> {
        let mut letter = [0; 4];
        let day = WEEK
            .into_iter()
            .find(|day| self.skip(weekday_japanese(*day).encode_utf8(&mut letter)))?;
        // In 土曜日曜 the 日 belongs to what follows.
        if self.skip("曜") && !self.0.starts_with("日曜") {
            self.skip("日");
        }
        Some(day)
    }

    fn in_month(&mut self) -> Result<InMonth, RecurrenceError> {
        let is_last_date = self.0.starts_with("最終日") && !self.0.starts_with("最終日曜");
        let heads = ["第", "最終", "最後", "毎週"];
        let has_weekdays = heads.into_iter().any(|head| self.0.starts_with(head));
        if has_weekdays && !is_last_date {
            return Ok(InMonth::Weekdays(self.nth_weekdays()?));
        }
        Ok(InMonth::Dates(self.dates()?))
    }

    /// 第1・第4火曜日と第4木曜日
    fn nth_weekdays(&mut self) -> Result<NthWeekdays, RecurrenceError> {
        let mut pairs = Vec::new();
        loop {
            let nths = self.nths()?;
            self.skip("の");
            let days = self.weekdays()?;
            pairs.extend(
                nths.iter()
                    .flat_map(|nth| days.iter().map(|day| (*nth, day))),
            );
            self.skip_and();
            if self.0.is_empty() {
                return NthWeekdays::new(pairs).ok_or_else(|| self.unread());
            }
        }
    }

    /// 第2・第4, 第2第4, 第2・4, 第一, 最終, and 毎週 for every one of the month
    fn nths(&mut self) -> Result<Vec<Nth>, RecurrenceError> {
        if self.skip("毎週") {
            return Ok(Nth::COUNTED.to_vec());
        }
        let mut nths = Vec::new();
        loop {
            let before = self.0;
            if !nths.is_empty() {
                self.skip_and();
            }
            let Some(nth) = self.nth(nths.is_empty()) else {
                self.0 = before;
                break;
            };
            nths.push(nth);
        }
        if nths.is_empty() {
            return Err(self.unread());
        }
        Ok(nths)
    }

    /// Only the first must say 第: in 第2・4水曜日 it holds for both.
    fn nth(&mut self, is_first: bool) -> Option<Nth> {
        if self.skip("最終") || self.skip("最後の") {
            self.skip("週の");
            return Some(Nth::Last);
        }
        if !self.skip("第") && is_first {
            return None;
        }
        let number = self.number().or_else(|| self.kanji_number())?;
        let nth = u8::try_from(number).ok().and_then(Nth::numbered)?;
        self.skip("週の");
        self.skip("週");
        Some(nth)
    }

    /// 15日, 5日・20日, 5・20日, 末日
    fn dates(&mut self) -> Result<Dates, RecurrenceError> {
        let mut dates: Option<Dates> = None;
        loop {
            let date = self.date()?;
            dates = Some(dates.map_or(date, |known| known.and(date)));
            let goes_on = self.skip_and() || self.starts_with_digit();
            if !goes_on {
                return dates.ok_or_else(|| self.unread());
            }
        }
    }

    fn date(&mut self) -> Result<Dates, RecurrenceError> {
        if self.skip_any(&["末日", "月末", "最終日", "末"]) {
            return Ok(Dates::LAST);
        }
        let before = self.0;
        let date = self.number().and_then(Dates::one);
        let is_named = self.skip("日") || AND.iter().any(|and| self.0.starts_with(and));
        date.filter(|_| is_named)
            .ok_or_else(|| RecurrenceError::Unread(before.to_owned()))
    }

    /// 10月, 4月・10月の, 4・10月
    fn months(&mut self) -> Result<Months, RecurrenceError> {
        let mut months: Option<Months> = None;
        loop {
            let before = self.0;
            let unread = || RecurrenceError::Unread(before.to_owned());
            let month = self.number().and_then(Months::one).ok_or_else(unread)?;
            months = Some(months.map_or(month, |known| known.and(month)));
            let is_named = self.skip("月");
            if self.skip_and() {
                continue;
            }
            self.skip("の");
            return months.filter(|_| is_named).ok_or_else(unread);
        }
    }

    fn number<N: FromStr>(&mut self) -> Option<N> {
        let after = self.0.trim_start_matches(|it: char| it.is_ascii_digit());
        let number = self.0[..self.0.len() - after.len()].parse().ok()?;
        self.0 = after;
        Some(number)
    }

    fn kanji_number(&mut self) -> Option<u16> {
        let mut numbers = (1..).zip(["一", "二", "三", "四", "五"]);
        let (number, _) = numbers.find(|(_, kanji)| self.skip(kanji))?;
        Some(number)
    }

    fn starts_with_digit(&self) -> bool {
        self.0.starts_with(|it: char| it.is_ascii_digit())
    }

    fn skip_and(&mut self) -> bool {
        self.skip_any(&AND)
    }

    fn skip_any(&mut self, words: &[&str]) -> bool {
        words.iter().any(|word| self.skip(word))
    }

    fn skip(&mut self, word: &str) -> bool {
        let after = self.0.strip_prefix(word);
        self.0 = after.unwrap_or(self.0);
        after.is_some()
    }

    fn unread(&self) -> RecurrenceError {
        RecurrenceError::Unread(self.0.to_owned())
    }
}

/// The days after `from` up to `to`, over a Sunday if need be.
fn span(from: Weekday, to: Weekday) -> impl Iterator<Item = Weekday> {
    let days = from.until(to);
    (1..=days).map(move |distance| from.wrapping_add(distance))
}

fn is_weekday(letter: char) -> bool {
    WEEK.into_iter().any(|day| weekday_japanese(day) == letter)
}

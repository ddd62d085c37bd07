//! Days as people write them into tables: 「8/5（土）」「8月5日～7日」「R5.8.5」「10月中旬」, and what
//! spreadsheets make of them: 45143.

use kernel::day::{Day, FiscalYear};
use kernel::text::half_width;

use super::book;
use super::note::Note;
use crate::model::{Recurrence, Season, occurrences};

/// When, as far as a cell says it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum When {
    /// On these days, each from the first until the last.
    Days(Vec<(Day, Day)>),
    /// At a time of the year.
    Season(Season),
    /// Again and again, from the first time on.
    Every(Recurrence, Day),
}

/// A cell that was understood.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Heard {
    pub(crate) when: When,
    /// What stands behind the day: 「10時～12時」.
    pub(crate) rest: String,
    pub(crate) notes: Vec<Note>,
}

/// Reads the cell of a day. A day without a year lies in `year`.
///
/// Nothing where it cannot be understood.
pub(crate) fn read(cell: &str, year: FiscalYear) -> Option<Heard> {
    let plain = plain(cell);
    serial(&plain)
        .or_else(|| listed(&plain, year))
        .or_else(|| season(&plain, year))
        .or_else(|| every(&plain, year))
}

/// One width, no blanks but between a day and its hour, weekdays without their holidays.
pub(super) fn plain(cell: &str) -> String {
    let mut plain = String::new();
    for letter in half_width(cell).chars() {
        match letter {
            '‐' | '‑' | '–' | '—' | '―' | '−' => plain.push('-'),
            '〜' | '∼' | '→' | '⇒' => plain.push('~'),
            blank if blank.is_whitespace() => {
                if !plain.ends_with(' ') {
                    plain.push(' ');
                }
            }
            other => plain.push(other),
        }
    }
    weekdays_alone(plain.trim_end())
}

/// 「(土・祝)」 becomes 「(土)」, and 「(祝)」 nothing: that a day is a holiday is known.
fn weekdays_alone(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('(') {
        let Some((inner, behind)) = after.split_once(')') else {
            break;
        };
        out.push_str(before);
        let is_weekday = |it: char| "月火水木金土日曜祝振休・、/, .".contains(it);
        if !inner.is_empty() && inner.chars().all(is_weekday) {
            let named = inner.chars().find(|it| "月火水木金土日".contains(*it));
            if let Some(weekday) = named {
                out.push_str(&format!("({weekday})"));
            }
        } else {
            out.push_str(&format!("({inner})"));
        }
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// `45143`, `45143.416666`: a spreadsheet's number of a day, behind the point its hour.
fn serial(plain: &str) -> Option<Heard> {
    let is_number = plain.bytes().all(|it| it.is_ascii_digit() || it == b'.');
    let whole = plain.split('.').next().unwrap_or_default();
    if !is_number || whole.len() != 5 {
        return None;
    }
    let number: f64 = plain.parse().ok()?;
    let day = book::day_of(number)?;
    let minutes = book::minutes_of(number.fract());
    let rest = match minutes {
        0 => String::new(),
        _ => format!("{:02}:{:02}", minutes / 60, minutes % 60),
    };
    let note = Note::said("serial")
        .with("cell", plain)
        .with("day", day.japanese());
    Some(Heard {
        when: When::Days(vec![(day, day)]),
        rest,
        notes: vec![note],
    })
}

/// What stands between days.
const UNTIL: [&str; 5] = ["~", "から", "より", "-", "ー"];
const AND: [&str; 5] = ["・", "、", ",", "及び", "と"];

/// 「8/5」「8月5日～7日」「8/5・8/12」.
fn listed(plain: &str, year: FiscalYear) -> Option<Heard> {
    let mut notes = Vec::new();
    let (first, mut rest) = one(plain, None, year, &mut notes)?;
    let mut days = vec![(first, first)];
    loop {
        let (from, last) = *days.last()?;
        let behind = rest.trim_start_matches(' ');
        let next = |marks: &[&str], notes: &mut Vec<Note>| {
            let after = marks.iter().find_map(|mark| behind.strip_prefix(mark))?;
            one(after.trim_start(), Some(last), year, notes)
        };
        if let Some((day, after)) = next(&UNTIL, &mut notes) {
            rest = after.trim_start_matches("まで").to_owned();
            *days.last_mut()? = in_order(from, day, &mut notes);
        } else if let Some((day, after)) = next(&AND, &mut notes) {
            rest = after;
            days.push((day, day));
        } else {
            break;
        }
        if days.len() > MOST_DAYS {
            return None;
        }
    }
    days.sort_unstable();
    days.dedup();
    Some(Heard {
        when: When::Days(joined(days)),
        rest: without_fillers(&rest),
        notes,
    })
}

/// Words behind a day that say nothing about it.
fn without_fillers(rest: &str) -> String {
    let fillers = ["予定", "頃", "ごろ", "開催", "実施", "から", "T"];
    let mut rest = rest.trim_matches([' ', ':', '、', ',']);
    for filler in fillers {
        rest = rest.strip_prefix(filler).unwrap_or(rest).trim_start();
    }
    rest.to_owned()
}

/// The most days of a list in one cell.
const MOST_DAYS: usize = 40;

/// Days that follow each other are one event of several days.
fn joined(days: Vec<(Day, Day)>) -> Vec<(Day, Day)> {
    let mut joined: Vec<(Day, Day)> = Vec::new();
    for (first, last) in days {
        match joined.last_mut() {
            Some((_, before)) if before.add_days(1) == first => *before = last,
            Some(_) | None => joined.push((first, last)),
        }
    }
    joined
}

/// The earlier day first.
pub(super) fn in_order(first: Day, last: Day, notes: &mut Vec<Note>) -> (Day, Day) {
    if first <= last {
        return (first, last);
    }
    notes.push(
        Note::doubt("reversed")
            .with("first", first.japanese())
            .with("last", last.japanese()),
    );
    (last, first)
}

/// The day with which a text begins, and what follows. The longest beginning that is a day counts;
/// behind another day 「7日」 lies in its month.
fn one(
    text: &str,
    before: Option<Day>,
    year: FiscalYear,
    notes: &mut Vec<Note>,
) -> Option<(Day, String)> {
    let ends = text
        .char_indices()
        .map(|(at, letter)| at + letter.len_utf8());
    let ends: Vec<usize> = ends.take(LONGEST_DAY).collect();
    for end in ends.into_iter().rev() {
        let (start, rest) = text.split_at(end);
        // A number that goes on is another number.
        let is_cut = start.ends_with(|it: char| it.is_ascii_digit())
            && rest.starts_with(|it: char| it.is_ascii_digit());
        if is_cut || start.ends_with(' ') {
            continue;
        }
        if let Some(day) = whole(start, before, year) {
            return Some((day, without_weekday(day, start, rest, notes)));
        }
    }
    None
}

/// What follows a day. A weekday there is another than the day has, else it would be part of it.
fn without_weekday(day: Day, start: &str, rest: &str, notes: &mut Vec<Note>) -> String {
    let named = rest.strip_prefix('(').and_then(|it| it.split_once(')'));
    let Some((named, after)) = named.filter(|(it, _)| is_weekday(it)) else {
        return rest.to_owned();
    };
    notes.push(
        Note::doubt("weekday")
            .with("cell", format!("{start}({named})"))
            .with("day", day.japanese()),
    );
    after.to_owned()
}

fn is_weekday(text: &str) -> bool {
    let mut letters = text.trim_end_matches("曜日").trim_end_matches('曜').chars();
    letters
        .next()
        .is_some_and(|it| "月火水木金土日".contains(it))
        && letters.next().is_none()
}

/// The most characters of a day: 「令和 5年 10月 10日(火曜日)」.
const LONGEST_DAY: usize = 24;

/// A text that is a day and nothing else.
fn whole(text: &str, before: Option<Day>, year: FiscalYear) -> Option<Day> {
    if let Ok(day) = Day::read(text) {
        return Some(day);
    }
    // A month and a day need a mark between them; a number alone is a day only behind another.
    let numbers = text.split(|it: char| !it.is_ascii_digit());
    let numbers: Vec<i8> = numbers.filter_map(|it| it.parse().ok()).collect();
    match (numbers.as_slice(), before) {
        ([month, _], _) => {
            let first = year.first().year();
            let western = if *month >= 4 { first } else { first + 1 };
            Day::read(&format!("{western}年{text}")).ok()
        }
        ([_], Some(before)) => {
            let (western, month) = (before.year(), before.month());
            Day::read(&format!("{western}年{month}月{text}")).ok()
        }
        _ => None,
    }
}

fn season(plain: &str, year: FiscalYear) -> Option<Heard> {
    let season = Season::read(plain, year).ok()?;
    Some(Heard {
        when: When::Season(season),
        rest: String::new(),
        notes: Vec::new(),
    })
}

/// 「毎月第2土曜日」, and with what is said about it in brackets, which is then doubtful.
fn every(plain: &str, year: FiscalYear) -> Option<Heard> {
    let (words, about) = match Recurrence::read_words(plain) {
        Ok(_) => (plain, ""),
        Err(_) => plain.split_once('(')?,
    };
    let every = Recurrence::read_words(words).ok()?;
    let first = occurrences(year.first(), &every, year.last()).next()?;
    let doubt = || Note::doubt("except").with("cell", about.trim_end_matches(')'));
    Some(Heard {
        when: When::Every(every, first),
        rest: String::new(),
        notes: (!about.is_empty()).then(doubt).into_iter().collect(),
    })
}

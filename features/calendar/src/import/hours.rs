//! Hours as people write them: 「10時～12時」「13時半〜」「午前10時から正午」「午前中」「終日」「未定」.

use kernel::day::Clock;

use super::book;
use super::days::plain;
use super::note::Note;
use super::profile::PROFILE;
use crate::model::Minute;

/// From when until when.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Hours {
    /// The beginning; nothing for a whole day.
    pub(crate) from: Option<Minute>,
    /// The end, if it is said.
    pub(crate) until: Option<Minute>,
    /// It ends on the day after.
    pub(crate) through: bool,
    /// What was assumed or not understood.
    pub(crate) notes: Vec<Note>,
    /// What is said besides; it goes into the description.
    pub(crate) aside: String,
}

/// Reads the cells of the hours: both in one, or one for each.
pub(crate) fn read(begins: &str, ends: &str) -> Hours {
    let cell = match ends {
        "" => begins.to_owned(),
        ends => format!("{begins}〜{ends}"),
    };
    let (begins, ends) = (plain(begins), plain(ends));
    let joined = match (begins.as_str(), ends.as_str()) {
        (from, "") => from.to_owned(),
        ("", until) => format!("~{until}"),
        (from, until) => format!("{}~{until}", from.trim_end_matches('~')),
    };
    let (text, aside) = without_brackets(&joined);
    let mut hours = bare(&text, &cell);
    hours.aside = aside;
    hours
}

/// 「10:00～12:00（受付9:30）」 is about ten o'clock; what stands in brackets is said besides.
fn without_brackets(text: &str) -> (String, String) {
    let Some((before, after)) = text.split_once('(') else {
        return (text.to_owned(), String::new());
    };
    let (inner, behind) = after.split_once(')').unwrap_or((after, ""));
    (
        format!("{before}{behind}").trim().to_owned(),
        inner.to_owned(),
    )
}

fn bare(text: &str, cell: &str) -> Hours {
    if matches!(text, "" | "~" | "終日" | "一日" | "全日" | "一日中" | "1日") {
        return Hours::default();
    }
    if matches!(text, "未定" | "調整中" | "検討中" | "時間未定" | "-" | "ー") {
        return Hours {
            notes: vec![Note::said("time-undecided").with("cell", cell)],
            ..Hours::default()
        };
    }
    if let Some(vague) = PROFILE.vague(text) {
        let clock = |text: &str| Clock::read(text).ok().map(Minute::from);
        let taken = format!("{}〜{}", vague.from, vague.until);
        return Hours {
            from: clock(&vague.from),
            until: clock(&vague.until),
            notes: vec![Note::doubt("vague").with("cell", cell).with("taken", taken)],
            ..Hours::default()
        };
    }
    between(text, cell).unwrap_or_else(|| Hours {
        notes: vec![Note::doubt("time").with("cell", cell)],
        ..Hours::default()
    })
}

/// Marks between the beginning and the end.
const UNTIL: [&str; 6] = ["~", "から", "より", "-", "ー", "至"];

fn between(text: &str, cell: &str) -> Option<Hours> {
    let found = UNTIL.iter().find_map(|mark| text.split_once(mark));
    let (begins, ends) = found.unwrap_or((text, ""));
    let (begins, ends) = (begins.trim(), stripped(ends));
    let from = match begins {
        "" => None,
        text => Some(clock(stripped(text), false)?),
    };
    let is_afternoon = begins.contains("午後") || begins.to_ascii_uppercase().contains("PM");
    let until = match ends {
        "" => None,
        text => Some(end(text, is_afternoon, from)?),
    };
    let Some(from) = from else {
        // An end alone, as with the hour until which a shop takes orders.
        return until.is_none().then(Hours::default);
    };
    Some(ordered(from, until, cell))
}

/// The end; 「午後1時～3時」 ends in the afternoon too.
fn end(text: &str, is_afternoon: bool, from: Option<Minute>) -> Option<Minute> {
    if let Ok(end) = Minute::read_end(text) {
        let is_said = text.contains("午") || !is_afternoon;
        let later = Minute::new(i64::from(end.number()) + 720);
        return match later.filter(|_| !is_said && from.is_some_and(|from| end <= from)) {
            Some(later) => Some(later),
            None => Some(end),
        };
    }
    clock(text, true)
}

/// An end that does not lie behind its beginning is in the night, or twelve hours later.
fn ordered(from: Minute, until: Option<Minute>, cell: &str) -> Hours {
    let hours = Hours {
        from: Some(from),
        until,
        ..Hours::default()
    };
    let Some(end) = until.filter(|end| *end <= from) else {
        return hours;
    };
    let note = |code: &str| Note::doubt(code).with("cell", cell);
    if from.number() >= EVENING && end.number() <= MORNING {
        return Hours {
            through: true,
            notes: vec![note("through")],
            ..hours
        };
    }
    match Minute::new(i64::from(end.number()) + 720).filter(|later| *later > from) {
        Some(later) => Hours {
            until: Some(later),
            notes: vec![note("afternoon").with("taken", later)],
            ..hours
        },
        None => Hours {
            until: None,
            notes: vec![note("time-reversed")],
            ..hours
        },
    }
}

/// From 17:00 on something may last until the next day, at most until 11:00.
const EVENING: u16 = 17 * 60;
const MORNING: u16 = 11 * 60;

/// Words around an hour.
fn stripped(text: &str) -> &str {
    let mut text = text.trim();
    for word in ["集合", "受付", "開場", "開会", "開始", "スタート"] {
        text = text.strip_prefix(word).unwrap_or(text).trim();
        text = text.strip_suffix(word).unwrap_or(text).trim();
    }
    for word in ["まで", "頃", "ごろ", "ころ", "終了", "解散", "予定"] {
        text = text.strip_suffix(word).unwrap_or(text).trim();
    }
    text
}

/// One hour: as [`Clock`] reads it, with seconds, as a part of a day, 正午, 10am.
fn clock(text: &str, is_end: bool) -> Option<Minute> {
    if let Ok(clock) = Clock::read(text) {
        return Some(Minute::from(clock));
    }
    match text {
        "正午" | "昼12時" | "noon" => return Minute::new(720),
        "深夜0時" | "0時" | "24時" | "24:00" if is_end => return Some(Minute::MIDNIGHT),
        _ => {}
    }
    with_seconds(text)
        .or_else(|| part_of_day(text))
        .or_else(|| half_day(text))
}

/// `10:00:00`, as open data has it.
fn with_seconds(text: &str) -> Option<Minute> {
    let (clock, seconds) = text.rsplit_once(':')?;
    let is_seconds = seconds.len() == 2 && seconds.bytes().all(|it| it.is_ascii_digit());
    let clock = Clock::read(clock).ok()?;
    is_seconds.then(|| Minute::from(clock))
}

/// `0.4166666`, as a spreadsheet has it.
fn part_of_day(text: &str) -> Option<Minute> {
    let is_part = text.starts_with("0.") && text.len() > 3;
    let part: f64 = text.parse().ok().filter(|_| is_part)?;
    Minute::new(i64::from(book::minutes_of(part)))
}

/// `10am`, `AM10:30`, `夜7時`.
fn half_day(text: &str) -> Option<Minute> {
    let small = text.to_ascii_lowercase();
    let halves = [
        ("am", "午前"),
        ("pm", "午後"),
        ("朝", "午前"),
        ("夜", "午後"),
        ("夕方", "午後"),
    ];
    let (hour, half) = halves.into_iter().find_map(|(mark, half)| {
        let hour = small
            .strip_prefix(mark)
            .or_else(|| small.strip_suffix(mark))?;
        Some((hour.trim().to_owned(), half))
    })?;
    let mark = if hour.contains([':', '時']) {
        ""
    } else {
        "時"
    };
    Clock::read(&format!("{half}{hour}{mark}"))
        .ok()
        .map(Minute::from)
}

//! Compares our holidays with another calendar, the npm package `@holiday-jp/holiday_jp`.
//!
//! `TSUNAGI_HOLIDAY_ORACLE` names a JSON file `{"2023-01-01": "元日", …}` with every holiday of
//! the years it covers. Without it the test says that it was skipped.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use kernel::day::{Day, holidays};

#[test]
fn our_holidays_are_those_of_another_calendar() {
    let Some(path) = std::env::var_os("TSUNAGI_HOLIDAY_ORACLE") else {
        eprintln!("SKIPPED: TSUNAGI_HOLIDAY_ORACLE names no calendar to compare with");
        return;
    };
    let text = std::fs::read_to_string(path).unwrap();
    let theirs: BTreeMap<Day, String> = serde_json::from_str(&text).unwrap();
    let (first, _) = theirs.first_key_value().unwrap();
    let (last, _) = theirs.last_key_value().unwrap();
    let ours = holidays_of(&(first.year()..=last.year()));

    let days = |calendar: &BTreeMap<Day, String>| calendar.keys().copied().collect::<Vec<_>>();
    assert_eq!(days(&ours), days(&theirs));
    for (day, name) in &ours {
        assert_eq!(name, our_name(*day, &theirs[day]), "{day}");
    }
}

fn holidays_of(years: &RangeInclusive<i16>) -> BTreeMap<Day, String> {
    let first = Day::constant(*years.start(), 1, 1);
    (0..)
        .map(|days| first.add_days(days))
        .take_while(|day| years.contains(&day.year()))
        .filter_map(|day| Some((day, holidays::name(day)?.to_owned())))
        .collect()
}

/// Their wording where it differs from the law's.
fn our_name(day: Day, theirs: &str) -> &str {
    match theirs {
        "休日" => "国民の休日",
        "体育の日（スポーツの日）" => "体育の日",
        "大喪の礼" => "昭和天皇の大喪の礼",
        "結婚の儀" => "皇太子徳仁親王の結婚の儀",
        "休日（祝日扱い）" if day.month() == 5 => "天皇の即位の日",
        "休日（祝日扱い）" => "即位礼正殿の儀の行われる日",
        name if name.ends_with("振替休日") => "振替休日",
        name => name,
    }
}

//! What the words of time promise, by the papers they come from.

use proptest::prelude::*;

use super::*;

mod councils;
mod holidays;
mod reading;
mod working_days;

/// Any day from the beginning of the Taisho era to 2150.
fn any_day() -> impl Strategy<Value = Day> {
    (0..86_800).prop_map(|days| Day::constant(1912, 7, 30).add_days(days))
}

fn day(text: &str) -> Day {
    Day::parse_iso(text).unwrap()
}

#[test]
fn an_era_begins_and_ends_on_its_very_day() {
    let check = |iso: &str, year: &str| {
        let found = EraYear::of(day(iso)).map(|it| it.to_string());
        assert_eq!(found.as_deref().unwrap_or("none"), year, "{iso}");
    };
    check("1912-07-29", "none");
    check("1912-07-30", "大正元年");
    check("1926-12-24", "大正15年");
    check("1926-12-25", "昭和元年");
    check("1989-01-07", "昭和64年");
    check("1989-01-08", "平成元年");
    check("2019-04-30", "平成31年");
    check("2019-05-01", "令和元年");
    check("2020-01-01", "令和2年");
}

#[test]
fn a_day_prints_as_papers_write_it() {
    let check = |iso: &str, japanese: &str, short: &str, english: &str| {
        assert_eq!(day(iso).japanese(), japanese);
        assert_eq!(day(iso).japanese_short(), short);
        assert_eq!(day(iso).english(), english);
        assert_eq!(day(iso).to_string(), iso);
    };
    check(
        "2023-08-01",
        "令和5年8月1日（火）",
        "8月1日（火）",
        "Tue 1 Aug 2023",
    );
    check(
        "2019-05-01",
        "令和元年5月1日（水）",
        "5月1日（水）",
        "Wed 1 May 2019",
    );
    check(
        "2025-04-01",
        "令和7年4月1日（火）",
        "4月1日（火）",
        "Tue 1 Apr 2025",
    );
    check(
        "1900-01-01",
        "1900年1月1日（月）",
        "1月1日（月）",
        "Mon 1 Jan 1900",
    );
}

#[test]
fn a_day_travels_as_iso_text() {
    let written = serde_json::to_string(&day("2023-08-01")).unwrap();
    assert_eq!(written, "\"2023-08-01\"");
    assert_eq!(
        serde_json::from_str::<Day>(&written).unwrap(),
        day("2023-08-01")
    );
    for other in [
        "2023-8-1",
        "20230801",
        "令和5年8月1日",
        "２０２３-08-01",
        "2023-02-29",
        "",
    ] {
        assert!(Day::parse_iso(other).is_err(), "{other}");
    }
}

#[test]
fn the_day_changes_at_midnight_in_japan() {
    let check = |moment: &str, iso: &str, clock: &str| {
        let moment: Moment = moment.parse().unwrap();
        assert_eq!(Day::of(moment), day(iso));
        assert_eq!(Clock::of(moment).to_string(), clock);
    };
    check("2023-07-31T14:59:59Z", "2023-07-31", "23:59");
    check("2023-07-31T15:00:00Z", "2023-08-01", "00:00");
}

#[test]
fn a_moment_prints_with_its_day() {
    let evening = moment_at(day("2023-07-20"), 19, 0);
    assert_eq!(evening.to_string(), "2023-07-20T10:00:00Z");
    assert_eq!(moment_japanese(evening), "令和5年7月20日（木）19:00");
    assert_eq!(moment_english(evening), "Thu 20 Jul 2023, 19:00");
    let late = moment_at(day("2023-07-20"), 25, 30);
    assert_eq!(moment_japanese(late), "令和5年7月21日（金）01:30");
}

#[test]
fn the_calendar_has_ends_but_no_panics() {
    assert_eq!(Day::LAST.add_days(1), Day::LAST);
    assert_eq!(Day::FIRST.add_days(i32::MIN), Day::FIRST);
    assert_eq!(Day::FIRST.days_until(Day::LAST), 3_652_058);
    assert_eq!(FiscalYear(i32::MAX).last(), Day::LAST);
    assert!(
        FiscalYear(i32::MIN)
            .period()
            .contains(Day::constant(1, 4, 1))
    );
    assert_eq!(Month::of(Day::LAST).next(), Month::of(Day::LAST));
    assert!(moment_at(Day::LAST, u32::MAX, u32::MAX) > moment_at(Day::FIRST, 0, 0));
    assert_eq!(Day::new(0, 1, 1), None);
    assert_eq!(Day::new(2023, 2, 29), None);
}

#[test]
fn a_fact_is_true_until_the_day_of_its_change() {
    let (may, june) = (day("2023-05-31"), day("2023-06-01"));
    let before = Period::try_new(day("2021-04-01"), Some(june)).unwrap();
    let after = Period::since(june);
    assert!(before.contains(may) && !before.contains(june));
    assert!(after.contains(june) && !after.contains(may));
    assert!(!before.overlaps(after) && !after.overlaps(before));
    assert_eq!(before.last(), Some(may));
    assert!(before.is_over(june) && !before.is_over(may));
    assert!(Period::always().overlaps(before));
}

#[test]
fn a_period_without_days_is_refused() {
    let today = day("2023-06-01");
    assert_eq!(Period::try_new(today, Some(today)), Err(EmptyPeriod));
    assert_eq!(
        Period::since(today).ending(today.add_days(-1)),
        Err(EmptyPeriod)
    );
    let stored = r#"{"from":"2023-06-01","until":"2023-06-01"}"#;
    assert!(serde_json::from_str::<Period>(stored).is_err());
    let open = r#"{"from":"2023-06-01","until":null}"#;
    assert_eq!(
        serde_json::from_str::<Period>(open).unwrap(),
        Period::since(today)
    );
}

proptest! {
    #[test]
    fn two_periods_overlap_when_they_share_a_day(
        first in any_day(), length in 1..40, shift in -60..60,
    ) {
        let other = first.add_days(shift);
        let one = Period::try_new(first, Some(first.add_days(length))).unwrap();
        let two = Period::try_new(other, Some(other.add_days(20))).unwrap();
        let shared = (0..length).any(|days| two.contains(first.add_days(days)));
        prop_assert_eq!(one.overlaps(two), shared);
        prop_assert_eq!(two.overlaps(one), shared);
    }

    #[test]
    fn days_count_forth_and_back(it in any_day(), days in -100_000..100_000) {
        prop_assert_eq!(it.add_days(days).add_days(-days), it);
        prop_assert_eq!(it.days_until(it.add_days(days)), days);
    }

    #[test]
    fn a_day_lies_in_its_month_and_its_fiscal_year(it in any_day()) {
        let month = Month::of(it);
        prop_assert!(month.first() <= it && it <= month.last());
        prop_assert_eq!(month.next().previous(), month);
        let year = FiscalYear::of(it);
        prop_assert!(year.first() <= it && it <= year.last());
        prop_assert!(year.period().contains(it) && !year.next().period().contains(it));
        prop_assert_eq!(month.fiscal_year(), year);
    }

    #[test]
    fn a_moment_comes_back_as_its_day_and_time(it in any_day(), hour in 0u8..24, minute in 0u8..60) {
        let clock = Clock::new(hour, minute).unwrap();
        prop_assert_eq!(Day::of(it.at(clock)), it);
        prop_assert_eq!(Clock::of(it.at(clock)), clock);
    }
}

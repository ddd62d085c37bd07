//! A time that is not fixed is understood, spans days and has its place in a list.

use proptest::prelude::*;

use super::*;

/// What was meant, said in the plans for 令和5年度.
fn season(text: &str) -> Season {
    Season::read(text, FiscalYear(2023)).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn check_read(text: &str, japanese: &str, english: &str) {
    assert_eq!(season(text).said_with_year(Lang::Ja), japanese, "{text}");
    assert_eq!(season(text).said_with_year(Lang::En), english, "{text}");
}

#[test]
fn people_say_when_it_may_be() {
    check_read("10月中旬", "令和5年10月中旬", "mid October 2023");
    check_read("mid October", "令和5年10月中旬", "mid October 2023");
    check_read("March", "令和6年3月", "March 2024");
    check_read("Autumn", "令和5年度秋", "autumn of FY2023");
    check_read("１０月", "令和5年10月", "October 2023");
    check_read("3月下旬", "令和6年3月下旬", "late March 2024");
    check_read("3月末頃", "令和6年3月下旬", "late March 2024");
    check_read("１０月 初旬ごろ", "令和5年10月上旬", "early October 2023");
    check_read("10月頃予定", "令和5年10月", "October 2023");
    check_read("10月中", "令和5年10月", "October 2023");
    check_read("令和4年10月中旬", "令和4年10月中旬", "mid October 2022");
    check_read("R6.1", "令和6年1月", "January 2024");
    check_read("2024年1月上旬", "令和6年1月上旬", "early January 2024");
    check_read("秋", "令和5年度秋", "autumn of FY2023");
    check_read("秋頃", "令和5年度秋", "autumn of FY2023");
    check_read("令和6年春", "令和6年度春", "spring of FY2024");
    check_read("令和4年度の冬", "令和4年度冬", "winter of FY2022");
    check_read("未定", "令和5年度（時期未定）", "some time in FY2023");
    check_read(
        "令和6年度中",
        "令和6年度（時期未定）",
        "some time in FY2024",
    );
    check_read(
        "令和6年度（時期未定）",
        "令和6年度（時期未定）",
        "some time in FY2024",
    );
}

#[test]
fn without_the_year_it_is_short() {
    let check = |text, japanese: &str, english: &str| {
        assert_eq!(season(text).said(Lang::Ja), japanese);
        assert_eq!(season(text).said(Lang::En), english);
    };
    check("10月中旬", "10月中旬", "mid October");
    check("令和6年1月", "1月", "January");
    check("秋", "秋", "autumn");
    check("未定", "時期未定", "not decided yet");
}

#[test]
fn what_is_no_time_of_a_year_is_named() {
    for text in [
        "",
        "13月",
        "0月",
        "10月15日",
        "そのうち",
        "2023",
        "旬",
        "10月中旬下旬",
        "昨秋",
    ] {
        let expected = Err(SeasonUnread(text.to_owned()));
        assert_eq!(Season::read(text, FiscalYear(2023)), expected);
    }
}

/// The first and the last day among which it will be.
fn check_period(text: &str, first: &str, last: &str) {
    let period = season(text).period();
    assert_eq!(period.from.to_string(), first, "{text}");
    let end = period.last().map(|day| day.to_string());
    assert_eq!(end.as_deref(), Some(last), "{text}");
}

#[test]
fn it_spans_days_of_its_fiscal_year() {
    check_period("10月上旬", "2023-10-01", "2023-10-10");
    check_period("10月中旬", "2023-10-11", "2023-10-20");
    check_period("10月下旬", "2023-10-21", "2023-10-31");
    check_period("2月下旬", "2024-02-21", "2024-02-29");
    check_period("2月", "2024-02-01", "2024-02-29");
    check_period("春", "2023-04-01", "2023-05-31");
    check_period("夏", "2023-06-01", "2023-08-31");
    check_period("秋", "2023-09-01", "2023-11-30");
    check_period("冬", "2023-12-01", "2024-02-29");
    check_period("未定", "2023-04-01", "2024-03-31");
}

#[test]
fn the_text_of_the_column_sorts_as_lists_do() {
    let texts = [
        "2023-04",
        "2023-04-A1",
        "2023-04-A3",
        "2023-04-spring",
        "2023-05",
        "2023-09-autumn",
        "2023-10",
        "2023-10-A2",
        "2023-12-winter",
        "2024-03",
        "2024-03-A3",
        "2024-03-undecided",
        "2024-04",
    ];
    let seasons: Vec<Season> = texts.iter().map(|it| it.parse().expect(it)).collect();
    assert!(seasons.is_sorted());
    assert!(texts.is_sorted());
    for text in [
        "2023-13",
        "2023-10-A4",
        "2023-10-autumn",
        "2023-10-",
        "2023-12-undecided",
        "秋",
    ] {
        assert!(text.parse::<Season>().is_err(), "{text}");
    }
}

fn seasons() -> impl Strategy<Value = Season> {
    let year = (2015..2035).prop_map(FiscalYear);
    let third = proptest::option::of(proptest::sample::select(Third::ALL.to_vec()));
    let quarter = proptest::sample::select(Quarter::ALL.to_vec());
    prop_oneof![
        (year.clone(), 1..=12_i8, third).prop_map(|(year, number, third)| {
            let month = month_of(year, number).expect("a month");
            Season::In { month, third }
        }),
        (year.clone(), quarter).prop_map(|(year, season)| Season::Around { year, season }),
        year.prop_map(Season::Undecided),
    ]
}

proptest! {
    #[test]
    fn text_and_words_read_back(it in seasons(), elsewhere in 2015..2035) {
        prop_assert_eq!(it.to_string().parse(), Ok(it));
        prop_assert_eq!(Season::read(&it.said(Lang::Ja), it.fiscal_year()), Ok(it));
        let said = it.said_with_year(Lang::Ja);
        prop_assert_eq!(Season::read(&said, FiscalYear(elsewhere)), Ok(it));
    }

    #[test]
    fn the_order_is_that_of_the_text(one in seasons(), other in seasons()) {
        prop_assert_eq!(one.cmp(&other), one.to_string().cmp(&other.to_string()));
    }

    #[test]
    fn its_days_lie_in_its_fiscal_year(it in seasons()) {
        let (days, year) = (it.period(), it.fiscal_year());
        prop_assert_eq!(FiscalYear::of(days.from), year);
        prop_assert_eq!(days.last().map(FiscalYear::of), Some(year));
    }
}

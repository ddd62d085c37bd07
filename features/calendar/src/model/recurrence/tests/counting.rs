//! The days on which a recurrence falls.

use super::super::{Change, Exception, days_with, occurrences};
use super::*;

/// The first days on or after `first`, without the year.
fn check_days(text: &str, first: &str, expected: &str) {
    let first = day(first);
    let days = occurrences(first, &said(text), first.add_days(4000));
    let wanted = expected.split(' ').count();
    let shown: Vec<String> = days
        .take(wanted)
        .map(|it| format!("{}/{}", it.month(), it.day_of_month()))
        .collect();
    assert_eq!(shown.join(" "), expected, "{text} {first}");
}

#[test]
fn what_recurs_begins_with_the_first_day_that_fits() {
    check_days("毎日", "令和5年8月30日", "8/30 8/31 9/1");
    check_days("3日ごと", "令和5年8月30日", "8/30 9/2 9/5");
    check_days("毎週水曜日", "令和5年8月30日（水）", "8/30 9/6 9/13");
    check_days("毎週水曜日", "令和5年8月31日（木）", "9/6 9/13");
    check_days("毎週月・木曜日", "令和5年8月1日（火）", "8/3 8/7 8/10");
}

#[test]
fn every_other_week_is_counted_from_the_week_of_the_first_day() {
    check_days("隔週日曜日", "令和5年8月6日（日）", "8/6 8/20 9/3");
    // Weeks begin on Monday: this Sunday still belongs to the week of the first day.
    check_days("隔週日曜日", "令和5年8月8日（火）", "8/13 8/27");
    // The Monday of the first day's week has passed, so the next one is that after next.
    check_days("隔週月曜日", "令和5年8月8日（火）", "8/21 9/4");
    check_days(
        "隔週月・木曜日",
        "令和5年8月10日（木）",
        "8/10 8/21 8/24 9/4",
    );
    check_days(
        "3週間ごとの土曜日",
        "令和5年12月16日（土）",
        "12/16 1/6 1/27",
    );
}

#[test]
fn the_nth_weekday_is_counted_within_its_month() {
    check_days("第1・第3月曜日", "令和5年8月1日", "8/7 8/21 9/4 9/18 10/2");
    check_days(
        "第1・第4火曜日と第4木曜日",
        "令和5年8月1日",
        "8/1 8/22 8/24 9/5",
    );
    check_days("第2・第4水曜日", "令和5年11月1日", "11/8 11/22 12/13 12/27");
    check_days("最終金曜日", "令和5年11月1日", "11/24 12/29 1/26 2/23");
    // Few months have a fifth one; where it is the last as well it is still one day.
    check_days("第5水曜日", "令和5年8月1日", "8/30 11/29 1/31 5/29");
    check_days("第5・最終水曜日", "令和5年8月1日", "8/30 9/27 10/25 11/29");
    check_days("隔月第1土曜日", "令和5年4月15日", "6/3 8/5 10/7");
}

#[test]
fn a_month_without_the_date_is_left_out() {
    check_days("毎月15日", "令和5年8月16日", "9/15 10/15");
    check_days("毎月31日", "令和5年8月1日", "8/31 10/31 12/31 1/31 3/31");
    check_days("毎月末日", "令和5年8月1日", "8/31 9/30 10/31 11/30");
    check_days("毎月末日", "令和6年2月1日", "2/29 3/31");
    check_days("毎月30日・末日", "令和6年1月1日", "1/30 1/31 2/29 3/30");
}

#[test]
fn years_are_those_of_the_calendar() {
    check_days("毎年8月15日", "令和5年8月16日", "8/15 8/15");
    check_days("毎年10月第2日曜日", "令和5年4月1日", "10/8 10/13 10/12");
    check_days("毎年4月・10月の第1日曜日", "令和5年4月3日", "10/1 4/7 10/6");
    check_days("隔年2月29日", "令和6年2月29日", "2/29 2/29");
    check_days(
        "毎年7月・8月の毎週水曜日",
        "令和5年8月16日",
        "8/16 8/23 8/30 7/3",
    );
}

#[test]
fn the_last_day_is_included_and_the_calendar_ends() {
    let wednesdays = said("毎週水曜日");
    let until = |text| occurrences(day("2023-08-02"), &wednesdays, day(text)).count();
    assert_eq!(until("2023-08-01"), 0);
    assert_eq!(until("2023-08-02"), 1);
    assert_eq!(until("2023-08-08"), 1);
    assert_eq!(until("2023-08-09"), 2);
    let late = day("9999-12-30");
    assert_eq!(occurrences(late, &said("毎日"), Day::LAST).count(), 2);
}

/// The second Saturdays of half a year, with these exceptions.
fn check_exceptions(exceptions: &[Exception], expected: &str) {
    let days = occurrences(day("2023-04-01"), &said("第2土曜日"), day("2023-09-30"));
    let shown: Vec<String> = days_with(days, exceptions)
        .into_iter()
        .map(|it| format!("{}/{}", it.month(), it.day_of_month()))
        .collect();
    assert_eq!(shown.join(" "), expected);
}

#[test]
fn one_day_of_a_series_falls_out_or_moves() {
    check_exceptions(&[], "4/8 5/13 6/10 7/8 8/12 9/9");
    let obon = Exception::dropped(day("2023-08-12"));
    check_exceptions(&[obon], "4/8 5/13 6/10 7/8 9/9");
    let rain = Exception::moved(day("2023-06-10"), day("2023-06-17"));
    check_exceptions(&[rain, obon], "4/8 5/13 6/17 7/8 9/9");
    // Past the next one: the days stay in order.
    let late = Exception::moved(day("2023-06-10"), day("2023-07-22"));
    check_exceptions(&[late], "4/8 5/13 7/8 7/22 8/12 9/9");
    // Two on one day are one.
    let onto = Exception::moved(day("2023-06-10"), day("2023-07-08"));
    check_exceptions(&[onto], "4/8 5/13 7/8 8/12 9/9");
    // No Saturday of the series.
    let other = Exception {
        day: day("2023-06-03"),
        change: Change::Moved {
            to: day("2023-06-04"),
        },
    };
    check_exceptions(&[other], "4/8 5/13 6/10 7/8 8/12 9/9");
}

/// The same days, found by walking through the calendar with a tally, as one does on paper.
fn on_fingers(first: Day, recurrence: &Recurrence, until: Day) -> Vec<Day> {
    let january = Day::new(first.year(), 1, 1).expect("every year begins");
    let (mut days, mut months, mut years) = (0_u16, 0_u16, 0_u16);
    let mut weeks = 0_u16;
    let mut tally = [0_u8; 7];
    let mut found = Vec::new();
    // From the beginning of the first day's year, so that every month is counted whole.
    let mut today = january.add_days(-1);
    let mut has_begun = false;
    while today < until {
        let yesterday = today;
        today = today.add_days(1);
        if today.month() != yesterday.month() {
            tally = [0; 7];
        }
        if has_begun {
            days += 1;
            months += u16::from(today.month() != yesterday.month());
            years += u16::from(today.year() != yesterday.year());
            weeks += u16::from(today.weekday() == Weekday::Monday);
        }
        has_begun |= today == first;
        let position = today.weekday().to_monday_zero_offset() as usize;
        tally[position] += 1;
        let in_month = |on: &InMonth| match on {
            InMonth::Weekdays(weekdays) => weekdays.of(today.weekday()).any(|nth| {
                let is_last = today.add_days(7).month() != today.month();
                nth.number()
                    .map_or(is_last, |number| number == tally[position])
            }),
            InMonth::Dates(dates) => {
                let is_last = today.add_days(1).day_of_month() == 1;
                dates.iter().any(|date| date == today.day_of_month())
                    || dates.contains_last() && is_last
            }
        };
        let falls = match recurrence {
            Recurrence::Daily { every } => days.is_multiple_of(every.number()),
            Recurrence::Weekly { every, on } => {
                weeks.is_multiple_of(every.number()) && on.iter().any(|it| it == today.weekday())
            }
            Recurrence::Monthly { every, on } => {
                months.is_multiple_of(every.number()) && in_month(on)
            }
            Recurrence::Yearly {
                every,
                months: named,
                on,
            } => {
                let is_named = named.iter().any(|month| month == today.month());
                years.is_multiple_of(every.number()) && is_named && in_month(on)
            }
        };
        if has_begun && falls {
            found.push(today);
        }
    }
    found
}

proptest! {
    #[test]
    fn the_days_are_those_one_counts_on_paper(
        recurrence in recurrences(),
        first in days(),
        length in 0..1500,
    ) {
        let until = first.add_days(length);
        let found: Vec<Day> = occurrences(first, &recurrence, until).collect();
        prop_assert_eq!(found, on_fingers(first, &recurrence, until));
    }

    #[test]
    fn exceptions_make_no_day_out_of_nothing(
        recurrence in recurrences(),
        first in days(),
        dropped in proptest::collection::vec(0..400, 0..5),
    ) {
        let exceptions: Vec<Exception> = dropped
            .into_iter()
            .map(|distance| Exception::dropped(first.add_days(distance)))
            .collect();
        let until = first.add_days(400);
        let all: Vec<Day> = occurrences(first, &recurrence, until).collect();
        let left = days_with(all.iter().copied(), &exceptions);
        let is_dropped = |day: &Day| exceptions.iter().any(|it| it.day == *day);
        let expected: Vec<Day> = all.into_iter().filter(|day| !is_dropped(day)).collect();
        prop_assert_eq!(left, expected);
    }
}

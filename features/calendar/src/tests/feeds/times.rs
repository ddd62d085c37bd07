use kernel::day::Day;
use proptest::prelude::*;

use crate::feeds::ical::entries;
use crate::model::{Change, Exception, Hours, Minute, Recurrence, Series, Span, When, occurrences};

#[test]
fn once_on_a_day_or_through_a_night() {
    let check = |first, last, hours, expected: &[&str]| {
        assert_eq!(
            written(&When::Once(span(first, last, hours))),
            [expected.join(" ")]
        );
    };
    let (three, nine, midnight) = (minute(15), minute(21), Minute::MIDNIGHT);
    check(
        "2023-11-05",
        "2023-11-05",
        daily(three, Some(nine)),
        &[
            "DTSTART;TZID=Asia/Tokyo:20231105T150000",
            "DTEND;TZID=Asia/Tokyo:20231105T210000",
        ],
    );
    check(
        "2023-12-31",
        "2023-12-31",
        daily(three, Some(midnight)),
        &[
            "DTSTART;TZID=Asia/Tokyo:20231231T150000",
            "DTEND;TZID=Asia/Tokyo:20240101T000000",
        ],
    );
    check(
        "2023-11-05",
        "2023-11-05",
        daily(three, None),
        &["DTSTART;TZID=Asia/Tokyo:20231105T150000"],
    );
    check(
        "2023-11-04",
        "2023-11-05",
        Hours::Whole,
        &["DTSTART;VALUE=DATE:20231104", "DTEND;VALUE=DATE:20231106"],
    );
    check(
        "2023-08-19",
        "2023-08-20",
        Hours::Through {
            from: three,
            until: minute(9),
        },
        &[
            "DTSTART;TZID=Asia/Tokyo:20230819T150000",
            "DTEND;TZID=Asia/Tokyo:20230820T090000",
        ],
    );
    check(
        "2023-11-03",
        "2023-11-05",
        daily(minute(10), Some(three)),
        &[
            "DTSTART;TZID=Asia/Tokyo:20231103T100000",
            "DTEND;TZID=Asia/Tokyo:20231103T150000",
            "RRULE:FREQ=DAILY;COUNT=3",
        ],
    );
}

#[test]
fn again_and_again_with_what_falls_out_and_what_moves() {
    let mut series = weekly("2023-08-01", "2023-08-31", "0We");
    series.exceptions = vec![
        Exception::dropped(day("2023-08-16")),
        Exception::moved(day("2023-08-23"), day("2023-08-24")),
        // On a day on which it is held anyway.
        Exception::moved(day("2023-08-09"), day("2023-08-30")),
        // Of no day of the series: it says nothing.
        Exception::dropped(day("2023-08-17")),
    ];
    let expected = [
        "DTSTART;TZID=Asia/Tokyo:20230802T150000 DTEND;TZID=Asia/Tokyo:20230802T210000 \
         RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20230831T145959Z \
         EXDATE;TZID=Asia/Tokyo:20230816T150000,20230809T150000",
        "RECURRENCE-ID;TZID=Asia/Tokyo:20230823T150000 \
         DTSTART;TZID=Asia/Tokyo:20230824T150000 DTEND;TZID=Asia/Tokyo:20230824T210000",
    ];
    assert_eq!(written(&When::Repeated(series.clone())), expected);
    series.span = span("2023-08-02", "2023-08-02", Hours::Whole);
    let expected = [
        "DTSTART;VALUE=DATE:20230802 DTEND;VALUE=DATE:20230803 \
         RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20230831 EXDATE;VALUE=DATE:20230816,20230809",
        "RECURRENCE-ID;VALUE=DATE:20230823 DTSTART;VALUE=DATE:20230824 DTEND;VALUE=DATE:20230825",
    ];
    assert_eq!(written(&When::Repeated(series)), expected);
}

#[test]
fn two_days_with_the_same_hours_again_and_again_are_named_one_by_one() {
    let mut series = weekly("2023-08-05", "2023-08-14", "0Sa");
    series.span = span(
        "2023-08-05",
        "2023-08-06",
        daily(minute(15), Some(minute(21))),
    );
    let expected = "DTSTART;TZID=Asia/Tokyo:20230805T150000 DTEND;TZID=Asia/Tokyo:20230805T210000 \
         RDATE;TZID=Asia/Tokyo:20230806T150000,20230812T150000,20230813T150000";
    assert_eq!(written(&When::Repeated(series)), [expected]);
}

proptest! {
    /// What a program makes of the entries, by the standard alone, is what the house says.
    #[test]
    fn the_days_are_those_of_the_house(
        changes in prop::collection::vec((0..70_i32, prop::option::of(0..70_i32)), 0..12),
        code in prop::sample::select(vec!["0We", "13Mo", "6Fr", "7Su", "14Tu4Th"]),
    ) {
        let mut series = weekly("2023-08-01", "2023-10-09", code);
        let first = series.span.first();
        for (from, to) in changes {
            let (day, to) = (first.add_days(from), to.map(|it| first.add_days(it)));
            if series.exceptions.iter().all(|it| it.day != day) {
                let change = to.map_or(Change::Dropped, |to| Change::Moved { to });
                series.exceptions.push(Exception { day, change });
            }
        }
        let mut expected: Vec<String> =
            series.times().iter().map(|it| it.first().to_string().replace('-', "")).collect();
        let mut found = days_read(&series);
        expected.sort_unstable();
        found.sort_unstable();
        prop_assert_eq!(found, expected);
    }
}

/// The days on which a program shows a series: those of the rule without those taken out, each moved one
/// where its own entry puts it.
fn days_read(series: &Series) -> Vec<String> {
    let entries = entries(&When::Repeated(series.clone()));
    let value = |entry: &[(&str, String)], name: &str| {
        let found = entry.iter().find(|(it, _)| it.starts_with(name));
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let Some((whole, moved)) = entries.split_first() else {
        return Vec::new();
    };
    let out = value(whole, "EXDATE");
    let moved: Vec<(String, String)> = moved
        .iter()
        .map(|it| {
            (
                value(it, "RECURRENCE-ID")[..8].to_owned(),
                value(it, "DTSTART")[..8].to_owned(),
            )
        })
        .collect();
    occurrences(series.span.first(), &series.every, series.until)
        .map(|day| day.to_string().replace('-', ""))
        .filter(|day| !out.split(',').any(|it| it.starts_with(day.as_str())))
        .map(|day| {
            let found = moved.iter().find(|(from, _)| *from == day);
            found.map_or(day.clone(), |(_, to)| to.clone())
        })
        .collect()
}

fn written(when: &When) -> Vec<String> {
    let line = |(name, value): &(&str, String)| format!("{name}:{value}");
    let entry = |it: &Vec<(&str, String)>| it.iter().map(line).collect::<Vec<_>>().join(" ");
    entries(when).iter().map(entry).collect()
}

fn weekly(first: &str, until: &str, code: &str) -> Series {
    Series {
        span: span(first, first, daily(minute(15), Some(minute(21)))),
        every: Recurrence::read_gif(code).expect("a code"),
        until: day(until),
        exceptions: Vec::new(),
    }
}

fn span(first: &str, last: &str, hours: Hours) -> Span {
    Span::new(day(first), day(last), hours).expect("a span")
}

const fn daily(from: Minute, until: Option<Minute>) -> Hours {
    Hours::Daily { from, until }
}

fn day(text: &str) -> Day {
    Day::parse_iso(text).expect("a day")
}

fn minute(hour: i64) -> Minute {
    Minute::new(hour * 60).expect("a time of day")
}

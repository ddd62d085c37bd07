//! Calendars of other programs.

use super::ground::{notes, rows, when};

/// A calendar of entries, each from its lines.
fn calendar(entries: &[&str]) -> String {
    let entries = entries
        .iter()
        .map(|lines| format!("BEGIN:VEVENT\r\n{lines}\r\nEND:VEVENT\r\n"));
    let entries: String = entries.collect();
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{entries}END:VCALENDAR\r\n")
}

fn check(lines: &str, expected: &str, noted: &[&str]) {
    let entry = format!(
        "UID:1@example.jp\r\nSUMMARY:見本\r\n{}",
        lines.replace('|', "\r\n")
    );
    let rows = rows(calendar(&[&entry]));
    let all: Vec<String> = rows.iter().map(when).collect();
    assert_eq!(all.join(" / "), expected, "{lines}");
    assert_eq!(notes(&rows[0]), noted, "{lines}");
}

#[test]
fn moments_are_read_in_their_zones() {
    let hours = "2023-08-05 10:00 12:00";
    check(
        "DTSTART;TZID=Asia/Tokyo:20230805T100000|DTEND;TZID=Asia/Tokyo:20230805T120000",
        hours,
        &[],
    );
    check(
        "DTSTART:20230805T010000Z|DTEND:20230805T030000Z",
        hours,
        &[],
    );
    check("DTSTART:20230805T100000|DURATION:PT2H", hours, &[]);
    check(
        "DTSTART;TZID=\"Tokyo Standard Time\":20230805T100000|DURATION:PT2H",
        hours,
        &[],
    );
    check(
        "DTSTART;TZID=Moon/Base:20230805T100000|DURATION:PT2H",
        hours,
        &["zone"],
    );
    check(
        "DTSTART;VALUE=DATE:20230805|DTEND;VALUE=DATE:20230806",
        "2023-08-05",
        &[],
    );
    check(
        "DTSTART;VALUE=DATE:20230805|DTEND;VALUE=DATE:20230808",
        "2023-08-05 2023-08-07",
        &[],
    );
    check("DTSTART;VALUE=DATE:20230805", "2023-08-05", &[]);
    check(
        "DTSTART:20230805T190000|DTEND:20230806T000000",
        "2023-08-05 19:00 24:00",
        &[],
    );
    check(
        "DTSTART:20230805T190000|DTEND:20230806T070000",
        "2023-08-05 2023-08-06 19:00 07:00 yes",
        &[],
    );
    check("DTSTART:20230805T190000", "2023-08-05 19:00", &[]);
    check("X-NOTHING:1", "", &["no-day"]);
}

#[test]
fn a_series_stays_one_where_it_can_be_said() {
    let weekly = "DTSTART:20230802T100000|RRULE:FREQ=WEEKLY;COUNT=4|EXDATE:20230816T100000";
    let rows = rows(calendar(&[&format!(
        "UID:1\r\nSUMMARY:見本\r\n{}",
        weekly.replace('|', "\r\n")
    )]));
    let time = &rows[0].order.time;
    assert_eq!(time.every, "FREQ=WEEKLY;BYDAY=WE");
    assert_eq!(time.every_until, "2023-08-23");
    assert_eq!(time.except, "2023-08-16");
    let last_working_day =
        "DTSTART:20230831T100000|RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3";
    check(
        last_working_day,
        "2023-08-31 10:00 / 2023-09-29 10:00 / 2023-10-31 10:00",
        &["rule"],
    );
    check(
        "DTSTART:20230805T100000|RRULE:FREQ=HOURLY",
        "2023-08-05 10:00",
        &["rule-first"],
    );
}

#[test]
fn one_time_of_a_series_that_moved_is_an_event_beside_it() {
    let series = "UID:1\r\nSUMMARY:見本\r\nDTSTART:20230802T100000\r\nRRULE:FREQ=WEEKLY;COUNT=4";
    let moved = "UID:1\r\nSUMMARY:見本\r\nRECURRENCE-ID:20230809T100000\r\nDTSTART:20230810T100000";
    let rows = rows(calendar(&[series, moved]));
    assert_eq!(rows[0].order.time.except, "2023-08-09");
    assert_eq!(
        (when(&rows[1]).as_str(), notes(&rows[1])),
        ("2023-08-10 10:00", vec!["override"])
    );
    assert_ne!(rows[0].key, rows[1].key);
}

#[test]
fn the_newest_edition_counts_and_what_is_called_off_says_so() {
    let of = |sequence: u32, day: &str| {
        format!("UID:1\r\nSUMMARY:見本\r\nSEQUENCE:{sequence}\r\nDTSTART;VALUE=DATE:{day}")
    };
    let (old, new) = (
        of(1, "20230805"),
        format!("{}\r\nSTATUS:CANCELLED", of(2, "20230806")),
    );
    let rows = rows(calendar(&[&new, &old]));
    assert_eq!((rows.len(), when(&rows[0]).as_str()), (1, "2023-08-06"));
    assert!(rows[0].called_off);
}

#[test]
fn texts_are_unfolded_and_alarms_are_no_part_of_them() {
    let entry = "UID:1\r\nDTSTART;VALUE=DATE:20230805\r\nSUMMARY:見本の\r\n  夕涼み\\, 二\r\n\
        BEGIN:VALARM\r\nDESCRIPTION:知らせ\r\nEND:VALARM\r\nDESCRIPTION:一行\\n二行\r\nLOCATION:広場";
    let row = rows(calendar(&[entry])).remove(0);
    assert_eq!(row.order.title, "見本の 夕涼み, 二");
    assert_eq!(row.order.description, "一行\n二行");
    assert_eq!(row.order.place_name, "広場");
}

//! The rules of iCalendar, as we write them and as others do.

use super::super::Ending;
use super::*;

/// Our own text of these words, which reads back.
fn check_rule(words: &str, rule: &str) {
    assert_eq!(said(words).rrule(), rule, "{words}");
    assert_eq!(rule.parse(), Ok(said(words)), "{rule}");
}

#[test]
fn rules_are_written_in_one_way() {
    check_rule("毎日", "FREQ=DAILY");
    check_rule("毎週水曜日", "FREQ=WEEKLY;BYDAY=WE");
    check_rule("隔週月・木曜日", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH");
    check_rule("第1・第3月曜日", "FREQ=MONTHLY;BYDAY=1MO,3MO");
    check_rule(
        "第1・第4火曜日と第4木曜日",
        "FREQ=MONTHLY;BYDAY=1TU,4TU,4TH",
    );
    check_rule("最終金曜日", "FREQ=MONTHLY;BYDAY=-1FR");
    check_rule("毎月15日・末日", "FREQ=MONTHLY;BYMONTHDAY=15,-1");
    check_rule("毎年10月第2日曜日", "FREQ=YEARLY;BYMONTH=10;BYDAY=2SU");
    check_rule("毎年8月15日", "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15");
}

/// A rule from elsewhere whose series begins on Wednesday, 2 August 2023.
fn check_read(rule: &str, expected: &str) {
    let read = Recurrence::read_rrule(rule, day("令和5年8月2日（水）"));
    let read = read.map(|(recurrence, _)| recurrence.said(kernel::lang::Lang::Ja));
    assert_eq!(read.as_deref(), Ok(expected), "{rule}");
}

#[test]
fn order_and_case_do_not_matter() {
    check_read("RRULE:FREQ=WEEKLY;BYDAY=WE", "毎週水曜日");
    check_read("BYDAY=WE;FREQ=WEEKLY", "毎週水曜日");
    check_read("freq=weekly;byday=we,mo;", "毎週月・水曜日");
    check_read(
        " FREQ=WEEKLY ; INTERVAL=1 ; BYDAY=WE , FR ",
        "毎週水・金曜日",
    );
    check_read("FREQ=MONTHLY;BYDAY=+2WE", "第2水曜日");
    check_read("FREQ=WEEKLY;WKST=SU;BYDAY=SU,WE", "毎週水・日曜日");
}

#[test]
fn what_a_rule_leaves_out_is_that_of_the_first_day() {
    check_read("FREQ=WEEKLY", "毎週水曜日");
    check_read("FREQ=MONTHLY", "毎月2日");
    check_read("FREQ=YEARLY", "毎年8月2日");
    check_read("FREQ=YEARLY;BYMONTH=5", "毎年5月2日");
    assert_eq!(
        "FREQ=WEEKLY".parse::<Recurrence>(),
        Err(RecurrenceError::Missing("BYDAY"))
    );
}

#[test]
fn other_ways_to_say_the_same_are_understood() {
    check_read("FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1", "最終金曜日");
    check_read("FREQ=MONTHLY;BYSETPOS=1,3;BYDAY=MO", "第1・第3月曜日");
    check_read(
        "FREQ=YEARLY;BYMONTH=10;BYDAY=SU;BYSETPOS=2",
        "毎年10月第2日曜日",
    );
    check_read(
        "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR",
        "毎週月・火・水・木・金曜日",
    );
    check_read("FREQ=MONTHLY;BYDAY=MO", "毎週月曜日");
    check_read("FREQ=YEARLY;BYDAY=MO", "毎週月曜日");
    check_read("FREQ=YEARLY;BYMONTHDAY=15", "毎月15日");
    check_read(
        "FREQ=MONTHLY;BYMONTH=4,10;BYDAY=1SU",
        "毎年4月・10月の第1日曜日",
    );
    check_read(
        "FREQ=WEEKLY;BYMONTH=7,8;BYDAY=WE",
        "毎年7月・8月の毎週水曜日",
    );
    check_read("FREQ=MONTHLY;INTERVAL=2;BYDAY=MO", "隔月毎週月曜日");
    check_read("FREQ=MONTHLY;BYDAY=1MO,FR", "第1月曜日と毎週金曜日");
    check_read(
        "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,FR",
        "隔週火・金曜日",
    );
}

/// A rule that no recurrence can say, and the part that is at fault.
fn check_unsaid(rule: &str, part: &str) {
    let read = Recurrence::read_rrule(rule, day("2023-08-02"));
    assert_eq!(
        read,
        Err(RecurrenceError::Unsaid(part.to_owned())),
        "{rule}"
    );
}

#[test]
fn the_part_that_cannot_be_said_is_named() {
    check_unsaid("FREQ=HOURLY", "FREQ=HOURLY");
    check_unsaid("FREQ=YEARLY;BYWEEKNO=20", "BYWEEKNO=20");
    check_unsaid("FREQ=DAILY;BYHOUR=9,17", "BYHOUR=9,17");
    check_unsaid(
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "BYSETPOS=-1",
    );
    check_unsaid("FREQ=MONTHLY;BYDAY=-2FR", "BYDAY=-2FR");
    check_unsaid("FREQ=MONTHLY;BYMONTHDAY=-2", "BYMONTHDAY=-2");
    check_unsaid("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "BYMONTHDAY=13");
    check_unsaid("FREQ=YEARLY;BYDAY=20MO", "BYDAY=20MO");
    check_unsaid("FREQ=YEARLY;BYDAY=2SU", "BYDAY=2SU");
    check_unsaid("FREQ=YEARLY;BYMONTH=4,10;BYDAY=SU;BYSETPOS=2", "BYSETPOS=2");
    check_unsaid("FREQ=WEEKLY;BYDAY=1MO", "BYDAY=1MO");
    check_unsaid("FREQ=DAILY;INTERVAL=2;BYDAY=MO", "BYDAY=MO");
    check_unsaid("FREQ=DAILY;BYMONTH=8", "BYMONTH=8");
    // From Sunday to Saturday these two lie in one week, from Monday to Sunday in two; and so do the
    // Sunday and the Wednesday on which the series begins.
    check_unsaid("FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,WE", "WKST=SU");
    check_unsaid("FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU", "WKST=SU");
}

fn check_unread(rule: &str, part: &str) {
    let read = Recurrence::read_rrule(rule, day("2023-08-02"));
    assert_eq!(
        read,
        Err(RecurrenceError::Unread(part.to_owned())),
        "{rule}"
    );
}

#[test]
fn what_is_no_rule_is_named() {
    check_unread("毎週", "毎週");
    check_unread("FREQ=WEEKLY;BYDAY=XX", "BYDAY=XX");
    check_unread("FREQ=WEEKLY;BYDAY=", "BYDAY=");
    check_unread("FREQ=WEEKLY;BYDAY=水", "BYDAY=水");
    check_unread("FREQ=WEEKLY;INTERVAL=0;BYDAY=MO", "INTERVAL=0");
    check_unread("FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY=32");
    check_unread("FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY=0");
    check_unread("FREQ=YEARLY;BYMONTH=13", "BYMONTH=13");
    check_unread("FREQ=DAILY;COUNT=0", "COUNT=0");
    check_unread("FREQ=DAILY;UNTIL=tomorrow", "UNTIL=TOMORROW");
    let read = Recurrence::read_rrule("BYDAY=MO", day("2023-08-02"));
    assert_eq!(read, Err(RecurrenceError::Missing("FREQ")));
}

/// The last day of a weekly series from 2 August 2023 that nobody looks at beyond 2024.
fn check_end(part: &str, expected: Ending, last: &str) {
    let first = day("2023-08-02");
    let rule = format!("FREQ=WEEKLY;BYDAY=WE{part}");
    let (recurrence, ending) = Recurrence::read_rrule(&rule, first).expect(part);
    assert_eq!(ending, expected, "{part}");
    let end = ending.last_day(first, &recurrence, day("2024-12-31"));
    assert_eq!(end, day(last), "{part}");
}

#[test]
fn a_rule_ends_on_a_day_or_after_so_many() {
    let march = Ending::On(day("2024-03-31"));
    check_end("", Ending::Never, "2024-12-31");
    check_end(";UNTIL=20240331", march, "2024-03-31");
    check_end(";UNTIL=20240331T235959", march, "2024-03-31");
    // The same moment, an hour before midnight of the next day in Japan and one after it.
    check_end(";UNTIL=20240331T145959Z", march, "2024-03-31");
    check_end(";until=20240330T150000z", march, "2024-03-31");
    check_end(";COUNT=1", Ending::After(1), "2023-08-02");
    check_end(";COUNT=3", Ending::After(3), "2023-08-16");
    check_end(";COUNT=3000", Ending::After(3000), "2024-12-31");
    check_end(
        ";UNTIL=20300101",
        Ending::On(day("2030-01-01")),
        "2024-12-31",
    );
}

proptest! {
    #[test]
    fn our_own_rule_reads_back(recurrence in recurrences(), first in days()) {
        let rule = recurrence.to_string();
        prop_assert_eq!(rule.parse(), Ok(recurrence));
        let with_first = Recurrence::read_rrule(&rule, first);
        prop_assert_eq!(with_first, Ok((recurrence, Ending::Never)));
    }

    #[test]
    fn no_text_is_too_strange_to_refuse(text in "(RRULE:)?([A-Z]{2,6}=?[-+,0-9A-Z水]{0,5};?){0,4}") {
        let _ = Recurrence::read_rrule(&text, day("2023-08-02"));
    }
}

//! The codes of the open data standard (DS-441 1.3).

use super::*;

/// The standard's own examples: words and code say the same.
fn check_code(words: &str, code: &str) {
    assert_eq!(Recurrence::read_gif(code), Ok(said(words)), "{code}");
    assert_eq!(said(words).gif().as_deref(), Some(code), "{words}");
}

#[test]
fn the_examples_of_the_standard_are_read_and_written() {
    check_code("毎週水曜日", "0We");
    check_code("第1,3月曜日", "13Mo");
    check_code("第1,4火曜日と第4木曜日", "14Tu4Th");
    check_code("最終金曜日", "6Fr");
    check_code("隔週日曜日", "7Su");
}

#[test]
fn digits_hold_for_all_weekdays_that_follow() {
    check_code("毎週月・木曜日", "0MoTh");
    check_code("第2・第4の月・木曜日", "24MoTh");
    check_code("第5日曜日", "5Su");
    check_code("第1・最終土曜日", "16Sa");
    check_code("隔週火・金曜日", "7TuFr");
}

/// Another way to write the same.
fn check_same(code: &str, canonical: &str) {
    let read = Recurrence::read_gif(code).map(|it| it.gif());
    assert_eq!(read, Ok(Some(canonical.to_owned())), "{code}");
}

#[test]
fn a_code_by_hand_need_not_be_in_order() {
    check_same("0ThMo", "0MoTh");
    check_same("31Mo", "13Mo");
    check_same("1Mo3Mo", "13Mo");
    check_same("0Mo0Th", "0MoTh");
    check_same(" 0we ", "0We");
    check_same("4Th14Tu", "14Tu4Th");
    check_same("1Mo1Th", "1MoTh");
}

fn check_no(code: &str, expected: RecurrenceError) {
    assert_eq!(Recurrence::read_gif(code), Err(expected), "{code}");
}

#[test]
fn what_is_no_code_is_named() {
    check_no("", RecurrenceError::Unread(String::new()));
    check_no("We", RecurrenceError::Unread("We".to_owned()));
    check_no("0", RecurrenceError::Unread(String::new()));
    check_no("0Wx", RecurrenceError::Unread("Wx".to_owned()));
    check_no("8We", RecurrenceError::Unread("8We".to_owned()));
    check_no("0We祝", RecurrenceError::Unread("祝".to_owned()));
    check_no("0We1Mo", RecurrenceError::Unsaid("0We1Mo".to_owned()));
    check_no("07Mo", RecurrenceError::Unsaid("07Mo".to_owned()));
}

#[test]
fn what_the_standard_has_no_code_for_has_none() {
    for words in [
        "毎月15日",
        "毎月末日",
        "毎年8月15日",
        "3週間ごとの水曜日",
        "隔月第1土曜日",
        "隔日",
    ] {
        assert_eq!(said(words).gif(), None, "{words}");
    }
    assert_eq!(said("毎日").gif().as_deref(), Some("0MoTuWeThFrSaSu"));
}

proptest! {
    #[test]
    fn a_code_survives_the_way_through_a_rule(recurrence in recurrences()) {
        let Some(code) = recurrence.gif() else {
            return Ok(());
        };
        let read = Recurrence::read_gif(&code).expect("our own code");
        let rule: Recurrence = read.rrule().parse().expect("our own rule");
        prop_assert_eq!(rule.gif(), Some(code));
    }

    #[test]
    fn no_text_is_too_strange_to_refuse(text in "[0-9MoTuWeThFrSaSu祝 ]{0,12}") {
        let _ = Recurrence::read_gif(&text);
    }
}

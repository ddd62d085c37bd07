//! Recurrences in the words of people.

use kernel::lang::Lang;

use super::*;

/// What is shown in both languages; the Japanese reads back.
fn check_said(japanese: &str, english: &str) {
    let recurrence = said(japanese);
    assert_eq!(recurrence.said(Lang::Ja), japanese);
    assert_eq!(recurrence.said(Lang::En), english);
}

#[test]
fn what_recurs_is_said_in_both_languages() {
    check_said("毎日", "every day");
    check_said("隔日", "every other day");
    check_said("3日ごと", "every 3 days");
    check_said("毎週水曜日", "every Wednesday");
    check_said("毎週月・水・木曜日", "every Monday, Wednesday and Thursday");
    check_said("隔週日曜日", "every other Sunday");
    check_said("3週間ごとの水曜日", "every 3 weeks on Wednesday");
    check_said("第1・第3月曜日", "1st and 3rd Monday");
    check_said("第2・第4の月・木曜日", "2nd and 4th Monday and Thursday");
    check_said(
        "第1・第4火曜日と第4木曜日",
        "1st and 4th Tuesday, 4th Thursday",
    );
    check_said("最終金曜日", "last Friday");
    check_said("隔月第1土曜日", "1st Saturday of every other month");
    check_said("3か月ごとの第1土曜日", "1st Saturday of every 3rd month");
    check_said("毎月15日", "15th of every month");
    check_said(
        "毎月1日・22日・末日",
        "1st, 22nd and last day of every month",
    );
    check_said("隔月11日", "11th of every other month");
    check_said("毎年8月15日", "15th of August every year");
    check_said("毎年10月第2日曜日", "2nd Sunday of October every year");
    check_said(
        "毎年4月・10月の第1日曜日",
        "1st Sunday of April and October every year",
    );
    check_said(
        "毎年7月・8月の毎週水曜日",
        "every Wednesday of July and August every year",
    );
    check_said("隔年3月末日", "last day of March every other year");
}

/// What people write, and what we understood.
fn check_heard(text: &str, expected: &str) {
    assert_eq!(said(text).said(Lang::Ja), expected, "{text}");
}

#[test]
fn people_write_it_in_many_ways() {
    check_heard("毎週水曜", "毎週水曜日");
    check_heard("毎週 水", "毎週水曜日");
    check_heard("毎週（水）", "毎週水曜日");
    check_heard("毎水曜日", "毎週水曜日");
    check_heard("毎週月・木", "毎週月・木曜日");
    check_heard("毎週月、木曜日", "毎週月・木曜日");
    check_heard("毎週月曜と木曜", "毎週月・木曜日");
    check_heard("毎週月曜日及び木曜日", "毎週月・木曜日");
    check_heard("毎週土日", "毎週土・日曜日");
    check_heard("毎週土曜日曜", "毎週土・日曜日");
    check_heard("毎週月〜金", "毎週月・火・水・木・金曜日");
    check_heard("毎週土～月曜日", "毎週月・土・日曜日");
    check_heard("毎週平日", "毎週月・火・水・木・金曜日");
    check_heard("隔週の日曜", "隔週日曜日");
    check_heard("２週間ごとの日曜日", "隔週日曜日");
    check_heard("2週に1回日曜日", "隔週日曜日");
}

#[test]
fn every_monday_is_not_every_month() {
    check_heard("毎月曜", "毎週月曜日");
    check_heard("毎月曜日", "毎週月曜日");
    check_heard("毎日曜", "毎週日曜日");
    check_heard("毎月第1月曜", "第1月曜日");
    check_heard("毎月1日", "毎月1日");
}

#[test]
fn the_nth_weekday_is_written_in_many_ways() {
    check_heard("毎月第2・第4水曜日", "第2・第4水曜日");
    check_heard("第2第4水曜日", "第2・第4水曜日");
    check_heard("第２・４水曜", "第2・第4水曜日");
    check_heard("第1・3月曜日", "第1・第3月曜日");
    check_heard("第一・第三月曜日", "第1・第3月曜日");
    check_heard("第二・四土曜", "第2・第4土曜日");
    check_heard("第1土曜", "第1土曜日");
    check_heard("第１　土曜日", "第1土曜日");
    check_heard("第1週の土曜日", "第1土曜日");
    check_heard("毎月の第3日曜日", "第3日曜日");
    check_heard("第2水曜・第4金曜", "第2水曜日と第4金曜日");
    check_heard("第1、第3の月・木", "第1・第3の月・木曜日");
    check_heard("最終金曜", "最終金曜日");
    check_heard("毎月最終日曜", "最終日曜日");
    check_heard("毎月最後の金曜日", "最終金曜日");
    check_heard("第1・最終土曜日", "第1・最終土曜日");
}

#[test]
fn dates_are_written_in_many_ways() {
    check_heard("毎月１５日", "毎月15日");
    check_heard("毎月5日・20日", "毎月5日・20日");
    check_heard("毎月5、20日", "毎月5日・20日");
    check_heard("毎月1日と15日", "毎月1日・15日");
    check_heard("毎月1日15日", "毎月1日・15日");
    check_heard("毎月末", "毎月末日");
    check_heard("毎月月末", "毎月末日");
    check_heard("毎月最終日", "毎月末日");
    check_heard("毎年8月15日", "毎年8月15日");
    check_heard("毎年４・10月の第1日曜", "毎年4月・10月の第1日曜日");
    check_heard("3ヶ月ごとの15日", "3か月ごとの15日");
}

/// The words from which on it was not understood.
fn check_not_heard(text: &str, rest: &str) {
    let expected = RecurrenceError::Unread(rest.to_owned());
    assert_eq!(Recurrence::read_words(text), Err(expected), "{text}");
}

#[test]
fn what_was_not_understood_is_named() {
    check_not_heard("", "");
    check_not_heard("毎週", "");
    check_not_heard("毎週水曜日19時", "19時");
    check_not_heard("毎週水曜（祝日を除く）", "祝日を除く");
    check_not_heard("ときどき", "ときどき");
    check_not_heard("第6月曜日", "第6月曜日");
    check_not_heard("第0月曜日", "第0月曜日");
    check_not_heard("第2", "");
    check_not_heard("毎月", "");
    check_not_heard("毎月32日", "32日");
    check_not_heard("毎月15", "15");
    check_not_heard("毎年13月1日", "13月1日");
    check_not_heard("毎年10月", "");
    // Single days, not something that recurs.
    check_not_heard("8月15日", "8月15日");
    check_not_heard("10月第2日曜日", "10月第2日曜日");
    // The second week from now, or every third? People mean both.
    check_not_heard("2週おき日曜日", "2週おき日曜日");
}

#[test]
fn each_mistake_has_words_that_help() {
    let check = |text: &str, rule: &str, part: &str| {
        let refusal = Recurrence::read_words(text).expect_err(text).refusal();
        assert_eq!(refusal.rule, rule);
        assert_eq!(refusal.facts, [("part", part.to_owned())]);
        for lang in Lang::ALL {
            let key = format!("rule-{rule}");
            assert!(crate::Words::say(lang, &key, &[("part", part.to_owned())]).is_some());
        }
    };
    check("毎週水曜日19時", "recurrence.unread", "19時");
    check("毎週", "recurrence.unfinished", "");
}

proptest! {
    #[test]
    fn what_we_say_in_japanese_reads_back(recurrence in recurrences()) {
        let words = recurrence.said(Lang::Ja);
        prop_assert_eq!(Recurrence::read_words(&words), Ok(recurrence), "{}", words);
    }

    #[test]
    fn no_text_is_too_strange_to_refuse(text in "[毎隔週月年日火水木金土曜第最終末の・とごか0-9〜]{0,10}") {
        let _ = Recurrence::read_words(&text);
    }
}

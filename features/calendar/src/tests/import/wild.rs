//! Cells as they are found: each trap is a line.

use super::ground::{notes, rows, when};

/// A sheet with one row of day and time: when it was understood to be, and what was noted.
fn check(day: &str, time: &str, expected: &str, noted: &[&str]) {
    let file = format!("日付\t行事名\t時間\n{day}\t見本の会\t{time}\n");
    let rows = rows(file);
    let all: Vec<String> = rows.iter().map(when).collect();
    assert_eq!(all.join(" / "), expected, "{day} {time}");
    assert_eq!(notes(&rows[0]), noted, "{day} {time}");
}

#[test]
fn days_are_read_as_people_write_them() {
    check("2023-08-05", "", "2023-08-05", &[]);
    check("2023/8/5", "", "2023-08-05", &[]);
    check("R5.8.5", "", "2023-08-05", &[]);
    check("令和5年8月5日(土)", "", "2023-08-05", &[]);
    check("８月５日（土）", "", "2023-08-05", &[]);
    check("8/5（土）", "", "2023-08-05", &[]);
    check("8/11（金・祝）", "", "2023-08-11", &[]);
    check("1/15", "", "2024-01-15", &[]);
    check("20230805", "", "2023-08-05", &[]);
    check("45143", "", "2023-08-05", &["serial"]);
    check("2023-08-05 00:00:00", "", "2023-08-05", &[]);
    check("2023-08-05T10:00:00", "", "2023-08-05 10:00", &[]);
}

#[test]
fn several_days_are_one_event_or_several() {
    check("8/5～8/7", "", "2023-08-05 2023-08-07", &[]);
    check("8月5日～7日", "", "2023-08-05 2023-08-07", &[]);
    check("8/5(土)・6(日)", "", "2023-08-05 2023-08-06", &[]);
    check("8/5、8/12", "", "2023-08-05 / 2023-08-12", &[]);
    check("12/28～1/4", "", "2023-12-28 2024-01-04", &[]);
    check("8/7～8/5", "", "2023-08-05 2023-08-07", &["reversed"]);
}

#[test]
fn what_is_no_day_is_a_time_of_the_year_or_comes_again() {
    check("10月中旬", "", "令和5年10月中旬", &[]);
    check("10月", "", "令和5年10月", &[]);
    check("秋", "", "令和5年度秋", &[]);
    check("未定", "", "令和5年度（時期未定）", &[]);
    check(
        "毎週水曜日",
        "10時～11時",
        "2023-04-05 10:00 11:00 毎週水曜日",
        &[],
    );
    check(
        "毎月第2土曜（8月は休み）",
        "",
        "2023-04-08 第2土曜日",
        &["except"],
    );
}

#[test]
fn a_day_that_cannot_be_meant_is_said() {
    check("8/5(日)", "", "2023-08-05", &["weekday"]);
    check("", "", "", &["no-day"]);
    check("近日中", "", "", &["day"]);
    check("2/30", "", "", &["day"]);
}

#[test]
fn hours_are_read_as_people_write_them() {
    let day = "8/5";
    check(day, "10:00～15:00", "2023-08-05 10:00 15:00", &[]);
    check(day, "10時～12時", "2023-08-05 10:00 12:00", &[]);
    check(day, "13時半〜", "2023-08-05 13:30", &[]);
    check(day, "午前10時から正午", "2023-08-05 10:00 12:00", &[]);
    check(day, "午後1時～3時", "2023-08-05 13:00 15:00", &[]);
    check(day, "午前9時30分～午後3時頃", "2023-08-05 09:30 15:00", &[]);
    check(day, "9:00集合", "2023-08-05 09:00", &[]);
    check(day, "10:00:00", "2023-08-05 10:00", &[]);
    check(day, "0.416666666666667", "2023-08-05 10:00", &[]);
    check(day, "19:00～24:00", "2023-08-05 19:00 24:00", &[]);
    check(day, "終日", "2023-08-05", &[]);
    check(day, "未定", "2023-08-05", &["time-undecided"]);
    check(day, "午前中", "2023-08-05 09:00 12:00", &["vague"]);
    check(day, "夜", "2023-08-05 19:00 21:00", &["vague"]);
    check(day, "10時～3時", "2023-08-05 10:00 15:00", &["afternoon"]);
    check(
        day,
        "22:00～6:00",
        "2023-08-05 2023-08-06 22:00 06:00 yes",
        &["through"],
    );
    check(day, "①10時②13時", "2023-08-05", &["time"]);
    check("8月5日（土）10時～12時", "", "2023-08-05 10:00 12:00", &[]);
}

#[test]
fn what_has_no_field_is_kept_as_a_line() {
    let file = "日付,行事名,時間,場所,対象,備考\n\
        8/5,見本の会,10時～12時（受付9時半）,見本ふれあいセンター 2階,友の会,雨でも\n";
    let row = rows(file).remove(0);
    let order = &row.order;
    assert!(!order.place.is_empty(), "the place is known");
    assert_eq!(order.place_name, "2階");
    for line in ["時間：受付9時半", "対象：友の会", "備考：雨でも"] {
        assert!(order.description.contains(line), "{}", order.description);
    }
    assert_eq!(notes(&row), ["audience"]);
}

#[test]
fn whose_sheet_it_is_is_said_by_a_cell() {
    let file = "日付,行事名,主催\n8/5,一,見本こども会\n8/6,二,見本老人会\n";
    let rows = rows(file);
    assert_eq!(notes(&rows[0]), ["organiser"]);
    assert_ne!(rows[0].order.organiser, rows[1].order.organiser);
    assert_eq!(rows[1].order.description, "主催：見本老人会");
}

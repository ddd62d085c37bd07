//! Days on which calendars have been wrong before. All days of 1970 to 2050 are compared with
//! another calendar in `tests/holiday_oracle.rs`.

use super::*;
use crate::day::holidays::{self, Equinox, HolidayOverrides};

fn check(iso: &str, name: &str) {
    assert_eq!(holidays::name(day(iso)).unwrap_or("none"), name, "{iso}");
}

#[test]
fn a_holiday_bears_the_name_of_its_time() {
    check("1988-04-29", "天皇誕生日");
    check("1989-04-29", "みどりの日");
    check("2007-04-29", "昭和の日");
    check("2007-05-04", "みどりの日");
    check("1989-12-23", "天皇誕生日");
    check("2018-12-23", "天皇誕生日");
    check("2019-02-23", "none");
    check("2019-12-23", "none");
    check("2020-02-23", "天皇誕生日");
    check("2019-10-14", "体育の日");
    check("2020-10-12", "none");
    check("2022-10-10", "スポーツの日");
}

#[test]
fn monday_holidays_move_with_the_week() {
    check("1999-01-15", "成人の日");
    check("2000-01-10", "成人の日");
    check("2000-01-15", "none");
    check("2002-07-20", "海の日");
    check("2003-07-21", "海の日");
    check("2023-07-17", "海の日");
    check("2023-09-18", "敬老の日");
}

#[test]
fn the_years_of_the_games_moved_three_holidays() {
    for iso in [
        "2020-07-20",
        "2020-08-11",
        "2021-07-19",
        "2021-08-11",
        "2021-10-11",
    ] {
        check(iso, "none");
    }
    check("2020-07-23", "海の日");
    check("2020-07-24", "スポーツの日");
    check("2020-08-10", "山の日");
    check("2021-07-22", "海の日");
    check("2021-07-23", "スポーツの日");
    check("2021-08-08", "山の日");
    check("2021-08-09", "振替休日");
}

#[test]
fn mountain_day_is_kept_since_2016() {
    check("2015-08-11", "none");
    check("2016-08-11", "山の日");
    check("2023-08-11", "山の日");
}

#[test]
fn a_holiday_on_a_sunday_gives_the_next_free_day() {
    check("1973-02-12", "none");
    check("1973-04-30", "振替休日");
    check("2008-05-06", "振替休日");
    check("2009-05-06", "振替休日");
    check("2015-05-06", "振替休日");
    check("2020-05-06", "振替休日");
    check("2023-01-02", "振替休日");
    check("2024-02-12", "振替休日");
}

#[test]
fn a_day_between_two_holidays_is_free() {
    check("1985-05-04", "none");
    check("1986-05-04", "none");
    check("1988-05-04", "国民の休日");
    check("2003-05-04", "none");
    check("2009-09-22", "国民の休日");
    check("2015-09-22", "国民の休日");
    check("2026-09-22", "国民の休日");
    check("2032-09-21", "国民の休日");
}

#[test]
fn the_accession_of_2019_gave_ten_free_days() {
    check("2019-04-29", "昭和の日");
    check("2019-04-30", "国民の休日");
    check("2019-05-01", "天皇の即位の日");
    check("2019-05-02", "国民の休日");
    check("2019-05-06", "振替休日");
    check("2019-10-22", "即位礼正殿の儀の行われる日");
}

#[test]
fn the_law_begins_in_july_1948() {
    check("1948-01-01", "none");
    check("1948-05-03", "none");
    check("1948-09-23", "秋分の日");
    check("1949-01-01", "元日");
}

#[test]
fn an_announced_equinox_wins_over_the_computed_one() {
    let announced = HolidayOverrides::default().announce(Equinox::Vernal, day("2033-03-21"));
    let name = |iso: &str| announced.on(day(iso)).map(|it| it.japanese);
    assert_eq!(holidays::name(day("2033-03-20")), Some("春分の日"));
    assert_eq!(holidays::name(day("2033-03-21")), Some("振替休日"));
    assert_eq!(name("2033-03-20"), None);
    assert_eq!(name("2033-03-21"), Some("春分の日"));
    assert_eq!(name("2034-03-20"), Some("春分の日"));
}

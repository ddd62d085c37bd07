//! Days as people type them and documents print them.

use super::*;

#[test]
fn every_way_of_writing_a_day_is_read() {
    let check = |text: &str, iso: &str| {
        assert_eq!(Day::read(text), Ok(day(iso)), "{text}");
    };
    for text in [
        "2023-08-01",
        "2023/8/1",
        "2023.8.1",
        "20230801",
        "２０２３年８月１日",
        "令和5年8月1日",
        "令和５年８月１日（火）",
        "令和5年8月1日(火曜日)",
        "令和 5 年 8 月 1 日　火曜日",
        "㋿5年8月1日㈫",
        "R5.8.1",
        "r5.08.01",
        "Ｒ５／８／１",
        "R5−8−1",
        " R5.8.1\n",
    ] {
        check(text, "2023-08-01");
    }
    check("R元.5.1", "2019-05-01");
    check("令和元年５月１日", "2019-05-01");
    check("R1.5.1", "2019-05-01");
    check("H28.７.1", "2016-07-01");
    check("S64.1.7", "1989-01-07");
    check("昭和元年12月25日", "1926-12-25");
    check("大正1年7月30日", "1912-07-30");
    // Papers printed before an era ended still name its later years.
    check("平成35年3月31日", "2023-03-31");
}

#[test]
fn what_is_no_day_is_refused_with_its_reason() {
    let check = |text: &str, why: DayError| assert_eq!(Day::read(text), Err(why), "{text}");
    for text in [
        "",
        "あした",
        "8/1",
        "23/8/1",
        "R5",
        "R0.5.1",
        "令和5年8月",
        "2023-08-01T00:00",
        "R5.8.1.2",
        "120230801",
        "R1000.1.1",
        "2023-8-",
        "火",
        "R5.8.1)火(",
    ] {
        check(text, DayError::Unreadable);
    }
    check("R5.2.29", DayError::Missing);
    check("2023-13-01", DayError::Missing);
    check("20230231", DayError::Missing);
    check("0000-01-01", DayError::Missing);
    check("令和元年4月30日", DayError::BeforeEra(Era::Reiwa));
    check("H1.1.7", DayError::BeforeEra(Era::Heisei));
    check(
        "令和5年8月1日（水）",
        DayError::OtherWeekday(Weekday::Tuesday),
    );
}

#[test]
fn every_way_of_writing_a_month_is_read() {
    let check = |text: &str, iso: &str, japanese: &str| {
        let month = Month::read(text).unwrap();
        assert_eq!(month.to_string(), iso, "{text}");
        assert_eq!(month.japanese(), japanese);
        let json = serde_json::to_string(&month).unwrap();
        assert_eq!(serde_json::from_str::<Month>(&json).unwrap(), month);
    };
    check("H24.7", "2012-07", "平成24年7月");
    check("R１.６", "2019-06", "令和元年6月");
    check("R3.10", "2021-10", "令和3年10月");
    check("令和３年１０月", "2021-10", "令和3年10月");
    check("2021-10", "2021-10", "令和3年10月");
    check("平成元年1月", "1989-01", "平成元年1月");
    check("昭和64年1月", "1989-01", "平成元年1月");
    assert_eq!(Month::read("R3.13"), Err(DayError::Missing));
    assert_eq!(Month::read("R1.4"), Err(DayError::BeforeEra(Era::Reiwa)));
    assert_eq!(Month::read("R3"), Err(DayError::Unreadable));
    assert_eq!(Month::read("R3.10.1"), Err(DayError::Unreadable));
    assert_eq!(Month::read("2021-10").unwrap().english(), "Oct 2021");
}

#[test]
fn every_way_of_writing_a_fiscal_year_is_read() {
    let check =
        |text: &str, year: i32| assert_eq!(FiscalYear::read(text), Ok(FiscalYear(year)), "{text}");
    check("令和5年度", 2023);
    check("令和５年度", 2023);
    check("R5", 2023);
    check("Ｒ１", 2019);
    check("令和元年度", 2019);
    check("平成31年度", 2019);
    check("2023年度", 2023);
    check("FY2023", 2023);
    check("2023", 2023);
    assert_eq!(FiscalYear::read("5年度"), Err(DayError::Unreadable));
    assert_eq!(FiscalYear::read("昭和"), Err(DayError::Unreadable));
}

#[test]
fn every_way_of_writing_a_time_is_read() {
    let check = |text: &str, time: &str| {
        let read = Clock::read(text).map(|it| it.to_string());
        assert_eq!(read.as_deref(), Ok(time), "{text}");
    };
    check("19:00", "19:00");
    check("１９：００", "19:00");
    check("9:05", "09:05");
    check("19時", "19:00");
    check("19時30分", "19:30");
    check("午後7時半", "19:30");
    check("午前 9 時 15 分", "09:15");
    for text in [
        "",
        "19",
        "午後12時",
        "19:",
        "：30",
        "1900",
        "+9:00",
        "19:000",
    ] {
        assert_eq!(Clock::read(text), Err(DayError::Unreadable), "{text}");
    }
    assert_eq!(Clock::read("24:00"), Err(DayError::Missing));
    assert_eq!(Clock::read("19:60"), Err(DayError::Missing));
}

proptest! {
    #[test]
    fn what_we_print_we_can_read(it in any_day()) {
        prop_assert_eq!(Day::read(&it.japanese()), Ok(it));
        prop_assert_eq!(Day::read(&it.to_string()), Ok(it));
        let month = Month::of(it);
        prop_assert_eq!(Month::read(&month.japanese()), Ok(month));
        let year = FiscalYear::of(it);
        prop_assert_eq!(FiscalYear::read(&year.japanese()), Ok(year));
        prop_assert_eq!(FiscalYear::read(&year.english()), Ok(year));
    }

    #[test]
    fn any_text_is_read_or_refused_without_a_panic(text in "\\PC{0,14}") {
        let _ = (Day::read(&text), Month::read(&text), FiscalYear::read(&text), Clock::read(&text));
    }

    #[test]
    fn anything_that_looks_like_a_day_is_read_or_refused(
        text in "[令和平成昭大正元RHSTー0-9０-９年月日./（）()火 -]{1,14}",
    ) {
        let _ = (Day::read(&text), Month::read(&text), FiscalYear::read(&text), Clock::read(&text));
    }
}

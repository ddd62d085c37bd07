//! The table of Kochi's certified councils (seed 001): its year column is the fiscal year, which
//! for January to March is the one before the printed era year.

use super::*;

/// Number of the council, certified month, year column; widths as printed.
const COUNCILS: [(u8, &str, &str); 29] = [
    (1, "H24.７", "H24"),
    (2, "H25.４", "H25"),
    (3, "H26.１", "H25"),
    (4, "H26.10", "H26"),
    (5, "H27.７", "H27"),
    (6, "H27.８", "H27"),
    (7, "H27.９", "H27"),
    (8, "H27.９", "H27"),
    (9, "H27.12", "H27"),
    (10, "H27.12", "H27"),
    (11, "H28.１", "H27"),
    (12, "H28.２", "H27"),
    (13, "H28.５", "H28"),
    (14, "H28.７", "H28"),
    (15, "H28.７", "H28"),
    (16, "H28.９", "H28"),
    (17, "H28.12", "H28"),
    (18, "H29.２", "H28"),
    (19, "H29.３", "H28"),
    (20, "H29.６", "H29"),
    (21, "H30.７", "H30"),
    (22, "H30.７", "H30"),
    (23, "H30.８", "H30"),
    (24, "R１.６", "R１"),
    (25, "R１.７", "R１"),
    (26, "R１.７", "R１"),
    (27, "R１.11", "R１"),
    (28, "R２.10", "R２"),
    (29, "R３.10", "R３"),
];

#[test]
fn a_council_stands_under_the_fiscal_year_of_its_certified_month() {
    for (number, certified, column) in COUNCILS {
        let month = Month::read(certified).unwrap();
        let year = FiscalYear::read(column).unwrap();
        assert_eq!(month.fiscal_year(), year, "council {number}");
    }
}

#[test]
fn a_fiscal_year_prints_in_both_ways_of_counting() {
    let check = |year: i32, japanese: &str| {
        assert_eq!(FiscalYear(year).japanese_full(), japanese);
    };
    check(2023, "令和5年度（2023年度）");
    check(2019, "令和元年度（2019年度）");
    check(2018, "平成30年度（2018年度）");
    check(1989, "平成元年度（1989年度）");
    check(1988, "昭和63年度（1988年度）");
    check(1900, "1900年度（1900年度）");
    assert_eq!(FiscalYear(2023).japanese(), "令和5年度");
    assert_eq!(FiscalYear(2023).english(), "FY2023");
}

#[test]
fn the_fiscal_year_turns_on_the_first_of_april() {
    assert_eq!(FiscalYear::of(day("2024-03-31")), FiscalYear(2023));
    assert_eq!(FiscalYear::of(day("2024-04-01")), FiscalYear(2024));
    assert_eq!(FiscalYear(2023).first(), day("2023-04-01"));
    assert_eq!(FiscalYear(2023).last(), day("2024-03-31"));
}

//! The rules alone.

use kernel::day::{FiscalYear, Month};

use crate::rules;

fn check_certified(year: &str, printed: &str, month: &str, expected: Result<(), &str>) {
    let year = FiscalYear::read(year).expect("a fiscal year");
    let month = Month::read(month).expect("a month");
    let got = rules::certified(year, printed, month);
    let got = got.as_ref().map(|_| ()).map_err(|no| no.rule);
    assert_eq!(got, expected, "{year} {printed} {month}");
}

#[test]
fn the_columns_of_a_certification_must_agree() {
    check_certified("H24", "H24.７", "2012-07", Ok(()));
    check_certified("H25", "H26.１", "2014-01", Ok(()));
    check_certified("H28", "H29.３", "2017-03", Ok(()));
    check_certified("R１", "R１.６", "2019-06", Ok(()));
    check_certified("H26", "H26.１", "2014-01", Err("council.fiscal_year"));
    check_certified("H29", "H29.３", "2017-03", Err("council.fiscal_year"));
    check_certified("H24", "H24.７", "2012-08", Err("council.certified_month"));
    check_certified("H24", "soon", "2012-07", Err("council.certified_month"));
}

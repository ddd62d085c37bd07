//! The rules alone.

use kernel::day::{Day, FiscalYear, Month, Period};
use kernel::ids::{AreaId, Id, OrganisationId};
use kernel::rulebook::{Row, Rulebook};
use kernel::tiers::AreaPath;
use proptest::prelude::*;
use uuid::Uuid;

use crate::model::{Certified, Council, District, Ground, Membership, Registration};
use crate::rules::{self, Counting, Cover};

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

#[test]
fn only_certified_councils_count_where_the_rulebook_says_so_a1() {
    let check = |rows: Vec<Row>, expected: Counting| {
        let today = Day::constant(2023, 10, 3);
        let got = Counting::of(&Rulebook::new(rows), &city(), today);
        assert_eq!(got, expected);
    };
    check(vec![certified_only(true)], Counting::CertifiedOnly);
    check(vec![certified_only(false)], Counting::All);
    check(Vec::new(), Counting::CertifiedOnly);
}

#[test]
fn a_council_counts_from_its_month_of_certification_on() {
    let check = |counting: Counting, certified: Option<&str>, on: &str, expected: bool| {
        let council = council(1, certified.map(|it| Month::read(it).expect("a month")));
        let on = Day::read(on).expect("a day");
        assert_eq!(
            counting.includes(&council, on),
            expected,
            "{certified:?} on {on}"
        );
    };
    check(
        Counting::CertifiedOnly,
        Some("2021-10"),
        "2021-09-30",
        false,
    );
    check(Counting::CertifiedOnly, Some("2021-10"), "2021-10-01", true);
    check(Counting::CertifiedOnly, None, "2023-10-03", false);
    check(Counting::All, None, "2023-10-03", true);
}

#[test]
fn a_district_between_two_councils_is_told_of_the_next() {
    let mut ground = ground(&[Some("2015-04"), Some("2022-04")]);
    ground.districts.truncate(1);
    ground.memberships[0].period.until = Some(Day::constant(2020, 4, 1));
    ground.memberships[1].district = ground.districts[0].clone();
    let check = |on: &str, expected: &str| {
        let on = Day::read(on).expect("a day");
        let coverage = rules::coverage(&ground, Counting::CertifiedOnly, on);
        let got = match coverage.tiles[0].1 {
            Cover::Covered(council) => format!("covered by {}", council.registration.number),
            Cover::Uncertified(council) => format!("waits for {}", council.registration.number),
            Cover::NotEstablished(_) => "none".to_owned(),
        };
        assert_eq!(got, expected, "on {on}");
    };
    check("2015-03-31", "waits for 1");
    check("2020-03-31", "covered by 1");
    check("2020-04-01", "waits for 2");
    check("2022-04-01", "covered by 2");
}

proptest! {
    #[test]
    fn every_district_is_counted_once_and_coverage_never_shrinks(
        months in proptest::collection::vec(proptest::option::of((2010_i16..2030, 1_i8..=12)), 1..12),
        year in 2009_i16..2031,
    ) {
        let months: Vec<Option<String>> = months
            .into_iter()
            .map(|it| it.map(|(year, month)| format!("{year}-{month:02}")))
            .collect();
        let months: Vec<Option<&str>> = months.iter().map(Option::as_deref).collect();
        let ground = ground(&months);
        let on = |year| Day::new(year, 4, 1).expect("a day");
        let now = rules::coverage(&ground, Counting::CertifiedOnly, on(year));
        let later = rules::coverage(&ground, Counting::CertifiedOnly, on(year + 1));
        prop_assert_eq!(now.covered() + now.uncovered(), ground.districts.len());
        prop_assert!(now.councils() <= now.covered());
        prop_assert!(now.covered() <= later.covered());
        let all = rules::coverage(&ground, Counting::All, on(year));
        prop_assert!(now.covered() <= all.covered());
    }
}

fn city() -> AreaPath {
    AreaPath::root("39").child("392014")
}

fn certified_only(value: bool) -> Row {
    Row {
        rule: rules::CERTIFIED_ONLY.to_owned(),
        area: city(),
        period: Period::always(),
        value: value.into(),
        text_ja: String::new(),
        text_en: String::new(),
        source: String::new(),
    }
}

/// One district and one council for each month; each council holds its own district.
fn ground(months: &[Option<&str>]) -> Ground {
    let months = (1_i64..).zip(months);
    let mut ground = Ground {
        districts: Vec::new(),
        councils: Vec::new(),
        memberships: Vec::new(),
        not_established: Vec::new(),
    };
    for (number, month) in months {
        let month = month.map(|it| Month::read(it).expect("a month"));
        let district = District {
            id: AreaId::new(uuid(number)),
            name: format!("地区{number}"),
            name_en: format!("District {number}"),
        };
        ground.memberships.push(Membership {
            council: OrganisationId::new(uuid(number)),
            district: district.clone(),
            period: month.map_or(Period::always(), |it| Period::since(it.first())),
        });
        ground.districts.push(district);
        ground.councils.push(council(number, month));
    }
    ground
}

fn council(number: i64, month: Option<Month>) -> Council {
    Council {
        id: Id::new(uuid(number)),
        name: format!("協議会{number}"),
        name_en: String::new(),
        kana: String::new(),
        area: city(),
        registration: Registration {
            number,
            common_name: None,
            certified: month.map(|month| Certified {
                month,
                printed: String::new(),
                fiscal_year: month.fiscal_year(),
            }),
            districts_printed: None,
            note: String::new(),
        },
    }
}

fn uuid(number: i64) -> Uuid {
    Uuid::from_u128(number.unsigned_abs().into())
}

//! The rules alone, as tables and against whatever may come.

use desk::session::password_faults;
use kernel::day::{Day, Period};
use kernel::ids::{AccountId, Id, OrganisationId};
use kernel::lang::Lang;
use kernel::policy::{Action, Actor, Grant, Guarded, Resource, Role, Standing, Visibility};
use kernel::tiers::AreaPath;
use proptest::prelude::*;
use uuid::Uuid;

use super::seats::{city, office};
use crate::model::{Account, OrganisationKind, RoleGrant};
use crate::order::{AccountOrder, EndOrder, GrantOrder, TokenOrder};
use crate::rules::{self, Ending, Seat};

fn day(text: &str) -> Day {
    Day::parse_iso(text).expect("an ISO day")
}

fn account(number: u128) -> Account {
    Account {
        id: Id::new(Uuid::from_u128(number)),
        login: "mihon".into(),
        name: "見本 太郎".into(),
        person: None,
        mail: None,
        lang: Lang::Ja,
        closed_on: None,
        version: 1,
        area: AreaPath::root("39"),
    }
}

fn role(role: Role, from: &str, until: Option<&str>) -> RoleGrant {
    RoleGrant {
        id: Id::new(Uuid::from_u128(9)),
        account: account(1).id,
        grant: Grant {
            role,
            organisation: Some(OrganisationId::new(Uuid::from_u128(7))),
            area: AreaPath::root("39"),
            period: Period::try_new(day(from), until.map(day)).expect("a term"),
        },
    }
}

#[test]
fn a_login_leads_to_a_page_of_ours() {
    let check =
        |path: &str, expected: bool| assert_eq!(rules::is_our_page(path), expected, "{path}");
    check("/concerns/1?x=%E4%B8%89", true);
    check("/", true);
    check("/logbook", true);
    check("", false);
    check("concerns", false);
    check("//a.example", false);
    check("/\\a.example", false);
    check("/\t/a.example", false);
    check("/三里", false);
    check("/login", false);
    check("/logout?x=1", false);
    check("javascript:alert(1)", false);
    check(&format!("/concerns?q={}", "x".repeat(1_900)), true);
    check(&format!("/concerns?q={}", "x".repeat(2_000)), false);
}

#[test]
fn an_account_is_closed_by_somebody_else_while_an_administrator_remains() {
    let today = day("2023-10-03");
    let check = |by: u128, others: i64, expected: Result<(), &str>| {
        let by = Some(AccountId::new(Uuid::from_u128(by)));
        let got = rules::close(&account(1), by, others, today);
        let got = got.map(|change| assert_eq!(change.next.closed_on, Some(today)));
        assert_eq!(got.map_err(|no| no.rule), expected);
    };
    check(2, 1, Ok(()));
    check(1, 1, Err("account.close_own"));
    check(2, 0, Err("account.last_administrator"));
    let closed = Account {
        closed_on: Some(today),
        ..account(1)
    };
    let no = rules::close(&closed, None, 1, today).map_err(|no| no.rule);
    assert_eq!(no.map(drop), Err("account.closed"));
}

#[test]
fn a_role_is_given_once_for_the_same_time_and_by_another() {
    let held = [role(Role::Department, "2023-04-01", Some("2023-10-01"))];
    let check = |by: u128, new: RoleGrant, expected: Result<(), &str>| {
        let by = Some(AccountId::new(Uuid::from_u128(by)));
        let (office, area) = (office(OrganisationKind::Department), city());
        let seat = Seat {
            organisation: &office,
            has_window: false,
            area: &area,
            is_served: false,
        };
        let got = rules::give(&account(1), by, &held, new, &seat, day("2023-10-03"));
        assert_eq!(got.map(drop).map_err(|no| no.rule), expected);
    };
    check(2, role(Role::Department, "2023-10-01", None), Ok(()));
    check(2, role(Role::Auditor, "2023-09-30", None), Ok(()));
    check(
        2,
        role(Role::Auditor, "2023-04-01", Some("2023-10-04")),
        Ok(()),
    );
    check(
        2,
        role(Role::Auditor, "2023-04-01", Some("2023-10-03")),
        Err("grant.over"),
    );
    check(
        2,
        role(Role::Department, "2023-09-30", None),
        Err("grant.overlap"),
    );
    check(1, role(Role::Auditor, "2023-10-01", None), Err("grant.own"));
}

#[test]
fn a_role_ends_today_or_later_and_never_backwards() {
    let today = day("2023-10-03");
    let check = |it: RoleGrant, from: &str, others: i64, expected: Result<Option<&str>, &str>| {
        let got = rules::end(&it, others, day(from), today).map(|change| match change.next {
            Ending::Ended(it) => it.grant.period.until,
            Ending::Withdrawn(_) => None,
        });
        let expected = expected.map(|until| until.map(day));
        assert_eq!(got.map_err(|no| no.rule), expected);
    };
    let department = |from, until| role(Role::Department, from, until);
    check(
        department("2023-04-01", None),
        "2023-10-03",
        0,
        Ok(Some("2023-10-03")),
    );
    check(
        department("2023-04-01", None),
        "2024-04-01",
        0,
        Ok(Some("2024-04-01")),
    );
    check(department("2023-11-01", None), "2023-10-03", 0, Ok(None));
    check(
        department("2023-04-01", None),
        "2023-10-02",
        0,
        Err("grant.end_past"),
    );
    check(
        department("2023-04-01", Some("2023-10-01")),
        "2023-10-03",
        0,
        Err("grant.ended"),
    );
    let administrator = || role(Role::Administrator, "2023-04-01", None);
    check(administrator(), "2023-10-03", 1, Ok(Some("2023-10-03")));
    check(
        administrator(),
        "2023-10-03",
        0,
        Err("account.last_administrator"),
    );
}

#[test]
fn a_login_and_a_mail_address_are_typed_alike_on_every_keyboard() {
    let check = |login: &str, mail: &str, expected: Result<(), &[&str]>| {
        let order = AccountOrder {
            login: login.into(),
            name: "見本 太郎".into(),
            mail: mail.into(),
            lang: "ja".into(),
            ..AccountOrder::default()
        };
        let got = order.read().map(drop);
        let got = got.map_err(|all| all.iter().map(|no| no.rule).collect::<Vec<_>>());
        assert_eq!(got, expected.map_err(<[&str]>::to_vec), "{login} {mail}");
    };
    check("chair_misato", "chair@example.jp", Ok(()));
    check(" road.2 ", "", Ok(()));
    check("ｒｏａｄ．２", "ｒｏａｄ＠ｅｘａｍｐｌｅ．ｊｐ", Ok(()));
    check("Road", "", Err(&["account.login"]));
    check("ab", "", Err(&["account.login"]));
    check("三里", "nowhere", Err(&["account.login", "account.mail"]));
    check("road", "a@b", Err(&["account.mail"]));
    check("road", "a@b.jp\r\nBcc: c@d.jp", Err(&["account.mail"]));
    let long = "x".repeat(250);
    check(
        &long,
        &format!("{long}@b.jp"),
        Err(&["account.login", "account.mail"]),
    );
}

/// Something closed that somebody deals with.
struct Closed(Resource);

impl Guarded for Closed {
    fn subject(&self) -> kernel::change::Subject {
        kernel::change::Subject {
            kind: self.0,
            id: Uuid::from_u128(5),
        }
    }

    fn standing(&self) -> Standing {
        Standing {
            visibility: Visibility::Members,
            ..Standing::public(AreaPath::root("39"))
        }
    }
}

#[test]
fn an_administrator_keeps_accounts_and_reads_no_case() {
    let grant = role(Role::Administrator, "2023-04-01", None).grant;
    let city = AreaPath::root("39");
    let today = day("2023-10-03");
    let actor = Actor::logged_in(account(1).id, None, String::new(), [grant], &city, today);
    assert!(actor.may(Action::Edit, &account(2)).is_ok());
    for kind in [
        Resource::Concern,
        Resource::Voice,
        Resource::Meeting,
        Resource::Ledger,
    ] {
        let no = actor
            .may(Action::Read, &Closed(kind))
            .expect_err("no line grants it");
        assert!(no.secret, "{kind:?}");
    }
}

proptest! {
    #[test]
    fn every_printed_password_may_be_used_and_read_aloud(secret in "[A-Za-z0-9_-]{43}") {
        let phrase = rules::passphrase(&secret);
        prop_assert_eq!(phrase.len(), 24);
        let sound = |word: &str| word.len() == 4 && word.chars().all(|c| c.is_ascii_lowercase());
        prop_assert!(phrase.split('-').all(sound));
    }

    #[test]
    fn different_secrets_give_different_passwords(
        one in "[A-Za-z0-9_-]{43}", other in "[A-Za-z0-9_-]{43}",
    ) {
        prop_assume!(one[..20] != other[..20]);
        // Seventy syllables from 4,096 pairs: equal phrases of random secrets would be a wonder.
        prop_assert_ne!(rules::passphrase(&one), rules::passphrase(&other));
    }

    #[test]
    fn whatever_is_typed_is_read_or_refused(text in "\\PC{0,40}", other in "\\PC{0,12}") {
        let today = day("2023-10-03");
        let account = AccountOrder {
            login: text.clone(), name: other.clone(), mail: text.clone(), lang: other.clone(),
            person: text.clone(), version: text.clone(),
        };
        let grant = GrantOrder {
            role: text.clone(), organisation: other.clone(), area: text.clone(),
            from: other.clone(), last: text.clone(), version: other.clone(),
        };
        let token = TokenOrder { name: text.clone(), scope: other.clone(), last: text.clone() };
        let end = EndOrder { from: text, version: other };
        let _ = (account.read(), grant.read(), token.read(today), end.read(today));
    }
}

#[test]
fn a_printed_password_is_not_among_the_common_ones() {
    let secret = "Mq3Zr8-vT_x0LbC5nYpWj7KdEaHfGi1uOs9tR2kQ4wX";
    let phrase = rules::passphrase(secret);
    assert_eq!(password_faults(&phrase, "new_chair"), None, "{phrase}");
}

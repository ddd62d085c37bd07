//! What the forms of the feature refuse, by the words of the rule beside the field.

use house::{House, Reply, Visitor};
use kernel::lang::Lang;

use super::browser::Browser;
use super::{FEATURES, PASSWORD, id, know_password, seat};
use crate::Words;

fn admin(house: &House) -> Visitor<'_> {
    house.at("2023-10-03 09:00").by("admin")
}

/// What people read when the rule says no.
pub(super) fn words(rule: &str) -> String {
    Words::say(Lang::Ja, &format!("rule-{rule}"), &[]).expect("a rule with words")
}

/// Sends a form with one field changed, and expects the rule beside it.
async fn check_field(
    visitor: &Visitor<'_>,
    path: &str,
    sound: &[(&str, &str)],
    (field, value): (&str, &str),
    rule: &str,
) -> Reply {
    let fields: Vec<(&str, &str)> = sound
        .iter()
        .map(|(name, typed)| (*name, if *name == field { value } else { *typed }))
        .collect();
    let page = visitor.post(path, &fields).await;
    page.is(422).shows(&words(rule));
    assert_eq!(page.all("#problems li").len(), 1, "{rule}");
    page
}

#[test]
fn an_account_names_what_is_wrong_with_it() {
    house::sqlite(FEATURES, |house| async move {
        let sound = [
            ("login", "new_chair"),
            ("name", "新規 会長"),
            ("mail", ""),
            ("lang", "ja"),
        ];
        let check = async |changed: (&str, &str), rule: &str| {
            check_field(&admin(&house), "/accounts/new", &sound, changed, rule).await;
        };
        check(("login", "新しい会長"), "account.login").await;
        check(("login", "road"), "account.login_taken").await;
        check(("name", " "), "account.name").await;
        check(("name", &"長".repeat(121)), "account.name").await;
        check(("mail", "nowhere"), "account.mail").await;
        check(("lang", "tlh"), "account.lang").await;
    });
}

#[test]
fn a_role_names_what_is_wrong_with_it() {
    house::sqlite(FEATURES, |house| async move {
        let found = admin(&house).get("/accounts?q=welfare").await;
        let account = found.attributes(".row-title", "href").remove(0);
        let path = format!("{account}/roles");
        let seat = seat("auditor", "audit-office", "municipality-kochi");
        let form = admin(&house).get(&format!("{account}{seat}")).await;
        let version = form.attributes("input[name=version]", "value").remove(0);
        let office = id("organisation", "audit-office");
        let area = id("area", "municipality-kochi");
        let sound = [
            ("role", "auditor"),
            ("organisation", office.as_str()),
            ("area", area.as_str()),
            ("from", "令和5年10月3日"),
            ("last", "令和6年3月31日"),
            ("version", version.as_str()),
        ];
        let check = async |changed: (&str, &str), rule: &str| {
            check_field(&admin(&house), &path, &sound, changed, rule).await;
        };
        for nobodys in ["", "resident", "house", "emperor"] {
            check(("role", nobodys), "grant.role").await;
        }
        check(("organisation", "road"), "grant.organisation").await;
        check(("area", ""), "grant.area").await;
        check(("from", "いつか"), "grant.from").await;
        check(("last", "3月32日"), "grant.last").await;
        check(("last", "令和5年10月2日"), "grant.term").await;
        let over: Vec<_> = sound
            .iter()
            .map(|(name, typed)| match *name {
                "from" => ("from", "令和5年4月1日"),
                _ => (*name, *typed),
            })
            .collect();
        let last = ("last", "令和5年10月2日");
        check_field(&admin(&house), &path, &over, last, "grant.over").await;
        admin(&house).post(&path, &sound).await.is(303);
    });
}

#[test]
fn a_token_names_what_is_wrong_with_it() {
    house::sqlite(FEATURES, |house| async move {
        let me = house.at("2023-10-03 09:00").by("road");
        let sound = [
            ("name", "毎月の集計"),
            ("scope", "read"),
            ("last", "令和6年3月31日"),
        ];
        let check = async |changed: (&str, &str), rule: &str| {
            check_field(&me, "/me/tokens/new", &sound, changed, rule).await;
        };
        check(("name", ""), "token.name").await;
        check(("name", &"長".repeat(121)), "token.name").await;
        check(("scope", "admin"), "token.scope").await;
        check(("last", "令和5年10月2日"), "token.last").await;
        check(("last", "令和6年10月4日"), "token.last").await;
        check(("last", "いつか"), "token.last").await;
        me.post("/me/tokens/new", &sound).await.is(200);
    });
}

#[test]
fn a_new_password_is_typed_twice_alike_and_the_present_one_is_known() {
    house::sqlite(FEATURES, |house| async move {
        know_password(&house, "road").await;
        let mut browser = Browser::of(&house);
        browser.log_in("road", PASSWORD).await.is(303);
        let new = "yama no ue no kujira";
        for (current, again, rule) in [
            (PASSWORD, "yama no ue no kuzira", "password.again"),
            ("not this one", new, "password.current"),
        ] {
            let fields = [("current", current), ("password", new), ("again", again)];
            let page = browser.post("/me/password", &fields).await;
            page.is(422).shows(&words(rule)).hides(new);
        }
    });
}

#[test]
fn the_door_says_that_it_was_wrong_and_from_when_on_it_listens_again() {
    house::sqlite(FEATURES, |house| async move {
        know_password(&house, "road").await;
        let door = house.at("2023-10-03 09:00");
        let wrong = [("login", "road"), ("password", "not this one")];
        for _ in 0..3 {
            let page = door.post("/login", &wrong).await;
            page.is(422).shows(&words("login.wrong"));
        }
        let later = words("login.later");
        let (before, _) = later.split_once('…').expect("a moment in the words");
        door.post("/login", &wrong).await.is(422).shows(before);
    });
}

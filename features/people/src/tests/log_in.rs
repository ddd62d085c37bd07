//! The way in.

use super::browser::Browser;
use super::refusals::words;
use super::{FEATURES, PASSWORD, know_password};

#[test]
fn somebody_logs_in_goes_on_to_where_they_wanted_and_logs_out() {
    house::both(FEATURES, |house| async move {
        know_password(&house, "road").await;
        let mut browser = Browser::of(&house);
        browser.get("/me").await.leads_to("/login?from=%2Fme");
        let fields = [("login", " Road "), ("password", PASSWORD), ("from", "/me")];
        browser.post("/login", &fields).await.leads_to("/me");
        browser.get("/me").await.is(200).shows("道路管理課");
        let out = browser.post("/logout", &[]).await;
        out.leads_to("/login?done=log-out");
        assert_eq!(out.header("clear-site-data"), "\"cache\"");
        browser.get("/me").await.is(303);
    });
}

#[test]
fn a_login_leads_to_our_own_pages_alone() {
    house::sqlite(FEATURES, |house| async move {
        know_password(&house, "road").await;
        for (from, expected) in [
            ("/organisations?kind=pta", "/organisations?kind=pta"),
            ("https://a.example/", "/"),
            ("//a.example/", "/"),
            ("/\\a.example/", "/"),
            ("/login?from=/me", "/"),
            ("", "/"),
        ] {
            let mut browser = Browser::of(&house);
            let fields = [("login", "road"), ("password", PASSWORD), ("from", from)];
            browser.post("/login", &fields).await.leads_to(expected);
        }
    });
}

#[test]
fn wrong_attempts_slow_the_next_one_down_and_the_page_says_until_when() {
    house::both(FEATURES, |house| async move {
        know_password(&house, "road").await;
        let wrong = [("login", "road"), ("password", "not this one")];
        let right = [("login", "road"), ("password", PASSWORD)];
        for _ in 0..2 {
            let page = house.at("2023-10-03 09:00").post("/login", &wrong).await;
            page.is(422).shows("ログイン名かパスワードが違います");
            assert_eq!(page.attributes("#field-login", "value"), ["road"]);
            assert_eq!(page.attributes("#field-password", "value"), [""]);
        }
        for minute in 0..8 {
            let at = format!("2023-10-03 09:{:02}", 5 * minute);
            house
                .at(&at)
                .post("/login", &wrong)
                .await
                .is(422)
                .shows("違います");
        }
        // The tenth was wrong at 9:35; even the right password waits until the delay is over.
        let soon = house.at("2023-10-03 09:36").post("/login", &right).await;
        soon.is(422).shows("9:37").shows("あと 90 秒");
        let later = house.at("2023-10-03 09:41").post("/login", &right).await;
        assert_eq!(later.leads_to(), "/");
        let again = house.at("2023-10-03 09:41").post("/login", &wrong).await;
        again.is(422).shows("違います");
    });
}

#[test]
fn who_keeps_trying_a_login_elsewhere_keeps_nobody_out() {
    house::both(FEATURES, |house| async move {
        know_password(&house, "road").await;
        let mut stranger = Browser::at(&house, "192.0.2.66");
        for _ in 0..3 {
            let page = stranger.log_in("road", "not this one").await;
            page.is(422).shows(&words("login.wrong"));
        }
        let later = words("login.later");
        let (waits, _) = later.split_once('…').expect("a moment in the words");
        let page = stranger.log_in("road", PASSWORD).await;
        page.is(422).shows(waits);
        // Its owner comes from elsewhere, and is heard at once.
        let mut owner = Browser::at(&house, "192.0.2.1");
        owner.log_in("road", PASSWORD).await.leads_to("/");
    });
}

#[test]
fn a_browser_that_was_in_before_does_not_wait_for_a_crowd() {
    house::both(FEATURES, |house| async move {
        know_password(&house, "road").await;
        know_password(&house, "transport").await;
        let mut owner = Browser::at(&house, "192.0.2.1");
        owner.log_in("road", PASSWORD).await.leads_to("/");
        for place in 0..10 {
            let mut stranger = Browser::at(&house, &format!("198.51.100.{place}"));
            stranger.log_in("road", "not this one").await.is(422);
        }
        let later = words("login.later");
        let (waits, _) = later.split_once('…').expect("a moment in the words");
        let mut elsewhere = Browser::at(&house, "192.0.2.2");
        let page = elsewhere.log_in("road", PASSWORD).await;
        page.is(422).shows(waits).shows("あと 1 秒");
        // That it was in with one account makes it known for that alone.
        let mut other = Browser::at(&house, "192.0.2.3");
        other.log_in("transport", PASSWORD).await.leads_to("/");
        other.wakes_at("192.0.2.3");
        other.log_in("road", PASSWORD).await.is(422).shows(waits);
        owner.wakes_at("203.0.113.9");
        owner.log_in("road", PASSWORD).await.leads_to("/");
    });
}

#[test]
fn a_whole_book_is_no_password_and_no_login() {
    house::sqlite(FEATURES, |house| async move {
        know_password(&house, "road").await;
        let book = "x".repeat(1_000_000);
        let mut browser = Browser::of(&house);
        for (login, password) in [("road", book.as_str()), (book.as_str(), PASSWORD)] {
            let page = browser.log_in(login, password).await;
            page.is(422).shows(&words("login.wrong"));
        }
    });
}

#[test]
fn an_unknown_login_is_answered_like_a_wrong_password() {
    house::both(FEATURES, |house| async move {
        let nobody = [("login", "nobody_here"), ("password", "not this one")];
        let page = house.at("2023-10-03 09:00").post("/login", &nobody).await;
        page.is(422).shows("ログイン名かパスワードが違います");
    });
}

#[test]
fn an_account_of_the_samples_has_no_password_outside_the_demonstration() {
    house::sqlite(FEATURES, |house| async move {
        let fields = [
            ("login", "road"),
            ("password", crate::DEMONSTRATION_PASSWORD),
        ];
        let page = house.at("2023-10-03 09:00").post("/login", &fields).await;
        page.is(422).hides("見本の利用者");
    });
}

#[test]
fn the_page_speaks_english() {
    house::sqlite(FEATURES, |house| async move {
        let english = house.at("2023-10-03 09:00").in_english();
        english
            .get("/login")
            .await
            .is(200)
            .shows("Log in")
            .hides("ログイン");
    });
}

//! What everybody does with their own account.

use super::browser::Browser;
use super::{FEATURES, PASSWORD, know_password};

#[test]
fn my_account_says_my_roles_their_organisation_area_and_term() {
    house::both(FEATURES, |house| async move {
        let me = house.at("2023-10-03 09:00").by("chair_misato");
        let page = me.get("/me").await;
        page.is(200)
            .shows("chair_misato")
            .shows("協議会 会長・事務局")
            .shows("三里まちづくりの会")
            .shows("令和5年4月1日（土） から");
        let english = me.in_english().get("/me").await;
        english
            .shows("Council officer")
            .shows("Since Sat 1 Apr 2023");
        house.at("2023-10-03 09:00").get("/me").await.is(303);
    });
}

#[test]
fn a_password_is_changed_by_whoever_knows_the_present_one() {
    house::both(FEATURES, |house| async move {
        know_password(&house, "road").await;
        let mut here = Browser::of(&house);
        let mut there = Browser::of(&house);
        here.log_in("road", PASSWORD).await.leads_to("/");
        there.log_in("road", PASSWORD).await.leads_to("/");
        let new = "yama no ue no kujira";
        let fields = |current, password, again| {
            [
                ("current", current),
                ("password", password),
                ("again", again),
            ]
        };
        let change = |fields: [(&'static str, &'static str); 3]| fields;
        let page = here
            .post("/me/password", &change(fields(PASSWORD, "short", "other")))
            .await;
        page.is(422)
            .shows("12 文字以上")
            .shows("同じではありません")
            .hides("short");
        let page = here
            .post("/me/password", &change(fields("not this one", new, new)))
            .await;
        page.is(422).shows("いまのパスワードが違います");
        let page = here
            .post("/me/password", &change(fields(PASSWORD, new, new)))
            .await;
        page.leads_to("/me?done=account-password");
        here.get("/me").await.is(200);
        there.get("/me").await.is(303);
        Browser::of(&house).log_in("road", PASSWORD).await.is(422);
        Browser::of(&house).log_in("road", new).await.leads_to("/");
    });
}

#[test]
fn a_session_can_be_ended_from_another_device() {
    house::both(FEATURES, |house| async move {
        know_password(&house, "road").await;
        let mut here = Browser::of(&house);
        let mut lost = Browser::of(&house);
        let mut other = Browser::of(&house);
        for browser in [&mut here, &mut lost, &mut other] {
            browser.log_in("road", PASSWORD).await.leads_to("/");
        }
        let page = here.get("/me").await;
        page.shows("この端末").shows("a browser of the test");
        let key = page.between("name=\"key\" value=\"", "\"").to_owned();
        here.post("/me/sessions", &[("key", &key)]).await.is(303);
        let others = [lost.get("/me").await.status, other.get("/me").await.status];
        assert_eq!(
            others
                .iter()
                .filter(|status| status.as_u16() == 200)
                .count(),
            1
        );
        here.post("/me/sessions", &[])
            .await
            .leads_to("/me?done=session-end");
        lost.get("/me").await.is(303);
        other.get("/me").await.is(303);
        here.get("/me").await.is(200);
    });
}

#[test]
fn nobody_ends_the_session_of_somebody_else() {
    house::sqlite(FEATURES, |house| async move {
        know_password(&house, "road").await;
        know_password(&house, "transport").await;
        let mut road = Browser::of(&house);
        let mut second = Browser::of(&house);
        road.log_in("road", PASSWORD).await.is(303);
        second.log_in("road", PASSWORD).await.is(303);
        let page = road.get("/me").await;
        let key = page.between("name=\"key\" value=\"", "\"").to_owned();
        let mut transport = Browser::of(&house);
        transport.log_in("transport", PASSWORD).await.is(303);
        transport
            .post("/me/sessions", &[("key", &key)])
            .await
            .is(303);
        road.get("/me").await.is(200);
        second.get("/me").await.is(200);
    });
}

#[test]
fn the_language_that_somebody_chose_stays() {
    house::both(FEATURES, |house| async move {
        let me = house.at("2023-10-03 09:00").by("road");
        let to = me.post("/me/language", &[("lang", "en")]).await;
        assert_eq!(to.leads_to(), "/me");
        let out = me.get("/api/v1/me").await.is(200).json();
        assert_eq!(out["lang"], "en");
    });
}

#[test]
fn reminders_are_turned_off_and_on_again() {
    house::both(FEATURES, |house| async move {
        let me = house.at("2023-10-03 09:00").by("road");
        me.get("/me").await.is(200).shows("お知らせを止める");
        let to = me.post("/me/reminders", &[("reminders", "off")]).await;
        assert_eq!(to.leads_to(), "/me");
        me.get("/me")
            .await
            .shows("令和5年10月3日（火）から、期限のお知らせを止めています");
        me.post("/me/reminders", &[("reminders", "on")])
            .await
            .is(303);
        me.get("/me").await.shows("お知らせを止める");
        house
            .at("2023-10-03 09:00")
            .post("/me/reminders", &[])
            .await
            .is(303);
    });
}

//! The first walk: a chair puts an event up, sees what is in the way, fixes the day; it is put off and
//! cancelled, and stays on the calendar (B3).

use serde_json::json;

use super::FEATURES;
use super::ground::{MORNING, organisation, path, put_up, summer_festival, text};

#[test]
fn an_event_goes_from_a_pencilled_day_to_a_fixed_one_and_stays_when_it_is_cancelled() {
    house::both(FEATURES, |house| async move {
        let chair = house.at(MORNING).by("chair_misato");
        let event = put_up(&chair, &summer_festival()).await;
        assert_eq!(text(&event, "/status"), "tentative");
        assert_eq!(text(&event, "/organiser/name"), "三里まちづくりの会");
        let page = chair
            .get("/calendar?month=2023-11&council=council-11")
            .await;
        page.is(200).shows("見本のまつり");
        let at = path(&event);
        let done = chair.post(&format!("{at}/fix"), &[]).await;
        assert_eq!(done.leads_to(), at);
        house.at(MORNING).get(&at).await.is(200).shows("決定");
        let done = chair
            .post(&format!("{at}/cancel"), &[("why", "台風のため")])
            .await;
        assert_eq!(done.leads_to(), at);
        let page = house.at(MORNING).get("/calendar?month=2023-11").await;
        page.is(200).shows("見本のまつり").shows("中止");
    });
}

#[test]
fn a_day_on_which_both_cannot_be_held_is_only_fixed_by_whoever_saw_it_and_says_why() {
    house::both(FEATURES, |house| async move {
        let chair = house.at(MORNING).by("chair_misato");
        let first = put_up(&chair, &summer_festival()).await;
        let api = format!("/api/v1{}/fix", path(&first));
        chair.post_json(&api, &json!({})).await.is(200);
        let mut other = summer_festival();
        other["title"] = json!("見本の訓練");
        other["begins_at"] = json!("20:00");
        other["ends_at"] = json!("24:00");
        let second = put_up(&chair, &other).await;
        let api = format!("/api/v1{}/fix", path(&second));
        let no = chair.post_json(&api, &json!({})).await.is(422).json();
        assert_eq!(no["refusals"][0]["rule"], "event.clash");
        let unseen = json!({"despite": "話し合った"});
        chair.post_json(&api, &unseen).await.is(422);
        let page = chair.get(&format!("{}/fix", path(&second))).await;
        page.is(200).shows("見本のまつり").shows("同じ場所");
        let seen = json!({"despite": "話し合った", "seen": [first["id"]]});
        let fixed = chair.post_json(&api, &seen).await.is(200).json();
        assert_eq!(text(&fixed, "/status"), "fixed");
        assert_eq!(text(&fixed, "/despite"), "話し合った");
        let api = format!("/api/v1{}", path(&second));
        let seen = house.at(MORNING).get(&api).await.is(200).json();
        assert_eq!(seen["despite"], json!(null));
    });
}

#[test]
fn what_a_resident_sends_in_is_looked_at_before_it_stands_on_the_calendar() {
    house::both(FEATURES, |house| async move {
        let resident = house.at(MORNING);
        let council = organisation("council-11");
        let typed = [
            ("organiser", council.as_str()),
            ("title", "見本の朝市"),
            ("first_on", "2023-09-03"),
            ("season", ""),
        ];
        let page = resident.post("/events/suggest", &typed).await;
        page.is(422).shows("お名前と連絡先");
        let typed = [&typed[..], &[("sent_by", "架空 太郎 000-0000-0009")]].concat();
        let done = resident.post("/events/suggest", &typed).await;
        assert_eq!(done.leads_to(), "/calendar");
        let page = resident.get("/calendar?month=2023-09").await;
        page.is(200).hides("見本の朝市");
        let chair = house.at(MORNING).by("chair_misato");
        let page = chair.get("/events").await;
        let at = page.is(200).attributes("a.row-title", "href").remove(0);
        resident.get(&at).await.is(404);
        chair.get(&at).await.shows("架空 太郎 000-0000-0009");
        let done = chair
            .post(&format!("{at}/accept"), &[("visibility", "public")])
            .await;
        assert_eq!(done.leads_to(), at);
        let page = resident.get(&at).await;
        page.is(200).shows("見本の朝市").hides("架空 太郎");
    });
}

//! 年間計画: days are proposed with reasons, and nothing is changed (F6).

use serde_json::json;

use super::FEATURES;
use super::ground::{MORNING, organisation, path, put_up, text};

#[test]
fn a_wish_gets_a_day_on_which_nothing_else_is_on_and_nothing_is_changed() {
    house::both(FEATURES, |house| async move {
        let section = house.at(MORNING).by("community");
        let festival = json!({
            "organiser": organisation("council-29"),
            "title": "見本の秋まつり",
            "first_on": "2023-10-15",
            "place_name": "見本広場",
            "audience": ["everyone"],
            "fixed": "yes",
        });
        put_up(&section, &festival).await;
        let mut wish = festival.clone();
        wish["title"] = json!("見本の清掃");
        wish["first_on"] = json!("");
        wish["season"] = json!("10月中旬");
        wish["fixed"] = json!("");
        let wish = put_up(&section, &wish).await;
        assert_eq!(text(&wish, "/status"), "idea");
        assert_eq!(text(&wish, "/season"), "10月中旬");
        let mut pencilled = festival.clone();
        pencilled["title"] = json!("見本の訓練");
        pencilled["fixed"] = json!("");
        let pencilled = put_up(&section, &pencilled).await;
        let page = section
            .get("/events/plan?council=council-29&propose=yes")
            .await;
        page.is(200)
            .shows("見本の清掃")
            .shows("見本の秋まつり")
            .shows("この日を入れる");
        let proposed = page.attributes("td a[href*='first_on=']", "href");
        assert_eq!(proposed.len(), 2, "{proposed:?}");
        assert!(proposed.iter().all(|it| !it.contains("2023-10-15")));
        let still = section
            .get(&format!("/api/v1{}", path(&pencilled)))
            .await
            .is(200)
            .json();
        assert_eq!(text(&still, "/first_on"), "2023-10-15");
        let pin = text(&pencilled, "/id");
        let pinned = format!("/events/plan?council=council-29&propose=yes&pin={pin}");
        let page = section.get(&pinned).await;
        let proposed = page.is(200).attributes("td a[href*='first_on=']", "href");
        assert_eq!(proposed.len(), 1, "{proposed:?}");
        house.at(MORNING).get("/events/plan").await.is(303);
    });
}

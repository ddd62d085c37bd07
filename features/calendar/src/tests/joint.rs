//! 合同開催: found, proposed, agreed by both, held as one; or refused with a reason that is remembered (B4).

use house::{House, Visitor};
use serde_json::{Value, json};

use super::FEATURES;
use super::ground::{MORNING, organisation, path, put_up, text};

async fn two_events(house: &House) -> (Value, Value) {
    let section = house.at(MORNING).by("community");
    let drill = json!({
        "organiser": organisation("disaster-yokohama"),
        "title": "見本の防災訓練",
        "kind": "disaster",
        "first_on": "2023-10-15",
        "begins_at": "9:00",
        "ends_at": "12:00",
        "place_name": "横浜小学校 運動場",
        "audience": ["everyone"],
        "equipment": "テント",
        "description": "避難と炊き出し",
    });
    let sports = json!({
        "organiser": organisation("pta-yokohama"),
        "title": "見本の運動会",
        "kind": "sports",
        "first_on": "2023-10-22",
        "begins_at": "9:00",
        "ends_at": "15:00",
        "place_name": "横浜小学校 運動場",
        "audience": ["families"],
        "equipment": "テント、放送設備",
        "needed": [organisation("sports-yokohama")],
    });
    (
        put_up(&section, &drill).await,
        put_up(&section, &sports).await,
    )
}

async fn propose(by: &Visitor<'_>, one: &Value, other: &Value) {
    let (one, other) = (text(one, "/id"), text(other, "/id"));
    let order = [("one", one.as_str()), ("other", other.as_str())];
    let done = by.post("/events/joint", &order).await;
    assert_eq!(done.leads_to(), "/events/joint");
}

async fn acts(by: &Visitor<'_>) -> Vec<String> {
    let page = by.get("/events/joint?council=council-06").await;
    page.is(200).attributes("form[method='post']", "action")
}

#[test]
fn two_events_become_one_when_both_organisers_agree() {
    house::both(FEATURES, |house| async move {
        let (drill, sports) = two_events(&house).await;
        let section = house.at(MORNING).by("community");
        let page = section.get("/events/joint?council=council-06").await;
        page.is(200)
            .shows("見本の防災訓練")
            .shows("同じ場所で開きます");
        propose(&section, &drill, &sports).await;
        let pta = house.at(MORNING).by("member_yokoseto");
        let agree = |acts: Vec<String>| {
            acts.into_iter()
                .find(|it| it.contains("/agree"))
                .expect("an answer")
        };
        let to = agree(acts(&pta).await);
        let to = to.split('?').next().expect("a path").to_owned();
        assert_eq!(pta.post(&to, &[]).await.leads_to(), "/events/joint");
        assert!(acts(&pta).await.iter().all(|it| !it.contains("/agree")));
        let at = section.post(&to, &[]).await.leads_to();
        let joint = section.get(&format!("/api/v1{at}")).await.is(200).json();
        assert!(text(&joint, "/title").contains("見本の防災訓練"));
        assert!(text(&joint, "/title").contains("見本の運動会"));
        assert_eq!(joint["equipment"].as_array().map(Vec::len), Some(2));
        assert_eq!(text(&joint, "/status"), "tentative");
        let page = house
            .at(MORNING)
            .get("/calendar?month=2023-10&council=council-06")
            .await;
        page.is(200).shows("見本の防災訓練 × 見本の運動会");
        let list = "/api/v1/events?month=2023-10&council=council-06";
        let days = house.at(MORNING).get(list).await;
        let titles: Vec<String> = days.is(200).json()["events"]
            .as_array()
            .expect("events")
            .iter()
            .map(|it| text(it, "/title"))
            .filter(|it| it.contains("見本の"))
            .collect();
        assert_eq!(titles.len(), 1, "{titles:?}");
        section.get(&path(&drill)).await.is(200);
    });
}

#[test]
fn a_pair_that_was_refused_is_not_proposed_again() {
    house::both(FEATURES, |house| async move {
        let (drill, sports) = two_events(&house).await;
        let section = house.at(MORNING).by("community");
        propose(&section, &drill, &sports).await;
        let pta = house.at(MORNING).by("member_yokoseto");
        let refuse = acts(&pta)
            .await
            .into_iter()
            .find(|it| it.contains("/refuse"));
        let to = refuse.expect("an answer");
        let to = to.split('?').next().expect("a path");
        pta.post(to, &[("why", "")]).await.is(422).shows("理由");
        let done = pta.post(to, &[("why", "組体操の日と重なるため")]).await;
        assert_eq!(done.leads_to(), "/events/joint");
        let page = section.get("/events/joint?council=council-06").await;
        page.is(200).shows("組体操の日と重なるため");
        let (one, other) = (text(&drill, "/id"), text(&sports, "/id"));
        let again = [("one", one.as_str()), ("other", other.as_str())];
        let page = section.post("/events/joint", &again).await;
        page.is(422).shows("前に提案されています");
    });
}

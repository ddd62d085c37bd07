//! The same acts for programs.

use serde_json::json;

use super::*;

#[test]
fn a_program_takes_a_concern_all_the_way_and_reads_what_came_of_it() {
    house::both(FEATURES, |house| async move {
        let team = house.at("2023-07-20 20:30").by("team_misato");
        let form = team.get("/concerns/new").await;
        let council = choice(form.is(200), "council", "三里まちづくりの会");
        let body = json!({ "title": "側溝のふた", "words": WORDS, "council": council });
        let made = team.post_json("/api/v1/concerns", &body).await;
        let made = made.is(201).json();
        assert_eq!(made["number"], "R5-0001");
        assert_eq!(made["state"], "triage");
        assert_eq!(made["acts"][0], "triage");
        let path = format!("/api/v1/concerns/{}", made["id"].as_str().expect("an id"));

        let no = team.post_json(&format!("{path}/triage"), &json!({})).await;
        let no = no.is(422).json();
        let fields: Vec<&str> = no["refusals"]
            .as_array()
            .expect("refusals")
            .iter()
            .filter_map(|no| no["field"].as_str())
            .collect();
        assert_eq!(
            fields,
            ["title", "category", "triage", "urgency", "visibility"]
        );
        let finding: serde_json::Map<_, _> = judged("public")
            .into_iter()
            .map(|(name, value)| (name.to_owned(), json!(value)))
            .collect();
        let it = team
            .post_json(&format!("{path}/triage"), &finding.into())
            .await;
        assert_eq!(it.is(200).json()["triage"], "single");
        let page = team
            .get(&format!(
                "/concerns/{}/send",
                made["id"].as_str().expect("an id")
            ))
            .await;
        let road = choice(&page, "to", "道路管理課");
        let it = team
            .post_json(&format!("{path}/send"), &json!({ "to": road }))
            .await;
        let it = it.is(200).json();
        assert_eq!(it["holder"]["name"], "道路管理課");
        assert_eq!(it["next_date"], "2023-07-25");
        assert_eq!(it["reports"][0]["copy"], "地域コミュニティ推進課");

        let road = house.at("2023-07-24 10:00").by("road");
        let stale = json!({ "version": "1" });
        road.post_json(&format!("{path}/take"), &stale)
            .await
            .is(409);
        road.post_json(&format!("{path}/take"), &json!({}))
            .await
            .is(200);
        let answer = json!({ "kind": "done", "text": "取り替えました。" });
        let it = road.post_json(&format!("{path}/answer"), &answer).await;
        assert_eq!(it.is(200).json()["state"], "answered");
        let back = json!({ "on": "2023-07-24", "channel": "visit", "to_whom": "会長", "verdict": "settled" });
        road.post_json(&format!("{path}/deliver"), &back)
            .await
            .is(403);
        let team = house.at("2023-07-24 18:00").by("team_misato");
        let it = team.post_json(&format!("{path}/deliver"), &back).await;
        let it = it.is(200).json();
        assert_eq!(it["state"], "closed");
        assert_eq!(it["ended_on"], "2023-07-24");
        assert_eq!(it["answers"][0]["deliveries"][0]["to_whom"], "会長");

        let everybody = house.at("2023-07-25 09:00");
        let public = everybody.get(&path).await.is(200).json();
        assert_eq!(public["answers"][0]["delivered_on"], "2023-07-24");
        assert_eq!(public["words"], json!(null));
        let list = everybody
            .get("/api/v1/concerns?part=ended&category=road")
            .await;
        let list = list.is(200).json();
        assert_eq!(list["concerns"][0]["answer_kind"], "done");
        assert_eq!(list["next"], json!(null));
    });
}

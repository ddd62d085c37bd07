//! 中止: a meeting that is called off says so, and whoever was asked to come hears of it.

use serde_json::json;

use super::FEATURES;
use super::ground::{EVENING, call, misato, path, seat_teams, text};

const EVE: &str = "2023-07-19 09:00";

#[test]
fn a_meeting_is_called_off_with_a_reason_that_everybody_reads() {
    house::both(FEATURES, |house| async move {
        seat_teams(&house).await;
        let chair = house.at(EVE).by("chair_misato");
        let meeting = call(&chair).await;
        let at = format!("{}/call-off", path(&meeting));
        house.at(EVE).get(&at).await.is(403);
        house.at(EVE).by("welfare").get(&at).await.is(403);
        house.at(EVE).by("road").get(&at).await.is(403);
        chair.get(&at).await.is(200).shows("会議を中止する");
        let page = chair.post(&at, &[("why", " ")]).await;
        page.is(422).shows("中止の理由を");
        let api = format!("/api/v1{at}");
        let no = chair.post_json(&api, &json!({})).await.is(422).json();
        assert_eq!(no["refusals"][0]["rule"], "meeting.call_off_why");
        let version = text(&meeting, "/version");
        let stale = [("version", "7"), ("why", "台風のため")];
        let page = chair.post(&at, &stale).await;
        page.is(409);
        assert_eq!(
            page.attributes("input[name='why']", "value"),
            ["台風のため"]
        );
        let typed = [("version", version.as_str()), ("why", "台風のため")];
        assert_eq!(chair.post(&at, &typed).await.leads_to(), path(&meeting));

        let anybody = house.at(EVE);
        anybody
            .get(&path(&meeting))
            .await
            .is(200)
            .shows("この会議は中止です")
            .shows("台風のため");
        anybody
            .get("/meetings")
            .await
            .shows("中止")
            .shows("台風のため");
        let out = anybody.get(&format!("/api/v1{}", path(&meeting))).await;
        let out = out.is(200).json();
        assert_eq!(text(&out, "/status"), "called_off");
        assert_eq!(text(&out, "/called_off_why"), "台風のため");
        // Nothing is written in it any more; the same evening may be called anew.
        let again = format!("/api/v1{at}");
        let no = chair.post_json(&again, &json!({ "why": "x" })).await;
        let no = no.is(422).json();
        assert_eq!(no["refusals"][0]["rule"], "meeting.called_off");
        let member = house.at(EVENING).by("team_misato");
        let anew = call(&member).await;
        assert_ne!(path(&anew), path(&meeting));
        let late = format!("{}/minutes", path(&anew));
        member
            .post(&late, &[("added_title", "雑談"), ("added_text", "x")])
            .await
            .leads_to();
        let off = format!("/api/v1{}/call-off", path(&anew));
        let no = member
            .post_json(&off, &json!({ "why": "x" }))
            .await
            .is(422)
            .json();
        assert_eq!(no["refusals"][0]["rule"], "meeting.was_held");
    });
}

#[test]
fn what_is_open_waits_for_the_next_meeting_that_is_held() {
    house::both(FEATURES, |house| async move {
        seat_teams(&house).await;
        let chair = house.at("2023-09-01 09:00").by("chair_misato");
        let board = async |day: &str| {
            let body = json!({ "council": misato(), "kind": "board", "on_date": day });
            chair
                .post_json("/api/v1/meetings", &body)
                .await
                .is(201)
                .json()
        };
        let concern = json!({ "title": "側溝", "words": "割れている", "council": misato() });
        let team = house.at("2023-08-01 09:00").by("team_misato");
        team.post_json("/api/v1/concerns", &concern).await.is(201);
        let (first, second) = (board("2023-09-14").await, board("2023-09-21").await);
        chair.get(&path(&first)).await.shows("前回懸案");
        let off = format!("/api/v1{}/call-off", path(&first));
        chair
            .post_json(&off, &json!({ "why": "台風" }))
            .await
            .is(200);
        chair.get(&path(&first)).await.hides("前回懸案");
        chair.get(&path(&second)).await.shows("前回懸案");
    });
}

#[test]
fn nobody_sees_the_form_who_could_not_send_it() {
    house::both(FEATURES, |house| async move {
        house.at(EVE).get("/meetings/new").await.leads_to();
        for account in [
            "road",
            "auditor",
            "prefecture",
            "welfare",
            "member_yokoseto",
        ] {
            let visitor = house.at(EVE).by(account);
            visitor.get("/meetings/new").await.is(404);
            visitor.post("/meetings/new", &[]).await.is(404);
        }
        house
            .at(EVE)
            .by("chair_misato")
            .get("/meetings/new")
            .await
            .is(200);
    });
}

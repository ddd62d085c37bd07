//! What stands on a desk of a concern that its reader may see only because it is public, and what a
//! chair finds of what they asked.

use house::House;
use serde_json::{Value, json};

use super::{FEATURES, act, office, side_ditch};

const DITCH: &str = "通学路の側溝のふた";

/// The side ditch with an answer that nobody brought back yet.
async fn answered(house: &House) -> String {
    let id = side_ditch(house).await;
    let body = json!({ "kind": "planned", "text": "秋に直します。", "due": "2023-10-31" });
    let path = format!("/concerns/{id}/answer");
    act(house, "2023-08-01 09:00", "road", &path, body).await;
    id
}

#[test]
fn whoever_sees_a_concern_only_because_it_is_public_sees_what_the_public_sees_f2() {
    house::both(FEATURES, |house| async move {
        let id = answered(&house).await;
        let at = "2024-03-01 09:00";
        let hidden = [
            "道路管理課",
            "対応予定",
            "日過ぎ",
            "地域への返答待ち",
            "急ぎ",
        ];
        for login in ["member_yokoseto", "prefecture"] {
            let visitor = house.at(at).by(login);
            for path in ["/", "/search?q=側溝&kind=concern"] {
                let page = visitor.get(path).await;
                page.is(200);
                let rows = page.all(".row").join(" ");
                assert!(rows.contains("側溝"), "{login} {path}: {rows}");
                for word in hidden {
                    assert!(!rows.contains(word), "{login} {path}: {rows}");
                }
            }
            let page = visitor.get("/").await;
            page.shows("回答が出て、地域へお返しするところです");
        }
        let start = house.at(at).get("/").await;
        let rows = start.all(".row").join(" ");
        assert!(rows.contains(DITCH), "{rows}");
        for word in hidden {
            assert!(!rows.contains(word), "{rows}");
        }
        // Once the district has heard it, everybody may know.
        let body = json!({
            "on": "2024-03-01", "channel": "telephone", "to_whom": "会長", "verdict": "noted",
        });
        let path = format!("/concerns/{id}/deliver");
        act(&house, "2024-03-01 10:00", "team_misato", &path, body).await;
        let member = house.at("2024-03-01 11:00").by("member_yokoseto");
        let rows = member.get("/").await.all(".row").join(" ");
        assert!(rows.contains("対応予定"), "{rows}");
        assert!(!rows.contains("日過ぎ"), "{rows}");
    });
}

#[test]
fn the_start_page_counts_what_its_list_shows() {
    house::both(FEATURES, |house| async move {
        side_ditch(&house).await;
        let body = json!({
            "title": "見守り", "words": "心配", "council": office("council-11"),
        });
        act(&house, "2023-07-20 21:00", "team_misato", "/concerns", body).await;
        let nobody = house.at("2023-07-25 09:00");
        let figures = nobody.get("/").await.all(".figure");
        let open = figures.iter().find(|it| it.contains("対応中の案件"));
        assert_eq!(open.map(String::as_str), Some("対応中の案件 1 件"));
        let list = nobody.get("/concerns?part=open").await;
        assert_eq!(list.is(200).all(".row").len(), 1);
    });
}

#[test]
fn a_day_of_another_year_is_shown_with_its_year_and_a_late_one_with_what_is_late() {
    house::both(FEATURES, |house| async move {
        let id = side_ditch(&house).await;
        let late = house.at("2023-07-28 09:00").by("road").get("/").await;
        late.is(200)
            .shows("受け取りの期日 7月26日（水）")
            .shows("2日過ぎ");
        act(
            &house,
            "2023-07-28 09:30",
            "road",
            &format!("/concerns/{id}/take"),
            json!({}),
        )
        .await;
        let far = "update concern set next_date = '2033-10-01'";
        house.tamper(far).await;
        let road = house.at("2023-07-28 10:00").by("road").get("/").await;
        road.is(200).shows("令和15年10月1日（土）まで");
        let english = house.at("2023-07-28 10:00").by("road").in_english();
        english.get("/").await.shows("by Sat 1 Oct 2033");
    });
}

/// What the chair asks of the team, as the API takes it in.
async fn consult(house: &House, text: &str) -> Value {
    let body = json!({
        "text": text, "channel": "consultation", "council": office("council-11"),
    });
    act(house, "2023-08-09 10:00", "chair_misato", "/voices", body).await
}

#[test]
fn a_consultation_stands_on_the_desk_of_the_council_that_asked_c4() {
    house::both(FEATURES, |house| async move {
        let it = consult(&house, "役員のなり手がいない").await;
        let chair = house.at("2023-08-09 11:00").by("chair_misato");
        let page = chair.get("/").await;
        page.is(200).shows("お願いしたことと、その後");
        let row = page
            .all(".row")
            .into_iter()
            .find(|it| it.contains("なり手"));
        let row = row.expect("what was asked");
        for word in [
            "相談 VR5-0001",
            "いま：十津・三里ブロック 地域活動応援隊",
            "8月15日（火）まで",
        ] {
            assert!(row.contains(word), "{row}");
        }
        let late = house
            .at("2023-08-17 11:00")
            .by("chair_misato")
            .get("/")
            .await;
        late.shows("最初の対応の期日 8月15日（火）")
            .shows("2日過ぎ");
        for other in [
            "team_misato",
            "secretary_kyuju",
            "member_yokoseto",
            "community",
        ] {
            let page = house.at("2023-08-09 11:00").by(other).get("/").await;
            page.is(200).hides("なり手");
        }
        let path = format!("/voices/{}/take-up", it["id"].as_str().expect("an id"));
        let body = json!({ "title": "なり手" });
        act(&house, "2023-08-09 12:00", "team_misato", &path, body).await;
        let rows = house
            .at("2023-08-09 13:00")
            .by("chair_misato")
            .get("/")
            .await;
        let rows = rows.all(".row");
        let asked: Vec<&String> = rows.iter().filter(|it| it.contains("なり手")).collect();
        assert_eq!(asked.len(), 1, "{rows:?}");
        assert!(asked[0].contains("R5-0001"), "{asked:?}");
    });
}

#[test]
fn what_a_chair_holds_or_sent_stands_once_on_the_desk() {
    house::both(FEATURES, |house| async move {
        let body = json!({
            "title": "公園の草", "words": "草が伸びた", "council": office("council-11"),
        });
        let it = act(
            &house,
            "2023-07-20 21:00",
            "chair_misato",
            "/concerns",
            body,
        )
        .await;
        let id = it["id"].as_str().expect("an id").to_owned();
        let chair = house.at("2023-07-20 22:00").by("chair_misato");
        let rows = async || {
            let rows = chair.get("/").await.all(".row");
            rows.iter().filter(|it| it.contains("公園の草")).count()
        };
        assert_eq!(rows().await, 1, "held");
        let body = json!({
            "title": "公園の草", "summary": "公園の草が伸びている", "category": "road",
            "triage": "single", "urgency": "soon", "visibility": "members",
        });
        let at = "2023-07-20 21:10";
        act(
            &house,
            at,
            "chair_misato",
            &format!("/concerns/{id}/triage"),
            body,
        )
        .await;
        let body = json!({ "to": office("dept-road") });
        act(
            &house,
            at,
            "chair_misato",
            &format!("/concerns/{id}/send"),
            body,
        )
        .await;
        assert_eq!(rows().await, 1, "sent");
        chair.get("/").await.shows("いま：道路管理課");
    });
}

//! What must not be known is nowhere; what must not be is refused by the database itself.

use desk::db::StoreError;

use super::*;

#[test]
fn public_pages_know_nothing_of_voices_and_raisers() {
    house::both(FEATURES, |house| async move {
        let section = house.at(NOW).by("community");
        let order = json!({ "text": BUS, "name": "見本 ねこ", "contact": "088-111-2222",
            "mail": "neko@example.jp", "spot": "ねこの家の前" });
        let it = raised(&house.at(NOW), order).await;
        let (concern, _) = taken_up(&section, &it, "バスの減便").await;
        act(&section, &concern, "triage", judged()).await;
        let look = house.at(NOW).post("/voices/new", &[("text", BUS)]).await;
        for page in [
            house.at(NOW).get(&format!("/concerns/{concern}")).await,
            house.at(NOW).get("/concerns").await,
            look,
        ] {
            page.is(200)
                .shows("バスの減便で買い物や通院に困っている")
                .hides("ねこ")
                .hides("088-111-2222")
                .hides("neko@example.jp");
        }
        house.at(NOW).get("/api/v1/voices").await.is(401);
        let photo = format!("{}/photo", it.page());
        house.at(NOW).get(&photo).await.is(404);
    });
}

#[test]
fn the_ledger_holds_no_words_and_no_names() {
    house::both(FEATURES, |house| async move {
        let order = json!({ "text": BUS, "name": "見本 ねこ", "mail": "neko@example.jp" });
        let it = raised(&house.at(NOW), order).await;
        let add = format!("{}/supplement", it.link());
        house
            .at(NOW)
            .post(&add, &[("text", "ねこです")])
            .await
            .leads_to();
        let lines = "select count(*) as n from ledger_line where act like 'voice.%'";
        assert_eq!(count(&house, lines).await, 2);
        for words in ["ねこ", "バス", "neko", &it.key] {
            let told = format!(
                "select count(*) as n from ledger_line where cast(notes as text) like '%{words}%'"
            );
            assert_eq!(count(&house, &told).await, 0, "{words}");
        }
    });
}

#[test]
fn the_database_refuses_a_voice_without_a_desk_f1() {
    house::both(FEATURES, |house| async move {
        let it = raised(&house.at(NOW), json!({ "text": BUS })).await;
        let id: uuid::Uuid = it.id.parse().expect("an id");
        for orphan in [
            "update voice set holder = null, next_date = null where id = $1",
            "update voice set holder = null where id = $1",
            "update voice set next_date = null where id = $1",
            "update voice set concern_since = raised_on where id = $1",
            "update voice set noted_on = raised_on, reply = 'はい' where id = $1",
        ] {
            let place = house.hall().by_code("392014").expect("the city");
            let desk = Desk::of_the_house(house.hall(), place, house::moment(NOW));
            let mut tx = desk.write().await.expect("a turn to write");
            let no = tx.exec(orphan, p![id]).await;
            assert!(matches!(no, Err(StoreError::Broken(_))), "{orphan}");
        }
    });
}

#[test]
fn two_who_take_up_the_same_voice_make_one_concern() {
    house::both(FEATURES, |house| async move {
        let misato = district(&house, "三里").await;
        let it = raised(&house.at(NOW), json!({ "text": BUS, "area": misato })).await;
        let path = format!("/api/v1/voices/{}/take-up", it.id);
        let order = json!({ "version": "1" });
        let team = house.at(NOW).by("team_misato");
        let section = house.at(NOW).by("community");
        let (one, other) = tokio::join!(
            team.post_json(&path, &order),
            section.post_json(&path, &order)
        );
        let mut answers = [one.status.as_u16(), other.status.as_u16()];
        answers.sort_unstable();
        assert_eq!(answers, [201, 409]);
        assert_eq!(count(&house, "select count(*) as n from concern").await, 1);
    });
}

#[test]
fn nobody_learns_words_by_comparing_with_them() {
    house::both(FEATURES, |house| async move {
        let section = house.at(NOW).by("community");
        let secret = "ひとり暮らしの母の認知症と介護施設の待機";
        let it = raised(&house.at(NOW), json!({ "text": secret })).await;
        let (concern, _) = taken_up(&section, &it, "困りごと").await;
        let open = json!({ "title": "ご相談", "category": "transport", "triage": "joint",
            "urgency": "soon", "visibility": "public", "summary": "あるご相談です。" });
        act(&section, &concern, "triage", open).await;
        let look = async |visitor: &Visitor<'_>| {
            let page = visitor.post("/voices/new", &[("text", secret)]).await;
            page.is(200).all("button[value^='join:']").len()
        };
        let misato = house.at(NOW).by("chair_misato");
        assert_eq!(look(&section).await, 1, "who deals with it");
        assert_eq!(look(&house.at(NOW)).await, 0, "anybody");
        assert_eq!(look(&misato).await, 0, "who reads it as the public does");
    });
}

#[test]
fn a_voice_shows_its_concern_to_those_alone_who_may_read_that() {
    house::both(FEATURES, |house| async move {
        let misato = district(&house, "三里").await;
        let it = raised(&house.at(NOW), json!({ "text": BUS, "area": misato })).await;
        let team = house.at(NOW).by("team_misato");
        let (concern, number) = taken_up(&team, &it, "バスの減便").await;
        let closed = json!({ "title": "バスの減便", "category": "transport", "triage": "joint",
            "urgency": "soon", "visibility": "closed", "summary": "" });
        act(&team, &concern, "triage", closed).await;
        let chair = house.at(NOW).by("chair_misato");
        chair.get(&format!("/concerns/{concern}")).await.is(404);
        for (path, named) in [
            (it.page(), format!("/concerns/{concern}")),
            ("/voices?tray=ended".to_owned(), format!("案件 {number}")),
        ] {
            let page = chair.get(&path).await;
            page.is(200).shows(&it.number).shows("案件へ");
            assert!(!page.body.contains(&named), "{path}");
            assert!(team.get(&path).await.body.contains(&named), "{path}");
        }
        let tray = chair.get("/api/v1/voices?tray=ended").await.is(200).json();
        assert_eq!(tray["voices"][0]["concern"], Value::Null);
    });
}

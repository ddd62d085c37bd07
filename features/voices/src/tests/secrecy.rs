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
            "update voice set joined_on = raised_on where id = $1",
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

//! Who reads what: the reason of a no never reaches the chair.

use super::*;

/// A request that is accepted and to which the first promoter said no.
async fn declined_by_the_first(house: &House) -> Value {
    let section = takamatsu(house, "2023-06-05 10:00", "community_t");
    let request = send(&section, "/api/v1/requests", &keyed_in("2023-06-15"), 201)
        .await
        .json();
    send(
        &section,
        &format!("{}/accept", path(&request)),
        &json!({}),
        200,
    )
    .await;
    let first = takamatsu(house, "2023-06-06 12:10", "promoter_07a");
    let no = json!({ "answer": "no", "reason": "家族の介護" });
    send(&first, &format!("{}/answer", path(&request)), &no, 200).await;
    request
}

#[test]
fn a_reason_is_for_the_section_and_the_member_alone() {
    house::both(FEATURES, |house| async move {
        let request = declined_by_the_first(&house).await;
        let page = format!("/requests/{}", request["id"].as_str().expect("an id"));
        let check = async |login: &str, sees: bool| {
            let reader = takamatsu(&house, "2023-06-07 09:00", login);
            for path in [page.clone(), path(&request)] {
                let reply = reader.get(&path).await;
                reply.is(200);
                assert_eq!(reply.body.contains("家族の介護"), sees, "{login} at {path}");
            }
        };
        check("chair_07", false).await;
        check("promoter_07b", false).await;
        check("promoter_07a", true).await;
        check("community_t", true).await;
        let chair = takamatsu(&house, "2023-06-07 09:00", "chair_07");
        chair
            .get(&page)
            .await
            .hides("出席できない")
            .hides("仮名 良子");
        let colleague = takamatsu(&house, "2023-06-07 09:00", "promoter_07b");
        colleague.get(&page).await.shows("出席できない");
    });
}

#[test]
fn that_the_section_read_a_reason_stands_in_the_ledger() {
    house::both(FEATURES, |house| async move {
        let request = declined_by_the_first(&house).await;
        let looks = async || {
            let mut tx = house.hall().db().read().await.expect("a reader");
            tx.one(
                "select count(*) as looks from ledger_line
                 where municipality = $1 and act = 'request.look'",
                desk::p![TAKAMATSU],
                |row| row.get::<i64>("looks"),
            )
            .await
            .expect("a count")
        };
        assert_eq!(looks().await, 0);
        takamatsu(&house, "2023-06-07 09:00", "promoter_07a")
            .get(&path(&request))
            .await
            .is(200);
        assert_eq!(looks().await, 0, "one's own reason is no secret to oneself");
        takamatsu(&house, "2023-06-07 09:00", "community_t")
            .get(&path(&request))
            .await
            .is(200);
        assert_eq!(looks().await, 1);
    });
}

#[test]
fn whoever_has_no_part_in_a_request_does_not_find_it() {
    house::both(FEATURES, |house| async move {
        let request = declined_by_the_first(&house).await;
        let page = format!("/requests/{}", request["id"].as_str().expect("an id"));
        let at = "2023-06-07 09:00";
        takamatsu(&house, at, "road_t").get(&page).await.is(404);
        takamatsu(&house, at, "auditor_t").get(&page).await.is(404);
        house.at(at).under("takamatsu").get(&page).await.is(404);
        let road = takamatsu(&house, at, "road_t")
            .get("/api/v1/requests")
            .await
            .is(200)
            .json();
        assert_eq!(road["requests"], json!([]));
        let chair = takamatsu(&house, at, "chair_07");
        send(
            &chair,
            &format!("{}/decline", path(&request)),
            &json!({}),
            403,
        )
        .await;
        send(
            &chair,
            &format!("{}/answer", path(&request)),
            &json!({}),
            403,
        )
        .await;
        let promoter = takamatsu(&house, at, "promoter_07b");
        send(
            &promoter,
            &format!("{}/withdraw", path(&request)),
            &json!({}),
            403,
        )
        .await;
    });
}

#[test]
fn a_member_of_another_team_does_not_find_a_request() {
    house::both(FEATURES, |house| async move {
        let chair = house.at("2023-06-05 10:00").by("chair_misato");
        let mut order = board_meeting("2023-06-15");
        order["council"] = id(KOCHI, "organisation", "council-11").into();
        let request = send(&chair, "/api/v1/requests", &order, 201).await.json();
        let at = "2023-06-06 10:00";
        house
            .at(at)
            .by("team_kagami")
            .get(&path(&request))
            .await
            .is(404);
        house
            .at(at)
            .by("team_misato")
            .get(&path(&request))
            .await
            .is(200);
        let list = house
            .at(at)
            .by("team_kagami")
            .get("/api/v1/requests")
            .await
            .is(200)
            .json();
        assert_eq!(list["requests"], json!([]));
    });
}

#[test]
fn whoever_takes_no_part_in_requests_reads_who_does_and_where_to_turn() {
    house::both(FEATURES, |house| async move {
        for login in ["road", "elderly", "auditor", "welfare", "member_yokoseto"] {
            let reader = house.at("2023-10-03 09:00").by(login);
            let page = reader.get("/requests").await;
            page.is(200)
                .shows("いまの役割では、ここでしていただくことはありません。")
                .shows("地域コミュニティ推進課")
                .hides("進行中の依頼はありません");
            let links = page.attributes("a", "href");
            let offers = |path: &str| links.iter().any(|href| href == path);
            assert!(!offers("/requests"), "{login}: the navigation offers it");
            assert!(!offers("/requests/new"), "{login}: there is no such form");
            reader.get("/requests/new").await.is(404);
            reader.post("/requests/new", &[]).await.is(404);
        }
        let english = house.at("2023-10-03 09:00").by("road").in_english();
        let page = english.get("/requests").await;
        page.is(200)
            .shows("In your role there is nothing to do here.");
        let chair = house.at("2023-10-03 09:00").by("chair_misato");
        let page = chair.get("/requests").await;
        assert!(
            page.attributes("a", "href")
                .contains(&"/requests".to_owned())
        );
    });
}

//! What stands on whose desk, from the first minute of a concern to its end (F1, F2).

use serde_json::{Value, json};

use super::{FEATURES, act, office, side_ditch, waiting};

fn one(title: &str, step: &str) -> Vec<(String, String)> {
    vec![(title.to_owned(), step.to_owned())]
}

const DITCH: &str = "通学路の側溝のふた";

#[test]
fn the_next_act_stands_on_the_desk_of_whoever_holds_it_f1() {
    house::both(FEATURES, |house| async move {
        let id = side_ditch(&house).await;
        let road = waiting(&house, "2023-07-21 10:00", "road").await;
        assert_eq!(road, one(DITCH, "take"));
        assert_eq!(waiting(&house, "2023-07-21 10:00", "team_misato").await, []);
        let path = format!("/concerns/{id}/take");
        act(&house, "2023-07-24 09:00", "road", &path, json!({})).await;
        let road = waiting(&house, "2023-07-24 10:00", "road").await;
        assert_eq!(road, one(DITCH, "answer"));
        let body = json!({ "kind": "done", "text": "ふたを取り替えました。" });
        let path = format!("/concerns/{id}/answer");
        act(&house, "2023-08-01 09:00", "road", &path, body).await;
        assert_eq!(waiting(&house, "2023-08-01 10:00", "road").await, []);
        let team = waiting(&house, "2023-08-01 10:00", "team_misato2").await;
        assert_eq!(team, one(DITCH, "deliver"));
        let body = json!({
            "on": "2023-08-02", "channel": "telephone", "to_whom": "会長", "verdict": "settled",
        });
        let path = format!("/concerns/{id}/deliver");
        act(&house, "2023-08-02 10:00", "team_misato", &path, body).await;
        assert_eq!(waiting(&house, "2023-08-02 11:00", "team_misato").await, []);
        let chair = house
            .at("2023-08-02 11:00")
            .by("chair_misato")
            .get("/")
            .await;
        chair
            .is(200)
            .shows("お願いしたことと、その後")
            .shows(DITCH)
            .shows("令和5年8月2日（水）に完了");
    });
}

#[test]
fn what_we_sent_stays_in_sight_with_where_it_lies_and_since_when() {
    house::both(FEATURES, |house| async move {
        side_ditch(&house).await;
        let member = house.at("2023-07-25 09:00").by("team_misato");
        member
            .get("/")
            .await
            .is(200)
            .shows("見守っているもの")
            .shows("いま：道路管理課 7月21日（金）から")
            .shows("7月26日（水）まで");
        let late = house
            .at("2023-07-28 09:00")
            .by("team_misato")
            .get("/")
            .await;
        late.is(200).shows("2日過ぎ");
        let desk = member.get("/api/v1/desk").await.json();
        assert_eq!(desk["watched"][0]["since"], "2023-07-21");
        assert_eq!(desk["orphans"], 0);
    });
}

#[test]
fn the_community_section_sees_what_is_late_and_where_it_lies() {
    house::both(FEATURES, |house| async move {
        side_ditch(&house).await;
        let before = house.at("2023-07-26 09:00").by("community").get("/").await;
        before.is(200).hides("遅れている案件と、いまある場所");
        let after = house.at("2023-07-28 09:00").by("community").get("/").await;
        after.is(200).shows("遅れている案件と、いまある場所");
        assert_eq!(after.all("table tbody tr"), ["道路管理課 1件 2日過ぎ"]);
        let chair = house
            .at("2023-07-28 09:00")
            .by("chair_misato")
            .get("/")
            .await;
        chair.is(200).hides("遅れている案件と、いまある場所");
    });
}

#[test]
fn a_section_sees_its_own_pace_and_no_other() {
    house::both(FEATURES, |house| async move {
        let id = side_ditch(&house).await;
        let body = json!({ "kind": "done", "text": "ふたを取り替えました。" });
        let path = format!("/concerns/{id}/answer");
        act(&house, "2023-08-01 09:00", "road", &path, body).await;
        let road = house.at("2023-08-10 09:00").by("road").get("/").await;
        road.is(200)
            .shows("1件、受けてから最初の回答まで 中央値 11日");
        let other = house.at("2023-08-10 09:00").by("transport").get("/").await;
        other.is(200).shows("回答はありません").hides("中央値");
    });
}

#[test]
fn nothing_of_others_stands_on_a_desk() {
    house::both(FEATURES, |house| async move {
        side_ditch(&house).await;
        for login in [
            "transport",
            "elderly",
            "headquarters",
            "team_kagami",
            "admin",
            "auditor",
        ] {
            let visitor = house.at("2023-07-25 09:00").by(login);
            let desk = visitor.get("/api/v1/desk").await.is(200).json();
            for list in ["waiting", "watched", "asked_for"] {
                assert_eq!(
                    desk[list].as_array().map(Vec::len),
                    Some(0),
                    "{login}: {list}"
                );
            }
            visitor.get("/").await.is(200).hides(DITCH);
        }
        house
            .at("2023-07-25 09:00")
            .get("/api/v1/desk")
            .await
            .is(401);
    });
}

#[test]
fn whoever_was_asked_finds_the_question_on_the_desk() {
    house::both(FEATURES, |house| async move {
        let id = side_ditch(&house).await;
        let body =
            json!({ "tried": "道路管理課だけでは決められない", "ask": [office("dept-transport")] });
        let path = format!("/concerns/{id}/escalate");
        act(&house, "2023-07-24 09:00", "road", &path, body).await;
        let transport = waiting(&house, "2023-07-24 10:00", "transport").await;
        assert_eq!(transport, one(DITCH, "advise"));
        let headquarters = waiting(&house, "2023-07-24 10:00", "headquarters").await;
        assert_eq!(headquarters, one(DITCH, "take"));
        let path = format!("/concerns/{id}/advise");
        act(
            &house,
            "2023-07-25 10:00",
            "transport",
            &path,
            json!({ "text": "できます" }),
        )
        .await;
        assert_eq!(waiting(&house, "2023-07-25 11:00", "transport").await, []);
    });
}

/// The chair asks for somebody at the board's meeting of 15 June.
async fn request(house: &house::House) -> String {
    let body = json!({
        "council": office("council-11"), "kind": "定例会", "on": "2023-07-20",
        "begins_at": "19:00", "ends_at": "20:30", "place": "三里ふれあいセンター",
        "agenda": "通学路の安全", "part": "listen", "contact": "会長",
    });
    let request = act(house, "2023-07-10 10:00", "chair_misato", "/requests", body).await;
    request["id"].as_str().expect("an id").to_owned()
}

#[test]
fn a_request_for_attendance_walks_from_desk_to_desk_c3() {
    house::both(FEATURES, |house| async move {
        let id = request(&house).await;
        let step = async |at: &str, by: &str| {
            let all = waiting(&house, at, by).await;
            all.into_iter().map(|(_, step)| step).collect::<Vec<_>>()
        };
        assert_eq!(step("2023-07-10 11:00", "community").await, ["settle"]);
        assert_eq!(
            step("2023-07-10 11:00", "chair_misato").await,
            Vec::<String>::new()
        );
        let chair = house
            .at("2023-07-10 11:00")
            .by("chair_misato")
            .get("/")
            .await;
        chair
            .is(200)
            .shows("見守っているもの")
            .shows("定例会への出席")
            .shows("返事待ち");
        let path = |act: &str| format!("/requests/{id}/{act}");
        act(
            &house,
            "2023-07-10 14:00",
            "community",
            &path("accept"),
            json!({}),
        )
        .await;
        assert_eq!(
            step("2023-07-10 15:00", "community").await,
            Vec::<String>::new()
        );
        assert_eq!(
            step("2023-07-10 15:00", "team_misato").await,
            ["say_coming"]
        );
        let yes = json!({ "answer": "yes" });
        act(
            &house,
            "2023-07-11 12:00",
            "team_misato",
            &path("answer"),
            yes,
        )
        .await;
        // The one who comes sees the day; the colleague has nothing to do.
        assert_eq!(step("2023-07-12 09:00", "team_misato").await, [""]);
        assert_eq!(
            step("2023-07-12 09:00", "team_misato2").await,
            Vec::<String>::new()
        );
        assert_eq!(step("2023-07-20 20:00", "team_misato").await, ["attend"]);
        let hours = json!({ "from": "18:50", "to": "20:30" });
        act(
            &house,
            "2023-07-20 20:45",
            "team_misato",
            &path("attend"),
            hours,
        )
        .await;
        assert_eq!(step("2023-07-21 09:00", "team_misato").await, ["report"]);
    });
}

#[test]
fn a_voice_waits_for_the_office_that_holds_it() {
    house::both(FEATURES, |house| async move {
        let body =
            json!({ "text": "バスが減って買い物に行けない", "council": office("council-11") });
        let reply = house
            .at("2023-08-09 10:00")
            .post_json("/api/v1/voices", &body)
            .await;
        assert!(reply.status.is_success(), "{}", reply.body);
        let team = waiting(&house, "2023-08-09 11:00", "team_misato").await;
        assert_eq!(team.len(), 1);
        assert_eq!(team[0].1, "read_voice");
        // What it says is read on its own page, behind its permit.
        let page = house
            .at("2023-08-09 11:00")
            .by("team_misato")
            .get("/")
            .await;
        page.is(200).shows("声を読む").hides("買い物");
        assert_eq!(waiting(&house, "2023-08-09 11:00", "team_kagami").await, []);
    });
}

#[test]
fn meetings_come_with_what_is_still_open_and_ask_for_their_minutes() {
    house::both(FEATURES, |house| async move {
        side_ditch(&house).await;
        let body = json!({
            "council": office("council-11"), "kind": "役員会", "on_date": "2023-09-14",
            "begins_at": "19:00", "place": "三里ふれあいセンター", "visibility": "members",
            "agenda": "敬老会の役割分担",
        });
        act(
            &house,
            "2023-08-10 10:00",
            "chair_misato",
            "/meetings",
            body,
        )
        .await;
        let later = json!({ "council": office("council-11"), "kind": "三役会", "on_date": "2023-10-14",
            "begins_at": "19:00", "visibility": "members" });
        let by = "chair_misato";
        act(&house, "2023-08-10 10:05", by, "/meetings", later).await;
        let chair = house.at("2023-09-01 09:00").by("chair_misato");
        let page = chair.get("/").await;
        assert_eq!(
            page.text().matches("前回懸案").count(),
            1,
            "on the agenda of the nearest one alone, as its own page has it"
        );
        page.is(200)
            .shows("これからの会議")
            .shows("三里まちづくりの会 役員会")
            .shows("三里まちづくりの会 三役会")
            .shows("前回懸案 1件");
        house
            .at("2023-09-01 09:00")
            .by("team_kagami")
            .get("/")
            .await
            .hides("役員会");
        let after = waiting(&house, "2023-09-15 09:00", "team_misato").await;
        let minutes = (
            "三里まちづくりの会 役員会".to_owned(),
            "write_minutes".to_owned(),
        );
        assert!(after.contains(&minutes), "{after:?}");
        let section = waiting(&house, "2023-09-15 09:00", "community").await;
        assert!(
            !section.contains(&minutes),
            "the section keeps all of them in a list of its own"
        );
    });
}

#[test]
fn every_role_has_a_desk_in_both_languages() {
    house::both(FEATURES, |house| async move {
        side_ditch(&house).await;
        request(&house).await;
        for login in [
            "chair_misato",
            "secretary_kyuju",
            "member_yokoseto",
            "team_misato",
            "team_kagami",
            "road",
            "community",
            "headquarters",
            "welfare",
            "prefecture",
            "auditor",
            "admin",
        ] {
            let visitor = house.at("2023-07-28 09:00").by(login);
            let page = visitor.get("/").await;
            page.is(200).shows("わたしの机").shows("迷子");
            assert_eq!(page.all("h1").len(), 1, "{login}");
            let english = visitor.in_english().get("/").await;
            english.is(200).shows("My desk").hides("件").hides("わたし");
        }
    });
}

#[test]
fn a_desk_with_much_on_it_shows_the_first_and_says_how_many_there_are() {
    house::sqlite(FEATURES, |house| async move {
        for n in 0..35 {
            let body = json!({
                "title": format!("案件その{n}"), "words": "困っている", "council": office("council-11"),
            });
            act(&house, "2023-07-20 21:00", "team_misato", "/concerns", body).await;
        }
        let desk = house
            .at("2023-07-20 22:00")
            .by("team_misato")
            .get("/api/v1/desk")
            .await;
        let desk: Value = desk.is(200).json();
        assert_eq!(desk["waiting"].as_array().map(Vec::len), Some(30));
        assert_eq!(desk["waiting_total"], 35);
        let page = house
            .at("2023-07-20 22:00")
            .by("team_misato")
            .get("/")
            .await;
        page.is(200)
            .shows("35件が、あなたを待っています。")
            .shows("待っているものをすべて見る");
    });
}

#[test]
fn what_a_program_may_have_written_presses_nobody() {
    house::both(FEATURES, |house| async move {
        let spam = json!({ "text": "安い薬", "website": "https://spam.example" });
        let resident = house.at("2023-08-09 10:00");
        let spam = resident.post_json("/api/v1/voices", &spam).await;
        let spam = spam.is(201).json();
        let at = "2023-08-09 11:00";
        assert_eq!(waiting(&house, at, "community").await, []);
        let trust = format!("/voices/{}/trust", spam["id"].as_str().expect("an id"));
        let section = house.at(at).by("community");
        section.post(&trust, &[]).await.leads_to();
        assert_eq!(waiting(&house, at, "community").await.len(), 1);
    });
}

#[test]
fn minutes_are_expected_by_the_calendar_of_the_municipality() {
    house::both(FEATURES, |house| async move {
        let body = json!({
            "council": office("council-11"), "kind": "役員会", "on_date": "2023-09-14",
            "begins_at": "19:00", "place": "三里ふれあいセンター", "visibility": "members",
        });
        let at = "2023-08-10 10:00";
        act(&house, at, "chair_misato", "/meetings", body).await;
        let due = async || {
            let team = house.at("2023-09-15 09:00").by("team_misato");
            let desk = team.get("/api/v1/desk").await.is(200).json();
            let all = desk["waiting"].as_array().expect("a list").clone();
            let minutes = all.into_iter().find(|it| it["step"] == "write_minutes");
            minutes.expect("minutes to write")["due"].clone()
        };
        assert_eq!(due().await, "2023-09-22");
        let closed = "insert into holiday_change (municipality, on_date, change, name, note)
             values ('392014', '2023-09-20', 'add', '臨時の休み', '')";
        house.tamper(closed).await;
        assert_eq!(due().await, "2023-09-25");
    });
}

#[test]
fn what_is_late_is_counted_beyond_what_is_in_sight() {
    house::both(FEATURES, |house| async move {
        for n in 0..23 {
            let body = json!({ "channel": "telephone", "text": format!("声{n}") });
            act(&house, "2023-07-20 10:00", "community", "/voices/key", body).await;
        }
        let body = json!({ "channel": "telephone", "text": "きのうの声" });
        act(&house, "2023-08-01 10:00", "community", "/voices/key", body).await;
        let section = house.at("2023-08-02 09:00").by("community");
        let desk = section.get("/api/v1/desk").await.is(200).json();
        assert_eq!(desk["waiting"].as_array().map(Vec::len), Some(20));
        assert_eq!(desk["waiting_total"], 24);
        assert_eq!(desk["late_total"], 23);
        section
            .get("/")
            .await
            .shows("24件が、あなたを待っています。うち23件は、期日を過ぎています。");
    });
}

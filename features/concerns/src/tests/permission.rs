//! Who sees what, and who may do what: other teams and sections, the public, closed concerns.

use super::*;

#[test]
fn other_teams_and_sections_do_not_even_learn_that_it_exists() {
    house::both(FEATURES, |house| async move {
        let concern = sent_ditch(&house, "members").await;
        let when = house.at("2023-07-24 09:00");
        for account in [
            "team_kagami",
            "transport",
            "secretary_kyuju",
            "auditor",
            "admin",
            "prefecture",
        ] {
            let visitor = when.clone().by(account);
            visitor.get(&concern).await.is(404);
            visitor.get(&format!("{concern}/report")).await.is(404);
            for act in ["take", "answer", "forward", "triage", "deliver"] {
                visitor.get(&format!("{concern}/{act}")).await.is(404);
                visitor.post(&format!("{concern}/{act}"), &[]).await.is(404);
            }
        }
        when.get(&concern).await.is(404);
        let chair = when.clone().by("chair_misato");
        chair.get(&concern).await.is(200).shows(WORDS);
        for act in ["take", "answer", "forward", "triage", "send", "merge"] {
            chair.get(&format!("{concern}/{act}")).await.is(403);
            chair.post(&format!("{concern}/{act}"), &[]).await.is(403);
        }
        let team = when.clone().by("team_misato");
        team.post(&format!("{concern}/take"), &[]).await.is(403);
        team.post(&format!("{concern}/answer"), &[]).await.is(403);
    });
}

#[test]
fn the_public_sees_neither_words_nor_names_nor_notes() {
    house::both(FEATURES, |house| async move {
        let concern = sent_ditch(&house, "public").await;
        let road = house.at("2023-07-24 09:00").by("road");
        done(&road, &concern, "take", &[]).await;
        done(
            &road,
            &concern,
            "postpone",
            &[("until", "R5.8.20"), ("reason", "内部の事情")],
        )
        .await;
        let planned = [
            ("kind", "planned"),
            ("text", "取り替えます。"),
            ("due", "R5.9.29"),
        ];
        done(&road, &concern, "answer", &planned).await;
        let readers = [
            "",
            "transport",
            "team_kagami",
            "secretary_kyuju",
            "prefecture",
            "auditor",
        ];
        let reads = async |when: &str, account: &str, path: &str| {
            let visitor = house.at(when);
            match account {
                "" => visitor.get(path).await,
                account => visitor.by(account).get(path).await,
            }
        };
        let api = format!("/api/v1{concern}");
        for account in readers {
            let page = reads("2023-07-25 09:00", account, &concern).await;
            page.is(200)
                .shows("通学路の側溝のふたが割れている")
                .shows("けがのおそれがある")
                .shows("回答が出て、地域へお返しするところです");
            let json = reads("2023-07-25 09:00", account, &api).await;
            let list = reads("2023-07-25 09:00", account, "/concerns?part=all").await;
            let lines = reads("2023-07-25 09:00", account, "/api/v1/concerns").await;
            for reply in [&page, &json, &list, &lines] {
                check_leaks_nothing(reply.is(200));
            }
            page.hides("取り替えます。");
            list.hides("対応予定");
        }
        let team = house.at("2023-07-26 09:00").by("team_misato");
        let noted = [
            ("channel", "telephone"),
            ("on", "R5.7.26"),
            ("to_whom", "会長の見本さん"),
            ("verdict", "noted"),
            ("reaction", "了解。見守り隊が立つ"),
        ];
        done(&team, &concern, "deliver", &noted).await;
        let page = reads("2023-07-27 09:00", "", &concern).await;
        page.is(200)
            .shows("取り替えます。")
            .shows("対応予定")
            .shows("令和5年7月26日（水）に地域へお返ししました");
        check_leaks_nothing(&page);
        page.hides("見守り隊").hides("電話で");
        let list = reads("2023-07-27 09:00", "", "/concerns").await;
        check_leaks_nothing(list.is(200).shows("対応予定"));
    });
}

/// What only those may see who deal with the concern.
#[track_caller]
fn check_leaks_nothing(reply: &Reply) {
    for secret in [
        "見本さん",
        "足を落とし",
        "内部の事情",
        "夏休みの前に",
        "三里小学校の北",
        "道路管理課さん",
        "\"version\"",
        "\"holder\"",
        "いまの担当",
    ] {
        assert!(
            !reply.body.contains(secret),
            "「{secret}」:\n{}",
            reply.body
        );
    }
    let main = reply.all("main").join(" ");
    assert!(!main.contains("道路管理課"), "{main}");
}

#[test]
fn looking_at_a_closed_concern_is_written_into_the_ledger_f7() {
    house::both(FEATURES, |house| async move {
        let concern = judged_ditch(&house, "closed").await;
        let when = house.at("2023-07-21 09:00");
        when.clone().by("chair_misato").get(&concern).await.is(404);
        check_looks(&house, 0).await;
        when.clone()
            .by("community")
            .get(&concern)
            .await
            .is(200)
            .shows(WORDS);
        check_looks(&house, 1).await;
        when.clone()
            .by("community")
            .get(&format!("{concern}/send"))
            .await
            .is(200);
        check_looks(&house, 2).await;
        when.by("community")
            .get(&format!("/api/v1{concern}"))
            .await
            .is(200);
        check_looks(&house, 3).await;
    });
}

async fn check_looks(house: &House, expected: i64) {
    let mut tx = house.hall().db().read().await.expect("a database");
    let looks: i64 = tx
        .one(
            "select count(*) as looks from ledger_line where act = 'concern.look'",
            &[],
            |row| row.get("looks"),
        )
        .await
        .expect("the ledger");
    // The evening's triage page was not closed yet when it was opened.
    assert_eq!(looks, expected);
}

#[test]
fn the_database_itself_refuses_an_orphan_f1_f2() {
    house::both(FEATURES, |house| async move {
        let concern = sent_ditch(&house, "members").await;
        let id = concern.trim_start_matches("/concerns/").to_owned();
        let place = house.hall().home().expect("a municipality");
        let now = house::moment("2023-07-24 09:00");
        for broken in [
            "holder = null",
            "next_date = null",
            "state = 'closed'",
            "state = 'closed', holder = null, next_date = null, closed_on = '2023-07-24'",
            "state = 'merged', holder = null, next_date = null, closed_on = '2023-07-24'",
            "triage = null",
        ] {
            let desk = desk::Desk::of_the_house(house.hall(), place.clone(), now);
            let mut tx = desk.write().await.expect("a transaction");
            let sql = format!("update concern set {broken} where id = $1");
            let id: kernel::ids::ConcernId = id.parse().expect("an id");
            let done = tx.exec(&sql, desk::p![id]).await;
            assert!(done.is_err(), "{broken}");
        }
        check_no_orphans(&house).await;
    });
}

#[test]
fn somebody_without_a_council_or_district_raises_nothing() {
    house::both(FEATURES, |house| async move {
        let when = house.at("2023-07-20 20:30");
        let reply = when.get("/concerns/new").await;
        assert_eq!(reply.status.as_u16(), 303, "{}", reply.text());
        for account in ["road", "auditor", "prefecture", "member_yokoseto"] {
            when.clone().by(account).get("/concerns/new").await.is(404);
        }
        let chair = when.clone().by("chair_misato");
        let form = chair.get("/concerns/new").await;
        let councils = form.is(200).all("select[name=council] option");
        assert_eq!(councils, ["選んでください", "三里まちづくりの会"]);
        let whole = when.clone().by("community").get("/concerns/new").await;
        let kyuju = choice(&whole, "council", "久重地域連携協議会");
        let typed = [
            ("title", "件名"),
            ("words", "言葉"),
            ("council", kyuju.as_str()),
        ];
        chair.post("/concerns/new", &typed).await.is(404);
        let own = raised(&chair, "三里まちづくりの会").await;
        let page = chair.get(&own).await;
        page.is(200)
            .shows("見立て中")
            .shows("いまの担当は三里まちづくりの会");
    });
}

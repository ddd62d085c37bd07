//! What is closed is closed to everybody whom it does not concern: on pages, for programs, in search.

use serde_json::Value;

use super::FEATURES;
use super::ground::{EVENING, call, path, seat_teams, text, write};

const TEXTS: [&str; 4] = [
    "住民＞出店は七つ\n【関係者】協賛は二件\n【非公開】見本さんは入院中",
    "側溝のふたが割れている",
    "残高は十分",
    "会計を退く",
];

async fn drafted(house: &house::House) -> Value {
    seat_teams(house).await;
    let member = house.at(EVENING).by("team_misato");
    let meeting = call(&member).await;
    write(&member, &meeting, &TEXTS).await.is(200).json()
}

async fn confirm(house: &house::House, meeting: &Value) -> Value {
    let member = house.at(EVENING).by("team_misato");
    let confirm = format!("/api/v1{}/confirm", path(meeting));
    let reply = member.post_json(&confirm, &serde_json::json!({})).await;
    reply.is(200).json()
}

async fn written(house: &house::House) -> Value {
    let meeting = drafted(house).await;
    confirm(house, &meeting).await
}

#[test]
fn each_sees_the_parts_that_concern_them() {
    house::both(FEATURES, |house| async move {
        let meeting = written(&house).await;
        let check = |who: Option<&'static str>, most: usize| {
            let visitor = match who {
                Some(login) => house.at("2023-07-21 09:00").by(login),
                None => house.at("2023-07-21 09:00"),
            };
            let path = path(&meeting);
            async move {
                let page = visitor.get(&path).await;
                page.is(200).shows("出店は七つ").hides("住民");
                let data = visitor
                    .get(&format!("/api/v1{path}"))
                    .await
                    .is(200)
                    .body
                    .clone();
                for (open, words) in [
                    (1, "協賛は二件"),
                    (1, "残高は十分"),
                    (2, "入院中"),
                    (2, "会計を退く"),
                    (2, "役員の人事"),
                ] {
                    if open <= most {
                        page.shows(words);
                    } else {
                        page.hides(words);
                    }
                    assert_eq!(data.contains(words), open <= most, "{who:?}: {words}");
                }
                assert!(!data.contains("住民"), "{who:?} learns who said it");
            }
        };
        check(None, 0).await;
        check(Some("road"), 0).await;
        check(Some("prefecture"), 0).await;
        check(Some("admin"), 0).await;
        check(Some("team_kagami"), 0).await;
        check(Some("secretary_kyuju"), 0).await;
        check(Some("welfare"), 1).await;
        check(Some("chair_misato"), 2).await;
        check(Some("team_misato2"), 2).await;
        check(Some("community"), 2).await;
    });
}

#[test]
fn what_goes_out_to_the_district_is_what_anybody_sees() {
    house::sqlite(FEATURES, |house| async move {
        let meeting = written(&house).await;
        let member = house.at("2023-07-21 09:00").by("team_misato");
        let page = member.get(&format!("{}?seen=public", path(&meeting))).await;
        page.is(200).shows("どなたにも見える形").shows("出店は七つ");
        page.hides("協賛は二件")
            .hides("入院中")
            .hides("役員の人事")
            .hides("案件にする");
    });
}

#[test]
fn the_paper_for_the_district_has_the_items_that_are_public_and_no_buttons() {
    house::sqlite(FEATURES, |house| async move {
        let meeting = written(&house).await;
        let member = house.at("2023-07-21 09:00").by("team_misato");
        let page = member.get(&format!("{}?seen=public", path(&meeting))).await;
        assert_eq!(
            page.is(200).all("main h1, main h2, main h3"),
            [
                "三里まちづくりの会 定例会",
                "議事録",
                "1 三里夏まつり（20分）",
                "2 通学路の安全",
                "この会議のこと",
            ]
        );
        assert_eq!(
            page.all("main .row"),
            ["出店は七つ", "側溝のふたが割れている"]
        );
        assert!(page.all("main form, main .button").is_empty());
        // What is for the screen alone stays off the paper, the reports of the team too.
        let own = member.get(&path(&meeting)).await;
        let off = own.all("main .screen-only").join(" ");
        assert!(off.contains("確定を取り消す"), "{off}");
    });
}

#[test]
fn who_writes_is_shown_who_said_it_and_that_is_in_the_ledger() {
    house::sqlite(FEATURES, |house| async move {
        let meeting = written(&house).await;
        let member = house.at("2023-07-21 09:00").by("team_misato2");
        let page = member.get(&format!("{}/minutes", path(&meeting))).await;
        page.is(200)
            .shows("住民＞出店は七つ")
            .shows("【非公開】見本さんは入院中");
    });
}

#[test]
fn nothing_closed_is_found_by_its_words() {
    house::both(FEATURES, |house| async move {
        written(&house).await;
        let mut tx = house.hall().db().read().await.expect("a snapshot");
        let texts: Vec<String> = tx
            .rows(
                "select text from paragraph where kind = 'meeting' order by place",
                &[],
                |row| row.get("text"),
            )
            .await
            .expect("texts");
        let all = texts.join("\n");
        assert!(all.contains("側溝のふた"), "{all}");
        for closed in ["協賛", "入院", "残高", "会計", "住民"] {
            assert!(!all.contains(closed), "{closed} in {all}");
        }
    });
}

#[test]
fn a_meeting_that_becomes_closed_takes_its_parts_along() {
    house::both(FEATURES, |house| async move {
        let meeting = drafted(&house).await;
        let chair = house.at("2023-07-21 09:00").by("chair_misato");
        let fields = [
            ("version", meeting["version"].as_str().expect("a version")),
            ("kind", "regular"),
            ("on_date", "R5.7.20"),
            ("begins_at", "19:00"),
            ("visibility", "members"),
        ];
        let edit = format!("{}/edit", path(&meeting));
        assert_eq!(chair.post(&edit, &fields).await.leads_to(), path(&meeting));
        confirm(&house, &meeting).await;
        house
            .at("2023-07-21 09:00")
            .get(&path(&meeting))
            .await
            .is(404);
        let welfare = house.at("2023-07-21 09:00").by("welfare");
        welfare
            .get(&path(&meeting))
            .await
            .is(200)
            .shows("出店は七つ")
            .hides("入院中");

        // The same form once more comes from a page that is no longer true.
        let page = chair.post(&edit, &fields).await;
        page.is(409).shows("先に、ほかの方が書き換えました");
        let wrong = [
            ("kind", "regular"),
            ("on_date", "来週"),
            ("visibility", "members"),
        ];
        let page = chair.post(&edit, &wrong).await;
        page.is(422).shows("開催日が読み取れません");
        assert_eq!(page.attributes("#field-on_date", "value"), ["来週"]);
        let id = text(&meeting, "/items/0/id");
        let own = format!("{}/items/{id}", path(&meeting));
        house.at("2023-07-21 09:00").get(&own).await.is(404);
    });
}

//! Stories 1 and 4 (stories.md), as far as meetings tell them.

use desk::sheet::id_of;
use serde_json::json;

use super::FEATURES;
use super::ground::{EVENING, call, path, seat_teams, text, write};

const DITCH: &str = "通学路の側溝のふたが割れていて、子どもが足を落としそうだ";

/// Story 1; A5 A8 C5 F3.
#[test]
fn a_sentence_of_the_minutes_becomes_a_concern_and_each_is_found_from_the_other() {
    house::both(FEATURES, |house| async move {
        seat_teams(&house).await;
        let member = house.at(EVENING).by("team_misato");
        let meeting = call(&member).await;
        let said = format!("住民＞{DITCH}\n宿題：ちらしを配る（担当：広報部、期限：R5.8.1）");
        let meeting = write(&member, &meeting, &["決定：8月5日に行う", &said])
            .await
            .is(200)
            .json();
        assert_eq!(text(&meeting, "/status"), "held");
        let sentence = text(&meeting, "/items/1/sentences/0/id");
        let page = member.get(&path(&meeting)).await;
        page.is(200).shows(DITCH).shows("案件にする").hides("住民");

        let press = format!("{}/sentences/{sentence}/concern", path(&meeting));
        let done = member.post(&press, &[]).await;
        assert_eq!(
            done.leads_to().split('#').next(),
            Some(path(&meeting).as_str())
        );
        let page = member.get(&path(&meeting)).await;
        page.is(200).shows("案件 R5-0001：見立て中");
        let next = page.attributes(".row a.button", "href").remove(0);
        member.get(&next).await.is(200).shows("見立てる");
        assert_eq!(
            page.all(&format!("[id='sentence-{sentence}'] a")),
            ["案件 R5-0001：見立て中", "見立てる"]
        );
        let concern = page
            .attributes(&format!("[id='sentence-{sentence}'] a"), "href")
            .remove(0);
        assert!(concern.starts_with("/concerns/"), "{concern}");
        member
            .post(&press, &[])
            .await
            .is(422)
            .shows("もう案件になっています");

        // Its words may be mended; the sentence stays the one from which the concern came.
        let mended = said.replace("割れていて", "割れており");
        let meeting = write(&member, &meeting, &["", &mended])
            .await
            .is(200)
            .json();
        assert_eq!(text(&meeting, "/items/1/sentences/0/id"), sentence);
        assert_eq!(
            text(&meeting, "/items/1/sentences/0/concern/number"),
            "R5-0001"
        );
        let no = write(&member, &meeting, &["", "ほかの話"]).await;
        assert_eq!(
            no.is(422).json()["refusals"][0]["rule"],
            json!("meeting.sentence_kept")
        );
    });
}

/// Story 1: the concern stands by itself on the agenda of the next meeting.
#[test]
fn what_is_still_open_stands_on_the_agenda_of_the_next_meeting_by_itself() {
    house::both(FEATURES, |house| async move {
        seat_teams(&house).await;
        let member = house.at(EVENING).by("team_misato");
        let first = call(&member).await;
        let first = write(&member, &first, &["", DITCH]).await.is(200).json();
        let sentence = text(&first, "/items/1/sentences/0/id");
        let press = format!("/api/v1{}/sentences/{sentence}/concern", path(&first));
        let concern = member.post_json(&press, &json!({})).await.is(201).json();

        let chair = house.at("2023-09-01 09:00").by("chair_misato");
        let board = |day: &str| {
            json!({ "council": super::ground::misato(), "kind": "役員会", "on_date": day,
                    "visibility": "members" })
        };
        let next = chair
            .post_json("/api/v1/meetings", &board("2023-09-14"))
            .await
            .is(201)
            .json();
        let later = chair
            .post_json("/api/v1/meetings", &board("2023-10-14"))
            .await
            .is(201)
            .json();
        let page = chair.get(&path(&next)).await;
        page.is(200)
            .shows("前回懸案")
            .shows("R5-0001")
            .shows("見立て中");
        chair.get(&path(&later)).await.is(200).hides("前回懸案");
        member.get(&path(&first)).await.is(200).hides("前回懸案");

        let carry = format!("{}/carry", path(&next));
        let fields = [("concern", concern["id"].as_str().expect("an id"))];
        chair.post(&carry, &fields).await.leads_to();
        let page = chair.get(&path(&next)).await;
        page.shows("1 R5-0001").hides("議題に入れる");
        chair
            .post(&carry, &fields)
            .await
            .is(422)
            .shows("もう議題に入っています");
        let stranger = [("concern", "0190b5a0-0000-7000-8000-000000000000")];
        chair
            .post(&carry, &stranger)
            .await
            .is(422)
            .shows("この会議の懸案ではありません");
    });
}

/// Story 1: the answer is brought back at the next meeting, and from the sentence one sees it.
#[test]
fn an_answer_that_waits_is_delivered_at_the_next_meeting() {
    house::both(FEATURES, |house| async move {
        seat_teams(&house).await;
        let member = house.at(EVENING).by("team_misato");
        let first = call(&member).await;
        let first = write(&member, &first, &["", DITCH]).await.is(200).json();
        let sentence = text(&first, "/items/1/sentences/0/id");
        let press = format!("/api/v1{}/sentences/{sentence}/concern", path(&first));
        let concern = member.post_json(&press, &json!({})).await.is(201).json();
        let board = json!({ "council": super::ground::misato(), "kind": "board",
            "on_date": "2023-09-14", "visibility": "members" });
        let next = member
            .post_json("/api/v1/meetings", &board)
            .await
            .is(201)
            .json();

        let at = |act: &str| format!("/api/v1/concerns/{}/{act}", text(&concern, "/id"));
        let road = id_of("392014", "organisation", "dept-road").to_string();
        let triage = json!({ "title": "側溝のふた", "summary": "側溝のふたが割れています。",
            "category": "road", "triage": "single", "urgency": "urgent", "visibility": "public" });
        member.post_json(&at("triage"), &triage).await.is(200);
        let sent = house.at("2023-07-21 09:00").by("team_misato");
        sent.post_json(&at("send"), &json!({ "to": road }))
            .await
            .is(200);
        let section = house.at("2023-07-24 09:00").by("road");
        section.post_json(&at("take"), &json!({})).await.is(200);
        let answer =
            json!({ "kind": "planned", "text": "ふたを取り替えます。", "due": "2023-09-29" });
        let section = house.at("2023-08-01 09:00").by("road");
        section.post_json(&at("answer"), &answer).await.is(200);

        let chair = house.at("2023-09-14 19:00").by("chair_misato");
        let page = chair.get(&path(&next)).await;
        page.is(200)
            .shows("地域への返答待ち")
            .shows("ふたを取り替えます。");
        let links = page.attributes("main .row a.button", "href");
        let expected = format!(
            "{}?meeting={}",
            at("deliver").replace("/api/v1", ""),
            text(&next, "/id")
        );
        assert_eq!(links, [expected.as_str()]);
        chair.get(&expected).await.is(200);
        // The district hears the answer first; who holds a concern is for those who deal with it.
        let anybody = house.at("2023-09-14 19:00");
        let confirm = format!("{}/confirm", path(&first));
        chair.post(&confirm, &[]).await.leads_to();
        let page = anybody.get(&path(&first)).await;
        page.is(200)
            .shows("地域への返答待ち")
            .hides("ふたを取り替えます。");
        let open = json!({ "council": super::ground::misato(), "kind": "other",
            "on_date": "2023-09-14", "visibility": "public" });
        let open = chair.post_json("/api/v1/meetings", &open).await;
        let open = path(&open.is(201).json());
        let page = anybody.get(&open).await;
        page.is(200)
            .shows("側溝のふた")
            .hides("ふたを取り替えます。")
            .hides("現在の担当")
            .hides("この会議で返答した");
        let team = house.at("2023-09-14 19:30").by("team_misato");
        let noted = json!({ "on": "2023-09-14", "channel": "meeting", "to_whom": "会長",
            "meeting": text(&next, "/id"), "verdict": "noted" });
        team.post_json(&at("deliver"), &noted).await.is(200);
        for place in [path(&first), open] {
            let page = anybody.get(&place).await;
            page.is(200).shows("ふたを取り替えます。");
        }
    });
}

/// Story 4: the second to save is shown both texts and loses nothing.
#[test]
fn two_members_write_the_same_minutes_and_nothing_is_lost() {
    house::both(FEATURES, |house| async move {
        seat_teams(&house).await;
        let first = house.at("2023-07-20 20:00").by("team_misato");
        let second = house.at("2023-07-20 20:05").by("team_misato2");
        let meeting = call(&first).await;
        let meeting = write(&first, &meeting, &["出店は七つ", ""])
            .await
            .is(200)
            .json();
        let ids = [text(&meeting, "/items/0/id"), text(&meeting, "/items/1/id")];
        let fields = |version: &'static str, festival: &'static str, road: &'static str| {
            vec![("version", version), ("text", festival), ("text", road)]
        };
        let with_items = |fields: Vec<(&'static str, &'static str)>| {
            let items = ids.iter().map(|id| ("item", id.as_str()));
            items.chain(fields).collect::<Vec<_>>()
        };
        let minutes = format!("{}/minutes", path(&meeting));

        // Both began from version 1; each writes in another place.
        let one = with_items(fields("1", "出店は七つ\n花火は中止", ""));
        first.post(&minutes, &one).await.leads_to();
        let other = with_items(fields("1", "出店は七つ", DITCH));
        let page = second.post(&minutes, &other).await;
        page.is(409)
            .shows("さんが先に保存しました")
            .shows("合わせた案");
        page.shows("お二人が直したところは重なっていません");
        let boxes = typed(&page);
        assert_eq!(
            boxes,
            ["出店は七つ 花火は中止", DITCH],
            "one set to write in"
        );
        assert_eq!(page.attributes("input[name='version']", "value"), ["2"]);
        // Both texts stand there to compare: what was typed, and what is stored.
        assert_eq!(page.all("details h3"), ["三里夏まつり", "通学路の安全"]);
        assert_eq!(
            page.all("details dd"),
            [
                "出店は七つ",
                "出店は七つ 花火は中止",
                DITCH,
                "（何も書かれていません）"
            ]
        );
        assert!(page.all("details textarea, details input").is_empty());

        // The proposal is saved, and mended at once.
        let both = with_items(fields("2", "出店は九つ\n花火は中止", DITCH));
        second.post(&minutes, &both).await.leads_to();
        first
            .get(&path(&meeting))
            .await
            .shows("花火は中止")
            .shows(DITCH);

        // Both change the same sentence: both wordings stand in the proposal.
        let mine = with_items(fields("2", "出店は八つ\n花火は中止", DITCH));
        let page = first.post(&minutes, &mine).await;
        page.is(409).shows("1 か所で").shows("出店は九つ");
        assert_eq!(typed(&page)[0], "出店は八つ 出店は九つ 花火は中止");
        let stale = json!({ "version": "1", "item": [ids[0]], "text": ["ほか"] });
        first
            .post_json(&format!("/api/v1{minutes}"), &stale)
            .await
            .is(409);
    });
}

/// Story 4: a closed part is not there for members of another team, and the ledger knows who tried.
#[test]
fn a_member_of_another_team_finds_no_closed_part_and_the_ledger_knows_who_tried() {
    house::both(FEATURES, |house| async move {
        seat_teams(&house).await;
        let member = house.at(EVENING).by("team_misato");
        let meeting = call(&member).await;
        let secret = "見本さんが会計を退く";
        let texts = ["", "", "残高は十分", secret];
        let meeting = write(&member, &meeting, &texts).await.is(200).json();
        let closed = format!("{}/items/{}", path(&meeting), text(&meeting, "/items/3/id"));
        member.get(&closed).await.is(200).shows(secret);

        let other = house.at(EVENING).by("team_kagami");
        other.get(&closed).await.is(404).hides(secret);
        let page = other.get(&path(&meeting)).await;
        page.is(200)
            .shows("通学路の安全")
            .hides("役員の人事")
            .hides(secret)
            .hides("残高は十分");
        for address in ["edit", "minutes", "agenda", "attendance", "report"] {
            other
                .get(&format!("{}/{address}", path(&meeting)))
                .await
                .is(403);
        }
        let tried = lines(&house, "denied").await;
        assert!(tried >= 6, "the ledger has {tried} attempts");
        assert!(lines(&house, "meeting.look").await >= 1);
    });
}

/// What stands in the boxes that are not empty.
fn typed(page: &house::Reply) -> Vec<String> {
    let mut boxes = page.all("textarea[name='text']");
    boxes.retain(|text| !text.is_empty());
    boxes
}

/// How many lines of an act the ledger has.
async fn lines(house: &house::House, act: &str) -> i64 {
    let mut tx = house.hall().db().read().await.expect("a snapshot");
    tx.one(
        "select count(*) as lines from ledger_line where act = $1 and account is not null",
        desk::p![act],
        |row| row.get("lines"),
    )
    .await
    .expect("a number")
}

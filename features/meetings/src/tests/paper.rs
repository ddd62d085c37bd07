//! The agenda on paper, and what the page of a meeting says and offers as the meeting goes on.

use super::FEATURES;
use super::ground::{EVENING, call, path, seat_teams, text, write};

#[test]
fn the_sheet_for_the_table_has_the_agenda_what_is_open_and_nothing_closed() {
    house::both(FEATURES, |house| async move {
        seat_teams(&house).await;
        let member = house.at(EVENING).by("team_misato");
        let first = call(&member).await;
        let first = write(&member, &first, &["", "側溝のふたが割れている"])
            .await
            .json();
        let sentence = text(&first, "/items/1/sentences/0/id");
        let press = format!("/api/v1{}/sentences/{sentence}/concern", path(&first));
        let nothing = serde_json::json!({});
        member.post_json(&press, &nothing).await.is(201);
        let next = serde_json::json!({ "council": super::ground::misato(), "kind": "board",
            "on_date": "2023-09-14", "visibility": "members",
            "agenda": "敬老会の役割分担（20分）\n【非公開】役員の人事" });
        let chair = house.at("2023-09-01 09:00").by("chair_misato");
        let next = chair.post_json("/api/v1/meetings", &next).await;
        let next = path(&next.is(201).json());
        let page = chair.get(&next).await;
        let sheet = page.attributes("main a.button[href$='/paper']", "href");
        assert_eq!(sheet, [format!("{next}/paper")]);
        let page = chair.get(&sheet[0]).await;
        page.is(200)
            .shows("三里まちづくりの会 役員会 次第")
            .shows("令和5年9月14日（木） 19:00")
            .hides("役員の人事")
            .hides("見立て中")
            .hides("現在の担当");
        assert_eq!(
            page.all("main h2, main h3"),
            [
                "前回懸案",
                "R5-0001 側溝のふたが割れている",
                "議題",
                "1 敬老会の役割分担（20分）"
            ]
        );
        assert!(page.all("main .chip, main form").is_empty());
        house.at("2023-09-01 09:00").get(&sheet[0]).await.is(404);
    });
}

#[test]
fn the_next_act_stands_first_and_changes_with_the_meeting() {
    house::sqlite(FEATURES, |house| async move {
        seat_teams(&house).await;
        let meeting = call(&house.at(EVENING).by("team_misato")).await;
        let check = async |now: &str, state: &str, act: &str| {
            let page = house.at(now).by("team_misato").get(&path(&meeting)).await;
            assert_eq!(page.is(200).all("main .page-head .chip"), [state], "{now}");
            assert_eq!(page.all("main .button[data-look='solid']"), [act], "{now}");
        };
        check("2023-07-10 09:00", "予定", "議題を直す").await;
        check("2023-07-20 09:00", "本日開催", "議事録を書く").await;
        check(
            "2023-07-21 09:00",
            "開催済み（議事録未作成）",
            "議事録を書く",
        )
        .await;
        let member = house.at("2023-07-21 10:00").by("team_misato");
        write(&member, &meeting, &["出店は七つ"]).await.is(200);
        check(
            "2023-07-21 11:00",
            "開催済み（議事録未確定）",
            "議事録を確定する",
        )
        .await;
        let confirm = format!("{}/confirm", path(&meeting));
        member.post(&confirm, &[]).await.leads_to();
        check("2023-07-21 12:00", "議事録確定", "会議報告を書く").await;
    });
}

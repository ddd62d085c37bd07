//! The team's report is begun from the minutes; its impressions never reach the district (A5).

use super::FEATURES;
use super::ground::{EVENING, call, path, seat_teams, write};

#[test]
fn a_report_begins_with_the_minutes_and_goes_to_the_community_section() {
    house::both(FEATURES, |house| async move {
        seat_teams(&house).await;
        let member = house.at(EVENING).by("team_misato");
        let meeting = call(&member).await;
        let texts = [
            "情報：出前講座の案内",
            "側溝のふたが割れている",
            "",
            "会計を退く",
        ];
        write(&member, &meeting, &texts).await.is(200);
        let at = format!("{}/report", path(&meeting));
        let page = member.get(&at).await;
        page.is(200);
        assert_eq!(page.all("#field-observations"), ["側溝のふたが割れている"]);
        assert_eq!(page.all("#field-provided"), ["出前講座の案内"]);

        let fields = |version: &'static str, send: &'static str| {
            [
                ("version", version),
                ("observations", "側溝のふたが割れている"),
                ("impressions", "進行が速すぎた"),
                ("visibility", "members"),
                ("send", send),
            ]
        };
        member.post(&at, &fields("0", "")).await.leads_to();
        let section = house.at("2023-07-21 09:00").by("community");
        section
            .get(&path(&meeting))
            .await
            .is(200)
            .hides("進行が速すぎた");
        member.post(&at, &fields("1", "yes")).await.leads_to();
        section
            .get(&path(&meeting))
            .await
            .shows("会議報告")
            .shows("進行が速すぎた");
        let chair = house.at("2023-07-21 09:00").by("chair_misato");
        chair
            .get(&path(&meeting))
            .await
            .shows("さんの報告")
            .hides("進行が速すぎた");
        let paper = chair.get(&path(&meeting)).await;
        let off = paper.all("main .screen-only").join(" ");
        assert!(
            off.contains("さんの報告"),
            "a report is no part of the minutes: {off}"
        );
        chair.get(&at).await.is(403);
        chair.post(&at, &fields("0", "yes")).await.is(403);
        house
            .at(EVENING)
            .get(&path(&meeting))
            .await
            .hides("さんの報告");

        member
            .post(&at, &fields("1", "yes"))
            .await
            .is(409)
            .shows("進行が速すぎた");
        let empty = [("version", "2"), ("visibility", "members"), ("send", "yes")];
        member
            .post(&at, &empty)
            .await
            .is(422)
            .shows("まだ何も書かれていません");
    });
}

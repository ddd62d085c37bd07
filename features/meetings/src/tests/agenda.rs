//! The agenda without scripts: every change is a form of its own.

use super::FEATURES;
use super::ground::{EVENING, call, path, seat_teams, text, write};

#[test]
fn items_are_added_shifted_changed_and_taken_off() {
    house::both(FEATURES, |house| async move {
        seat_teams(&house).await;
        let chair = house.at("2023-07-10 09:00").by("chair_misato");
        let meeting = call(&chair).await;
        let at = |rest: &str| format!("{}{rest}", path(&meeting));
        let road = text(&meeting, "/items/1/id");
        chair
            .post(&at("/agenda"), &[("lines", "その他（5分）")])
            .await
            .leads_to();
        chair
            .post(&at(&format!("/items/{road}/shift")), &[("way", "up")])
            .await
            .leads_to();
        let titles = |body: &[String]| body.iter().map(|it| it[2..].to_owned()).collect::<Vec<_>>();
        let page = chair.get(&at("/agenda")).await;
        assert_eq!(
            titles(&page.is(200).all(".row-title")),
            [
                "通学路の安全",
                "三里夏まつり",
                "会計の中間報告",
                "役員の人事",
                "その他"
            ]
        );
        let change = [
            ("title", "通学路"),
            ("minutes", "15"),
            ("visibility", "members"),
        ];
        chair
            .post(&at(&format!("/items/{road}/edit")), &change)
            .await
            .leads_to();
        chair.get(&at("")).await.shows("通学路（15分）");
        house.at(EVENING).get(&at("")).await.is(200).hides("通学路");
        let wrong = [("title", ""), ("minutes", "長め"), ("visibility", "")];
        let page = chair
            .post(&at(&format!("/items/{road}/edit")), &wrong)
            .await;
        page.is(422).shows("議題は1文字から").shows("時間の目安は");
        chair
            .post(&at("/agenda"), &[("lines", " ")])
            .await
            .is(422)
            .shows("1行にひとつずつ");
        chair
            .post(&at(&format!("/items/{road}/remove")), &[])
            .await
            .leads_to();
        chair.get(&at("")).await.hides("通学路");
        chair
            .post(&at(&format!("/items/{road}/remove")), &[])
            .await
            .is(404);
    });
}

#[test]
fn an_item_with_minutes_stays_and_what_was_typed_about_a_lost_one_is_kept() {
    house::both(FEATURES, |house| async move {
        seat_teams(&house).await;
        let member = house.at(EVENING).by("team_misato");
        let meeting = call(&member).await;
        let at = |rest: &str| format!("{}{rest}", path(&meeting));
        let (festival, road) = (text(&meeting, "/items/0/id"), text(&meeting, "/items/1/id"));
        write(&member, &meeting, &["出店は七つ"]).await.is(200);
        let remove = at(&format!("/items/{festival}/remove"));
        member
            .post(&remove, &[])
            .await
            .is(422)
            .shows("この議題には議事録があります");

        member
            .post(&at(&format!("/items/{road}/remove")), &[])
            .await
            .leads_to();
        let late = [
            ("version", ""),
            ("item", road.as_str()),
            ("text", "側溝のふた"),
        ];
        let page = member.post(&at("/minutes"), &late).await;
        page.is(422).shows("議題がひとつ外されていました");
        assert_eq!(page.all("#field-added_text"), ["側溝のふた"]);
        let again = [("added_title", "通学路"), ("added_text", "側溝のふた")];
        member.post(&at("/minutes"), &again).await.leads_to();
        member
            .get(&at(""))
            .await
            .shows("通学路")
            .shows("側溝のふた")
            .shows("出店は七つ");
    });
}

//! Who is overtaken loses nothing: what was typed stands beside what is stored.

use super::FEATURES;
use super::ground::{EVENING, call, path, seat_teams, text, write};

#[test]
fn a_form_that_was_overtaken_comes_back_with_what_was_typed() {
    house::both(FEATURES, |house| async move {
        seat_teams(&house).await;
        let chair = house.at("2023-07-10 09:00").by("chair_misato");
        let meeting = call(&chair).await;
        let at = |rest: &str| format!("{}{rest}", path(&meeting));
        let began = text(&meeting, "/version");
        let road = text(&meeting, "/items/1/id");
        let edit = at(&format!("/items/{road}/edit"));
        let shown = chair.get(&edit).await;
        assert_eq!(
            shown.attributes("input[name='version']", "value"),
            [began.as_str()]
        );
        let first = [
            ("version", began.as_str()),
            ("title", "通学路と側溝"),
            ("visibility", "public"),
        ];
        chair.post(&edit, &first).await.leads_to();

        let late = [
            ("version", began.as_str()),
            ("title", "通学路の街灯"),
            ("minutes", "15"),
            ("visibility", "members"),
        ];
        let page = chair.post(&edit, &late).await;
        page.is(409)
            .shows("先に、ほかの方が書き換えました")
            .shows("通学路と側溝");
        assert_eq!(
            page.attributes("input[name='title']", "value"),
            ["通学路の街灯"]
        );
        let now = page.attributes("input[name='version']", "value").remove(0);
        let again = [("version", now.as_str()), late[1], late[2], late[3]];
        chair.post(&edit, &again).await.leads_to();

        let late = [("version", now.as_str()), ("lines", "その他")];
        let page = chair.post(&at("/agenda"), &late).await;
        page.is(409).shows("通学路の街灯");
        assert_eq!(page.all("#field-lines"), ["その他"]);
        let now = page.attributes("input[name='version']", "value").remove(0);
        let late = [("version", began.as_str()), ("way", "up")];
        let shift = at(&format!("/items/{road}/shift"));
        chair
            .post(&shift, &late)
            .await
            .is(409)
            .shows("もう一度押してください");
        let remove = at(&format!("/items/{road}/remove"));
        chair.post(&remove, &late[..1]).await.is(409);
        chair
            .post(&remove, &[("version", now.as_str())])
            .await
            .leads_to();
        let carry = at("/carry");
        chair
            .post(&carry, &late[..1])
            .await
            .is(409)
            .shows("もう一度押してください");
    });
}

#[test]
fn minutes_are_confirmed_as_they_were_read() {
    house::both(FEATURES, |house| async move {
        seat_teams(&house).await;
        let member = house.at(EVENING).by("team_misato");
        let meeting = call(&member).await;
        let at = |rest: &str| format!("{}{rest}", path(&meeting));
        let meeting = write(&member, &meeting, &["出店は七つ"]).await.json();
        let read = member.get(&at("")).await;
        let form = format!("form[action*='{}'] input", at("/confirm"));
        let names = read.attributes(&form, "name");
        let values = read.attributes(&form, "value");
        let fields: Vec<_> = names.iter().zip(&values).collect();
        let fields: Vec<_> = fields
            .iter()
            .map(|(k, v)| (k.as_str(), v.as_str()))
            .collect();
        assert_eq!(names, ["version", "minutes_version"]);

        write(&member, &meeting, &["出店は九つ"]).await.is(200);
        let page = member.post(&at("/confirm"), &fields).await;
        page.is(409)
            .shows("出店は九つ")
            .shows("もう一度押してください");
        let fields = [("version", values[0].as_str()), ("minutes_version", "2")];
        member.post(&at("/confirm"), &fields).await.leads_to();
        let refused = member.post(&at("/confirm"), &[]).await;
        refused.is(422).shows("議事録は確定しています");
    });
}

#[test]
fn what_was_typed_into_a_closed_box_stays_closed_when_the_item_is_opened() {
    house::both(FEATURES, |house| async move {
        seat_teams(&house).await;
        let member = house.at(EVENING).by("team_misato");
        let meeting = call(&member).await;
        let at = |rest: &str| format!("{}{rest}", path(&meeting));
        let minutes = member.get(&at("/minutes")).await;
        let boxes = minutes.attributes("input[name='open']", "value");
        assert_eq!(boxes, ["public", "public", "members", "closed"]);
        let posts = text(&meeting, "/items/3/id");
        let opened = [("title", "役員の人事"), ("visibility", "public")];
        let edit = at(&format!("/items/{posts}/edit"));
        member.post(&edit, &opened).await.leads_to();
        let typed = [
            ("version", "0"),
            ("item", posts.as_str()),
            ("open", "closed"),
            ("text", "見本さんが会計を退く"),
        ];
        member.post(&at("/minutes"), &typed).await.leads_to();
        member.post(&at("/confirm"), &[]).await.leads_to();
        let anybody = house.at(EVENING).get(&at("")).await;
        anybody.is(200).shows("役員の人事").hides("見本さん");
    });
}

#[test]
fn more_than_minutes_are_long_is_refused_before_it_is_compared() {
    house::sqlite(FEATURES, |house| async move {
        seat_teams(&house).await;
        let member = house.at(EVENING).by("team_misato");
        let meeting = call(&member).await;
        write(&member, &meeting, &["出店は七つ"]).await.is(200);
        let item = text(&meeting, "/items/0/id");
        let minutes = format!("{}/minutes", path(&meeting));
        // Stale, so that both texts would be compared.
        let check = async |lines: usize, boxes: usize, status: u16| {
            let text = "あ\n".repeat(lines);
            let mut fields = vec![("version", "0")];
            for _ in 0..boxes {
                fields.extend([("item", item.as_str()), ("text", text.as_str())]);
            }
            member.post(&minutes, &fields).await.is(status).text()
        };
        check(1_000, 1, 409).await;
        let page = check(1_001, 1, 422).await;
        assert!(page.contains("会議の全体で 3000 文まで"), "{page}");
        check(800, 4, 422).await;
        check(1, 300, 400).await;
        let long = "あ\n".repeat(1_001);
        let no = write(&member, &meeting, &[long.as_str()])
            .await
            .is(422)
            .json();
        assert_eq!(no["refusals"][0]["rule"], "meeting.minutes_long");
    });
}

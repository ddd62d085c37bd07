//! A chair asks the team by themselves (C4): a short form, known by name, and their own link.

use super::*;

#[test]
fn the_chair_brings_a_consultation_and_is_noted_c4() {
    house::both(FEATURES, |house| async move {
        let misato = council(&house, "三里まちづくりの会").await;
        let chair = house.at(NOW).by("chair_misato");
        let path = format!("/voices/new?channel=consultation&council={misato}");
        let form = chair.get(&path).await;
        form.is(200)
            .shows("会長・役員からの相談")
            .shows("三里まちづくりの会")
            .shows("困りごとを相談する");
        let order = json!({ "text": "役員のなり手がいない", "channel": "consultation",
            "council": misato });
        let it = raised(&chair, order.clone()).await;
        let team = house.at(NOW).by("team_misato");
        team.get(&it.page())
            .await
            .is(200)
            .shows("会長・役員からの相談");
        let keyed = "select count(*) as n from voice where keyed_by is not null";
        assert_eq!(count(&house, keyed).await, 1);
        // A stranger who names the same way in has dropped it into the box.
        let stranger = raised(&house.at(NOW), order).await;
        team.get(&stranger.page()).await.shows("目安箱（サイト）");
        assert_eq!(count(&house, keyed).await, 1);
    });
}

#[test]
fn whoever_asks_with_an_account_is_named_and_spared_what_is_for_strangers_c4() {
    house::both(FEATURES, |house| async move {
        let chair = house.at(NOW).by("chair_misato");
        let form = chair.get("/voices/new?channel=consultation").await;
        form.is(200)
            .hides("119")
            .hides("協議会の役員には知られたくない")
            .shows("三里まちづくりの会")
            .shows("十津・三里ブロック 地域活動応援隊へ届きます");
        let value = |id: &str| form.attributes(&format!("#field-{id}"), "value").concat();
        assert_eq!(value("name"), "見本 茂");
        assert_eq!(value("contact"), "000-0000-0024");
        assert_eq!(value("mail"), "chair-misato@example.jp");
        let district = district(&house, "三里").await;
        let hidden = form.attributes("main input[name=area]", "value");
        assert_eq!(hidden, [district]);
        let (name, misato) = (value("name"), council(&house, "三里まちづくりの会").await);
        let typed = [
            ("text", "役員のなり手がいない"),
            ("channel", "consultation"),
            ("council", misato.as_str()),
            ("name", name.as_str()),
        ];
        let look = chair.post("/voices/new", &typed).await;
        look.is(200)
            .shows("見本 茂")
            .shows("わたしの机でお知らせします")
            .hides("書いていません");
        // A stranger finds the form of everybody.
        let stranger = house.at(NOW).get("/voices/new?channel=consultation").await;
        stranger.is(200).shows("119").hides("見本 茂");
        let english = house.at(NOW).by("chair_misato").in_english();
        let english = english.get("/voices/new?channel=consultation").await;
        english.is(200).shows("Ask the team about a trouble");
    });
}

#[test]
fn the_team_reads_who_asks_and_takes_nobody_their_link() {
    house::both(FEATURES, |house| async move {
        let misato = council(&house, "三里まちづくりの会").await;
        let chair = house.at(NOW).by("chair_misato");
        let order = json!({ "text": "役員のなり手がいない", "channel": "consultation",
            "council": misato });
        let it = raised(&chair, order).await;
        let slip = chair.get(&format!("{}/receipt", it.link())).await;
        slip.is(200)
            .shows("この相談を見る")
            .hides("声を寄せた方にお伝えください");
        let team = house.at(NOW).by("team_misato");
        let page = team.get(&it.page()).await;
        page.is(200)
            .shows("相談した方")
            .shows("見本 茂")
            .hides("受付票を出す");
        let renew = format!("{}/link", it.page());
        team.post(&renew, &[]).await.is(422);
        chair.get(&it.link()).await.is(200);
        // What an officer said by telephone was keyed in for them, and its slip can be given out.
        let call = json!({ "channel": "consultation", "council": misato, "text": BUS });
        let call = Voice::of(&team.post_json("/api/v1/voices/key", &call).await);
        let page = team.get(&call.page()).await;
        page.shows("受付票を出す").hides("相談した方");
    });
}

#[test]
fn the_box_of_a_council_knows_its_only_district() {
    house::both(FEATURES, |house| async move {
        let kyuju = council(&house, "久重地域連携協議会").await;
        let district = district(&house, "久重").await;
        let form = house
            .at(NOW)
            .get(&format!("/voices/new?council={kyuju}"))
            .await;
        let chosen = form
            .is(200)
            .attributes("#field-area option[selected]", "value");
        assert_eq!(chosen, [district]);
    });
}

#[test]
fn an_address_in_full_width_is_read() {
    house::sqlite(FEATURES, |house| async move {
        let order = json!({ "text": BUS, "mail": "ｎｅｋｏ＠ｅｘａｍｐｌｅ．ｊｐ" });
        raised(&house.at(NOW), order).await;
        let plain = "select count(*) as n from voice where reply_mail = 'neko@example.jp'";
        assert_eq!(count(&house, plain).await, 1);
    });
}

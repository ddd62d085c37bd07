//! Slips and calls, keyed in for others (B3).

use super::*;

#[test]
fn several_slips_are_keyed_in_one_after_the_other() {
    house::both(FEATURES, |house| async move {
        let secretary = house.at(NOW).by("secretary_kyuju");
        let form = secretary.get("/voices/key").await;
        let own = form
            .is(200)
            .attributes("#field-suggestion_box option", "value");
        assert_eq!(own.len(), 3, "an empty one and the two of 久重");
        let slip = |number: &'static str, text: &'static str, opened_by: &'static str| {
            [
                ("channel", "slip"),
                ("suggestion_box", own[1].as_str()),
                ("opened_on", "令和5年8月8日"),
                ("opened_by", opened_by),
                ("slip", number),
                ("text", text),
                ("kind", "trouble"),
            ]
            .map(|(name, value)| (name, value.to_owned()))
        };
        let post = async |fields: [(&str, String); 7]| {
            let fields = fields
                .each_ref()
                .map(|(name, value)| (*name, value.as_str()));
            secretary.post("/voices/key", &fields).await
        };
        post(slip("12", BUS, ""))
            .await
            .is(422)
            .shows("目安箱を開けた人")
            .shows(BUS);
        let next = post(slip("12", BUS, "見本・架空")).await;
        assert_eq!(next.leads_to(), "/voices/key");
        let to = next.headers["location"].to_str().expect("an address");
        assert!(to.contains("slip=13"), "{to}");
        let form = secretary.get(to).await;
        assert_eq!(form.attributes("#field-slip", "value"), ["13"]);
        assert_eq!(form.attributes("#field-opened_by", "value"), ["見本・架空"]);
        assert_eq!(
            form.attributes("#field-opened_on", "value"),
            ["令和5年8月8日（火）"]
        );
        form.shows("本日、入力した声")
            .shows("受付番号 VR5-0001")
            .shows("この声を開いて、次へ進める");
        post(slip("13", "公園の草", "見本・架空")).await.leads_to();
        let raised =
            "select count(*) as n from voice where on_behalf in ('投書 第12号', '投書 第13号')";
        assert_eq!(count(&house, raised).await, 2);
        check_no_orphans(&house).await;
    });
}

#[test]
fn nobody_keys_in_for_a_council_that_is_not_theirs() {
    house::sqlite(FEATURES, |house| async move {
        house.at(NOW).get("/voices/key").await.leads_to();
        house.at(NOW).by("auditor").get("/voices/key").await.is(404);
        let misato = council(&house, "三里まちづくりの会").await;
        let order = json!({ "channel": "telephone", "council": misato, "text": BUS });
        let secretary = house.at(NOW).by("secretary_kyuju");
        secretary
            .post_json("/api/v1/voices/key", &order)
            .await
            .is(404);
        let own = json!({ "channel": "telephone", "text": BUS });
        secretary
            .post_json("/api/v1/voices/key", &own)
            .await
            .is(201);
        house
            .at(NOW)
            .post_json("/api/v1/voices/key", &order)
            .await
            .is(401);
        let tomorrow = json!({ "text": BUS, "raised_on": "2023-08-10" });
        let no = secretary.post_json("/api/v1/voices/key", &tomorrow).await;
        assert_eq!(no.is(422).json()["refusals"][0]["field"], "raised_on");
    });
}

#[test]
fn a_department_takes_in_what_it_hears_by_telephone_whatever_it_is_about() {
    house::both(FEATURES, |house| async move {
        for account in ["road", "headquarters", "welfare"] {
            let visitor = house.at(NOW).by(account);
            let form = visitor.get("/voices/key").await;
            form.is(200).shows("投書・電話などの声を入力する");
        }
        let road = house.at(NOW).by("road");
        road.get("/concerns").await.is(200).shows("電話などの声");
        let order = json!({ "channel": "telephone", "text": BUS,
            "area": district(&house, "久重").await });
        let it = Voice::of(&road.post_json("/api/v1/voices/key", &order).await);
        // It lies on the desk of its place; the road section has the number to tell the caller.
        road.get("/voices/key").await.shows(&it.number).shows(BUS);
        road.get(&it.page()).await.is(404);
        let secretary = house.at(NOW).by("secretary_kyuju");
        secretary.get(&it.page()).await.is(200).shows(BUS);
        let anywhere = json!({ "channel": "telephone", "text": BUS });
        let it = Voice::of(&road.post_json("/api/v1/voices/key", &anywhere).await);
        let section = house.at(NOW).by("community").get(&it.page()).await;
        section.is(200).shows("地域コミュニティ推進課");
        check_no_orphans(&house).await;
    });
}

#[test]
fn whoever_handed_in_a_slip_gets_a_link_on_paper() {
    house::both(FEATURES, |house| async move {
        let section = house.at(NOW).by("community");
        let order = json!({ "channel": "visit", "text": BUS, "on_behalf": "窓口の方" });
        let it = Voice::of(&section.post_json("/api/v1/voices/key", &order).await);
        section
            .get(&it.page())
            .await
            .shows("窓口の方")
            .shows("受付票を出す");
        let slip = section
            .post(&format!("{}/link", it.page()), &[])
            .await
            .leads_to();
        house.at(NOW).get(&slip).await.is(200).shows(&it.number);
        house.at(NOW).get(&it.link()).await.is(404);
        // Whoever wrote on the site has their link alone.
        let own = raised(&house.at(NOW), json!({ "text": BUS })).await;
        let no = section.post(&format!("{}/link", own.page()), &[]).await;
        no.is(422).shows("本人だけが持っています");
        house.at(NOW).get(&own.link()).await.is(200);
    });
}

#[test]
fn who_called_is_told_the_number_and_the_private_link() {
    house::both(FEATURES, |house| async move {
        let road = house.at(NOW).by("road");
        let district = district(&house, "久重").await;
        let call = [("channel", "telephone"), ("area", &district), ("text", BUS)];
        let receipt = road.post("/voices/key", &call).await.leads_to();
        road.get(&receipt)
            .await
            .is(200)
            .shows("VR5-0001")
            .shows("声を寄せた方にお伝えください")
            .shows("続けて次の声を入力する");
        let own = house.at(NOW).get(&receipt).await;
        own.is(200).shows("VR5-0001").hides("お伝えください");
        // The next call comes by telephone too, and out of no box.
        let form = road.get("/voices/key?channel=telephone").await;
        assert_eq!(
            form.attributes("[name=channel][checked]", "value"),
            ["telephone"]
        );

        // The slip was lost before it was handed over: on the same day the road section gives out another.
        let sql = "select id from voice where number = 'VR5-0001'";
        let mut tx = house.hall().db().read().await.expect("a turn");
        let id: uuid::Uuid = tx.one(sql, p![], |row| row.get("id")).await.expect(sql);
        drop(tx);
        let list = road.get("/voices/key").await;
        let link = format!("/voices/key?keyed={id}");
        road.get(&link)
            .await
            .shows("受付番号 VR5-0001")
            .shows("久重");
        list.is(200).shows("VR5-0001");
        let another = road.post(&format!("/voices/{id}/link"), &[]).await;
        road.get(&another.leads_to()).await.shows("VR5-0001");
        house.at(NOW).get(&receipt).await.is(404);
        let tomorrow = house.at("2023-08-10 10:00").by("road");
        tomorrow.get(&link).await.hides("受付番号 VR5-0001");
        tomorrow
            .post(&format!("/voices/{id}/link"), &[])
            .await
            .is(404);
        // Nobody else hears the number by trying ids.
        let welfare = house.at(NOW).by("welfare");
        welfare.get(&link).await.is(200).hides("VR5-0001");
    });
}

//! The tray and what those do who deal with voices.

use super::*;

#[test]
fn everybody_finds_the_voices_of_their_own_tray() {
    house::both(FEATURES, |house| async move {
        let misato = district(&house, "三里").await;
        let kyuju = council(&house, "久重地域連携協議会").await;
        let resident = house.at(NOW);
        let one = raised(&resident, json!({ "text": "三里の声", "area": misato })).await;
        let order = json!({ "text": "市だけに伝える声", "area": misato, "closed": "yes" });
        let closed = raised(&resident, order).await;
        let other = raised(&resident, json!({ "text": "久重の声", "council": kyuju })).await;
        let whole = raised(&resident, json!({ "text": "市全体の声" })).await;
        let sees = async |login: &str, seen: &[&Voice], hidden: &[&Voice]| {
            let visitor = house.at(NOW).by(login);
            let tray = visitor.get("/voices").await;
            tray.is(200);
            for it in seen {
                tray.shows(&it.number);
                visitor.get(&it.page()).await.is(200);
            }
            for it in hidden {
                tray.hides(&it.number);
                visitor.get(&it.page()).await.is(404);
            }
        };
        sees("community", &[&one, &closed, &other, &whole], &[]).await;
        sees("team_misato", &[&one, &closed], &[&other, &whole]).await;
        sees("team_kagami", &[], &[&one, &closed, &other, &whole]).await;
        sees("chair_misato", &[&one], &[&closed, &other, &whole]).await;
        sees("secretary_kyuju", &[&other], &[&one, &closed, &whole]).await;
        for login in [
            "road",
            "auditor",
            "admin",
            "member_yokoseto",
            "headquarters",
        ] {
            house.at(NOW).by(login).get("/voices").await.is(404);
            house.at(NOW).by(login).get(&one.page()).await.is(404);
        }
        house.at(NOW).get("/voices").await.leads_to();
        // Whoever looked at the one for the city alone stands in the ledger (F7).
        let looks = "select count(*) as n from ledger_line where act = 'voice.look'";
        assert_eq!(count(&house, looks).await, 2);
    });
}

#[test]
fn whoever_looks_at_a_contact_stands_in_the_ledger_f7() {
    house::both(FEATURES, |house| async move {
        let misato = district(&house, "三里").await;
        let order = json!({ "text": BUS, "area": misato, "name": "見本 ねこ",
            "contact": "088-111-2222", "mail": "neko@example.jp" });
        let it = raised(&house.at(NOW), order).await;
        let team = house.at(NOW).by("team_misato");
        let page = team.get(&it.page()).await;
        page.is(200)
            .hides("ねこ")
            .hides("088-111-2222")
            .hides("neko@");
        let looks = "select count(*) as n from ledger_line where act = 'voice.contact'";
        assert_eq!(count(&house, looks).await, 0);
        let shown = team.post(&format!("{}/contact", it.page()), &[]).await;
        shown.is(200).shows("見本 ねこ").shows("088-111-2222");
        assert_eq!(count(&house, looks).await, 1);
        // The council's officers read the voice, not who raised it.
        let chair = house.at(NOW).by("chair_misato");
        chair
            .get(&it.page())
            .await
            .is(200)
            .shows(BUS)
            .hides("連絡先を見る");
        chair
            .post(&format!("{}/contact", it.page()), &[])
            .await
            .is(404);
        assert_eq!(count(&house, looks).await, 1);
        let denied = "select count(*) as n from ledger_line where act = 'denied'";
        assert_eq!(count(&house, denied).await, 1);
    });
}

#[test]
fn what_was_said_to_the_city_alone_stays_closed_as_a_concern() {
    house::both(FEATURES, |house| async move {
        let misato = district(&house, "三里").await;
        let order = json!({ "text": BUS, "area": misato, "closed": "yes" });
        let it = raised(&house.at(NOW), order).await;
        let team = house.at(NOW).by("team_misato");
        let (concern, number) = taken_up(&team, &it, "打ち明けられた話").await;
        let path = format!("/concerns/{concern}");
        for (account, status) in [
            ("community", 200),
            ("chair_misato", 404),
            ("welfare", 404),
            ("headquarters", 404),
        ] {
            let visitor = house.at(NOW).by(account);
            visitor.get(&path).await.is(status);
            let list = visitor.get("/api/v1/concerns").await;
            assert_eq!(
                list.is(200).body.contains(&number),
                status == 200,
                "{account}"
            );
        }
        house.at(NOW).get(&path).await.is(404);
        let form = team.get(&format!("{path}/triage")).await;
        let offered = form.is(200).attributes("input[name=visibility]", "value");
        assert_eq!(offered, ["closed"]);
        for visibility in ["public", "members"] {
            let mut order = judged();
            order["visibility"] = visibility.into();
            let path = format!("/api/v1{path}/triage");
            let no = team.post_json(&path, &order).await.is(422).json();
            assert_eq!(no["refusals"][0]["rule"], "concern.origin_closed");
        }
        let mut order = judged();
        order["visibility"] = "closed".into();
        act(&team, &concern, "triage", order).await;
    });
}

#[test]
fn a_voice_becomes_a_concern_in_one_stroke_f3() {
    house::both(FEATURES, |house| async move {
        let misato = district(&house, "三里").await;
        let order = json!({ "text": format!("{BUS}。\n二行目"), "area": misato, "spot": "学校前" });
        let it = raised(&house.at(NOW), order).await;
        let team = house.at(NOW).by("team_misato");
        let form = team.get(&format!("{}/take-up", it.page())).await;
        let title = form.is(200).attributes("#field-title", "value").remove(0);
        assert_eq!(title, format!("{BUS}。"));
        let version = form
            .attributes("main input[name=version]", "value")
            .remove(0);
        let sent = [("title", title.as_str()), ("version", version.as_str())];
        let concern = team
            .post(&format!("{}/take-up", it.page()), &sent)
            .await
            .leads_to();
        team.get(&concern)
            .await
            .is(200)
            .shows("二行目")
            .shows("学校前")
            .hides("（学校前）")
            .shows(&it.number);
        team.get(&it.page())
            .await
            .shows("案件へ")
            .hides("案件にする");
        let links =
            "select count(*) as n from link where from_kind = 'voice' and to_kind = 'concern'";
        assert_eq!(count(&house, links).await, 1);
        let again = team
            .post(&format!("{}/take-up", it.page()), &sent[..1])
            .await;
        again.is(422);
        team.post(&format!("{}/take-up", it.page()), &sent)
            .await
            .is(409);
        assert_eq!(count(&house, "select count(*) as n from concern").await, 1);
        team.get("/voices?tray=ended")
            .await
            .shows(&it.number)
            .shows("案件 R5-0001");
    });
}

#[test]
fn a_voice_joins_what_says_the_same() {
    house::both(FEATURES, |house| async move {
        let section = house.at(NOW).by("community");
        let one = raised(&house.at(NOW), json!({ "text": BUS })).await;
        let other = json!({ "text": "バスの本数が減って、病院に通えません。" });
        let other = raised(&house.at(NOW), other).await;
        let (_, number) = taken_up(&section, &one, "バスの減便").await;
        let join = format!("{}/join", other.page());
        let page = section.get(&join).await;
        page.is(200)
            .shows(&format!("{number} バスの減便"))
            .shows("同じ声 1件");
        section.get(&format!("{join}?q=減便")).await.shows(&number);
        section
            .get(&format!("{join}?q=側溝"))
            .await
            .shows("似た案件は見つかりませんでした");
        section
            .post(&join, &[("concern", "R5-9999")])
            .await
            .is(422)
            .shows("加える案件を選ぶか");
        section
            .post(&join, &[("concern", &number)])
            .await
            .leads_to();
        section
            .get(&other.page())
            .await
            .shows("案件へ")
            .shows(&number);
        section.post(&join, &[("concern", &number)]).await.is(422);
    });
}

#[test]
fn thanks_are_answered_at_once_and_troubles_are_not_f2() {
    house::both(FEATURES, |house| async move {
        let section = house.at(NOW).by("community");
        let order = json!({ "text": "道路がきれいになりました", "kind": "thanks",
            "mail": "neko@example.jp" });
        let it = raised(&house.at(NOW), order).await;
        let note = format!("{}/note", it.page());
        section.get(&note).await.is(200);
        let check = async |kind: &str, reply: &str, words: &str| {
            let sent = [("kind", kind), ("reply", reply)];
            section.post(&note, &sent).await.is(422).shows(words);
        };
        check("trouble", "案件にします", "困りごとと提案は").await;
        check("thanks", " ", "お返事を書いてください").await;
        let sent = [
            ("kind", "thanks"),
            ("reply", "担当に伝えました。ありがとうございます。"),
        ];
        section.post(&note, &sent).await.leads_to();
        section.post(&note, &sent).await.is(422);
        assert_eq!(letters(&house, "mail-voice-noted").await, 1);
        let page = house.at("2023-08-10 09:00").get(&it.link()).await;
        page.is(200)
            .shows("お返事しました")
            .shows("担当に伝えました。");
        check_no_orphans(&house).await;
    });
}

#[test]
fn a_voice_goes_to_the_desk_of_its_place() {
    house::both(FEATURES, |house| async move {
        let section = house.at(NOW).by("community");
        let it = raised(&house.at(NOW), json!({ "text": "市全体の声" })).await;
        let misato = council(&house, "三里まちづくりの会").await;
        let assign = format!("{}/assign", it.page());
        section
            .get(&assign)
            .await
            .is(200)
            .shows("三里まちづくりの会");
        section.post(&assign, &[("council", "x")]).await.is(422);
        let nobody = uuid::Uuid::nil().to_string();
        section.post(&assign, &[("council", &nobody)]).await.is(422);
        section
            .post(&assign, &[("council", &misato)])
            .await
            .leads_to();
        let team = house.at(NOW).by("team_misato");
        team.get(&it.page()).await.is(200).shows("十津・三里");
        // Given away to the whole city, it is out of the team's sight.
        let back = team.post(&assign, &[("council", "")]).await;
        assert_eq!(back.leads_to(), "/voices");
        team.get(&it.page()).await.is(404);
        section
            .get(&it.page())
            .await
            .shows("地域コミュニティ推進課");
        check_no_orphans(&house).await;
    });
}

#[test]
fn the_tray_is_read_in_pages() {
    house::sqlite(FEATURES, |house| async move {
        let section = house.at(NOW).by("community");
        for n in 0..53 {
            let order = json!({ "channel": "telephone", "text": format!("声{n}") });
            section
                .post_json("/api/v1/voices/key", &order)
                .await
                .is(201);
        }
        let first = section.get("/api/v1/voices").await.json();
        assert_eq!(first["voices"].as_array().map(Vec::len), Some(50));
        let next = first["next"].as_str().expect("a place");
        let second = section
            .get(&format!("/api/v1/voices?after={next}"))
            .await
            .json();
        assert_eq!(second["voices"].as_array().map(Vec::len), Some(3));
        assert_eq!(second["next"], Value::Null);
        section.get("/voices").await.shows("次へ");
        section
            .get("/voices?after=nonsense&tray=nowhere")
            .await
            .is(200);
    });
}

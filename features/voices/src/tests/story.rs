//! Story 2, as those live it who raised it: the slip, the two voices on the site, the answer under
//! their links, and the one who says that it is not settled (B3, B12, F1, F2).

use super::*;

const HOSPITAL: &str = "バスの本数が減って、病院に通えません。";
const SHOPPING: &str = "買い物に行くバスがなくて困っています。";

/// Somebody writes on the site, is shown what says the same, and joins it.
async fn joins(visitor: &Visitor<'_>, text: &str, mail: &str) -> Voice {
    let council = visitor
        .get("/voices/new")
        .await
        .attributes("#field-area option", "value");
    assert!(!council.is_empty());
    let look = visitor
        .post("/voices/new", &[("text", text), ("mail", mail)])
        .await;
    look.is(200)
        .shows("同じような声が、すでに届いています")
        .shows("バスの減便で買い物や通院に困っている");
    let steps = look.attributes("button[name=step]", "value");
    let join = steps.iter().find(|step| step.starts_with("join:"));
    let join = join
        .expect("what says the same")
        .trim_start_matches("join:");
    let order = json!({ "text": text, "mail": mail, "join": join });
    raised(visitor, order).await
}

async fn office(house: &House, name: &str) -> String {
    id_of(house, "organisation", name).await
}

#[test]
fn story_2_the_voices_of_the_bus_b3_b12_f1_f2() {
    house::both(FEATURES, |house| async move {
        // 8月9日: the slip without a name, keyed in by the secretariat.
        let secretary = house.at("2023-08-09 10:00").by("secretary_kyuju");
        let form = secretary.get("/voices/key").await;
        form.is(200).shows("久重小学校 正門横");
        let boxes = form.attributes("#field-suggestion_box option", "value");
        let slip = json!({ "suggestion_box": boxes[1], "slip": "12", "opened_by": "見本・架空",
            "text": BUS });
        let slip = Voice::of(&secretary.post_json("/api/v1/voices/key", &slip).await);
        let page = secretary.get(&slip.page()).await;
        page.is(200)
            .shows("投書 第12号")
            .shows("開封（見本・架空）");
        check_no_orphans(&house).await;
        let (concern, number) = taken_up(&secretary, &slip, "バスの減便").await;
        let section = house.at("2023-08-09 11:00").by("community");
        act(&section, &concern, "triage", judged()).await;

        // The same day two more say the same on the site, and join it. None is lost.
        let evening = house.at("2023-08-09 20:00");
        let hospital = joins(&evening, HOSPITAL, "hospital@example.jp").await;
        let shopping = joins(&evening, SHOPPING, "").await;
        assert_ne!(hospital.number, shopping.number);
        for it in [&slip, &hospital, &shopping] {
            let what = followed(&evening, it).await;
            assert_eq!(what["concern"]["number"], number.as_str());
        }
        section
            .get(&format!("/concerns/{concern}"))
            .await
            .is(200)
            .shows(&slip.number)
            .shows(&hospital.number)
            .shows(&shopping.number);

        // Reported, handed on, and to the headquarters; their answer.
        let transport = office(&house, "交通政策課").await;
        let elderly = office(&house, "高齢者支援課").await;
        let monday = house.at("2023-08-28 10:00").by("community");
        let tried = json!({ "tried": "両課で相談した", "ask": [transport, elderly] });
        act(&monday, &concern, "escalate", tried).await;
        let what = followed(&house.at("2023-08-28 12:00"), &hospital).await;
        assert_eq!(what["concern"]["holder"], "地域共生社会推進本部");
        let wednesday = house.at("2023-09-20 10:00").by("headquarters");
        let cannot = json!({ "kind": "cannot", "text": "バスの増便はできません。",
            "reason": "運転手が足りないため", "helps": "外出支援の出前講座と、隣の協議会の送迎ボランティア" });
        act(&wednesday, &concern, "answer", cannot).await;
        let before = house.at("2023-09-20 12:00").get(&shopping.link()).await;
        before
            .is(200)
            .shows("回答が出ました。まず")
            .shows("そのあと、ここでも読めます")
            .shows("地域の皆さまにいちばん先に")
            .shows("メールアドレスを入れるとお送りします")
            .hides("運転手が足りない");
        assert_eq!(strike(&house, "2023-09-20 12:05").await, 0);

        // Delivered at the 世話人会: the raisers read it, and one with an address is told once.
        let brought = json!({ "on": "2023-09-25", "channel": "letter", "to_whom": "世話人会",
            "verdict": "noted" });
        let delivery = house.at("2023-09-25 20:00").by("community");
        act(&delivery, &concern, "deliver", brought).await;
        assert_eq!(strike(&house, "2023-09-25 20:05").await, 1);
        assert_eq!(strike(&house, "2023-09-25 20:10").await, 0);
        assert_eq!(letters(&house, "mail-voice-answered").await, 1);
        let reader = house.at("2023-09-26 09:00");
        reader
            .get(&hospital.link())
            .await
            .is(200)
            .shows("バスの増便はできません。")
            .shows("運転手が足りないため")
            .shows("出前講座")
            .shows("解決した")
            .shows("まだ解決していません");

        // One says: settled. The other: not settled, with a reason; it reopens at the headquarters.
        let settled = [("verdict", "settled")];
        let judge = format!("{}/judge", hospital.link());
        reader.post(&judge, &settled).await.leads_to();
        reader
            .get(&hospital.link())
            .await
            .shows("ありがとうございました");
        let judge = format!("{}/judge", shopping.link());
        let silent = [("verdict", "not_settled"), ("reason", "")];
        reader.post(&judge, &silent).await.is(422);
        let not_yet = json!({ "verdict": "not_settled", "reason": "買い物に行けないまま" });
        let what = reader.post_json(&format!("/api/v1{judge}"), &not_yet).await;
        let what = what.is(200).json();
        assert_eq!(what["concern"]["state"], "working");
        assert_eq!(what["concern"]["holder"], "地域共生社会推進本部");
        let next = what["concern"]["next_date"].as_str().expect("a next date");
        assert!(next > "2023-09-26", "{next}");
        let page = reader.get(&shopping.link()).await;
        page.shows("買い物に行けないまま")
            .shows("もう一度対応しています");
        let other = reader.get(&hospital.link()).await;
        other.hides("買い物に行けないまま");
        let again = reader.post(&judge, &[("verdict", "settled")]).await;
        again.is(422).shows("お返事がまだお手元に届いていません");
        check_no_orphans(&house).await;
    });
}

#[test]
fn a_voice_that_says_what_came_to_its_end_asks_anew_f1() {
    house::both(FEATURES, |house| async move {
        let section = house.at(NOW).by("community");
        let first = raised(&house.at(NOW), json!({ "text": BUS })).await;
        let (concern, number) = taken_up(&section, &first, "バスの減便").await;
        act(&section, &concern, "triage", judged()).await;
        let transport = office(&house, "交通政策課").await;
        act(&section, &concern, "send", json!({ "to": transport })).await;
        let answer = json!({ "kind": "done", "text": "増便しました。" });
        act(&house.at(NOW).by("transport"), &concern, "answer", answer).await;
        let brought = json!({ "on": "2023-08-09", "channel": "telephone", "to_whom": "会長",
            "verdict": "settled" });
        act(&section, &concern, "deliver", brought).await;

        let later = house.at("2023-10-02 10:00");
        let again = json!({ "text": HOSPITAL, "join": concern, "mail": "a@example.jp" });
        let again = raised(&later, again).await;
        let what = followed(&later, &again).await;
        assert_eq!(what["state"], "waiting");
        let desk = later.clone().by("community");
        desk.get(&again.page())
            .await
            .is(200)
            .shows("また起きていないか")
            .shows(&number);
        let path = format!("/api/v1/voices/{}/join", again.id);
        let same = desk.post_json(&path, &json!({ "concern": number })).await;
        assert_eq!(same.is(200).json()["state"], "taken");
        // What was answered then is news to whoever asked anew, once.
        assert_eq!(letters(&house, "mail-voice-answered").await, 1);
        assert_eq!(strike(&house, "2023-10-02 10:05").await, 0);
        check_no_orphans(&house).await;
    });
}

#[test]
fn merging_concerns_loses_no_voice_f2() {
    house::both(FEATURES, |house| async move {
        let section = house.at(NOW).by("community");
        let raiser = house.at(NOW);
        let one = json!({ "text": BUS, "mail": "one@example.jp" });
        let one = raised(&raiser, one).await;
        let other = json!({ "text": SHOPPING, "mail": "other@example.jp" });
        let other = raised(&raiser, other).await;
        let (first, _) = taken_up(&section, &one, "バスの減便").await;
        let (second, number) = taken_up(&section, &other, "買い物のバス").await;
        act(&section, &first, "merge", json!({ "into": number })).await;
        let what = followed(&raiser, &one).await;
        assert_eq!(what["concern"]["number"], number.as_str());
        assert_eq!(what["concern"]["state"], "triage");

        act(&section, &second, "triage", judged()).await;
        let transport = office(&house, "交通政策課").await;
        act(&section, &second, "send", json!({ "to": transport })).await;
        let answer = json!({ "kind": "done", "text": "増便しました。" });
        act(&house.at(NOW).by("transport"), &second, "answer", answer).await;
        let brought = json!({ "on": "2023-08-09", "channel": "telephone", "to_whom": "会長",
            "verdict": "noted" });
        act(&section, &second, "deliver", brought).await;
        assert_eq!(strike(&house, "2023-08-09 18:00").await, 2);
        raiser.get(&one.link()).await.shows("増便しました。");
        let no = json!({ "verdict": "not_settled", "reason": "まだです" });
        let judge = format!("/api/v1{}/judge", one.link());
        let what = raiser.post_json(&judge, &no).await.is(200).json();
        assert_eq!(what["concern"]["state"], "working");
        let closed = raised(&raiser, json!({ "text": "三", "join": first })).await;
        assert_eq!(
            followed(&raiser, &closed).await["state"],
            "waiting",
            "a merged one takes none"
        );
    });
}

//! After the end: who may open a concern again, and what its raisers add.

use super::*;

/// A concern of the bus with its answer brought back on the same day: `noted` and planned for later,
/// or `settled`.
async fn answered(house: &House, kind: Value, verdict: &str) -> (Voice, String) {
    let section = house.at(NOW).by("community");
    let it = raised(&house.at(NOW), json!({ "text": BUS })).await;
    let (concern, _) = taken_up(&section, &it, "バスの減便").await;
    act(&section, &concern, "triage", judged()).await;
    let transport = id_of(house, "organisation", "交通政策課").await;
    act(&section, &concern, "send", json!({ "to": transport })).await;
    act(&house.at(NOW).by("transport"), &concern, "answer", kind).await;
    let brought = json!({ "on": "2023-08-09", "channel": "telephone", "to_whom": "会長",
        "verdict": verdict });
    act(&section, &concern, "deliver", brought).await;
    (it, concern)
}

fn done() -> Value {
    json!({ "kind": "done", "text": "増便しました。" })
}

async fn state_of(house: &House, concern: &str) -> String {
    let id: uuid::Uuid = concern.parse().expect("an id");
    let mut tx = house.hall().db().read().await.expect("a turn");
    let sql = "select state from concern where id = $1";
    tx.one(sql, p![id], |row| row.get("state"))
        .await
        .expect("a concern")
}

#[test]
fn whoever_only_says_the_same_opens_nothing_again() {
    house::both(FEATURES, |house| async move {
        let planned = json!({ "kind": "planned", "text": "増便します。", "due": "2023-12-01" });
        for (kind, verdict, state) in [
            (done(), "settled", "closed"),
            (planned, "noted", "promised"),
        ] {
            let (_, concern) = answered(&house, kind, verdict).await;
            assert_eq!(state_of(&house, &concern).await, state);
            let stranger = house.at("2023-08-10 10:00");
            let me_too = json!({ "text": "わたしも", "join": concern });
            let it = raised(&stranger, me_too).await;
            let page = stranger.get(&it.link()).await;
            page.is(200).hides("このお返事で解決しましたか");
            let judge = format!("{}/judge", it.link());
            let no = [("verdict", "not_settled"), ("reason", "まだです")];
            stranger
                .post(&judge, &no)
                .await
                .is(422)
                .shows("お返事がまだお手元に届いていません");
            assert_eq!(state_of(&house, &concern).await, state, "nothing moved");
            let what = followed(&stranger, &it).await;
            assert_eq!(what["state"], "waiting", "a desk decides");
        }
        check_no_orphans(&house).await;
    });
}

#[test]
fn what_a_program_may_have_written_joins_nothing_by_itself() {
    house::both(FEATURES, |house| async move {
        let section = house.at(NOW).by("community");
        let one = raised(&house.at(NOW), json!({ "text": BUS })).await;
        let (concern, number) = taken_up(&section, &one, "バスの減便").await;
        act(&section, &concern, "triage", judged()).await;
        let spam = json!({ "text": "安い薬", "join": concern, "website": "https://spam.example" });
        let spam = raised(&house.at(NOW), spam).await;
        let what = followed(&house.at(NOW), &spam).await;
        assert_eq!(
            (&what["state"], &what["concern"]),
            (&json!("waiting"), &Value::Null)
        );
        let page = section.get(&spam.page()).await;
        page.shows("画面に見えない欄に文字").shows(&number);
        // Whoever takes it up or joins it has looked.
        let join = format!("/api/v1/voices/{}/join", spam.id);
        let joined = section
            .post_json(&join, &json!({ "concern": number }))
            .await;
        joined.is(200);
        let page = section.get(&spam.page()).await;
        page.hides("画面に見えない欄に文字");
    });
}

#[test]
fn what_is_added_after_a_reply_lies_on_a_desk_and_the_reply_stays_f1() {
    house::both(FEATURES, |house| async move {
        let (section, raiser) = (house.at(NOW).by("community"), house.at(NOW));
        let thanks = json!({ "text": "道がきれいになりました", "kind": "thanks" });
        let it = raised(&raiser, thanks).await;
        let sent = [("kind", "thanks"), ("reply", "担当に伝えました。")];
        let note = format!("{}/note", it.page());
        section.post(&note, &sent).await.leads_to();

        let later = house.at("2023-08-21 10:00");
        let add = format!("{}/supplement", it.link());
        let words = [("text", "また汚れました。")];
        later.post(&add, &words).await.leads_to();
        assert_eq!(letters(&house, "mail-voice-supplement").await, 1);
        let page = later.get(&it.link()).await;
        page.shows("また汚れました。")
            .shows("担当に伝えました。")
            .shows("令和5年8月24日（木）までに");
        let desk = house.at("2023-08-21 11:00").by("community");
        desk.get("/voices").await.shows(&it.number);
        desk.get(&it.page())
            .await
            .shows("また汚れました。")
            .shows("担当に伝えました。")
            .shows("案件にする");
        taken_up(&desk, &it, "道の清掃").await;
        later.get(&it.link()).await.shows("担当に伝えました。");
        check_no_orphans(&house).await;
    });
}

#[test]
fn what_is_added_after_the_concern_ended_lies_on_a_desk_f1() {
    house::both(FEATURES, |house| async move {
        let (it, concern) = answered(&house, done(), "settled").await;
        let raiser = house.at("2023-08-21 10:00");
        let add = format!("{}/supplement", it.link());
        raiser
            .post(&add, &[("text", "また減りました。")])
            .await
            .leads_to();
        assert_eq!(letters(&house, "mail-voice-supplement").await, 1);
        // Whoever raised it never loses sight of what was answered, but the desk is to look first.
        let page = raiser.get(&it.link()).await;
        page.shows("増便しました。")
            .shows("令和5年8月24日（木）までに")
            .hides("このお返事で解決しましたか");
        let section = house.at("2023-08-21 11:00").by("community");
        section.get("/voices").await.shows(&it.number);
        let page = section.get(&it.page()).await;
        page.shows("声を寄せた方が付け加えました")
            .hides("その場で返事をする");
        let leave = format!("{}/leave", it.page());
        section.post(&leave, &[]).await.leads_to();
        section.post(&leave, &[]).await.is(422);
        let what = followed(&raiser, &it).await;
        assert_eq!(what["state"], "taken");
        assert_eq!(state_of(&house, &concern).await, "closed");
        raiser
            .get(&it.link())
            .await
            .shows("このお返事で解決しましたか");
        check_no_orphans(&house).await;
    });
}

#[test]
fn what_is_added_at_the_same_moment_is_all_kept() {
    house::both(FEATURES, |house| async move {
        let raiser = house.at(NOW);
        let it = raised(&raiser, json!({ "text": BUS })).await;
        let add = format!("{}/supplement", it.link());
        for n in 0..5 {
            let words = [format!("左{n}"), format!("右{n}")];
            let [left, right] = words.each_ref().map(|text| [("text", text.as_str())]);
            let (one, other) = tokio::join!(raiser.post(&add, &left), raiser.post(&add, &right));
            assert_eq!((one.status.as_u16(), other.status.as_u16()), (303, 303));
        }
        let kept = "select count(*) as n from supplement";
        assert_eq!(count(&house, kept).await, 10);
    });
}

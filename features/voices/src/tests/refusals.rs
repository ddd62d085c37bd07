//! Every refusal names its rule, and its words say what to do instead.

use super::*;

/// The rule and the field of the first refusal.
fn no(reply: &Reply) -> (String, String) {
    let body = reply.is(422).json();
    let no = &body["refusals"][0];
    let text = |name: &str| no[name].as_str().unwrap_or_default().to_owned();
    let said = text("detail");
    assert!(!said.is_empty() && !said.starts_with("rule-"), "{said}");
    (text("rule"), text("field"))
}

#[test]
fn what_cannot_be_taken_in_says_how_it_can() {
    house::sqlite(FEATURES, |house| async move {
        let section = house.at(NOW).by("community");
        let check = async |path: &str, order: Value, rule: &str, field: &str| {
            let reply = section
                .post_json(&format!("/api/v1/voices{path}"), &order)
                .await;
            assert_eq!(no(&reply), (rule.to_owned(), field.to_owned()), "{order}");
        };
        check("", json!({ "text": "\n" }), "voice.text", "text").await;
        let long = "あ".repeat(10_001);
        check("", json!({ "text": long }), "voice.too_long", "text").await;
        let spot = "あ".repeat(121);
        check(
            "",
            json!({ "text": BUS, "spot": spot }),
            "voice.too_long",
            "spot",
        )
        .await;
        check(
            "",
            json!({ "text": BUS, "mail": "a b@c.jp" }),
            "voice.mail",
            "mail",
        )
        .await;
        check(
            "",
            json!({ "text": BUS, "photo": "?" }),
            "voice.photo_kind",
            "picture",
        )
        .await;
        let huge = crate::photo::carried(&vec![0; crate::photo::LARGEST + 1]);
        check(
            "",
            json!({ "text": BUS, "photo": huge }),
            "voice.photo_size",
            "picture",
        )
        .await;

        let slip =
            |field: &str, value: &str| json!({ "text": BUS, "opened_by": "見本", field: value });
        check(
            "/key",
            slip("opened_on", "きのう"),
            "voice.day",
            "opened_on",
        )
        .await;
        check(
            "/key",
            slip("raised_on", "2023-08-10"),
            "voice.day",
            "raised_on",
        )
        .await;
        let nobody = uuid::Uuid::nil().to_string();
        check(
            "/key",
            slip("suggestion_box", &nobody),
            "voice.box",
            "suggestion_box",
        )
        .await;
        let unopened = json!({ "text": BUS, "suggestion_box": nobody });
        check("/key", unopened, "voice.opened_by", "opened_by").await;
        let somewhere = json!({ "text": BUS });
        check("/key", somewhere, "voice.which_box", "suggestion_box").await;
        let boxed = json!({ "text": BUS, "channel": "telephone", "opened_by": "見本",
            "suggestion_box": nobody });
        check("/key", boxed, "voice.no_slip", "suggestion_box").await;
        let chair = json!({ "text": BUS, "channel": "consultation" });
        check("/key", chair, "voice.which_council", "council").await;
    });
}

#[test]
fn what_cannot_be_done_says_what_can() {
    house::sqlite(FEATURES, |house| async move {
        let section = house.at(NOW).by("community");
        let it = raised(&house.at(NOW), json!({ "text": BUS })).await;
        let check = async |act: &str, order: Value, rule: &str, field: &str| {
            let path = format!("/api/v1/voices/{}/{act}", it.id);
            let reply = section.post_json(&path, &order).await;
            assert_eq!(
                no(&reply),
                (rule.to_owned(), field.to_owned()),
                "{act} {order}"
            );
        };
        let long = "あ".repeat(121);
        check(
            "take-up",
            json!({ "title": long }),
            "voice.too_long",
            "title",
        )
        .await;
        check(
            "join",
            json!({ "concern": "R5-1" }),
            "voice.which_concern",
            "concern",
        )
        .await;
        check("note", json!({ "kind": "thanks" }), "voice.reply", "reply").await;
        let trouble = json!({ "kind": "trouble", "reply": "はい" });
        check("note", trouble, "voice.note_kind", "kind").await;

        let check = async |act: &str, order: Value, rule: &str, field: &str| {
            let path = format!("/api/v1{}/{act}", it.link());
            let reply = house.at(NOW).post_json(&path, &order).await;
            assert_eq!(
                no(&reply),
                (rule.to_owned(), field.to_owned()),
                "{act} {order}"
            );
        };
        let settled = json!({ "verdict": "settled" });
        check("judge", settled, "voice.not_answered", "").await;
    });
}

/// A page shows the words of a rule.
fn page_says(page: &Reply, rule: &str) {
    let key = format!("rule-{}", rule.replace(['.', '_'], "-"));
    let words = crate::Words::say(kernel::lang::Lang::Ja, &key, &[]).expect("words of the rule");
    page.is(422).shows(&words);
}

#[test]
fn pages_say_what_to_do_instead() {
    house::sqlite(FEATURES, |house| async move {
        let (raiser, section) = (house.at(NOW), house.at(NOW).by("community"));
        let it = raised(&raiser, json!({ "text": BUS })).await;
        let find = raiser.post("/voices/follow", &[("key", "")]).await;
        page_says(&find, "voice.key");
        let add = raiser
            .post(&format!("{}/supplement", it.link()), &[("text", " ")])
            .await;
        page_says(&add, "voice.supplement");
        let assign = format!("{}/assign", it.page());
        page_says(
            &section.post(&assign, &[("council", "x")]).await,
            "voice.council",
        );
        page_says(
            &section.post(&format!("{}/link", it.page()), &[]).await,
            "voice.renew_keyed",
        );

        let (concern, _) = taken_up(&section, &it, "バスの減便").await;
        act(&section, &concern, "triage", judged()).await;
        let transport = id_of(&house, "organisation", "交通政策課").await;
        act(&section, &concern, "send", json!({ "to": transport })).await;
        let answer = json!({ "kind": "done", "text": "増便しました。" });
        act(&house.at(NOW).by("transport"), &concern, "answer", answer).await;
        let brought = json!({ "on": "2023-08-09", "channel": "telephone", "to_whom": "会長",
            "verdict": "noted" });
        act(&section, &concern, "deliver", brought).await;
        let judge = format!("{}/judge", it.link());
        page_says(
            &raiser.post(&judge, &[("verdict", "?")]).await,
            "voice.verdict",
        );
    });
}

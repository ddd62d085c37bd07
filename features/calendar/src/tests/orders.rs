//! Every field of an event says what is wrong with it, all at once, and keeps what was typed.

use serde_json::{Value, json};

use super::FEATURES;
use super::ground::{MORNING, organisation, summer_festival};

/// An order with these fields, and the rule that refuses it.
const WRONG: &[(&str, &str, &str)] = &[
    ("title", "", "event.title"),
    ("kind", "dance", "event.kind"),
    ("organiser", "nobody", "event.organiser"),
    ("first_on", "", "event.when"),
    ("first_on", "11月のいつか", "event.day"),
    ("first_on", "令和5年11月5日（月）", "event.weekday"),
    ("last_on", "2023-11-01", "event.last_day"),
    ("last_on", "2024-11-01", "event.long"),
    ("begins_at", "朝", "event.clock"),
    ("begins_at", "", "event.begins"),
    ("ends_at", "9:00", "event.ends_after"),
    ("capacity", "たくさん", "event.capacity"),
    ("visibility", "secret", "event.visibility"),
    ("place", "somewhere", "event.place"),
];

#[test]
fn each_field_says_what_is_wrong_with_it() {
    house::sqlite(FEATURES, |house| async move {
        let chair = house.at(MORNING).by("chair_misato");
        for (field, typed, rule) in WRONG {
            let mut order = summer_festival();
            order[*field] = json!(typed);
            let said = refused(&chair, &order).await;
            assert!(
                said.contains(&(*rule).to_owned()),
                "{field} {typed}: {said:?}"
            );
        }
        let mut order = summer_festival();
        order["cohosts"] = json!(["nobody"]);
        assert_eq!(refused(&chair, &order).await, ["event.organisation"]);
        let long = "あ".repeat(301);
        order = summer_festival();
        order["rain"] = json!(long);
        order["title"] = json!("");
        assert_eq!(
            refused(&chair, &order).await,
            ["event.title", "event.line_long"]
        );
        order = summer_festival();
        order["description"] = json!("あ".repeat(200_000));
        assert_eq!(refused(&chair, &order).await, ["event.text_long"]);
    });
}

/// What a repeated event, or one without a day, is refused for.
const WRONG_TIMES: &[(&str, &str, &str)] = &[
    ("every", "ときどき", "recurrence.unread"),
    ("every", "毎週", "recurrence.unfinished"),
    ("every", "FREQ=HOURLY", "recurrence.unsaid"),
    ("every", "RRULE:BYDAY=WE", "recurrence.missing"),
    ("every_until", "2033-01-01", "event.until"),
    ("every_until", "2023-11-06", "event.never"),
    ("except", "そのうち", "event.except"),
];

#[test]
fn a_time_that_comes_again_says_what_is_wrong_with_it() {
    house::sqlite(FEATURES, |house| async move {
        let chair = house.at(MORNING).by("chair_misato");
        for (field, typed, rule) in WRONG_TIMES {
            let mut order = summer_festival();
            order["every"] = json!("毎週水曜日");
            order[*field] = json!(typed);
            let said = refused(&chair, &order).await;
            assert!(
                said.contains(&(*rule).to_owned()),
                "{field} {typed}: {said:?}"
            );
        }
        let mut order = summer_festival();
        order["first_on"] = json!("");
        order["season"] = json!("いつか");
        assert_eq!(refused(&chair, &order).await, ["season.unread"]);
    });
}

async fn refused(by: &house::Visitor<'_>, order: &Value) -> Vec<String> {
    let no = by.post_json("/api/v1/events", order).await.is(422).json();
    let all = no["refusals"].as_array().expect("refusals");
    let rules = all
        .iter()
        .map(|it| it["rule"].as_str().unwrap_or("").to_owned());
    rules.collect()
}

#[test]
fn a_form_keeps_what_was_typed() {
    house::sqlite(FEATURES, |house| async move {
        let chair = house.at(MORNING).by("chair_misato");
        let council = organisation("council-11");
        let typed = [
            ("organiser", council.as_str()),
            ("title", "見本の会"),
            ("first_on", "いつか"),
            ("rain", "中止"),
            ("audience", "elderly"),
            ("audience", "adults"),
        ];
        let page = chair.post("/events/new", &typed).await;
        page.is(422).shows("日が読み取れません");
        assert_eq!(
            page.attributes("input[name='title']", "value"),
            ["見本の会"]
        );
        assert_eq!(page.attributes("input[name='rain']", "value"), ["中止"]);
        let ticked = page.attributes("input[name='audience'][checked]", "value");
        assert_eq!(ticked, ["adults", "elderly"]);
    });
}

//! What may happen to an event in each of its states, and what is refused by which rule.

use serde_json::{Value, json};

use super::FEATURES;
use super::ground::{MORNING, organisation, path, put_up, summer_festival, text};

struct Steps<'a> {
    by: &'a house::Visitor<'a>,
    at: String,
}

impl Steps<'_> {
    /// Does it, and names the state in which the event then is.
    async fn does(&self, act: &str, order: Value) -> String {
        let path = format!("{}/{act}", self.at);
        text(
            &self.by.post_json(&path, &order).await.is(200).json(),
            "/status",
        )
    }

    /// Is refused, by this rule.
    async fn is_refused(&self, act: &str, order: Value) -> String {
        let path = format!("{}/{act}", self.at);
        let no = self.by.post_json(path.trim_end_matches('/'), &order).await;
        text(&no.is(422).json(), "/refusals/0/rule")
    }
}

#[test]
fn an_event_goes_through_its_states_and_no_others() {
    house::both(FEATURES, |house| async move {
        let chair = house.at(MORNING).by("chair_misato");
        let why = || json!({"why": "雨のため"});
        let mut wish = summer_festival();
        wish["first_on"] = json!("");
        wish["begins_at"] = json!("");
        wish["ends_at"] = json!("");
        wish["season"] = json!("12月");
        let wish = put_up(&chair, &wish).await;
        let steps = Steps {
            by: &chair,
            at: format!("/api/v1{}", path(&wish)),
        };
        assert_eq!(steps.is_refused("fix", json!({})).await, "event.no_day");
        assert_eq!(steps.is_refused("postpone", why()).await, "event.not_held");
        assert_eq!(
            steps.is_refused("accept", json!({})).await,
            "event.looked_at"
        );
        assert_eq!(steps.is_refused("move", json!({})).await, "event.when");

        let event = put_up(&chair, &summer_festival()).await;
        let steps = Steps {
            by: &chair,
            at: format!("/api/v1{}", path(&event)),
        };
        assert_eq!(steps.does("fix", json!({})).await, "fixed");
        assert_eq!(steps.is_refused("fix", json!({})).await, "event.is_fixed");
        let mut other_day = summer_festival();
        other_day["first_on"] = json!("2023-11-12");
        assert_eq!(steps.is_refused("", other_day).await, "event.fixed_day");
        let same = json!({"first_on": "2023-11-05", "begins_at": "15:00", "ends_at": "21:00"});
        assert_eq!(steps.is_refused("move", same).await, "event.same_day");
        assert_eq!(steps.is_refused("cancel", json!({})).await, "event.why");
        assert_eq!(steps.does("postpone", why()).await, "postponed");
        let later = json!({"first_on": "2023-11-12", "begins_at": "15:00", "ends_at": "21:00"});
        assert_eq!(steps.does("move", later).await, "fixed");
        let moved = chair.get(&steps.at).await.is(200).json();
        assert_eq!(text(&moved, "/before_on"), "2023-11-05");
        assert_eq!(moved["sequence"], json!(3));
        assert_eq!(steps.does("cancel", why()).await, "cancelled");
        assert_eq!(steps.is_refused("fix", json!({})).await, "event.not_open");
    });
}

#[test]
fn two_who_change_the_same_event_are_told() {
    house::both(FEATURES, |house| async move {
        let chair = house.at(MORNING).by("chair_misato");
        let event = put_up(&chair, &summer_festival()).await;
        let at = format!("{}/edit", path(&event));
        let council = organisation("council-11");
        let typed = |title: &'static str| {
            vec![
                ("organiser", council.clone()),
                ("version", "1".to_owned()),
                ("title", title.to_owned()),
                ("first_on", "2023-11-05".to_owned()),
                ("visibility", "public".to_owned()),
            ]
        };
        let send = |fields: Vec<(&'static str, String)>| {
            let (chair, at) = (&chair, at.as_str());
            async move {
                let fields: Vec<(&str, &str)> = fields
                    .iter()
                    .map(|(name, value)| (*name, value.as_str()))
                    .collect();
                chair.post(at, &fields).await
            }
        };
        send(typed("先に書いた名前")).await.is(303);
        let page = send(typed("あとから書いた名前")).await;
        page.is(409).shows("先に書いた名前");
        assert_eq!(
            page.attributes("input[name='title']", "value"),
            ["あとから書いた名前"]
        );
    });
}

#[test]
fn a_proposal_that_has_ended_cannot_be_answered() {
    house::sqlite(FEATURES, |house| async move {
        let section = house.at(MORNING).by("community");
        let event = |organiser: &str, kind: &str, day: &str| {
            json!({
                "organiser": organisation(organiser),
                "title": format!("見本の{kind}"),
                "kind": kind,
                "first_on": day,
                "audience": ["everyone"],
            })
        };
        let one = put_up(
            &section,
            &event("disaster-yokohama", "disaster", "2023-10-15"),
        )
        .await;
        let other = put_up(&section, &event("pta-yokohama", "sports", "2023-10-16")).await;
        let far = put_up(&section, &event("pta-yokohama", "market", "2024-03-16")).await;
        let (one, other, far) = (text(&one, "/id"), text(&other, "/id"), text(&far, "/id"));
        let propose = |one: &str, other: &str| {
            let order = json!({"one": one, "other": other});
            let section = &section;
            async move { section.post_json("/api/v1/events/joint", &order).await }
        };
        let no = propose(&one, &far).await.is(422).json();
        assert_eq!(text(&no, "/refusals/0/rule"), "event.unlike");
        let made = propose(&one, &other).await.is(201).json();
        let no = propose(&one, &other).await.is(422).json();
        assert_eq!(text(&no, "/refusals/0/rule"), "event.joint_known");
        let refuse = format!("/api/v1/events/joint/{}/refuse", text(&made, "/id"));
        let why = json!({"why": "別々に開く"});
        let declined = section.post_json(&refuse, &why).await.is(200).json();
        assert_eq!(text(&declined, "/status"), "declined");
        let no = section.post_json(&refuse, &why).await.is(422).json();
        assert_eq!(text(&no, "/refusals/0/rule"), "event.joint_ended");
    });
}

#[test]
fn whoever_sends_something_in_can_be_asked_back() {
    house::sqlite(FEATURES, |house| async move {
        let mut order = summer_festival();
        let resident = house.at(MORNING);
        let no = resident.post_json("/api/v1/events/suggest", &order).await;
        assert_eq!(
            text(&no.is(422).json(), "/refusals/0/rule"),
            "event.sent_by"
        );
        order["sent_by"] = json!("架空 太郎 000-0000-0009");
        resident
            .post_json("/api/v1/events/suggest", &order)
            .await
            .is(202);
    });
}

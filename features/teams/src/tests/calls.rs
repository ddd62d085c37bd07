//! Calls for volunteers: those who agreed are asked, nobody is forced (C10).

use super::*;

/// The call of 地区07 for two people.
fn festival() -> Value {
    json!({ "council": council_07(), "event": "夏祭り", "on": "2023-07-29", "begins_at": "15:00",
            "place": "地区07小学校", "people": "2", "text": "屋台の店番" })
}

#[test]
fn only_who_lives_there_and_agreed_is_asked_by_mail() {
    house::both(FEATURES, |house| async move {
        let at = "2023-07-03 10:00";
        let chair = takamatsu(&house, at, "chair_07");
        let told = async || {
            send(&chair, "/api/v1/volunteering", &festival(), 201)
                .await
                .json()["told"]
                .clone()
        };
        assert_eq!(told().await, 0);
        let a = takamatsu(&house, at, "promoter_07a");
        send(&a, "/api/v1/volunteering/opt-in", &json!({}), 204).await;
        assert_eq!(told().await, 1);
        let letters = async || {
            let mut tx = house.hall().db().read().await.expect("a reader");
            tx.rows(
                "select address from outbox where municipality = $1 and about = 'mail-volunteer-call'",
                desk::p![TAKAMATSU],
                |row| row.get::<String>("address"),
            )
            .await
            .expect("the outbox")
        };
        assert_eq!(letters().await, ["promoter-07-a@example.jp"]);
        // The third promoter lives elsewhere: agreeing does not put them on the list of 地区07.
        let c = takamatsu(&house, at, "promoter_07c");
        send(&c, "/api/v1/volunteering/opt-in", &json!({}), 204).await;
        assert_eq!(told().await, 1);
        send(&a, "/api/v1/volunteering/opt-out", &json!({}), 204).await;
        assert_eq!(told().await, 0);
        send(&a, "/api/v1/volunteering/opt-in", &json!({}), 204).await;
        assert_eq!(
            told().await,
            1,
            "who stopped may begin again on the same day"
        );
    });
}

#[test]
fn a_promise_is_free_and_its_name_is_for_those_who_called() {
    house::both(FEATURES, |house| async move {
        let at = "2023-07-03 10:00";
        let chair = takamatsu(&house, at, "chair_07");
        let call = send(&chair, "/api/v1/volunteering", &festival(), 201)
            .await
            .json();
        let path = format!("/volunteering/{}", call["id"].as_str().expect("an id"));
        let promise = format!("/api/v1{path}/promise");
        let a = takamatsu(&house, at, "promoter_07a");
        let no = a.post_json(&promise, &json!({})).await;
        assert_eq!(refused_by(&no), [("volunteer.not_asked".into(), None)]);
        let no = chair.post_json(&promise, &json!({})).await;
        assert_eq!(refused_by(&no), [("volunteer.staff".into(), None)]);
        house
            .at(at)
            .under("takamatsu")
            .post_json(&promise, &json!({}))
            .await
            .is(401);
        send(&a, "/api/v1/volunteering/opt-in", &json!({}), 204).await;
        assert_eq!(
            a.post(&format!("{path}/promise"), &[]).await.leads_to(),
            path
        );
        chair
            .get(&path)
            .await
            .is(200)
            .shows("1人／2人")
            .shows("仮名 良子");
        house
            .at(at)
            .under("takamatsu")
            .get(&path)
            .await
            .is(200)
            .shows("1人／2人")
            .hides("仮名 良子");
        assert_eq!(
            a.post(&format!("{path}/take-back"), &[]).await.leads_to(),
            path
        );
        chair
            .get(&path)
            .await
            .is(200)
            .shows("0人／2人")
            .hides("仮名 良子");
        let late = takamatsu(&house, "2023-07-30 10:00", "promoter_07a");
        let no = late.post_json(&promise, &json!({})).await;
        assert_eq!(
            refused_by(&no),
            [("volunteer.past".into(), Some("on".into()))]
        );
    });
}

#[test]
fn a_call_names_an_event_to_come_and_a_number_of_people() {
    house::sqlite(FEATURES, |house| async move {
        let chair = takamatsu(&house, "2023-07-03 10:00", "chair_07");
        let check = async |field: &str, value: &str, rule: &str| {
            let mut order = festival();
            order[field] = value.into();
            let no = chair.post_json("/api/v1/volunteering", &order).await;
            assert_eq!(refused_by(&no), [(rule.to_owned(), Some(field.to_owned()))]);
        };
        check("on", "2023-07-01", "volunteer.past").await;
        check("people", "0", "volunteer.people").await;
        check("people", "many", "volunteer.people").await;
        check("on", "2043-07-29", "request.far_date").await;
        check("event", "", "volunteer.event").await;
        let promoter = takamatsu(&house, "2023-07-03 10:00", "road_t");
        send(&promoter, "/api/v1/volunteering", &festival(), 404).await;
        let call = send(&chair, "/api/v1/volunteering", &festival(), 201)
            .await
            .json();
        let request = format!("/requests/{}", call["id"].as_str().expect("an id"));
        let led = chair.get(&request).await.leads_to();
        assert_eq!(
            led,
            request.replace("requests", "volunteering"),
            "one id, one address"
        );
    });
}

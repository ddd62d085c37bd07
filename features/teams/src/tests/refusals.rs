//! Every refusal has a yes and a no.

use super::*;

/// An order with some fields written over.
fn with(order: &Value, fields: &[(&str, &str)]) -> Value {
    let mut order = order.clone();
    for (name, value) in fields {
        order[*name] = Value::String((*value).to_owned());
    }
    order
}

#[test]
fn a_request_names_every_field_that_is_wrong() {
    house::sqlite(FEATURES, |house| async move {
        let chair = takamatsu(&house, "2023-06-05 10:00", "chair_07");
        let good = board_meeting("2023-06-15");
        let check = async |fields: &[(&str, &str)], expected: &[(&str, &str)]| {
            let reply = chair
                .post_json("/api/v1/requests", &with(&good, fields))
                .await;
            let expected: Vec<(String, Option<String>)> = expected
                .iter()
                .map(|(rule, field)| ((*rule).to_owned(), Some((*field).to_owned())))
                .collect();
            assert_eq!(refused_by(&reply), expected, "{fields:?}");
        };
        check(&[("on", "someday")], &[("request.day", "on")]).await;
        check(
            &[("begins_at", "evening")],
            &[("request.clock", "begins_at")],
        )
        .await;
        check(&[("begins_at", "")], &[("request.clock", "begins_at")]).await;
        check(&[("ends_at", "18:00")], &[("request.times", "ends_at")]).await;
        check(&[("place", "")], &[("request.needed", "place")]).await;
        check(
            &[("place", &"長".repeat(121))],
            &[("request.too_long", "place")],
        )
        .await;
        check(&[("part", "sleep")], &[("request.choose", "part")]).await;
        check(&[("council", "nobody")], &[("request.choose", "council")]).await;
        check(&[("on", "2023-06-04")], &[("request.past", "on")]).await;
        check(&[("kind", "花見")], &[("request.duty_kinds", "kind")]).await;
        check(
            &[("kind", "行事当日の手伝い")],
            &[("request.volunteer_kinds", "kind")],
        )
        .await;
        check(
            &[("wanted", &id(TAKAMATSU, "person", "person-road"))],
            &[("request.member_posted", "wanted")],
        )
        .await;
        check(
            &[("kind", "花見"), ("on", "2023-06-04")],
            &[("request.duty_kinds", "kind"), ("request.past", "on")],
        )
        .await;
        check(
            &[("place", ""), ("begins_at", "x")],
            &[("request.clock", "begins_at"), ("request.needed", "place")],
        )
        .await;
        let wanted = promoter("b");
        let full = [
            ("ends_at", "20:30"),
            ("wanted", wanted.as_str()),
            ("part", "greet"),
        ];
        send(&chair, "/api/v1/requests", &with(&good, &full), 201).await;
    });
}

#[test]
fn whoever_keys_in_a_request_names_the_original() {
    house::sqlite(FEATURES, |house| async move {
        let section = takamatsu(&house, "2023-06-05 10:00", "community_t");
        let no = section
            .post_json("/api/v1/requests", &board_meeting("2023-06-15"))
            .await;
        assert_eq!(
            refused_by(&no),
            [
                ("request.on_behalf_of".into(), Some("on_behalf_of".into())),
                ("request.choose".into(), Some("channel".into())),
            ]
        );
        send(&section, "/api/v1/requests", &keyed_in("2023-06-15"), 201).await;
        let paper = with(&keyed_in("2023-06-16"), &[("channel", "paper")]);
        let request = send(&section, "/api/v1/requests", &paper, 201).await.json();
        assert_eq!(request["channel"], "paper");
    });
}

#[test]
fn an_attendance_is_entered_once_it_is_over_and_by_whom_it_concerns() {
    house::sqlite(FEATURES, |house| async move {
        let good = json!({ "council": council_07(), "kind": "部会", "on": "2023-08-03",
            "from": "19:00", "to": "20:00", "place": "センター" });
        let promoter_b = takamatsu(&house, "2023-08-04 09:00", "promoter_07b");
        let check = async |fields: &[(&str, &str)], rule: &str, field: &str| {
            let reply = promoter_b
                .post_json("/api/v1/requests/after", &with(&good, fields))
                .await;
            assert_eq!(
                refused_by(&reply),
                [(rule.to_owned(), Some(field.to_owned()))]
            );
        };
        check(&[("on", "2023-08-05")], "request.future", "on").await;
        check(&[("to", "18:00")], "request.times", "to").await;
        check(
            &[("kind", "行事当日の手伝い")],
            "request.volunteer_kinds",
            "kind",
        )
        .await;
        check(
            &[("person", &promoter("a"))],
            "request.own_answer",
            "person",
        )
        .await;
        // Before June the second promoter was not posted yet.
        check(&[("on", "2023-05-10")], "request.member_posted", "person").await;
        let section = takamatsu(&house, "2023-08-04 09:00", "community_t");
        let no = section.post_json("/api/v1/requests/after", &good).await;
        assert_eq!(
            refused_by(&no),
            [("request.choose".into(), Some("person".into()))]
        );
        let chair = takamatsu(&house, "2023-08-04 09:00", "chair_07");
        send(&chair, "/api/v1/requests/after", &good, 403).await;
        send(
            &section,
            "/api/v1/requests/after",
            &with(&good, &[("person", &promoter("a"))]),
            201,
        )
        .await;
        send(&promoter_b, "/api/v1/requests/after", &good, 201).await;
    });
}

#[test]
fn the_section_never_says_no_alone() {
    house::both(FEATURES, |house| async move {
        let section = takamatsu(&house, "2023-06-05 10:00", "community_t");
        let request = send(&section, "/api/v1/requests", &keyed_in("2023-06-15"), 201)
            .await
            .json();
        let decline = format!("{}/decline", path(&request));
        let no = section
            .post_json(&decline, &json!({ "reason": "職員研修の日のため" }))
            .await;
        assert_eq!(
            refused_by(&no),
            [(
                "request.decline_alternative".into(),
                Some("alternative".into())
            )]
        );
        let no = section
            .post_json(&decline, &json!({ "alternative": "翌週なら出席できます" }))
            .await;
        assert_eq!(
            refused_by(&no),
            [("request.decline_reason".into(), Some("reason".into()))]
        );
        let yes = json!({ "reason": "職員研修の日のため", "alternative": "翌週なら出席できます" });
        let after = send(&section, &decline, &yes, 200).await.json();
        assert_eq!(
            (&after["state"], &after["holder"]),
            (&json!("declined"), &json!(null))
        );
        assert_eq!(
            (&after["count"]["nth"], &after["count"]["total"]),
            (&json!(0), &json!(0))
        );
        let again = section.post_json(&decline, &yes).await;
        assert_eq!(refused_by(&again), [("request.state".into(), None)]);
        let page = format!("/requests/{}", request["id"].as_str().expect("an id"));
        let chair = takamatsu(&house, "2023-06-07 09:00", "chair_07");
        chair.get(&page).await.is(200).shows("翌週なら出席できます");
    });
}

#[test]
fn another_time_is_proposed_and_agreed_to() {
    house::both(FEATURES, |house| async move {
        let chair = takamatsu(&house, "2023-06-05 10:00", "chair_07");
        let request = send(
            &chair,
            "/api/v1/requests",
            &board_meeting("2023-06-15"),
            201,
        )
        .await
        .json();
        let section = takamatsu(&house, "2023-06-06 10:00", "community_t");
        let propose = format!("{}/propose", path(&request));
        let check = async |on: &str, rule: &str| {
            let no = section
                .post_json(&propose, &json!({ "on": on, "begins_at": "19:00" }))
                .await;
            assert_eq!(refused_by(&no), [(rule.to_owned(), Some("on".to_owned()))]);
        };
        check("2023-06-15", "request.same_time").await;
        check("2023-06-01", "request.past").await;
        let other =
            json!({ "on": "2023-06-22", "begins_at": "19:00", "note": "22日はいかがですか" });
        let after = send(&section, &propose, &other, 200).await.json();
        assert_eq!(
            (&after["state"], &after["holder"]),
            (&json!("proposed"), &json!(council_07()))
        );
        let page = format!("/requests/{}", request["id"].as_str().expect("an id"));
        chair
            .get(&page)
            .await
            .is(200)
            .shows("令和5年6月22日（木）")
            .shows("この日時でよい");
        let agree = chair
            .post(&format!("{page}/agree"), &[("version", "2")])
            .await;
        assert_eq!(agree.leads_to(), page);
        let after = chair.get(&path(&request)).await.is(200).json();
        assert_eq!(
            (&after["state"], &after["on"]),
            (&json!("accepted"), &json!("2023-06-22"))
        );
    });
}

#[test]
fn a_member_speaks_for_themselves_and_gives_a_reason_for_a_no() {
    house::both(FEATURES, |house| async move {
        let section = takamatsu(&house, "2023-06-05 10:00", "community_t");
        let request = send(&section, "/api/v1/requests", &keyed_in("2023-06-15"), 201)
            .await
            .json();
        let answer = format!("{}/answer", path(&request));
        let first = takamatsu(&house, "2023-06-06 10:00", "promoter_07a");
        let early = first.post_json(&answer, &json!({ "answer": "yes" })).await;
        assert_eq!(refused_by(&early), [("request.state".into(), None)]);
        send(
            &section,
            &format!("{}/accept", path(&request)),
            &json!({}),
            200,
        )
        .await;
        let check = async |body: Value, rule: &str, field: &str| {
            let no = first.post_json(&answer, &body).await;
            assert_eq!(
                refused_by(&no),
                [(rule.to_owned(), Some(field.to_owned()))],
                "{body}"
            );
        };
        check(json!({}), "request.choose", "answer").await;
        check(json!({ "answer": "no" }), "request.no_reason", "reason").await;
        check(
            json!({ "answer": "substitute" }),
            "request.substitute",
            "substitute",
        )
        .await;
        check(
            json!({ "answer": "substitute", "substitute": promoter("a") }),
            "request.substitute",
            "substitute",
        )
        .await;
        check(
            json!({ "answer": "substitute", "substitute": id(TAKAMATSU, "person", "person-road") }),
            "request.member_posted",
            "substitute",
        )
        .await;
        check(
            json!({ "answer": "yes", "person": promoter("b") }),
            "request.own_answer",
            "person",
        )
        .await;
        let for_b = json!({ "answer": "yes", "person": promoter("b") });
        let after = send(&section, &answer, &for_b, 200).await.json();
        assert_eq!(after["state"], "staffed");
        let attend = format!("{}/attend", path(&request));
        let early = first
            .post_json(&attend, &json!({ "from": "19:00", "to": "20:00" }))
            .await;
        assert_eq!(refused_by(&early), [("request.future".into(), None)]);
    });
}

#[test]
fn when_nobody_can_come_the_section_holds_the_request_again() {
    house::both(FEATURES, |house| async move {
        let section = takamatsu(&house, "2023-06-05 10:00", "community_t");
        let request = send(&section, "/api/v1/requests", &keyed_in("2023-06-15"), 201)
            .await
            .json();
        let accepted = send(
            &section,
            &format!("{}/accept", path(&request)),
            &json!({}),
            200,
        )
        .await;
        let team = accepted.json()["holder"].clone();
        let no = json!({ "answer": "no", "reason": "夜勤" });
        for (login, held_by_team) in [
            ("promoter_07a", true),
            ("promoter_07b", true),
            ("promoter_07c", false),
        ] {
            let member = takamatsu(&house, "2023-06-06 10:00", login);
            let after = send(&member, &format!("{}/answer", path(&request)), &no, 200)
                .await
                .json();
            assert_eq!(after["holder"] == team, held_by_team, "{login}");
            assert_eq!(after["state"], "accepted");
        }
        let held = section.get(&path(&request)).await.is(200).json();
        assert_eq!(
            held["holder"],
            id(TAKAMATSU, "organisation", "dept-community")
        );
    });
}

#[test]
fn the_second_of_two_writers_is_told_so() {
    house::both(FEATURES, |house| async move {
        let section = takamatsu(&house, "2023-06-05 10:00", "community_t");
        let request = send(&section, "/api/v1/requests", &keyed_in("2023-06-15"), 201)
            .await
            .json();
        let accept = format!("{}/accept", path(&request));
        send(&section, &accept, &json!({ "version": "1" }), 200).await;
        let decline = json!({ "version": "1", "reason": "理由", "alternative": "別の日" });
        send(
            &section,
            &format!("{}/decline", path(&request)),
            &decline,
            409,
        )
        .await;
    });
}

#[test]
fn a_report_says_where_the_record_is() {
    house::sqlite(FEATURES, |house| async move {
        let promoter = takamatsu(&house, "2023-08-04 09:00", "promoter_07b");
        let order = json!({ "council": council_07(), "kind": "部会", "on": "2023-08-03",
            "from": "19:00", "to": "20:00", "place": "センター" });
        let request = send(&promoter, "/api/v1/requests/after", &order, 201)
            .await
            .json();
        let reported = format!("{}/reported", path(&request));
        let no = promoter.post_json(&reported, &json!({})).await;
        assert_eq!(
            refused_by(&no),
            [("request.record".into(), Some("note".into()))]
        );
        let meeting = json!({ "meeting": "0190a5f0-0000-7000-8000-000000000001" });
        let after = send(&promoter, &reported, &meeting, 200).await.json();
        assert_eq!(after["state"], "reported");
    });
}

//! How a request begins: every refusal has a yes and a no.

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
        check(&[("on", "someday")], &[("day.unreadable", "on")]).await;
        check(&[("on", "令和5年2月30日")], &[("day.missing", "on")]).await;
        check(&[("on", "2023/13/1")], &[("day.missing", "on")]).await;
        check(
            &[("begins_at", "evening")],
            &[("request.clock", "begins_at")],
        )
        .await;
        check(&[("begins_at", "")], &[("request.begins_at", "begins_at")]).await;
        check(&[("ends_at", "18:00")], &[("request.times", "ends_at")]).await;
        check(
            &[("kind", ""), ("on", ""), ("place", "\u{200b}")],
            &[
                ("request.kind", "kind"),
                ("request.on", "on"),
                ("request.place", "place"),
            ],
        )
        .await;
        check(
            &[("place", &"長".repeat(121))],
            &[("request.too_long", "place")],
        )
        .await;
        check(&[("part", "sleep")], &[("request.choose", "part")]).await;
        check(&[("council", "nobody")], &[("request.choose", "council")]).await;
        check(
            &[("on", "2023-06-04")],
            &[("request.past_for_council", "on")],
        )
        .await;
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
            &[
                ("request.duty_kinds", "kind"),
                ("request.past_for_council", "on"),
            ],
        )
        .await;
        check(
            &[("place", ""), ("begins_at", "x")],
            &[("request.clock", "begins_at"), ("request.place", "place")],
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
                ("request.channel".into(), Some("channel".into())),
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
        check(&[("from", "")], "request.from", "from").await;
        check(&[("to", "")], "request.to", "to").await;
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
            [("request.person".into(), Some("person".into()))]
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
fn before_there_was_a_team_nobody_can_have_attended() {
    house::sqlite(FEATURES, |house| async move {
        let section = house.at("2023-08-04 09:00").by("community");
        let order = json!({ "council": id(KOCHI, "organisation", "council-11"), "kind": "定例会",
            "on": "2021-05-20", "from": "19:00", "to": "20:00", "place": "三里ふれあいセンター",
            "person": id(KOCHI, "person", "person-block14-1") });
        let no = section.post_json("/api/v1/requests/after", &order).await;
        assert_eq!(
            refused_by(&no),
            [("request.no_team".into(), Some("council".into()))]
        );
        let since = with(&order, &[("on", "2023-07-20")]);
        let request = send(&section, "/api/v1/requests/after", &since, 201)
            .await
            .json();
        assert_eq!(
            request["count"]["limit"],
            json!(null),
            "Kochi sets no number"
        );
    });
}

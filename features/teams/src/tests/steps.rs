//! How a request goes on: each step has its yes and its no.

use super::*;

#[test]
fn the_database_refuses_an_open_request_without_a_holder() {
    house::both(FEATURES, |house| async move {
        let chair = takamatsu(&house, "2023-06-05 10:00", "chair_07");
        send(
            &chair,
            "/api/v1/requests",
            &board_meeting("2023-06-15"),
            201,
        )
        .await;
        let place = house.hall().by_code(TAKAMATSU).expect("Takamatsu");
        let now = house::moment("2023-06-05 10:00");
        let desk = desk::Desk::of_the_house(house.hall(), place, now);
        let check = async |change: &str, holds: bool| {
            let mut tx = desk.write().await.expect("a turn to write");
            let sql = format!("update attendance_request set {change} where municipality = $1");
            assert_eq!(
                tx.exec(&sql, desk::p![TAKAMATSU]).await.is_ok(),
                holds,
                "{change}"
            );
        };
        check("holder = null", false).await;
        check("next_date = null", false).await;
        check("state = 'declined'", false).await;
        check("state = 'lost'", false).await;
        check("counted_in = null", false).await;
        check("state = 'accepted'", true).await;
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
        check(json!({}), "request.answer", "answer").await;
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
fn whoever_was_slower_sees_what_happened_and_keeps_what_they_wrote() {
    house::both(FEATURES, |house| async move {
        let section = takamatsu(&house, "2023-06-05 10:00", "community_t");
        let request = send(&section, "/api/v1/requests", &keyed_in("2023-06-15"), 201)
            .await
            .json();
        let page = format!("/requests/{}", request["id"].as_str().expect("an id"));
        section
            .post(&format!("{page}/accept"), &[("version", "1")])
            .await
            .is(303);
        let slower = section
            .post(
                &format!("{page}/decline"),
                &[
                    ("version", "1"),
                    ("reason", "行事と重なるため"),
                    ("alternative", "翌週"),
                ],
            )
            .await;
        slower
            .is(409)
            .shows("先に、ほかの操作がありました")
            .shows("行事と重なるため");
        let now = slower.attributes("input[name=version]", "value");
        assert_eq!(now, ["2"], "sent again, it is sent on purpose");
        section
            .post(
                &format!("{page}/decline"),
                &[
                    ("version", "2"),
                    ("reason", "行事と重なるため"),
                    ("alternative", "翌週"),
                ],
            )
            .await
            .is(303);
        let late = section
            .post(&format!("{page}/record"), &[("version", "2")])
            .await;
        late.is(409).shows("まだ何も変えていません");
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
        let unknown = json!({ "meeting": "0190a5f0-0000-7000-8000-000000000001" });
        let no = promoter.post_json(&reported, &unknown).await;
        assert_eq!(
            refused_by(&no),
            [("request.meeting".into(), Some("meeting".into()))]
        );
        let note = json!({ "note": "議事録は事務局にある" });
        let after = send(&promoter, &reported, &note, 200).await.json();
        assert_eq!(after["state"], "reported");
    });
}

#[test]
fn the_record_of_a_meeting_grows_out_of_its_request() {
    house::both(FEATURES, |house| async move {
        let promoter = takamatsu(&house, "2023-08-04 09:00", "promoter_07b");
        let order = json!({ "council": council_07(), "kind": "広報誌の編集会議", "on": "2023-08-03",
            "from": "19:00", "to": "20:00", "place": "センター", "agenda": "夏号の記事" });
        let request = send(&promoter, "/api/v1/requests/after", &order, 201)
            .await
            .json();
        let page = format!("/requests/{}", request["id"].as_str().expect("an id"));
        let meeting = promoter
            .post(&format!("{page}/record"), &[])
            .await
            .leads_to();
        promoter
            .get(&meeting)
            .await
            .is(200)
            .shows("広報誌の編集会議")
            .shows("夏号の記事");
        let links = promoter
            .get(&page)
            .await
            .is(200)
            .attributes("a.row-title", "href");
        assert!(
            links.iter().any(|href| href.ends_with(&meeting)),
            "{links:?}"
        );
        let record = format!("{}/record", path(&request));
        let again = promoter.post_json(&record, &json!({})).await;
        assert_eq!(refused_by(&again), [("request.recorded".into(), None)]);
        let reported = format!("{}/reported", path(&request));
        let after = send(&promoter, &reported, &json!({}), 200).await.json();
        assert_eq!(after["state"], "reported");
        assert!(meeting.ends_with(after["meeting"].as_str().expect("the meeting")));
    });
}

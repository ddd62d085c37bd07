//! Story 3: the thirteenth meeting.

use serde_json::json;

use super::*;

#[test]
fn the_chair_telephones_the_second_substitutes_and_the_count_shows_one_of_twelve() {
    house::both(FEATURES, |house| async move {
        let section = takamatsu(&house, "2023-06-05 10:00", "community_t");
        let request = send(&section, "/api/v1/requests", &keyed_in("2023-06-15"), 201)
            .await
            .json();
        assert_eq!(request["state"], "asked");
        assert_eq!(request["on_behalf_of"], "会長から電話");
        assert_eq!(
            (&request["count"]["nth"], &request["count"]["limit"]),
            (&json!(1), &json!(12))
        );
        let path = path(&request);
        send(&section, &format!("{path}/accept"), &json!({}), 200).await;

        let first = takamatsu(&house, "2023-06-06 12:10", "promoter_07a");
        let no = json!({ "answer": "substitute", "substitute": promoter("b"), "reason": "子どもの世話" });
        let after = send(&first, &format!("{path}/answer"), &no, 200)
            .await
            .json();
        assert_eq!(
            after["state"], "accepted",
            "the substitute has not agreed yet"
        );
        let second = takamatsu(&house, "2023-06-06 18:00", "promoter_07b");
        let yes = json!({ "answer": "yes" });
        let after = send(&second, &format!("{path}/answer"), &yes, 200)
            .await
            .json();
        assert_eq!(
            (&after["state"], &after["next_date"]),
            (&json!("staffed"), &json!("2023-06-15"))
        );

        let page = format!("/requests/{}", request["id"].as_str().expect("an id"));
        let chair = takamatsu(&house, "2023-06-07 09:00", "chair_07");
        chair
            .get(&page)
            .await
            .is(200)
            .shows("1/12")
            .shows("髙見本 花子")
            .hides("子どもの世話")
            .hides("仮名 良子");
        chair
            .get("/requests")
            .await
            .is(200)
            .shows("1/12")
            .shows("役員会");

        let evening = takamatsu(&house, "2023-06-15 21:00", "promoter_07b");
        let hours = json!({ "from": "18:45", "to": "20:30" });
        let after = send(&evening, &format!("{path}/attend"), &hours, 200)
            .await
            .json();
        assert_eq!(
            (&after["state"], &after["next_date"]),
            (&json!("attended"), &json!("2023-06-22"))
        );
        let own = after["members"]
            .as_array()
            .expect("members")
            .iter()
            .find(|it| it["person"] == promoter("b"))
            .expect("the second promoter")
            .clone();
        assert_eq!(own["outside_minutes"], 105);
        let record = json!({ "note": "議事録は協議会の事務局にある" });
        let after = send(&evening, &format!("{path}/reported"), &record, 200)
            .await
            .json();
        assert_eq!(
            (&after["state"], &after["holder"]),
            (&json!("reported"), &json!(null))
        );
    });
}

#[test]
fn a_meeting_of_april_is_judged_by_the_old_rules_and_one_of_june_by_the_new() {
    house::both(FEATURES, |house| async move {
        let section = takamatsu(&house, "2023-04-10 10:00", "community_t");
        let judge = async |on: &str, limit: i64, members: i64| {
            let question = format!(
                "/api/v1/requests/ruling?council={}&kind=役員会&on={on}",
                council_07()
            );
            let ruling = section.get(&question).await.is(200).json();
            assert_eq!(ruling["duty"], "work", "{on}");
            assert_eq!(
                (&ruling["limit"], &ruling["members"]),
                (&json!(limit), &json!(members)),
                "{on}"
            );
        };
        judge("2023-04-20", 6, 1).await;
        judge("2023-06-15", 12, 3).await;
        let request = send(&section, "/api/v1/requests", &keyed_in("2023-04-20"), 201)
            .await
            .json();
        assert_eq!(request["count"]["limit"], 6);
    });
}

#[test]
fn a_stall_at_the_festival_is_no_duty_and_volunteers_are_called_instead() {
    house::both(FEATURES, |house| async move {
        let chair = takamatsu(&house, "2023-07-03 10:00", "chair_07");
        let council = council_07();
        let stall = [
            ("council", council.as_str()),
            ("kind", "行事当日の手伝い"),
            ("on", "R5.7.29"),
            ("begins_at", "15:00"),
            ("place", "地区07小学校"),
            ("agenda", "夏祭りの屋台"),
        ];
        let page = chair.post("/requests/new", &stall).await;
        page.is(422)
            .shows("request.volunteer_kinds")
            .shows("今後の課題 課題1")
            .shows("ボランティアを呼びかける");
        let links = page.attributes("a.button", "href");
        let call = links
            .iter()
            .find(|href| href.contains("/volunteering/new?"))
            .expect("a way on");
        let form = chair.get(call.trim_start_matches("/takamatsu")).await;
        assert_eq!(
            form.is(200).attributes("#field-place", "value"),
            ["地区07小学校"]
        );

        let promoter = takamatsu(&house, "2023-07-03 12:00", "promoter_07a");
        promoter.post("/volunteering/opt-in", &[]).await.leads_to();
        let call = json!({ "council": council, "event": "夏祭り", "on": "2023-07-29",
            "begins_at": "15:00", "place": "地区07小学校", "people": "2", "text": "屋台の店番" });
        let call = send(&chair, "/api/v1/volunteering", &call, 201)
            .await
            .json();
        assert_eq!(call["told"], 1);
        let list = chair.get("/api/v1/requests").await.is(200).json();
        assert_eq!(list["requests"], json!([]), "nothing was asked for on duty");
    });
}

#[test]
fn an_attendance_without_a_request_makes_the_request_and_the_count_moves() {
    house::both(FEATURES, |house| async move {
        let section = takamatsu(&house, "2023-06-05 10:00", "community_t");
        send(&section, "/api/v1/requests", &keyed_in("2023-06-15"), 201).await;
        let promoter = takamatsu(&house, "2023-08-04 09:00", "promoter_07b");
        let order = json!({ "council": council_07(), "kind": "広報誌の編集会議", "on": "2023-08-03",
            "from": "19:00", "to": "20:00", "place": "地区07コミュニティセンター" });
        let request = send(&promoter, "/api/v1/requests/after", &order, 201)
            .await
            .json();
        assert_eq!(
            (&request["state"], &request["channel"]),
            (&json!("attended"), &json!("afterwards"))
        );
        assert_eq!(request["count"]["nth"], 2);
        let page = format!("/requests/{}", request["id"].as_str().expect("an id"));
        for login in ["chair_07", "promoter_07b", "community_t"] {
            let reader = takamatsu(&house, "2023-08-04 10:00", login);
            reader.get(&page).await.is(200).shows("2/12").shows("事後");
        }
    });
}

#[test]
fn the_thirteenth_meeting_is_warned_of_and_decided_with_a_reason() {
    house::both(FEATURES, |house| async move {
        let chair = takamatsu(&house, "2023-06-05 10:00", "chair_07");
        for day in 1..=12 {
            let order = board_meeting(&format!("2023-07-{day:02}"));
            send(&chair, "/api/v1/requests", &order, 201).await;
        }
        let council = council_07();
        chair
            .get("/requests/new")
            .await
            .is(200)
            .shows("今年度の回数に達しています")
            .shows("12/12");
        let last = send(
            &chair,
            "/api/v1/requests",
            &board_meeting("2023-07-20"),
            201,
        )
        .await
        .json();
        assert_eq!(
            (&last["count"]["nth"], &last["count"]["over"]),
            (&json!(13), &json!(true))
        );
        let (path, section) = (
            path(&last),
            takamatsu(&house, "2023-06-06 10:00", "community_t"),
        );
        section.get("/requests").await.is(200).shows("13/12");
        let accept = format!("{path}/accept");
        let no = section.post_json(&accept, &json!({})).await;
        assert_eq!(
            refused_by(&no),
            [("request.per_year".into(), Some("reason".into()))]
        );
        let reason = json!({ "reason": "防災訓練の準備のため" });
        let after = send(&section, &accept, &reason, 200).await.json();
        assert_eq!(
            (&after["state"], &after["over_reason"]),
            (&json!("accepted"), &json!("防災訓練の準備のため"))
        );
        let page = format!("/requests/{}", last["id"].as_str().expect("an id"));
        chair
            .get(&page)
            .await
            .is(200)
            .shows("13/12")
            .shows("防災訓練の準備のため");

        let promoter = takamatsu(&house, "2023-08-04 09:00", "promoter_07b");
        let mut order = json!({ "council": council, "kind": "部会", "on": "2023-08-03",
            "from": "19:00", "to": "20:00", "place": "地区07コミュニティセンター" });
        let no = promoter.post_json("/api/v1/requests/after", &order).await;
        assert_eq!(
            refused_by(&no),
            [("request.per_year".into(), Some("reason".into()))]
        );
        order["reason"] = "急な相談があったため".into();
        send(&promoter, "/api/v1/requests/after", &order, 201).await;
    });
}

#[test]
fn the_count_goes_by_the_days_of_the_meetings() {
    house::both(FEATURES, |house| async move {
        let chair = takamatsu(&house, "2023-06-05 10:00", "chair_07");
        let mut asked = Vec::new();
        let meetings = [
            ("2023-06-20", "19:00"),
            ("2023-06-15", "19:00"),
            ("2023-06-20", "20:30"),
            ("2024-04-02", "19:00"),
        ];
        for (on, begins_at) in meetings {
            let mut order = board_meeting(on);
            order["begins_at"] = begins_at.into();
            asked.push(send(&chair, "/api/v1/requests", &order, 201).await.json());
        }
        // Of two on one day the first that came in stands first; April begins a new year.
        for (request, nth) in asked.iter().zip([2, 1, 3, 1]) {
            let it = chair.get(&path(request)).await.is(200).json();
            assert_eq!(it["count"]["nth"], nth, "{}", it["when"]);
        }
        let list = chair.get("/requests").await;
        for chip in ["1/12", "2/12", "3/12"] {
            list.shows(chip);
        }
    });
}

#[test]
fn an_early_day_that_comes_in_late_needs_a_reason_beyond_the_years_number() {
    house::both(FEATURES, |house| async move {
        // Until May of R5 there were six a year.
        let chair = takamatsu(&house, "2023-05-08 10:00", "chair_07");
        let section = takamatsu(&house, "2023-05-08 11:00", "community_t");
        let ask = async |day: u8| {
            let order = board_meeting(&format!("2023-05-{day}"));
            send(&chair, "/api/v1/requests", &order, 201).await.json()
        };
        for day in 21..=26 {
            let accept = format!("{}/accept", path(&ask(day).await));
            send(&section, &accept, &json!({}), 200).await;
        }
        let early = ask(20).await;
        assert_eq!(early["count"]["nth"], 1);
        let page = format!("/requests/{}", early["id"].as_str().expect("an id"));
        section
            .get(&format!("{page}/accept"))
            .await
            .is(200)
            .shows("今年度7回目");
        let accept = format!("{}/accept", path(&early));
        let no = section.post_json(&accept, &json!({})).await;
        assert_eq!(
            refused_by(&no),
            [("request.per_year".into(), Some("reason".into()))]
        );
        let reason = json!({ "reason": "防災訓練の準備のため" });
        send(&section, &accept, &reason, 200).await;
        chair
            .get(&page)
            .await
            .is(200)
            .shows("1/6")
            .shows("今年度は7回になります")
            .shows("防災訓練の準備のため");
    });
}

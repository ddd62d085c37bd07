//! Lists, and who calls meetings.

use super::FEATURES;
use super::ground::{EVENING, call, misato, path, seat_teams};

#[test]
fn meetings_to_come_stand_before_those_that_were() {
    house::both(FEATURES, |house| async move {
        seat_teams(&house).await;
        let section = house.at("2023-07-01 09:00").by("community");
        for day in ["2023-06-15", "2023-07-20", "2023-08-17"] {
            let fields = [
                ("council", misato()),
                ("kind", "board".into()),
                ("on_date", day.into()),
                ("begins_at", "19:00".into()),
                ("visibility", "public".into()),
                ("agenda", "夏まつり".into()),
            ];
            let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
            section.post("/meetings/new", &fields).await.leads_to();
        }
        let page = house.at("2023-07-10 09:00").get("/meetings").await;
        assert_eq!(page.is(200).all(".row-title").len(), 3);
        let days: Vec<String> = page.all(".row-about");
        assert!(
            days[0].starts_with("令和5年7月20日（木） 19:00"),
            "{days:?}"
        );
        assert!(days[2].starts_with("令和5年6月15日（木）"), "{days:?}");
        let other = format!(
            "/meetings?council={}",
            "0190b5a0-0000-7000-8000-000000000000"
        );
        assert!(
            house
                .at(EVENING)
                .get(&other)
                .await
                .is(200)
                .all(".row-title")
                .is_empty()
        );
        house
            .at(EVENING)
            .get("/meetings?before=nonsense&council=x")
            .await
            .is(200);
        let english = house
            .at("2023-07-10 09:00")
            .in_english()
            .get("/meetings")
            .await;
        english
            .is(200)
            .shows("Meetings to come")
            .shows("Board meeting");
    });
}

#[test]
fn a_list_goes_on_where_its_page_ended() {
    house::both(FEATURES, |house| async move {
        let section = house.at("2023-04-01 09:00").by("community");
        for n in 0..35 {
            let day = kernel::day::Day::constant(2022, 4, 1).add_days(n / 2);
            let body = serde_json::json!({ "council": misato(), "kind": "other",
                "on_date": day.to_string(), "visibility": "public" });
            section.post_json("/api/v1/meetings", &body).await.is(201);
        }
        let reader = house.at("2023-07-10 09:00");
        let first = reader.get("/api/v1/meetings").await.is(200).json();
        let next = first["next"].as_str().expect("a second page");
        let second = reader
            .get(&format!("/api/v1/meetings?before={next}"))
            .await
            .is(200)
            .json();
        let days = |page: &serde_json::Value| {
            let past = page["past"].as_array().expect("meetings").clone();
            past.iter()
                .map(|it| it["on"].as_str().expect("a day").to_owned())
                .collect::<Vec<_>>()
        };
        let all = [days(&first), days(&second)].concat();
        assert_eq!(all.len(), 35);
        assert!(all.windows(2).all(|pair| pair[0] >= pair[1]), "{all:?}");
        assert!(second["next"].is_null());
        let more = reader.get("/meetings").await;
        let href = more.attributes("a[rel='next']", "href").remove(0);
        assert_eq!(reader.get(&href).await.is(200).all(".row-title").len(), 5);
    });
}

#[test]
fn those_to_come_go_on_too() {
    house::both(FEATURES, |house| async move {
        let section = house.at("2023-04-01 09:00").by("community");
        for n in 0..35 {
            let day = kernel::day::Day::constant(2023, 8, 1).add_days(n / 2);
            let hour = ["19:00", "09:30"][usize::try_from(n % 2).expect("0 or 1")];
            let body = serde_json::json!({ "council": misato(), "kind": "other",
                "on_date": day.to_string(), "begins_at": hour, "visibility": "public" });
            section.post_json("/api/v1/meetings", &body).await.is(201);
        }
        let reader = house.at("2023-07-10 09:00");
        let whens = |page: &serde_json::Value| {
            let coming = page["coming"].as_array().expect("meetings").clone();
            coming
                .iter()
                .map(|it| format!("{} {}", it["on"], it["begins_at"]))
                .collect::<Vec<_>>()
        };
        let first = reader.get("/api/v1/meetings").await.is(200).json();
        let later = first["later"].as_str().expect("a second page");
        let path = format!("/api/v1/meetings?after={later}");
        let second = reader.get(&path).await.is(200).json();
        let all = [whens(&first), whens(&second)].concat();
        assert_eq!(all.len(), 35);
        assert!(all.is_sorted(), "{all:?}");
        assert!(second["later"].is_null());

        let page = reader.get(&format!("/meetings?council={}", misato())).await;
        let hrefs = page.attributes("main a.button", "href");
        let [on] = hrefs.as_slice() else {
            panic!("{hrefs:?}")
        };
        let rest = reader.get(on).await;
        rest.is(200).hides("これまでの会議");
        assert_eq!(rest.all(".row-title").len(), 5);
    });
}

#[test]
fn who_may_call_a_meeting() {
    house::both(FEATURES, |house| async move {
        seat_teams(&house).await;
        let body = serde_json::json!({ "council": misato(), "kind": "regular",
            "on_date": "2023-07-20", "visibility": "members" });
        for (login, status) in [
            ("chair_misato", 201),
            ("team_misato", 201),
            ("community", 201),
            ("team_kagami", 404),
            ("secretary_kyuju", 404),
            ("member_yokoseto", 404),
            ("road", 404),
            ("welfare", 403),
            ("auditor", 404),
        ] {
            let visitor = house.at(EVENING).by(login);
            let reply = visitor.post_json("/api/v1/meetings", &body).await;
            assert_eq!(reply.status.as_u16(), status, "{login}: {}", reply.body);
        }
        house
            .at(EVENING)
            .post_json("/api/v1/meetings", &body)
            .await
            .is(404);
        let page = house.at(EVENING).get("/meetings/new").await;
        assert_eq!(page.leads_to(), "/login");
        let page = house
            .at(EVENING)
            .by("chair_misato")
            .get("/meetings/new")
            .await;
        assert_eq!(
            page.is(200).all("#field-council option[selected]"),
            ["三里まちづくりの会"]
        );
        let wrong = [("on_date", "R5.7.20（金）"), ("kind", "宴会")];
        let page = house
            .at(EVENING)
            .by("chair_misato")
            .post("/meetings/new", &wrong)
            .await;
        page.is(422)
            .shows("日付と曜日が合いません")
            .shows("協議会を一覧から");
    });
}

#[test]
fn minutes_are_confirmed_and_opened_again_by_a_press() {
    house::both(FEATURES, |house| async move {
        seat_teams(&house).await;
        let member = house.at(EVENING).by("team_misato");
        let meeting = call(&member).await;
        let press = |act: &str| format!("{}/{act}", path(&meeting));
        member
            .post(&press("confirm"), &[])
            .await
            .is(422)
            .shows("まだ開かれていない");
        super::ground::write(&member, &meeting, &["決定：8月5日に行う"])
            .await
            .is(200);
        member.post(&press("confirm"), &[]).await.leads_to();
        member.get(&path(&meeting)).await.shows("議事録確定");
        let minutes = [("added_title", "追記"), ("added_text", "追記")];
        member
            .post(&press("minutes"), &minutes)
            .await
            .is(422)
            .shows("議事録は確定しています");
        member.post(&press("reopen"), &[]).await.leads_to();
        member.post(&press("minutes"), &minutes).await.leads_to();
        house
            .at(EVENING)
            .by("welfare")
            .post(&press("confirm"), &[])
            .await
            .is(403);
    });
}

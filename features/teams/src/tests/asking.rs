//! The form that asks for attendance, as a chair meets it.

use super::*;

/// The fields of the form for the board meeting of 地区07, with some written over.
fn typed<'a>(council: &'a str, over: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let written = [
        ("council", council),
        ("kind", "役員会"),
        ("on", "R5.6.15"),
        ("begins_at", "19:00"),
        ("place", "地区07コミュニティセンター"),
    ];
    let over_again = |name: &str| over.iter().any(|(other, _)| *other == name);
    let kept = written.into_iter().filter(|(name, _)| !over_again(name));
    kept.chain(over.iter().copied()).collect()
}

#[test]
fn the_same_meeting_is_not_asked_for_twice() {
    house::both(FEATURES, |house| async move {
        let chair = takamatsu(&house, "2023-06-05 10:00", "chair_07");
        let council = council_07();
        let ask =
            async |over: &[(&str, &str)]| chair.post("/requests/new", &typed(&council, over)).await;
        let first = ask(&[]).await.leads_to();
        // Whoever types it again spaces it differently, or takes another kind.
        let again = [("place", "地区０７ コミュニティセンター"), ("kind", "部会")];
        let no = ask(&again).await;
        no.is(422)
            .shows("同じ日時の依頼があります")
            .shows("その依頼を見る");
        let links = no.attributes("main .notice a", "href");
        assert_eq!(links, [format!("/takamatsu{first}")]);
        ask(&[("begins_at", "20:30")]).await.leads_to();
        ask(&[("place", "地区07小学校")]).await.leads_to();

        // While another time is talked about, that one is taken too.
        let section = takamatsu(&house, "2023-06-06 10:00", "community_t");
        let propose = [("on", "R5.6.22"), ("begins_at", "19:00")];
        section
            .post(&format!("{first}/propose"), &propose)
            .await
            .leads_to();
        ask(&[("on", "R5.6.22")]).await.is(422);
        let all = [
            ("alternative", "資料を送ります"),
            ("reason", "人手が足りません"),
        ];
        section
            .post(&format!("{first}/decline"), &all)
            .await
            .leads_to();
        ask(&[("on", "R5.6.22")]).await.leads_to();
        let program = board_meeting("2023-06-22");
        let no = chair.post_json("/api/v1/requests", &program).await;
        assert_eq!(
            refused_by(&no),
            [("request.same".into(), Some("on".into()))]
        );
    });
}

#[test]
fn a_time_that_is_over_and_a_day_in_a_far_year_are_told_apart() {
    house::sqlite(FEATURES, |house| async move {
        let at = "2023-06-05 09:30";
        let check = async |login: &str, over: &[(&str, &str)], rule: &str, field: &str| {
            let mut order = keyed_in("2023-06-05");
            for (name, value) in over {
                order[*name] = (*value).into();
            }
            let by = takamatsu(&house, at, login);
            let no = by.post_json("/api/v1/requests", &order).await;
            assert_eq!(refused_by(&no), [(rule.to_owned(), Some(field.to_owned()))]);
        };
        let (chair, member) = ("chair_07", "promoter_07a");
        let over = "request.past_for_council";
        check(chair, &[("begins_at", "06:00")], over, "begins_at").await;
        check(chair, &[("begins_at", "09:30")], over, "begins_at").await;
        check(chair, &[("on", "2023-06-04")], over, "on").await;
        check(
            member,
            &[("begins_at", "06:00")],
            "request.past",
            "begins_at",
        )
        .await;
        check(member, &[("on", "2023-06-04")], "request.past", "on").await;
        check(
            chair,
            &[("on", "令和25年6月15日")],
            "request.far_date",
            "on",
        )
        .await;
        check(chair, &[("on", "2024-06-06")], "request.far_date", "on").await;

        let chair = takamatsu(&house, at, chair);
        for on in ["2023-06-05", "2024-06-05"] {
            send(&chair, "/api/v1/requests", &board_meeting(on), 201).await;
        }
    });
}

#[test]
fn a_chair_reads_what_is_missing_and_who_enters_what_is_over() {
    house::sqlite(FEATURES, |house| async move {
        let chair = takamatsu(&house, "2023-06-05 10:00", "chair_07");
        let council = council_07();
        let empty = [("kind", ""), ("on", ""), ("begins_at", ""), ("place", "")];
        let no = chair.post("/requests/new", &typed(&council, &empty)).await;
        assert_eq!(
            no.is(422).all("#problems li"),
            [
                "会議の種類を選んでください。",
                "開催日を入力してください。",
                "はじまりの時刻を入力してください。",
                "場所を入力してください。",
            ]
        );
        let no = chair
            .post("/requests/new", &typed(&council, &[("on", "R25.6.15")]))
            .await;
        no.is(422).shows("2043年の日付になっています");
        let no = chair
            .post("/requests/new", &typed(&council, &[("on", "R5.6.1")]))
            .await;
        no.is(422)
            .shows("過ぎた日時は選べません")
            .shows("地域担当協働推進員が出席していたときは")
            .shows("電話")
            .hides("「依頼のなかった出席を入れる」");
        let english = chair.in_english();
        english
            .post("/requests/new", &typed(&council, &[("on", "R5.6.1")]))
            .await
            .is(422)
            .shows("Where the meeting is over");
    });
}

#[test]
fn a_member_reads_what_the_answer_waits_for_and_cannot_stand_in_for_themselves() {
    house::sqlite(FEATURES, |house| async move {
        let chair = takamatsu(&house, "2023-06-05 10:00", "chair_07");
        let page = chair
            .post("/requests/new", &typed(&council_07(), &[]))
            .await
            .leads_to();
        let section = takamatsu(&house, "2023-06-06 09:00", "community_t");
        let member = takamatsu(&house, "2023-06-06 10:00", "promoter_07b");
        let waits = "の受付が済むと答えられます";
        member.get(&page).await.is(200).shows(waits);
        chair.get(&page).await.is(200).hides(waits);
        section.get(&page).await.is(200).hides(waits);
        section
            .post(&format!("{page}/accept"), &[])
            .await
            .leads_to();
        member.get(&page).await.is(200).hides(waits);

        let offered = async |by: &Visitor<'_>| {
            let form = by.get(&format!("{page}/answer")).await;
            form.is(200).attributes("#field-substitute option", "value")
        };
        assert!(!offered(&member).await.contains(&promoter("b")));
        assert!(offered(&member).await.contains(&promoter("a")));
        assert!(offered(&section).await.contains(&promoter("b")));
        // Once it is known for whom the section writes, that one is left out too.
        let who = promoter("b");
        let nobody = [("person", who.as_str()), ("answer", "")];
        let no = section.post(&format!("{page}/answer"), &nobody).await;
        no.is(422).shows("出席するかどうかを選んでください");
        let offered = no.attributes("#field-substitute option", "value");
        assert!(!offered.contains(&who), "{offered:?}");
        let no = section
            .post_json(
                &format!("/api/v1{page}/answer"),
                &json!({ "person": who, "answer": "" }),
            )
            .await;
        assert_eq!(
            refused_by(&no),
            [("request.answer".into(), Some("answer".into()))]
        );
    });
}

#[test]
fn a_proposal_that_nobody_answered_in_time_is_over() {
    house::sqlite(FEATURES, |house| async move {
        let chair = takamatsu(&house, "2023-06-05 10:00", "chair_07");
        let first = board_meeting("2023-06-15");
        let request = send(&chair, "/api/v1/requests", &first, 201).await.json();
        let section = takamatsu(&house, "2023-06-06 10:00", "community_t");
        let other = json!({ "on": "2023-06-12", "begins_at": "19:00" });
        send(
            &section,
            &format!("{}/propose", path(&request)),
            &other,
            200,
        )
        .await;
        let late = takamatsu(&house, "2023-06-12 19:30", "chair_07");
        let no = late
            .post_json(&format!("{}/agree", path(&request)), &json!({}))
            .await;
        assert_eq!(refused_by(&no), [("request.past_proposal".into(), None)]);
    });
}

#[test]
fn where_a_rule_comes_from_is_folded_away() {
    house::sqlite(FEATURES, |house| async move {
        let chair = house.at("2023-07-20 10:00").by("chair_misato");
        let form = chair.get("/requests/new").await;
        form.is(200).shows("協議会の会議への出席は職務として行う");
        let folded = form.all("aside details");
        assert!(
            folded
                .iter()
                .any(|it| it.contains("地域コミュニティの再構築")),
            "{folded:?}"
        );
        let open = form.all("aside > p");
        assert!(!open.iter().any(|it| it.contains("再構築")), "{open:?}");
    });
}

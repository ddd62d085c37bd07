//! The teams of the documents (A1-A4, C1, C2).

use super::*;

#[test]
fn kochi_has_fourteen_blocks_and_eleven_districts_without_one() {
    house::both(FEATURES, |house| async move {
        let resident = house.at("2023-10-03 09:00");
        let page = resident.get("/teams").await;
        page.is(200)
            .shows("土佐山・久重")
            .shows("布師田・一宮東（設立予定）")
            .shows("十津・三里");
        page.shows("11地区")
            .shows("はりまや橋")
            .shows("三里まちづくりの会");
        let teams = resident.get("/api/v1/teams").await.is(200).json();
        let teams = teams.as_array().expect("a list").clone();
        assert_eq!(teams.len(), 14);
        assert!(
            teams.iter().all(|it| it["members"] == 4),
            "about four to a block"
        );
        let districts: usize = teams
            .iter()
            .map(|it| it["districts"].as_array().map_or(0, Vec::len))
            .sum();
        assert_eq!(districts, 30);
    });
}

#[test]
fn takamatsu_had_one_promoter_a_district_and_has_three_since_june_of_r5() {
    house::both(FEATURES, |house| async move {
        let resident = house.at("2023-10-03 09:00").under("takamatsu");
        let check = async |on: &str, members: i64| {
            let teams = resident
                .get(&format!("/api/v1/teams?on={on}"))
                .await
                .is(200)
                .json();
            let teams = teams.as_array().expect("a list").clone();
            assert_eq!(teams.len(), 44, "{on}");
            assert!(teams.iter().all(|it| it["members"] == members), "{on}");
        };
        check("2023-04-20", 1).await;
        check("2023-05-31", 1).await;
        check("2023-06-01", 3).await;
        let page = resident.get("/teams?on=2022-06-01").await;
        let outside = page.is(200).all("tbody .chip");
        assert_eq!(outside.len(), 19, "19 districts in FY2022 (C2)");
    });
}

#[test]
fn the_page_of_a_team_says_why_it_has_its_number() {
    house::both(FEATURES, |house| async move {
        let team = id(TAKAMATSU, "organisation", "team-district-07");
        let resident = house.at("2023-10-03 09:00").under("takamatsu");
        let june = resident.get(&format!("/teams/{team}")).await;
        june.is(200)
            .shows("各地域に3人")
            .shows("team.size")
            .shows("3人体制")
            .hides("仮名 良子");
        let april = resident.get(&format!("/teams/{team}?on=R5.4.20")).await;
        april.is(200).shows("各地域に1人").hides("3人体制");
        let chair = takamatsu(&house, "2023-10-03 09:00", "chair_07");
        chair
            .get(&format!("/teams/{team}"))
            .await
            .is(200)
            .shows("仮名 良子")
            .shows("課長級")
            .shows("髙見本 花子")
            .hides("promoter-07-a@example.jp");
        let road = takamatsu(&house, "2023-10-03 09:00", "road_t");
        road.get(&format!("/teams/{team}"))
            .await
            .is(200)
            .hides("仮名 良子");
    });
}

#[test]
fn with_a_posting_goes_the_role_over_each_district_of_the_team() {
    house::both(FEATURES, |house| async move {
        let page = house
            .at("2023-10-03 09:00")
            .by("team_misato")
            .get("/requests")
            .await;
        page.is(200).shows("出席依頼");
        // Both districts of the block, but no other.
        let councils = house
            .at("2023-10-03 09:00")
            .by("team_misato")
            .get("/requests/new")
            .await;
        assert_eq!(
            councils.is(200).all("option").len(),
            3,
            "{}",
            councils.text()
        );
    });
}

#[test]
fn a_day_that_is_none_is_said_to_be_none() {
    house::both(FEATURES, |house| async move {
        let team = id(TAKAMATSU, "organisation", "team-district-07");
        let resident = house.at("2023-10-03 09:00").under("takamatsu");
        for page in ["/teams".to_owned(), format!("/teams/{team}")] {
            let none = [
                ("9999", "day.unreadable", "日付として読み取れません"),
                ("abc", "day.unreadable", "日付として読み取れません"),
                ("R5.2.30", "day.missing", "暦にない日付です"),
            ];
            for (typed, rule, words) in none {
                let answer = resident.get(&format!("{page}?on={typed}")).await;
                answer.is(422).shows(words);
                assert_eq!(answer.attributes("#field-on", "value"), [typed], "{page}");
                let no = resident.get(&format!("/api/v1{page}?on={typed}")).await;
                assert_eq!(refused_by(&no), [(rule.into(), Some("on".into()))]);
            }
            resident.get(&format!("{page}?on=")).await.is(200);
        }
        let english = resident.in_english();
        let answer = english.get("/teams?on=abc").await;
        answer.is(422).hides("日付として読み取れません");
    });
}

#[test]
fn the_ledger_names_who_was_posted_and_which_roles_went_with_it() {
    house::both(FEATURES, |house| async move {
        let team = id(TAKAMATSU, "organisation", "team-district-07");
        // A place is free, and somebody with an account may take it.
        house
            .tamper("delete from posting where kind = 'staff'")
            .await;
        let section = takamatsu(&house, "2023-10-03 09:00", "community_t");
        let order = json!({ "person": promoter("b"), "kind": "staff", "from": "2023-11-01",
            "last": "2024-03-31", "role_note": "リーダー" });
        let path = format!("/api/v1/teams/{team}/postings");
        let posting = send(&section, &path, &order, 201).await.json();
        let subject: uuid::Uuid = team.parse().expect("an id");
        let posted = json!({ "posting": posting["id"], "person": promoter("b"), "kind": "staff",
            "from": "2023-11-01", "until": "2024-04-01" });
        assert_eq!(lines_of(&house, "team.post").await, [(subject, posted)]);
        let given = lines_of(&house, "grant.give").await;
        let [(of, notes)] = given.as_slice() else {
            panic!("one role over the one district: {given:?}");
        };
        assert_eq!(*of, subject);
        let account = id(TAKAMATSU, "account", "promoter_07b");
        for (name, value) in [
            ("account", account.as_str()),
            ("role", "team_member"),
            ("organisation", team.as_str()),
            ("from", "2023-11-01"),
            ("until", "2024-04-01"),
        ] {
            assert_eq!(notes[name], value, "{notes}");
        }
    });
}

#[test]
fn the_same_files_twice_post_nobody_twice() {
    house::both(FEATURES, |house| async move {
        let count = async || {
            let mut tx = house.hall().db().read().await.expect("a reader");
            tx.one(
                "select (select count(*) from posting) as postings,
                        (select count(*) from team_district) as districts,
                        (select count(*) from role_grant where role = 'team_member') as grants",
                desk::p![],
                |row| {
                    let number = |column| row.get::<i64>(column);
                    Ok((number("postings")?, number("districts")?, number("grants")?))
                },
            )
            .await
            .expect("the numbers")
        };
        let before = count().await;
        // Kochi, and Takamatsu with 44 until May of R5 and 132 since June.
        assert_eq!(before.0, 57 + 44 + 132);
        for municipality in ["kochi", "takamatsu"] {
            let folder = house::samples().join(municipality);
            let now = house::moment("2023-10-03 09:00");
            let report = desk::sheet::import::folder(house.hall(), &folder, now).await;
            assert!(report.is_ok(), "{report:?}");
        }
        assert_eq!(count().await, before);
    });
}

#[test]
fn nobody_above_the_rank_is_posted_and_the_page_names_the_rule() {
    house::both(FEATURES, |house| async move {
        let section = house.at("2023-10-03 09:00").by("community");
        let block = id(KOCHI, "organisation", "support-block-08");
        let chief = chief_of(&house, KOCHI, "section_chief").await;
        let assistant = chief_of(&house, KOCHI, "assistant_section_chief").await;
        let order = |person: &str| json!({ "person": person, "kind": "member", "from": "2023-11-01", "last": "2024-03-31" });
        let path = format!("/api/v1/teams/{block}/postings");
        let no = section.post_json(&path, &order(&chief)).await;
        assert_eq!(
            refused_by(&no),
            [("team.grade_limit".into(), Some("person".into()))]
        );
        let form = [
            ("person", chief.as_str()),
            ("kind", "member"),
            ("from", "R5.11.1"),
        ];
        section
            .post(&format!("/teams/{block}/post"), &form)
            .await
            .is(422)
            .shows("team.grade_limit")
            .shows("課長補佐級以下の職員");
        let mut backwards = order(&assistant);
        backwards["last"] = "2023-10-01".into();
        let no = section.post_json(&path, &backwards).await;
        assert_eq!(refused_by(&no), [("team.term".into(), Some("last".into()))]);
        let mut unbegun = order(&assistant);
        unbegun["from"] = "".into();
        let no = section.post_json(&path, &unbegun).await;
        assert_eq!(refused_by(&no), [("team.from".into(), Some("from".into()))]);
        send(&section, &path, &order(&assistant), 201).await;
        let team = house
            .at("2023-11-01 09:00")
            .get(&format!("/api/v1/teams/{block}"))
            .await;
        assert_eq!(team.is(200).json()["members"], 5);
        let member = house.at("2023-10-03 09:00").by("team_misato");
        send(&member, &path, &order(&assistant), 403).await;
    });
}

/// Somebody of this grade.
pub(super) async fn chief_of(house: &House, municipality: &str, grade: &str) -> String {
    let mut tx = house.hall().db().read().await.expect("a reader");
    let found: kernel::ids::PersonId = tx
        .one(
            "select id from person where municipality = $1 and grade = $2 order by key",
            desk::p![municipality, grade],
            |row| row.get("id"),
        )
        .await
        .expect("somebody of this grade");
    found.to_string()
}

#[test]
fn a_file_posts_nobody_above_the_rank_whose_term_is_not_over() {
    house::sqlite(FEATURES, |house| async move {
        let import = async |posting: &str| {
            let header = "key,support_block,district,person,kind,role_note,from,until";
            let postings = format!("{header}\n{posting}\n");
            let files = |name: &str| match name {
                "municipality.toml" | "areas.csv" => {
                    std::fs::read(house::samples().join("kochi").join(name)).ok()
                }
                "postings.csv" => Some(postings.clone().into_bytes()),
                _ => None,
            };
            let now = house::moment("2023-10-03 09:00");
            match desk::sheet::import::files(house.hall(), &files, now).await {
                Ok(_) => Vec::new(),
                Err(why) => why.refusals().expect("refusals"),
            }
        };
        house
            .tamper("update person set grade = 'section_chief' where key = 'person-road'")
            .await;
        let rules = |no: Vec<kernel::refusal::Refusal>| -> Vec<&'static str> {
            no.into_iter().map(|no| no.rule).collect()
        };
        let over = import("x-1,support-block-01,,person-road,member,,2022-04-01,2023-04-01").await;
        assert_eq!(rules(over), [""; 0]);
        let no = import("x-2,support-block-01,,person-road,member,,2023-04-01,").await;
        assert_eq!(no[0].facts[1], ("line", "2".to_owned()));
        assert_eq!(rules(no), ["team.posting_line", "team.grade_limit"]);
    });
}

#[test]
fn each_municipality_calls_the_members_of_its_teams_by_its_own_word() {
    house::sqlite(FEATURES, |house| async move {
        let kochi = house.at("2023-10-03 09:00").by("team_misato");
        kochi
            .get("/me")
            .await
            .is(200)
            .shows("地域活動応援隊員")
            .hides("推進員");
        let takamatsu = house
            .at("2023-10-03 09:00")
            .under("takamatsu")
            .by("promoter_07a");
        let page = takamatsu.get("/me").await;
        page.is(200).shows("地域担当協働推進員").hides("応援隊");
    });
}

//! Two who take the last place at the same moment: one of them is told.

use super::*;

/// What two replies say: one went well, the other was told by this rule.
fn check_one_is_told(first: &Reply, second: &Reply, done: u16, rule: &str) {
    let mut came = [first.status.as_u16(), second.status.as_u16()];
    came.sort_unstable();
    assert_eq!(came, [done, 422]);
    let told = match first.status.as_u16() {
        422 => first,
        _ => second,
    };
    assert_eq!(refused_by(told)[0].0, rule);
}

#[test]
fn the_last_of_the_year_is_agreed_to_once() {
    house::both(FEATURES, |house| async move {
        // Until May of R5 there were six a year.
        let chair = takamatsu(&house, "2023-05-08 10:00", "chair_07");
        let section = takamatsu(&house, "2023-05-08 11:00", "community_t");
        let ask = async |day: u8| {
            let order = board_meeting(&format!("2023-05-{day}"));
            let asked = send(&chair, "/api/v1/requests", &order, 201).await;
            format!("{}/accept", path(&asked.json()))
        };
        for day in 21..=25 {
            send(&section, &ask(day).await, &json!({}), 200).await;
        }
        for _ in 0..4 {
            // Both lie before the others: by their days alone neither is too many.
            let (one, other) = (ask(19).await, ask(20).await);
            let nothing = json!({});
            let (first, second) = tokio::join!(
                section.post_json(&one, &nothing),
                section.post_json(&other, &nothing)
            );
            check_one_is_told(&first, &second, 200, "request.per_year");
            for accept in [one, other] {
                let withdraw = accept.replace("/accept", "/withdraw");
                send(&chair, &withdraw, &json!({}), 200).await;
            }
        }
    });
}

#[test]
fn the_last_of_the_year_is_entered_afterwards_once() {
    house::both(FEATURES, |house| async move {
        let member = takamatsu(&house, "2023-05-30 10:00", "promoter_07a");
        let after = |day: u8| {
            json!({ "council": council_07(), "kind": "役員会", "on": format!("2023-05-{day}"),
                "from": "19:00", "to": "20:00", "place": "地区07コミュニティセンター" })
        };
        for day in 21..=25 {
            send(&member, "/api/v1/requests/after", &after(day), 201).await;
        }
        for _ in 0..4 {
            let (one, other) = (after(19), after(20));
            let (first, second) = tokio::join!(
                member.post_json("/api/v1/requests/after", &one),
                member.post_json("/api/v1/requests/after", &other)
            );
            check_one_is_told(&first, &second, 201, "request.per_year");
            // As if nobody had gone there, so that the last of the year is free again.
            house
                .tamper(
                    "update attendance_request set state = 'withdrawn', holder = null,
                         next_date = null, ended_on = '2023-05-30', counted_in = null
                     where on_date in ('2023-05-19', '2023-05-20')",
                )
                .await;
        }
    });
}

#[test]
fn the_last_place_of_a_team_is_taken_once() {
    house::both(FEATURES, |house| async move {
        let team = id(TAKAMATSU, "organisation", "team-district-07");
        house
            .tamper("delete from posting where kind = 'staff'")
            .await;
        let residents = residents(&house).await;
        let section = takamatsu(&house, "2023-10-03 09:00", "community_t");
        let path = format!("/api/v1/teams/{team}/postings");
        let order =
            |person: &str| json!({ "person": person, "kind": "staff", "from": "2023-11-01" });
        let (one, other) = (order(&residents[0]), order(&residents[1]));
        let (first, second) = tokio::join!(
            section.post_json(&path, &one),
            section.post_json(&path, &other)
        );
        check_one_is_told(&first, &second, 201, "team.place_taken");
    });
}

/// Two who may take the place of a resident of 地区07.
async fn residents(house: &House) -> Vec<String> {
    house
        .tamper(
            "update person set grade = 'general', residence_path = (
                 select a.path from area a
                 where a.municipality = person.municipality and a.key = 'district-07')
             where municipality = '372013' and grade is not null",
        )
        .await;
    let mut tx = house.hall().db().read().await.expect("a reader");
    tx.rows(
        "select id from person where municipality = $1 and grade is not null order by key limit 2",
        desk::p![TAKAMATSU],
        |row| {
            let id: kernel::ids::PersonId = row.get("id")?;
            Ok(id.to_string())
        },
    )
    .await
    .expect("the staff")
}

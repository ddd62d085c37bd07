//! Reminders of what is due with a request, to the office whose turn it is.

use desk::Desk;

use super::*;

/// Lets the house remind at a moment, and answers with what was due and with whom.
async fn reminded(house: &House, when: &str) -> Vec<(String, String)> {
    let place = house.hall().by_code(TAKAMATSU).expect("Takamatsu");
    let desk = Desk::of_the_house(house.hall(), place, house::moment(when));
    desk::reminders::remind(&desk).await.expect("reminders");
    let mut tx = house.hall().db().read().await.expect("a reader");
    let today = desk.today;
    tx.rows(
        "select r.what, o.key from reminder r
         join organisation o on o.municipality = r.municipality and o.id = r.office
         where r.municipality = $1 and r.sent_on = $2 and r.kind = 'attendance_request'",
        desk::p![TAKAMATSU, today],
        |row| Ok((row.get("what")?, row.get("key")?)),
    )
    .await
    .expect("the reminders")
}

#[test]
fn section_team_and_members_are_reminded_of_their_turn() {
    house::both(FEATURES, |house| async move {
        let section = takamatsu(&house, "2023-06-05 10:00", "community_t");
        let request = send(&section, "/api/v1/requests", &keyed_in("2023-06-15"), 201)
            .await
            .json();
        let check = async |when: &str, expected: &[(&str, &str)]| {
            let got = reminded(&house, when).await;
            let got: Vec<(&str, &str)> = got.iter().map(|(w, o)| (&**w, &**o)).collect();
            assert_eq!(got, expected, "{when}");
        };
        check("2023-06-06 09:00", &[]).await;
        // The section answers by Thursday, 8 June.
        check(
            "2023-06-07 09:00",
            &[("due-request-answer", "dept-community")],
        )
        .await;
        let path = path(&request);
        send(&section, &format!("{path}/accept"), &json!({}), 200).await;
        // Taken on Monday, the members answer by Thursday: the same day for another office.
        check(
            "2023-06-07 10:00",
            &[
                ("due-request-answer", "dept-community"),
                ("due-request-member", "team-district-07"),
            ],
        )
        .await;
        let member = takamatsu(&house, "2023-06-07 12:00", "promoter_07a");
        let yes = json!({ "answer": "yes" });
        send(&member, &format!("{path}/answer"), &yes, 200).await;
        check("2023-06-13 09:00", &[]).await;
        check(
            "2023-06-14 09:00",
            &[("due-request-attend", "team-district-07")],
        )
        .await;
        let evening = takamatsu(&house, "2023-06-15 21:00", "promoter_07a");
        let hours = json!({ "from": "19:00", "to": "20:30" });
        send(&evening, &format!("{path}/attend"), &hours, 200).await;
        check("2023-06-16 09:00", &[]).await;
        check(
            "2023-06-21 09:00",
            &[("due-request-report", "team-district-07")],
        )
        .await;
        // Nobody wrote the record by 22 June.
        check(
            "2023-06-23 09:00",
            &[("due-request-report", "team-district-07")],
        )
        .await;
        check("2023-06-26 09:00", &[]).await;
    });
}

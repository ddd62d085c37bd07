//! Reminders of what is due, as those who must do it get them.

use desk::Desk;

use super::*;

/// Lets the house remind at a moment, and answers with what it put into the outbox: to whom, of what
/// and with which number.
async fn reminded(house: &House, when: &str) -> Vec<(String, String, String)> {
    let place = house.hall().home().expect("the samples are in");
    let desk = Desk::of_the_house(house.hall(), place, house::moment(when));
    desk::reminders::remind(&desk).await.expect("reminders");
    let mut tx = house.hall().db().read().await.expect("a reader");
    tx.rows(
        "select o.address, o.due_what, o.due_number from outbox o
         where o.at = $1 and o.due_what is not null order by o.address",
        desk::p![desk.now],
        |row| {
            Ok((
                row.get("address")?,
                row.get("due_what")?,
                row.get("due_number")?,
            ))
        },
    )
    .await
    .expect("the outbox")
}

#[test]
fn a_section_that_was_asked_is_reminded_until_it_says_something() {
    house::both(FEATURES, |house| async move {
        let concern = sent_ditch(&house, "members").await;
        let friday = house.at("2023-07-21 10:00").by("community");
        let elderly = office(&friday, &concern, "ask", "ask", "高齢者支援課").await;
        done(&friday, &concern, "ask", &[("ask", &elderly)]).await;
        let asked = async |when: &str| {
            let sent = reminded(&house, when).await;
            sent.iter()
                .filter(|it| it.1 == "due-concern-advise")
                .count()
        };
        assert_eq!(asked("2023-07-24 09:00").await, 0);
        assert_eq!(asked("2023-07-25 09:00").await, 1);
        assert_eq!(asked("2023-07-25 10:00").await, 0);
        let theirs = house.at("2023-07-26 09:00").by("elderly");
        let said = [("text", "出前講座があります")];
        done(&theirs, &concern, "advise", &said).await;
        assert_eq!(asked("2023-07-27 09:00").await, 0);
    });
}

#[test]
fn whoever_holds_a_concern_is_reminded_of_each_of_its_days() {
    house::both(FEATURES, |house| async move {
        let concern = sent_ditch(&house, "members").await;
        let page = house
            .at("2023-07-21 09:00")
            .by("team_misato")
            .get(&concern)
            .await;
        let number = page.all(".page-head .chip").remove(0);
        let check = async |when: &str, expected: Option<&str>| {
            let got = reminded(&house, when).await;
            let what: Vec<(&str, &str)> = got
                .iter()
                .map(|(_, what, number)| (what.as_str(), number.as_str()))
                .collect();
            let expected: Vec<(&str, &str)> =
                expected.into_iter().map(|what| (what, &*number)).collect();
            assert_eq!(what, expected, "{when}");
        };
        // Until 26 July the road section may take it.
        check("2023-07-24 09:00", None).await;
        check("2023-07-25 08:00", None).await;
        check("2023-07-25 08:30", Some("due-concern-take")).await;
        check("2023-07-25 08:35", None).await;
        let road = house.at("2023-07-25 10:00").by("road");
        done(&road, &concern, "take", &[("until", "R5.8.1")]).await;
        check("2023-07-26 09:00", None).await;
        check("2023-07-31 09:00", Some("due-concern-answer")).await;
        check("2023-08-01 09:00", None).await;
        check("2023-08-02 09:00", Some("due-concern-answer")).await; // it is late
        check("2023-08-03 09:00", None).await;
    });
}

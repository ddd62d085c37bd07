//! Until the minutes are confirmed they are for those who write them; and what is closed in them
//! stays closed as a concern.

use serde_json::json;

use super::FEATURES;
use super::ground::{EVENING, call, path, seat_teams, text, write};

const MORNING: &str = "2023-07-21 09:00";

#[test]
fn what_was_said_is_read_by_others_when_it_is_confirmed() {
    house::both(FEATURES, |house| async move {
        seat_teams(&house).await;
        let member = house.at(EVENING).by("team_misato");
        let meeting = call(&member).await;
        let todo = "出店は七つ\n宿題：ちらしを配る（担当：広報部）";
        write(&member, &meeting, &[todo]).await.is(200);
        let reads = async |who: &'static str, sees: bool| {
            let visitor = match who {
                "" => house.at(MORNING),
                login => house.at(MORNING).by(login),
            };
            let item = text(&meeting, "/items/0/id");
            let api = format!("/api/v1{}", path(&meeting));
            let own = format!("{}/items/{item}", path(&meeting));
            for place in [path(&meeting), own, api] {
                let found = visitor.get(&place).await;
                let said = found.is(200).body.contains("出店は七つ");
                assert_eq!(said, sees, "{who} {place}");
                assert!(found.body.contains("三里夏まつり"), "{who} {place}");
            }
            let page = visitor.get(&path(&meeting)).await;
            let waits = page.body.contains("確定してから公開します");
            assert_eq!(waits, !sees, "{who}");
        };
        for who in ["team_misato2", "chair_misato", "community"] {
            reads(who, true).await;
        }
        for who in [
            "",
            "welfare",
            "road",
            "team_kagami",
            "secretary_kyuju",
            "headquarters",
        ] {
            reads(who, false).await;
        }
        let found = "select count(*) as n from paragraph where text like '%出店%'";
        let count = async || -> i64 {
            let mut tx = house.hall().db().read().await.expect("a snapshot");
            tx.one(found, &[], |row| row.get("n"))
                .await
                .expect("a count")
        };
        assert_eq!(count().await, 0);
        let confirm = format!("{}/confirm", path(&meeting));
        house
            .at(MORNING)
            .by("chair_misato")
            .post(&confirm, &[])
            .await
            .leads_to();
        reads("", true).await;
        assert_eq!(count().await, 1);
        let reopen = format!("{}/reopen", path(&meeting));
        house
            .at(MORNING)
            .by("chair_misato")
            .post(&reopen, &[])
            .await
            .leads_to();
        reads("", false).await;
        assert_eq!(count().await, 0);
    });
}

#[test]
fn a_closed_sentence_becomes_a_concern_that_shows_no_more_than_it_does() {
    house::both(FEATURES, |house| async move {
        seat_teams(&house).await;
        let member = house.at(EVENING).by("team_misato");
        let meeting = call(&member).await;
        let meeting = write(&member, &meeting, &["【非公開】見本さんは入院中"]).await;
        let meeting = meeting.is(200).json();
        let confirm = format!("{}/confirm", path(&meeting));
        member.post(&confirm, &[]).await.leads_to();
        let sentence = text(&meeting, "/items/0/sentences/0/id");
        let page = member.get(&path(&meeting)).await;
        let press = format!("{}/sentences/{sentence}/concern", path(&meeting));
        assert!(page.body.contains(&press), "the button is there");
        let welfare = house.at(MORNING).by("welfare");
        welfare.post(&press, &[]).await.is(404);
        let made = house.at(MORNING).by("chair_misato");
        let made = made.post_json(&format!("/api/v1{press}"), &json!({})).await;
        let made = made.is(201).json();
        let concern = format!("/concerns/{}", text(&made, "/id"));
        let number = text(&made, "/number");
        for (who, status) in [
            ("chair_misato", 200),
            ("team_misato2", 200),
            ("community", 200),
            ("welfare", 404),
            ("team_kagami", 404),
            ("headquarters", 404),
            ("", 404),
        ] {
            let visitor = match who {
                "" => house.at(MORNING),
                login => house.at(MORNING).by(login),
            };
            let found = visitor.get(&format!("/api/v1{concern}")).await;
            assert_eq!(found.status.as_u16(), status, "{who}");
            for place in [path(&meeting), "/concerns?part=all".to_owned()] {
                let page = visitor.get(&place).await;
                let shown = page.is(200).body.contains(&number);
                assert_eq!(shown, status == 200, "{who} {place}");
                assert_eq!(page.body.contains("入院"), shown, "{who} {place}");
            }
        }
        let mut tx = house.hall().db().read().await.expect("a snapshot");
        let open: i64 = tx
            .one(
                "select count(*) as n from thing where kind = 'concern' and visibility <> 'closed'",
                &[],
                |row| row.get("n"),
            )
            .await
            .expect("a count");
        assert_eq!(open, 0);
    });
}

//! Who came in, who went out and whose door somebody kept trying stands in the ledger; no address, no
//! password and nothing else that was typed does.

use house::House;

use super::browser::Browser;
use super::{FEATURES, PASSWORD, know_password};

/// Lines of an act: the account that acted, the account it was about, and the notes.
async fn lines(house: &House, act: &str) -> Vec<(Option<String>, String, String)> {
    let mut tx = house.hall().db().read().await.expect("a reader");
    tx.rows(
        "select b.login as by_login, coalesce(a.login, 'nobody') as about, l.notes
         from ledger_line l
         left join account b on b.id = l.account
         left join account a on a.id = l.subject_id
         where l.act = $1 order by l.seq",
        desk::p![act],
        |row| {
            let notes: serde_json::Value = row.get("notes")?;
            Ok((row.get("by_login")?, row.get("about")?, notes.to_string()))
        },
    )
    .await
    .expect("the ledger")
}

fn by(login: &str, about: &str, notes: &str) -> (Option<String>, String, String) {
    let login = Some(login.to_owned()).filter(|it| !it.is_empty());
    (login, about.to_owned(), notes.to_owned())
}

#[test]
fn coming_in_and_going_out_leave_a_line() {
    house::both(FEATURES, |house| async move {
        know_password(&house, "road").await;
        let (mut here, mut there) = (Browser::of(&house), Browser::of(&house));
        here.log_in("road", PASSWORD).await.is(303);
        there.log_in("road", PASSWORD).await.is(303);
        here.post("/me/sessions", &[]).await.is(303);
        // There is nothing more to end.
        here.post("/me/sessions", &[]).await.is(303);
        here.post("/logout", &[]).await.is(303);
        here.post("/logout", &[]).await.is(303);
        let begun = lines(&house, "session.begin").await;
        assert_eq!(begun, [by("road", "road", "{}"), by("road", "road", "{}")]);
        let ended = lines(&house, "session.end").await;
        let one = by("road", "road", r#"{"sessions":"1"}"#);
        assert_eq!(ended, [one.clone(), one]);
    });
}

#[test]
fn two_slips_are_nobodys_business_and_the_third_is() {
    house::both(FEATURES, |house| async move {
        know_password(&house, "road").await;
        let try_at = async |login: &str, minute: usize| {
            let door = house.at(&format!("2023-10-03 09:{minute:02}"));
            let wrong = [("login", login), ("password", "not this one")];
            door.post("/login", &wrong).await.is(422);
        };
        for minute in 0..2 {
            try_at("road", minute).await;
            try_at("himitsu_no_aikotoba", minute).await;
        }
        assert_eq!(lines(&house, "session.denied").await, []);
        for minute in 2..4 {
            try_at("road", minute).await;
        }
        try_at("himitsu_no_aikotoba", 2).await;
        let notes = |attempt: u8| format!(r#"{{"attempt":"{attempt}"}}"#);
        assert_eq!(
            lines(&house, "session.denied").await,
            [
                by("", "road", &notes(3)),
                by("", "road", &notes(4)),
                by("", "nobody", &notes(3)),
            ]
        );
    });
}

#[test]
fn a_form_of_the_door_may_be_sent_wrongly_again_and_again() {
    house::sqlite(FEATURES, |house| async move {
        know_password(&house, "road").await;
        let once = "/login?once=0190a5f0-0000-7000-8000-000000000001";
        for minute in 0..4 {
            let door = house.at(&format!("2023-10-03 09:{minute:02}"));
            let wrong = [("login", "road"), ("password", "not this one")];
            door.post(once, &wrong).await.is(422);
        }
        let right = [("login", "road"), ("password", PASSWORD)];
        let door = house.at("2023-10-03 09:30");
        assert_eq!(door.post(once, &right).await.leads_to(), "/");
    });
}

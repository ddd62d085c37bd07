//! Who acts on one meeting at the same moment waits for their turn: nobody writes over what they did
//! not see. On PostgreSQL the acts truly run side by side.

use desk::{Answer, Desk, Hall};
use kernel::policy::Visibility;
use serde_json::{Value, json};

use super::FEATURES;
use super::ground::{EVENING, call, misato, path, seat_teams, text, write};
use crate::{Hours, MeetingKind, Plan};

/// How often two acts meet.
const ROUNDS: usize = 6;

/// The meeting as a program reads it.
async fn read(by: &house::Visitor<'_>, meeting: &Value) -> Value {
    by.get(&format!("/api/v1{}", path(meeting))).await.json()
}

fn titles(meeting: &Value) -> Vec<String> {
    let items = meeting["items"].as_array().expect("items");
    items.iter().map(|item| text(item, "/title")).collect()
}

#[test]
fn an_item_that_was_taken_off_does_not_come_back() {
    house::both(FEATURES, |house| async move {
        seat_teams(&house).await;
        let (one, other) = (
            house.at(EVENING).by("team_misato"),
            house.at(EVENING).by("chair_misato"),
        );
        for _ in 0..ROUNDS {
            let meeting = call(&one).await;
            let at = |n: usize, act: &str| {
                let item = text(&meeting, &format!("/items/{n}/id"));
                format!("{}/items/{item}/{act}", path(&meeting))
            };
            let (remove, shift) = (at(0, "remove"), at(2, "shift"));
            let added = format!("{}/agenda", path(&meeting));
            let (removed, shifted, further) = tokio::join!(
                one.post(&remove, &[]),
                other.post(&shift, &[("way", "down")]),
                other.post(&added, &[("lines", "その他")]),
            );
            for done in [removed, shifted, further] {
                done.leads_to();
            }
            let found = titles(&read(&one, &meeting).await);
            assert_eq!(found.len(), 4, "{found:?}");
            assert!(!found.contains(&"三里夏まつり".to_owned()), "{found:?}");
            assert!(found.contains(&"その他".to_owned()), "{found:?}");
        }
    });
}

#[test]
fn a_press_on_an_agenda_that_somebody_changed_waits_to_be_pressed_again() {
    house::both(FEATURES, |house| async move {
        seat_teams(&house).await;
        let one = house.at(EVENING).by("team_misato");
        let other = house.at(EVENING).by("chair_misato");
        for _ in 0..ROUNDS {
            let meeting = call(&one).await;
            let version = text(&meeting, "/version");
            let road = text(&meeting, "/items/1/id");
            let shift = format!("{}/items/{road}/shift", path(&meeting));
            let fields = [("version", version.as_str()), ("way", "up")];
            let (first, second) =
                tokio::join!(one.post(&shift, &fields), other.post(&shift, &fields));
            let mut found = [first.status.as_u16(), second.status.as_u16()];
            found.sort_unstable();
            assert_eq!(found, [303, 409]);
            assert_eq!(titles(&read(&one, &meeting).await)[0], "通学路の安全");
        }
    });
}

#[test]
fn an_item_closed_while_its_minutes_are_saved_leaves_nothing_open() {
    house::both(FEATURES, |house| async move {
        seat_teams(&house).await;
        let writer = house.at(EVENING).by("team_misato");
        let chair = house.at(EVENING).by("chair_misato");
        for _ in 0..ROUNDS {
            let meeting = call(&writer).await;
            let item = text(&meeting, "/items/0/id");
            let edit = format!("{}/items/{item}/edit", path(&meeting));
            let closing = [("title", "三里夏まつり"), ("visibility", "closed")];
            let (written, closed) = tokio::join!(
                write(&writer, &meeting, &["見本さんは入院中"]),
                chair.post(&edit, &closing),
            );
            written.is(200);
            closed.leads_to();
            let after = read(&writer, &meeting).await;
            let sentence = &after["items"][0]["sentences"][0];
            assert_eq!(text(sentence, "/visibility"), "closed");
        }
    });
}

#[test]
fn what_was_done_stays_done_while_the_minutes_are_saved() {
    house::both(FEATURES, |house| async move {
        seat_teams(&house).await;
        let writer = house.at(EVENING).by("team_misato");
        let chair = house.at(EVENING).by("chair_misato");
        for _ in 0..ROUNDS {
            let meeting = call(&writer).await;
            let errand = "宿題：ちらしを配る";
            let meeting = write(&writer, &meeting, &[errand]).await.json();
            let sentence = text(&meeting, "/items/0/sentences/0/id");
            let done = format!("{}/sentences/{sentence}/done", path(&meeting));
            let more = format!("{errand}\n出店は七つ");
            let texts = [more.as_str()];
            let (written, finished) =
                tokio::join!(write(&writer, &meeting, &texts), chair.post(&done, &[]),);
            written.is(200);
            finished.leads_to();
            let after = read(&writer, &meeting).await;
            let sentence = &after["items"][0]["sentences"][0];
            assert_eq!(text(sentence, "/done_on"), "2023-07-20");
        }
    });
}

#[test]
fn minutes_confirmed_while_somebody_writes_are_those_that_were_read() {
    house::both(FEATURES, |house| async move {
        seat_teams(&house).await;
        let writer = house.at(EVENING).by("team_misato");
        let chair = house.at(EVENING).by("chair_misato");
        for _ in 0..ROUNDS {
            let meeting = call(&writer).await;
            let meeting = write(&writer, &meeting, &["出店は七つ"]).await.json();
            let confirm = format!("{}/confirm", path(&meeting));
            let versions = [
                ("version", text(&meeting, "/version")),
                ("minutes_version", text(&meeting, "/minutes_version")),
            ];
            let versions = versions.each_ref().map(|(name, it)| (*name, it.as_str()));
            let (written, confirmed) = tokio::join!(
                write(&writer, &meeting, &["出店は九つ"]),
                chair.post(&confirm, &versions),
            );
            let after = read(&writer, &meeting).await;
            let said = text(&after, "/items/0/sentences/0/text");
            match confirmed.status.as_u16() {
                303 => {
                    written.is(422).shows("meeting.confirmed");
                    assert_eq!(said, "出店は七つ");
                }
                _ => {
                    confirmed.is(409).shows("先に、ほかの方が書き換えました");
                    written.is(200);
                    assert_eq!(text(&after, "/status"), "held");
                }
            }
        }
    });
}

#[test]
fn one_sentence_becomes_one_concern() {
    house::both(FEATURES, |house| async move {
        seat_teams(&house).await;
        let one = house.at(EVENING).by("team_misato");
        let other = house.at(EVENING).by("team_misato2");
        for _ in 0..ROUNDS {
            let meeting = call(&one).await;
            let meeting = write(&one, &meeting, &["側溝のふたが割れている"])
                .await
                .json();
            let sentence = text(&meeting, "/items/0/sentences/0/id");
            let press = format!("/api/v1{}/sentences/{sentence}/concern", path(&meeting));
            let body = json!({});
            let (first, second) =
                tokio::join!(one.post_json(&press, &body), other.post_json(&press, &body));
            let mut found = [first.status.as_u16(), second.status.as_u16()];
            found.sort_unstable();
            assert_eq!(found, [201, 422]);
        }
    });
}

/// The page on which a request for attendance begins the record of its meeting.
pub(super) fn records() -> axum::Router<Hall> {
    axum::Router::new().route("/records", axum::routing::post(record))
}

async fn record(desk: Desk) -> Answer {
    let plan = Plan {
        council: misato().parse().expect("an id"),
        kind: MeetingKind::Regular,
        title: None,
        on: desk.today,
        hours: Hours::new(Hours::EVENING, None).expect("an open end"),
        place: String::new(),
        visibility: Visibility::Members,
        agenda: String::new(),
    };
    let mut tx = desk.write().await?;
    let meeting = crate::hold(&mut tx, plan).await?;
    let to = format!("/meetings/{}", meeting.id);
    // The one that is known already changes nothing.
    let _ = tx.commit_recorded().await;
    desk.see(&to)
}

#[test]
fn a_meeting_is_entered_once_however_many_begin_its_record() {
    house::both(FEATURES, |house| async move {
        seat_teams(&house).await;
        for day in 1..=ROUNDS {
            let evening = format!("2023-07-{day:02} 19:00");
            let member = house.at(&evening).by("team_misato");
            let (one, two, three) = tokio::join!(
                member.post("/records", &[]),
                member.post("/records", &[]),
                member.post("/records", &[]),
            );
            let found = [one, two, three].map(|it| it.leads_to());
            assert!(found.iter().all(|it| *it == found[0]), "{found:?}");
        }
    });
}

//! Mail over a real connection to a relay in the test; on both engines.

mod reading;
mod relay;
mod reminders;
mod tls;

use kernel::change::Subject;
use kernel::policy::Resource;
use tokio::sync::watch;
use uuid::Uuid;

use super::*;
use crate::p;
use crate::trial::{CODE, at, both};
use reading::{body, header};
use relay::{MailRelay, Taken, settings};

const ABOUT: &str = "mail-concern-sent";

/// A message as an act writes it.
async fn put(hall: &Hall, id: Uuid, address: &str, lang: &str, about: &str) {
    let mut tx = hall.db().write().await.expect("a turn to write");
    tx.one_row(
        "insert into outbox (municipality, id, at, address, lang, about, subject_kind,
             subject_id, tries, next_try_at)
         values ($1, $2, $3, $4, $5, $6, 'concern', $7, 0, $3)",
        p![CODE, id, at(0), address, lang, about, subject().id],
    )
    .await
    .expect("a row");
    tx.commit().await.expect("a commit");
}

fn subject() -> Subject {
    let id = Uuid::from_u128(0x0189_e6d0_0000_7000_8000_0000_0000_0001);
    Subject {
        kind: Resource::Concern,
        id,
    }
}

/// What stands in the outbox about a message.
#[derive(Debug, PartialEq)]
struct State {
    tries: i64,
    is_sent: bool,
    /// In minutes after ten o'clock, full ones.
    next_try: Option<i64>,
    error: Option<String>,
}

async fn state(hall: &Hall, id: Uuid) -> State {
    let mut tx = hall.db().read().await.expect("a snapshot");
    tx.one(
        "select tries, sent_at, next_try_at, last_error from outbox
         where municipality = $1 and id = $2",
        p![CODE, id],
        |row| {
            let next: Option<Moment> = row.get("next_try_at")?;
            Ok(State {
                tries: row.get("tries")?,
                is_sent: row.get::<Option<Moment>>("sent_at")?.is_some(),
                next_try: next.map(|next| next.duration_since(at(0)).as_mins()),
                error: row.get("last_error")?,
            })
        },
    )
    .await
    .expect("the row")
}

#[tokio::test]
async fn a_message_goes_out_once_and_says_only_where_to_look() {
    both(async |ground| {
        let hall = ground.hall(0).await;
        let mut relay = MailRelay::start().await;
        let id = Uuid::now_v7();
        put(&hall, id, "douro@city.example", "ja", ABOUT).await;

        assert_eq!(turn(&hall, &relay.mailer()).await, Turn::Sent);
        assert_eq!(turn(&hall, &relay.mailer()).await, Turn::Idle);

        let Taken { from, to, message } = relay.taken.try_recv().expect("a message");
        assert!(relay.taken.try_recv().is_err(), "only one");
        assert_eq!(
            (&*from, &*to),
            ("tsunagi@city.example", "douro@city.example")
        );
        assert!(message.is_ascii(), "old relays take seven bits");
        let is = |name: &str, value: &str| assert_eq!(header(&message, name), value);
        is("Subject", "協働ほっとレポートが届きました（つなぎ）");
        is(
            "From",
            "高知市 地域コミュニティ推進課 <tsunagi@city.example>",
        );
        is("To", "douro@city.example");
        is("Date", "Tue, 03 Oct 2023 01:00:00 +0000");
        is("Message-ID", &format!("<{id}@city.example>"));
        is("Auto-Submitted", "auto-generated");
        is("MIME-Version", "1.0");
        is("Content-Type", "text/plain; charset=utf-8");
        assert_eq!(
            body(&message),
            "高知市の地域から、協働ほっとレポートが届いています。\n\n\
             次のページでご覧ください。\n\
             https://tsunagi.city.example/concerns/0189e6d0-0000-7000-8000-000000000001\n\n\
             高知市 地域コミュニティ推進課\n電話 088-000-0000\n\
             このメールは自動でお送りしています。\nご用のときは、上の電話番号へご連絡ください。\n"
        );
        let sent = State {
            tries: 1,
            is_sent: true,
            next_try: None,
            error: None,
        };
        assert_eq!(state(&hall, id).await, sent);
    })
    .await;
}

#[tokio::test]
async fn a_reader_of_english_gets_english() {
    both(async |ground| {
        let hall = ground.hall(0).await;
        let mut relay = MailRelay::start().await;
        put(&hall, Uuid::now_v7(), "reader@city.example", "en", ABOUT).await;
        assert_eq!(turn(&hall, &relay.mailer()).await, Turn::Sent);
        let message = relay.taken.try_recv().expect("a message").message;
        assert_eq!(header(&message, "Subject"), "A hot report has arrived");
        assert!(body(&message).contains("Kochi City, Community Promotion Section"));
    })
    .await;
}

#[tokio::test]
async fn a_refused_message_is_tried_again_under_the_same_id_and_at_last_given_up() {
    both(async |ground| {
        let mut relay = MailRelay::start().await;
        let refuse = || {
            let refusal = "450 4.2.0 <tanaka@mail.example> greylisted";
            relay.refusals.lock().unwrap().push_back(refusal);
        };
        let (id, other) = (Uuid::now_v7(), Uuid::now_v7());
        put(
            &ground.hall(0).await,
            id,
            "tanaka@mail.example",
            "ja",
            ABOUT,
        )
        .await;

        refuse();
        let hall = ground.hall(0).await;
        assert_eq!(turn(&hall, &relay.mailer()).await, Turn::Refused);
        let refused = state(&hall, id).await;
        assert_eq!((refused.tries, refused.next_try), (1, Some(1)));
        let why = refused.error.expect("a reason");
        assert!(why.contains("450") && why.contains("greylisted"), "{why}");
        assert!(!why.contains("tanaka"), "{why}");
        assert_eq!(
            turn(&hall, &relay.mailer()).await,
            Turn::Idle,
            "not before its time"
        );

        assert_eq!(
            turn(&ground.hall(2).await, &relay.mailer()).await,
            Turn::Sent
        );
        assert_eq!(state(&hall, id).await.tries, 2);
        let message = relay.taken.try_recv().expect("a message").message;
        assert_eq!(
            header(&message, "Message-ID"),
            format!("<{id}@city.example>")
        );

        put(&hall, other, "tanaka@mail.example", "ja", ABOUT).await;
        let mut minutes = 2;
        for pause in [1, 5, 30, 120, 720] {
            refuse();
            assert_eq!(
                turn(&ground.hall(minutes).await, &relay.mailer()).await,
                Turn::Refused
            );
            assert_eq!(state(&hall, other).await.next_try, Some(minutes + pause));
            minutes += pause + 1;
        }
        refuse();
        assert_eq!(
            turn(&ground.hall(minutes).await, &relay.mailer()).await,
            Turn::Refused
        );
        let given_up = state(&hall, other).await;
        assert_eq!(
            (given_up.tries, given_up.next_try, given_up.is_sent),
            (6, None, false)
        );
        assert!(given_up.error.is_some());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_runners_send_every_message_once() {
    both(async |ground| {
        let (first, second) = (ground.hall(0).await, ground.hall(0).await);
        let mut relay = MailRelay::start().await;
        let mut ids = Vec::new();
        for number in 0..60 {
            let id = Uuid::now_v7();
            put(
                &first,
                id,
                &format!("reader{number}@city.example"),
                "ja",
                ABOUT,
            )
            .await;
            ids.push(id);
        }
        let (stop, stopping) = watch::channel(());
        let runners = [first.clone(), second].map(|hall| {
            let mut stopping = stopping.clone();
            let stop = async move { drop(stopping.changed().await) };
            tokio::spawn(run(hall, relay.mailer(), stop))
        });
        let mut messages = Vec::new();
        while messages.len() < ids.len() {
            messages.push(relay.taken.recv().await.expect("the relay runs").message);
        }
        // What stops ends after the message in hand.
        drop(stop);
        for runner in runners {
            runner.await.expect("a runner ends in peace");
        }
        assert!(relay.taken.try_recv().is_err(), "not one more");
        let mut arrived: Vec<String> = messages
            .iter()
            .map(|message| header(message, "Message-ID"))
            .collect();
        arrived.sort();
        let mut expected: Vec<String> = ids
            .iter()
            .map(|id| format!("<{id}@city.example>"))
            .collect();
        expected.sort();
        assert_eq!(arrived, expected);
        for id in ids {
            let sent = State {
                tries: 1,
                is_sent: true,
                next_try: None,
                error: None,
            };
            assert_eq!(state(&first, id).await, sent);
        }
    })
    .await;
}

#[tokio::test]
async fn a_runner_that_died_leaves_its_message_to_the_others() {
    both(async |ground| {
        let hall = ground.hall(0).await;
        let mut relay = MailRelay::start().await;
        let id = Uuid::now_v7();
        put(&hall, id, "reader@city.example", "ja", ABOUT).await;
        let dead = queue::claim(hall.db(), at(1), at(1) + LEASE)
            .await
            .unwrap()
            .expect("a claim");
        assert_eq!(
            turn(&ground.hall(2).await, &relay.mailer()).await,
            Turn::Idle
        );
        assert_eq!(
            turn(&ground.hall(12).await, &relay.mailer()).await,
            Turn::Sent
        );
        assert!(relay.taken.try_recv().is_ok());
        // Should it wake up after all, it no longer has a say.
        let late = queue::failed(hall.db(), &dead, Some(at(20)), "too late").await;
        assert!(matches!(late, Err(StoreError::Stale)), "{late:?}");
        assert!(state(&hall, id).await.is_sent);
    })
    .await;
}

/// A port on which nobody listens.
async fn free_port() -> u16 {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    listener.local_addr().unwrap().port()
}

#[tokio::test]
async fn without_a_relay_mail_waits() {
    both(async |ground| {
        let hall = ground.hall(0).await;
        let id = Uuid::now_v7();
        put(&hall, id, "reader@city.example", "ja", ABOUT).await;
        let nowhere = Mailer::new(None).unwrap();
        assert_eq!(turn(&hall, &nowhere).await, Turn::Idle);
        assert_eq!(state(&hall, id).await.tries, 0);

        // Nobody listens on the port of a relay that is gone; that is no reason to give up.
        let gone = Mailer::new(Some(&settings(free_port().await))).unwrap();
        assert_eq!(turn(&hall, &gone).await, Turn::Unreachable);
        let unreachable = Unsent::Unreachable(String::new());
        assert_eq!(next_try(at(0), 6, &unreachable), Some(at(12 * 60)));
        assert_eq!(queue::count_waiting(hall.db()).await.unwrap(), 1);
    })
    .await;
}

#[tokio::test]
async fn an_address_words_or_a_kind_that_are_none_stop_nobody_else() {
    both(async |ground| {
        let hall = ground.hall(0).await;
        let mut relay = MailRelay::start().await;
        let [no_address, no_words, no_kind] = [(); 3].map(|()| Uuid::now_v7());
        put(&hall, no_address, "no address", "ja", ABOUT).await;
        put(&hall, no_words, "reader@city.example", "ja", "mail-unknown").await;
        put(&hall, no_kind, "reader@city.example", "ja", ABOUT).await;
        let mut tx = hall.db().write().await.unwrap();
        let unknown = "update outbox set subject_kind = 'of tomorrow' where id = $1";
        tx.one_row(unknown, p![no_kind]).await.unwrap();
        tx.commit().await.unwrap();
        put(&hall, Uuid::now_v7(), "reader@city.example", "ja", ABOUT).await;
        let mut turns = Vec::new();
        for _ in 0..4 {
            turns.push(turn(&hall, &relay.mailer()).await);
        }
        turns.sort_by_key(|turn| *turn == Turn::Sent);
        assert_eq!(
            turns,
            [Turn::Refused, Turn::Refused, Turn::Refused, Turn::Sent]
        );
        assert!(relay.taken.try_recv().is_ok());
        let why = state(&hall, no_words).await.error;
        assert_eq!(why.as_deref(), Some("no words mail-unknown-body"));
    })
    .await;
}

#[test]
fn settings_that_cannot_be_safe_are_refused() {
    let mut open = settings(25);
    open.login = Some(Login {
        user: "tsunagi".to_owned(),
        password: "secret".to_owned(),
    });
    assert!(matches!(
        Mailer::new(Some(&open)),
        Err(MailerError::OpenPassword)
    ));
    assert!(!format!("{open:?}").contains("secret"));

    let mut nobody = settings(25);
    nobody.from = "tsunagi".to_owned();
    assert!(matches!(
        Mailer::new(Some(&nobody)),
        Err(MailerError::From(_))
    ));

    let mut trusting = settings(465);
    trusting.encryption = "tls".parse().unwrap();
    assert!(Mailer::new(Some(&trusting)).is_ok());
    trusting.trusted = Some("-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----".to_owned());
    assert!(matches!(
        Mailer::new(Some(&trusting)),
        Err(MailerError::Certificates(_))
    ));

    assert!("ssl".parse::<Encryption>().is_err());
}

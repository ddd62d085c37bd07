//! Reminders, from what is due to the relay.

use kernel::day::{Day, moment_at};

use super::relay::MailRelay;
use super::*;
use crate::reminders::remind;
use crate::trial::{DUE_OFFICE, city};

/// A desk of the house so many minutes after ten o'clock on 3 October 2023, a Tuesday.
fn desk(hall: &Hall, minutes: i64) -> Desk {
    let place = hall.by_code(CODE).expect("the trial municipality");
    Desk::of_the_house(hall, place, at(minutes))
}

/// Somebody who acts for an office since April, with an address; `off` if they want no reminders.
async fn put_account(hall: &Hall, office: Uuid, mail: &str, lang: &str, off: Option<Day>) {
    let (id, since) = (Uuid::now_v7(), Day::constant(2023, 4, 1));
    let mut tx = hall.db().write().await.expect("a turn to write");
    tx.one_row(
        "insert into account (municipality, id, login, name, mail, lang, password,
             unreminded_since, version)
         values ($1, $2, $3, '見本 太郎', $3, $4, '', $5, 1)",
        p![CODE, id, mail, lang, off],
    )
    .await
    .expect("an account");
    tx.one_row(
        "insert into role_grant (municipality, id, account, role, organisation, area_path,
             from_date)
         values ($1, $2, $2, 'department', $3, $4, $5)",
        p![CODE, id, office, city().as_str(), since],
    )
    .await
    .expect("a role");
    tx.commit().await.expect("a commit");
}

async fn waiting(hall: &Hall) -> Vec<(Moment, i64)> {
    let mut tx = hall.db().read().await.expect("a snapshot");
    tx.rows(
        "select next_try_at, tries from outbox where next_try_at is not null",
        p![],
        |row| Ok((row.get("next_try_at")?, row.get("tries")?)),
    )
    .await
    .expect("the outbox")
}

async fn count(hall: &Hall, sql: &str) -> i64 {
    let mut tx = hall.db().read().await.expect("a snapshot");
    tx.one(sql, p![], |row| row.get("n"))
        .await
        .expect("a number")
}

#[tokio::test]
async fn an_office_is_reminded_once_before_and_once_when_it_is_late() {
    both(async |ground| {
        let (hall, other_node) = (ground.hall(0).await, ground.hall(0).await);
        let mut relay = MailRelay::start().await;
        put_account(&hall, DUE_OFFICE, "douro@city.example", "ja", None).await;
        let off = Some(Day::constant(2023, 9, 1));
        put_account(&hall, DUE_OFFICE, "quiet@city.example", "ja", off).await;
        put_account(&hall, Uuid::now_v7(), "elsewhere@city.example", "ja", None).await;

        assert_eq!(remind(&desk(&hall, 0)).await.expect("reminders"), 1);
        assert_eq!(remind(&desk(&hall, 5)).await.expect("reminders"), 0);
        assert_eq!(remind(&desk(&other_node, 5)).await.expect("reminders"), 0);
        assert_eq!(turn(&hall, &relay.mailer()).await, Turn::Sent);
        assert_eq!(turn(&hall, &relay.mailer()).await, Turn::Idle);
        let Taken { to, message, .. } = relay.taken.try_recv().expect("a message");
        assert!(relay.taken.try_recv().is_err(), "only one");
        assert_eq!(to, "douro@city.example");
        assert_eq!(
            header(&message, "Subject"),
            "期限のお知らせ：案件の受け取り（R5-12）"
        );
        let text = body(&message);
        assert!(
            text.starts_with("案件の受け取り（R5-12）の期限は、令和5年10月4日（水）です。\n"),
            "{text}"
        );
        assert!(text.contains("/concerns/00000000-0000-0000-0000-000000000c01"));
        assert!(!text.contains("見本"), "mail names nobody: {text}");

        const DAY: i64 = 24 * 60;
        // On the day itself nothing is new; on the day after, it is late.
        assert_eq!(remind(&desk(&hall, DAY)).await.expect("reminders"), 0);
        assert_eq!(remind(&desk(&hall, 2 * DAY)).await.expect("reminders"), 1);
        assert_eq!(remind(&desk(&hall, 3 * DAY)).await.expect("reminders"), 0);
        let hall = ground.hall(2 * DAY).await;
        assert_eq!(turn(&hall, &relay.mailer()).await, Turn::Sent);
        let late = relay.taken.try_recv().expect("a message").message;
        assert_eq!(
            header(&late, "Subject"),
            "期限が過ぎています：案件の受け取り（R5-12）"
        );
        let lines = "select count(*) as n from ledger_line where act = 'reminder.send'";
        assert_eq!(count(&hall, lines).await, 2);
    })
    .await;
}

#[tokio::test]
async fn nobody_is_reminded_at_night_on_a_holiday_or_too_early() {
    both(async |ground| {
        let hall = ground.hall(0).await;
        put_account(&hall, DUE_OFFICE, "douro@city.example", "ja", None).await;
        let check = async |day: i8, hour: u32, minute: u32, expected: usize| {
            let place = hall.by_code(CODE).expect("the trial municipality");
            let now = moment_at(Day::constant(2023, 10, day), hour, minute);
            let desk = Desk::of_the_house(&hall, place, now);
            let sent = remind(&desk).await.expect("reminders");
            assert_eq!(sent, expected, "on {day} October at {hour}:{minute:02}");
        };
        check(2, 10, 0, 0).await; // two working days before
        check(3, 8, 29, 0).await;
        check(3, 17, 15, 0).await;
        check(3, 23, 0, 0).await;
        check(7, 10, 0, 0).await; // a Saturday
        check(9, 10, 0, 0).await; // スポーツの日
        check(3, 17, 14, 1).await;
    })
    .await;
}

#[tokio::test]
async fn a_reminder_that_waited_for_the_relay_rests_until_the_morning() {
    both(async |ground| {
        let hall = ground.hall(0).await;
        let mut relay = MailRelay::start().await;
        put_account(&hall, DUE_OFFICE, "reader@city.example", "en", None).await;
        assert_eq!(remind(&desk(&hall, 0)).await.expect("reminders"), 1);

        let night = ground.hall(10 * 60).await;
        assert_eq!(turn(&night, &relay.mailer()).await, Turn::Kept);
        assert_eq!(turn(&night, &relay.mailer()).await, Turn::Idle);
        assert!(relay.taken.try_recv().is_err(), "nothing leaves at night");
        let morning = moment_at(Day::constant(2023, 10, 4), 8, 30);
        assert_eq!(waiting(&night).await, [(morning, 0)]);

        let morning = ground.hall(22 * 60 + 31).await;
        assert_eq!(turn(&morning, &relay.mailer()).await, Turn::Sent);
        let message = relay.taken.try_recv().expect("a message").message;
        assert_eq!(
            header(&message, "Subject"),
            "Due soon: taking a concern (R5-12)"
        );
    })
    .await;
}

//! The rows of the outbox.

use kernel::day::{Day, Moment};
use kernel::lang::Lang;
use uuid::Uuid;

use crate::db::{Db, Row, StoreError};
use crate::p;

/// A message that is ours to send for the time of its lease.
#[derive(Clone, Debug)]
pub(super) struct Due {
    pub(super) municipality: String,
    pub(super) id: Uuid,
    /// To whom; nobody logs it.
    pub(super) address: String,
    /// The reader's language.
    pub(super) lang: Lang,
    /// The key of its words: `mail-…`.
    pub(super) about: String,
    /// The kind of the thing whose page it names, as stored: a word that a newer node wrote
    /// must not keep this one from claiming what it understands.
    pub(super) subject_kind: String,
    /// The id of that thing.
    pub(super) subject_id: Uuid,
    /// What it reminds of; other messages remind of nothing.
    pub(super) reminder: Option<Reminder>,
    /// How often it was tried, this time included; the version of the row.
    pub(super) tries: i64,
}

/// What a reminder says beside its words.
#[derive(Clone, Debug)]
pub(super) struct Reminder {
    /// The key of the words for what is to be done: `due-…`.
    pub(super) what: String,
    /// The number of the thing; empty where it has none.
    pub(super) number: String,
    /// Until when.
    pub(super) on: Day,
}

/// Takes the message that has been due for longest, and keeps it from others until `lease_until`.
pub(super) async fn claim(
    db: &Db,
    now: Moment,
    lease_until: Moment,
) -> Result<Option<Due>, StoreError> {
    let mut tx = db.write().await?;
    // As a table of its own the choice is made once; inside `in (…)` PostgreSQL may repeat it and
    // take more rows than one.
    let due = tx
        .claim(
            "with due as (
                 select municipality, id from outbox where next_try_at <= $1
                 order by next_try_at limit 1 {skip_locked}
             )
             update outbox set tries = tries + 1, next_try_at = $2
             from due where outbox.municipality = due.municipality and outbox.id = due.id
             returning outbox.municipality, outbox.id, outbox.address, outbox.lang,
                 outbox.about, outbox.subject_kind, outbox.subject_id, outbox.due_what,
                 outbox.due_number, outbox.due_on, outbox.tries",
            p![now, lease_until],
            read_due,
        )
        .await?
        .pop();
    tx.commit().await?;
    Ok(due)
}

fn read_due(row: &Row) -> Result<Due, StoreError> {
    let lang: String = row.get("lang")?;
    let reminder = match row.get::<Option<Day>>("due_on")? {
        Some(on) => Some(Reminder {
            what: row.get("due_what")?,
            number: row.get("due_number")?,
            on,
        }),
        None => None,
    };
    Ok(Due {
        municipality: row.get("municipality")?,
        id: row.get("id")?,
        address: row.get("address")?,
        lang: Lang::read(&lang).unwrap_or_default(),
        about: row.get("about")?,
        subject_kind: row.get("subject_kind")?,
        subject_id: row.get("subject_id")?,
        reminder,
        tries: row.get("tries")?,
    })
}

/// It is not to leave the house before `until`; this look at it was no try.
///
/// # Errors
/// As [`sent`].
pub(super) async fn keep(db: &Db, it: &Due, until: Moment) -> Result<(), StoreError> {
    let mut tx = db.write().await?;
    tx.one_row(
        "update outbox set next_try_at = $4, tries = tries - 1
         where municipality = $1 and id = $2 and tries = $3",
        p![it.municipality, it.id, it.tries, until],
    )
    .await?;
    tx.commit().await
}

/// The relay took it.
///
/// # Errors
/// [`StoreError::Stale`] when the lease had ended and somebody else claimed it.
pub(super) async fn sent(db: &Db, it: &Due, at: Moment) -> Result<(), StoreError> {
    let mut tx = db.write().await?;
    tx.one_row(
        "update outbox set sent_at = $4, next_try_at = null, last_error = null
         where municipality = $1 and id = $2 and tries = $3",
        p![it.municipality, it.id, it.tries, at],
    )
    .await?;
    tx.commit().await
}

/// It was not sent: `why`, and when it is tried again, if ever.
///
/// # Errors
/// As [`sent`].
pub(super) async fn failed(
    db: &Db,
    it: &Due,
    next_try_at: Option<Moment>,
    why: &str,
) -> Result<(), StoreError> {
    let mut tx = db.write().await?;
    tx.one_row(
        "update outbox set next_try_at = $4, last_error = $5
         where municipality = $1 and id = $2 and tries = $3",
        p![it.municipality, it.id, it.tries, next_try_at, why],
    )
    .await?;
    tx.commit().await
}

/// How many messages are still to be sent, now or later.
pub(super) async fn count_waiting(db: &Db) -> Result<i64, StoreError> {
    let mut tx = db.read().await?;
    tx.one(
        "select count(*) as waiting from outbox where next_try_at is not null",
        p![],
        |row| row.get("waiting"),
    )
    .await
}

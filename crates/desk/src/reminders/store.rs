//! Which reminders were sent, and to whom.

use std::collections::HashSet;

use kernel::day::Day;
use kernel::ids::OrganisationId;
use uuid::Uuid;

use super::{Due, Time};
use crate::db::{Conn, StoreError};
use crate::desk::Desk;
use crate::p;
use crate::tx::WriteTx;

/// Where a reminder goes, and in which language.
pub(super) struct Address {
    mail: String,
    lang: String,
}

/// What makes a reminder the same one.
#[derive(PartialEq, Eq, Hash)]
struct Key {
    kind: String,
    id: Uuid,
    office: OrganisationId,
    what: String,
    on: Day,
    time: String,
}

impl Key {
    fn of(it: &Due, today: Day) -> Key {
        Key {
            kind: it.subject.kind.code().to_owned(),
            id: it.subject.id,
            office: it.office,
            what: it.what.to_owned(),
            on: it.on,
            time: Time::of(it.on, today).code().to_owned(),
        }
    }
}

/// Leaves only what nobody was reminded of yet.
pub(super) async fn leave_fresh(
    tx: &mut Conn,
    desk: &Desk,
    dues: &mut Vec<Due>,
) -> Result<(), StoreError> {
    let Some(first) = dues.iter().map(|it| it.on).min() else {
        return Ok(());
    };
    let sent: HashSet<Key> = tx
        .rows(
            "select kind, id, office, what, due_on, time from reminder
             where municipality = $1 and due_on >= $2",
            p![desk.municipality(), first],
            |row| {
                Ok(Key {
                    kind: row.get("kind")?,
                    id: row.get("id")?,
                    office: row.get("office")?,
                    what: row.get("what")?,
                    on: row.get("due_on")?,
                    time: row.get("time")?,
                })
            },
        )
        .await?
        .into_iter()
        .collect();
    dues.retain(|it| !sent.contains(&Key::of(it, desk.today)));
    Ok(())
}

/// Notes that an office is reminded; says no when it was already.
pub(super) async fn note(tx: &mut WriteTx, it: &Due, time: Time) -> Result<bool, StoreError> {
    let (municipality, today) = (tx.municipality().to_owned(), tx.desk().today);
    let fresh = tx
        .exec(
            "insert into reminder (municipality, kind, id, what, due_on, time, office, sent_on)
             values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing",
            p![
                municipality,
                it.subject.kind.code(),
                it.subject.id,
                it.what,
                it.on,
                time.code(),
                it.office,
                today
            ],
        )
        .await?;
    Ok(fresh == 1)
}

/// The addresses of all who act for an office today and did not turn reminders off.
pub(super) async fn addresses(
    tx: &mut WriteTx,
    office: OrganisationId,
) -> Result<Vec<Address>, StoreError> {
    let (municipality, today) = (tx.municipality().to_owned(), tx.desk().today);
    tx.rows(
        "select distinct a.mail, a.lang from account a
         join role_grant g on g.municipality = a.municipality and g.account = a.id
         where a.municipality = $1 and g.organisation = $2 and a.mail is not null
           and a.closed_on is null and a.unreminded_since is null
           and g.from_date <= $3 and (g.until_date is null or g.until_date > $3)
         order by a.mail",
        p![municipality, office, today],
        |row| {
            Ok(Address {
                mail: row.get("mail")?,
                lang: row.get("lang")?,
            })
        },
    )
    .await
}

/// Puts a reminder into the outbox.
pub(super) async fn post(
    tx: &mut WriteTx,
    it: &Due,
    time: Time,
    to: &Address,
) -> Result<(), StoreError> {
    let (municipality, now) = (tx.municipality().to_owned(), tx.desk().now);
    let id = tx.desk().new_uuid();
    tx.one_row(
        "insert into outbox (municipality, id, at, address, lang, about, subject_kind,
             subject_id, due_what, due_number, due_on, tries, next_try_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, $3)",
        p![
            municipality,
            id,
            now,
            to.mail,
            to.lang,
            time.about(),
            it.subject.kind.code(),
            it.subject.id,
            it.what,
            it.number,
            it.on
        ],
    )
    .await
}

//! What was read in from files, and what is known of their rows already.

use desk::WriteTx;
use desk::db::{Conn, Param, Row, StoreError};
use desk::p;
use kernel::day::{Day, Moment};
use kernel::ids::{AccountId, EventId, Id, OrganisationId};
use serde_json::Value;

/// A file that was read in.
#[derive(Clone, Debug)]
pub(crate) struct Import {
    /// Its id.
    pub(crate) id: ImportId,
    /// Whose it is.
    pub(crate) account: AccountId,
    /// Who holds what names nobody.
    pub(crate) organiser: OrganisationId,
    /// What the file was called; empty for what was pasted.
    pub(crate) file: String,
    /// Are the days fixed?
    pub(crate) is_fixed: bool,
    /// When it was read.
    pub(crate) read_at: Moment,
    /// The last day on which it is kept.
    pub(crate) keep_until: Day,
    /// What came of it, if it was taken in.
    pub(crate) outcome: Option<Value>,
}

/// A file that was read in.
pub(crate) type ImportId = Id<Import>;

/// Writes what was read, row by row.
pub(crate) async fn insert_import(
    tx: &mut WriteTx,
    it: &Import,
    rows: Vec<Value>,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    let days = if it.is_fixed { "fixed" } else { "open" };
    tx.one_row(
        "insert into event_import (municipality, id, account, organiser, file, days, read_at,
             keep_until)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        p![
            municipality,
            it.id,
            it.account,
            it.organiser,
            it.file,
            days,
            it.read_at,
            it.keep_until
        ],
    )
    .await?;
    let rows: Vec<Vec<Param>> = (0_i64..)
        .zip(rows)
        .map(|(position, found)| p![municipality, it.id, position, found].to_vec())
        .collect();
    let sql = "insert into event_import_row (municipality, import, position, found) values";
    tx.many(sql, rows).await
}

/// A file that somebody read in themselves.
pub(crate) async fn import(
    tx: &mut Conn,
    municipality: &str,
    id: ImportId,
    account: AccountId,
) -> Result<Import, StoreError> {
    tx.one(
        "select id, account, organiser, file, days, read_at, keep_until, outcome from event_import
         where municipality = $1 and id = $2 and account = $3",
        p![municipality, id, account],
        read_import,
    )
    .await
}

fn read_import(row: &Row) -> Result<Import, StoreError> {
    let days: String = row.get("days")?;
    Ok(Import {
        id: row.get("id")?,
        account: row.get("account")?,
        organiser: row.get("organiser")?,
        file: row.get("file")?,
        is_fixed: days == "fixed",
        read_at: row.get("read_at")?,
        keep_until: row.get("keep_until")?,
        outcome: row.get("outcome")?,
    })
}

/// Its rows, in the order of the file.
pub(crate) async fn import_rows(
    tx: &mut Conn,
    municipality: &str,
    id: ImportId,
) -> Result<Vec<Value>, StoreError> {
    tx.rows(
        "select found from event_import_row where municipality = $1 and import = $2
         order by position",
        p![municipality, id],
        |row| row.get("found"),
    )
    .await
}

/// Notes what came of it. `Stale` when it was taken in already.
pub(crate) async fn close_import(
    tx: &mut WriteTx,
    id: ImportId,
    outcome: Value,
    now: Moment,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "update event_import set taken_at = $3, outcome = $4
         where municipality = $1 and id = $2 and taken_at is null",
        p![municipality, id, now, outcome],
    )
    .await
}

/// How many have been kept long enough.
pub(crate) async fn count_old_imports(
    tx: &mut Conn,
    municipality: &str,
    today: Day,
) -> Result<i64, StoreError> {
    tx.one(
        "select count(*) as n from event_import where municipality = $1 and keep_until < $2",
        p![municipality, today],
        |row| row.get("n"),
    )
    .await
}

/// Drops what has been kept long enough.
pub(crate) async fn drop_old_imports(tx: &mut WriteTx, today: Day) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.exec(
        "delete from event_import_row where municipality = $1 and import in (
             select i.id from event_import i where i.municipality = $1 and i.keep_until < $2)",
        p![municipality, today],
    )
    .await?;
    tx.exec(
        "delete from event_import where municipality = $1 and keep_until < $2",
        p![municipality, today],
    )
    .await
    .map(drop)
}

/// An event of an organisation, as rows of files are compared with it.
#[derive(Clone, Debug)]
pub(crate) struct Standing {
    /// Its id.
    pub(crate) event: EventId,
    /// What it is called.
    pub(crate) title: String,
    /// Its first day, or its season as stored.
    pub(crate) when: String,
    /// Its name in the file from which it came.
    pub(crate) key: Option<String>,
    /// What that file said of it.
    pub(crate) digest: Option<String>,
}

/// What an organisation holds, and what came for it from files.
pub(crate) async fn standing(
    tx: &mut Conn,
    municipality: &str,
    organiser: OrganisationId,
    from: Day,
) -> Result<Vec<Standing>, StoreError> {
    tx.rows(
        "select e.id, e.title, e.first_on, e.season, e.source, e.source_key, o.digest from event e
         left join event_origin o on o.municipality = e.municipality and o.event = e.id
         where e.municipality = $1 and e.organiser = $2 and e.status <> 'declined'
           and (e.source = 'file' or e.first_on is null or e.first_on >= $3)",
        p![municipality, organiser, from],
        |row| {
            let first: Option<Day> = row.get("first_on")?;
            let season: Option<String> = row.get("season")?;
            let source: String = row.get("source")?;
            let key: Option<String> = row.get("source_key")?;
            Ok(Standing {
                event: row.get("id")?,
                title: row.get("title")?,
                when: first.map_or(season.unwrap_or_default(), |day| day.to_string()),
                key: key.filter(|_| source == "file"),
                digest: row.get("digest")?,
            })
        },
    )
    .await
}

/// Notes what the source of an event says of it.
pub(crate) async fn put_origin(
    tx: &mut WriteTx,
    event: EventId,
    digest: &str,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.exec(
        "insert into event_origin (municipality, event, digest) values ($1, $2, $3)
         on conflict (municipality, event) do update set digest = excluded.digest",
        p![municipality, event, digest],
    )
    .await
    .map(drop)
}

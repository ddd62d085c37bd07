//! The lines as they were sealed, in their order. Whatever somebody made of a row by hand is read:
//! what cannot be understood is no reason to stop, but a line that breaks its seal.

use std::collections::BTreeMap;

use desk::db::{Conn, FromValue, Row, StoreError};
use desk::p;
use kernel::change::Subject;
use kernel::day::Moment;
use kernel::ledger::{Entry, Hash, Line};
use kernel::policy::Resource;
use serde_json::Value;
use uuid::Uuid;

/// How many lines are read at once.
pub(crate) const LINES: usize = 1_000;

/// The last line of which the head knows: its place and its hash.
pub(crate) async fn head(tx: &mut Conn, municipality: &str) -> Result<(i64, Hash), StoreError> {
    tx.one(
        "select seq, hash from ledger_head where municipality = $1",
        p![municipality],
        |row| Ok((row.get("seq")?, hash(row))),
    )
    .await
}

/// The next lines behind a place, up to another: [`LINES`] at most.
pub(crate) async fn list(
    tx: &mut Conn,
    municipality: &str,
    after: i64,
    last: i64,
) -> Result<Vec<Line>, StoreError> {
    let sql = format!(
        "select seq, at, account, role, office, act, subject_kind, subject_id, notes, hash
         from ledger_line where municipality = $1 and seq > $2 and seq <= $3
         order by seq limit {LINES}"
    );
    tx.rows(&sql, p![municipality, after, last], read).await
}

/// The first and the last place of the lines written in a time, from its first moment until
/// before the other; nothing where there are none.
pub(crate) async fn places(
    tx: &mut Conn,
    municipality: &str,
    from: Moment,
    until: Moment,
) -> Result<Option<(i64, i64)>, StoreError> {
    tx.one(
        "select min(seq) as first, max(seq) as last from ledger_line
         where municipality = $1 and at >= $2 and at < $3",
        p![municipality, from, until],
        |row| {
            let first: Option<i64> = row.get("first")?;
            Ok(first.zip(row.get("last")?))
        },
    )
    .await
}

/// A line. Only its place must be readable.
pub(super) fn read(row: &Row) -> Result<Line, StoreError> {
    let kind: String = lenient(row, "subject_kind");
    Ok(Line {
        entry: Entry {
            seq: row.get("seq")?,
            at: row.get("at").unwrap_or(Moment::UNIX_EPOCH),
            account: lenient(row, "account"),
            role: lenient(row, "role"),
            office: lenient(row, "office"),
            act: lenient(row, "act"),
            subject: Subject {
                // No line was ever sealed with a kind that nobody knows: any other breaks the seal.
                kind: Resource::read(&kind).unwrap_or(Resource::Ledger),
                id: lenient::<Option<Uuid>>(row, "subject_id").unwrap_or_default(),
            },
            notes: notes(row, "notes"),
        },
        hash: hash(row),
    })
}

fn lenient<T: FromValue + Default>(row: &Row, column: &str) -> T {
    row.get(column).unwrap_or_default()
}

fn hash(row: &Row) -> Hash {
    let hex: String = lenient(row, "hash");
    Hash::read(&hex).unwrap_or(Hash::GENESIS)
}

/// The notes, sorted by their names, as they were when they were sealed: PostgreSQL keeps them in
/// an order of its own.
fn notes(row: &Row, column: &str) -> Vec<(String, String)> {
    let notes: Value = lenient(row, column);
    let notes: BTreeMap<String, String> = serde_json::from_value(notes).unwrap_or_default();
    notes.into_iter().collect()
}

/// The number that the first line about a thing notes.
pub(super) fn number(row: &Row) -> Option<String> {
    notes(row, "first_notes")
        .into_iter()
        .find(|(name, _)| name == "number")
        .map(|(_, number)| number)
}

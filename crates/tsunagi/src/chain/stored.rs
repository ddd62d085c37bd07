//! The ledger as the database holds it, read page by page.

use std::collections::BTreeMap;

use desk::db::{Conn, Db, DbError, Row, StoreError};
use desk::p;
use kernel::change::Subject;
use kernel::ledger::{Entry, Hash, Line};
use kernel::policy::Resource;

use super::{Review, Verdict};

/// How many lines are read at once.
const LINES: usize = 1_000;

/// Checks the ledger of a municipality, in one snapshot.
///
/// # Errors
/// When the database cannot be asked.
pub async fn verify_stored(db: &Db, municipality: &str) -> Result<Verdict, DbError> {
    let mut tx = db.read().await?;
    let head = head(&mut tx, municipality).await?;
    let mut review = Review::of(municipality);
    let mut after = 0;
    loop {
        let lines = page(&mut tx, municipality, after).await?;
        lines.iter().for_each(|line| review.look(line));
        match lines.last() {
            Some(last) if lines.len() == LINES => after = last.entry.seq,
            _ => return Ok(review.end(Some(head))),
        }
    }
}

async fn head(tx: &mut Conn, municipality: &str) -> Result<(i64, Hash), StoreError> {
    tx.one(
        "select seq, hash from ledger_head where municipality = $1",
        p![municipality],
        |row| {
            let hash: String = row.get("hash")?;
            Ok((row.get("seq")?, Hash::read(&hash).unwrap_or(Hash::GENESIS)))
        },
    )
    .await
}

async fn page(tx: &mut Conn, municipality: &str, after: i64) -> Result<Vec<Line>, StoreError> {
    let sql = format!(
        "select seq, at, account, role, office, act, subject_kind, subject_id, notes, hash
         from ledger_line where municipality = $1 and seq > $2 order by seq limit {LINES}"
    );
    tx.rows(&sql, p![municipality, after], read).await
}

fn read(row: &Row) -> Result<Line, StoreError> {
    let kind: String = row.get("subject_kind")?;
    let notes: serde_json::Value = row.get("notes")?;
    let hash: String = row.get("hash")?;
    Ok(Line {
        entry: Entry {
            seq: row.get("seq")?,
            at: row.get("at")?,
            account: row.get("account")?,
            role: row.get("role")?,
            office: row.get("office")?,
            act: row.get("act")?,
            subject: Subject {
                kind: kind_of(&kind),
                id: row.get("subject_id")?,
            },
            notes: notes_of(&notes.to_string()),
        },
        hash: Hash::read(&hash).unwrap_or(Hash::GENESIS),
    })
}

/// The kind behind a word. No line was sealed with a word that nobody knows; any kind in its
/// place breaks the seal, and the line is found to be edited.
pub(super) fn kind_of(word: &str) -> Resource {
    Resource::read(word).unwrap_or(Resource::Ledger)
}

/// The notes of a line, sorted by their names. What cannot be read was not sealed.
pub(super) fn notes_of(json: &str) -> Vec<(String, String)> {
    let notes: BTreeMap<String, String> = serde_json::from_str(json).unwrap_or_default();
    notes.into_iter().collect()
}

//! The ledger as a file: `ledger.csv` of an export. Nothing but the file is needed to check it.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;

use kernel::change::Subject;
use kernel::day::Moment;
use kernel::ledger::{Entry, Hash, Line};
use serde::Deserialize;
use uuid::Uuid;

use super::stored::{kind_of, notes_of};
use super::{Review, Verdict};
use crate::database::unusable;
use crate::stop::Stop;

/// The file with the heads of the ledgers, which an export puts beside the lines.
const HEADS: &str = "ledger_head.csv";

/// One row of the file. Every cell is a text: one that was edited beyond reading is a fault of
/// its line, not of the file.
#[derive(Deserialize)]
struct Row {
    municipality: String,
    seq: String,
    at: String,
    account: String,
    role: String,
    office: String,
    act: String,
    subject_kind: String,
    subject_id: String,
    notes: String,
    hash: String,
}

#[derive(Deserialize)]
struct Head {
    municipality: String,
    seq: i64,
    hash: String,
}

/// Checks a file, for each municipality that it names. Where the heads lie beside it, they tell
/// where the lines end.
///
/// # Errors
/// When the file cannot be opened or is no ledger.
pub fn verify_file(path: &Path) -> Result<Vec<Verdict>, Stop> {
    let heads = heads(&path.with_file_name(HEADS))?;
    let mut reviews: BTreeMap<String, Review> = BTreeMap::new();
    for row in rows::<Row>(path)? {
        let row = row.map_err(|why| no_ledger(path, &why))?;
        let seq: i64 = row.seq.parse().map_err(|_| {
            Stop::refused(format!(
                "{} is no ledger: {:?} is no place of a line.",
                path.display(),
                row.seq
            ))
        })?;
        reviews
            .entry(row.municipality.clone())
            .or_insert_with(|| Review::of(&row.municipality))
            .look(&row.line(seq));
    }
    for municipality in heads.keys() {
        reviews
            .entry(municipality.clone())
            .or_insert_with(|| Review::of(municipality));
    }
    Ok(reviews
        .into_iter()
        .map(|(municipality, review)| review.end(heads.get(&municipality).copied()))
        .collect())
}

impl Row {
    /// The line. What cannot be read stands for something that breaks the seal.
    fn line(self, seq: i64) -> Line {
        let moment = self.at.parse().unwrap_or(Moment::UNIX_EPOCH);
        let id = |text: &str| Uuid::parse_str(text).ok();
        Line {
            entry: Entry {
                seq,
                at: moment,
                account: id(&self.account),
                role: self.role,
                office: id(&self.office),
                act: self.act,
                subject: Subject {
                    kind: kind_of(&self.subject_kind),
                    id: id(&self.subject_id).unwrap_or_default(),
                },
                notes: notes_of(&self.notes),
            },
            hash: Hash::read(&self.hash).unwrap_or(Hash::GENESIS),
        }
    }
}

fn heads(path: &Path) -> Result<BTreeMap<String, (i64, Hash)>, Stop> {
    if !path.exists() {
        return Ok(BTreeMap::new());
    }
    rows::<Head>(path)?
        .map(|head| {
            let head = head.map_err(|why| no_ledger(path, &why))?;
            let hash = Hash::read(&head.hash).unwrap_or(Hash::GENESIS);
            Ok((head.municipality, (head.seq, hash)))
        })
        .collect()
}

fn rows<T: for<'a> Deserialize<'a>>(
    path: &Path,
) -> Result<impl Iterator<Item = Result<T, csv::Error>> + use<T>, Stop> {
    let file = File::open(path).map_err(|why| unusable(path, &why))?;
    Ok(csv::Reader::from_reader(file).into_deserialize())
}

fn no_ledger(path: &Path, why: &csv::Error) -> Stop {
    Stop::refused(format!(
        "{} is no ledger as `tsunagi export` writes it: {why}.",
        path.display()
    ))
}

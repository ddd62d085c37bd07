//! The ledger as a file: `ledger.csv` of an export or of the page. Nothing else is needed to check it.

use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::path::Path;

use kernel::change::Subject;
use kernel::day::Moment;
use kernel::ledger::{Entry, Hash, Line};
use kernel::policy::Resource;
use serde::Deserialize;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::{Review, Verdict};

/// The columns of the file.
pub(crate) const HEADER: [&str; 11] = [
    "municipality",
    "seq",
    "at",
    "account",
    "role",
    "office",
    "act",
    "subject_kind",
    "subject_id",
    "notes",
    "hash",
];

/// The file with the heads of the ledgers, which an export puts beside the lines.
const HEADS: &str = "ledger_head.csv";

/// Why a file could not be checked.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// It cannot be opened.
    #[error("{0} cannot be used: {1}.")]
    Unusable(String, io::Error),
    /// It is something else.
    #[error("{0} is no ledger as `tsunagi export` writes it: {1}.")]
    NoLedger(String, String),
}

impl FileError {
    fn no_ledger(path: &Path, why: impl ToString) -> FileError {
        FileError::NoLedger(path.display().to_string(), why.to_string())
    }
}

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

/// A line as a row of the file, in the order of [`HEADER`].
pub(crate) fn cells(municipality: &str, line: &Line) -> [String; 11] {
    let Line { entry, hash } = line;
    let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
    let notes: Map<String, Value> = entry
        .notes
        .iter()
        .map(|(name, value)| (name.clone(), value.clone().into()))
        .collect();
    [
        municipality.to_owned(),
        entry.seq.to_string(),
        entry.at.to_string(),
        id(entry.account),
        entry.role.clone(),
        id(entry.office),
        entry.act.clone(),
        entry.subject.kind.code().to_owned(),
        entry.subject.id.to_string(),
        Value::from(notes).to_string(),
        hash.hex(),
    ]
}

/// Checks a file, for each municipality that it names. Where the heads lie beside it, the ledger is
/// whole or broken; without them the file may be a part of a ledger.
///
/// # Errors
/// When the file cannot be opened or is no ledger.
pub fn verify_file(path: &Path) -> Result<BTreeMap<String, Verdict>, FileError> {
    let mut reviews: BTreeMap<String, Review> = heads(&path.with_file_name(HEADS))?
        .into_iter()
        .map(|(municipality, head)| (municipality, Review::whole(head)))
        .collect();
    for row in rows::<Row>(path)? {
        let row = row.map_err(|why| FileError::no_ledger(path, why))?;
        let seq: i64 = row.seq.parse().map_err(|_| {
            FileError::no_ledger(path, format!("{:?} is no place of a line", row.seq))
        })?;
        reviews
            .entry(row.municipality.clone())
            .or_insert_with(Review::part)
            .look(&row.line(seq));
    }
    Ok(reviews
        .into_iter()
        .map(|(municipality, review)| (municipality, review.end()))
        .collect())
}

impl Row {
    /// The line. What cannot be read stands for something that breaks the seal.
    fn line(self, seq: i64) -> Line {
        let id = |text: &str| Uuid::parse_str(text).ok();
        let notes: BTreeMap<String, String> = serde_json::from_str(&self.notes).unwrap_or_default();
        Line {
            entry: Entry {
                seq,
                at: self.at.parse().unwrap_or(Moment::UNIX_EPOCH),
                account: id(&self.account),
                role: self.role,
                office: id(&self.office),
                act: self.act,
                subject: Subject {
                    kind: Resource::read(&self.subject_kind).unwrap_or(Resource::Ledger),
                    id: id(&self.subject_id).unwrap_or_default(),
                },
                notes: notes.into_iter().collect(),
            },
            hash: Hash::read(&self.hash).unwrap_or(Hash::GENESIS),
        }
    }
}

fn heads(path: &Path) -> Result<BTreeMap<String, (i64, Hash)>, FileError> {
    if !path.exists() {
        return Ok(BTreeMap::new());
    }
    rows::<Head>(path)?
        .map(|head| {
            let head = head.map_err(|why| FileError::no_ledger(path, why))?;
            let hash = Hash::read(&head.hash).unwrap_or(Hash::GENESIS);
            Ok((head.municipality, (head.seq, hash)))
        })
        .collect()
}

fn rows<T: for<'a> Deserialize<'a>>(
    path: &Path,
) -> Result<impl Iterator<Item = Result<T, csv::Error>> + use<T>, FileError> {
    let file =
        File::open(path).map_err(|why| FileError::Unusable(path.display().to_string(), why))?;
    Ok(csv::Reader::from_reader(file).into_deserialize())
}

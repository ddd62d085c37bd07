//! The ledger as a file: `ledger.csv` of an export or of the page. Nothing else is needed to check it.

use std::collections::BTreeMap;
use std::io::Read;

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

/// Why something is no ledger as `tsunagi export` writes it.
#[derive(Debug, thiserror::Error)]
pub enum NoLedger {
    /// It has other columns, or it broke off.
    #[error(transparent)]
    Unreadable(#[from] csv::Error),
    /// Nobody can tell where a line belongs.
    #[error("{0:?} is no place of a line")]
    Placeless(String),
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

/// Checks the lines of a file, for each municipality that they name. With the heads, which an export
/// writes beside them, a ledger is whole or broken; without, the lines may be a part of it.
///
/// # Errors
/// When the file is no ledger.
pub fn verify_file(
    lines: impl Read,
    heads: Option<impl Read>,
) -> Result<BTreeMap<String, Verdict>, NoLedger> {
    let mut reviews: BTreeMap<String, Review> = match heads {
        Some(heads) => rows::<Head>(heads)
            .map(|head| {
                let head = head?;
                let hash = Hash::read(&head.hash).unwrap_or(Hash::GENESIS);
                Ok((head.municipality, Review::whole((head.seq, hash))))
            })
            .collect::<Result<_, NoLedger>>()?,
        None => BTreeMap::new(),
    };
    for row in rows::<Row>(lines) {
        let row = row?;
        let Ok(seq) = row.seq.parse() else {
            return Err(NoLedger::Placeless(row.seq));
        };
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

fn rows<T: for<'a> Deserialize<'a>>(
    file: impl Read,
) -> impl Iterator<Item = Result<T, csv::Error>> {
    csv::Reader::from_reader(file).into_deserialize()
}

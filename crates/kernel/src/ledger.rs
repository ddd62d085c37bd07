//! The ledger: one line for every change and every look at what is not public, each sealed
//! with the hash of the line before it (F7). Whoever has the file can verify it.

use std::fmt::Write as _;

use serde::Serialize;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::change::Subject;
use crate::day::Moment;

/// A SHA-256 value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Hash(pub [u8; 32]);

impl Hash {
    /// What stands before the first line.
    pub const GENESIS: Hash = Hash([0; 32]);

    /// The sixty-four digits, lowercase.
    pub fn hex(&self) -> String {
        self.0.iter().fold(String::new(), |mut text, byte| {
            write!(text, "{byte:02x}").expect("writing to a string cannot fail");
            text
        })
    }

    /// Reads sixty-four hexadecimal digits.
    pub fn read(hex: &str) -> Option<Hash> {
        if hex.len() != 64 || !hex.is_ascii() {
            return None;
        }
        let mut bytes = [0; 32];
        for (at, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&hex[at * 2..at * 2 + 2], 16).ok()?;
        }
        Some(Hash(bytes))
    }
}

impl std::fmt::Debug for Hash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.hex())
    }
}

impl Serialize for Hash {
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(&self.hex())
    }
}

/// What one line says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// Its place in the ledger of the municipality; the first is 1.
    pub seq: i64,
    /// When it was written.
    pub at: Moment,
    /// The account that acted; nobody for a resident without one.
    pub account: Option<Uuid>,
    /// The role that granted the act.
    pub role: String,
    /// The office for which it was done.
    pub office: Option<Uuid>,
    /// The act, such as `concern.forward`.
    pub act: String,
    /// What it was done to.
    pub subject: Subject,
    /// Ids, codes and days that the act was about, by name, sorted.
    pub notes: Vec<(String, String)>,
}

/// A line with its seal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// What it says.
    pub entry: Entry,
    /// Its hash, which covers the hash of the line before.
    pub hash: Hash,
}

/// The hash of a line after `previous`. Every part is preceded by its length, so no two
/// entries have the same bytes.
pub fn seal(previous: Hash, entry: &Entry) -> Hash {
    let mut sum = Sha256::new();
    sum.update(previous.0);
    let mut part = |text: &str| {
        sum.update((text.len() as u64).to_be_bytes());
        sum.update(text.as_bytes());
    };
    let uuid = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
    part(&entry.seq.to_string());
    part(&entry.at.as_microsecond().to_string());
    part(&uuid(entry.account));
    part(&entry.role);
    part(&uuid(entry.office));
    part(&entry.act);
    part(entry.subject.kind.code());
    part(&entry.subject.id.to_string());
    for (name, value) in &entry.notes {
        part(name);
        part(value);
    }
    Hash(sum.finalize().into())
}

/// Something wrong with the chain, at a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "fault")]
pub enum Fault {
    /// The line does not say what it said when it was sealed, or the line before was replaced.
    Edited {
        /// Its place.
        seq: i64,
    },
    /// Lines are gone before this one.
    Removed {
        /// The first place that is missing.
        from: i64,
        /// The last place that is missing.
        to: i64,
    },
    /// The line stands in the wrong place, or twice.
    Reordered {
        /// The place it claims.
        seq: i64,
    },
    /// The head of the ledger knows of another last line.
    Head {
        /// The last place of which the head knows.
        expected: i64,
    },
}

/// Checks a ledger line by line, in the order in which they are stored, without holding it
/// in memory.
#[derive(Debug)]
pub struct Verifier {
    seq: i64,
    hash: Hash,
    faults: Vec<Fault>,
}

impl Default for Verifier {
    fn default() -> Self {
        Verifier {
            seq: 0,
            hash: Hash::GENESIS,
            faults: Vec::new(),
        }
    }
}

impl Verifier {
    /// Checks what follows a line that is taken as it stands: the beginning of a part of a ledger,
    /// sealed upon a line that is not there.
    pub fn after(line: &Line) -> Verifier {
        Verifier {
            seq: line.entry.seq,
            hash: line.hash,
            faults: Vec::new(),
        }
    }

    /// Looks at the next line.
    pub fn look(&mut self, line: &Line) {
        let seq = line.entry.seq;
        if seq <= self.seq {
            self.faults.push(Fault::Reordered { seq });
            return;
        }
        let gap = seq > self.seq + 1;
        if gap {
            self.faults.push(Fault::Removed {
                from: self.seq + 1,
                to: seq - 1,
            });
        } else if seal(self.hash, &line.entry) != line.hash {
            // After a gap nothing can be said of the line: what it was sealed upon is gone.
            self.faults.push(Fault::Edited { seq });
        }
        self.seq = seq;
        self.hash = line.hash;
    }

    /// Compares with the head row and returns how many lines were read and what is wrong.
    pub fn finish(mut self, head_seq: i64, head_hash: Hash) -> (i64, Vec<Fault>) {
        if head_seq > self.seq {
            self.faults.push(Fault::Removed {
                from: self.seq + 1,
                to: head_seq,
            });
        } else if head_seq != self.seq || head_hash != self.hash {
            self.faults.push(Fault::Head { expected: head_seq });
        }
        (self.seq, self.faults)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Resource;

    fn chain(length: i64) -> Vec<Line> {
        let mut previous = Hash::GENESIS;
        (1..=length)
            .map(|seq| {
                let entry = Entry {
                    seq,
                    at: Moment::from_microsecond(seq * 1_000).expect("a moment"),
                    account: Some(Uuid::from_u128(1)),
                    role: "team_member".into(),
                    office: None,
                    act: "concern.forward".into(),
                    subject: Subject {
                        kind: Resource::Concern,
                        id: Uuid::from_u128(seq.unsigned_abs().into()),
                    },
                    notes: vec![("to".into(), format!("office {seq}"))],
                };
                previous = seal(previous, &entry);
                Line {
                    entry,
                    hash: previous,
                }
            })
            .collect()
    }

    fn check(spoil: impl Fn(&mut Vec<Line>), expected: &[Fault]) {
        let whole = chain(6);
        let head = whole.last().expect("six lines").hash;
        let mut lines = whole;
        spoil(&mut lines);
        let mut verifier = Verifier::default();
        lines.iter().for_each(|line| verifier.look(line));
        assert_eq!(verifier.finish(6, head).1, expected);
    }

    #[test]
    fn an_untouched_ledger_verifies() {
        check(|_| {}, &[]);
    }

    #[test]
    fn an_edited_line_is_named() {
        check(
            |lines| lines[2].entry.notes[0].1 = "another".into(),
            &[Fault::Edited { seq: 3 }],
        );
    }

    #[test]
    fn a_line_sealed_anew_by_a_forger_breaks_the_next() {
        check(
            |lines| {
                lines[2].entry.act = "concern.close".into();
                lines[2].hash = seal(lines[1].hash, &lines[2].entry);
            },
            &[Fault::Edited { seq: 4 }],
        );
    }

    #[test]
    fn removed_lines_are_named() {
        check(
            |lines| {
                lines.drain(1..3);
            },
            &[Fault::Removed { from: 2, to: 3 }],
        );
        check(
            |lines| lines.truncate(4),
            &[Fault::Removed { from: 5, to: 6 }],
        );
    }

    #[test]
    fn a_part_is_checked_behind_its_first_line() {
        let lines = chain(6);
        let check = |part: &[Line], expected: &[Fault]| {
            let mut verifier = Verifier::after(&part[0]);
            part[1..].iter().for_each(|line| verifier.look(line));
            assert_eq!(verifier.finish(6, lines[5].hash).1, expected);
        };
        check(&lines[2..], &[]);
        check(&lines[5..], &[]);
        let mut spoilt = lines[2..].to_vec();
        spoilt[1].entry.act = "concern.close".into();
        check(&spoilt, &[Fault::Edited { seq: 4 }]);
    }

    #[test]
    fn reordered_lines_are_named() {
        check(
            |lines| lines.swap(1, 2),
            &[
                Fault::Removed { from: 2, to: 2 },
                Fault::Reordered { seq: 2 },
            ],
        );
    }
}

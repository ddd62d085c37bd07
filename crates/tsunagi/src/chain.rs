//! Checks the ledger: in the database, or in a file that was exported from it (F7).

mod file;
mod stored;

use kernel::lang::Lang;
use kernel::ledger::{Fault, Hash, Line, Verifier};

use crate::Words;

pub use file::verify_file;
pub use stored::verify_stored;

/// What came of a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The code of the municipality whose ledger it is.
    pub municipality: String,
    /// The place of the last line.
    pub lines: i64,
    /// The hash of the last line: whoever writes it down today can tell tomorrow that nothing
    /// before it was changed.
    pub hash: Hash,
    /// Whether something outside the lines says where they end. Without it, lines that were cut
    /// off at the end go unnoticed.
    pub end: End,
    /// What is wrong.
    pub faults: Vec<Fault>,
}

/// How the end of the lines is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// From the head of the ledger, which stands beside the lines.
    Head,
    /// From nothing but the lines themselves.
    Itself,
}

/// A check under way: the verifier and what it saw last.
struct Review {
    municipality: String,
    verifier: Verifier,
    last: (i64, Hash),
}

impl Review {
    fn of(municipality: &str) -> Review {
        Review {
            municipality: municipality.to_owned(),
            verifier: Verifier::default(),
            last: (0, Hash::GENESIS),
        }
    }

    fn look(&mut self, line: &Line) {
        self.verifier.look(line);
        self.last = (line.entry.seq, line.hash);
    }

    fn end(self, head: Option<(i64, Hash)>) -> Verdict {
        let (seq, hash) = head.unwrap_or(self.last);
        let (lines, faults) = self.verifier.finish(seq, hash);
        Verdict {
            municipality: self.municipality,
            lines,
            hash: self.last.1,
            end: if head.is_some() {
                End::Head
            } else {
                End::Itself
            },
            faults,
        }
    }
}

/// A fault in words.
pub fn in_words(fault: &Fault, lang: Lang) -> String {
    let w = Words(lang);
    match fault {
        Fault::Edited { seq } => w.fault_edited(seq),
        Fault::Removed { from, to } if from == to => w.fault_removed_one(from),
        Fault::Removed { from, to } => w.fault_removed(from, to),
        Fault::Reordered { seq } => w.fault_reordered(seq),
        Fault::Head { expected } => w.fault_head(expected),
    }
}

#[cfg(test)]
mod tests;

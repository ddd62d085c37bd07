//! The chain of the ledger checked: in the database, or in a file that was taken from it (F7).

mod file;
#[cfg(test)]
mod tests;

use desk::db::{Conn, StoreError};
use kernel::lang::Lang;
use kernel::ledger::{Fault, Hash, Line, Verifier};

use crate::Words;
use crate::store::chain::{self as store, LINES};

pub(crate) use file::{HEADER, cells};
pub use file::{NoLedger, verify_file};

/// What came of a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The place of the first line that was read. Behind 1, the lines are a part of a ledger, and
    /// the first of them is taken as it stands.
    pub first: i64,
    /// The place of the last line.
    pub last: i64,
    /// The hash of the last line: whoever writes it down today can tell tomorrow that nothing
    /// before it was changed.
    pub hash: Hash,
    /// How it is known where the lines end.
    pub end: End,
    /// What is wrong.
    pub faults: Vec<Fault>,
}

/// How the end of the lines is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// From the head of the ledger, which stands beside the lines.
    Head,
    /// From nothing but the lines themselves: those cut off at the end go unnoticed.
    Itself,
}

/// Checks the ledger of a municipality as the database holds it, a page at a time. The connection
/// should be a snapshot, so that lines written meanwhile do not look like faults.
///
/// # Errors
/// When the database cannot be asked.
pub async fn verify_stored(tx: &mut Conn, municipality: &str) -> Result<Verdict, StoreError> {
    let head = store::head(tx, municipality).await?;
    let mut review = Review::whole(head);
    let mut after = i64::MIN;
    loop {
        let lines = store::list(tx, municipality, after, i64::MAX).await?;
        lines.iter().for_each(|line| review.look(line));
        match lines.last() {
            Some(last) if lines.len() == LINES => after = last.entry.seq,
            _ => return Ok(review.end()),
        }
    }
}

/// A fault in words.
pub fn in_words(fault: &Fault, lang: Lang) -> String {
    Words(lang).fault(fault)
}

/// A check under way.
struct Review {
    verifier: Verifier,
    /// The place of the first line; nothing before it was seen.
    first: Option<i64>,
    /// The place and the hash of the last line.
    last: (i64, Hash),
    /// What stands beside the lines about their end.
    head: Option<(i64, Hash)>,
}

impl Review {
    /// Of a ledger that begins at its first line and ends at its head.
    fn whole(head: (i64, Hash)) -> Review {
        Review {
            head: Some(head),
            ..Review::part()
        }
    }

    /// Of lines that may begin and end anywhere.
    fn part() -> Review {
        Review {
            verifier: Verifier::default(),
            first: None,
            last: (0, Hash::GENESIS),
            head: None,
        }
    }

    fn look(&mut self, line: &Line) {
        let seq = line.entry.seq;
        match (self.first, self.head) {
            (None, None) if seq > 1 => self.verifier = Verifier::after(line),
            _ => self.verifier.look(line),
        }
        self.first.get_or_insert(seq);
        self.last = (seq, line.hash);
    }

    fn end(self) -> Verdict {
        let (seq, hash) = self.head.unwrap_or(self.last);
        let (last, faults) = self.verifier.finish(seq, hash);
        Verdict {
            first: self.first.unwrap_or(1),
            last,
            hash: self.last.1,
            end: self.head.map_or(End::Itself, |_| End::Head),
            faults,
        }
    }
}

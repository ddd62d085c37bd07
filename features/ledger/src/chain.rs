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

impl Verdict {
    /// How many places the lines took, from the first to the last.
    pub fn lines(&self) -> i64 {
        self.last - self.first.max(1) + 1
    }
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

/// How many lines of a stored ledger are checked in one piece: some seconds' work.
pub const PART: i64 = 10_000;

/// Checks a part of the ledger of a municipality: the last [`PART`] lines, or those before a place.
/// The first line of a part is taken as it stands, and is the last of the part before: whoever walks
/// through all parts has checked every line. Answers with the place before which the next part ends,
/// until the first line is reached.
///
/// # Errors
/// When the database cannot be asked.
pub async fn verify_part(
    tx: &mut Conn,
    municipality: &str,
    before: Option<i64>,
) -> Result<(Verdict, Option<i64>), StoreError> {
    verify_lines(tx, municipality, before, PART).await
}

/// As [`verify_part`], so many lines at a time.
pub(crate) async fn verify_lines(
    tx: &mut Conn,
    municipality: &str,
    before: Option<i64>,
    count: i64,
) -> Result<(Verdict, Option<i64>), StoreError> {
    let head = store::head(tx, municipality).await?;
    let before = before.filter(|before| *before > 1);
    let last = before.map_or(head.0, |before| head.0.min(before - 1));
    let first = last - count;
    let close = match last == head.0 {
        true => Close::Head(head),
        false => Close::At(last),
    };
    let mut review = match first < 1 {
        true => Review::new(Begin::First, close),
        false => Review::new(Begin::At(first), close),
    };
    let mut after = if first < 1 { i64::MIN } else { first - 1 };
    let end = if last == head.0 { i64::MAX } else { last };
    // Behind the head there is nothing; a page of what stands there all the same says enough.
    while after <= last {
        let lines = store::list(tx, municipality, after, end).await?;
        lines.iter().for_each(|line| review.look(line));
        match lines.last() {
            Some(last) if lines.len() == LINES => after = last.entry.seq,
            _ => break,
        }
    }
    Ok((review.end(), (first >= 1).then_some(first + 1)))
}

/// A fault in words.
pub fn in_words(fault: &Fault, lang: Lang) -> String {
    Words(lang).fault(fault)
}

/// Where the lines of a check begin.
#[derive(Clone, Copy)]
enum Begin {
    /// At the first line of the ledger.
    First,
    /// At a place. The line there is taken as it stands.
    At(i64),
    /// Anywhere. The first line that comes is taken as it stands, unless it is that of the ledger.
    Anywhere,
}

/// What is known of their end.
#[derive(Clone, Copy)]
enum Close {
    /// The place and the hash of the last line.
    Head((i64, Hash)),
    /// The place alone. The line behind it, which is checked in another part, is sealed upon it.
    At(i64),
    /// Nothing.
    Anywhere,
}

/// A check under way.
struct Review {
    verifier: Verifier,
    begin: Begin,
    close: Close,
    /// The place of the first line; nothing before it was seen.
    first: Option<i64>,
    /// The place and the hash of the last line.
    last: (i64, Hash),
}

impl Review {
    /// Of a ledger that begins at its first line and ends at its head.
    fn whole(head: (i64, Hash)) -> Review {
        Review::new(Begin::First, Close::Head(head))
    }

    /// Of lines that may begin and end anywhere.
    fn part() -> Review {
        Review::new(Begin::Anywhere, Close::Anywhere)
    }

    fn new(begin: Begin, close: Close) -> Review {
        Review {
            verifier: Verifier::default(),
            begin,
            close,
            first: None,
            last: (0, Hash::GENESIS),
        }
    }

    fn look(&mut self, line: &Line) {
        let seq = line.entry.seq;
        match (self.first, self.begin) {
            (None, Begin::Anywhere) if seq > 1 => self.verifier = Verifier::after(line),
            (None, Begin::At(place)) if seq == place => self.verifier = Verifier::after(line),
            (None, Begin::At(place)) => {
                // What the lines were to begin with is gone: they follow upon a gap.
                let mut before = line.clone();
                before.entry.seq = place - 1;
                self.verifier = Verifier::after(&before);
                self.verifier.look(line);
            }
            (_, Begin::First | Begin::Anywhere | Begin::At(_)) => self.verifier.look(line),
        }
        self.first.get_or_insert(seq);
        self.last = (seq, line.hash);
    }

    fn end(self) -> Verdict {
        if let (None, Begin::At(from), Close::Head((to, _)) | Close::At(to)) =
            (self.first, self.begin, self.close)
        {
            return self.without_lines(from, to);
        }
        let (seq, hash) = match self.close {
            Close::Head(head) => head,
            Close::At(seq) => (seq, self.last.1),
            Close::Anywhere => self.last,
        };
        let (last, faults) = self.verifier.finish(seq, hash);
        Verdict {
            first: self.first.unwrap_or(1),
            last,
            hash: self.last.1,
            end: self.close.known(),
            faults,
        }
    }

    /// Not one line of the part is there.
    fn without_lines(&self, from: i64, to: i64) -> Verdict {
        Verdict {
            first: from,
            last: to,
            hash: Hash::GENESIS,
            end: self.close.known(),
            faults: vec![Fault::Removed { from, to }],
        }
    }
}

impl Close {
    const fn known(self) -> End {
        match self {
            Close::Head(_) => End::Head,
            Close::At(_) | Close::Anywhere => End::Itself,
        }
    }
}

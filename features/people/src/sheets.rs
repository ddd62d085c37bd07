//! The files of the feature: organisations and their windows, people and their posts, accounts.

mod accounts;
mod organisations;
mod people;

pub(crate) use accounts::accounts;
pub(crate) use organisations::{departments, organisations};
pub(crate) use people::{officers, people};

use desk::sheet::{Line, id_of};
use desk::{Failure, WriteTx};
use kernel::day::{Day, Period};
use kernel::ids::Id;

/// The id behind a key of the files.
fn id<T>(tx: &WriteTx, kind: &str, key: &str) -> Id<T> {
    Id::new(id_of(tx.municipality(), kind, key))
}

/// The term in the columns `from` and `until`.
fn period(line: &Line<'_>) -> Result<Period, Failure> {
    let from = line.read("from", Day::read)?;
    let until = line.read_some("until", Day::read)?;
    Period::try_new(from, until).map_err(|_| line.fault("until", line.text("until")))
}

/// A text, or nothing where the cell is empty.
fn optional(line: &Line<'_>, column: &str) -> Option<String> {
    line.some(column).map(str::to_owned)
}

//! All SQL of the feature.

pub(crate) mod call;
pub(crate) mod district;
pub(crate) mod due;
pub(crate) mod listing;
pub(crate) mod member;
pub(crate) mod posting;
pub(crate) mod request;
pub(crate) mod team;

use desk::db::{Row, StoreError};
use kernel::day::{Clock, Period};

/// A time of day, kept as text.
fn clock(row: &Row, column: &str) -> Result<Clock, StoreError> {
    read_clock(&row.get::<String>(column)?)
}

/// A time of day that may be missing.
fn some_clock(row: &Row, column: &str) -> Result<Option<Clock>, StoreError> {
    row.get::<Option<String>>(column)?
        .map(|text| read_clock(&text))
        .transpose()
}

fn read_clock(text: &str) -> Result<Clock, StoreError> {
    Clock::read(text).map_err(|_| unreadable("time of day", text))
}

/// The term in the columns `from_date` and `until_date`.
fn period(row: &Row) -> Result<Period, StoreError> {
    Ok(Period {
        from: row.get("from_date")?,
        until: row.get("until_date")?,
    })
}

/// A word that the house does not know.
fn unreadable(what: &str, word: &str) -> StoreError {
    StoreError::Unreadable(format!("no {what} is called {word}"))
}

//! From a file to rows, whatever kind of file it is.

use kernel::refusal::Refusal;

use super::heading::records;
use super::row::{Ground, Row, rows};
use super::table::{Kind, MOST_ROWS, check_size, tables, too_many};

/// The rows of a file.
///
/// # Errors
/// When it is too large, is of another kind, or has no heading that names events and days.
pub(crate) fn read(bytes: &[u8], ground: &Ground) -> Result<Vec<Row>, Refusal> {
    check_size(bytes)?;
    let found: Vec<Row> = match Kind::of(bytes) {
        Kind::Calendar => super::ics::rows(bytes, ground)?,
        Kind::Text | Kind::Book => {
            let tables = tables(bytes)?;
            let known = tables.iter().filter_map(records);
            let mut known = known.peekable();
            if known.peek().is_none() {
                return Err(Refusal::new("import.heading").at("file"));
            }
            let records = known.flatten().take(MOST_ROWS + 1);
            records.flat_map(|record| rows(&record, ground)).collect()
        }
    };
    match found.len() {
        0 => Err(Refusal::new("import.empty").at("file")),
        1..=MOST_ROWS => Ok(found),
        _ => Err(too_many()),
    }
}

//! From a table to records: which row is the heading, and what its columns hold.

use std::collections::BTreeMap;

use super::profile::{Field, PROFILE};
use super::table::{MOST_HEADING_ROWS, Table};

/// A row by what its columns hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Record {
    /// The sheet; empty for a file of its own.
    pub(crate) sheet: String,
    /// The line in it.
    pub(crate) line: u32,
    cells: BTreeMap<Field, String>,
}

impl Record {
    /// What a column says; empty where there is none.
    pub(crate) fn text(&self, field: Field) -> &str {
        self.cells.get(&field).map_or("", String::as_str)
    }
}

/// The rows below the heading; nothing where no row names an event and a time. What is empty but for
/// its day or its number is no row.
pub(crate) fn records(table: &Table) -> Option<Vec<Record>> {
    let above = table.rows.iter().take(MOST_HEADING_ROWS);
    let headings = above.map(|(_, cells)| columns(cells));
    let (at, columns) = headings
        .enumerate()
        .filter(|(_, columns)| is_heading(columns))
        .max_by_key(|(at, columns)| (columns.len(), usize::MAX - at))?;
    let rows = table.rows.iter().skip(at + 1);
    let records = rows.map(|(line, cells)| Record {
        sheet: table.name.clone(),
        line: *line,
        cells: columns
            .iter()
            .map(|(field, column)| (*field, cells.get(*column).cloned().unwrap_or_default()))
            .collect(),
    });
    // Sheets of a year repeat their heading above each month.
    let repeats = |it: &Record| PROFILE.field(it.text(Field::Title)) == Some(Field::Title);
    Some(
        records
            .filter(|it| says_something(it) && !repeats(it))
            .collect(),
    )
}

/// Which column holds what; the first of several that hold the same.
fn columns(cells: &[String]) -> BTreeMap<Field, usize> {
    let mut columns = BTreeMap::new();
    for (at, cell) in cells.iter().enumerate() {
        if let Some(field) = PROFILE.field(cell) {
            columns.entry(field).or_insert(at);
        }
    }
    columns
}

/// Whatever an event is, it has a name and a time.
fn is_heading(columns: &BTreeMap<Field, usize>) -> bool {
    let has = |field| columns.contains_key(&field);
    has(Field::Title) && (has(Field::FirstOn) || has(Field::Month) || has(Field::Every))
}

fn says_something(it: &Record) -> bool {
    let beside = [
        Field::Id,
        Field::Number,
        Field::Municipality,
        Field::FirstOn,
        Field::Month,
        Field::Date,
    ];
    let mut said = it.cells.iter().filter(|(_, text)| !text.is_empty());
    said.any(|(field, _)| !beside.contains(field))
}

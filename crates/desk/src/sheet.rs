//! Files that go in: a feature names the tables it can take, and each row is checked and
//! stored by the same code whether it comes from the samples or from a user.

mod holidays;
pub mod import;
pub mod read;
mod rules;

use std::collections::HashMap;

use uuid::Uuid;

use crate::failure::Failure;
use crate::feature::Later;
use crate::tx::WriteTx;

/// A kind of file that a feature can import.
pub struct Sheet {
    /// The name of the file, such as `areas.csv`.
    pub file: &'static str,
    /// Stores its rows; the transaction is committed by the caller, once for all files.
    pub load: for<'a> fn(&'a mut WriteTx, &'a Table) -> Later<'a, Result<usize, Failure>>,
}

/// A table as read from a file: its header and its rows, with their line numbers.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The file, for messages.
    pub file: String,
    columns: HashMap<String, usize>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with this header and these rows.
    pub fn new(file: &str, header: &[&str], rows: Vec<Vec<String>>) -> Table {
        Table {
            file: file.to_owned(),
            columns: header
                .iter()
                .enumerate()
                .map(|(at, name)| ((*name).to_owned(), at))
                .collect(),
            rows,
        }
    }

    /// The rows, each with the line on which it stands in the file.
    pub fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        self.rows.iter().enumerate().map(|(at, cells)| Line {
            table: self,
            number: at + 2,
            cells,
        })
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Are there no rows?
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

/// One row of a file.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    table: &'a Table,
    /// Its line in the file; the header is line 1.
    pub number: usize,
    cells: &'a [String],
}

impl<'a> Line<'a> {
    /// The text of a column, trimmed; empty where the file has no such column.
    pub fn text(&self, column: &str) -> &'a str {
        self.table
            .columns
            .get(column)
            .and_then(|at| self.cells.get(*at))
            .map_or("", |cell| cell.trim())
    }

    /// The text of a column, or nothing where it is empty.
    pub fn some(&self, column: &str) -> Option<&'a str> {
        Some(self.text(column)).filter(|text| !text.is_empty())
    }

    /// The text of a column that must be filled.
    ///
    /// # Errors
    /// Names file, line and column.
    pub fn needed(&self, column: &str) -> Result<&'a str, Failure> {
        self.some(column).ok_or_else(|| self.fault(column, ""))
    }

    /// Reads a column that must be filled.
    ///
    /// # Errors
    /// Names file, line, column and what stood there.
    pub fn read<T, E>(
        &self,
        column: &str,
        read: impl FnOnce(&str) -> Result<T, E>,
    ) -> Result<T, Failure> {
        let text = self.needed(column)?;
        read(text).map_err(|_| self.fault(column, text))
    }

    /// Reads a column that may be empty.
    ///
    /// # Errors
    /// As [`Line::read`].
    pub fn read_some<T, E>(
        &self,
        column: &str,
        read: impl FnOnce(&str) -> Result<T, E>,
    ) -> Result<Option<T>, Failure> {
        self.some(column)
            .map(|_| self.read(column, read))
            .transpose()
    }

    /// A cell that cannot be understood.
    pub fn fault(&self, column: &str, found: &str) -> Failure {
        kernel::refusal::Refusal::new("sheet.cell")
            .with("file", &self.table.file)
            .with("line", self.number)
            .with("column", column)
            .with("found", found)
            .into()
    }
}

/// The id behind a key of a file: the same key of the same municipality gives the same id, so
/// that a file can be imported again without making anything twice.
pub fn id_of(municipality: &str, kind: &str, key: &str) -> Uuid {
    /// Drawn once for the house; never change it, or every import would make all things anew.
    const KEYS: Uuid = Uuid::from_u128(0x7d4f_9c1e_52aa_4f0b_9a64_1f6c_33b1_e0d7);
    Uuid::new_v5(&KEYS, format!("{municipality}/{kind}/{key}").as_bytes())
}

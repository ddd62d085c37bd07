//! Everything of a municipality as CSV files, one for each table, in the order of the keys: the
//! same data give the same bytes, on either engine.
//!
//! Left out is what opens doors (passwords, tokens, sessions) and what is made anew by itself (the
//! index of the search, delays and receipts of forms).

mod cell;
mod tables;

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use desk::Hall;
use desk::db::{Param, ReadTx};
use desk::hall::Municipality;

use crate::database::unusable;
use crate::stop::Stop;
pub use tables::{Column, Table, tables};

/// How many rows are read at once.
const ROWS: usize = 500;

/// How Excel learns that a file is UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// How the files are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, as programs like it.
    Plain,
    /// UTF-8 with a mark at the beginning, by which Excel knows it.
    Marked,
}

/// Writes all tables of a municipality into a folder, in one snapshot. Answers with each file and
/// the number of its rows.
///
/// # Errors
/// When the database or the disk fails.
pub async fn export(
    hall: &Hall,
    place: &Municipality,
    folder: &Path,
    encoding: Encoding,
) -> Result<Vec<(String, usize)>, Stop> {
    fs::create_dir_all(folder).map_err(|why| unusable(folder, &why))?;
    let mut tx = hall
        .db()
        .read()
        .await
        .map_err(|why| broken(&why.to_string()))?;
    let mut written = Vec::new();
    for table in tables(&crate::house::schema()) {
        let name = format!("{}.csv", table.file());
        let path = folder.join(&name);
        let rows = write(&mut tx, place, &table, &path, encoding).await?;
        written.push((name, rows));
    }
    Ok(written)
}

async fn write(
    tx: &mut ReadTx,
    place: &Municipality,
    table: &Table,
    path: &Path,
    encoding: Encoding,
) -> Result<usize, Stop> {
    let failed = |why: io::Error| unusable(path, &why);
    let mut file = BufWriter::new(File::create_new(path).map_err(failed)?);
    if encoding == Encoding::Marked {
        file.write_all(MARK).map_err(failed)?;
    }
    let mut sheet = csv::Writer::from_writer(file);
    let names = table.columns.iter().map(|column| &column.name);
    sheet
        .write_record(names)
        .map_err(|why| failed(why.into()))?;
    let mut written = 0;
    let mut last: Option<Vec<Param>> = None;
    loop {
        let rows = page(tx, place, table, last.as_deref()).await?;
        for row in &rows {
            sheet
                .write_record(&row.cells)
                .map_err(|why| failed(why.into()))?;
        }
        written += rows.len();
        let is_last = rows.len() < ROWS;
        last = rows.into_iter().last().map(|row| row.key);
        if is_last {
            break;
        }
    }
    let file = sheet.into_inner().map_err(|why| failed(why.into_error()))?;
    let file = file.into_inner().map_err(|why| failed(why.into_error()))?;
    file.sync_all().map_err(failed)?;
    Ok(written)
}

struct Row {
    cells: Vec<String>,
    /// Where the next page begins.
    key: Vec<Param>,
}

async fn page(
    tx: &mut ReadTx,
    place: &Municipality,
    table: &Table,
    after: Option<&[Param]>,
) -> Result<Vec<Row>, Stop> {
    let sql = table.page(ROWS, after.is_some());
    let mut params = vec![Param::from(place.code.as_str())];
    params.extend(after.unwrap_or_default().iter().cloned());
    let rows = tx.rows(&sql, &params, |row| {
        let values = table.columns.iter().map(|column| cell::read(row, column));
        let values: Vec<Param> = values.collect::<Result<_, _>>()?;
        let key = table.key.iter().map(|at| values[*at].clone()).collect();
        let cells = values.iter().map(cell::text).collect();
        Ok(Row { cells, key })
    });
    rows.await
        .map_err(|why| broken(&format!("{}: {why}", table.name)))
}

fn broken(why: &str) -> Stop {
    Stop::machine(format!("The database failed: {why}."))
}

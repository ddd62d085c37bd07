//! Spreadsheets of office programs. A file of a few kilobytes can claim millions of cells, so what it
//! unfolds to is counted before it is unfolded.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Seek};

use calamine::{Data, DataRef, ExcelDateTime, Ods, Reader, SheetVisible, Xlsx};
use kernel::day::Day;
use kernel::refusal::Refusal;
use zip::ZipArchive;

use super::table::{MOST_COLUMNS, MOST_HEADING_ROWS, MOST_ROWS, Table, too_many};

mod claimed;

/// What a spreadsheet may unfold to, in bytes.
const MOST_UNFOLDED: u64 = 48 << 20;

/// The sheets of a spreadsheet that can be seen.
///
/// # Errors
/// When it is of another kind, is broken, or unfolds to more than anybody types.
pub(super) fn tables(bytes: &[u8]) -> Result<Vec<Table>, Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| unknown())?;
    let content = unfold(&mut archive)?;
    match content {
        Content::Excel => excel(bytes),
        Content::OpenDocument(xml) => {
            claimed::check(&xml)?;
            open_document(bytes)
        }
    }
}

/// What lies in the archive.
enum Content {
    Excel,
    OpenDocument(String),
}

/// Unfolds all of it once, to see how much it is.
fn unfold(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<Content, Refusal> {
    let mut content = None;
    let mut left = MOST_UNFOLDED;
    for at in 0..archive.len() {
        let file = archive.by_index(at).map_err(|_| broken())?;
        let name = file.name().map_err(|_| broken())?.into_owned();
        let mut bytes = Vec::new();
        let read = file.take(left + 1).read_to_end(&mut bytes);
        let read = read.map_err(|_| broken())? as u64;
        left = left.checked_sub(read).ok_or_else(too_many)?;
        claimed::check_texts(&bytes)?;
        match name.as_str() {
            "xl/workbook.xml" => content = Some(Content::Excel),
            "content.xml" => {
                let xml = String::from_utf8(bytes).map_err(|_| broken())?;
                content = Some(Content::OpenDocument(xml));
            }
            _ => {}
        }
    }
    content.ok_or_else(unknown)
}

/// A spreadsheet of a kind that is not read.
fn unknown() -> Refusal {
    Refusal::new("import.unknown").at("file")
}

/// A spreadsheet that its own program could not read either.
fn broken() -> Refusal {
    Refusal::new("import.broken").at("file")
}

fn excel(bytes: &[u8]) -> Result<Vec<Table>, Refusal> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| broken())?;
    let mut left = MOST_ROWS + MOST_HEADING_ROWS;
    let mut tables = Vec::new();
    for name in seen(&book) {
        let table = excel_sheet(&mut book, name, left)?;
        left -= table.rows.len();
        tables.push(table);
    }
    Ok(tables)
}

/// The names of the sheets that nobody hid.
fn seen<S: Read + Seek, R: Reader<S>>(book: &R) -> Vec<String> {
    let sheets = book.sheets_metadata().iter();
    let seen = sheets.filter(|sheet| sheet.visible == SheetVisible::Visible);
    seen.map(|sheet| sheet.name.clone()).collect()
}

fn excel_sheet(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: String,
    most: usize,
) -> Result<Table, Refusal> {
    let merged = merged(book, &name);
    let mut cells = book.worksheet_cells_reader(&name).map_err(|_| broken())?;
    let mut rows: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    while let Some(cell) = cells.next_cell().map_err(|_| broken())? {
        let ((row, column), value) = (cell.get_position(), cell.get_value());
        let value = excel_value(value);
        let column = column as usize;
        if value.is_empty() || column >= MOST_COLUMNS {
            continue;
        }
        put(&mut rows, row, column, value);
        if rows.len() > most {
            return Err(too_many());
        }
    }
    fill(&mut rows, &merged);
    Ok(Table {
        name,
        rows: rows
            .into_iter()
            .map(|(row, cells)| (row.saturating_add(1), cells))
            .collect(),
    })
}

/// A day that stands once, beside several rows: first row, last row, column.
type Merged = (u32, u32, usize);

/// The cells that were made one from top to bottom.
fn merged(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Vec<Merged> {
    let found = book.merge_cells_by_sheet_name(name).unwrap_or_default();
    let found = found.into_iter();
    found
        .filter(|it| it.start.1 == it.end.1 && it.end.0 > it.start.0)
        .take(MOST_ROWS)
        .map(|it| (it.start.0, it.end.0, it.start.1 as usize))
        .collect()
}

/// Says in each row what a cell says that covers several.
fn fill(rows: &mut BTreeMap<u32, Vec<String>>, merged: &[Merged]) {
    for (first, last, column) in merged {
        let value = rows.get(first).and_then(|cells| cells.get(*column));
        let Some(value) = value.cloned().filter(|it| !it.is_empty()) else {
            continue;
        };
        for (_, cells) in rows.range_mut(first + 1..=*last) {
            if cells.len() <= *column {
                cells.resize(column + 1, String::new());
            }
            cells[*column].clone_from(&value);
        }
    }
}

fn put(rows: &mut BTreeMap<u32, Vec<String>>, row: u32, column: usize, value: String) {
    let cells = rows.entry(row).or_default();
    if cells.len() <= column {
        cells.resize(column + 1, String::new());
    }
    cells[column] = value;
}

fn open_document(bytes: &[u8]) -> Result<Vec<Table>, Refusal> {
    let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|_| broken())?;
    let mut left = MOST_ROWS + MOST_HEADING_ROWS;
    let mut tables = Vec::new();
    for name in seen(&book) {
        let range = book.worksheet_range(&name).map_err(|_| broken())?;
        let Some((top, start)) = range.start() else {
            continue;
        };
        let mut rows = BTreeMap::new();
        for (row, column, value) in range.used_cells() {
            let value = open_value(value);
            let column = column.saturating_add(start as usize);
            if value.is_empty() || column >= MOST_COLUMNS {
                continue;
            }
            let row = u32::try_from(row).unwrap_or(u32::MAX);
            put(&mut rows, row.saturating_add(top), column, value);
            if rows.len() > left {
                return Err(too_many());
            }
        }
        left -= rows.len();
        let rows = rows.into_iter();
        tables.push(Table {
            name,
            rows: rows
                .map(|(row, cells)| (row.saturating_add(1), cells))
                .collect(),
        });
    }
    Ok(tables)
}

fn excel_value(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => plain(*number),
        DataRef::String(text) => text.trim().to_owned(),
        DataRef::SharedString(text) => text.trim().to_owned(),
        DataRef::DateTime(moment) => moment_text(moment),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Bool(_) | DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

fn open_value(value: &Data) -> String {
    match value {
        Data::Int(number) => number.to_string(),
        Data::Float(number) => plain(*number),
        Data::String(text) => text.trim().to_owned(),
        Data::DateTime(moment) => moment_text(moment),
        Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Bool(_) | Data::Error(_) | Data::Empty => String::new(),
    }
}

/// A number as the sheet shows it: 300, not 300.0; `0.5` stays, which is noon.
fn plain(number: f64) -> String {
    format!("{number}")
}

/// `2023-08-05`, `2023-08-05 10:00`, or `10:00` where a cell holds a time alone.
fn moment_text(moment: &ExcelDateTime) -> String {
    let days = moment.as_f64();
    let minutes = minutes_of(days.fract());
    let clock = format!("{:02}:{:02}", minutes / 60, minutes % 60);
    match day_of(days) {
        None => clock,
        Some(day) if minutes == 0 => day.to_string(),
        Some(day) => format!("{day} {clock}"),
    }
}

/// The day of Excel's count, in which 45143 is 2023-08-05; nothing before 1900-03-01, where the count has
/// a day that never was, and for what is no day.
pub(super) fn day_of(days: f64) -> Option<Day> {
    let origin = Day::new(1899, 12, 30)?;
    let is_day = (61.0..=80_000.0).contains(&days);
    #[expect(clippy::cast_possible_truncation, reason = "within the range")]
    is_day.then(|| origin.add_days(days.floor() as i32))
}

/// The minutes of a part of a day; rounded, because a third of a day has no exact number.
pub(super) fn minutes_of(part: f64) -> u16 {
    let minutes = (part.clamp(0.0, 1.0) * 1440.0).round();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a day has 1440 minutes"
    )]
    let minutes = minutes as u16;
    minutes
}

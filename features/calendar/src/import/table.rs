//! From the bytes of a file to tables of texts: CSV and TSV as they are found, and what was pasted from a
//! spreadsheet.

use kernel::refusal::Refusal;

use super::book;

/// The largest file, in bytes.
pub(crate) const LARGEST: usize = 5 << 20;

/// The most rows of all tables of a file.
pub(crate) const MOST_ROWS: usize = 5000;

/// The most columns that are looked at.
pub(crate) const MOST_COLUMNS: usize = 120;

/// A table: a sheet of a spreadsheet, or a file of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Table {
    /// The name of the sheet; empty for a file.
    pub(crate) name: String,
    /// The rows that hold something, each with its line in the file or sheet, the first being 1.
    pub(crate) rows: Vec<(u32, Vec<String>)>,
}

/// What kind of file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// CSV, TSV, or a pasted table.
    Text,
    /// A spreadsheet of an office program.
    Book,
    /// iCalendar.
    Calendar,
}

impl Kind {
    /// By what the file begins with: names lie more often.
    pub(crate) fn of(bytes: &[u8]) -> Kind {
        const ZIP: &[u8] = b"PK\x03\x04";
        const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        if bytes.starts_with(ZIP) || bytes.starts_with(COMPOUND) {
            return Kind::Book;
        }
        let start = desk::sheet::read::text(&bytes[..bytes.len().min(400)]);
        let start = start.trim_start().to_ascii_uppercase();
        if start.starts_with("BEGIN:VCALENDAR") {
            return Kind::Calendar;
        }
        Kind::Text
    }
}

/// The tables of a file that is no calendar.
///
/// # Errors
/// When it is too large, is no table, or is broken.
pub(crate) fn tables(bytes: &[u8]) -> Result<Vec<Table>, Refusal> {
    check_size(bytes)?;
    let tables = match Kind::of(bytes) {
        Kind::Book => book::tables(bytes)?,
        Kind::Text | Kind::Calendar => vec![text_table(&desk::sheet::read::text(bytes))],
    };
    let rows: usize = tables.iter().map(|table| table.rows.len()).sum();
    match rows {
        0 => Err(Refusal::new("import.empty").at("file")),
        rows if rows > MOST_ROWS + MOST_HEADING_ROWS => Err(too_many()),
        _ => Ok(tables),
    }
}

/// Goes on where a file is not too large.
pub(crate) fn check_size(bytes: &[u8]) -> Result<(), Refusal> {
    match bytes.len() > LARGEST {
        true => Err(Refusal::new("import.large")
            .with("limit", LARGEST >> 20)
            .at("file")),
        false => Ok(()),
    }
}

/// There are more rows than anybody can look through.
pub(crate) fn too_many() -> Refusal {
    Refusal::new("import.rows")
        .with("limit", MOST_ROWS)
        .at("file")
}

/// A table in a text, whatever divides its cells.
fn text_table(text: &str) -> Table {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(divider(text))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    // The reader counts records; an error is impossible in a memory that holds a text.
    let records = reader.records().map_while(Result::ok);
    let mut lines = Lines::of(text);
    let mut rows = Vec::new();
    for record in records.take(MOST_ROWS + MOST_HEADING_ROWS) {
        let line = lines.at(record.position().map_or(0, csv::Position::byte));
        let cells: Vec<String> = record.iter().take(MOST_COLUMNS).map(cell).collect();
        if cells.iter().any(|it| !it.is_empty()) {
            rows.push((line, cells));
        }
    }
    Table {
        name: String::new(),
        rows,
    }
}

/// Counts the lines of a text. The reader's own count is behind by one where lines end with CR and LF.
struct Lines<'a> {
    bytes: &'a [u8],
    read: usize,
    line: u32,
}

impl Lines<'_> {
    fn of(text: &str) -> Lines<'_> {
        Lines {
            bytes: text.as_bytes(),
            read: 0,
            line: 1,
        }
    }

    /// The line of the record that begins at or behind a place, which only grows.
    fn at(&mut self, place: u64) -> u32 {
        let place = usize::try_from(place).unwrap_or(usize::MAX);
        while let Some(byte) = self.bytes.get(self.read) {
            if self.read >= place && !matches!(byte, b'\r' | b'\n') {
                break;
            }
            self.line += u32::from(*byte == b'\n');
            self.read += 1;
        }
        self.line
    }
}

/// Rows above the headings, which do not count.
pub(crate) const MOST_HEADING_ROWS: usize = 30;

/// A cell without blanks around it, and without Excel's way to keep 0312 a text: `="0312"`.
fn cell(text: &str) -> String {
    let text = text.trim_matches(|it: char| it.is_whitespace() || it == '\u{feff}');
    let kept = text.strip_prefix("=\"").and_then(|it| it.strip_suffix('"'));
    kept.unwrap_or(text).to_owned()
}

/// What stands between the cells. What was copied from a spreadsheet has tabs, whatever its texts hold.
fn divider(text: &str) -> u8 {
    let (mut tabs, mut commas, mut semicolons, mut is_quoted) = (0, 0, 0, false);
    for byte in text.bytes().take(4000) {
        is_quoted ^= byte == b'"';
        match byte {
            b'\t' if !is_quoted => tabs += 1,
            b',' if !is_quoted => commas += 1,
            b';' if !is_quoted => semicolons += 1,
            _ => {}
        }
    }
    match (tabs, commas, semicolons) {
        (1.., _, _) => b'\t',
        (_, commas, semicolons) if semicolons > commas => b';',
        _ => b',',
    }
}

//! Calendars of other programs (RFC 5545), as they write them: one row for each entry, a series as a
//! series where it can be said as one.

mod entry;
mod lines;
mod moment;
mod positions;

use kernel::refusal::Refusal;

use super::row::{Ground, Row};
use super::table::{MOST_ROWS, too_many};
use entry::Entry;
use lines::{Line, lines};

/// The rows of a calendar.
///
/// # Errors
/// When there are too many.
pub(super) fn rows(bytes: &[u8], ground: &Ground) -> Result<Vec<Row>, Refusal> {
    let text = desk::sheet::read::text(bytes);
    let entries = entries(&lines(&text));
    if entries.len() > MOST_ROWS {
        return Err(too_many());
    }
    let newest = newest(entries);
    let overridden: Vec<(String, kernel::day::Day)> =
        newest.iter().filter_map(Entry::overrides).collect();
    let mut rows = Vec::new();
    for (number, entry) in (1..).zip(&newest) {
        rows.extend(entry.rows(number, &overridden, ground));
        if rows.len() > MOST_ROWS {
            return Err(too_many());
        }
    }
    Ok(rows)
}

/// The lines of each entry, without those of the alarms within it.
fn entries(lines: &[Line]) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut open: Option<Entry> = None;
    let mut within = 0_usize;
    for line in lines {
        match (line.name.as_str(), line.value.to_ascii_uppercase().as_str()) {
            ("BEGIN", "VEVENT") => {
                open = Some(Entry::default());
                within = 0;
            }
            ("END", "VEVENT") => entries.extend(open.take()),
            ("BEGIN", _) => within += 1,
            ("END", _) => within = within.saturating_sub(1),
            _ if within == 0 => {
                if let Some(entry) = &mut open {
                    entry.lines.push(line.clone());
                }
            }
            _ => {}
        }
    }
    entries
}

/// Of an entry that stands there in several editions the last one counts (SEQUENCE).
fn newest(entries: Vec<Entry>) -> Vec<Entry> {
    let mut newest: Vec<Entry> = Vec::new();
    let mut places = std::collections::HashMap::new();
    for entry in entries {
        let Some(name) = entry.name() else {
            newest.push(entry);
            continue;
        };
        match places.get(&name).copied() {
            None => {
                places.insert(name, newest.len());
                newest.push(entry);
            }
            Some(at) => {
                let before: &mut Entry = &mut newest[at];
                if entry.sequence() >= before.sequence() {
                    *before = entry;
                }
            }
        }
    }
    newest
}

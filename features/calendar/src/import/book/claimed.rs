//! What a spreadsheet claims to hold: it may say of a row or a cell that it comes a million times, or of
//! its texts that there are more than any memory holds.

use kernel::refusal::Refusal;

use super::super::table::too_many;
use super::broken;

/// The most cells that are laid out, filled or not.
const MOST_CELLS: u64 = 2_000_000;

/// Goes on where no sheet claims more cells than that, from its top to its last row with something in it.
pub(super) fn check(xml: &str) -> Result<(), Refusal> {
    for sheet in xml.split("<table:table ").skip(1) {
        let (mut rows, mut rows_used, mut widest) = (0_u64, 0_u64, 1_u64);
        for row in sheet.split("<table:table-row").skip(1) {
            rows = rows.saturating_add(repeated(row, "table:number-rows-repeated")?);
            if row.contains("<text:p") || row.contains("office:") {
                rows_used = rows;
                widest = widest.max(width(row)?);
            }
        }
        if rows_used.saturating_mul(widest) > MOST_CELLS {
            return Err(too_many());
        }
    }
    Ok(())
}

/// The most texts that a spreadsheet of Excel may say it has: room is made for them at once.
const MOST_TEXTS: u64 = 500_000;

/// Goes on where a part of a spreadsheet of Excel claims no more texts than that.
pub(super) fn check_texts(part: &[u8]) -> Result<(), Refusal> {
    const NAME: &[u8] = b"uniqueCount";
    let mut places = part.windows(NAME.len()).enumerate();
    while let Some((at, _)) = places.find(|(_, it)| *it == NAME) {
        let value = part[at + NAME.len()..].iter();
        let value = value.skip_while(|it| !it.is_ascii_digit());
        let digits = value.take_while(|it| it.is_ascii_digit());
        let claimed = digits.fold(0_u64, |number, digit| {
            number
                .saturating_mul(10)
                .saturating_add(u64::from(digit - b'0'))
        });
        if claimed > MOST_TEXTS {
            return Err(too_many());
        }
    }
    Ok(())
}

/// The cells of a row until its last one with something in it.
fn width(row: &str) -> Result<u64, Refusal> {
    let (mut cells, mut used) = (0_u64, 0_u64);
    let cells_of = row.split("table-cell").skip(1);
    for cell in cells_of.filter(|it| !it.starts_with('>')) {
        cells = cells.saturating_add(repeated(cell, "table:number-columns-repeated")?);
        if cell.contains("<text:p") || cell.contains("office:") {
            used = cells;
        }
    }
    Ok(used)
}

/// How often an element comes, by an attribute of its tag; once where it does not say.
fn repeated(element: &str, attribute: &str) -> Result<u64, Refusal> {
    let tag = element.split('>').next().unwrap_or_default();
    let Some((_, value)) = tag.split_once(attribute) else {
        return Ok(1);
    };
    let value = value.trim_start_matches([' ', '=', '\'', '"', '\t', '\r', '\n']);
    let digits = value.split(['\'', '"']).next().unwrap_or_default();
    digits.parse().map_err(|_| broken())
}

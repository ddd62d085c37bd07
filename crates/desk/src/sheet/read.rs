//! From the bytes of a file to what it says: a table, whatever an office's spreadsheet wrote, or TOML.

use encoding_rs::{Encoding, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE};
use kernel::refusal::Refusal;
use serde::de::DeserializeOwned;

use super::Table;
use crate::failure::Failure;

/// Reads a CSV file, in whatever encoding [`text`] finds.
pub fn table(file: &str, bytes: &[u8]) -> Table {
    let text = text(bytes);
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .from_reader(text.as_bytes());
    /// Why reading cannot fail: neither can the memory that is read, nor does a row have a length
    /// that it must have.
    const ANY_TEXT: &str = "any text is a table of some kind";
    let header: Vec<String> = reader
        .headers()
        .expect(ANY_TEXT)
        .iter()
        .map(|name| name.trim().to_owned())
        .collect();
    let header: Vec<&str> = header.iter().map(String::as_str).collect();
    let rows = reader
        .records()
        .map(|record| record.expect(ANY_TEXT).iter().map(str::to_owned).collect())
        .collect();
    Table::new(file, &header, rows)
}

/// Reads a TOML file; it is always UTF-8.
///
/// # Errors
/// Names the line that cannot be read.
pub fn toml<T: DeserializeOwned>(file: &str, bytes: &[u8]) -> Result<T, Failure> {
    let text = String::from_utf8_lossy(bytes);
    ::toml::from_str(&text).map_err(|why| {
        let line = why
            .span()
            .map_or(0, |span| text[..span.start].lines().count());
        Refusal::new("sheet.toml")
            .with("file", file)
            .with("line", line)
            .with("found", why.message())
            .into()
    })
}

/// The text of a file: UTF-8 or UTF-16, each with or without a mark, else CP932. Bytes that mean nothing
/// become U+FFFD.
pub fn text(bytes: &[u8]) -> String {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None => unmarked_utf_16(bytes).unwrap_or_else(|| {
            let is_utf_8 = std::str::from_utf8(bytes).is_ok();
            if is_utf_8 { UTF_8 } else { SHIFT_JIS }
        }),
    };
    encoding.decode(bytes).0.into_owned()
}

/// No text holds a zero byte, but each comma and line end of UTF-16 does: before it or behind it.
fn unmarked_utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let zero = bytes.iter().position(|byte| *byte == 0)?;
    Some(if zero % 2 == 0 { UTF_16BE } else { UTF_16LE })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_file_is_read_however_the_office_saved_it() {
        let plain = "key,name\r\nmisato,三里\r\n\"kera\",\"介良\n潮見台\"\r\n";
        let utf16: Vec<u8> = [0xFF, 0xFE]
            .into_iter()
            .chain(plain.encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        let check = |bytes: &[u8], how: &str| {
            let table = table("areas.csv", bytes);
            let names: Vec<&str> = table.lines().map(|line| line.text("name")).collect();
            assert_eq!(names, ["三里", "介良\n潮見台"], "{how}");
        };
        check(plain.as_bytes(), "UTF-8");
        check(format!("\u{feff}{plain}").as_bytes(), "UTF-8 with a mark");
        check(&SHIFT_JIS.encode(plain).0, "CP932");
        check(&utf16, "UTF-16");
        check(&utf16[2..], "UTF-16 without a mark");
    }

    proptest! {
        #[test]
        fn any_bytes_are_a_table_of_some_kind(bytes: Vec<u8>, text in "[a\",\r\n\u{feff}三]{0,40}") {
            table("any.csv", &bytes);
            table("any.csv", text.as_bytes());
        }
    }
}

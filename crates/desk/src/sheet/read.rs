//! From the bytes of a file to what it says: a table, whatever an office's spreadsheet wrote, or TOML.

use encoding_rs::{Encoding, SHIFT_JIS, UTF_8};
use kernel::refusal::Refusal;
use serde::de::DeserializeOwned;

use super::Table;
use crate::failure::Failure;

/// Reads a CSV file: UTF-8 with or without a mark, UTF-16 with one, or CP932.
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

fn text(bytes: &[u8]) -> String {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => SHIFT_JIS,
    };
    encoding.decode(bytes).0.into_owned()
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
    }

    proptest! {
        #[test]
        fn any_bytes_are_a_table_of_some_kind(bytes: Vec<u8>, text in "[a\",\r\n\u{feff}三]{0,40}") {
            table("any.csv", &bytes);
            table("any.csv", text.as_bytes());
        }
    }
}

//! Voices, each of the same kind and way as one of the stories.

use rusqlite::Connection;

use crate::rows::{Copy, at, drawn, insert, rows};
use crate::words::said;

pub(crate) fn copy(tx: &Connection, count: u64) -> rusqlite::Result<()> {
    let councils = rows(tx, "organisation", "kind = ?1", "council")?;
    let patterns = rows(tx, "voice", "number <> ?1", "")?;
    for number in 0..count {
        let pattern = &patterns[at(number, patterns.len())];
        let council = &councils[at(number, councils.len())];
        let mut copy = Copy::later(-i64::try_from((count - number) / 5).expect("years"));
        if let rusqlite::types::Value::Blob(_) = pattern.get("concern") {
            copy.put_id(pattern.id("concern"), crate::concerns::id_of(number));
        }
        if let rusqlite::types::Value::Blob(_) = pattern.get("council") {
            copy.put_id(pattern.id("council"), council.id("id"));
        }
        copy.put_text(pattern.text("area_path"), council.text("area_path"));
        let (_, words, _) = said(number);
        let voice = copy
            .of(pattern)
            .with("id", drawn(number, 301).as_bytes().to_vec())
            .with("number", format!("VR{}-{number:05}", number % 5 + 1))
            .with("link_hash", format!("copy {number}"))
            .with("text", words);
        insert(tx, &voice)?;
    }
    Ok(())
}

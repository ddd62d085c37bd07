//! What the tests of feeds put up: in a year of which the documents know nothing yet.

use serde_json::{Value, json};

use crate::tests::ground::{organisation, summer_festival};

/// The year, as addresses say it.
pub(super) const YEAR: &str = "fiscal_year=2025";

/// A festival of one evening.
pub(super) fn festival() -> Value {
    let mut it = summer_festival();
    it["first_on"] = json!("2025-11-05");
    it
}

/// The same, for the organisers' eyes.
pub(super) fn hidden() -> Value {
    let mut it = festival();
    it["title"] = json!("見本の役員会");
    it["visibility"] = json!("closed");
    it
}

/// The course of three Wednesdays, under a title that spreadsheets and old encodings stumble over.
pub(super) fn course() -> Value {
    json!({
        "organiser": organisation("council-11"),
        "title": "=見本の体操, 𠮷野〜髙橋",
        "kind": "health",
        "first_on": "2025-08-06",
        "begins_at": "10:00",
        "every": "毎週水曜日",
        "every_until": "2025-08-27",
        "except": "2025-08-20\n2025-08-27→2025-08-28",
        "place_name": "見本会館",
    })
}

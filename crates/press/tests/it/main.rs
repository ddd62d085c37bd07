//! The press, tried as its readers would: what is on the paper, what is read aloud, what is lost.
//!
//! Layouts of features are tried by whole-house tests. With the environment variable `TSUNAGI_PICTURES`
//! the example sheets are also drawn into the folder it names, to be looked at.

mod example;
mod letters;
mod pdf;
mod room;
mod same;
mod sheets;

use desk::paper::{Press, Printed, Sheet};
use kernel::day::Day;
use kernel::lang::Lang;
use pdf::Pdf;
use press::Typesetter;
use serde_json::{Value, json};

/// A sheet with this layout and content, as the desk hands it over.
fn sheet(source: &'static str, content: Value) -> Sheet {
    Sheet {
        title: "三里地区 行事カレンダー".to_owned(),
        lang: Lang::Ja,
        source,
        content,
        address: Some("https://tsunagi.city.example/calendar/2023/misato".to_owned()),
        issued: Day::constant(2023, 8, 1),
    }
}

/// A sheet that holds one text.
fn with_text(text: &str) -> Sheet {
    sheet(
        "#import \"/house.typ\": *\n#show: sheet\n= #about.title\n\n#given.text",
        json!({ "text": text }),
    )
}

#[track_caller]
fn printed(sheet: &Sheet) -> Printed {
    Typesetter
        .print(sheet)
        .unwrap_or_else(|why| panic!("{}: {why}", sheet.title))
}

#[track_caller]
fn read(printed: &Printed) -> Pdf {
    Pdf::read(&printed.pdf)
}

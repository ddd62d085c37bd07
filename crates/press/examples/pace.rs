//! How long sheets take: `cargo run -p press --example pace`. The numbers of `docs/decisions/0008-press.md`
//! come from here.

use std::time::Instant;

use desk::paper::{Press, Sheet};
use kernel::day::Day;
use kernel::lang::Lang;
use press::Typesetter;
use serde_json::json;

/// A letter of one page; a table of ten pages.
const LETTER: &str = "#import \"/house.typ\": *\n#show: sheet\n= #about.title\n\n#given.text";
const TABLE: &str = "#import \"/house.typ\": *\n#show: sheet\n= #about.title\n\n\
    #table(columns: (1fr, 3fr), ..given.rows.flatten())";

fn main() {
    let rows = |from: u32| -> Vec<[String; 2]> {
        (from..from + 300)
            .map(|at| {
                [
                    format!("第{at}回"),
                    "三里地区の側溝のふたの修繕について".to_owned(),
                ]
            })
            .collect()
    };
    let text = |at: u32| {
        format!("令和5年度の行事について、次のとおりお知らせします（第{at}号）。").repeat(20)
    };

    time(
        "the first letter",
        &sheet(LETTER, json!({ "text": text(0) })),
    );
    for at in 1..4 {
        time(
            "another letter",
            &sheet(LETTER, json!({ "text": text(at) })),
        );
    }
    time(
        "the same letter",
        &sheet(LETTER, json!({ "text": text(3) })),
    );
    for at in 1..3 {
        time(
            "a table of 300 rows",
            &sheet(TABLE, json!({ "rows": rows(at) })),
        );
    }
}

fn sheet(source: &'static str, content: serde_json::Value) -> Sheet {
    Sheet {
        title: "お知らせ".to_owned(),
        lang: Lang::Ja,
        source,
        content,
        address: Some("https://tsunagi.city.example/notices/1".to_owned()),
        issued: Day::constant(2023, 8, 1),
    }
}

fn time(what: &str, sheet: &Sheet) {
    let begin = Instant::now();
    let printed = Typesetter.print(sheet).expect("a sheet that can be set");
    let taken = begin.elapsed();
    println!(
        "{what}: {taken:.1?}, {} pages, {} kB",
        printed.pages,
        printed.pdf.len() / 1000
    );
}

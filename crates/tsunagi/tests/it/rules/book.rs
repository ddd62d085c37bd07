//! The rulebook rows of the samples: written down, asked by some code, and proved by their worked
//! examples.

use std::fmt::Write as _;

use kernel::refusal::Refusal;
use serde::Deserialize;
use serde_json::Value;
use tsunagi::house::FEATURES;

use super::cell;
use crate::code::Code;
use crate::shelf;

/// The samples.
const PLACES: &[&str] = &["kochi", "takamatsu"];

#[derive(Deserialize)]
struct Book {
    rule: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    id: String,
    from: String,
    until: Option<String>,
    value: Value,
    text_ja: String,
    text_en: String,
    source: String,
    #[serde(default)]
    example: Vec<Example>,
}

/// A decision worked out by hand.
#[derive(Deserialize)]
struct Example {
    on: String,
    given: Value,
    expect: String,
}

fn book(place: &str) -> Vec<Row> {
    let text = shelf::read(&format!("sample/{place}/rules.toml"));
    let book: Book = toml::from_str(&text).expect("the sample can be imported");
    book.rule
}

/// The rows of every sample.
pub(super) fn write(text: &mut String) {
    text.push_str(
        "\n# 規則集 / The rulebook\n\n\
         市町村や時期によって違う値です。行を直さず、新しい日付の行を足して変えます。\n\n\
         Values that differ between municipalities or over time. A change is a new row with its \
         own date; rows are not edited.\n",
    );
    for place in PLACES {
        write!(
            text,
            "\n## {place}\n\n| 規則 / rule | 期間 / in force | 値 / value | 日本語 | English | \
             出典 / source | 例 / examples |\n|---|---|---|---|---|---|---|\n"
        )
        .expect("writing to a string cannot fail");
        for row in book(place) {
            let examples: Vec<String> = row
                .example
                .iter()
                .map(|it| format!("{}: {} → {}", it.on, it.given, it.expect))
                .collect();
            writeln!(
                text,
                "| `{}` | {}–{} | {} | {} | {} | {} | {} |",
                row.id,
                row.from,
                row.until.as_deref().unwrap_or_default(),
                cell(&row.value.to_string()),
                cell(&row.text_ja),
                cell(&row.text_en),
                cell(&row.source),
                cell(&examples.join("<br>")),
            )
            .expect("writing to a string cannot fail");
        }
    }
}

#[test]
fn every_row_of_the_rulebook_is_asked_and_says_where_it_stands() {
    let mut folders = shelf::feature_folders();
    folders.push("crates/desk".to_owned());
    let product: Vec<Code> = folders
        .iter()
        .flat_map(|folder| Code::product(&format!("{folder}/src")))
        .collect();
    let mut complaints = Vec::new();
    for place in PLACES {
        for row in book(place) {
            let of = format!("sample/{place}/rules.toml: {} of {}", row.id, row.from);
            let mut literals = product.iter().flat_map(|code| &code.literals);
            if !literals.any(|it| it.text == row.id) {
                complaints.push(format!("{of}: nobody asks for it"));
            }
            if [&row.text_ja, &row.text_en, &row.source].contains(&&String::new()) {
                complaints.push(format!("{of}: says too little of itself"));
            }
            let in_force =
                |on: &str| *on >= *row.from && row.until.as_deref().is_none_or(|until| on < until);
            if let Some(it) = row.example.iter().find(|it| !in_force(&it.on)) {
                complaints.push(format!("{of}: it is not in force on {}", it.on));
            }
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn every_row_of_the_rulebook_has_examples_and_somebody_who_decides_them() {
    let known: Vec<&str> = FEATURES
        .iter()
        .flat_map(|feature| feature.rules)
        .chain(desk::reminders::RULES)
        .map(|rule| rule.id)
        .collect();
    let mut complaints = Vec::new();
    for place in PLACES {
        for row in book(place) {
            let of = format!("sample/{place}/rules.toml: {} of {}", row.id, row.from);
            if !known.contains(&row.id.as_str()) {
                complaints.push(format!("{of}: no feature decides by it"));
            }
            if row.example.is_empty() {
                complaints.push(format!("{of}: it has no example"));
            }
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

/// The samples are taken in by every test of a house, so that their examples come out. Here each is
/// turned round, one at a time: then the file is refused, naming the rule and the example.
#[test]
fn an_example_that_does_not_come_out_keeps_the_whole_file_out() {
    house::sqlite(FEATURES, |house| async move {
        for place in PLACES {
            let text = shelf::read(&format!("sample/{place}/rules.toml"));
            let lines: Vec<&str> = text.lines().collect();
            let examples = lines.iter().enumerate();
            for (at, line) in examples.filter(|(_, line)| line.starts_with("expect = ")) {
                let turned = match *line {
                    "expect = \"yes\"" => "expect = \"no\"",
                    _ => "expect = \"yes\"",
                };
                let mut changed = lines.clone();
                changed[at] = turned;
                let no = take_in(&house, place, &changed.join("\n")).await;
                let rule = lines[..at].iter().rev();
                let rule = rule
                    .clone()
                    .find(|line| line.starts_with("id = "))
                    .expect("a rule");
                assert_eq!(no.len(), 1, "{place}: line {at} of {rule}: {no:?}");
                assert_eq!(no[0].rule, "sheet.rule_example");
                let fact = |name: &str| {
                    let found = no[0].facts.iter().find(|(known, _)| *known == name);
                    found.map(|(_, value)| value.clone()).expect("a fact")
                };
                assert_eq!(*rule, format!("id = \"{}\"", fact("rule")));
                assert_eq!(turned, format!("expect = \"{}\"", fact("expected")));
                assert_ne!(fact("found"), fact("expected"));
            }
        }
    });
}

#[test]
fn a_value_that_its_rule_cannot_use_keeps_the_whole_file_out() {
    house::sqlite(FEATURES, |house| async move {
        let text = shelf::read("sample/kochi/rules.toml");
        for (sound, wrong) in [
            ("value = \"課長補佐級\"", "value = \"課長補佐\""),
            ("value = 10", "value = \"ten\""),
            ("until = \"17:15\"", "until = \"25:15\""),
        ] {
            assert!(text.contains(sound), "{sound}");
            let no = take_in(&house, "kochi", &text.replacen(sound, wrong, 1)).await;
            assert_eq!(no.len(), 1, "{wrong}: {no:?}");
            assert_eq!(no[0].rule, "sheet.rule_value");
        }
    });
}

/// What is refused when a municipality brings these rules.
async fn take_in(house: &house::House, place: &str, rules: &str) -> Vec<Refusal> {
    let folder = house::samples().join(place);
    let files = |name: &str| match name {
        "municipality.toml" | "areas.csv" => std::fs::read(folder.join(name)).ok(),
        "rules.toml" => Some(rules.as_bytes().to_vec()),
        _ => None,
    };
    let now = house::moment("2023-10-03 09:00");
    match desk::sheet::import::files(house.hall(), &files, now).await {
        Ok(_) => Vec::new(),
        Err(why) => why.refusals().expect("refusals"),
    }
}

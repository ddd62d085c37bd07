//! The rulebook rows of the samples: written down, asked by some code, and their worked examples
//! held against whatever decides by them.

use std::fmt::Write as _;

use kernel::day::{Day, WorkingDays};
use serde::Deserialize;
use serde_json::Value;
use tsunagi::house::FEATURES;

use super::cell;
use crate::code::Code;
use crate::shelf;

/// The samples, each with an account that may ask what the rules say, and one of its councils
/// that any rule allows to ask.
const PLACES: &[(&str, &str, &str)] = &[
    ("kochi", "community", "三里まちづくりの会"),
    ("takamatsu", "community_t", "地区07コミュニティ協議会"),
];

/// Rules that only a whole form decides, together with other things: their features' own tests
/// show them, and here stands that somebody thought of it.
const DECIDED_BY_FORMS: &[&str] = &[
    "request.certified_only",
    "team.size",
    "team.grade_limit",
    "team.places",
    "team.central_office",
    "report.answer_within_working_days",
];

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
    for (place, ..) in PLACES {
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
    let product: Vec<Code> = shelf::feature_folders()
        .iter()
        .flat_map(|folder| Code::product(&format!("{folder}/src")))
        .collect();
    let mut complaints = Vec::new();
    for (place, ..) in PLACES {
        for row in book(place) {
            let of = format!("sample/{place}/rules.toml: {} of {}", row.id, row.from);
            let mut literals = product.iter().flat_map(|code| &code.literals);
            if !literals.any(|it| it.text == row.id) {
                complaints.push(format!("{of}: no feature asks for it"));
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
fn the_worked_examples_of_the_rulebook_come_out() {
    house::sqlite(FEATURES, |house| async move {
        let mut complaints = Vec::new();
        let mut decided = 0;
        for (place, login, council) in PLACES {
            let council = council_id(&house, place, council).await;
            for row in book(place) {
                for it in &row.example {
                    let ruling = ruling(&house, (place, login), &council, it).await;
                    let Some(got) = verdict(&row, it, &ruling) else {
                        let known = DECIDED_BY_FORMS.contains(&row.id.as_str());
                        assert!(known, "{}: what decides by it?", row.id);
                        continue;
                    };
                    decided += 1;
                    let got = if got { "yes" } else { "no" };
                    if got != it.expect {
                        complaints.push(format!(
                            "{place}: {} on {} given {}: {got}, expected was {}",
                            row.id, it.on, it.given, it.expect
                        ));
                    }
                }
            }
        }
        assert!(complaints.is_empty(), "{}", complaints.join("\n"));
        assert!(decided >= 10, "{decided} examples are too few");
    });
}

/// What the program decides in this case; nothing where a whole form decides.
fn verdict(row: &Row, it: &Example, ruling: &Value) -> Option<bool> {
    let day = |name: &str| Day::parse_iso(it.given[name].as_str()?).ok();
    match row.id.as_str() {
        "request.duty_kinds" => Some(ruling["duty"] == "work"),
        "request.volunteer_kinds" => Some(ruling["duty"] == "volunteer"),
        "request.per_year" => {
            Some(it.given["requests_this_year"].as_i64()? < ruling["limit"].as_i64()?)
        }
        "report.take_within_working_days" => {
            let within = u32::try_from(row.value.as_u64()?).ok()?;
            Some(day("taken")? <= WorkingDays::default().add(day("reported")?, within))
        }
        _ => None,
    }
}

/// What the house says about a meeting of this kind on this day.
async fn ruling(
    house: &house::House,
    (place, login): (&str, &str),
    council: &str,
    it: &Example,
) -> Value {
    let kind = it.given["kind"].as_str().unwrap_or("総会");
    let kind: String = form_urlencoded::byte_serialize(kind.as_bytes()).collect();
    let path = format!(
        "/api/v1/requests/ruling?council={council}&kind={kind}&on={}",
        it.on
    );
    let asker = house.at(&format!("{} 10:00", it.on)).by(login).under(place);
    let reply = asker.get(&path).await;
    assert_eq!(reply.status, 200, "{path}: {}", reply.body);
    reply.json()
}

async fn council_id(house: &house::House, place: &str, name: &str) -> String {
    let mut tx = house.hall().db().read().await.expect("a reader");
    let municipality = house.hall().by_slug(place).expect("a sample").code.clone();
    let id: uuid::Uuid = tx
        .one(
            "select id from organisation where municipality = $1 and name = $2",
            desk::p![municipality, name],
            |row| row.get("id"),
        )
        .await
        .expect("a council of the samples");
    id.to_string()
}

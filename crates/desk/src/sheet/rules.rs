//! `rules.toml`: the rows of the rulebook. Each is proved on its worked examples by the code that
//! will decide by it, and a file in which one comes out otherwise is refused as a whole (F4).

use kernel::day::{Day, Period};
use kernel::refusal::Refusal;
use kernel::rulebook::{Case, KnownRule};
use serde::Deserialize;
use serde_json::Value;

use super::read::toml;
use crate::failure::Failure;
use crate::p;
use crate::reminders;
use crate::tx::WriteTx;

pub(super) const FILE: &str = "rules.toml";

#[derive(Debug, Default, Deserialize)]
struct Rules {
    #[serde(default)]
    rule: Vec<RuleRow>,
}

#[derive(Debug, Deserialize)]
struct RuleRow {
    id: String,
    from: Day,
    until: Option<Day>,
    value: Value,
    text_ja: String,
    text_en: String,
    source: String,
    #[serde(default)]
    example: Vec<Example>,
}

/// A decision worked out by hand.
#[derive(Debug, Deserialize)]
struct Example {
    on: Day,
    given: Value,
    expect: Expected,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Expected {
    Yes,
    No,
}

impl Expected {
    const fn word(self) -> &'static str {
        match self {
            Expected::Yes => "yes",
            Expected::No => "no",
        }
    }
}

/// What the file brought.
#[derive(Debug, Default)]
pub(super) struct Taken {
    pub(super) rows: usize,
    /// The ids that no feature asks for; perhaps they are misspelt.
    pub(super) unknown: Vec<String>,
}

/// Takes the file in.
///
/// # Errors
/// Every example that does not come out, with its rule and what was found; every value that its rule
/// cannot use.
pub(super) async fn load(tx: &mut WriteTx, bytes: &[u8]) -> Result<Taken, Failure> {
    let rules: Rules = toml(FILE, bytes)?;
    for row in &rules.rule {
        store(tx, row).await?;
    }
    let desk = tx.desk().clone();
    let book = desk.rulebook(tx).await?;
    let days = desk.working_days(tx).await?;
    let asked = rules.rule.iter().map(|row| (row, known(tx, &row.id)));
    let (asked, unknown): (Vec<_>, Vec<_>) = asked.partition(|(_, known)| known.is_some());
    let asked = || {
        asked
            .iter()
            .filter_map(|(row, known)| Some((*row, (*known)?)))
    };
    // No example says anything while a value cannot be used.
    refuse(asked().filter_map(|(row, known)| row.misfit(known)))?;
    let prove = |row: &RuleRow, known, it: &Example| {
        let case = Case {
            book: &book,
            area: &desk.place().area,
            on: it.on,
            days: &days,
            given: &it.given,
        };
        row.fault(it, known, &case)
    };
    let examples =
        asked().flat_map(|(row, known)| row.example.iter().map(move |it| (row, known, it)));
    refuse(examples.filter_map(|(row, known, it)| prove(row, known, it)))?;
    Ok(Taken {
        rows: rules.rule.len(),
        unknown: unknown.iter().map(|(row, _)| row.id.clone()).collect(),
    })
}

fn refuse(faults: impl Iterator<Item = Refusal>) -> Result<(), Failure> {
    let no: Vec<Refusal> = faults.collect();
    match no.is_empty() {
        true => Ok(()),
        false => Err(no.into()),
    }
}

fn known(tx: &WriteTx, id: &str) -> Option<KnownRule> {
    let features = tx.desk().hall().features().iter();
    let mut all = features.flat_map(|it| it.rules).chain(reminders::RULES);
    all.find(|it| it.id == id).copied()
}

fn refusal(rule: &'static str, row: &RuleRow) -> Refusal {
    Refusal::new(rule)
        .with("file", FILE)
        .with("rule", &row.id)
        .with("from", row.from)
}

impl RuleRow {
    /// What is wrong with its value.
    fn misfit(&self, known: KnownRule) -> Option<Refusal> {
        let fits = (known.fits)(&self.value);
        (!fits).then(|| refusal("sheet.rule_value", self).with("found", &self.value))
    }

    /// What is wrong with an example of this row.
    fn fault(&self, it: &Example, known: KnownRule, case: &Case<'_>) -> Option<Refusal> {
        let in_force = Period {
            from: self.from,
            until: self.until,
        };
        let found = match in_force.contains(it.on).then(|| (known.decide)(case)) {
            None => "not in force".to_owned(),
            Some(Err(gap)) => gap.reason,
            Some(Ok(true)) => Expected::Yes.word().to_owned(),
            Some(Ok(false)) => Expected::No.word().to_owned(),
        };
        let fault = refusal("sheet.rule_example", self)
            .with("on", it.on)
            .with("given", &it.given)
            .with("expected", it.expect.word())
            .with("found", &found);
        (found != it.expect.word()).then_some(fault)
    }
}

async fn store(tx: &mut WriteTx, row: &RuleRow) -> Result<(), Failure> {
    let municipality = tx.municipality().to_owned();
    let area = tx.desk().place().area.clone();
    tx.exec(
        "insert into rule_row (municipality, rule, area_path, from_date, until_date, value,
             text_ja, text_en, source)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (municipality, rule, area_path, from_date) do update set
             until_date = excluded.until_date, value = excluded.value,
             text_ja = excluded.text_ja, text_en = excluded.text_en,
             source = excluded.source",
        p![
            municipality,
            row.id,
            area.as_str(),
            row.from,
            row.until,
            row.value,
            row.text_ja,
            row.text_en,
            row.source
        ],
    )
    .await?;
    Ok(())
}

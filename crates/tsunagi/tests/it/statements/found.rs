//! Statements in the code: where they stand and what they say once their gaps are filled.

use std::ops::Range;

use desk::db::Engine;

use super::fill::{self, Constants};
use crate::code::{Code, Literal};

/// How statements begin.
const BEGINNINGS: &[&str] = &[
    "select ",
    "insert into ",
    "update ",
    "delete from ",
    "with ",
];

/// A table that only SQLite has; on PostgreSQL an index bears its name.
const OF_SQLITE: &str = "paragraph_grams";

/// Which engine a statement is for.
pub(super) enum For {
    Both,
    One(Engine),
}

/// A statement of the code.
pub(super) struct Statement {
    /// Where it stands: file and line.
    pub(super) place: String,
    /// The statement with its gaps filled; else the first gap that nobody can fill.
    pub(super) text: Result<String, String>,
    /// Whom it is for.
    pub(super) engine: For,
}

/// All statements of a crate: literals that begin as statements do, and formats that begin with a
/// constant which does.
pub(super) fn in_crate(product: &[Code]) -> Vec<Statement> {
    let constants = Constants::of(product);
    let in_code = |code| in_code(code, product, &constants);
    product.iter().flat_map(in_code).collect()
}

fn in_code(code: &Code, product: &[Code], constants: &Constants) -> Vec<Statement> {
    let mut all = Vec::new();
    for literal in &code.literals {
        let begins = match first_gap(&literal.text) {
            Some(name) => constants.get(&code.path, name).is_some_and(is_statement),
            None => is_statement(&literal.text),
        };
        let is_part = fill::declared(code, literal).is_some_and(|name| is_in_gap(product, name))
            || fill::PARTS
                .iter()
                .any(|(file, text)| code.path.ends_with(file) && literal.text.starts_with(text));
        if !begins || is_part {
            continue;
        }
        for text in variants(code, literal, constants) {
            all.push(Statement {
                place: format!("{}:{}", code.path, code.line(literal.at)),
                text: text.map(complete),
                engine: engine(code, literal),
            });
        }
    }
    all
}

fn is_statement(text: &str) -> bool {
    let text = text.trim_start();
    let begins = BEGINNINGS.iter().any(|it| text.starts_with(it));
    begins && (!text.starts_with("with ") || text.contains(" as ("))
}

/// The name in braces with which a text begins.
fn first_gap(text: &str) -> Option<&str> {
    let name = text.strip_prefix('{')?.split('}').next()?;
    (!name.is_empty()).then_some(name)
}

/// Does a constant stand in the gap of a format? Then it is a statement only there.
fn is_in_gap(product: &[Code], name: &str) -> bool {
    let gap = format!("{{{name}}}");
    let mut literals = product.iter().flat_map(|code| &code.literals);
    literals.any(|it| it.text.contains(&gap))
}

/// The statement with every gap filled: once with the first text for each gap, then once for each
/// further text of a gap.
fn variants(code: &Code, literal: &Literal, constants: &Constants) -> Vec<Result<String, String>> {
    if !is_format(code, literal) {
        return vec![Ok(literal.text.clone())];
    }
    let pieces = pieces(code, literal);
    let mut choices = Vec::new();
    for (_, gap) in &pieces {
        let texts = match gap {
            Some(gap) => fill::texts_for(code, gap, constants),
            None => vec![String::new()],
        };
        choices.push(texts);
    }
    let unknown: Vec<_> = (pieces.iter().zip(&choices))
        .filter(|(_, texts)| texts.is_empty())
        .map(|((_, gap), _)| {
            let gap = gap.as_deref().unwrap_or_default();
            Err(format!("{}:{}: {gap}", code.path, code.line(literal.at)))
        })
        .collect();
    if !unknown.is_empty() {
        return unknown;
    }
    let with = |which: usize, text: usize| {
        let mut out = String::new();
        for (at, ((before, gap), texts)) in pieces.iter().zip(&choices).enumerate() {
            // The same gap twice holds the same text twice.
            let is_it = at == which || *gap == pieces[which].1;
            let of = if is_it { text } else { 0 };
            out.push_str(before);
            out.push_str(texts.get(of).unwrap_or(&texts[0]));
        }
        Ok(fill::number_places(&out))
    };
    let mut all = vec![with(0, 0)];
    for (at, texts) in choices.iter().enumerate() {
        all.extend((1..texts.len()).map(|text| with(at, text)));
    }
    all
}

/// The text of a format in pieces: words, and the gap behind them with what is to stand there.
fn pieces(code: &Code, literal: &Literal) -> Vec<(String, Option<String>)> {
    let rest = arguments_behind(code, literal);
    let mut positional = rest.iter();
    let mut all = Vec::new();
    let mut before = String::new();
    let mut text = literal.text.as_str();
    while let Some(at) = text.find(['{', '}']) {
        before.push_str(&text[..at]);
        if text[at..].starts_with("{{") || text[at..].starts_with("}}") {
            before.push_str(&text[at..=at]);
            text = &text[at + 2..];
            continue;
        }
        let (gap, after) = text[at + 1..].split_once('}').unwrap_or_default();
        text = after;
        let wanted = match gap.split(':').next().unwrap_or_default() {
            "" => positional.next().cloned().unwrap_or_default(),
            name => named_argument(&rest, name),
        };
        all.push((std::mem::take(&mut before), Some(wanted)));
    }
    before.push_str(text);
    all.push((before, None));
    all
}

/// Does the literal stand first in a `format!`?
fn is_format(code: &Code, literal: &Literal) -> bool {
    code.bare[..literal.at].trim_end().ends_with("format!(")
}

/// What is given to a format behind its text, as written.
fn arguments_behind(code: &Code, literal: &Literal) -> Vec<String> {
    let opening = code.bare[..literal.at].rfind('(').unwrap_or_default();
    let within: Range<usize> = literal.end..code.within(opening).end;
    code.parts(within)
        .into_iter()
        .map(|part| {
            code.text[part]
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect()
}

/// What stands for a name: `name = value` behind the text, or the name itself.
fn named_argument(rest: &[String], name: &str) -> String {
    let given = rest
        .iter()
        .find_map(|it| it.strip_prefix(name)?.trim_start().strip_prefix("= "));
    given.unwrap_or(name).to_owned()
}

/// Inserts of many rows end before their places (see `Conn::many`).
fn complete(text: String) -> String {
    if !text.trim_end().ends_with("values") {
        return text;
    }
    let columns = text.split_once('(').map_or("", |(_, rest)| rest);
    let columns = columns.split(')').next().unwrap_or_default();
    let places: Vec<String> = (1..=columns.split(',').count())
        .map(|place| format!("${place}"))
        .collect();
    format!("{text} ({})", places.join(", "))
}

/// Statements that stand behind `Engine::Sqlite =>` or in the file of one engine are for it alone.
fn engine(code: &Code, literal: &Literal) -> For {
    for (engine, arm, file) in [
        (Engine::Sqlite, "Engine::Sqlite =>", "/db/sqlite"),
        (Engine::Postgres, "Engine::Postgres =>", "/db/postgres"),
    ] {
        let is_in_arm = code.bare.match_indices(arm).any(|(at, _)| {
            let from = at + arm.len();
            let end = match code.bare[from..].trim_start().starts_with('{') {
                true => {
                    let opening = from + code.bare[from..].find('{').expect("it starts so");
                    code.within(opening).end
                }
                false => end_of_arm(code, from),
            };
            (from..end).contains(&literal.at)
        });
        let is_its_table = engine == Engine::Sqlite && literal.text.contains(OF_SQLITE);
        if is_in_arm || is_its_table || code.path.contains(file) {
            return For::One(engine);
        }
    }
    For::Both
}

/// Where an arm without braces ends: at its comma, or with the match.
fn end_of_arm(code: &Code, from: usize) -> usize {
    let mut depth = 0;
    for (at, byte) in code.bare.bytes().enumerate().skip(from) {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' if depth == 0 => return at,
            b')' | b']' | b'}' => depth -= 1,
            b',' if depth == 0 => return at,
            _ => {}
        }
    }
    code.bare.len()
}

#[test]
fn statements_are_found_and_filled() {
    let source = r#"
const FIELDS: &str = "c.id, c.name";
const SELECT: &str = "select c.id from council c";
fn f(scope: &str) {
    let one = format!("select {FIELDS} from council c where c.municipality = $1 and {scope}");
    let two = format!("{SELECT} where {} limit {}", all.join(" and "), PAGE + 1);
    tx.many("insert into council (municipality, id) values", rows);
    match engine { Engine::Sqlite => "select 1 as one", Engine::Postgres => "select 2 as two" };
    say("select your council, please".len());
}
"#;
    let code = Code::of("features/x/src/store.rs", source.to_owned());
    let found = in_crate(&[code]);
    let texts: Vec<&str> = found
        .iter()
        .map(|it| it.text.as_deref().expect("all gaps are known"))
        .collect();
    assert_eq!(
        texts[..3],
        [
            "select c.id, c.name from council c where c.municipality = $1 and (1 = 1)",
            "select c.id from council c where 1 = 1 limit 1",
            "insert into council (municipality, id) values ($1, $2)",
        ]
    );
    let engines: Vec<bool> = found
        .iter()
        .map(|it| matches!(it.engine, For::Both))
        .collect();
    assert_eq!(engines, [true, true, true, false, false, true]);
}

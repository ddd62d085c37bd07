//! The text of statements: what differs between the engines is filled in here, outside of quotes and
//! comments.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::Engine;

/// Lists compose their texts from a few conditions, so the texts are few; this only keeps a mistake
/// (a value written into the text) from filling the memory.
const REMEMBERED: usize = 2_000;

/// The texts that were already rewritten for SQLite.
#[derive(Default)]
pub(super) struct Texts(Mutex<HashMap<String, Arc<str>>>);

impl Texts {
    /// The statement with SQLite's numbered parameters. Its `$1` would be a *named* parameter, which
    /// SQLite looks up by comparing every name before it.
    pub(super) fn numbered(&self, text: &str) -> Arc<str> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(numbered) = known.get(text) {
            return numbered.clone();
        }
        if known.len() >= REMEMBERED {
            known.clear();
        }
        let numbered: Arc<str> = numbered(text).into();
        known.insert(text.to_owned(), numbered.clone());
        numbered
    }
}

/// `$1` becomes `?1`.
fn numbered(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in pieces(text) {
        match piece {
            Piece::Quiet(piece) => out.push_str(piece),
            Piece::Code(piece) => {
                let mut rest = piece.chars().peekable();
                while let Some(c) = rest.next() {
                    let number = c == '$' && rest.peek().is_some_and(char::is_ascii_digit);
                    out.push(if number { '?' } else { c });
                }
            }
        }
    }
    out
}

/// Fills the placeholders of a schema text: the engine's types, and the marks of statements that are
/// for one engine alone. Answers with the word that it does not know.
pub(super) fn fill(text: &str, engine: Engine) -> Result<String, String> {
    let mut out = String::with_capacity(text.len());
    for piece in pieces(text) {
        let mut rest = match piece {
            Piece::Quiet(piece) => {
                out.push_str(piece);
                continue;
            }
            Piece::Code(piece) => piece,
        };
        while let Some((before, after)) = rest.split_once('{') {
            let (word, after) = after.split_once('}').ok_or_else(|| after.to_owned())?;
            out.push_str(before);
            out.push_str(type_of(word, engine).ok_or_else(|| word.to_owned())?);
            rest = after;
        }
        out.push_str(rest);
    }
    Ok(out)
}

/// How an engine writes a type of the house.
fn type_of(word: &str, engine: Engine) -> Option<&'static str> {
    let (sqlite, postgres) = match word {
        "uuid" => ("blob", "uuid"),
        "date" => ("text", "date"),
        "ts" => ("integer", "timestamptz"),
        "json" => ("text", "jsonb"),
        "blob" => ("blob", "bytea"),
        _ => return None,
    };
    Some(match engine {
        Engine::Sqlite => sqlite,
        Engine::Postgres => postgres,
    })
}

/// The statements of a schema text that are for this engine. One that opens with `{sqlite}` or
/// `{postgres}` is for that engine alone, as a full-text table is.
pub(super) fn split(text: &str, engine: Engine) -> Vec<String> {
    let mut statements = vec![String::new()];
    for piece in pieces(text) {
        match piece {
            Piece::Quiet(piece) if is_comment(piece) => last(&mut statements).push(' '),
            Piece::Quiet(piece) => last(&mut statements).push_str(piece),
            Piece::Code(piece) => {
                let mut parts = piece.split(';');
                last(&mut statements).push_str(parts.next().unwrap_or_default());
                statements.extend(parts.map(str::to_owned));
            }
        }
    }
    statements
        .iter()
        .filter_map(|statement| meant_for(statement.trim(), engine))
        .collect()
}

fn last(statements: &mut [String]) -> &mut String {
    statements
        .last_mut()
        .expect("the list starts with one text and only grows")
}

fn meant_for(statement: &str, engine: Engine) -> Option<String> {
    let (mark, other) = match engine {
        Engine::Sqlite => ("{sqlite}", "{postgres}"),
        Engine::Postgres => ("{postgres}", "{sqlite}"),
    };
    let foreign = statement.is_empty() || statement.starts_with(other);
    (!foreign).then(|| {
        statement
            .strip_prefix(mark)
            .unwrap_or(statement)
            .trim()
            .to_owned()
    })
}

/// A stretch of a statement: its own words, or a quoted text, quoted name or comment, which is not ours
/// to change.
enum Piece<'a> {
    Code(&'a str),
    Quiet(&'a str),
}

fn is_comment(piece: &str) -> bool {
    piece.starts_with("--") || piece.starts_with("/*")
}

/// Cuts a text into its pieces. A doubled quote inside quotes ends one quiet piece and opens the next,
/// which comes to the same.
fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (piece, after) = match quiet_end(rest) {
            Some(end) => (Piece::Quiet(&rest[..end]), &rest[end..]),
            None => {
                let end = (1..rest.len())
                    .find(|&at| rest.is_char_boundary(at) && quiet_end(&rest[at..]).is_some())
                    .unwrap_or(rest.len());
                (Piece::Code(&rest[..end]), &rest[end..])
            }
        };
        rest = after;
        Some(piece)
    })
}

/// Where the quiet piece at the start of this text ends; nothing when the text starts with code.
fn quiet_end(text: &str) -> Option<usize> {
    let (opening, closing) = match text.as_bytes() {
        [b'\'', ..] => (1, "'"),
        [b'"', ..] => (1, "\""),
        [b'-', b'-', ..] => (2, "\n"),
        [b'/', b'*', ..] => (2, "*/"),
        _ => return None,
    };
    let end = text[opening..].find(closing);
    Some(end.map_or(text.len(), |at| opening + at + closing.len()))
}

/// The place in a statement where PostgreSQL is told to step over rows that somebody else is
/// working on. SQLite has one writer, so there is nobody to step over.
const SKIP_LOCKED: &str = "{skip_locked}";

/// Fills the mark of a statement that claims rows.
pub(super) fn claiming(text: &str, engine: Engine) -> String {
    let filled = match engine {
        Engine::Sqlite => "",
        Engine::Postgres => "for update skip locked",
    };
    text.replace(SKIP_LOCKED, filled)
}

//! Holds the two languages against each other: every text exists in both and asks for the same.

use std::collections::{BTreeMap, BTreeSet};

use crate::parse::{Message, Piece};
use crate::{ENGLISH, JAPANESE, Problem};

/// A text in both languages.
pub(crate) struct Phrase {
    pub(crate) key: String,
    /// What it asks for, in the order of first use in Japanese.
    pub(crate) arguments: Vec<String>,
    pub(crate) japanese: Vec<Piece>,
    pub(crate) english: Vec<Piece>,
}

/// The phrases of a catalogue, sorted by key.
pub(crate) fn pair(
    japanese: Vec<Message>,
    english: Vec<Message>,
) -> Result<Vec<Phrase>, Vec<Problem>> {
    let mut problems = Vec::new();
    let japanese = sorted(JAPANESE, japanese, &mut problems);
    let mut english = sorted(ENGLISH, english, &mut problems);
    let mut phrases = Vec::new();
    for (key, japanese) in japanese {
        let Some(english) = english.remove(&key) else {
            problems.push(Problem::new(ENGLISH, missing(&key, JAPANESE)));
            continue;
        };
        let arguments = arguments(&japanese);
        problems.extend(difference(&key, &arguments, &english));
        phrases.push(Phrase {
            key,
            arguments,
            japanese,
            english,
        });
    }
    let left_over = english.keys().map(|key| missing(key, ENGLISH));
    problems.extend(left_over.map(|sentence| Problem::new(JAPANESE, sentence)));
    if problems.is_empty() {
        Ok(phrases)
    } else {
        Err(problems)
    }
}

fn missing(key: &str, present: &str) -> String {
    format!("`{key}` is missing, but stands in {present}")
}

/// The texts of a file by their keys, each looked at on its own.
fn sorted(
    file: &'static str,
    messages: Vec<Message>,
    problems: &mut Vec<Problem>,
) -> BTreeMap<String, Vec<Piece>> {
    let mut texts = BTreeMap::new();
    for Message { key, text } in messages {
        let faults = faults(&key, &text).into_iter();
        problems.extend(faults.map(|fault| Problem::new(file, format!("`{key}` {fault}"))));
        if texts.contains_key(&key) {
            problems.push(Problem::new(file, format!("`{key}` stands twice")));
        }
        texts.insert(key, text);
    }
    texts
}

fn faults(key: &str, text: &[Piece]) -> Vec<String> {
    let mut faults = Vec::new();
    if !is_name(key) {
        faults.push("is not small words joined by hyphens".to_owned());
    }
    if key == "say" {
        faults.push("is taken: `Words::say` finds a text by its key".to_owned());
    }
    if is_empty(text) {
        faults.push("is empty".to_owned());
    }
    for argument in arguments(text) {
        if !is_name(&argument) {
            faults.push(format!(
                "has ${argument}: not small words joined by hyphens"
            ));
        }
    }
    faults
}

/// `[a-z][a-z0-9-]*`, without a hyphen at the end or beside another: those make no Rust name.
fn is_name(name: &str) -> bool {
    let is_word = |word: &str| {
        let mut letters = word.bytes();
        !word.is_empty() && letters.all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    name.starts_with(|first: char| first.is_ascii_lowercase()) && name.split('-').all(is_word)
}

fn is_empty(text: &[Piece]) -> bool {
    let is_blank =
        |piece: &Piece| matches!(piece, Piece::Letters(letters) if letters.trim().is_empty());
    text.iter().all(is_blank)
}

/// The arguments of a text, each once, in the order of first use.
fn arguments(text: &[Piece]) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut used = Vec::new();
    gather(text, &mut used);
    used.retain(|argument| seen.insert(*argument));
    used.into_iter().map(str::to_owned).collect()
}

fn gather<'text>(text: &'text [Piece], used: &mut Vec<&'text str>) {
    for piece in text {
        match piece {
            Piece::Letters(_) => {}
            Piece::Argument(argument) => used.push(argument),
            Piece::Choice {
                argument,
                one,
                other,
            } => {
                used.push(argument);
                gather(one, used);
                gather(other, used);
            }
        }
    }
}

fn difference(key: &str, in_japanese: &[String], english: &[Piece]) -> Option<Problem> {
    let in_english = arguments(english);
    let lacks = |asked: &[String], other: &[String]| {
        let only = asked.iter().filter(|argument| !other.contains(argument));
        only.map(|argument| format!("${argument}"))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let absent = lacks(in_japanese, &in_english);
    let surplus = lacks(&in_english, in_japanese);
    let sentence = match (absent.is_empty(), surplus.is_empty()) {
        (true, true) => return None,
        (false, true) => format!("`{key}` lacks {absent} of {JAPANESE}"),
        (true, false) => format!("`{key}` has {surplus}, which {JAPANESE} has not"),
        (false, false) => format!("`{key}` has {surplus} where {JAPANESE} has {absent}"),
    };
    Some(Problem::new(ENGLISH, sentence))
}

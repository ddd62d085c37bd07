//! Grams: pieces of two characters, by which any part of a Japanese text can be found without
//! knowing where its words end.

use std::fmt::Write as _;

use super::fold;

/// The grams of a text: every two neighbours of each run of letters and digits, and the last
/// character of the run alone, so that every character begins some gram.
pub fn bigrams(text: &str) -> Vec<String> {
    runs(&fold(text)).flat_map(|run| grams_of(run, 1)).collect()
}

/// The grams of a text with spaces between, as a full-text table of SQLite takes them.
pub fn index_text(text: &str) -> String {
    bigrams(text).join(" ")
}

/// The grams of a text as a literal of PostgreSQL's `tsvector`, numbered from 1. It remembers
/// places up to 16,383 and 256 for one gram, so long texts are indexed by the paragraph.
pub fn index_tsvector(text: &str) -> String {
    let mut vector = String::new();
    for (before, gram) in bigrams(text).iter().enumerate() {
        let place = before + 1;
        write!(vector, "{}:{place} ", lexeme(gram)).expect("a string takes every text");
    }
    vector.truncate(vector.trim_end().len());
    vector
}

/// A word as PostgreSQL's search types quote it.
pub(super) fn lexeme(word: &str) -> String {
    format!("'{}'", word.replace('\\', r"\\").replace('\'', "''"))
}

/// The runs of letters and digits in a folded text. A run of long vowel marks alone is the
/// bullet or the line of a paper and says nothing.
pub(super) fn runs(folded: &str) -> impl Iterator<Item = &str> {
    folded
        .split(|it: char| !it.is_alphanumeric())
        .filter(|run| run.chars().any(|it| it != 'ー'))
}

/// The pieces of a run that are two characters long, down to `shortest` at its end.
pub(super) fn grams_of(run: &str, shortest: usize) -> impl Iterator<Item = String> {
    let starts = run.char_indices().map(|(at, _)| &run[at..]);
    starts
        .map(|rest| rest.chars().take(2).collect::<String>())
        .filter(move |gram| gram.chars().count() >= shortest)
}

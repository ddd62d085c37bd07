//! Where in a text the words stand that somebody looked for: pure.

use kernel::text::{Phrase, fold, query};

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) text: String,
    /// It was looked for.
    pub(crate) is_hit: bool,
}

/// Cuts a text where the words begin and end that a question asks for, in all spellings under
/// which the search finds them.
pub(crate) fn marked(text: &str, question: &str) -> Vec<Piece> {
    let letters: Vec<char> = text.chars().collect();
    let mut hit = vec![false; letters.len()];
    let folded = folded(&letters);
    for word in spellings(question) {
        for at in found(&folded, &word) {
            let (first, last) = (folded[at].1, folded[at + word.len() - 1].1);
            hit[first..=last].fill(true);
        }
    }
    pieces(&letters, &hit)
}

/// The letters as the search knows them, each with its place in the text. Blanks and middle dots,
/// which people set at will, have none.
fn folded(letters: &[char]) -> Vec<(char, usize)> {
    letters
        .iter()
        .enumerate()
        .filter(|(_, letter)| **letter != '・' && !letter.is_whitespace())
        .flat_map(|(at, letter)| {
            fold(&letter.to_string())
                .chars()
                .map(move |folded| (folded, at))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// Every spelling of every word of a question, folded.
fn spellings(question: &str) -> Vec<Vec<char>> {
    query(question)
        .into_iter()
        .flat_map(|query| query.terms)
        .flat_map(|term| term.spellings)
        .map(|phrase| match phrase {
            Phrase::Beginning(letter) => letter.chars().collect(),
            Phrase::Whole(grams) => whole(&grams),
        })
        .collect()
}

/// The run behind its grams: the first, and the last letter of each that follows.
fn whole(grams: &[String]) -> Vec<char> {
    let first = grams.first().map(|gram| gram.chars()).into_iter().flatten();
    let rest = grams.iter().skip(1).filter_map(|gram| gram.chars().last());
    first.chain(rest).collect()
}

/// The places at which a word begins.
fn found(text: &[(char, usize)], word: &[char]) -> Vec<usize> {
    let is_here = |letters: &[(char, usize)]| letters.iter().map(|(it, _)| it).eq(word);
    text.windows(word.len().max(1))
        .enumerate()
        .filter(|(_, letters)| is_here(letters))
        .map(|(at, _)| at)
        .collect()
}

fn pieces(letters: &[char], hit: &[bool]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (letter, is_hit) in letters.iter().zip(hit) {
        match pieces.last_mut().filter(|it| it.is_hit == *is_hit) {
            Some(piece) => piece.text.push(*letter),
            None => pieces.push(Piece {
                text: letter.to_string(),
                is_hit: *is_hit,
            }),
        }
    }
    pieces
}

//! Sentences keep their ids when the minutes are saved again, so that what came of them can still
//! be found from them.

use kernel::text::bigrams;

use crate::model::{Sentence, SentenceId, Wording};

/// The sentences of one item as they will stand: a typed wording takes the id of the same wording,
/// wherever it stood; else that of the sentence in its place between two that stayed, if it is that
/// one mended; else a fresh one.
pub(super) fn keep(
    stored: &[Sentence],
    typed: Vec<Wording>,
    mut fresh: impl FnMut() -> SentenceId,
) -> Vec<Sentence> {
    let mut pairs = same_words(stored, &typed);
    same_places(stored, &typed, &mut pairs);
    typed
        .into_iter()
        .zip(pairs)
        .map(|(wording, pair)| match pair {
            Some(at) => Sentence {
                id: stored[at].id,
                done_on: stored[at].done_on.filter(|_| wording.is_action()),
                wording,
            },
            None => Sentence {
                id: fresh(),
                done_on: None,
                wording,
            },
        })
        .collect()
}

/// For each typed wording, which stored sentence has its words.
fn same_words(stored: &[Sentence], typed: &[Wording]) -> Vec<Option<usize>> {
    let mut free: Vec<bool> = vec![true; stored.len()];
    typed
        .iter()
        .map(|wording| {
            let mut same = |exactly: bool| {
                let found = stored.iter().enumerate().position(|(at, it)| {
                    let alike = match exactly {
                        true => it.wording == *wording,
                        false => it.wording.text == wording.text,
                    };
                    free[at] && alike
                })?;
                free[found] = false;
                Some(found)
            };
            same(true).or_else(|| same(false))
        })
        .collect()
}

/// Pairs what is left, in order, between two pairs that stand in the same order on both sides:
/// with the next one there that it resembles.
fn same_places(stored: &[Sentence], typed: &[Wording], pairs: &mut [Option<usize>]) {
    let taken: Vec<usize> = pairs.iter().flatten().copied().collect();
    let mut next = 0;
    for (pair, wording) in pairs.iter_mut().zip(typed) {
        let found = pair.or_else(|| {
            (next..stored.len())
                .take_while(|at| !taken.contains(at))
                .find(|at| resemble(&stored[*at].wording.text, &wording.text))
        });
        next = found.map_or(next, |at| next.max(at + 1));
        *pair = found;
    }
}

/// Is one wording the other one mended, not another sentence in its place? It is when they share a
/// third of their pairs of neighbouring characters.
fn resemble(one: &str, other: &str) -> bool {
    let grams = bigrams(one);
    let mut others = bigrams(other);
    let all = grams.len() + others.len();
    let shared = grams
        .iter()
        .filter(|gram| match others.iter().position(|it| it == *gram) {
            Some(at) => {
                others.swap_remove(at);
                true
            }
            None => false,
        })
        .count();
    shared * 6 >= all
}

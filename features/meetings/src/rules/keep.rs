//! Sentences keep their ids when the minutes are saved again, so that what came of them can still
//! be found from them.

use crate::model::{Sentence, SentenceId, Wording};

/// The sentences of one item as they will stand: a typed wording takes the id of the same wording,
/// wherever it stood; else that of the sentence in its place between two that stayed; else a
/// fresh one.
pub(super) fn keep(
    stored: &[Sentence],
    typed: Vec<Wording>,
    mut fresh: impl FnMut() -> SentenceId,
) -> Vec<Sentence> {
    let mut pairs = same_words(stored, &typed);
    same_places(stored, &mut pairs);
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

/// Pairs what is left, in order, between two pairs that stand in the same order on both sides.
fn same_places(stored: &[Sentence], pairs: &mut [Option<usize>]) {
    let taken: Vec<usize> = pairs.iter().flatten().copied().collect();
    let mut next = 0;
    for at in 0..pairs.len() {
        match pairs[at] {
            Some(place) => next = next.max(place + 1),
            None if next < stored.len() && !taken.contains(&next) => {
                pairs[at] = Some(next);
                next += 1;
            }
            None => {}
        }
    }
}

//! Sentences keep their ids when the minutes are saved again, so that what came of them can still
//! be found from them.

use std::collections::HashMap;

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

/// How far down a mended sentence is looked for. Between two sentences that stayed few are taken
/// away at once, and a whole text that was replaced must not be compared line by line with the old.
const NEAR: usize = 20;

/// For each typed wording, which stored sentence has its words: the very same wording first.
fn same_words(stored: &[Sentence], typed: &[Wording]) -> Vec<Option<usize>> {
    let mut free: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, it) in stored.iter().enumerate() {
        free.entry(&it.wording.text).or_default().push(at);
    }
    typed
        .iter()
        .map(|wording| {
            let those = free.get_mut(wording.text.as_str())?;
            let exactly = those.iter().position(|at| stored[*at].wording == *wording);
            (!those.is_empty()).then(|| those.remove(exactly.unwrap_or(0)))
        })
        .collect()
}

/// Pairs what is left, in order, between two pairs that stand in the same order on both sides:
/// with the next one there that it resembles.
fn same_places(stored: &[Sentence], typed: &[Wording], pairs: &mut [Option<usize>]) {
    let mut taken = vec![false; stored.len()];
    pairs.iter().flatten().for_each(|at| taken[*at] = true);
    let mut grams: Vec<Option<Grams>> = vec![None; stored.len()];
    let mut next = 0;
    for (pair, wording) in pairs.iter_mut().zip(typed) {
        if pair.is_none() {
            let own = Grams::of(&wording.text);
            let near = (next..stored.len()).take(NEAR).take_while(|at| !taken[*at]);
            *pair = near.into_iter().find(|at| {
                let other = &stored[*at].wording.text;
                grams[*at]
                    .get_or_insert_with(|| Grams::of(other))
                    .resemble(&own)
            });
        }
        next = pair.map_or(next, |at| next.max(at + 1));
    }
}

/// The pairs of neighbouring characters of a wording, in their order.
#[derive(Clone)]
struct Grams(Vec<String>);

impl Grams {
    fn of(text: &str) -> Grams {
        let mut grams = bigrams(text);
        grams.sort_unstable();
        Grams(grams)
    }

    /// Is one wording the other one mended, not another sentence in its place? It is when they share
    /// a third of their pairs.
    fn resemble(&self, other: &Grams) -> bool {
        let (mut these, mut those) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut shared = 0;
        while let (Some(one), Some(two)) = (these.peek(), those.peek()) {
            let order = one.cmp(two);
            shared += usize::from(order.is_eq());
            if order.is_le() {
                these.next();
            }
            if order.is_ge() {
                those.next();
            }
        }
        shared * 6 >= self.0.len() + other.0.len()
    }
}

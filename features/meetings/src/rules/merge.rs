//! Two writers began from the same text: one text in which nothing that either typed is lost.

/// One text made of two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Merged<T> {
    /// The lines.
    pub(crate) lines: Vec<T>,
    /// How many places both changed; there both wordings stand, mine before theirs.
    pub(crate) clashes: usize,
}

/// Merges what two writers made of `base`. A line that one of them took away and the other left is
/// gone; where both changed the same place, both wordings are kept.
pub(crate) fn merge<T: Eq + Clone>(base: &[T], mine: &[T], theirs: &[T]) -> Merged<T> {
    let to_mine = matches(base, mine);
    let to_theirs = matches(base, theirs);
    let mut merged = Merged {
        lines: Vec::new(),
        clashes: 0,
    };
    let (mut b, mut m, mut t) = (0, 0, 0);
    // A line that neither touched is an anchor; between two anchors somebody changed something.
    for anchor in 0..base.len() {
        let (Some(in_mine), Some(in_theirs)) = (to_mine[anchor], to_theirs[anchor]) else {
            continue;
        };
        merged.take(&base[b..anchor], &mine[m..in_mine], &theirs[t..in_theirs]);
        merged.lines.push(base[anchor].clone());
        (b, m, t) = (anchor + 1, in_mine + 1, in_theirs + 1);
    }
    merged.take(&base[b..], &mine[m..], &theirs[t..]);
    merged
}

impl<T: Eq + Clone> Merged<T> {
    /// Takes in one stretch between two anchors.
    fn take(&mut self, base: &[T], mine: &[T], theirs: &[T]) {
        if mine == theirs || theirs == base {
            self.lines.extend_from_slice(mine);
        } else if mine == base {
            self.lines.extend_from_slice(theirs);
        } else {
            self.clashes += 1;
            self.lines.extend_from_slice(mine);
            self.lines.extend(only_in(theirs, mine));
        }
    }
}

/// The lines of `these` that `those` do not have, each as often as it is missing.
fn only_in<T: Eq + Clone>(these: &[T], those: &[T]) -> Vec<T> {
    let mut left: Vec<&T> = those.iter().collect();
    these
        .iter()
        .filter(|line| match left.iter().position(|it| it == line) {
            Some(at) => {
                left.swap_remove(at);
                false
            }
            None => true,
        })
        .cloned()
        .collect()
}

/// For each line of `from`, where it stands in `to`: a longest common subsequence. What begins and
/// ends alike on both sides is paired at once; the rest costs the product of both lengths, which
/// the limits of the minutes keep small (`orders/minutes.rs`).
fn matches<T: Eq>(from: &[T], to: &[T]) -> Vec<Option<usize>> {
    let before = alike(from.iter(), to.iter());
    let after = alike(from[before..].iter().rev(), to[before..].iter().rev());
    let (from_end, to_end) = (from.len() - after, to.len() - after);
    let between = longest_common(&from[before..from_end], &to[before..to_end]);
    let first = (0..before).map(Some);
    let between = between.into_iter().map(|at| Some(at? + before));
    let last = (to_end..to.len()).map(Some);
    first.chain(between).chain(last).collect()
}

/// How many lines two texts have alike, before the first that differs.
fn alike<T: Eq>(one: impl Iterator<Item = T>, other: impl Iterator<Item = T>) -> usize {
    one.zip(other)
        .take_while(|(one, other)| one == other)
        .count()
}

fn longest_common<T: Eq>(from: &[T], to: &[T]) -> Vec<Option<usize>> {
    let width = to.len() + 1;
    // `longest[i * width + j]` is the length for `from[i..]` and `to[j..]`.
    let mut longest = vec![0_u32; (from.len() + 1) * width];
    for i in (0..from.len()).rev() {
        for j in (0..to.len()).rev() {
            longest[i * width + j] = if from[i] == to[j] {
                longest[(i + 1) * width + j + 1] + 1
            } else {
                longest[(i + 1) * width + j].max(longest[i * width + j + 1])
            };
        }
    }
    let mut found = vec![None; from.len()];
    let (mut i, mut j) = (0, 0);
    while i < from.len() && j < to.len() {
        if from[i] == to[j] {
            found[i] = Some(j);
            (i, j) = (i + 1, j + 1);
        } else if longest[(i + 1) * width + j] >= longest[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    found
}

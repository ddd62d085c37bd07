//! Which intervals overlap a given one, among a million and while they change.
//!
//! Intervals are kept by length: level k holds those longer than 2^(k-1) and at most 2^k, in the
//! order of their beginnings. What overlaps `[a, b)` began after `a - 2^k` and before `b`, and of
//! those that began before `a` on evenly filled ground at least half still last. So a question
//! costs one search in each of at most 64 levels, and little more than reading its answer.

use std::collections::BTreeSet;

/// An interval of whole numbers: `from` is in it, `until` is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Interval {
    from: i64,
    until: i64,
}

impl Interval {
    /// The numbers from `from` to before `until`; nothing if there are none.
    pub fn new(from: i64, until: i64) -> Option<Interval> {
        (from < until).then_some(Interval { from, until })
    }

    /// The first number in it.
    pub fn from(self) -> i64 {
        self.from
    }

    /// The number after the last in it.
    pub fn until(self) -> i64 {
        self.until
    }

    /// Have the two a number in common?
    pub fn overlaps(self, other: Interval) -> bool {
        self.from < other.until && other.from < self.until
    }

    /// The level of its length: the least k so that it is no longer than 2^k.
    fn level(self) -> usize {
        let length = self.until.abs_diff(self.from);
        let level = u64::BITS - (length - 1).leading_zeros();
        usize::try_from(level).expect("at most 64")
    }
}

/// Intervals that bear numbers of the caller, and may be asked which overlap a given one. A number
/// may be borne by several intervals; the same interval with the same number is held once.
#[derive(Debug, Clone)]
pub struct Intervals {
    levels: Vec<BTreeSet<(Interval, u64)>>,
}

impl Intervals {
    /// No intervals.
    pub fn new() -> Intervals {
        Intervals {
            levels: vec![BTreeSet::new(); 1 + u64::BITS as usize],
        }
    }

    /// Adds an interval with its number. False if it was there already.
    pub fn insert(&mut self, interval: Interval, number: u64) -> bool {
        self.levels[interval.level()].insert((interval, number))
    }

    /// Removes an interval with its number. False if it was not there.
    pub fn remove(&mut self, interval: Interval, number: u64) -> bool {
        self.levels[interval.level()].remove(&(interval, number))
    }

    /// How many intervals there are.
    pub fn len(&self) -> usize {
        self.levels.iter().map(BTreeSet::len).sum()
    }

    /// Are there none?
    pub fn is_empty(&self) -> bool {
        self.levels.iter().all(BTreeSet::is_empty)
    }

    /// All that overlap an interval, with their numbers; the short ones first, and those of about
    /// one length in the order of their beginnings.
    pub fn overlapping(&self, asked: Interval) -> impl Iterator<Item = (Interval, u64)> + '_ {
        let levels = self.levels.iter().enumerate();
        levels
            .filter(|(_, held)| !held.is_empty())
            .flat_map(move |(level, held)| {
                let longest = 1u64.checked_shl(level as u32).unwrap_or(u64::MAX);
                let first = asked.from.saturating_sub_unsigned(longest - 1);
                let began = lowest(first)..lowest(asked.until);
                held.range(began)
                    .copied()
                    .filter(move |(interval, _)| interval.until > asked.from)
            })
    }
}

/// What comes before every interval that begins here or later.
fn lowest(from: i64) -> (Interval, u64) {
    let until = i64::MIN;
    (Interval { from, until }, 0)
}

impl Default for Intervals {
    fn default() -> Intervals {
        Intervals::new()
    }
}

impl FromIterator<(Interval, u64)> for Intervals {
    fn from_iter<I: IntoIterator<Item = (Interval, u64)>>(all: I) -> Intervals {
        let mut levels = vec![Vec::new(); 1 + u64::BITS as usize];
        for (interval, number) in all {
            levels[interval.level()].push((interval, number));
        }
        Intervals {
            levels: levels.into_iter().map(BTreeSet::from_iter).collect(),
        }
    }
}

//! Slots: parts of the year that one key fills. Where n events fill a slot of weight w, their
//! pairs cost at least w·n(n-1)/2 because of it. The slots of two events together never claim more
//! than the two cost each other, so that sums over slots are bounds.
//!
//! A long event fills the slots of its first day only: the bound is lower for it, never wrong.

use crate::keys::{Key, Tie};
use crate::meter::points;
use crate::{Hours, Problem};

/// How many places of candidates in slots are kept at most. The keys past this are left out of the
/// bound, which stays true and takes no more memory.
const LIMIT: usize = 16_000_000;

#[derive(Debug)]
pub(crate) struct Slots {
    /// The cost in points of every pair of events in the slot.
    weights: Vec<i64>,
    /// How many candidates may fill each slot.
    sizes: Vec<u32>,
    /// The slots of each candidate, one candidate after the other.
    slots: Vec<u32>,
    /// Where the slots of each candidate begin.
    first: Vec<usize>,
}

impl Slots {
    pub(crate) fn of(problem: &Problem) -> Slots {
        let mut weights = Vec::new();
        let mut filled: Vec<(u32, u32)> = Vec::new();
        for key in problem.keys().all() {
            if filled.len() < LIMIT {
                fill(problem, key, &mut weights, &mut filled);
            }
        }
        filled.sort_unstable();
        let candidates = problem.all_candidates().len();
        let first = (0..=candidates)
            .map(|candidate| filled.partition_point(|&(at, _)| (at as usize) < candidate))
            .collect();
        let mut sizes = vec![0; weights.len()];
        for &(_, slot) in &filled {
            sizes[slot as usize] += 1;
        }
        Slots {
            weights,
            sizes,
            slots: filled.into_iter().map(|(_, slot)| slot).collect(),
            first,
        }
    }

    /// The cost in points of every pair of events in each slot.
    pub(crate) fn weights(&self) -> &[i64] {
        &self.weights
    }

    /// How many candidates may fill each slot; there are no more events in it.
    pub(crate) fn sizes(&self) -> &[u32] {
        &self.sizes
    }

    /// The slots that an event fills on a candidate day.
    #[inline]
    pub(crate) fn of_candidate(&self, candidate: usize) -> &[u32] {
        &self.slots[self.first[candidate]..self.first[candidate + 1]]
    }
}

/// A slot within one key: a family of slots of equal weight, and its part of the year.
type Part = (usize, u32);

/// Adds the slots of one key that at least two events may fill.
fn fill(problem: &Problem, key: &Key, weights: &mut Vec<i64>, filled: &mut Vec<(u32, u32)>) {
    let families = Families::of(problem, key);
    let mut places: Vec<(Part, usize, usize)> = Vec::new();
    for &event in &key.members {
        for candidate in problem.candidate_range(event) {
            families.each(problem, event, candidate, |part| {
                places.push((part, event, candidate));
            });
        }
    }
    places.sort_unstable();
    for slot in places.chunk_by(|one, next| one.0 == next.0) {
        let is_shared = slot[0].1 != slot[slot.len() - 1].1;
        if is_shared {
            let number = index(weights.len());
            weights.push(families.weights[slot[0].0.0]);
            filled.extend(
                slot.iter()
                    .map(|&(_, _, candidate)| (index(candidate), number)),
            );
        }
    }
}

fn index(number: usize) -> u32 {
    u32::try_from(number).expect("a bound of at most 16 million places")
}

/// The families of slots of one key.
struct Families<'a> {
    key: &'a Key,
    /// The weight of each family: meeting at one hour first, then those of the tie.
    weights: Vec<i64>,
    /// Groups of hours that have a minute in common.
    groups: Vec<(Hours, u32)>,
}

/// Meeting at one hour of one day.
const MEETING: usize = 0;
/// One week of people.
const WEEK: usize = 1;
/// The working days of one week of people.
const WORKING_DAYS: usize = 2;
/// The rest days of one month of people.
const MONTH: usize = 3;

impl<'a> Families<'a> {
    fn of(problem: &Problem, key: &'a Key) -> Families<'a> {
        let given = problem.weights();
        let weights = match key.tie {
            Tie::Place => vec![points(given.place)],
            Tie::Equipment => vec![points(given.equipment)],
            Tie::Audience => {
                let windows = windows(&given.audience_by_gap);
                let meeting = points(given.audience_overlap);
                std::iter::once(meeting).chain(windows).collect()
            }
            Tie::People => {
                // Two events on one rest day share its week and take one day of the month, two on
                // rest days of different weeks take two days of the month. So the part of the week
                // that the month claims too may be claimed once more by working days only.
                let week = points(given.week_load);
                let month = points(given.weekend_load).min(week);
                vec![points(given.people), week - month, month, month]
            }
        };
        Families {
            groups: groups(problem, key),
            key,
            weights,
        }
    }

    /// Names the slots that an event fills on a candidate day.
    fn each(&self, problem: &Problem, event: usize, candidate: usize, mut each: impl FnMut(Part)) {
        let year = problem.year();
        let day = problem.all_candidates()[candidate].day;
        let mut fill = |family: usize, part: u32| {
            if self.weights[family] > 0 {
                each((family, part));
            }
        };
        let hours = problem.events()[event].hours;
        let group = self.groups.iter().find(|(of, _)| *of == hours);
        if let Some((_, group)) = group {
            fill(MEETING, group << 16 | u32::from(day));
        }
        match self.key.tie {
            Tie::Place | Tie::Equipment => {}
            Tie::Audience => {
                for length in 1..self.weights.len() {
                    for before in 0..length {
                        fill(length, u32::from(day) + index(before));
                    }
                }
            }
            Tie::People => {
                let week = u32::from(year.week(day));
                fill(WEEK, week);
                match year.is_rest(day) {
                    true => fill(MONTH, u32::from(year.month(day))),
                    false => fill(WORKING_DAYS, week),
                }
            }
        }
    }
}

/// Splits the hours of the members so that all of a group have a minute in common. Every member is
/// in one group, so that no pair is counted twice.
fn groups(problem: &Problem, key: &Key) -> Vec<(Hours, u32)> {
    let hours = key
        .members
        .iter()
        .map(|&event| problem.events()[event].hours);
    let mut left: Vec<Hours> = hours.collect();
    let mut groups: Vec<(Hours, u32)> = Vec::new();
    let mut number = 0;
    left.sort_by_key(|hours| (hours.from, hours.until));
    while !left.is_empty() {
        let held = |minute: u16| left.iter().filter(|it| holds(**it, minute)).count();
        let mut minutes: Vec<u16> = left.iter().map(|hours| hours.from).collect();
        minutes.dedup();
        let minute = minutes.into_iter().max_by_key(|&minute| held(minute));
        let minute = minute.expect("some hours are left");
        let (group, others): (Vec<Hours>, Vec<Hours>) =
            left.iter().partition(|it| holds(**it, minute));
        for hours in group {
            if !groups.iter().any(|(of, _)| *of == hours) {
                groups.push((hours, number));
            }
        }
        left = others;
        number += 1;
    }
    groups
}

fn holds(hours: Hours, minute: u16) -> bool {
    (hours.from..hours.until).contains(&minute)
}

/// The weights of windows of 1, 2, … days that slide over the year, so that two events of one
/// audience with so many days between them share windows worth no more than their cost.
///
/// Two events g days apart share L - g windows of length L. Costs that fall ever more slowly, such
/// as 30, 10, 5, are met exactly.
fn windows(cost_by_gap: &[u32]) -> Vec<i64> {
    let mut left: Vec<i64> = cost_by_gap.iter().map(|&cost| points(cost)).collect();
    let mut windows = vec![0; left.len()];
    for length in (1..=left.len()).rev() {
        let shared = |gap: usize| points(index(length - gap));
        let weights = (0..length).map(|gap| left[gap] / shared(gap));
        let weight = weights.min().unwrap_or(0);
        for (gap, left) in left.iter_mut().enumerate().take(length) {
            *left -= weight * shared(gap);
        }
        windows[length - 1] = weight;
    }
    windows
}

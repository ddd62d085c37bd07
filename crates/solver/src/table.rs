//! A table of what every candidate day of every event costs right now. Moving one event changes
//! only the entries that share a key with it and lie near its old or new days, so a step of the
//! search costs the same in a city as in a district.

use std::collections::BTreeMap;

use crate::keys::{Key, Tie};
use crate::pair::{Placed, signed};
use crate::price::Assignment;
use crate::{Hours, Problem};

/// Marks an event without a day.
const NOWHERE: usize = usize::MAX;

#[derive(Debug, Clone)]
pub(crate) struct Table<'a> {
    problem: &'a Problem,
    /// For each key its rows.
    rows: Vec<Vec<Row>>,
    /// For each event its hours, close together because every step reads them.
    hours: Vec<Hours>,
    /// For each candidate of each event: its wish and its pairs with all other placed events.
    cost: Vec<i64>,
    /// For each event the candidate it has, or `NOWHERE`.
    chosen: Vec<usize>,
    /// What the placed events cost together.
    total: i64,
}

/// The candidates of those members of one key that are equally long, in the order of the year.
#[derive(Debug, Clone)]
struct Row {
    tie: Tie,
    /// The length of the events, in days.
    length: u16,
    entries: Vec<Entry>,
    /// Where each day begins in `entries`, from the first day that has any.
    first_of_day: Vec<u32>,
    first_day: u16,
}

#[derive(Debug, Clone, Copy)]
struct Entry {
    event: u32,
    candidate: u32,
}

impl<'a> Table<'a> {
    /// A table where no event has a day yet.
    pub(crate) fn new(problem: &'a Problem) -> Table<'a> {
        let candidates = problem.all_candidates().iter();
        Table {
            problem,
            rows: problem
                .keys()
                .all()
                .iter()
                .map(|key| rows(problem, key))
                .collect(),
            hours: problem.events().iter().map(|event| event.hours).collect(),
            cost: candidates
                .map(|candidate| i64::from(candidate.cost))
                .collect(),
            chosen: vec![NOWHERE; problem.events().len()],
            total: 0,
        }
    }

    pub(crate) fn problem(&self) -> &'a Problem {
        self.problem
    }

    /// What the placed events cost together.
    pub(crate) fn total(&self) -> i64 {
        self.total
    }

    /// What a candidate costs, the other events being where they are.
    #[inline]
    pub(crate) fn cost(&self, candidate: usize) -> i64 {
        self.cost[candidate]
    }

    /// The candidate that an event has.
    #[inline]
    pub(crate) fn chosen(&self, event: usize) -> Option<usize> {
        match self.chosen[event] {
            NOWHERE => None,
            candidate => Some(candidate),
        }
    }

    /// The candidates that all events have; every event has one.
    pub(crate) fn all_chosen(&self) -> &[usize] {
        &self.chosen
    }

    /// Gives a day to an event, whether it had one or not.
    pub(crate) fn place(&mut self, event: usize, candidate: usize) {
        if self.chosen[event] == candidate {
            return;
        }
        self.lift(event);
        self.total += self.cost[candidate];
        self.chosen[event] = candidate;
        self.spread::<1>(event, candidate);
    }

    /// Takes the day from an event, if it has one.
    pub(crate) fn lift(&mut self, event: usize) {
        if let Some(candidate) = self.chosen(event) {
            self.total -= self.cost[candidate];
            self.chosen[event] = NOWHERE;
            self.spread::<-1>(event, candidate);
        }
    }

    /// Gives these candidates to all events.
    pub(crate) fn place_all(&mut self, chosen: &[usize]) {
        for (event, &candidate) in chosen.iter().enumerate() {
            self.place(event, candidate);
        }
    }

    /// The cheapest candidate of an event right now, the earliest of equals.
    pub(crate) fn cheapest(&self, event: usize) -> usize {
        let candidates = self.problem.candidate_range(event);
        candidates
            .min_by_key(|&candidate| self.cost[candidate])
            .expect("every event has a candidate")
    }

    /// Adds what the event costs others on its candidate day to their candidates, or takes it away.
    fn spread<const SIGN: i64>(&mut self, event: usize, candidate: usize) {
        let problem = self.problem;
        let it = problem.placed(event, problem.all_candidates()[candidate].day);
        let keys = problem.keys().of_event(event).iter();
        for row in keys.flat_map(|&key| &self.rows[key]) {
            for day in problem.reach(row.tie, it, row.length) {
                let entries = row.on(day);
                if entries.is_empty() {
                    continue;
                }
                let charge = Charge::of(problem, it, row, day);
                if charge.is_nothing() {
                    continue;
                }
                for entry in entries.iter().filter(|entry| entry.event as usize != event) {
                    let hours = self.hours[entry.event as usize];
                    self.cost[entry.candidate as usize] += SIGN * charge.at(hours);
                }
            }
        }
    }
}

/// What a placed event costs every event of a row that would begin on one day.
struct Charge {
    hours: Hours,
    if_they_meet: i64,
    if_not: i64,
}

impl Charge {
    fn of(problem: &Problem, it: Placed, row: &Row, day: u16) -> Charge {
        let other = |hours: Hours| Placed {
            start: day,
            end: day + row.length,
            hours,
        };
        Charge {
            hours: it.hours,
            if_they_meet: problem.cost_of_tie(row.tie, it, other(it.hours)),
            if_not: problem.cost_of_tie(row.tie, it, other(NEVER)),
        }
    }

    fn is_nothing(&self) -> bool {
        self.if_they_meet == 0 && self.if_not == 0
    }

    #[inline]
    fn at(&self, hours: Hours) -> i64 {
        match self.hours.overlap(hours) {
            true => self.if_they_meet,
            false => self.if_not,
        }
    }
}

/// Hours that overlap no others.
const NEVER: Hours = Hours { from: 0, until: 0 };

/// The rows of a key, one for each length of its events.
fn rows(problem: &Problem, key: &Key) -> Vec<Row> {
    let mut members: BTreeMap<u16, Vec<usize>> = BTreeMap::new();
    for &event in &key.members {
        let length = problem.events()[event].length;
        members.entry(length).or_default().push(event);
    }
    let members = members.into_iter();
    members
        .map(|(length, members)| Row::of(problem, key.tie, length, &members))
        .collect()
}

impl Row {
    fn of(problem: &Problem, tie: Tie, length: u16, members: &[usize]) -> Row {
        let number = |index: usize| u32::try_from(index).expect("fewer than 2^32 candidates");
        let candidates = problem.all_candidates();
        let mut entries: Vec<Entry> = members
            .iter()
            .flat_map(|&event| {
                let range = problem.candidate_range(event);
                range.map(move |candidate| Entry {
                    event: number(event),
                    candidate: number(candidate),
                })
            })
            .collect();
        let day = |entry: &Entry| candidates[entry.candidate as usize].day;
        entries.sort_by_key(day);
        let first_day = entries.first().map_or(0, day);
        let last_day = entries.last().map_or(0, day);
        let first_of_day = (first_day..=last_day + 1)
            .map(|first| number(entries.partition_point(|entry| day(entry) < first)))
            .collect();
        Row {
            tie,
            length,
            entries,
            first_of_day,
            first_day,
        }
    }

    #[inline]
    fn on(&self, day: u16) -> &[Entry] {
        let at = usize::from(day.wrapping_sub(self.first_day));
        match self.first_of_day.get(at..at + 2) {
            Some(bounds) => &self.entries[bounds[0] as usize..bounds[1] as usize],
            None => &[],
        }
    }
}

/// The assignment that gives these candidates to the events.
pub(crate) fn assignment(problem: &Problem, chosen: &[usize]) -> Assignment {
    let candidates = problem.all_candidates();
    Assignment::of_candidates(chosen.iter().map(|&candidate| candidates[candidate].day))
}

/// What no cost of a problem reaches.
pub(crate) const NO_LIMIT: i64 = i64::MAX;

/// Signed costs as callers see them.
pub(crate) fn unsigned(cost: i64) -> u64 {
    debug_assert!(signed(cost.unsigned_abs()) == cost);
    cost.unsigned_abs()
}

//! A table of what every candidate day of every event costs right now. Moving one event changes
//! only the entries that share a key with it and lie near its old or new days, so a step of the
//! search costs the same in a city as in a district.

use std::collections::BTreeMap;
use std::ops::Range;

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

    /// Gives a day to an event, whether it had one or not. Tells how many entries it touched.
    pub(crate) fn place(&mut self, event: usize, candidate: usize) -> u64 {
        let before = self.chosen(event);
        if before == Some(candidate) {
            return 0;
        }
        self.total += self.cost[candidate] - before.map_or(0, |before| self.cost[before]);
        self.chosen[event] = candidate;
        self.shift(event, before, Some(candidate))
    }

    /// Takes the day from an event, if it has one.
    pub(crate) fn lift(&mut self, event: usize) {
        if let Some(before) = self.chosen(event) {
            self.total -= self.cost[before];
            self.chosen[event] = NOWHERE;
            self.shift(event, Some(before), None);
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

    /// Tells the candidates of other events what the event costs them no more and costs them now.
    /// Where both are the same, as on most days of a month when it moves within it, nothing is done.
    /// Tells how many days and entries it looked at.
    fn shift(&mut self, event: usize, before: Option<usize>, after: Option<usize>) -> u64 {
        let mut touched = 0;
        let problem = self.problem;
        let placed =
            |candidate: usize| problem.placed(event, problem.all_candidates()[candidate].day);
        let hours = self.hours[event];
        let keys = problem.keys().of_event(event).iter();
        for row in keys.flat_map(|&key| &self.rows[key]) {
            let [before, after] =
                [before, after].map(|it| Effect::of(problem, row, it.map(placed)));
            let days = hull(&before.reach, &after.reach);
            touched += days.len() as u64;
            for day in days {
                let entries = row.on(day);
                if entries.is_empty() {
                    continue;
                }
                let (no_more, now) = (before.on(problem, day), after.on(problem, day));
                if no_more == now {
                    continue;
                }
                touched += entries.len() as u64;
                let if_they_meet = now.if_they_meet - no_more.if_they_meet;
                let if_not = now.if_not - no_more.if_not;
                for entry in entries.iter().filter(|entry| entry.event as usize != event) {
                    let meet = hours.overlap(self.hours[entry.event as usize]);
                    let change = if meet { if_they_meet } else { if_not };
                    self.cost[entry.candidate as usize] += change;
                }
            }
        }
        touched
    }
}

/// What a placed event costs the events of a row, wherever they begin.
struct Effect {
    tie: Tie,
    length: u16,
    it: Option<Placed>,
    /// Where it costs them anything.
    reach: Range<u16>,
}

/// What it costs those that begin on one day.
#[derive(PartialEq, Eq, Default)]
struct Charge {
    if_they_meet: i64,
    if_not: i64,
}

impl Effect {
    fn of(problem: &Problem, row: &Row, it: Option<Placed>) -> Effect {
        let (tie, length) = (row.tie, row.length);
        let reach = it.map_or(0..0, |it| problem.reach(tie, it, length));
        Effect {
            tie,
            length,
            it,
            reach,
        }
    }

    fn on(&self, problem: &Problem, day: u16) -> Charge {
        let Some(it) = self.it.filter(|_| self.reach.contains(&day)) else {
            return Charge::default();
        };
        let other = Placed {
            start: day,
            end: day + self.length,
            hours: it.hours,
        };
        let mut apart = 0;
        problem.charge_for_days(self.tie, it, other, |_, cost| apart += cost);
        let meeting = match it.is_on_a_day_of(other) {
            true => problem.charge_for_meeting(self.tie).1,
            false => 0,
        };
        Charge {
            if_they_meet: signed(apart + meeting),
            if_not: signed(apart),
        }
    }
}

/// The days from the first to the last of the two ranges.
fn hull(one: &Range<u16>, other: &Range<u16>) -> Range<u16> {
    match (one.is_empty(), other.is_empty()) {
        (true, _) => other.clone(),
        (_, true) => one.clone(),
        (false, false) => one.start.min(other.start)..one.end.max(other.end),
    }
}

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

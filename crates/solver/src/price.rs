//! What an assignment of days costs, in whole and for one event on one day.

use crate::keys::Key;
use crate::{Flaw, Problem};

/// A kind of trouble; [`crate::Weights`] says what each costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The day is not the wished one.
    Wish,
    /// Two events in one place at the same time.
    Place,
    /// The same people needed by two events at the same time.
    People,
    /// The same equipment needed by two events at the same time.
    Equipment,
    /// The same audience asked out twice on one day.
    SameDay,
    /// The same audience asked out twice at the same time; comes on top of [`Kind::SameDay`].
    SameHour,
    /// The same audience asked out twice within a few days.
    Near,
    /// Two events of the same people in one week.
    Week,
    /// Two rest days of one month taken from the same people.
    Weekend,
}

impl Kind {
    /// All kinds, in the order of [`Costs`].
    pub const ALL: [Kind; 9] = [
        Kind::Wish,
        Kind::Place,
        Kind::People,
        Kind::Equipment,
        Kind::SameDay,
        Kind::SameHour,
        Kind::Near,
        Kind::Week,
        Kind::Weekend,
    ];
}

/// A sum of costs, split by kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Costs {
    by_kind: [u64; Kind::ALL.len()],
}

impl Costs {
    /// What the trouble of this kind costs.
    pub fn of(&self, kind: Kind) -> u64 {
        self.by_kind[kind as usize]
    }

    /// What all of it costs.
    pub fn total(&self) -> u64 {
        self.by_kind.iter().sum()
    }

    pub(crate) fn add(&mut self, kind: Kind, cost: u64) {
        self.by_kind[kind as usize] += cost;
    }
}

/// The first day of every event, where it has one. An event without a day costs nobody anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    days: Vec<Option<u16>>,
}

impl Assignment {
    /// These days for the events of the problem, one for each, candidates or not. Refuses a day on
    /// which the event would not end within the year. Events that the list does not reach have no
    /// day; days past the last event are left out.
    pub fn new(problem: &Problem, mut days: Vec<Option<u16>>) -> Result<Assignment, Flaw> {
        days.resize(problem.events().len(), None);
        for (event, day) in days.iter().enumerate() {
            let Some(day) = *day else { continue };
            if !problem.fits(event, day) {
                return Err(Flaw::BeyondTheYear { event, day });
            }
        }
        Ok(Assignment { days })
    }

    /// For days that come from the candidates of the problem itself.
    pub(crate) fn of_candidates(days: impl Iterator<Item = u16>) -> Assignment {
        Assignment {
            days: days.map(Some).collect(),
        }
    }

    /// The first day of an event, if it has one.
    pub fn day(&self, event: usize) -> Option<u16> {
        self.days[event]
    }

    /// The first day of every event.
    pub fn days(&self) -> &[Option<u16>] {
        &self.days
    }
}

/// What one event costs on one day, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Price {
    /// The first day of the event.
    pub day: u16,
    /// Is the day among the event's candidates? If not, its distance from the wish is not counted.
    pub is_candidate: bool,
    /// Every cost of the event on this day, the greatest first.
    pub parts: Vec<Part>,
}

/// One cost of an event on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// What is the trouble.
    pub kind: Kind,
    /// What it costs.
    pub cost: u64,
    /// The other event and what the two share; nothing where the trouble is the day itself.
    pub with: Option<Shared>,
}

/// What an event shares with another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shared {
    /// The other event.
    pub event: usize,
    /// The caller's number of the place, people, equipment or audience; the kind says which.
    pub id: u32,
}

impl Price {
    /// What the event costs on this day: by so much the whole would be cheaper without it.
    pub fn total(&self) -> u64 {
        self.parts.iter().map(|part| part.cost).sum()
    }

    /// The same, split by kind.
    pub fn costs(&self) -> Costs {
        let mut costs = Costs::default();
        for part in &self.parts {
            costs.add(part.kind, part.cost);
        }
        costs
    }
}

/// What the assignment costs.
pub fn price(problem: &Problem, assignment: &Assignment) -> Costs {
    Board::new(problem, assignment).price()
}

/// What one event would cost on a day, the others staying where they are; nothing if it would not
/// end within the year. Whoever asks for many days makes a [`Board`] once.
pub fn price_of(
    problem: &Problem,
    assignment: &Assignment,
    event: usize,
    day: u16,
) -> Option<Price> {
    Board::new(problem, assignment).price_of(event, day)
}

/// An assignment laid out so that prices are found quickly: for each key, who is when.
#[derive(Debug, Clone)]
pub struct Board<'a> {
    problem: &'a Problem,
    assignment: &'a Assignment,
    /// For each key its members that have a day, in the order of the year.
    rows: Vec<Vec<(u16, usize)>>,
}

impl<'a> Board<'a> {
    /// Lays out the assignment.
    pub fn new(problem: &'a Problem, assignment: &'a Assignment) -> Board<'a> {
        let row = |key: &Key| {
            let members = key.members.iter();
            let mut row: Vec<(u16, usize)> = members
                .filter_map(|&event| Some((assignment.day(event)?, event)))
                .collect();
            row.sort_unstable();
            row
        };
        Board {
            problem,
            assignment,
            rows: problem.keys().all().iter().map(row).collect(),
        }
    }

    /// The day that was wished for an event.
    pub(crate) fn wished(&self, event: usize) -> Option<u16> {
        self.problem.events()[event].wished
    }

    /// The assignment that is laid out.
    pub fn assignment(&self) -> &'a Assignment {
        self.assignment
    }

    /// What the whole costs: every wish once, every pair once.
    pub fn price(&self) -> Costs {
        let mut costs = Costs::default();
        for event in 0..self.problem.events().len() {
            let Some(day) = self.assignment.day(event) else {
                continue;
            };
            costs.add(Kind::Wish, self.wish(event, day).unwrap_or(0));
            self.charge(event, day, |part| {
                if part.with.is_some_and(|shared| shared.event > event) {
                    costs.add(part.kind, part.cost);
                }
            });
        }
        costs
    }

    /// What one event would cost on a day, the others staying where they are; nothing if it would
    /// not end within the year.
    pub fn price_of(&self, event: usize, day: u16) -> Option<Price> {
        if !self.problem.fits(event, day) {
            return None;
        }
        let wish = self.wish(event, day);
        let mut parts = Vec::new();
        if let Some(cost) = wish.filter(|&cost| cost > 0) {
            let kind = Kind::Wish;
            let with = None;
            parts.push(Part { kind, cost, with });
        }
        self.charge(event, day, |part| parts.push(part));
        parts.sort_by_key(|part| (std::cmp::Reverse(part.cost), part.kind));
        Some(Price {
            day,
            is_candidate: wish.is_some(),
            parts,
        })
    }

    /// The candidate days of an event that cost least, the cheapest first, at most so many.
    pub fn best_days(&self, event: usize, at_most: usize) -> Vec<Price> {
        let candidates = self.problem.candidates(event).iter();
        let mut prices: Vec<Price> = candidates
            .filter_map(|candidate| self.price_of(event, candidate.day))
            .collect();
        prices.sort_by_key(|price| (price.total(), price.day));
        prices.truncate(at_most);
        prices
    }

    /// The cost of the day itself, if it is a candidate.
    fn wish(&self, event: usize, day: u16) -> Option<u64> {
        let candidates = self.problem.candidates(event);
        let found = candidates.binary_search_by_key(&day, |candidate| candidate.day);
        found.ok().map(|at| u64::from(candidates[at].cost))
    }

    /// Names every cost of the event on the day that lies on it and another.
    fn charge(&self, event: usize, day: u16, mut each: impl FnMut(Part)) {
        let it = self.problem.placed(event, day);
        for &key in self.problem.keys().of_event(event) {
            let Key {
                tie, id, longest, ..
            } = self.problem.keys().all()[key];
            let reach = self.problem.reach(tie, it, longest);
            let row = &self.rows[key];
            let from = row.partition_point(|&(start, _)| start < reach.start);
            let near = row[from..]
                .iter()
                .take_while(|(start, _)| reach.contains(start));
            for &(start, other) in near.filter(|&&(_, other)| other != event) {
                let placed = self.problem.placed(other, start);
                let with = Some(Shared { event: other, id });
                self.problem.charge(tie, it, placed, |kind, cost| {
                    if cost > 0 {
                        each(Part { kind, cost, with });
                    }
                });
            }
        }
    }
}

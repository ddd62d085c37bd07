//! What the planner is asked, what it reports meanwhile and what it answers.

use crate::Problem;
use crate::explain::Because;
use crate::meter::{Meter, Stopped};
use crate::planner::{Planner, Work};
use crate::price::{Assignment, Board, Costs, price};
use crate::table::{assignment, unsigned};

/// How much work to spend. The rounds of a smaller effort are the first rounds of a greater one with
/// the same seed, so more rounds never give a worse plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort {
    /// Where the search begins; the same seed gives the same plan, everywhere.
    pub seed: u64,
    /// How many rounds; each takes about twice as long as the one before.
    pub rounds: u32,
}

impl Effort {
    /// As much as somebody waits for: about a second or two for a district of 200 events, about
    /// ten seconds for a city of 8,000, and one round for what is greater still.
    pub fn usual(problem: &Problem) -> Effort {
        let rounds = (1..=USUAL_ROUNDS).rev().find(|&rounds| {
            let works = (0..rounds).map(|round| Work::of(problem, round).total());
            works.fold(0, u64::saturating_add) <= USUAL_WORK
        });
        Effort {
            seed: 1,
            rounds: rounds.unwrap_or(1),
        }
    }
}

/// More rounds seldom find more in a district.
const USUAL_ROUNDS: u32 = 6;
/// Candidates looked at, about eight million a second.
const USUAL_WORK: u64 = 120_000_000;

/// How far the planner is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// The share of the effort that is spent, in thousandths.
    pub done: u16,
    /// What the best plan so far costs.
    pub cost: u64,
    /// What no plan can cost less than.
    pub bound: u64,
}

/// What the caller answers to a report of progress.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Continue {
    /// Go on.
    Yes,
    /// Stop, and give the best plan so far.
    No,
}

/// Why the planner ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// There is no better plan.
    Proved,
    /// The effort is spent; there may be a better plan.
    Spent,
    /// The caller said stop; there may be a better plan.
    Stopped,
}

/// A proposal: a day for every event. Nothing is changed by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The first day of every event, one of its candidates.
    pub assignment: Assignment,
    /// What the plan costs.
    pub costs: Costs,
    /// What no plan can cost less than.
    pub bound: u64,
    /// Why the planner ended here.
    pub ended: Ended,
}

impl Plan {
    /// The first day of an event.
    pub fn day(&self, event: usize) -> u16 {
        self.assignment
            .day(event)
            .expect("a plan has a day for every event")
    }

    /// Is it proved that no plan costs less?
    pub fn is_optimal(&self) -> bool {
        self.bound == self.costs.total()
    }

    /// Why an event is on its day. Whoever asks for many events makes a [`Board`] once.
    pub fn because(&self, problem: &Problem, event: usize) -> Because {
        Board::new(problem, &self.assignment).because(event)
    }
}

/// Finds days for all events. Reports several times a second, and gives the best plan so far when
/// the caller says stop.
pub fn solve(
    problem: &Problem,
    effort: &Effort,
    progress: &mut dyn FnMut(Progress) -> Continue,
) -> Plan {
    let planned = (0..effort.rounds).map(|round| Work::of(problem, round).total());
    let mut meter = Meter::new(planned.fold(0, u64::saturating_add), progress);
    let halted = Planner::new(problem, effort.seed, &mut meter).run(effort.rounds, &mut meter);
    let ended = match halted {
        _ if meter.is_proved() => Ended::Proved,
        Ok(()) => Ended::Spent,
        Err(Stopped) => Ended::Stopped,
    };
    let assignment = assignment(problem, meter.best());
    Plan {
        costs: price(problem, &assignment),
        assignment,
        bound: unsigned(meter.bound()),
        ended,
    }
}

//! What the planner knows so far, and the one place where it reports and may be stopped.

use crate::pair::signed;
use crate::solve::{Continue, Progress};
use crate::table::{NO_LIMIT, Table, unsigned};

/// The caller said stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stopped;

pub(crate) struct Meter<'a> {
    report: &'a mut dyn FnMut(Progress) -> Continue,
    planned: u64,
    spent: u64,
    best: Vec<usize>,
    cost: i64,
    bound: i64,
}

impl<'a> Meter<'a> {
    /// A meter for so many units of work.
    pub(crate) fn new(planned: u64, report: &'a mut dyn FnMut(Progress) -> Continue) -> Meter<'a> {
        Meter {
            report,
            planned: planned.max(1),
            spent: 0,
            best: Vec::new(),
            cost: NO_LIMIT,
            bound: 0,
        }
    }

    /// Keeps what the table holds if it is the best so far. Every event must have a day.
    pub(crate) fn meet(&mut self, table: &Table<'_>) {
        if table.total() < self.cost {
            self.cost = table.total();
            self.best.clear();
            self.best.extend_from_slice(table.all_chosen());
        }
    }

    /// Keeps a bound if it is the best so far.
    pub(crate) fn rule_out_below(&mut self, bound: i64) {
        self.bound = self.bound.max(bound.min(self.cost));
    }

    /// Is the best so far proved to be the best there is?
    pub(crate) fn is_proved(&self) -> bool {
        self.bound == self.cost
    }

    /// Counts units of work and reports.
    pub(crate) fn spend(&mut self, units: u64) -> Result<(), Stopped> {
        self.spent = (self.spent + units).min(self.planned);
        let done = u128::from(self.spent) * 1000 / u128::from(self.planned);
        let progress = Progress {
            done: u16::try_from(done).expect("no more is spent than planned"),
            cost: unsigned(self.cost),
            bound: unsigned(self.bound),
        };
        match (self.report)(progress) {
            Continue::Yes => Ok(()),
            Continue::No => Err(Stopped),
        }
    }

    /// The candidates of the best so far.
    pub(crate) fn best(&self) -> &[usize] {
        &self.best
    }

    /// What the best so far costs.
    pub(crate) fn cost(&self) -> i64 {
        self.cost
    }

    /// What nothing can cost less than.
    pub(crate) fn bound(&self) -> i64 {
        self.bound
    }
}

/// A weight as a cost.
pub(crate) fn points(weight: u32) -> i64 {
    signed(u64::from(weight))
}

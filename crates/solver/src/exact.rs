//! The proof: branch and bound. It tries every plan that the bound does not rule out; if it comes
//! to the end, the best plan met is the best there is.
//!
//! At every node the slots that are already filled raise their prices by themselves: an event that
//! joins `held` others pays `weight · held` to them exactly, and what the price asks beyond that
//! is the bound for the meetings of events that have no day yet.

use crate::Problem;
use crate::bound::{Prices, UNIT, gain};
use crate::meter::{Meter, Stopped};
use crate::table::Table;

/// How many candidates are looked at between two reports.
const REPORT: u64 = 1 << 16;

/// What it takes to place an event and lift it again, counted in candidates looked at.
const MOVE: u64 = 64;

/// How a proof ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Proof {
    /// Every plan was tried or ruled out.
    Complete,
    /// The work was spent before.
    Open,
}

/// Tries to prove the best plan of the meter, or a better one, while looking at no more candidates
/// than this.
pub(crate) fn prove(
    problem: &Problem,
    prices: &Prices<'_>,
    work: u64,
    meter: &mut Meter<'_>,
) -> Result<Proof, Stopped> {
    let mut tree = Tree::new(problem, prices, work);
    match tree.visit(meter) {
        Ok(()) => Ok(Proof::Complete),
        Err(Halt::OutOfWork) => Ok(Proof::Open),
        Err(Halt::Stopped) => Err(Stopped),
    }
}

enum Halt {
    OutOfWork,
    Stopped,
}

impl From<Stopped> for Halt {
    fn from(_: Stopped) -> Halt {
        Halt::Stopped
    }
}

struct Tree<'a> {
    problem: &'a Problem,
    prices: &'a Prices<'a>,
    table: Table<'a>,
    /// The events without a day.
    open: Vec<usize>,
    /// How many placed events are in each slot.
    held: Vec<i64>,
    /// What each slot asks for beyond what they charge exactly.
    asked: Vec<i64>,
    /// What each candidate of the open events adds to the bound of the node looked at last.
    values: Vec<i64>,
    /// What all slots gain at best from events without a day.
    gains: i64,
    work: u64,
    unreported: u64,
}

/// The event to branch on, and what is known at a node. Costs are in 1,024ths.
struct Branch {
    event: usize,
    /// What the node costs at least without this event.
    others: i64,
    /// The candidates with what each adds, the cheapest first.
    candidates: Vec<(i64, usize)>,
}

/// What an open event adds to the bound at best, and on its second best day. In 1,024ths.
struct Offer {
    event: usize,
    best: i64,
    second: i64,
}

impl<'a> Tree<'a> {
    fn new(problem: &'a Problem, prices: &'a Prices<'a>, work: u64) -> Tree<'a> {
        let weights = prices.slots().weights().iter();
        let gains = weights
            .zip(prices.best())
            .map(|(&weight, &price)| gain(price, weight * UNIT))
            .sum();
        Tree {
            problem,
            prices,
            table: Table::new(problem),
            open: (0..problem.events().len()).collect(),
            held: vec![0; prices.best().len()],
            asked: prices.best().to_vec(),
            values: vec![0; problem.all_candidates().len()],
            gains,
            work,
            unreported: 0,
        }
    }

    /// Tries everything below this node that may be better than the best plan so far.
    fn visit(&mut self, meter: &mut Meter<'_>) -> Result<(), Halt> {
        if self.open.is_empty() {
            meter.meet(&self.table);
            return Ok(());
        }
        let Some(branch) = self.branch(meter)? else {
            return Ok(());
        };
        let at = self.open.iter().position(|&event| event == branch.event);
        let at = at.expect("the branch is an open event");
        self.open.swap_remove(at);
        for (cost, candidate) in branch.candidates {
            if branch.others + cost <= (meter.cost() - 1) * UNIT {
                self.place(branch.event, candidate);
                self.visit(meter)?;
                self.lift(branch.event, candidate);
            }
        }
        self.open.push(branch.event);
        let last = self.open.len() - 1;
        self.open.swap(at, last);
        Ok(())
    }

    /// Chooses the event with the fewest days left, and of these the one that loses most if it
    /// does not get its best. Nothing if the node is ruled out.
    fn branch(&mut self, meter: &mut Meter<'_>) -> Result<Option<Branch>, Halt> {
        let limit = (meter.cost() - 1) * UNIT;
        let offers = self.offers(meter)?;
        let least: i64 = offers.iter().map(|offer| offer.best).sum();
        let bound = self.table.total() * UNIT + least - self.gains;
        if bound > limit {
            return Ok(None);
        }
        let chosen = offers.into_iter().min_by_key(|offer| {
            let others = bound - offer.best;
            let left = self.values[self.problem.candidate_range(offer.event)].iter();
            let left = left.filter(|&&value| others + value <= limit).count();
            (left, offer.best - offer.second, offer.event)
        });
        Ok(chosen.map(|offer| {
            let candidates = self.problem.candidate_range(offer.event);
            let mut candidates: Vec<(i64, usize)> = candidates
                .map(|candidate| (self.values[candidate], candidate))
                .collect();
            candidates.sort_unstable();
            Branch {
                event: offer.event,
                others: bound - offer.best,
                candidates,
            }
        }))
    }

    /// Finds what each candidate of the open events adds to the bound, and the best two of each
    /// event.
    fn offers(&mut self, meter: &mut Meter<'_>) -> Result<Vec<Offer>, Halt> {
        let mut offers = Vec::with_capacity(self.open.len());
        let mut looked = MOVE;
        for at in 0..self.open.len() {
            let event = self.open[at];
            let (mut best, mut second) = (i64::MAX, i64::MAX);
            for candidate in self.problem.candidate_range(event) {
                let value = self.value(candidate);
                self.values[candidate] = value;
                second = second.min(value.max(best));
                best = best.min(value);
                looked += 1;
            }
            offers.push(Offer {
                event,
                best,
                second,
            });
        }
        self.pay(looked, meter)?;
        Ok(offers)
    }

    /// What a candidate of an open event adds to the bound.
    fn value(&self, candidate: usize) -> i64 {
        let slots = self.prices.slots().of_candidate(candidate).iter();
        let prices: i64 = slots.map(|&slot| self.asked[slot as usize]).sum();
        self.table.cost(candidate) * UNIT + prices
    }

    /// What a slot asks beyond what its placed events charge exactly.
    fn price(&self, slot: usize) -> i64 {
        let weight = self.prices.slots().weights()[slot] * UNIT;
        (self.prices.best()[slot] - weight * self.held[slot]).max(0)
    }

    fn place(&mut self, event: usize, candidate: usize) {
        self.table.place(event, candidate);
        self.hold(candidate, 1);
    }

    fn lift(&mut self, event: usize, candidate: usize) {
        self.table.lift(event);
        self.hold(candidate, -1);
    }

    fn hold(&mut self, candidate: usize, more: i64) {
        for &slot in self.prices.slots().of_candidate(candidate) {
            let slot = slot as usize;
            let weight = self.prices.slots().weights()[slot] * UNIT;
            self.gains -= gain(self.asked[slot], weight);
            self.held[slot] += more;
            self.asked[slot] = self.price(slot);
            self.gains += gain(self.asked[slot], weight);
        }
    }

    fn pay(&mut self, looked: u64, meter: &mut Meter<'_>) -> Result<(), Halt> {
        self.work = self.work.checked_sub(looked).ok_or(Halt::OutOfWork)?;
        self.unreported += looked;
        if self.unreported >= REPORT {
            meter.spend(self.unreported)?;
            self.unreported = 0;
        }
        Ok(())
    }
}

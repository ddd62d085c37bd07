//! What no plan can cost less than. Every slot gets a price, every event pays the prices of the
//! slots it fills, and prices rise where too many events want in.
//!
//! For any price p the cost w·n(n-1)/2 of n events in a slot is at least p·n - f(p), where f(p) is
//! the greatest value of p·n - w·n(n-1)/2 over whole n (Fenchel). Put in these lower costs, and
//! events no longer meet: each takes its cheapest day by itself. The sum is a bound for any
//! prices; the search for good prices is a subgradient ascent with the steps of Polyak.

use crate::Problem;
use crate::slots::Slots;

/// Prices are counted in 1,024ths of a point.
pub(crate) const UNIT: i64 = 1024;
/// How much of the last direction is kept in the next: without it the prices swing.
const KEPT: f64 = 0.7;
/// Prices rise no higher than what so many others in a slot would cost: past the crowd itself they
/// say nothing more, and so the sums stay whole numbers of 63 bits.
const GREATEST_CROWD: i64 = 60_000;
/// After so many steps without a better bound the steps are halved.
const PATIENCE: u32 = 20;

#[derive(Debug)]
pub(crate) struct Prices<'a> {
    problem: &'a Problem,
    slots: Slots,
    /// The prices from which the next step is made.
    prices: Vec<i64>,
    direction: Vec<f64>,
    /// How many events choose each slot at these prices.
    wanted: Vec<i64>,
    best: Vec<i64>,
    /// The bound at the best prices, in 1,024ths.
    value: i64,
    stride: f64,
    waited: u32,
}

impl<'a> Prices<'a> {
    /// All slots free of charge.
    pub(crate) fn new(problem: &'a Problem) -> Prices<'a> {
        let slots = Slots::of(problem);
        let count = slots.weights().len();
        Prices {
            problem,
            slots,
            prices: vec![0; count],
            direction: vec![0.0; count],
            wanted: vec![0; count],
            best: vec![0; count],
            value: 0,
            stride: 1.0,
            waited: 0,
        }
    }

    pub(crate) fn slots(&self) -> &Slots {
        &self.slots
    }

    /// The best prices, in 1,024ths of a point.
    pub(crate) fn best(&self) -> &[i64] {
        &self.best
    }

    /// What no plan can cost less than, in whole points.
    pub(crate) fn bound(&self) -> i64 {
        self.value.div_euclid(UNIT) + i64::from(self.value % UNIT > 0)
    }

    /// Takes one step towards the cost of a known plan.
    pub(crate) fn step(&mut self, known: i64) {
        let value = self.value_here();
        self.remember(value);
        let mut length = 0.0;
        for slot in 0..self.prices.len() {
            let weight = self.slots.weights()[slot] * UNIT;
            let excess = excess(self.wanted[slot], self.prices[slot], weight);
            let kept = self.direction[slot] * KEPT + excess as f64;
            // A price of nothing cannot fall.
            let next = if self.prices[slot] == 0 {
                kept.max(0.0)
            } else {
                kept
            };
            self.direction[slot] = next;
            length += next * next;
        }
        if length == 0.0 {
            return;
        }
        let stride = self.stride * (known * UNIT).saturating_sub(value).max(0) as f64 / length;
        for (slot, price) in self.prices.iter_mut().enumerate() {
            let moved = (*price as f64 + stride * self.direction[slot]) as i64;
            let crowd = i64::from(self.slots.sizes()[slot]).min(GREATEST_CROWD);
            let highest = self.slots.weights()[slot] * UNIT * crowd;
            *price = moved.clamp(0, highest);
        }
    }

    /// Keeps the prices if their bound is the best so far; else, after some patience, goes back to
    /// the best and on in smaller steps.
    fn remember(&mut self, value: i64) {
        if value > self.value {
            self.value = value;
            self.best.copy_from_slice(&self.prices);
            self.waited = 0;
            return;
        }
        self.waited += 1;
        if self.waited >= PATIENCE {
            self.waited = 0;
            self.stride /= 2.0;
        }
    }

    /// The bound at these prices, in 1,024ths; counts who wants which slot.
    fn value_here(&mut self) -> i64 {
        self.wanted.fill(0);
        let mut value = 0;
        for event in 0..self.problem.events().len() {
            let (cost, candidate) = self.cheapest(event);
            value += cost;
            for &slot in self.slots.of_candidate(candidate) {
                self.wanted[slot as usize] += 1;
            }
        }
        let slots = self.prices.iter().zip(self.slots.weights());
        let gains = slots.map(|(&price, &weight)| gain(price, weight * UNIT));
        value.saturating_sub(gains.fold(0, i64::saturating_add))
    }

    /// The candidate of an event that is cheapest at these prices, and its price.
    fn cheapest(&self, event: usize) -> (i64, usize) {
        let priced = self.problem.candidate_range(event).map(|candidate| {
            let slots = self.slots.of_candidate(candidate).iter();
            let prices: i64 = slots.map(|&slot| self.prices[slot as usize]).sum();
            let wish = i64::from(self.problem.all_candidates()[candidate].cost);
            (wish * UNIT + prices, candidate)
        });
        priced.min().expect("every event has a candidate")
    }
}

/// The greatest value of price·n - weight·n(n-1)/2 over whole n: what a slot gains at best if
/// everybody in it pays the price and it pays for their pairs.
#[inline]
pub(crate) fn gain(price: i64, weight: i64) -> i64 {
    let full = price / weight + 1;
    full * price - weight * (full * (full - 1) / 2)
}

/// By how many events a slot is fuller than it would like to be at the price.
fn excess(wanted: i64, price: i64, weight: i64) -> i64 {
    let full = price / weight;
    // Where the price is a whole number of weights the slot likes one more event as much as not.
    let most = full + 1;
    let least = if price % weight == 0 { full } else { most };
    wanted - wanted.clamp(least, most)
}

//! The planner itself: rounds of search, bound and proof, one after the other, until the plan is
//! proved or the effort is spent.

use crate::Problem;
use crate::anneal::{Cooling, anneal, construct, descend, first_heat};
use crate::bound::Prices;
use crate::exact::{Proof, prove};
use crate::meter::{Meter, Stopped};
use crate::order::movable;
use crate::random::Random;
use crate::table::Table;

/// From this round on a round takes no longer than the one before.
const LAST_DOUBLING: u32 = 20;
/// How much the search of the first round does for each candidate, and for each event, in steps
/// that move nothing; the lesser of the two.
const SEARCH_PER_CANDIDATE: u64 = 160;
const SEARCH_PER_EVENT: u64 = 3000;
/// How much it does at least.
const LEAST_SEARCH: u64 = 10_000;
/// How often a round improves the prices, if this looks at no more than so many candidates.
const PRICINGS: u64 = 200;
const PRICED: u64 = 20_000_000;
/// How often it does so at least.
const LEAST_PRICINGS: u64 = 25;
/// How many candidates the proof of the first round looks at.
const PROOF: u64 = 500_000;
/// A proof is begun only if it may go down so many times from the root to a leaf.
const LEAST_DIVES: u64 = 50;

/// How much of each kind of work a round does, counted in candidates looked at. It depends on
/// nothing but the problem and the round, so that smaller efforts are beginnings of greater ones.
pub(crate) struct Work {
    search: u64,
    pricings: u64,
    /// What it takes to improve the prices once.
    pricing: u64,
    proof: u64,
}

impl Work {
    pub(crate) fn of(problem: &Problem, round: u32) -> Work {
        let candidates = problem.all_candidates().len() as u64;
        let events = problem.events().len() as u64;
        let times = 1 << round.min(LAST_DOUBLING);
        let search = (candidates * SEARCH_PER_CANDIDATE).min(events * SEARCH_PER_EVENT);
        let pricings = PRICED / candidates.max(1);
        Work {
            search: search.max(LEAST_SEARCH) * times,
            pricings: pricings.clamp(LEAST_PRICINGS, PRICINGS),
            pricing: candidates,
            proof: Some(PROOF * times)
                .filter(|&proof| proof >= LEAST_DIVES * candidates * events)
                .unwrap_or(0),
        }
    }

    pub(crate) fn total(&self) -> u64 {
        self.search + self.pricings * self.pricing + self.proof
    }
}

pub(crate) struct Planner<'a> {
    problem: &'a Problem,
    table: Table<'a>,
    /// The events that have more than one day.
    movable: Vec<usize>,
    prices: Prices<'a>,
    random: Random,
    /// The temperature at which every search begins.
    heat: i64,
}

impl<'a> Planner<'a> {
    /// A planner with a first plan, which the meter has met.
    pub(crate) fn new(problem: &'a Problem, seed: u64, meter: &mut Meter<'_>) -> Planner<'a> {
        let mut table = Table::new(problem);
        construct(&mut table);
        let movable = movable(problem);
        descend(&mut table, &movable);
        meter.meet(&table);
        let mut random = Random::new(seed);
        Planner {
            heat: first_heat(&table, &movable, &mut random),
            problem,
            table,
            movable,
            prices: Prices::new(problem),
            random,
        }
    }

    /// Works until the plan is proved or so many rounds are done.
    pub(crate) fn run(&mut self, rounds: u32, meter: &mut Meter<'_>) -> Result<(), Stopped> {
        for round in 0..rounds {
            let work = Work::of(self.problem, round);
            self.search(&work, meter)?;
            self.raise_bound(&work, meter)?;
            self.prove(&work, meter)?;
            if meter.is_proved() {
                break;
            }
        }
        Ok(())
    }

    fn search(&mut self, work: &Work, meter: &mut Meter<'_>) -> Result<(), Stopped> {
        self.table.place_all(meter.best());
        let cooling = Cooling {
            heat: self.heat,
            work: work.search,
        };
        anneal(
            &mut self.table,
            &self.movable,
            cooling,
            &mut self.random,
            meter,
        )
    }

    fn raise_bound(&mut self, work: &Work, meter: &mut Meter<'_>) -> Result<(), Stopped> {
        for _ in 0..work.pricings {
            self.prices.step(meter.cost());
            meter.rule_out_below(self.prices.bound());
            meter.spend(work.pricing)?;
        }
        Ok(())
    }

    fn prove(&mut self, work: &Work, meter: &mut Meter<'_>) -> Result<(), Stopped> {
        if work.proof == 0 || meter.is_proved() {
            return Ok(());
        }
        if prove(self.problem, &self.prices, work.proof, meter)? == Proof::Complete {
            meter.rule_out_below(meter.cost());
        }
        Ok(())
    }
}

//! Plans a year: finds days for all events of a district or a city with the fewest clashes and the
//! least load on the same people and weekends (F6). It knows only numbers; the calendar turns
//! events into numbers, and the answer back into words. It proposes, and changes nothing.
//!
//! # The question
//! An [`Event`] has candidate days, each with the cost of being away from the wish, or is pinned to
//! one. It needs places, people and equipment that nobody else can have at the same time, and it
//! asks out audiences. [`Weights`] says what trouble costs: meeting in one place, people needed
//! twice at once, an audience asked out twice on a day or within days, weeks and weekends that
//! pile up on the same people. Every cost lies on one event or on one *pair* of events because of
//! one thing they share. So every cost can be explained by naming the two ([`Board::because`]), and
//! a load of n events is their n(n-1)/2 pairs: it grows as the square.
//!
//! # The method
//! [`solve`] works in rounds, each twice as long as the one before:
//! - *Search* is simulated annealing (Kirkpatrick, Gelatt, Vecchi 1983) on a table that holds what
//!   every candidate day of every event costs right now. A move changes only the entries near its
//!   old and new days that share something with it, so that a step costs the same in a city as in
//!   a district.
//! - *Bound*: prices on crowded weeks, months and days take the place of the pairs, so that every
//!   event chooses by itself; the sum is less than any plan can cost, for any prices. Good prices
//!   are found by a subgradient ascent (Held and Karp 1970; Polyak 1969). This shifts costs
//!   between events without changing any plan's cost, as max-sum diffusion does (Werner 2007), but
//!   sees a whole crowd in a week where diffusion sees pairs.
//! - *Proof*: branch and bound with these prices tries all plans that are not ruled out. Where it
//!   ends, the plan is the best there is ([`Ended::Proved`]).
//!
//! # What holds
//! Costs are whole numbers. Neither clock nor chance of the machine is asked: the same problem,
//! seed and rounds give the same plan everywhere. Smaller efforts are beginnings of greater ones,
//! so more rounds never give a worse plan or a lower bound. The tests hold all this, and that every
//! proved plan of hundreds of random small years equals the best of all plans.
//!
//! # What does not
//! An event takes place at the same hours on all its days and candidate days. Nothing says "before"
//! or "not on the same day as" but through costs. A bound is short of the best plan where crowds
//! overlap in many ways: a year of a district is proved up to about a hundred events, of two
//! hundred it is known to a few hundredths, of a whole city to about a tenth.
//!
//! ```
//! use solver::{Candidate, Choice, Continue, Effort, Event, Hours, Problem, Weights, Year, solve};
//!
//! let year = Year::new(0, &[30, 31], &[28, 32, 33, 34, 35])?;
//! let cleaning = Event {
//!     choice: Choice::Pinned(12),
//!     wished: None,
//!     length: 1,
//!     hours: Hours { from: 9 * 60, until: 12 * 60 },
//!     places: vec![],
//!     people: vec![1],
//!     equipment: vec![],
//!     audiences: vec![],
//! };
//! let meeting = Event {
//!     choice: Choice::Open(vec![Candidate { day: 12, cost: 0 }, Candidate { day: 19, cost: 7 }]),
//!     wished: Some(12),
//!     ..cleaning.clone()
//! };
//! let problem = Problem::new(year, Weights::default(), vec![cleaning, meeting])?;
//! let plan = solve(&problem, &Effort::usual(&problem), &mut |_| Continue::Yes);
//!
//! assert_eq!(plan.day(1), 19);
//! assert!(plan.is_optimal());
//! let wished = plan.because(&problem, 1).wished.expect("the meeting was moved");
//! assert_eq!(wished.parts[0].with.map(|shared| shared.event), Some(0));
//! # Ok::<(), solver::Flaw>(())
//! ```
//!
//! Beside the planner, [`interval`] finds what overlaps among a million intervals.

mod anneal;
mod bound;
mod exact;
mod explain;
pub mod interval;
mod keys;
mod meter;
mod order;
mod pair;
mod planner;
mod price;
mod problem;
mod random;
mod slots;
mod solve;
mod table;
mod weights;
mod year;

#[cfg(test)]
mod tests;

pub use explain::Because;
pub use price::{Assignment, Board, Costs, Kind, Part, Price, Shared, price, price_of};
pub use problem::{Candidate, Choice, Event, Flaw, Hours, Problem};
pub use solve::{Continue, Effort, Ended, Plan, Progress, solve};
pub use weights::Weights;
pub use year::Year;

//! Plans a year of events.

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

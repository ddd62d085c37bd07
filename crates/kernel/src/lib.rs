//! The words of the house: what the rules speak in. No I/O, no clock, no randomness, no async.

pub mod change;
pub mod day;
pub mod ids;
pub mod lang;
pub mod ledger;
pub mod lifecycle;
pub mod policy;
pub mod refusal;
pub mod rulebook;
pub mod text;
pub mod tiers;
pub mod yen;

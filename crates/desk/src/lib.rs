//! What a handler is given. The desk knows who acts, what day it is and where the data lie; it
//! opens transactions and ends them with a permit and a line in the ledger, and shows pages.
//! It knows no feature: features are handed to it as a list.

pub mod clock;
pub mod db;
pub mod desk;
pub mod enter;
pub mod failure;
pub mod feature;
pub mod form;
pub mod frame;
pub mod hall;
pub mod links;
pub mod numbers;
pub mod outbox;
pub mod paper;
pub mod reading;
pub mod reminders;
pub mod seal;
pub mod search;
pub mod session;
pub mod sheet;
pub mod tx;
pub mod typed;
pub mod upkeep;
pub mod words;

#[cfg(test)]
mod trial;

pub use desk::Desk;
pub use failure::{Answer, Failure};
pub use feature::{Feature, Place};
pub use form::{Form, Json, Path, Query};
pub use hall::Hall;
pub use reading::Reading;
pub use tx::WriteTx;
pub use typed::Typed;

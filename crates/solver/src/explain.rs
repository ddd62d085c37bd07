//! Why an event is on its day.

use crate::price::{Board, Price};

/// How many other days an explanation names.
const ALTERNATIVES: usize = 3;

/// Why an event is on its day: what this costs, what the wished day would have cost, and what the
/// next best days would cost, all others staying where they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Because {
    /// The event.
    pub event: usize,
    /// The day it has, if it has one.
    pub chosen: Option<Price>,
    /// The day it was wished for, if there was a wish and it is another day. Its parts are the
    /// reasons for the move.
    pub wished: Option<Price>,
    /// The best other candidate days, the cheapest first, at most three.
    pub alternatives: Vec<Price>,
}

impl Because {
    /// Is the event on another day than was wished?
    pub fn is_moved(&self) -> bool {
        self.wished.is_some()
    }
}

impl Board<'_> {
    /// Why an event is on its day.
    pub fn because(&self, event: usize) -> Because {
        let day = self.assignment().day(event);
        let wished = self.wished(event).filter(|&wished| Some(wished) != day);
        let mut alternatives = self.best_days(event, ALTERNATIVES + 1);
        alternatives.retain(|price| Some(price.day) != day);
        alternatives.truncate(ALTERNATIVES);
        Because {
            event,
            chosen: day.and_then(|day| self.price_of(event, day)),
            wished: wished.and_then(|wished| self.price_of(event, wished)),
            alternatives,
        }
    }
}

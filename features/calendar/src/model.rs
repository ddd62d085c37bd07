//! What an event is, and when.

mod collection;
mod recurrence;
mod season;

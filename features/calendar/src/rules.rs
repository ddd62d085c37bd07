//! What may happen to an event and what then follows: pure decisions.

mod clash;
mod free;
mod merge;
mod steps;

pub(crate) use clash::{Clash, Reason, around, asked, clashes};
pub(crate) use free::{Free, WINDOW, free};
pub(crate) use merge::{Joined, Likeness, agree, join, open_sides, pairs, propose, refuse_joint};
pub(crate) use steps::{
    Arrival, Draft, Origin, accept, cancel, decline, fix, mend, move_to, postpone, put_up,
};

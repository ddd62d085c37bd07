//! What may be asked of a team, what counts, and how a request goes on: pure.

mod ask;
mod behalf;
mod book;
mod call;
mod called_off;
mod count;
mod duty;
mod hours;
mod known;
mod posting;
mod steps;
mod terms;

#[cfg(test)]
pub(crate) use book::PlaceRule;
pub(crate) use book::{RequestRules, Rule, TeamRules};
pub(crate) use count::Count;
pub(crate) use duty::{Duty, Ruling, duty_of};
pub(crate) use hours::outside_minutes;
pub(crate) use known::RULES;
pub(crate) use posting::Condition;
pub(crate) use terms::Terms;

pub(crate) use ask::{Circumstances, PAST_FOR_COUNCIL, SAME, Wish, after, ask};
pub(crate) use behalf::on_behalf_of;
pub(crate) use call::{may_call, may_promise};
pub(crate) use called_off::{called_off, waits_for};
pub(crate) use count::counted_in;
pub(crate) use posting::{Vacancy, give, is_size, post, who_may_be_posted};
pub(crate) use steps::{
    LIFECYCLE, Moved, accept, agree, answer, attend, decline, may_record, propose, record, report,
    withdraw,
};

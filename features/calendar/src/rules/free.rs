//! 空いている日: days that suit an event better, with what speaks for and against each (F6).

use kernel::day::{Day, WorkingDays};

use super::clash::{Clash, clashes};
use crate::model::{Event, Taken, When};

/// How many days are looked at, before and after the wished one.
pub(crate) const WINDOW: i32 = 42;
/// How many are proposed.
const MOST: usize = 5;
/// What another weekday weighs, and another kind of day, in the points of a clash; a day's distance
/// weighs one.
const OTHER_WEEKDAY: u32 = 8;
const OTHER_KIND: u32 = 60;

/// A day that is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Free {
    /// The first day.
    pub(crate) on: Day,
    /// What is still on around it; nothing grave.
    pub(crate) beside: Vec<Clash>,
}

/// The best days for an event that is held once, the best first; none before `earliest`. A free day is
/// of the same kind as the wished one where possible, because what is held on a Sunday is held for
/// those who work; `working` says which days are free for them.
pub(crate) fn free(it: &Event, taken: &[Taken], earliest: Day, working: &WorkingDays) -> Vec<Free> {
    let When::Once(span) = &it.when else {
        return Vec::new();
    };
    let wished = span.first();
    let mut days: Vec<(u32, Free)> = (-WINDOW..=WINDOW)
        .map(|after| wished.add_days(after))
        .filter(|on| *on >= earliest && *on != wished)
        .filter_map(|on| {
            let there = Event {
                when: When::Once(span.beginning(on)),
                ..it.clone()
            };
            let beside = clashes(&there, taken);
            if beside.iter().any(Clash::is_grave) {
                return None;
            }
            let mut weight = beside.iter().map(Clash::weight).sum::<u32>();
            weight += wished.days_until(on).unsigned_abs();
            if on.weekday() != wished.weekday() {
                weight += OTHER_WEEKDAY;
            }
            if working.is_open(on) != working.is_open(wished) {
                weight += OTHER_KIND;
            }
            Some((weight, Free { on, beside }))
        })
        .collect();
    days.sort_by_key(|(weight, free)| (*weight, free.on));
    days.truncate(MOST);
    days.into_iter().map(|(_, free)| free).collect()
}

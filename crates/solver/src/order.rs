//! The events that can be moved, in an order that keeps together those that share something.

use std::collections::VecDeque;

use crate::Problem;

/// The events that have more than one day. Whoever shares a key with an event follows soon after
/// it, first those who share what few share.
pub(crate) fn movable(problem: &Problem) -> Vec<usize> {
    let events = problem.events().len();
    let mut order = Vec::with_capacity(events);
    let mut is_seen = vec![false; events];
    let mut is_opened = vec![false; problem.keys().all().len()];
    let mut waiting = VecDeque::new();
    for first in 0..events {
        if !is_seen[first] {
            is_seen[first] = true;
            waiting.push_back(first);
        }
        while let Some(event) = waiting.pop_front() {
            order.push(event);
            for key in unopened(problem, event, &mut is_opened) {
                for &member in &problem.keys().all()[key].members {
                    if !is_seen[member] {
                        is_seen[member] = true;
                        waiting.push_back(member);
                    }
                }
            }
        }
    }
    order.retain(|&event| problem.candidate_range(event).len() > 1);
    order
}

/// The keys of an event that were not opened before, those with the fewest members first.
fn unopened(problem: &Problem, event: usize, is_opened: &mut [bool]) -> Vec<usize> {
    let keys = problem.keys().of_event(event).iter().copied();
    let mut keys: Vec<usize> = keys.filter(|&key| !is_opened[key]).collect();
    for &key in &keys {
        is_opened[key] = true;
    }
    keys.sort_by_key(|&key| problem.keys().all()[key].members.len());
    keys
}

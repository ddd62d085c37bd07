//! What events share. A key is one place, one organisation, one thing or one audience that at
//! least two events name; only events with a key in common can cost each other anything.

use std::collections::BTreeMap;

use crate::Event;

/// How a key ties the events that share it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Tie {
    Place,
    People,
    Equipment,
    Audience,
}

#[derive(Debug, Clone)]
pub(crate) struct Key {
    pub(crate) tie: Tie,
    /// The caller's number of the thing shared.
    pub(crate) id: u32,
    /// The events that share it, rising.
    pub(crate) members: Vec<usize>,
    /// The length in days of the longest of them.
    pub(crate) longest: u16,
}

#[derive(Debug, Clone)]
pub(crate) struct Keys {
    all: Vec<Key>,
    /// For each event the places of its keys in `all`.
    of: Vec<Vec<usize>>,
}

impl Keys {
    pub(crate) fn of(events: &[Event]) -> Keys {
        let mut members: BTreeMap<(Tie, u32), Vec<usize>> = BTreeMap::new();
        for (index, event) in events.iter().enumerate() {
            let named = [
                (Tie::Place, &event.places),
                (Tie::People, &event.people),
                (Tie::Equipment, &event.equipment),
                (Tie::Audience, &event.audiences),
            ];
            for (tie, ids) in named {
                for &id in ids {
                    let sharers = members.entry((tie, id)).or_default();
                    if sharers.last() != Some(&index) {
                        sharers.push(index);
                    }
                }
            }
        }
        Keys::among(events, members)
    }

    fn among(events: &[Event], members: BTreeMap<(Tie, u32), Vec<usize>>) -> Keys {
        let all: Vec<Key> = members
            .into_iter()
            .filter(|(_, members)| members.len() > 1)
            .map(|((tie, id), members)| {
                let lengths = members.iter().map(|&event| events[event].length);
                let longest = lengths.max().unwrap_or(1);
                Key {
                    tie,
                    id,
                    members,
                    longest,
                }
            })
            .collect();
        let mut of = vec![Vec::new(); events.len()];
        for (key, Key { members, .. }) in all.iter().enumerate() {
            for &event in members {
                of[event].push(key);
            }
        }
        Keys { all, of }
    }

    pub(crate) fn all(&self) -> &[Key] {
        &self.all
    }

    pub(crate) fn of_event(&self, event: usize) -> &[usize] {
        &self.of[event]
    }
}

//! Held against the plainest reading of the model: every pair looked at, every plan tried.

mod intervals;
mod plans;
mod prices;
mod proofs;
mod years;

use proptest::prelude::*;

use crate::{Candidate, Choice, Event, Hours, Problem, Weights, Year};

/// A year of nine weeks from a Thursday, in months of different lengths, with two holidays.
fn year() -> Year {
    Year::new(3, &[20, 31, 9], &[4, 33]).expect("a sound year")
}

/// An event without any needs on these days, which it takes as they come.
fn event(days: &[u16]) -> Event {
    let candidates = days.iter().zip(0..);
    Event {
        choice: Choice::Open(
            candidates
                .map(|(&day, cost)| Candidate { day, cost })
                .collect(),
        ),
        wished: days.first().copied(),
        length: 1,
        hours: Hours::WHOLE_DAY,
        places: Vec::new(),
        people: Vec::new(),
        equipment: Vec::new(),
        audiences: Vec::new(),
    }
}

fn problem(events: Vec<Event>) -> Problem {
    Problem::new(year(), Weights::default(), events).expect("a sound problem")
}

fn ids() -> impl Strategy<Value = Vec<u32>> {
    proptest::collection::vec(0u32..3, 0..3)
}

fn hours() -> impl Strategy<Value = Hours> {
    (0u16..6, 1u16..4).prop_map(|(from, long)| Hours {
        from: from * 240,
        until: ((from + long) * 240).min(1440),
    })
}

fn choice(most: usize) -> impl Strategy<Value = Choice> {
    let open = proptest::collection::btree_map(0u16..56, 0u32..20, 1..=most);
    let near = (0u16..50, open.clone()).prop_map(|(first, open)| {
        let squeezed = open.into_iter().map(|(day, cost)| (first + day / 10, cost));
        squeezed.collect::<std::collections::BTreeMap<u16, u32>>()
    });
    let open = prop_oneof![open, near].prop_map(|open| {
        let candidates = open.into_iter();
        Choice::Open(
            candidates
                .map(|(day, cost)| Candidate { day, cost })
                .collect(),
        )
    });
    prop_oneof![5 => open, 1 => (0u16..56).prop_map(Choice::Pinned)]
}

fn any_event(most: usize) -> impl Strategy<Value = Event> {
    let wished = proptest::option::of(0u16..56);
    let length = prop_oneof![6 => Just(1u16), 1 => 2u16..5];
    let needs = (ids(), ids(), ids(), ids());
    (choice(most), wished, length, hours(), needs).prop_map(
        |(choice, wished, length, hours, (places, people, equipment, audiences))| Event {
            choice,
            wished,
            length,
            hours,
            places,
            people,
            equipment,
            audiences,
        },
    )
}

/// Small weights, so that every kind of trouble is worth taking now and then; also odd ones.
fn weights() -> impl Strategy<Value = Weights> {
    let gaps = proptest::collection::vec(0u32..30, 0..4);
    let others = (0u32..40, 0u32..40, 0u32..20, 0u32..30, 0u32..12, 0u32..12);
    let odd = (gaps, others).prop_map(
        |(
            audience_by_gap,
            (place, people, equipment, audience_overlap, week_load, weekend_load),
        )| {
            Weights {
                place,
                people,
                equipment,
                audience_by_gap,
                audience_overlap,
                week_load,
                weekend_load,
            }
        },
    );
    let greatest = Weights {
        place: Weights::MOST,
        people: Weights::MOST,
        equipment: 1,
        audience_by_gap: vec![Weights::MOST, 1],
        audience_overlap: 1,
        week_load: 1,
        weekend_load: Weights::MOST,
    };
    prop_oneof![2 => Just(Weights::default()), 1 => Just(greatest), 5 => odd]
}

/// Up to so many events with up to so many candidates each.
fn any_problem(events: usize, most: usize) -> impl Strategy<Value = Problem> {
    (
        proptest::collection::vec(any_event(most), 0..=events),
        weights(),
    )
        .prop_map(|(events, weights)| {
            Problem::new(year(), weights, events).expect("a sound problem")
        })
}

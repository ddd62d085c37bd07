use proptest::prelude::*;

use super::{any_problem, event, problem};
use crate::keys::Tie;
use crate::{Assignment, Board, Costs, Hours, Kind, Problem, price, price_of};

/// The model in its plainest form: every pair of events, every id they share.
fn plain_price(problem: &Problem, assignment: &Assignment) -> Costs {
    let mut costs = Costs::default();
    let events = problem.events();
    for (a, one) in events.iter().enumerate() {
        let Some(day) = assignment.day(a) else {
            continue;
        };
        let wish = problem.candidates(a).iter().find(|it| it.day == day);
        costs.add(Kind::Wish, wish.map_or(0, |wish| u64::from(wish.cost)));
        for (b, other) in events.iter().enumerate().skip(a + 1) {
            let Some(other_day) = assignment.day(b) else {
                continue;
            };
            let shared = [
                (Tie::Place, shared(&one.places, &other.places)),
                (Tie::People, shared(&one.people, &other.people)),
                (Tie::Equipment, shared(&one.equipment, &other.equipment)),
                (Tie::Audience, shared(&one.audiences, &other.audiences)),
            ];
            for (tie, times) in shared {
                let (one, other) = (problem.placed(a, day), problem.placed(b, other_day));
                for _ in 0..times {
                    problem.charge(tie, one, other, |kind, cost| costs.add(kind, cost));
                }
            }
        }
    }
    costs
}

fn shared(one: &[u32], other: &[u32]) -> usize {
    let one: std::collections::BTreeSet<&u32> = one.iter().collect();
    one.into_iter().filter(|id| other.contains(id)).count()
}

/// Days for the events that these numbers choose; some have none.
fn chosen(problem: &Problem, numbers: &[usize]) -> Assignment {
    let days = (0..problem.events().len()).map(|event| {
        let candidates = problem.candidates(event);
        let number = numbers[event % numbers.len()];
        (!number.is_multiple_of(5)).then(|| candidates[number % candidates.len()].day)
    });
    Assignment::new(problem, days.collect()).expect("candidates fit")
}

proptest! {
    #[test]
    fn the_price_is_the_sum_over_all_pairs(
        problem in any_problem(12, 6),
        numbers in proptest::collection::vec(0usize..1000, 12),
    ) {
        let assignment = chosen(&problem, &numbers);
        prop_assert_eq!(price(&problem, &assignment), plain_price(&problem, &assignment));
    }

    #[test]
    fn an_event_costs_what_the_whole_costs_more_with_it(
        problem in any_problem(12, 6),
        numbers in proptest::collection::vec(0usize..1000, 12),
        day in 0u16..60,
    ) {
        let mut days = chosen(&problem, &numbers).days().to_vec();
        for event in 0..days.len() {
            let before = days[event];
            days[event] = None;
            let without = Assignment::new(&problem, days.clone()).expect("candidates fit");
            let alone = price_of(&problem, &without, event, day);
            prop_assert_eq!(alone.is_some(), problem.fits(event, day));
            if let Some(alone) = alone {
                days[event] = Some(day);
                let with = Assignment::new(&problem, days.clone()).expect("the day fits");
                let more = price(&problem, &with).total() - price(&problem, &without).total();
                prop_assert_eq!(alone.total(), more);
                prop_assert_eq!(alone.total(), alone.costs().total());
            }
            days[event] = before;
        }
    }
}

/// What two events cost on two days, with everything shared that the kinds need.
fn check(days: (u16, u16), change: impl Fn(&mut [crate::Event; 2]), expected: &[(Kind, u64)]) {
    let mut events = [event(&[days.0]), event(&[days.1])];
    change(&mut events);
    let problem = problem(events.to_vec());
    let assignment = Assignment::new(&problem, vec![Some(days.0), Some(days.1)]);
    let costs = price(&problem, &assignment.expect("the days fit"));
    let found: Vec<(Kind, u64)> = Kind::ALL
        .into_iter()
        .map(|kind| (kind, costs.of(kind)))
        .filter(|&(_, cost)| cost > 0)
        .collect();
    assert_eq!(found, expected, "{days:?}");
}

/// Day 0 is a Thursday, so 2 and 3 are a weekend, and 9 and 10; the second month begins on day 20.
#[test]
fn people_are_spared_double_duty_and_many_weekends() {
    let same_people = |events: &mut [crate::Event; 2]| {
        for event in events {
            event.people = vec![7];
        }
    };
    check(
        (2, 2),
        same_people,
        &[(Kind::People, 1000), (Kind::Week, 8)],
    );
    check((2, 3), same_people, &[(Kind::Week, 8), (Kind::Weekend, 4)]);
    check((2, 9), same_people, &[(Kind::Weekend, 4)]);
    check((2, 4), same_people, &[(Kind::Weekend, 4)]);
    check((2, 5), same_people, &[]);
    check((17, 23), same_people, &[]);
    let long = |events: &mut [crate::Event; 2]| {
        same_people(events);
        events[0].length = 2;
    };
    check((2, 9), long, &[(Kind::Weekend, 8)]);
    check((3, 9), long, &[(Kind::Week, 8), (Kind::Weekend, 8)]);
}

#[test]
fn an_audience_is_not_asked_out_twice_within_days() {
    let same_audience = |events: &mut [crate::Event; 2]| {
        for event in events {
            event.audiences = vec![7];
        }
    };
    check(
        (5, 5),
        same_audience,
        &[(Kind::SameDay, 30), (Kind::SameHour, 60)],
    );
    check((5, 6), same_audience, &[(Kind::Near, 10)]);
    check((7, 5), same_audience, &[(Kind::Near, 5)]);
    check((5, 8), same_audience, &[]);
    let one_after_the_other = |events: &mut [crate::Event; 2]| {
        same_audience(events);
        events[0].hours.until = 720;
        events[1].hours.from = 720;
    };
    check((5, 5), one_after_the_other, &[(Kind::SameDay, 30)]);
    let long = |events: &mut [crate::Event; 2]| {
        same_audience(events);
        events[0].length = 3;
    };
    check((5, 8), long, &[(Kind::Near, 10)]);
}

#[test]
fn a_place_or_a_thing_is_in_one_place_at_a_time() {
    let same = |events: &mut [crate::Event; 2]| {
        for event in events {
            event.places = vec![7, 7];
            event.equipment = vec![1, 2];
        }
    };
    check((5, 5), same, &[(Kind::Place, 1000), (Kind::Equipment, 800)]);
    check((5, 6), same, &[]);
}

#[test]
fn a_move_is_explained_by_who_is_in_the_way() {
    let mut meeting = event(&[9, 16]);
    meeting.people = vec![3];
    meeting.places = vec![8];
    let mut sports_day = event(&[9]);
    sports_day.people = vec![3];
    sports_day.hours = Hours {
        from: 540,
        until: 960,
    };
    let problem = problem(vec![meeting, sports_day]);
    let days = Assignment::new(&problem, vec![Some(16), Some(9)]).expect("the days fit");
    let because = Board::new(&problem, &days).because(0);

    let chosen = because.chosen.clone().expect("it has a day");
    assert_eq!((chosen.day, chosen.total()), (16, 5));
    let wished = because.wished.clone().expect("it was moved");
    let reason = wished.parts[0];
    assert_eq!((reason.kind, reason.cost), (Kind::People, 1000));
    assert_eq!(
        reason.with.map(|shared| (shared.event, shared.id)),
        Some((1, 3))
    );
    assert!(because.is_moved());
    assert_eq!(because.alternatives.len(), 1);
    assert!(!Board::new(&problem, &days).because(1).is_moved());
}

//! Wholes and parts: two storeys, no circles, and nothing moves.

use proptest::prelude::*;

use super::*;

fn concern(n: u128) -> Concern {
    Concern {
        id: ConcernId::new(Uuid::from_u128(n)),
        number: format!("R5-{n:04}"),
        ..taken_up("R5.8.1")
    }
}

fn part_of(whole: u128) -> Kin {
    Kin {
        whole: Some(ConcernId::new(Uuid::from_u128(whole))),
        parts: 0,
    }
}

const ALONE: Kin = Kin {
    whole: None,
    parts: 0,
};

const WHOLE: Kin = Kin {
    whole: None,
    parts: 2,
};

#[test]
fn a_part_keeps_its_holder_and_its_date() {
    let (it, whole) = (concern(1), concern(2));
    let change = join((&it, ALONE), (&whole, WHOLE)).expect("it can be a part");
    assert_eq!(change.next.place, it.place);
    assert_eq!(change.next.version, it.version + 1);
    assert!(change.fact.notes.contains(&("whole", "R5-0002".to_owned())));
    let change = leave((&change.next, part_of(2))).expect("it can stand for itself");
    assert_eq!(change.next.place, it.place);
}

#[test]
fn parts_have_no_parts_and_nothing_is_a_part_of_itself_or_of_what_has_ended() {
    let (it, whole) = (concern(1), concern(2));
    let no = |mine, theirs| join((&it, mine), (&whole, theirs)).expect_err("no").rule;
    assert_eq!(no(WHOLE, ALONE), "concern.part_of_part");
    assert_eq!(no(ALONE, part_of(3)), "concern.part_of_part");
    assert_eq!(no(part_of(2), WHOLE), "concern.part_already");
    assert_eq!(no(part_of(3), ALONE), "concern.part_already");
    let no = join((&it, ALONE), (&it, ALONE)).expect_err("no");
    assert_eq!(no.rule, "concern.part_self");
    let ended = Concern {
        place: Place::Closed { on: day("R5.8.1") },
        ..concern(2)
    };
    let no = join((&it, ALONE), (&ended, ALONE)).expect_err("no");
    assert_eq!(no.rule, "concern.part_open");
    let no = join((&ended, ALONE), (&it, ALONE)).expect_err("no");
    assert_eq!(no.rule, "concern.closed");
    assert_eq!(
        leave((&it, ALONE)).expect_err("no").rule,
        "concern.part_of_none"
    );
}

#[test]
fn parts_follow_a_whole_that_is_merged_unless_they_would_come_to_lie_below_a_part() {
    let terms = on("R5.8.1");
    let (it, into) = (concern(1), concern(2));
    let try_merge = |mine, theirs| merge((&it, mine), (&into, theirs), &terms);
    assert!(try_merge(WHOLE, ALONE).is_ok(), "its parts go along");
    assert!(try_merge(WHOLE, WHOLE).is_ok(), "they meet the other parts");
    assert!(
        try_merge(WHOLE, part_of(1)).is_ok(),
        "one of its own parts takes its place"
    );
    assert!(
        try_merge(part_of(2), WHOLE).is_ok(),
        "a part is swallowed by its whole"
    );
    let no = try_merge(WHOLE, part_of(3)).expect_err("three storeys");
    assert_eq!(no.rule, "concern.part_of_part");
}

proptest! {
    /// However people join, leave and merge, a part has one whole, which is a part of nothing.
    #[test]
    fn the_house_of_parts_has_two_storeys(
        acts in proptest::collection::vec((0u8..3, 1u128..6, 1u128..6), 1..60),
    ) {
        let terms = on("R5.8.1");
        let mut all: Vec<Concern> = (1..6).map(concern).collect();
        let mut wholes: std::collections::BTreeMap<u128, u128> = std::collections::BTreeMap::new();
        for (act, one, other) in acts {
            let kin = |n: u128, wholes: &std::collections::BTreeMap<u128, u128>| Kin {
                whole: wholes.get(&n).map(|whole| ConcernId::new(Uuid::from_u128(*whole))),
                parts: i64::try_from(wholes.values().filter(|whole| **whole == n).count())
                    .expect("few"),
            };
            let (mine, theirs) = (kin(one, &wholes), kin(other, &wholes));
            let place = |n: u128| usize::try_from(n - 1).expect("small");
            let (it, into) = (all[place(one)].clone(), all[place(other)].clone());
            match act {
                0 => if let Ok(change) = join((&it, mine), (&into, theirs)) {
                    wholes.insert(one, other);
                    all[place(one)] = change.next;
                },
                1 => if let Ok(change) = leave((&it, mine)) {
                    wholes.remove(&one);
                    all[place(one)] = change.next;
                },
                _ => if let Ok(change) = merge((&it, mine), (&into, theirs), &terms) {
                    wholes.retain(|part, whole| !(*part == other && *whole == one));
                    for whole in wholes.values_mut().filter(|whole| **whole == one) {
                        *whole = other;
                    }
                    all[place(one)] = change.next;
                },
            }
            for (part, whole) in &wholes {
                prop_assert!(part != whole);
                prop_assert!(!wholes.contains_key(whole), "{wholes:?}");
            }
        }
    }
}

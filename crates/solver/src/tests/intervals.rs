use proptest::prelude::*;

use crate::interval::{Interval, Intervals};

fn any_interval() -> impl Strategy<Value = Interval> {
    let near = (-40i64..40, 1i64..40).prop_map(|(from, length)| (from, from + length));
    let far = (any::<i64>(), any::<i64>());
    let ends = prop_oneof![8 => near, 1 => far];
    ends.prop_filter_map("empty", |(from, until)| Interval::new(from, until))
}

proptest! {
    #[test]
    fn the_index_finds_what_looking_at_each_finds(
        begun in proptest::collection::vec((any_interval(), 0u64..3), 0..60),
        changes in proptest::collection::vec((any_interval(), 0u64..3, any::<prop::sample::Index>()), 0..30),
        asked in proptest::collection::vec(any_interval(), 1..8),
    ) {
        let mut plain: Vec<(Interval, u64)> = begun.clone();
        plain.sort_unstable();
        plain.dedup();
        let mut index: Intervals = begun.into_iter().collect();
        for (interval, number, at) in changes {
            prop_assert_eq!(index.insert(interval, number), !plain.contains(&(interval, number)));
            plain.push((interval, number));
            plain.sort_unstable();
            plain.dedup();
            let (gone, of) = plain.remove(at.index(plain.len()));
            prop_assert!(index.remove(gone, of));
            prop_assert!(!index.remove(gone, of));
        }
        prop_assert_eq!(index.len(), plain.len());
        prop_assert_eq!(index.is_empty(), plain.is_empty());
        for asked in asked {
            let mut found: Vec<(Interval, u64)> = index.overlapping(asked).collect();
            found.sort_unstable();
            let mut expected = plain.clone();
            expected.retain(|(interval, _)| interval.overlaps(asked));
            prop_assert_eq!(found, expected);
        }
    }
}

#[test]
fn an_interval_holds_its_beginning_and_not_its_end() {
    let interval = |from, until| Interval::new(from, until).expect("not empty");
    let index: Intervals = [(interval(10, 20), 1)].into_iter().collect();
    let found = |from, until| index.overlapping(interval(from, until)).count();
    assert_eq!(
        (found(0, 10), found(0, 11), found(19, 30), found(20, 30)),
        (0, 1, 1, 0)
    );
    assert_eq!(Interval::new(5, 5), None);
    let all = interval(i64::MIN, i64::MAX);
    assert_eq!(index.overlapping(all).count(), 1);
    let everything: Intervals = [(all, 1)].into_iter().collect();
    assert_eq!(
        everything
            .overlapping(interval(i64::MAX - 1, i64::MAX))
            .count(),
        1
    );
}

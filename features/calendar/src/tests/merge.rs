//! 合同開催: which pairs are worth proposing, what a joint event keeps, and what it saves (B4).

use kernel::day::Clock;
use kernel::ids::{EventId, Id};
use kernel::text::Title;
use proptest::prelude::*;
use uuid::Uuid;

use super::clash::{any_event, day, event, host};
use crate::model::{Audience, Course, Event, EventKind, Layer, Merge, Side, Stage, When, Why};
use crate::rules::{agree, join, pairs, propose};

/// 防災×運動会, as the document proposes (seed 001).
fn drill_and_sports() -> [Event; 2] {
    let mut drill = event(1, 1, day(14), 9, 12);
    drill.about.kind = EventKind::Disaster;
    drill.about.audience = vec![Audience::Everyone];
    let mut sports = event(2, 2, day(21), 9, 15);
    sports.about.kind = EventKind::Sports;
    sports.about.audience = vec![Audience::Families];
    sports.about.cohosts = vec![host(1)];
    [drill, sports]
}

#[test]
fn a_drill_and_a_sports_day_are_proposed_as_one_with_what_that_saves() {
    let both = drill_and_sports();
    let found = pairs(&both, day(0));
    assert_eq!(found.len(), 1);
    // The drill needs one organisation: four people for three hours, and two around them.
    assert_eq!(found[0].saving.evenings, 1);
    assert_eq!(found[0].saving.person_hours, 20);
}

#[test]
fn what_is_over_or_off_or_belongs_to_a_school_is_not_proposed() {
    let check_none = |change: fn(&mut Event)| {
        let mut both = drill_and_sports();
        change(&mut both[0]);
        assert!(pairs(&both, day(0)).is_empty());
    };
    check_none(|it| it.layer = Layer::School);
    check_none(|it| it.joint = Some(EventId::new(Uuid::from_u128(9))));
    check_none(|it| {
        let why = Title::new("雨").expect("a reason");
        it.stage = Stage::Cancelled(Why { on: day(0), why });
    });
    check_none(|it| {
        let span = it.when.span().expect("it has a day").beginning(day(-1));
        it.when = When::Once(span);
    });
    check_none(|it| {
        let span = it.when.span().expect("it has a day").beginning(day(90));
        it.when = When::Once(span);
    });
    check_none(|it| it.about.kind = EventKind::Patrol);
}

fn any_kind() -> impl Strategy<Value = EventKind> {
    proptest::sample::select(EventKind::ALL)
}

fn agreed(both: &[Event; 2]) -> Option<Merge> {
    let found = pairs(both, day(-10));
    let pair = found.first()?;
    let proposed = propose(Id::new(Uuid::from_u128(5)), pair, Some(Side::One), day(-10)).next;
    Some(
        agree(&proposed, Side::Other, day(-9))
            .expect("it is open")
            .next,
    )
}

proptest! {
    #[test]
    fn a_joint_event_keeps_what_each_asks_for(
        one in any_event(1),
        other in any_event(2),
        kinds in (any_kind(), any_kind()),
    ) {
        let mut both = [one, other];
        both[0].about.kind = kinds.0;
        both[1].about.kind = kinds.1;
        let Some(merge) = agreed(&both) else {
            return Ok(());
        };
        let now = day(-9).at(Clock::constant(9, 0));
        let id = EventId::new(Uuid::from_u128(7));
        let joined = join(&merge, id, now).expect("both agreed");
        let joint = &joined.joint.next;
        prop_assert_eq!(joined.merge.course, Course::Joined(id));
        prop_assert!(merge.saving.evenings > 0 && merge.saving.person_hours > 0);
        for part in &both {
            let about = &part.about;
            prop_assert!(about.audience.iter().all(|it| joint.about.audience.contains(it)));
            prop_assert!(about.equipment.iter().all(|it| joint.about.equipment.contains(it)));
            prop_assert!(joint.hosts().any(|it| it.id == part.organiser.id));
        }
        for part in &joined.parts {
            prop_assert_eq!(part.joint, Some(id));
            prop_assert!(part.claims().is_empty());
        }
        prop_assert!(!joint.claims().is_empty());
    }

    #[test]
    fn a_joint_event_stands_only_when_both_agreed(one in any_event(1), other in any_event(2)) {
        let mut both = [one, other];
        for it in &mut both {
            it.about.kind = EventKind::Festival;
            it.about.audience = vec![Audience::Everyone];
            it.about.venue.words = "公園".to_owned();
        }
        let found = pairs(&both, day(-10));
        let pair = found.first().expect("they are alike");
        let half = propose(Id::new(Uuid::from_u128(5)), pair, None, day(-10)).next;
        let half = agree(&half, Side::One, day(-9)).expect("it is open").next;
        let now = day(-9).at(Clock::constant(9, 0));
        prop_assert!(join(&half, EventId::new(Uuid::from_u128(7)), now).is_none());
    }
}

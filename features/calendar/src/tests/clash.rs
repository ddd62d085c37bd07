//! 日程の重なり: which two events are in each other's way, by which reason, and which never are (F6).

use kernel::day::{Clock, Day};
use kernel::ids::{EventId, Id};
use kernel::policy::Visibility;
use kernel::text::{Body, Title};
use kernel::tiers::AreaPath;
use proptest::prelude::*;
use uuid::Uuid;

use crate::model::{
    Audience, Event, EventKind, Fee, Host, Hours, Layer, Minute, Particulars, Source, Span, Stage,
    Taken, Venue, When, Why,
};
use crate::rules::{Reason, asked, clashes};

pub(super) fn day(after: i32) -> Day {
    Day::new(2023, 10, 1).expect("a day").add_days(after)
}

pub(super) fn host(number: u128) -> Host {
    Host {
        id: Id::new(Uuid::from_u128(number)),
        name: format!("団体{number}"),
        name_en: String::new(),
    }
}

/// An event of an organisation on a day from one hour until another.
pub(super) fn event(id: u128, organiser: u128, on: Day, from: u8, until: u8) -> Event {
    let minute = |hour| Minute::from(Clock::new(hour, 0).expect("an hour"));
    let hours = Hours::Daily {
        from: minute(from),
        until: Some(minute(until)),
    };
    Event {
        id: EventId::new(Uuid::from_u128(id)),
        council: None,
        area: AreaPath::stored("39.kochi.misato."),
        organiser: host(organiser),
        layer: Layer::Organisation,
        about: Particulars {
            title: Title::new("見本の行事").expect("a title"),
            kind: EventKind::Festival,
            purpose: String::new(),
            description: Body::default(),
            venue: Venue::default(),
            audience: Vec::new(),
            cohosts: Vec::new(),
            needed: Vec::new(),
            equipment: Vec::new(),
            access: Vec::new(),
            fee: Fee::default(),
            capacity: None,
            sign_up: String::new(),
            rain: String::new(),
            contact: String::new(),
        },
        when: When::Once(Span::new(on, on, hours).expect("a span")),
        stage: Stage::Fixed { on },
        before: None,
        despite: None,
        visibility: Visibility::Public,
        sent_by: None,
        source: Source::Page,
        joint: None,
        sequence: 0,
        changed_at: on.at(Clock::constant(9, 0)),
        version: 1,
    }
}

/// What the database tells of another event: its claims on the things that are asked after.
fn taken_by(other: &Event, it: &Event) -> Vec<Taken> {
    let wanted = asked(it);
    let claims = other.claims().into_iter();
    claims
        .filter(|claim| wanted.contains(&claim.thing))
        .map(|claim| Taken {
            thing: claim.thing,
            slot: claim.slot,
            event: other.id,
            title: Some(other.about.title.clone()),
            venue: other.about.venue.words.clone(),
        })
        .collect()
}

fn reasons(it: &Event, other: &Event) -> Vec<Reason> {
    let found = clashes(it, &taken_by(other, it));
    found.into_iter().flat_map(|clash| clash.reasons).collect()
}

#[test]
fn a_clash_has_the_reasons_that_people_would_name() {
    let mut one = event(1, 1, day(0), 9, 12);
    let mut other = event(2, 2, day(0), 11, 15);
    assert_eq!(reasons(&one, &other), []);
    one.about.venue.words = "三里小学校 体育館".to_owned();
    other.about.venue.words = "三里小学校　体育館".to_owned();
    assert_eq!(reasons(&one, &other), [Reason::Place]);
    other.about.needed = vec![host(1)];
    let people = Reason::People(host(1).id);
    assert_eq!(reasons(&one, &other), [Reason::Place, people]);
    let evening = event(3, 1, day(0), 19, 21);
    assert_eq!(reasons(&one, &evening), [Reason::PeopleSameDay(host(1).id)]);
    let mut tents = event(4, 4, day(0), 19, 21);
    tents.about.equipment = vec!["テント".to_owned()];
    one.about.equipment = vec!["てんと".to_owned()];
    assert!(matches!(reasons(&one, &tents)[..], [Reason::Equipment(_)]));
}

#[test]
fn whoever_is_asked_out_is_asked_out_by_the_city_too() {
    let mut one = event(1, 1, day(0), 9, 12);
    let mut other = event(2, 2, day(0), 11, 15);
    one.about.audience = vec![Audience::Families];
    other.about.audience = vec![Audience::Everyone];
    let at_once = || Reason::Audience(Audience::Everyone);
    assert_eq!(reasons(&one, &other), [at_once()]);
    other.area = AreaPath::stored("39.kochi.");
    assert_eq!(reasons(&one, &other), [at_once()]);
    other.area = AreaPath::stored("39.kochi.tozu.");
    assert_eq!(reasons(&one, &other), []);
    let mut next_day = event(3, 3, day(1), 9, 12);
    next_day.about.audience = vec![Audience::Pupils];
    assert_eq!(reasons(&one, &next_day), [Reason::Near(Audience::Pupils)]);
    next_day.about.audience = vec![Audience::Elderly];
    assert_eq!(reasons(&one, &next_day), []);
}

pub(super) fn any_event(id: u128) -> impl Strategy<Value = Event> {
    let audience = proptest::sample::subsequence(Audience::ALL.to_vec(), 0..3);
    let venue = prop_oneof![Just(""), Just("体育館"), Just("公園")];
    (
        0..6_i32,
        1..5_u128,
        6..20_u8,
        1..4_u8,
        audience,
        venue,
        0..3_usize,
    )
        .prop_map(
            move |(after, organiser, from, length, audience, venue, tents)| {
                let mut it = event(id, organiser, day(after), from, from + length);
                it.about.audience = audience;
                it.about.venue.words = venue.to_owned();
                it.about.equipment = ["テント", "放送設備"][..tents.min(2)]
                    .iter()
                    .map(|it| (*it).to_owned())
                    .collect();
                it
            },
        )
}

proptest! {
    #[test]
    fn what_is_grave_is_grave_for_both(one in any_event(1), other in any_event(2)) {
        let grave = |it: &Event, other: &Event| reasons(it, other).iter().any(Reason::is_grave);
        prop_assert_eq!(grave(&one, &other), grave(&other, &one));
    }

    #[test]
    fn what_is_not_held_is_in_nobodys_way(one in any_event(1), other in any_event(2)) {
        let why = Why { on: day(0), why: Title::new("雨").expect("a reason") };
        let stages = [
            Stage::Cancelled(why.clone()),
            Stage::Postponed(why.clone()),
            Stage::Declined(why),
            Stage::Submitted { on: day(0) },
            Stage::Idea { on: day(0) },
        ];
        for stage in stages {
            let off = Event { stage, ..other.clone() };
            prop_assert_eq!(reasons(&one, &off), []);
        }
        let joined = Event { joint: Some(one.id), ..other };
        prop_assert_eq!(reasons(&one, &joined), []);
    }

    #[test]
    fn far_apart_nothing_is_in_the_way(one in any_event(1), other in any_event(2)) {
        let span = other.when.span().expect("it has a day").beginning(day(30));
        let later = Event { when: When::Once(span), ..other };
        prop_assert_eq!(reasons(&one, &later), []);
    }
}

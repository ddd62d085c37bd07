use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::ids::{ConcernId, Id};

fn office(n: u8) -> OrganisationId {
    Id::new(Uuid::from_u128(u128::from(n)))
}

fn kochi() -> AreaPath {
    AreaPath::root("39").child("392014")
}

fn actor(role: Role, organisation: u8, area: AreaPath) -> Actor {
    let grant = Grant {
        role,
        organisation: Some(office(organisation)),
        area,
        period: Period::always(),
    };
    let today = Day::new(2023, 8, 1).expect("a day of the calendar");
    let account = Id::new(Uuid::from_u128(99));
    Actor::logged_in(account, None, "見本".into(), [grant], &kochi(), today)
}

struct Row(Standing);

impl Guarded for Row {
    fn subject(&self) -> Subject {
        Subject::of(Resource::Concern, ConcernId::new(Uuid::from_u128(7)))
    }
    fn standing(&self) -> Standing {
        self.0.clone()
    }
}

fn closed_concern_of_misato() -> Row {
    Row(Standing {
        area: kochi().child("misato"),
        visibility: Visibility::Closed,
        council: Some(office(1)),
        holder: Some(office(2)),
        sender: Some(office(3)),
        asked: vec![office(4)],
    })
}

#[test]
fn a_closed_concern_is_secret_to_whoever_has_no_part_in_it() {
    let it = closed_concern_of_misato();
    let check = |role, organisation, area, expected: Result<(), bool>| {
        let got = actor(role, organisation, area).may(Action::Read, &it);
        let got = got.map(|_| ()).map_err(|no| no.secret);
        assert_eq!(got, expected, "{role:?} of office {organisation}");
    };
    check(Role::Department, 2, kochi(), Ok(()));
    check(Role::Department, 4, kochi(), Ok(()));
    check(Role::Department, 5, kochi(), Err(true));
    check(Role::TeamMember, 9, kochi().child("misato"), Ok(()));
    check(Role::TeamMember, 9, kochi().child("kagami"), Err(true));
    check(Role::CouncilOfficer, 1, kochi().child("misato"), Err(true));
    check(Role::CommunitySection, 3, kochi(), Ok(()));
    check(Role::Administrator, 3, kochi(), Err(true));
}

#[test]
fn whoever_may_read_but_not_act_is_told_so() {
    let it = closed_concern_of_misato();
    let asked = actor(Role::Department, 4, kochi());
    let no = asked
        .may(Action::Send, &it)
        .expect_err("only the holder hands on");
    assert!(!no.secret);
}

#[test]
fn a_grant_that_has_ended_grants_nothing() {
    let ended = Grant {
        role: Role::CommunitySection,
        organisation: Some(office(3)),
        area: kochi(),
        period: Period {
            from: Day::new(2022, 4, 1).expect("a day"),
            until: Day::new(2023, 4, 1),
        },
    };
    let today = Day::new(2023, 4, 1).expect("a day");
    let account = Id::new(Uuid::from_u128(99));
    let actor = Actor::logged_in(account, None, "見本".into(), [ended], &kochi(), today);
    assert!(
        actor
            .may(Action::Read, &closed_concern_of_misato())
            .is_err()
    );
}

#[test]
fn what_only_a_link_or_the_program_may_cannot_be_granted() {
    let it = closed_concern_of_misato();
    let today = Day::new(2023, 4, 1).expect("a day");
    for role in [Role::Raiser, Role::House] {
        let grant = Grant {
            role,
            ..resident_grant(&kochi())
        };
        let account = Id::new(Uuid::from_u128(99));
        let actor = Actor::logged_in(account, None, "見本".into(), [grant], &kochi(), today);
        assert!(!actor.is(role));
        assert!(actor.may(Action::Read, &it).is_err());
    }
}

#[test]
fn a_private_link_opens_one_thing_and_lists_nothing() {
    let it = closed_concern_of_misato();
    let stranger = Actor::resident(&kochi());
    assert!(stranger.may(Action::Read, &it).is_err());
    let raiser = stranger.holding([it.subject()]);
    let permit = raiser.may(Action::Judge, &it).expect("the link opens it");
    assert_eq!(permit.role(), Role::Raiser);
    assert!(raiser.may(Action::Answer, &it).is_err_and(|no| !no.secret));
    assert!(
        !raiser
            .scope(Action::Judge, Resource::Concern)
            .holds(&it.standing())
    );
}

#[test]
fn nobody_has_an_empty_condition() {
    let columns = Columns {
        area: "area_path",
        visibility: "visibility",
        council: None,
        holder: None,
        sender: None,
        asked: None,
    };
    let resident = Actor::resident(&kochi());
    let (sql, values) = resident
        .scope(Action::Take, Resource::Concern)
        .sql(&columns, 1);
    assert_eq!((sql.as_str(), values.len()), ("(1 = 0)", 0));
    let (sql, values) = resident
        .scope(Action::Read, Resource::Concern)
        .sql(&columns, 3);
    assert_eq!(
        sql,
        "((substr(area_path, 1, length($3)) = $3 and visibility in ('public')))"
    );
    assert_eq!(values.len(), 1);
}

#[test]
fn who_sees_something_only_because_it_is_public_is_not_inside() {
    let check = |role: Role, visibility: Visibility, expected: bool| {
        let it = Standing {
            visibility,
            ..Standing::public(kochi().child("misato"))
        };
        let actor = actor(role, 1, kochi());
        let scope = actor.scope(Action::Read, Resource::Concern);
        assert_eq!(scope.inside().holds(&it), expected, "{role:?}");
    };
    check(Role::Resident, Visibility::Public, false);
    check(Role::Prefecture, Visibility::Public, false);
    check(Role::TeamMember, Visibility::Public, true);
    check(Role::TeamMember, Visibility::Closed, true);
    check(Role::MemberOrganisation, Visibility::Closed, false);
}

fn any_standing() -> impl Strategy<Value = Standing> {
    let part = || proptest::option::of(0u8..5);
    let area = prop_oneof![Just("misato"), Just("kagami")];
    let seen = proptest::sample::select(Visibility::ALL);
    (
        area,
        seen,
        part(),
        part(),
        part(),
        proptest::collection::vec(0u8..5, 0..3),
    )
        .prop_map(
            |(area, visibility, council, holder, sender, asked)| Standing {
                area: kochi().child(area),
                visibility,
                council: council.map(office),
                holder: holder.map(office),
                sender: sender.map(office),
                asked: asked.into_iter().map(office).collect(),
            },
        )
}

proptest! {
    #[test]
    fn the_check_of_a_row_and_the_scope_of_a_list_agree(
        role in proptest::sample::select(Role::ALL),
        action in proptest::sample::select(Action::ALL),
        organisation in 0u8..5,
        district in prop_oneof![Just(None), Just(Some("misato"))],
        standing in any_standing(),
    ) {
        let area = district.map_or_else(kochi, |key| kochi().child(key));
        let actor = actor(role, organisation, area);
        let listed = actor.scope(action, Resource::Concern).holds(&standing);
        prop_assert_eq!(actor.may(action, &Row(standing)).is_ok(), listed);
    }
}

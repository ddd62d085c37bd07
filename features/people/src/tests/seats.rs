//! Which role fits which organisation and which area.

use kernel::day::Day;
use kernel::ids::{Id, OrganisationId};
use kernel::policy::Role;
use kernel::tiers::{AreaPath, Tier};
use uuid::Uuid;

use crate::model::{Needs, Organisation, OrganisationKind, RoleArea};
use crate::rules::Seat;

/// An office of the city.
pub(super) fn office(kind: OrganisationKind) -> Organisation {
    Organisation {
        id: OrganisationId::new(Uuid::from_u128(7)),
        key: "office".into(),
        kind,
        name: "見本課".into(),
        name_en: String::new(),
        kana: String::new(),
        area: city().id,
        area_path: city().path,
        phone: None,
        mail: None,
        parent: None,
        note: String::new(),
        closed_on: None,
    }
}

fn area(tier: Tier, path: AreaPath) -> RoleArea {
    RoleArea {
        id: Id::new(Uuid::from_u128(3)),
        path,
        tier,
        names: (String::new(), String::new()),
    }
}

pub(super) fn city() -> RoleArea {
    area(Tier::Municipality, AreaPath::root("39"))
}

#[test]
fn every_role_takes_its_own_kind_of_organisation_and_its_own_tier() {
    use OrganisationKind as Kind;
    let district = || area(Tier::District, AreaPath::root("39").child("misato"));
    let elsewhere = || area(Tier::District, AreaPath::root("37").child("misato"));
    let check = |role: Role, kind: Kind, has_window, area: RoleArea, is_served, expected| {
        let seat = Seat {
            organisation: &office(kind),
            has_window,
            area: &area,
            is_served,
        };
        let got = seat.check(&Needs::of(role));
        let got = got.map_err(|no| (no.rule, no.field.unwrap_or_default()));
        assert_eq!(got, expected, "{role:?} {kind:?} {area:?}");
    };
    let no = |rule: &'static str, field: &'static str| Err((rule, field));
    use Role::*;
    check(
        CouncilOfficer,
        Kind::Council,
        false,
        district(),
        true,
        Ok(()),
    );
    let council = "grant.needs_council";
    check(
        CouncilOfficer,
        Kind::Council,
        false,
        district(),
        false,
        no(council, "area"),
    );
    check(
        CouncilOfficer,
        Kind::Council,
        false,
        city(),
        true,
        no(council, "area"),
    );
    check(
        CouncilOfficer,
        Kind::Department,
        true,
        district(),
        true,
        no(council, "organisation"),
    );
    check(
        MemberOrganisation,
        Kind::Pta,
        false,
        district(),
        false,
        Ok(()),
    );
    let association = "grant.needs_association";
    check(
        MemberOrganisation,
        Kind::Council,
        false,
        district(),
        true,
        no(association, "organisation"),
    );
    check(
        MemberOrganisation,
        Kind::Pta,
        false,
        elsewhere(),
        false,
        no(association, "area"),
    );
    check(TeamMember, Kind::Team, false, district(), true, Ok(()));
    check(
        TeamMember,
        Kind::Team,
        false,
        district(),
        false,
        no("grant.needs_team", "area"),
    );
    check(Department, Kind::Department, true, city(), false, Ok(()));
    check(
        Department,
        Kind::Department,
        true,
        district(),
        false,
        no("grant.needs_department", "area"),
    );
    check(
        CommunitySection,
        Kind::CommunitySection,
        true,
        city(),
        false,
        Ok(()),
    );
    let section = "grant.needs_section";
    check(
        CommunitySection,
        Kind::Department,
        true,
        city(),
        false,
        no(section, "organisation"),
    );
    check(
        Headquarters,
        Kind::Headquarters,
        true,
        city(),
        false,
        Ok(()),
    );
    let headquarters = "grant.needs_headquarters";
    check(
        Headquarters,
        Kind::Pta,
        false,
        city(),
        false,
        no(headquarters, "organisation"),
    );
    check(
        WelfareWorker,
        Kind::WelfareCouncil,
        false,
        city(),
        false,
        Ok(()),
    );
    check(
        WelfareWorker,
        Kind::Commissioners,
        false,
        district(),
        false,
        Ok(()),
    );
    check(
        WelfareWorker,
        Kind::School,
        false,
        city(),
        false,
        no("grant.needs_welfare", "organisation"),
    );
    // An organisation of the city has no say over the prefecture around it.
    let prefecture = area(Tier::Prefecture, AreaPath::root("39"));
    check(Prefecture, Kind::Other, false, prefecture, false, Ok(()));
    check(
        Prefecture,
        Kind::Other,
        false,
        city(),
        false,
        no("grant.needs_prefecture", "area"),
    );
    // Whoever audits the answers gives none.
    check(Auditor, Kind::Department, false, city(), false, Ok(()));
    check(
        Auditor,
        Kind::Department,
        true,
        city(),
        false,
        no("grant.needs_audit", "organisation"),
    );
    check(
        Auditor,
        Kind::Department,
        false,
        district(),
        false,
        no("grant.needs_audit", "area"),
    );
    check(
        Administrator,
        Kind::Department,
        false,
        city(),
        false,
        Ok(()),
    );
    check(
        Administrator,
        Kind::School,
        false,
        city(),
        false,
        no("grant.needs_office", "organisation"),
    );
    for role in Role::ALL.iter().filter(|role| !role.is_given()) {
        check(
            *role,
            Kind::Department,
            false,
            city(),
            false,
            no("grant.role", "organisation"),
        );
    }
    let closed = Organisation {
        closed_on: Some(Day::constant(2023, 10, 1)),
        ..office(Kind::Department)
    };
    let seat = Seat {
        organisation: &closed,
        has_window: false,
        area: &city(),
        is_served: false,
    };
    let got = seat.check(&Needs::of(Administrator)).map_err(|no| no.rule);
    assert_eq!(got, Err("grant.organisation"));
}

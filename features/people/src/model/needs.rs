//! What a role takes: for which organisations it is held and over which areas. Declared once, shown
//! by the form and asked by the act.

use kernel::policy::Role;
use kernel::tiers::Tier;

use super::OrganisationKind;

/// What a role takes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Needs {
    /// The kinds of organisations for which it is held.
    pub(crate) kinds: &'static [OrganisationKind],
    /// Which of those.
    pub(crate) offices: Offices,
    /// The tiers of the areas that it reaches.
    pub(crate) tiers: &'static [Tier],
    /// How organisation and area belong together.
    pub(crate) bond: Bond,
    /// The rule that refuses anything else. Its words also stand below the role in the form.
    pub(crate) rule: &'static str,
}

/// Which organisations of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Offices {
    /// All of them.
    Any,
    /// Those to which nobody turns with a concern: whoever audits the answers gives none.
    WithoutWindow,
}

/// How an organisation and an area belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bond {
    /// The organisation is at home in the area, or the area is a part of its home.
    Home,
    /// The area is the organisation's home, or a part of it.
    Within,
    /// The council holds the district, or the team serves it.
    Service,
}

impl Needs {
    /// What a role takes. One that nobody is given takes nothing.
    pub(crate) const fn of(role: Role) -> Needs {
        use OrganisationKind as Kind;
        const ASSOCIATIONS: &[Kind] = &[
            Kind::NeighbourhoodAssociation,
            Kind::School,
            Kind::Pta,
            Kind::DisasterPrevention,
            Kind::Sports,
            Kind::WelfareCouncil,
            Kind::Commissioners,
            Kind::Other,
        ];
        const DISTRICT: &[Tier] = &[Tier::District];
        const WHOLE: &[Tier] = &[Tier::Municipality];
        use Bond::{Home, Service, Within};
        use Offices::{Any, WithoutWindow};
        let (kinds, offices, tiers, bond, rule): (&[Kind], _, &[Tier], _, _) = match role {
            Role::CouncilOfficer => (
                &[Kind::Council],
                Any,
                DISTRICT,
                Service,
                "grant.needs_council",
            ),
            Role::MemberOrganisation => {
                (ASSOCIATIONS, Any, DISTRICT, Home, "grant.needs_association")
            }
            Role::TeamMember => (&[Kind::Team], Any, DISTRICT, Service, "grant.needs_team"),
            Role::Department => (
                &[Kind::Department, Kind::BranchCentre],
                Any,
                WHOLE,
                Home,
                "grant.needs_department",
            ),
            Role::CommunitySection => (
                &[Kind::CommunitySection],
                Any,
                WHOLE,
                Home,
                "grant.needs_section",
            ),
            Role::Headquarters => (
                &[Kind::Headquarters],
                Any,
                WHOLE,
                Home,
                "grant.needs_headquarters",
            ),
            Role::WelfareWorker => (
                &[Kind::WelfareCouncil, Kind::Commissioners],
                Any,
                &[Tier::Municipality, Tier::District],
                Home,
                "grant.needs_welfare",
            ),
            Role::Prefecture => (
                &[Kind::Other, Kind::WelfareCouncil],
                Any,
                &[Tier::Prefecture, Tier::Block],
                Within,
                "grant.needs_prefecture",
            ),
            Role::Auditor => (
                &[Kind::Department, Kind::Other],
                WithoutWindow,
                WHOLE,
                Within,
                "grant.needs_audit",
            ),
            Role::Administrator => (
                &[
                    Kind::Department,
                    Kind::CommunitySection,
                    Kind::Headquarters,
                    Kind::BranchCentre,
                ],
                Any,
                WHOLE,
                Home,
                "grant.needs_office",
            ),
            Role::Resident | Role::Raiser | Role::House => (&[], Any, &[], Home, "grant.role"),
        };
        Needs {
            kinds,
            offices,
            tiers,
            bond,
            rule,
        }
    }

    /// The tiers of the homes that hold an area of [`Needs::tiers`].
    pub(crate) fn homes(&self) -> impl Iterator<Item = Tier> {
        let nearest = self.tiers.iter().max().copied();
        Tier::ALL
            .into_iter()
            .filter(move |tier| Some(*tier) <= nearest)
    }
}

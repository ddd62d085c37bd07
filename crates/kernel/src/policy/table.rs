//! The whole policy on one page: a data-protection officer can read it.

use super::{Action, Bound, Grant, Part, Resource, Role, Visibility};

/// What a line says of the rows it grants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Rows in the area of the grant.
    Within,
    /// Rows for which the organisation of the grant plays this part.
    As(Part),
}

/// One line: this role may do these acts to this kind of thing, so far and so open.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// Who.
    pub role: Role,
    /// May do what.
    pub actions: &'static [Action],
    /// To which kind of thing.
    pub kind: Resource,
    /// To which rows.
    pub reach: Reach,
    /// Up to which visibility.
    pub sees: Visibility,
}

impl Line {
    pub(super) fn grants(&self, role: Role, action: Action, kind: Resource) -> bool {
        self.role == role && self.kind == kind && self.actions.contains(&action)
    }

    /// The line as it binds one grant; nothing where it speaks of an organisation and the
    /// grant has none.
    pub(super) fn bound(&self, grant: &Grant) -> Option<Bound> {
        Some(match self.reach {
            Reach::Within => Bound {
                area: Some(grant.area.clone()),
                part: None,
                sees: self.sees,
            },
            Reach::As(part) => Bound {
                area: None,
                part: Some((part, grant.organisation?)),
                sees: self.sees,
            },
        })
    }
}

const fn line(
    role: Role,
    actions: &'static [Action],
    kind: Resource,
    reach: Reach,
    sees: Visibility,
) -> Line {
    Line {
        role,
        actions,
        kind,
        reach,
        sees,
    }
}

use Action::*;
use Reach::{As, Within};
use Resource::*;
use Role::*;
use Visibility::{Closed, Members, Public};

/// Acts by which a concern moves on, all of them.
const HANDLE: &[Action] = &[
    Read, Create, Edit, Triage, Send, Take, Forward, Answer, Advise, Deliver, Judge, Escalate, Link,
];

/// Every line of the policy. What is not here is denied.
#[rustfmt::skip]
pub const TABLE: &[Line] = &[
    // Anybody reads what is public and may drop a voice into the suggestion box (B3, F2).
    line(Resident, &[Read], Area,         Within, Public),
    line(Resident, &[Read], Organisation, Within, Public),
    line(Resident, &[Read], Council,      Within, Public),
    line(Resident, &[Read], Team,         Within, Public),
    line(Resident, &[Read], Meeting,      Within, Public),
    line(Resident, &[Read], Concern,      Within, Public),
    line(Resident, &[Create], Voice,      Within, Closed),
    // A call for volunteers is a request that is no duty, and therefore open (C3, C10).
    line(Resident, &[Read], AttendanceRequest, Within, Public),
    // What is on in the district; whoever knows of something more sends it in, and the council or the
    // community section looks at it before it stands there (B3, B6).
    line(Resident, &[Read], Event,   Within, Public),
    line(Resident, &[Create], Event, Within, Closed),
    // Their own account is open to everybody who has one; all others are closed (people: OwnAccount).
    line(Resident, &[Read, Edit], Account, Within, Public),

    // The holder of a private link follows one voice and its concern, and nothing else; the voice
    // is theirs to add to, and so is what they left of themselves.
    line(Raiser, &[Read, Edit], Voice,    Within, Closed),
    line(Raiser, &[Read, Judge], Concern, Within, Closed),

    // The council's officers: their own meetings, requests, voices; they judge what came back.
    line(CouncilOfficer, &[Read, Create, Edit], Meeting,           As(Part::Council), Closed),
    line(CouncilOfficer, &[Read, Create, Edit], AttendanceRequest, As(Part::Council), Closed),
    line(CouncilOfficer, &[Read], Team,                            Within, Members),
    line(CouncilOfficer, &[Read, Create, KeyIn, Triage], Voice,    As(Part::Council), Members),
    line(CouncilOfficer, &[Read, Deliver, Judge], Concern,         As(Part::Council), Members),
    // A closed sentence of their own minutes becomes a closed concern, which they then hold.
    line(CouncilOfficer, &[Create], Concern,                       As(Part::Council), Closed),
    line(CouncilOfficer, &[Read, Triage, Send, Take, Deliver, Judge], Concern, As(Part::Holder), Closed),
    line(CouncilOfficer, &[Read, Judge], Concern,                  As(Part::Sender), Closed),

    // The council keeps the calendar of its district (B3).
    line(CouncilOfficer, &[Read, Create, KeyIn, Edit, Settle, Triage], Event, As(Part::Council), Closed),
    line(CouncilOfficer, &[Read, Edit, Settle], Event,             As(Part::Holder), Closed),
    line(CouncilOfficer, &[Read], Event,                           As(Part::Asked), Closed),

    // Organisations of the council see what its members see, and raise what they hear.
    line(MemberOrganisation, &[Read], Meeting,       Within, Members),
    line(MemberOrganisation, &[Read], Concern,       Within, Members),
    // They put their own events up, and see what is being planned around them.
    line(MemberOrganisation, &[Read], Event,                       Within, Members),
    line(MemberOrganisation, &[Create, Edit, Settle], Event,       As(Part::Holder), Closed),
    line(MemberOrganisation, &[Read], Event,                       As(Part::Holder), Closed),
    line(MemberOrganisation, &[Read], Event,                       As(Part::Asked), Closed),

    // The team: attends, reports, hands over, brings answers back (A5, A8, C3-C5).
    line(TeamMember, &[Read, Create, Edit, Attend], Meeting,           Within, Closed),
    line(TeamMember, &[Read], Team,                                    Within, Members),
    line(TeamMember, &[Read, Create, Attend], AttendanceRequest,       Within, Closed),
    line(TeamMember, &[Read, Create, KeyIn, Triage], Voice,            Within, Closed),
    line(TeamMember, &[Read, Create, Triage, Send, Deliver, Escalate, Link], Concern, Within, Closed),
    line(TeamMember, &[Read, Take], Concern,                           As(Part::Holder), Closed),
    line(TeamMember, &[Read], Event,                                   Within, Members),

    // A section sees what it holds, sent or was asked about; the one that holds it answers.
    line(Department, &[Read, Take, Forward, Send, Answer, Escalate], Concern, As(Part::Holder), Closed),
    line(Department, &[Read, Advise], Concern,                                As(Part::Asked),  Closed),
    line(Department, &[Read], Concern,                                        As(Part::Sender), Closed),

    // A section puts what it holds itself on the calendars of the city.
    line(Department, &[Read, Create, Edit, Settle], Event, As(Part::Holder), Closed),

    // Whoever is called by telephone takes it in, whatever it is about (断らない): the desk of the
    // place looks at it. What became of it is theirs to see where it comes back as a concern.
    line(Department,    &[KeyIn], Voice, Within, Closed),
    line(Headquarters,  &[KeyIn], Voice, Within, Closed),
    line(WelfareWorker, &[KeyIn], Voice, Within, Closed),

    // The headquarters takes what crosses sections (B12).
    line(Headquarters, &[Read, Take, Forward, Send, Answer], Concern, As(Part::Holder), Closed),
    line(Headquarters, &[Read, Advise], Concern,                      As(Part::Asked),  Closed),
    line(Headquarters, &[Read], Concern,                              As(Part::Sender), Closed),
    line(Headquarters, &[Read], Concern,                              Within, Members),

    // The community section runs the scheme, and keys in what comes by paper or telephone.
    line(CommunitySection, &[Read, Edit], Council,                           Within, Closed),
    line(CommunitySection, &[Read, Edit], Team,                              Within, Closed),
    line(CommunitySection, &[Read, Create, Edit, Attend], Meeting,           Within, Closed),
    line(CommunitySection, &[Read, Create, Edit, Settle, Attend], AttendanceRequest, Within, Closed),
    line(CommunitySection, &[Read, Create, KeyIn, Triage], Voice,            Within, Closed),
    line(CommunitySection, HANDLE, Concern,                                  Within, Closed),
    line(CommunitySection, &[Read, Create, KeyIn, Edit, Settle, Triage], Event, Within, Closed),

    // Welfare workers and the prefecture read; more comes with consultation and the tiers.
    line(WelfareWorker, &[Read], Meeting, Within, Members),
    line(WelfareWorker, &[Read], Concern, Within, Members),
    line(WelfareWorker, &[Read], Event,   Within, Members),
    line(Prefecture,    &[Read], Concern, Within, Public),

    // The auditor reads the ledger; the administrator keeps accounts and reads no case.
    line(Auditor,       &[Read], Ledger,               Within, Closed),
    line(Administrator, &[Read, Create, Edit], Account, Within, Closed),

    // The program itself takes in the operator's files, returns what nobody took in time, tells raisers
    // that an answer is there, and reminds offices of what is due.
    line(House, &[Create, Edit], Area,         Within, Closed),
    line(House, &[Create, Edit], Organisation, Within, Closed),
    line(House, &[Create, Edit], Account,      Within, Closed),
    line(House, &[Read, Create, Edit], Council, Within, Closed),
    line(House, &[Read, Send],   Concern,      Within, Closed),
    line(House, &[Read, Deliver], Voice,       Within, Closed),
    line(House, &[Read], AttendanceRequest,    Within, Closed),
    line(House, &[Read, Create, Edit, Settle], Event, Within, Closed),
];

//! Who was there.

use kernel::ids::{OrganisationId, PersonId};

/// As what somebody was there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Presence {
    /// 役員.
    Officer,
    /// 構成団体.
    Member,
    /// 地域活動応援隊・推進員.
    Team,
    /// 市職員.
    Staff,
    /// その他の出席者.
    Guest,
    /// 傍聴.
    Observer,
}

impl Presence {
    /// All, in the order of the record.
    pub(crate) const ALL: [Presence; 6] = [
        Presence::Officer,
        Presence::Member,
        Presence::Team,
        Presence::Staff,
        Presence::Guest,
        Presence::Observer,
    ];

    /// The code, as stored and in the JSON API.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Presence::Officer => "officer",
            Presence::Member => "member",
            Presence::Team => "team",
            Presence::Staff => "staff",
            Presence::Guest => "guest",
            Presence::Observer => "observer",
        }
    }

    /// The meaning of a code.
    pub(crate) fn read(code: &str) -> Option<Presence> {
        Presence::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// Somebody who was there, or so many of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Attendee {
    /// As what.
    pub(crate) presence: Presence,
    /// The person, where the house knows them.
    pub(crate) person: Option<PersonId>,
    /// For whom they came.
    pub(crate) organisation: Option<OrganisationId>,
    /// The name as written; of the organisation, where only heads were counted.
    pub(crate) name: String,
    /// How many.
    pub(crate) heads: u32,
}

/// Who is likely to have come: what the form offers to tick and to count.
#[derive(Clone, Debug, Default)]
pub(crate) struct Candidates {
    /// The council's officers and the team's members on the day of the meeting.
    pub(crate) people: Vec<Candidate>,
    /// The organisations of the council, each with its name.
    pub(crate) organisations: Vec<(OrganisationId, String)>,
}

/// A person to tick.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    /// Who.
    pub(crate) person: PersonId,
    /// Their name.
    pub(crate) name: String,
    /// As what they would come.
    pub(crate) presence: Presence,
    /// Their post: 会長; empty for a member of the team.
    pub(crate) post: String,
}

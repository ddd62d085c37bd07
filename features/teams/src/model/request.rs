//! 出席依頼: from the chair's wish to the report of who came.

use std::borrow::Borrow;

use kernel::change::Subject;
use kernel::day::{Clock, Day, FiscalYear};
use kernel::ids::{AttendanceRequestId, MeetingId, OrganisationId, PersonId, TeamId};
use kernel::lang::Lang;
use kernel::policy::{Guarded, Resource, Standing, Visibility};
use kernel::tiers::AreaPath;

use super::MeetingKind;

/// A request for attendance at a meeting of a council.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Request {
    /// Its id.
    pub(crate) id: AttendanceRequestId,
    /// Who asks.
    pub(crate) council: OrganisationId,
    /// Whose attendance is asked for.
    pub(crate) team: TeamId,
    /// The district.
    pub(crate) area: AreaPath,
    /// What kind of meeting it is.
    pub(crate) kind: MeetingKind,
    /// When it is.
    pub(crate) when: When,
    /// Where.
    pub(crate) venue: String,
    /// What it is about.
    pub(crate) agenda: String,
    /// What the team is to do there.
    pub(crate) part: Part,
    /// The member who is asked for by name.
    pub(crate) wanted: Option<PersonId>,
    /// Whom to ring about it.
    pub(crate) contact: String,
    /// How it came in.
    pub(crate) channel: Channel,
    /// Where it stands.
    pub(crate) place: Place,
    /// The fiscal year in which it counts; none for one that was declined or withdrawn (C5b).
    pub(crate) counted_in: Option<FiscalYear>,
    /// Why it was agreed to although the year's number was reached.
    pub(crate) over_reason: Option<String>,
    /// What the section wrote when it declined.
    pub(crate) reply: Option<Reply>,
    /// The record of the meeting.
    pub(crate) meeting: Option<MeetingId>,
    /// The day on which it came in.
    pub(crate) asked_on: Day,
    /// Counts its changes.
    pub(crate) version: i64,
}

/// A day with its hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct When {
    /// The day.
    pub(crate) on: Day,
    /// The beginning.
    pub(crate) begins: Clock,
    /// The end, where one is known.
    pub(crate) ends: Option<Clock>,
}

impl When {
    /// The end as somebody would type it; empty where none is known.
    pub(crate) fn ends_typed(&self) -> String {
        self.ends.map(|ends| ends.to_string()).unwrap_or_default()
    }
}

/// What the team is to do at the meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// 説明.
    Explain,
    /// 助言.
    Advise,
    /// 進行補助.
    Facilitate,
    /// 聴取.
    Listen,
    /// あいさつ.
    Greet,
}

impl Part {
    /// All parts, in the order of the form.
    pub(crate) const ALL: [Part; 5] = [
        Part::Listen,
        Part::Advise,
        Part::Explain,
        Part::Facilitate,
        Part::Greet,
    ];

    /// The word as stored and in the JSON API.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Part::Explain => "explain",
            Part::Advise => "advise",
            Part::Facilitate => "facilitate",
            Part::Listen => "listen",
            Part::Greet => "greet",
        }
    }

    /// The meaning of a stored word.
    pub(crate) fn read(code: &str) -> Option<Part> {
        Part::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// How a request came in. Paper and telephone are keyed in for somebody, and the original is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Channel {
    /// The council wrote it here itself.
    Form,
    /// On paper; where the original is.
    Paper(String),
    /// By telephone; who rang.
    Telephone(String),
    /// 事後: somebody attended without any request, so that the count is true (C5b).
    Afterwards,
}

impl Channel {
    /// The word as stored and in the JSON API.
    pub(crate) const fn code(&self) -> &'static str {
        match self {
            Channel::Form => "form",
            Channel::Paper(_) => "paper",
            Channel::Telephone(_) => "telephone",
            Channel::Afterwards => "afterwards",
        }
    }

    /// For whom it was keyed in.
    pub(crate) fn on_behalf_of(&self) -> Option<&str> {
        match self {
            Channel::Paper(original) | Channel::Telephone(original) => Some(original),
            Channel::Form | Channel::Afterwards => None,
        }
    }
}

/// Where a request stands. An open one has one holder and one next date, so that none is
/// forgotten (F1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// Still to be dealt with.
    Open {
        /// How far it is.
        state: Open,
        /// Whose turn it is.
        holder: OrganisationId,
        /// Until when.
        next: Day,
    },
    /// Over.
    Ended {
        /// How it ended.
        state: End,
        /// When.
        on: Day,
    },
}

/// How far an open request is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Open {
    /// With the section.
    Asked,
    /// With the council, which is asked whether another time suits.
    Proposed(When),
    /// With the team, or back with the section when nobody can come.
    Accepted,
    /// Somebody comes.
    Staffed,
    /// Somebody was there; the record is still to be written.
    Attended,
}

/// How a request ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// With the record of the meeting.
    Reported,
    /// The section said no, and what can be done instead.
    Declined,
    /// The council took it back.
    Withdrawn,
}

impl Place {
    /// The code of the state, as in the lifecycle.
    pub(crate) const fn state(&self) -> &'static str {
        match self {
            Place::Open { state, .. } => match state {
                Open::Asked => "asked",
                Open::Proposed(_) => "proposed",
                Open::Accepted => "accepted",
                Open::Staffed => "staffed",
                Open::Attended => "attended",
            },
            Place::Ended { state, .. } => match state {
                End::Reported => "reported",
                End::Declined => "declined",
                End::Withdrawn => "withdrawn",
            },
        }
    }

    /// Whose turn it is.
    pub(crate) const fn holder(&self) -> Option<OrganisationId> {
        match self {
            Place::Open { holder, .. } => Some(*holder),
            Place::Ended { .. } => None,
        }
    }

    /// Until when.
    pub(crate) const fn next(&self) -> Option<Day> {
        match self {
            Place::Open { next, .. } => Some(*next),
            Place::Ended { .. } => None,
        }
    }

    /// The other time that the section proposes.
    pub(crate) const fn proposal(&self) -> Option<When> {
        match self {
            Place::Open {
                state: Open::Proposed(when),
                ..
            } => Some(*when),
            Place::Open { .. } | Place::Ended { .. } => None,
        }
    }
}

/// What the section writes when it declines: never a no alone (断らない).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reply {
    /// Why nobody comes.
    pub(crate) reason: String,
    /// What can be done instead, and whom to ask.
    pub(crate) alternative: String,
}

impl Request {
    /// The team as the office that holds what waits for it.
    pub(crate) const fn team_office(&self) -> OrganisationId {
        OrganisationId::new(self.team.uuid())
    }
}

impl Guarded for Request {
    fn subject(&self) -> Subject {
        Subject::of(Resource::AttendanceRequest, self.id)
    }

    /// For the council, the team and the section.
    fn standing(&self) -> Standing {
        Standing {
            visibility: Visibility::Closed,
            council: Some(self.council),
            holder: self.place.holder(),
            ..Standing::public(self.area.clone())
        }
    }
}

/// A council that is about to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Asking {
    pub(crate) council: OrganisationId,
    pub(crate) name: String,
    pub(crate) name_en: String,
    pub(crate) area: AreaPath,
    /// The first of the month in which the city certified it.
    pub(crate) certified_on: Option<Day>,
    /// The request that it will become.
    pub(crate) id: AttendanceRequestId,
}

impl Asking {
    pub(crate) fn named(&self, lang: impl Borrow<Lang>) -> &str {
        match lang.borrow() {
            Lang::En if !self.name_en.is_empty() => &self.name_en,
            Lang::En | Lang::Ja => &self.name,
        }
    }
}

impl Guarded for Asking {
    fn subject(&self) -> Subject {
        Subject::of(Resource::AttendanceRequest, self.id)
    }

    fn standing(&self) -> Standing {
        Standing {
            visibility: Visibility::Closed,
            council: Some(self.council),
            ..Standing::public(self.area.clone())
        }
    }
}

/// One line of a request's history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Step {
    pub(crate) act: &'static str,
    /// What was said with it; nothing in confidence.
    pub(crate) note: String,
    pub(crate) seen_by: StepReaders,
}

/// Who reads a line of the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StepReaders {
    /// Council, team and section.
    All,
    /// Team and section: that somebody cannot come is no business of the council.
    Staff,
}

impl StepReaders {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            StepReaders::All => "all",
            StepReaders::Staff => "staff",
        }
    }
}

impl Step {
    pub(crate) const fn for_all(act: &'static str) -> Step {
        Step {
            act,
            note: String::new(),
            seen_by: StepReaders::All,
        }
    }

    pub(crate) fn for_staff(act: &'static str) -> Step {
        Step {
            seen_by: StepReaders::Staff,
            ..Step::for_all(act)
        }
    }

    pub(crate) fn saying(self, note: impl Into<String>) -> Step {
        Step {
            note: note.into(),
            ..self
        }
    }
}

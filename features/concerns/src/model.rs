//! What a concern is. An open one has a holder and a next date; nothing else can be written down.

mod about;
mod answer;
mod draft;
mod kin;
mod order;
mod terms;

use kernel::change::Subject;
use kernel::day::Day;
use kernel::ids::{ConcernId, MeetingId, OrganisationId};
use kernel::policy::{Guarded, Resource, Standing, Visibility};
use kernel::text::Body;
use kernel::tiers::AreaPath;
use uuid::Uuid;

pub use about::{About, Triage, Urgency};
pub use answer::AnswerKind;
pub(crate) use answer::{Answer, Brought, Channel, Verdict};
pub use draft::Draft;
pub(crate) use draft::Raised;
pub(crate) use kin::Kin;
pub(crate) use order::{Sending, Window};
pub(crate) use terms::{RULES, Terms};

/// A voice that somebody took. It ends when its answer is back in the district (F2).
#[derive(Clone, Debug, PartialEq)]
pub struct Concern {
    /// Its id.
    pub id: ConcernId,
    /// The number by which people speak of it: `R5-0012`.
    pub number: String,
    /// The district's own words.
    pub words: Body,
    /// What it is about, as it was last judged.
    pub about: About,
    /// The council it belongs to.
    pub council: Option<OrganisationId>,
    /// Where it lies.
    pub area: AreaPath,
    /// How open that is from which its words came. What is closed there stays closed here.
    pub origin: Visibility,
    /// The office on the district's side: what nobody takes returns there, and from there the
    /// answer is brought back.
    pub sender: OrganisationId,
    /// The sections that were asked to help.
    pub asked: Vec<OrganisationId>,
    /// The offices that had it in hand at some time: whoever hands it on keeps seeing it.
    pub held_by: Vec<OrganisationId>,
    /// Where it is now.
    pub place: Place,
    /// The last answer.
    pub answer: Option<Given>,
    /// When an answer last reached the district.
    pub delivered_on: Option<Day>,
    /// When it was taken up.
    pub opened_on: Day,
    /// The meeting and the sentence of its minutes from which it came (F3).
    pub source: Option<Source>,
    /// Counts its changes.
    pub version: i64,
}

/// An open concern has a holder and a next date, so an orphan cannot be written down (F1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Somebody holds it and will look at it again on a day.
    Open {
        /// How far it is.
        stage: Stage,
        /// The one office responsible now.
        holder: OrganisationId,
        /// When it is due to move.
        next_date: Day,
    },
    /// Its answer is back in the district.
    Closed {
        /// Since when.
        on: Day,
    },
    /// It lives on in another concern.
    Merged {
        /// Since when.
        on: Day,
        /// The other one.
        into: ConcernId,
    },
}

/// How far an open concern is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// 見立て中: taken up, being judged.
    Triage,
    /// 受け取り待ち: sent to a section that has not taken it yet.
    Sent,
    /// 差し戻り: nobody took it in time; back with the sender.
    Returned,
    /// 対応中: a section works on it.
    Working,
    /// 地域への返答待ち: answered, the answer is on its way to the district.
    Answered,
    /// 約束の実施待ち: the district knows the answer; what it promises is still to come.
    Promised,
}

impl Stage {
    /// All stages, in the order of a usual life.
    pub const ALL: [Stage; 6] = [
        Stage::Triage,
        Stage::Sent,
        Stage::Returned,
        Stage::Working,
        Stage::Answered,
        Stage::Promised,
    ];

    /// The code, as stored.
    pub const fn code(self) -> &'static str {
        match self {
            Stage::Triage => "triage",
            Stage::Sent => "sent",
            Stage::Returned => "returned",
            Stage::Working => "working",
            Stage::Answered => "answered",
            Stage::Promised => "promised",
        }
    }

    /// The stage of a stored code.
    pub fn read(code: &str) -> Option<Stage> {
        Stage::ALL.into_iter().find(|stage| stage.code() == code)
    }
}

impl Place {
    /// The code of the state, as stored and as in the lifecycle.
    pub const fn state(&self) -> &'static str {
        match self {
            Place::Open { stage, .. } => stage.code(),
            Place::Closed { .. } => "closed",
            Place::Merged { .. } => "merged",
        }
    }

    /// The one who holds it.
    pub const fn holder(&self) -> Option<OrganisationId> {
        match self {
            Place::Open { holder, .. } => Some(*holder),
            Place::Closed { .. } | Place::Merged { .. } => None,
        }
    }

    /// When it came to its end.
    pub const fn ended_on(&self) -> Option<Day> {
        match self {
            Place::Open { .. } => None,
            Place::Closed { on } | Place::Merged { on, .. } => Some(*on),
        }
    }

    /// When it is due to move.
    pub const fn next_date(&self) -> Option<Day> {
        match self {
            Place::Open { next_date, .. } => Some(*next_date),
            Place::Closed { .. } | Place::Merged { .. } => None,
        }
    }
}

/// The last answer, as far as it decides what can happen next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// What it says.
    pub kind: AnswerKind,
    /// The office that gave it.
    pub by: OrganisationId,
    /// When it was given: nobody brings it back before that.
    pub on: Day,
}

/// Where in the minutes a concern came up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// The meeting.
    pub meeting: MeetingId,
    /// The sentence.
    pub sentence: Uuid,
}

/// The code of a state for readers, of a concern whose answer came back on this day.
pub(crate) fn shown(state: &str, delivered_on: Option<Day>) -> &str {
    match (state, delivered_on) {
        ("working", Some(_)) => "again",
        _ => state,
    }
}

impl Concern {
    /// The same concern somewhere else, one version later.
    pub(crate) fn moved(&self, place: Place) -> Concern {
        let mut next = Concern {
            place,
            version: self.version + 1,
            ..self.clone()
        };
        // Whoever has it in hand is not asked about it any more.
        next.asked.retain(|office| Some(*office) != place.holder());
        next
    }

    /// Its number and title: 「R5-0012 通学路の側溝のふた」.
    pub(crate) fn named(&self) -> String {
        format!("{} {}", self.number, self.about.title)
    }

    /// Its page, without the base.
    pub(crate) fn path(&self) -> String {
        format!("/concerns/{}", self.id)
    }

    /// The page of an act to it, without the base.
    pub(crate) fn path_of(&self, act: &str) -> String {
        format!("/concerns/{}/{act}", self.id)
    }

    /// Is it still to be dealt with?
    pub const fn is_open(&self) -> bool {
        matches!(self.place, Place::Open { .. })
    }

    /// Has somebody looked at it, so that it can leave the district's side (C6)?
    pub const fn is_judged(&self) -> bool {
        self.about.triage.is_some() && self.about.category.is_some()
    }

    /// The code of its state for readers: `again` where somebody works on it once more, because the
    /// answer that came back did not settle it.
    pub fn state_shown(&self) -> &'static str {
        shown(self.place.state(), self.delivered_on)
    }

    /// Should it have moved by now?
    pub fn is_late(&self, today: Day) -> bool {
        self.place.next_date().is_some_and(|next| next < today)
    }
}

impl Guarded for Concern {
    fn subject(&self) -> Subject {
        Subject::of(Resource::Concern, self.id)
    }

    fn standing(&self) -> Standing {
        Standing {
            area: self.area.clone(),
            visibility: self.about.visibility,
            council: self.council,
            holder: self.place.holder(),
            sender: Some(self.sender),
            asked: [self.asked.as_slice(), &self.held_by].concat(),
        }
    }
}

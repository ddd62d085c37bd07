//! What a meeting is: one record, from which minutes, report and attendance come.

mod attendance;
mod draft;
mod kind;
mod minutes;
mod open;
mod report;
mod wording;

use kernel::change::Subject;
use kernel::day::{Clock, Day};
use kernel::ids::{ConcernId, Id, MeetingId, OrganisationId};
use kernel::lang::Lang;
use kernel::policy::{Guarded, Resource, Standing, Visibility};
use kernel::text::Title;
use kernel::tiers::AreaPath;

pub(crate) use attendance::{Attendee, Candidate, Candidates, Presence};
pub use draft::Plan;
pub(crate) use draft::{Draft, Shift, Written};
pub use kind::MeetingKind;
pub(crate) use minutes::{Block, Minutes, Page, Revision};
pub(crate) use open::{Errand, OpenConcern, Outcome};
pub(crate) use report::{Report, Tale};
pub(crate) use wording::{Sentence, SentenceId, SentenceKind, Wording};

/// 会議.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    /// Its id.
    pub id: MeetingId,
    /// Whose meeting it is.
    pub council: Council,
    /// What kind of meeting.
    pub kind: MeetingKind,
    /// Its name, where the kind does not say enough.
    pub title: Option<Title>,
    /// The day.
    pub on: Day,
    /// The time of day.
    pub hours: Hours,
    /// Where; may be empty.
    pub place: String,
    /// How far it is.
    pub stage: Stage,
    /// Who may know of it; a part may be more closed, never more open.
    pub visibility: Visibility,
    /// Counts the changes of everything but the minutes.
    pub version: i64,
    /// Counts the savings of the minutes.
    pub minutes_version: i64,
}

/// The council that meets, as far as its meetings need to know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Council {
    /// Its organisation.
    pub id: OrganisationId,
    /// Where it lies.
    pub area: AreaPath,
    /// Its name.
    pub name: String,
    /// Its name in English; may be empty.
    pub name_en: String,
}

impl Council {
    /// The name in a language.
    pub fn named(&self, lang: impl std::borrow::Borrow<Lang>) -> &str {
        match lang.borrow() {
            Lang::En if !self.name_en.is_empty() => &self.name_en,
            Lang::En | Lang::Ja => &self.name,
        }
    }
}

/// From when until when; the end may be open, and lies after the beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hours {
    begins_at: Clock,
    ends_at: Option<Clock>,
}

impl Hours {
    /// When councils meet, if nobody says otherwise (seed 002: evenings).
    pub const EVENING: Clock = Clock::constant(19, 0);

    /// These hours; nothing where the end does not lie after the beginning.
    pub fn new(begins_at: Clock, ends_at: Option<Clock>) -> Option<Hours> {
        let in_order = ends_at.is_none_or(|end| end > begins_at);
        in_order.then_some(Hours { begins_at, ends_at })
    }

    /// The beginning.
    pub const fn begins_at(self) -> Clock {
        self.begins_at
    }

    /// The end, if one is set.
    pub const fn ends_at(self) -> Option<Clock> {
        self.ends_at
    }
}

impl std::fmt::Display for Hours {
    /// 19:00〜20:30
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}〜", self.begins_at)?;
        self.ends_at.map_or(Ok(()), |end| write!(f, "{end}"))
    }
}

/// How far a meeting is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// 予定.
    Planned,
    /// 開催済み: it was held; its minutes are being written.
    Held,
    /// 議事録確定: nobody writes in its minutes any more.
    Confirmed {
        /// Since when.
        on: Day,
    },
    /// 中止: it is not held.
    CalledOff {
        /// Since when.
        on: Day,
        /// Why, for everybody who may know of the meeting.
        why: Title,
    },
}

impl Stage {
    /// The code, as stored and as in the lifecycle.
    pub const fn code(&self) -> &'static str {
        match self {
            Stage::Planned => "planned",
            Stage::Held => "held",
            Stage::Confirmed { .. } => "confirmed",
            Stage::CalledOff { .. } => "called_off",
        }
    }
}

/// 議題.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct AgendaItem {
    /// Its id.
    pub(crate) id: ItemId,
    /// What is talked about.
    pub(crate) title: Title,
    /// How long, in minutes, if somebody planned it.
    pub(crate) minutes_planned: Option<u32>,
    /// Who may read what was said about it.
    pub(crate) visibility: Visibility,
    /// The open concern that stands here again (前回懸案).
    pub(crate) carried_from: Option<ConcernId>,
}

/// An item of an agenda.
pub(crate) type ItemId = Id<AgendaItem>;

/// A part of a meeting, which may be more closed than the whole.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part<'a> {
    meeting: &'a Meeting,
    visibility: Visibility,
}

impl Meeting {
    /// Something of this meeting that is as open as `visibility` says, and no more open than the
    /// meeting itself.
    pub(crate) fn part(&self, visibility: Visibility) -> Part<'_> {
        Part {
            meeting: self,
            visibility: visibility.max(self.visibility),
        }
    }

    /// Is it still to come, or at least not written up?
    pub(crate) fn is_planned(&self) -> bool {
        self.stage == Stage::Planned
    }

    /// Was it held, and are its minutes not confirmed yet? Until then they are for those who write
    /// them.
    pub(crate) fn is_draft(&self) -> bool {
        self.stage == Stage::Held
    }

    /// Can nothing be written in it any more?
    pub(crate) const fn is_ended(&self) -> bool {
        matches!(
            self.stage,
            Stage::Confirmed { .. } | Stage::CalledOff { .. }
        )
    }

    /// Is it not held?
    pub(crate) const fn is_called_off(&self) -> bool {
        matches!(self.stage, Stage::CalledOff { .. })
    }

    /// Are its minutes confirmed?
    pub(crate) const fn is_confirmed(&self) -> bool {
        matches!(self.stage, Stage::Confirmed { .. })
    }

    /// May anybody know of it?
    pub(crate) fn is_public(&self) -> bool {
        self.visibility == Visibility::Public
    }

    /// What it is called where no language is asked for: in search, in links, in the ledger's view.
    pub(crate) fn full_title(&self) -> String {
        let name = self
            .title
            .as_ref()
            .map_or(self.kind.japanese(), |title| title.as_str());
        format!("{} {name} {}", self.council.name, self.on.japanese())
    }
}

impl Guarded for Meeting {
    fn subject(&self) -> Subject {
        Subject::of(Resource::Meeting, self.id)
    }

    fn standing(&self) -> Standing {
        Standing {
            area: self.council.area.clone(),
            visibility: self.visibility,
            council: Some(self.council.id),
            holder: None,
            sender: None,
            asked: Vec::new(),
        }
    }
}

impl Guarded for Part<'_> {
    fn subject(&self) -> Subject {
        self.meeting.subject()
    }

    fn standing(&self) -> Standing {
        Standing {
            visibility: self.visibility,
            ..self.meeting.standing()
        }
    }
}

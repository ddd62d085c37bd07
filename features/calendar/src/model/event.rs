//! An event: who holds it, for whom, where, when, and how firm that is.

use kernel::change::Subject;
use kernel::day::{Day, Moment};
use kernel::ids::{EventId, Id, OrganisationId};
use kernel::lang::Lang;
use kernel::policy::{Guarded, Resource, Standing, Visibility};
use kernel::text::{Body, Title};
use kernel::tiers::AreaPath;

use super::{Access, Audience, EventKind, Layer, PlaceKind, Season, Series, Source, Span};

/// 行事.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Event {
    /// Its id; its UID in feeds.
    pub(crate) id: EventId,
    /// Whose calendar it stands on; none for what concerns the whole city.
    pub(crate) council: Option<Host>,
    /// Where people are asked out.
    pub(crate) area: AreaPath,
    /// Who holds it.
    pub(crate) organiser: Host,
    /// On which layer it is shown.
    pub(crate) layer: Layer,
    /// What it is, for whom and where.
    pub(crate) about: Particulars,
    /// When.
    pub(crate) when: When,
    /// How firm it is.
    pub(crate) stage: Stage,
    /// The day for which it was announced, when it was put off.
    pub(crate) before: Option<Day>,
    /// Why the day was fixed although something else is on; for those who plan.
    pub(crate) despite: Option<Title>,
    /// Who may know of it.
    pub(crate) visibility: Visibility,
    /// Who sent it in, as they left it.
    pub(crate) sent_by: Option<String>,
    /// Where it came from.
    pub(crate) source: Source,
    /// The joint event in which it is held (B4).
    pub(crate) joint: Option<EventId>,
    /// Counts what those who noted the date must learn of.
    pub(crate) sequence: i64,
    /// When it was changed last.
    pub(crate) changed_at: Moment,
    /// Counts its changes.
    pub(crate) version: i64,
}

/// An organisation, as far as the calendar shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Host {
    /// Its id.
    pub(crate) id: OrganisationId,
    /// Its name.
    pub(crate) name: String,
    /// Its name in English; may be empty.
    pub(crate) name_en: String,
}

impl Host {
    /// The name in a language.
    pub(crate) fn named(&self, lang: impl std::borrow::Borrow<Lang>) -> &str {
        match lang.borrow() {
            Lang::En if !self.name_en.is_empty() => &self.name_en,
            Lang::En | Lang::Ja => &self.name,
        }
    }
}

/// What an event is, apart from its time.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Particulars {
    /// What it is called.
    pub(crate) title: Title,
    /// What it is.
    pub(crate) kind: EventKind,
    /// What it is good for, in a line; may be empty.
    pub(crate) purpose: String,
    /// More about it.
    pub(crate) description: Body,
    /// Where.
    pub(crate) venue: Venue,
    /// Whom it asks out; nobody in particular where it is empty.
    pub(crate) audience: Vec<Audience>,
    /// Who holds it too.
    pub(crate) cohosts: Vec<Host>,
    /// Whose people it needs besides.
    pub(crate) needed: Vec<Host>,
    /// What it needs: テント, 放送設備.
    pub(crate) equipment: Vec<String>,
    /// What makes it easy to come.
    pub(crate) access: Vec<Access>,
    /// What it costs.
    pub(crate) fee: Fee,
    /// For how many, if there is a limit.
    pub(crate) capacity: Option<u32>,
    /// How to sign up; empty where one just comes.
    pub(crate) sign_up: String,
    /// 雨天時.
    pub(crate) rain: String,
    /// Whom to ask.
    pub(crate) contact: String,
}

/// Where it is held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Venue {
    /// A place that is known.
    pub(crate) place: Option<Place>,
    /// A room of it, or a place in people's own words; may be empty.
    pub(crate) words: String,
}

/// A place that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// Its id.
    pub(crate) id: PlaceId,
    /// What it is.
    pub(crate) kind: PlaceKind,
    /// Its name.
    pub(crate) name: String,
    /// Its name in English; may be empty.
    pub(crate) name_en: String,
    /// Where it stands; may be empty.
    pub(crate) address: String,
}

/// A place.
pub(crate) type PlaceId = Id<Place>;

impl Place {
    /// The name in a language.
    pub(crate) fn named(&self, lang: impl std::borrow::Borrow<Lang>) -> &str {
        match lang.borrow() {
            Lang::En if !self.name_en.is_empty() => &self.name_en,
            Lang::En | Lang::Ja => &self.name,
        }
    }
}

impl Venue {
    /// Where, in a line; empty where nobody said.
    pub(crate) fn named(&self, lang: impl std::borrow::Borrow<Lang>) -> String {
        match &self.place {
            Some(place) if self.words.is_empty() => place.named(lang).to_owned(),
            Some(place) => format!("{} {}", place.named(lang), self.words),
            None => self.words.clone(),
        }
    }
}

/// What it costs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Fee {
    /// In yen; 0 is free of charge, nothing is not said.
    pub(crate) yen: Option<i64>,
    /// What there is to say about it.
    pub(crate) note: String,
}

/// When an event is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum When {
    /// 10月中旬: nobody fixed a day.
    Someday(Season),
    /// Once, on one day or several.
    Once(Span),
    /// Again and again.
    Repeated(Series),
}

impl When {
    /// The days of the first time, if there is a day.
    pub(crate) const fn span(&self) -> Option<&Span> {
        match self {
            When::Someday(_) => None,
            When::Once(span) => Some(span),
            When::Repeated(series) => Some(&series.span),
        }
    }

    /// Each time that it is held, in order; none while there is no day.
    pub(crate) fn times(&self) -> Vec<Span> {
        match self {
            When::Someday(_) => Vec::new(),
            When::Once(span) => vec![*span],
            When::Repeated(series) => series.times(),
        }
    }
}

/// How firm an event is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// 確認待ち: somebody sent it in, and nobody looked at it yet.
    Submitted {
        /// Since when.
        on: Day,
    },
    /// 見送り: it does not stand on the calendar.
    Declined(Why),
    /// 案: a wish, perhaps without a day.
    Idea {
        /// Since when.
        on: Day,
    },
    /// 仮: a day is pencilled in.
    Tentative {
        /// Since when.
        on: Day,
    },
    /// 決定: the day is fixed.
    Fixed {
        /// Since when.
        on: Day,
    },
    /// 延期: it was put off; the new day is not known yet.
    Postponed(Why),
    /// 中止.
    Cancelled(Why),
}

/// Since when something is not as planned, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Why {
    /// Since when.
    pub(crate) on: Day,
    /// Why, for everybody who may know of the event.
    pub(crate) why: Title,
}

impl Stage {
    /// The code, as stored and as in the lifecycle.
    pub(crate) const fn code(&self) -> &'static str {
        match self {
            Stage::Submitted { .. } => "submitted",
            Stage::Declined(_) => "declined",
            Stage::Idea { .. } => "idea",
            Stage::Tentative { .. } => "tentative",
            Stage::Fixed { .. } => "fixed",
            Stage::Postponed(_) => "postponed",
            Stage::Cancelled(_) => "cancelled",
        }
    }

    /// Since when.
    pub(crate) const fn on(&self) -> Day {
        match self {
            Stage::Submitted { on }
            | Stage::Idea { on }
            | Stage::Tentative { on }
            | Stage::Fixed { on }
            | Stage::Declined(Why { on, .. })
            | Stage::Postponed(Why { on, .. })
            | Stage::Cancelled(Why { on, .. }) => *on,
        }
    }

    /// Why it is not held as planned; nothing for what is.
    pub(crate) const fn why(&self) -> Option<&Title> {
        match self {
            Stage::Declined(it) | Stage::Postponed(it) | Stage::Cancelled(it) => Some(&it.why),
            Stage::Submitted { .. }
            | Stage::Idea { .. }
            | Stage::Tentative { .. }
            | Stage::Fixed { .. } => None,
        }
    }

    /// Does it take up places, people and audiences? What is not held does not, nor does what nobody
    /// gave a day.
    pub(crate) const fn takes_up(&self) -> bool {
        matches!(self, Stage::Tentative { .. } | Stage::Fixed { .. })
    }

    /// Does it stand on the calendar, be it crossed out?
    pub(crate) const fn stands(&self) -> bool {
        !matches!(self, Stage::Submitted { .. } | Stage::Declined(_))
    }

    /// Is the day fixed, so that there is nothing to say about it?
    pub(crate) const fn is_fixed(&self) -> bool {
        matches!(self, Stage::Fixed { .. })
    }

    /// Is it not held as announced?
    pub(crate) const fn is_off(&self) -> bool {
        matches!(self, Stage::Postponed(_) | Stage::Cancelled(_))
    }
}

impl Event {
    /// Everybody who holds it.
    pub(crate) fn hosts(&self) -> impl Iterator<Item = &Host> {
        std::iter::once(&self.organiser).chain(&self.about.cohosts)
    }
}

impl Guarded for Event {
    fn subject(&self) -> Subject {
        Subject::of(Resource::Event, self.id)
    }

    fn standing(&self) -> Standing {
        Standing {
            area: self.area.clone(),
            visibility: self.visibility,
            council: self.council.as_ref().map(|it| it.id),
            holder: Some(self.organiser.id),
            sender: None,
            asked: self.about.cohosts.iter().map(|it| it.id).collect(),
        }
    }
}

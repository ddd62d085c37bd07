//! What a voice is: somebody's words, and the desk on which they lie.

mod candidate;
mod draft;
mod raiser;

use kernel::change::Subject;
use kernel::day::Day;
use kernel::ids::{AccountId, ConcernId, Id, OrganisationId, VoiceId};
use kernel::lang::Lang;
use kernel::policy::{Guarded, Resource, Standing, Visibility};
use kernel::text::Body;
use kernel::tiers::AreaPath;

pub(crate) use crate::vocabulary::{Channel, Doubt, Kind, SaidBy, Verdict};
pub(crate) use candidate::Candidate;
pub(crate) use draft::{Draft, Joined, Terms, look_by};
pub(crate) use raiser::{Contact, Key, Raiser};

/// One of the boxes that stand in the districts. It carries no values.
#[derive(Debug)]
pub(crate) enum SuggestionBox {}

/// 声: what somebody raised, before anybody judged it. Who raised it is not here: see [`Contact`].
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Voice {
    pub(crate) id: VoiceId,
    /// The number by which people speak of it: `VR5-0012`.
    pub(crate) number: String,
    /// The council whose box it was put into, or in whose districts it lies.
    pub(crate) council: Option<OrganisationId>,
    pub(crate) area: AreaPath,
    pub(crate) channel: Channel,
    pub(crate) kind: Kind,
    pub(crate) text: Body,
    /// The place in words.
    pub(crate) spot: String,
    pub(crate) raised_on: Day,
    /// Members, or closed where the raiser wishes the city alone to read it.
    pub(crate) visibility: Visibility,
    /// By whom and for whom it was keyed in, where the raiser did not write it here.
    pub(crate) keyed: Option<Keyed>,
    /// The language in which it is answered.
    pub(crate) lang: Lang,
    /// Since when its content may be shown to the public, without names.
    pub(crate) wish_public: Option<Day>,
    /// Whoever deals with it has looked: it is doubted only as long as it waits.
    pub(crate) doubt: Option<Doubt>,
    pub(crate) place: Place,
    /// When the raiser said that it is settled.
    pub(crate) settled_on: Option<Day>,
    /// Did the raiser leave a name, an address, anything?
    pub(crate) has_contact: bool,
    pub(crate) has_photo: bool,
    pub(crate) version: i64,
}

/// A voice that somebody keyed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Keyed {
    pub(crate) by: AccountId,
    /// For whom: 「投書 第12号」; empty where the account speaks for itself.
    pub(crate) on_behalf: String,
    pub(crate) opening: Option<Opening>,
}

/// The opening of a box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Opening {
    pub(crate) suggestion_box: Id<SuggestionBox>,
    pub(crate) on: Day,
    /// Who opened it, as a rule two people.
    pub(crate) by: String,
}

/// Where a voice is: on a desk, or at its end. Nothing else can be written down (F1).
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Place {
    /// 受け付け: somebody is to look at it.
    Waiting {
        holder: OrganisationId,
        next_date: Day,
        /// It asks about a concern that was answered.
        asks: Option<Asks>,
    },
    /// 案件へ: since that day it belongs to a concern, which has its own desk.
    Taken { concern: ConcernId, since: Day },
    /// お返事済み: answered at once.
    Noted { on: Day, reply: Body },
}

/// A concern about which a voice asks anew: is it back again, is something left? A desk decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Asks {
    pub(crate) concern: ConcernId,
    /// Since when the voice belongs to it; nothing where its raiser only says the same, which lets
    /// nobody follow it or open it again.
    pub(crate) since: Option<Day>,
}

impl Place {
    /// The code of the state, as in the lifecycle.
    pub(crate) const fn state(&self) -> &'static str {
        match self {
            Place::Waiting { .. } => "waiting",
            Place::Taken { .. } => "taken",
            Place::Noted { .. } => "noted",
        }
    }

    /// The office that has it.
    pub(crate) const fn holder(&self) -> Option<OrganisationId> {
        match self {
            Place::Waiting { holder, .. } => Some(*holder),
            Place::Taken { .. } | Place::Noted { .. } => None,
        }
    }

    /// Until when somebody looks at it.
    pub(crate) const fn next_date(&self) -> Option<Day> {
        match self {
            Place::Waiting { next_date, .. } => Some(*next_date),
            Place::Taken { .. } | Place::Noted { .. } => None,
        }
    }

    /// The concern of which it speaks, and since when it belongs to it.
    pub(crate) const fn asks(&self) -> Option<Asks> {
        match self {
            Place::Waiting { asks, .. } => *asks,
            Place::Taken { concern, since } => Some(Asks {
                concern: *concern,
                since: Some(*since),
            }),
            Place::Noted { .. } => None,
        }
    }

    /// The concern of which it speaks.
    pub(crate) fn concern(&self) -> Option<ConcernId> {
        self.asks().map(|it| it.concern)
    }

    /// The concern to which it belongs; its raiser follows that one.
    pub(crate) fn own_concern(&self) -> Option<ConcernId> {
        self.asks()
            .filter(|it| it.since.is_some())
            .map(|it| it.concern)
    }
}

impl Voice {
    /// How many characters of its text name a voice in a list.
    const NAME: usize = 30;

    /// The beginning of its text, for lists and titles.
    pub(crate) fn beginning(&self) -> String {
        beginning(self.text.as_str(), Voice::NAME)
    }

    /// Who wrote it here with an account and for themselves: a chair who consults the team (C4), a
    /// member of a team who noticed something.
    pub(crate) fn asker(&self) -> Option<AccountId> {
        let keyed = self.keyed.as_ref()?;
        let is_written_here = matches!(self.channel, Channel::Consultation | Channel::Report);
        let is_own = keyed.on_behalf.is_empty() && keyed.opening.is_none();
        (is_written_here && is_own).then_some(keyed.by)
    }

    /// The same voice somewhere else, one version later.
    pub(crate) fn moved(&self, place: Place) -> Voice {
        let doubt = match place {
            Place::Waiting { .. } => self.doubt,
            Place::Taken { .. } | Place::Noted { .. } => None,
        };
        Voice {
            place,
            doubt,
            version: self.version + 1,
            ..self.clone()
        }
    }

    /// Should somebody have looked at it by now?
    pub(crate) fn is_late(&self, today: Day) -> bool {
        self.place.next_date().is_some_and(|next| next < today)
    }
}

/// The first line of a text, cut where it is long.
pub(crate) fn beginning(text: &str, most: usize) -> String {
    let line = text.lines().find(|line| !line.trim().is_empty());
    let line = line.unwrap_or_default().trim();
    match line.char_indices().nth(most) {
        Some((cut, _)) => format!("{}…", &line[..cut]),
        None => line.to_owned(),
    }
}

impl Guarded for Voice {
    fn subject(&self) -> Subject {
        Subject::of(Resource::Voice, self.id)
    }

    fn standing(&self) -> Standing {
        Standing {
            area: self.area.clone(),
            visibility: self.visibility,
            council: self.council,
            holder: self.place.holder(),
            sender: None,
            asked: Vec::new(),
        }
    }
}

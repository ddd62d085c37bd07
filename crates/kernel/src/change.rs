//! What a decision does, as data: the next state, the line for the ledger, whom to tell and
//! what came from what. Only `WriteTx::commit` makes it true.

use std::fmt::Display;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::ids::{Id, OrganisationId, PersonId};
use crate::policy::Resource;
use crate::refusal::Refusal;

/// A decision: everything it does, or the rule that forbids it.
pub type Decision<T> = Result<Change<T>, Refusal>;

/// One thing of the house, of whatever kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Subject {
    /// What kind of thing.
    pub kind: Resource,
    /// Its id.
    pub id: Uuid,
}

impl Subject {
    /// Names the thing of this kind with this id.
    pub const fn of<T>(kind: Resource, id: Id<T>) -> Subject {
        Subject {
            kind,
            id: id.uuid(),
        }
    }
}

/// All that a decision does.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a change that is not committed did not happen"]
pub struct Change<T> {
    /// The thing as it will be.
    pub next: T,
    /// The line for the ledger.
    pub fact: Fact,
    /// Who is to hear of it.
    pub tell: Vec<Tell>,
    /// What came from what (F3).
    pub links: Vec<Link>,
}

impl<T> Change<T> {
    /// A change that concerns nobody else yet.
    pub const fn new(next: T, fact: Fact) -> Change<T> {
        Change {
            next,
            fact,
            tell: Vec::new(),
            links: Vec::new(),
        }
    }

    /// Also tells `whom` the text with the key `about` of the words files.
    pub fn tell(mut self, whom: Whom, about: &'static str) -> Change<T> {
        self.tell.push(Tell { whom, about });
        self
    }

    /// Also remembers that `from` led to `to`.
    pub fn link(mut self, from: Subject, how: How, to: Subject) -> Change<T> {
        self.links.push(Link { from, how, to });
        self
    }
}

/// What happened, for the ledger. Notes hold ids, codes and days, never a text that somebody
/// wrote nor a personal detail: the ledger outlives what it speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The act, such as `concern.forward`.
    pub act: &'static str,
    /// What the act was about, by name.
    pub notes: Vec<(&'static str, String)>,
}

impl Fact {
    /// An act without notes yet.
    pub const fn new(act: &'static str) -> Fact {
        Fact {
            act,
            notes: Vec::new(),
        }
    }

    /// Adds a note.
    pub fn with(mut self, name: &'static str, value: impl Display) -> Fact {
        self.notes.push((name, value.to_string()));
        self
    }
}

/// A message to be sent when the change is durable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tell {
    /// To whom.
    pub whom: Whom,
    /// The key of the text in the words files (`mail-…`); it names no personal detail.
    pub about: &'static str,
}

/// Who hears of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom {
    /// Everybody who acts for this office today.
    Office(OrganisationId),
    /// One person.
    Person(PersonId),
    /// The person behind a voice, if they left an address.
    Raiser(crate::ids::VoiceId),
}

/// How one thing led to another (F3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// The second grew out of the first.
    Became,
    /// The second says the same as the first.
    Duplicate,
    /// The second came back to the place of the first.
    AnsweredAt,
}

impl How {
    /// The word as stored.
    pub const fn code(self) -> &'static str {
        match self {
            How::Became => "became",
            How::Duplicate => "duplicate",
            How::AnsweredAt => "answered_at",
        }
    }

    /// The way of a stored word.
    pub fn read(code: &str) -> Option<How> {
        [How::Became, How::Duplicate, How::AnsweredAt]
            .into_iter()
            .find(|how| how.code() == code)
    }
}

/// A remembered connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where it began.
    pub from: Subject,
    /// How it led on.
    pub how: How,
    /// What came of it.
    pub to: Subject,
}

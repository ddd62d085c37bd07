//! A concern before anybody holds it.

use kernel::change::Subject;
use kernel::ids::{ConcernId, OrganisationId};
use kernel::policy::{Guarded, Resource, Standing, Visibility};
use kernel::text::{Body, Title};
use kernel::tiers::AreaPath;

use super::Source;

/// What somebody takes up: the words they heard, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// What it is about, in a line.
    pub title: Title,
    /// The district's own words.
    pub words: Body,
    /// Where exactly, in words; may be empty.
    pub spot: String,
    /// The council it belongs to.
    pub council: Option<OrganisationId>,
    /// Where it lies.
    pub area: AreaPath,
    /// The key of the category, if it is known.
    pub category: Option<String>,
    /// How open that is where the words stand: the minutes, the voice. Words that were closed there
    /// stay closed here; all others are for those who deal with the council until somebody judged.
    pub origin: Visibility,
    /// Where in the minutes it came up.
    pub source: Option<Source>,
}

/// A draft with the id and number that it will bear.
#[derive(Clone, Debug)]
pub(crate) struct Raised {
    pub(crate) id: ConcernId,
    pub(crate) number: String,
    pub(crate) draft: Draft,
}

impl Draft {
    /// What somebody heard at a place, until more of it is known. Whoever takes something up names what
    /// they know beside: `Draft { council, ..Draft::heard(title, words, area) }`.
    pub const fn heard(title: Title, words: Body, area: AreaPath) -> Draft {
        Draft {
            title,
            words,
            spot: String::new(),
            council: None,
            area,
            category: None,
            origin: Draft::HEARD,
            source: None,
        }
    }

    /// What somebody heard is for those who deal with the council, until somebody judged it.
    pub(crate) const HEARD: Visibility = Visibility::Members;

    /// Who may read it, until somebody judges it.
    pub(crate) fn visibility(&self) -> Visibility {
        self.origin.max(Draft::HEARD)
    }
}

impl Guarded for Raised {
    fn subject(&self) -> Subject {
        Subject::of(Resource::Concern, self.id)
    }

    fn standing(&self) -> Standing {
        Standing {
            area: self.draft.area.clone(),
            visibility: self.draft.visibility(),
            council: self.draft.council,
            holder: None,
            sender: None,
            asked: Vec::new(),
        }
    }
}

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
    /// The council it belongs to.
    pub council: Option<OrganisationId>,
    /// Where it lies.
    pub area: AreaPath,
    /// The key of the category, if it is known.
    pub category: Option<String>,
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

impl Raised {
    /// Until somebody judges it, those see it who deal with the council.
    pub(crate) const VISIBILITY: Visibility = Visibility::Members;
}

impl Guarded for Raised {
    fn subject(&self) -> Subject {
        Subject::of(Resource::Concern, self.id)
    }

    fn standing(&self) -> Standing {
        Standing {
            area: self.draft.area.clone(),
            visibility: Raised::VISIBILITY,
            council: self.draft.council,
            holder: None,
            sender: None,
            asked: Vec::new(),
        }
    }
}

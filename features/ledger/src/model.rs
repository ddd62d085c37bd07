//! What an auditor is shown of the ledger.

use kernel::change::Subject;
use kernel::day::{Day, Moment};
use kernel::ids::{AccountId, Id, OrganisationId};
use kernel::ledger::Line;
use kernel::policy::{Guarded, Resource, Standing, Visibility};
use kernel::tiers::AreaPath;
use uuid::Uuid;

/// The ledger of a municipality, as the policy sees it: closed to all but those who audit.
pub(crate) struct Ledger {
    id: Id<Ledger>,
    area: AreaPath,
}

impl Ledger {
    pub(crate) fn of(id: Uuid, area: AreaPath) -> Ledger {
        Ledger {
            id: Id::new(id),
            area,
        }
    }
}

impl Guarded for Ledger {
    fn subject(&self) -> Subject {
        Subject::of(Resource::Ledger, self.id)
    }

    fn standing(&self) -> Standing {
        Standing {
            visibility: Visibility::Closed,
            ..Standing::public(self.area.clone())
        }
    }
}

/// A line with the names that its ids have today.
#[derive(Clone, Debug)]
pub(crate) struct Written {
    pub(crate) line: Line,
    /// The account's name and login.
    pub(crate) who: Option<(String, String)>,
    /// The office's name in both languages.
    pub(crate) office: Option<(String, String)>,
    /// What the thing is called, where the reader may read it.
    pub(crate) title: Option<String>,
    /// The number by which people speak of the thing, as the line of its beginning notes it.
    pub(crate) number: Option<String>,
    /// The name and login of the account that the line is about.
    pub(crate) about: Option<(String, String)>,
}

/// Which lines.
#[derive(Clone, Debug, Default)]
pub(crate) struct Filter {
    /// From this day on.
    pub(crate) from: Option<Day>,
    /// Up to this day, and with it.
    pub(crate) until: Option<Day>,
    pub(crate) account: Option<AccountId>,
    /// By whom: a login, or a part of a name.
    pub(crate) who: String,
    pub(crate) office: Option<OrganisationId>,
    pub(crate) act: Option<&'static str>,
    pub(crate) kind: Option<Resource>,
    pub(crate) subject: Option<Subject>,
    /// Without those who were denied.
    pub(crate) without_denied: bool,
    /// Before this place.
    pub(crate) before: Option<i64>,
}

/// What an act was to the thing it was done to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Way {
    /// It was looked at.
    Saw,
    /// It was changed.
    Changed,
    /// Somebody tried and was denied.
    Denied,
}

/// How often somebody did one act to a thing, and when last.
#[derive(Clone, Debug)]
pub(crate) struct Visits {
    /// The account's name and login; nobody for a resident or the program itself.
    pub(crate) who: Option<(String, String)>,
    pub(crate) role: String,
    pub(crate) act: String,
    pub(crate) count: i64,
    pub(crate) last_at: Moment,
}

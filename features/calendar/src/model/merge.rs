//! 合同開催: two events that could be held as one (B4).

use kernel::day::Day;
use kernel::ids::{EventId, Id, OrganisationId};
use kernel::text::Title;

use super::Event;

/// A proposal to hold two events as one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Merge {
    /// Its id.
    pub(crate) id: Id<Merge>,
    /// The one, as it stands now.
    pub(crate) one: Event,
    /// The other.
    pub(crate) other: Event,
    /// Since when it is proposed.
    pub(crate) proposed_on: Day,
    /// What it saves.
    pub(crate) saving: Saving,
    /// How far it is.
    pub(crate) course: Course,
    /// Counts its changes.
    pub(crate) version: i64,
}

/// What holding two events as one saves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Saving {
    /// The days or evenings on which people need not come out again.
    pub(crate) evenings: u32,
    /// The hours of those who prepare, run and clear away the smaller one.
    pub(crate) person_hours: u32,
}

/// How far a proposal is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Course {
    /// Somebody has still to say something.
    Open {
        /// Since when the organiser of the one agrees.
        one: Option<Day>,
        /// Since when that of the other does.
        other: Option<Day>,
    },
    /// Both agreed; this is the event that they hold together.
    Joined(EventId),
    /// One of them said no.
    Declined {
        /// When.
        on: Day,
        /// For which organisation.
        by: Option<OrganisationId>,
        /// Why, for both.
        why: Title,
    },
}

/// One of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// The one.
    One,
    /// The other.
    Other,
}

impl Merge {
    /// The event of a side.
    pub(crate) const fn event(&self, side: Side) -> &Event {
        match side {
            Side::One => &self.one,
            Side::Other => &self.other,
        }
    }
}

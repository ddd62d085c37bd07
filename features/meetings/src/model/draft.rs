//! What somebody wants of a meeting, once it was read: what the orders give and the rules take.

use kernel::day::Day;
use kernel::ids::{ConcernId, OrganisationId};
use kernel::policy::Visibility;
use kernel::text::Title;

use super::{Hours, ItemId, MeetingKind, Wording};

/// What a meeting is to be.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Whose meeting.
    pub council: OrganisationId,
    /// What kind.
    pub kind: MeetingKind,
    /// Its name, where the kind does not say enough.
    pub title: Option<Title>,
    /// The day.
    pub on: Day,
    /// The time of day.
    pub hours: Hours,
    /// Where; may be empty.
    pub place: String,
    /// Who may know of it.
    pub visibility: Visibility,
    /// The agenda as typed, a line for each item.
    pub agenda: String,
}

/// An item without an id yet.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Draft {
    /// What is talked about.
    pub(crate) title: Title,
    /// How many minutes are planned.
    pub(crate) minutes_planned: Option<u32>,
    /// Who may read what is said about it.
    pub(crate) visibility: Visibility,
    /// The open concern that stands here again.
    pub(crate) carried_from: Option<ConcernId>,
}

/// One place up or down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shift {
    /// Earlier.
    Up,
    /// Later.
    Down,
}

/// What was written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Written {
    /// Item by item; the items that were not sent are missing.
    pub(crate) pages: Vec<(ItemId, Vec<Wording>)>,
    /// What was not on the agenda.
    pub(crate) added: Option<(Title, Vec<Wording>)>,
}

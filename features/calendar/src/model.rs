//! What an event is, and when.

mod claim;
mod codes;
mod collection;
mod event;
mod merge;
mod recurrence;
mod season;
mod series;
mod span;
mod which;

pub(crate) use claim::{Taken, Thing};
pub(crate) use codes::{Access, Audience, EventKind, Layer, PlaceKind, Source};
pub(crate) use collection::{
    Change as CollectionChange, Kind as CollectionKind, Outcome, Rule as CollectionRule,
    days as collection_days,
};
pub(crate) use event::{Event, Fee, Host, Particulars, Place, PlaceId, Stage, Venue, When, Why};
pub(crate) use merge::{Course, Merge, Saving, Side};
pub(crate) use recurrence::{Change, Exception, Recurrence, month_english, occurrences};
pub(crate) use season::Season;
pub(crate) use series::Series;
pub(crate) use span::{Hours, Minute, Slot, Span, SpanError};
pub(crate) use which::Which;

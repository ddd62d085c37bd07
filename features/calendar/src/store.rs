//! All SQL of the feature.

mod claims;
mod collection;
mod days;
mod event;
mod feeds;
mod files;
mod import;
mod merge;
mod place;
mod select;
mod write;

use desk::db::StoreError;
use kernel::policy::Columns;

pub(crate) use claims::{put_claims, take_turn, taken};
pub(crate) use collection::{collection, put_collection_change, put_collection_rule};
pub(crate) use days::{Occurrence, days, put_days};
pub(crate) use event::{Batch, coming, held, load, undated, unfixed, waiting};
pub(crate) use feeds::{State, changed_last, state, these};
pub(crate) use files::{PlaceRow, area_path, is_known, put_place};
pub(crate) use import::{
    Import, ImportId, Standing, close_import, count_old_imports, drop_old_imports, import,
    import_rows, insert_import, put_origin, standing,
};
pub(crate) use merge::{insert_merge, load_merge, merges, save_merge};
pub(crate) use place::{Organiser, councils, hosts, organiser, organisers, place, places};
pub(crate) use select::{Selection, organisation_id};
pub(crate) use write::{insert, save};

/// A table `e` of events.
const COLUMNS_OF_EVENT: Columns = Columns {
    area: "e.area_path",
    visibility: "e.visibility",
    council: Some("e.council"),
    holder: Some("e.organiser"),
    sender: None,
    asked: Some(
        "exists (select 1 from event_part k where k.municipality = e.municipality
             and k.event = e.id and k.part = 'cohost' and k.organisation = {office})",
    ),
};

/// Something that the house cannot have written.
fn unreadable(what: &str) -> StoreError {
    StoreError::Unreadable(format!("an event has no {what}"))
}

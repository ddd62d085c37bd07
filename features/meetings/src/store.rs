//! All SQL of the feature. `seen` is what the reader may see; without it everything is read, for
//! an act that was permitted already.

mod around;
mod attendance;
mod meeting;
mod minutes;
mod report;

use desk::db::{Param, StoreError};
use kernel::policy::{Columns, Scope, Visibility};

pub(crate) use around::{
    asked_to_come, council, councils, find_open_concern, open_concerns, outcomes, taken_up,
};
pub(crate) use attendance::{attendees, candidates, put_attendees};
pub use meeting::load;
pub(crate) use meeting::{
    Cursor, Listed, coming, find_called, insert, next_planned, past, save, save_stage,
    take_council_turn, take_turn,
};
pub(crate) use minutes::{
    add_revision, errands, load_agenda, load_minutes, narrow, narrow_item, put_agenda, remove_item,
    revision, save_minutes, save_sentence, sentences_of,
};
pub(crate) use report::{own_report, put_report, reports};

/// A table `m` of meetings, or a part with its own visibility beside one.
const fn columns(visibility: &'static str) -> Columns {
    Columns {
        area: "m.area_path",
        visibility,
        council: Some("m.council"),
        holder: None,
        sender: None,
        asked: None,
    }
}

/// The condition for what is seen, and its values; the first is `$first`.
fn seen_sql(seen: Option<&Scope>, visibility: &'static str, first: usize) -> (String, Vec<Param>) {
    let Some(scope) = seen else {
        return ("(1 = 1)".to_owned(), Vec::new());
    };
    let (sql, values) = scope.sql(&columns(visibility), first);
    (sql, values.into_iter().map(Param::from).collect())
}

fn visibility(code: &str) -> Result<Visibility, StoreError> {
    Visibility::read(code)
        .ok_or_else(|| StoreError::Unreadable(format!("no visibility is called {code}")))
}

/// A number that the house wrote and that cannot be negative.
fn count(number: i64) -> Result<u32, StoreError> {
    u32::try_from(number).map_err(|_| StoreError::Unreadable(format!("{number} is no count")))
}

//! What feeds ask beyond what pages do.

use desk::db::{Conn, StoreError};
use kernel::day::Moment;
use kernel::ids::EventId;

use super::Selection;
use super::event::{Batch, read_all};

/// What tells one state of a selection from another: whatever is put up, changed or taken away moves one
/// of the three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct State {
    /// How many events it holds.
    pub(crate) count: i64,
    /// When one of them was changed last.
    pub(crate) newest: Option<Moment>,
    /// How often they were changed, all together.
    pub(crate) versions: i64,
}

/// The state of what stands on the calendar of a selection, with and without a day.
pub(crate) async fn state(tx: &mut Conn, selection: &Selection) -> Result<State, StoreError> {
    let mut selection = selection.clone();
    selection.and_that(STANDS);
    let wanted = selection.sql();
    let sql = format!(
        "select count(*) as events, cast(coalesce(sum(e.version), 0) as bigint) as versions,
             max(e.changed_at) as newest
         from event e where {wanted}"
    );
    tx.one(&sql, selection.params(), |row| {
        Ok(State {
            count: row.get("events")?,
            newest: row.get("newest")?,
            versions: row.get("versions")?,
        })
    })
    .await
}

/// The events of a selection that were changed last, the newest change first.
pub(crate) async fn changed_last(
    tx: &mut Conn,
    selection: &Selection,
    most: usize,
) -> Result<Batch, StoreError> {
    let mut selection = selection.clone();
    selection.and_that(STANDS);
    read_all(tx, &selection, "e.changed_at desc, e.id", most).await
}

/// Those of a selection with these ids.
pub(crate) async fn these(
    tx: &mut Conn,
    selection: &Selection,
    ids: &[EventId],
) -> Result<Batch, StoreError> {
    if ids.is_empty() {
        return Ok(Batch::default());
    }
    let mut selection = selection.clone();
    let ids: Vec<String> = ids.iter().map(|id| selection.place(*id)).collect();
    selection.and_that(STANDS);
    selection.and_that(&format!("e.id in ({})", ids.join(", ")));
    read_all(tx, &selection, "e.first_on, e.id", ids.len()).await
}

/// What stands on the calendar, be it crossed out.
const STANDS: &str = "e.status not in ('submitted', 'declined')";

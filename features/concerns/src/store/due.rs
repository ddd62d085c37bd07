//! What falls due with a concern, for the reminders of the desk.

use desk::Desk;
use desk::db::{Conn, Row, StoreError};
use desk::p;
use desk::reminders::Due;
use kernel::change::Subject;
use kernel::day::Day;
use kernel::ids::ConcernId;
use kernel::policy::Resource;
use kernel::tiers::AreaPath;

/// The open concerns whose next date is no later than `until`, each with the office that holds it.
pub(crate) async fn list_due(
    tx: &mut Conn,
    desk: &Desk,
    until: Day,
) -> Result<Vec<Due>, StoreError> {
    tx.rows(
        "select id, number, area_path, state, holder, next_date from concern
         where municipality = $1 and next_date <= $2 order by next_date, id",
        p![desk.municipality(), until],
        read,
    )
    .await
}

fn read(row: &Row) -> Result<Due, StoreError> {
    let id: ConcernId = row.get("id")?;
    let state: String = row.get("state")?;
    Ok(Due {
        subject: Subject::of(Resource::Concern, id),
        area: AreaPath::stored(row.get::<String>("area_path")?),
        office: row.get("holder")?,
        on: row.get("next_date")?,
        what: match state.as_str() {
            "sent" => "due-concern-take",
            "working" => "due-concern-answer",
            "answered" => "due-concern-deliver",
            _ => "due-concern-next",
        },
        number: row.get("number")?,
    })
}

//! What falls due with a request, for the reminders of the desk.

use desk::Desk;
use desk::db::{Conn, Row, StoreError};
use desk::p;
use desk::reminders::Due;
use kernel::change::Subject;
use kernel::day::Day;
use kernel::ids::{AttendanceRequestId, OrganisationId};
use kernel::policy::Resource;
use kernel::tiers::AreaPath;

/// The open requests whose next date is no later than `until`, each with the office whose turn it is.
pub(crate) async fn list_due(
    tx: &mut Conn,
    desk: &Desk,
    until: Day,
) -> Result<Vec<Due>, StoreError> {
    tx.rows(
        "select id, area_path, state, holder, team, next_date from attendance_request
         where municipality = $1 and next_date <= $2 order by next_date, id",
        p![desk.municipality(), until],
        read,
    )
    .await
}

fn read(row: &Row) -> Result<Due, StoreError> {
    let id: AttendanceRequestId = row.get("id")?;
    let (holder, team): (OrganisationId, OrganisationId) = (row.get("holder")?, row.get("team")?);
    let state: String = row.get("state")?;
    Ok(Due {
        subject: Subject::of(Resource::AttendanceRequest, id),
        area: AreaPath::stored(row.get::<String>("area_path")?),
        office: holder,
        on: row.get("next_date")?,
        what: match state.as_str() {
            "proposed" => "due-request-agree",
            "accepted" if holder == team => "due-request-member",
            "staffed" => "due-request-attend",
            "attended" => "due-request-report",
            // With the section: asked, or nobody of the team can come.
            _ => "due-request-answer",
        },
        number: String::new(),
    })
}

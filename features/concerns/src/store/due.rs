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

/// What falls due no later than `until`: open concerns, each with the office that holds it, and the
/// sections that were asked about one and said nothing yet.
pub(crate) async fn list_due(
    tx: &mut Conn,
    desk: &Desk,
    until: Day,
) -> Result<Vec<Due>, StoreError> {
    tx.rows(
        "select c.id, c.number, c.area_path, c.state as due, c.holder as office, c.next_date as on_date
         from concern c where c.municipality = $1 and c.next_date <= $2
         union all
         select c.id, c.number, c.area_path, 'asked' as due, q.organisation as office,
                q.due_on as on_date
         from concern_asked q
         join concern c on c.municipality = q.municipality and c.id = q.concern
         where q.municipality = $1 and q.due_on <= $2 and q.said_on is null
           and q.ended_on is null and c.closed_on is null
         order by on_date, id",
        p![desk.municipality(), until],
        read,
    )
    .await
}

fn read(row: &Row) -> Result<Due, StoreError> {
    let id: ConcernId = row.get("id")?;
    let due: String = row.get("due")?;
    Ok(Due {
        subject: Subject::of(Resource::Concern, id),
        area: AreaPath::stored(row.get::<String>("area_path")?),
        office: row.get("office")?,
        on: row.get("on_date")?,
        what: match due.as_str() {
            "asked" => "due-concern-advise",
            "sent" => "due-concern-take",
            "working" => "due-concern-answer",
            "answered" => "due-concern-deliver",
            _ => "due-concern-next",
        },
        number: row.get("number")?,
    })
}

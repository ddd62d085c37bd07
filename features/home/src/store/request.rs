//! Requests for attendance that are under way.

use desk::Desk;
use desk::db::{Conn, StoreError};
use kernel::policy::{Action, Columns, Resource};

use super::{Values, listed, named};
use crate::model::{Listed, Reader, Request};

const COLUMNS: Columns = Columns {
    area: "r.area_path",
    visibility: "'closed'",
    council: Some("r.council"),
    holder: Some("r.holder"),
    sender: None,
    asked: None,
};

/// The open requests that the reader's offices hold or made, by their next date, each with what
/// the reader said to it.
pub(crate) async fn open(
    tx: &mut Conn,
    desk: &Desk,
    reader: &Reader,
) -> Result<Listed<Request>, StoreError> {
    let mut values = Values::of(desk);
    let person = values.place(reader.person);
    let offices = values.offices(&reader.offices);
    let scope = desk.scope(Action::Read, Resource::AttendanceRequest);
    let readable = values.within(&scope, &COLUMNS);
    let sql = format!(
        "select r.id, r.kind, r.on_date, r.begins_at, r.place, r.state, r.next_date,
                case when r.holder in {offices} then 1 else 0 end as ours,
                case when r.holder = r.team then 1 else 0 end as with_team, m.answer,
                u.name as council_name, u.name_en as council_name_en, h.name as holder_name,
                h.name_en as holder_name_en, count(*) over () as total
         from attendance_request r
         join organisation u on u.municipality = r.municipality and u.id = r.council
         join organisation h on h.municipality = r.municipality and h.id = r.holder
         left join request_member m on m.municipality = r.municipality and m.request = r.id
             and m.person = {person}
         where r.municipality = $1 and r.next_date is not null
           and (r.holder in {offices} or r.council in {offices}) and {readable}
         order by r.next_date, r.id limit 20"
    );
    listed(tx, &sql, &values, |row| {
        Ok(Request {
            id: row.get("id")?,
            kind: row.get("kind")?,
            on: row.get("on_date")?,
            begins_at: row.get("begins_at")?,
            place: row.get("place")?,
            state: row.get("state")?,
            council: named(row, "council_name", "council_name_en")?,
            holder: named(row, "holder_name", "holder_name_en")?,
            is_ours: row.get::<i64>("ours")? == 1,
            is_with_team: row.get::<i64>("with_team")? == 1,
            reply: row.get("answer")?,
            next_date: row.get("next_date")?,
        })
    })
    .await
}

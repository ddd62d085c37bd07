//! Meetings to come, minutes to write, and what was promised at the table.

use desk::Desk;
use desk::db::{Conn, Row, StoreError};
use kernel::day::Day;
use kernel::policy::{Action, Columns, Resource, Scope};

use super::{Values, concern, listed, named, pressing};
use crate::model::{Coming, Errand, Listed, Meeting, Pressing};

/// A meeting `m`, or a part of it with its own visibility.
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

/// What [`read`] reads.
const FIELDS: &str = "m.id, m.kind, m.title, m.on_date, m.begins_at, m.place,
        o.name as council_name, o.name_en as council_name_en";

/// Where it comes from.
const FROM: &str = "meeting m
    join organisation o on o.municipality = m.municipality and o.id = m.council";

fn read(row: &Row) -> Result<Meeting, StoreError> {
    Ok(Meeting {
        id: row.get("id")?,
        kind: row.get("kind")?,
        title: row.get("title")?,
        on: row.get("on_date")?,
        begins_at: row.get("begins_at")?,
        place: row.get("place")?,
        council: named(row, "council_name", "council_name_en")?,
    })
}

/// The meetings whose record the reader keeps: their council's, their districts'. Whoever keeps
/// those of the whole municipality has no need of them all on the desk.
fn own(desk: &Desk) -> Scope {
    let mut scope = desk.scope(Action::Edit, Resource::Meeting);
    let whole = &desk.place().area;
    scope.any.retain(|bound| bound.area.as_ref() != Some(whole));
    scope
}

/// Meetings that were, and of which nobody wrote anything down yet; late are those up to the day
/// `late_until`.
pub(crate) async fn unwritten(
    tx: &mut Conn,
    desk: &Desk,
    late_until: Day,
) -> Result<Pressing<Meeting>, StoreError> {
    let mut values = Values::of(desk);
    let today = values.place(desk.today);
    let day = values.place(late_until);
    let own = values.within(&own(desk), &columns("m.visibility"));
    let sql = format!(
        "select {FIELDS}, count(*) over () as total,
                count(case when m.on_date <= {day} then 1 end) over () as late
         from {FROM}
         where m.municipality = $1 and m.status = 'planned' and m.on_date < {today} and {own}
         order by m.on_date, m.id limit 10"
    );
    pressing(tx, &sql, &values, read).await
}

/// The next meetings that the reader belongs to. What their councils have open stands on the agenda
/// of the nearest one alone, as on its page (`hears_what_is_open` in `meetings/src/record.rs`). What
/// was settled at today's own table still stands there, but no longer waits here.
pub(crate) async fn coming(tx: &mut Conn, desk: &Desk) -> Result<Vec<Coming>, StoreError> {
    let mut values = Values::of(desk);
    let today = values.place(desk.today);
    let scope = desk.scope(Action::Read, Resource::Meeting).inside();
    let seen = values.within(&scope, &columns("m.visibility"));
    let readable = desk.scope(Action::Read, Resource::Concern);
    let readable = values.within(&readable, &concern::COLUMNS);
    let sql = format!(
        "with next as (
             select m.council, m.status, {FIELDS} from {FROM}
             where m.municipality = $1 and m.on_date >= {today} and m.status <> 'called_off'
               and {seen}
             order by m.on_date, m.begins_at, m.id limit 5),
         open as (
             select n.id, count(*) as carried from next n
             join concern c on c.municipality = $1 and c.council = n.council
             where (n.on_date = {today} or n.status <> 'planned'
                    or n.id = (select f.id from meeting f
                               where f.municipality = $1 and f.council = n.council
                                 and f.status = 'planned' and f.on_date >= {today}
                               order by f.on_date, f.begins_at, f.id limit 1))
               and c.opened_on < n.on_date and (c.meeting is null or c.meeting <> n.id)
               and c.closed_on is null and {readable}
             group by n.id)
         select n.id, n.kind, n.title, n.on_date, n.begins_at, n.place, n.council_name,
                n.council_name_en, coalesce(p.carried, 0) as carried
         from next n left join open p on p.id = n.id
         order by n.on_date, n.begins_at, n.id"
    );
    tx.rows(&sql, &values.0, |row| {
        Ok(Coming {
            meeting: read(row)?,
            carried: row.get("carried")?,
        })
    })
    .await
}

/// What was promised at the reader's meetings and is not done, by the day on which it is due.
pub(crate) async fn errands(tx: &mut Conn, desk: &Desk) -> Result<Listed<Errand>, StoreError> {
    let mut values = Values::of(desk);
    let own = values.within(&own(desk), &columns("s.visibility"));
    let sql = format!(
        "select s.id, s.meeting, s.text, s.who, s.due_on, o.name as council_name,
                o.name_en as council_name_en, count(*) over () as total
         from sentence s
         join meeting m on m.municipality = s.municipality and m.id = s.meeting
         join organisation o on o.municipality = m.municipality and o.id = m.council
         where s.municipality = $1 and s.kind = 'action' and s.done_on is null and {own}
         order by coalesce(s.due_on, m.on_date), s.id limit 10"
    );
    listed(tx, &sql, &values, |row| {
        Ok(Errand {
            meeting: row.get("meeting")?,
            sentence: row.get("id")?,
            text: row.get("text")?,
            who: row.get("who")?,
            due_on: row.get("due_on")?,
            council: named(row, "council_name", "council_name_en")?,
        })
    })
    .await
}

//! Meetings to come, minutes to write, and what was promised at the table.

use desk::Desk;
use desk::db::{Conn, Row, StoreError};
use kernel::policy::{Action, Columns, Resource, Scope};

use super::{Values, listed, named};
use crate::model::{Errand, Listed, Meeting};

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
const SELECT: &str = "select m.id, m.kind, m.title, m.on_date, m.begins_at, m.place,
        o.name as council_name, o.name_en as council_name_en, count(*) over () as total,
        (select count(*) from concern c where c.municipality = m.municipality
             and c.council = m.council and c.closed_on is null and c.visibility <> 'closed')
            as carried
    from meeting m
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
        carried: row.get("carried")?,
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

/// Meetings that were, and of which nobody wrote anything down yet.
pub(crate) async fn unwritten(tx: &mut Conn, desk: &Desk) -> Result<Listed<Meeting>, StoreError> {
    let mut values = Values::of(desk);
    let today = values.place(desk.today);
    let own = values.within(&own(desk), &columns("m.visibility"));
    let sql = format!(
        "{SELECT} where m.municipality = $1 and m.status = 'planned' and m.on_date < {today}
           and {own} order by m.on_date, m.id limit 10"
    );
    listed(tx, &sql, &values, read).await
}

/// The next meetings that the reader belongs to.
pub(crate) async fn coming(tx: &mut Conn, desk: &Desk) -> Result<Vec<Meeting>, StoreError> {
    let mut values = Values::of(desk);
    let today = values.place(desk.today);
    let scope = desk.scope(Action::Read, Resource::Meeting).inside();
    let seen = values.within(&scope, &columns("m.visibility"));
    let sql = format!(
        "{SELECT} where m.municipality = $1 and m.on_date >= {today} and m.status <> 'called_off'
           and {seen}
         order by m.on_date, m.begins_at, m.id limit 5"
    );
    tx.rows(&sql, &values.0, read).await
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

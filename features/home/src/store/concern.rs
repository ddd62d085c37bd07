//! Concerns: those held, asked about, watched and brought forward.

use desk::Desk;
use desk::db::{Conn, Row, StoreError};
use kernel::policy::{Action, Columns, Resource, Scope, Standing, Visibility};
use kernel::tiers::AreaPath;

use super::{Values, listed, named, perhaps_named, pressing};
use crate::model::{Answered, Asked, Concern, Inside, Late, Listed, Pressing, Reader};
use kernel::day::{Day, Moment};

/// Where the table keeps what the policy asks about; the concern is `c`.
pub(super) const COLUMNS: Columns = Columns {
    area: "c.area_path",
    visibility: "c.visibility",
    council: Some("c.council"),
    holder: Some("c.holder"),
    sender: Some("c.sender"),
    asked: Some(
        "(exists (select 1 from concern_asked q where q.municipality = c.municipality
                  and q.concern = c.id and q.organisation = {office})
          or exists (select 1 from concern_step s where s.municipality = c.municipality
                     and s.concern = c.id and s.holder = {office}))",
    ),
};

/// What [`read`] reads, with the names around it, and whether the reader sees it from inside.
fn fields(desk: &Desk, values: &mut Values) -> String {
    let inside = values.within(&inside(desk), &COLUMNS);
    format!(
        "c.id, c.number, c.title, c.state, c.triage, c.category, c.urgency, c.visibility,
         c.area_path, c.council, c.holder, c.sender, c.next_date, c.answer_kind, c.delivered_on,
         c.closed_on, c.changed_at, u.name as council_name, u.name_en as council_name_en,
         h.name as holder_name, h.name_en as holder_name_en,
         case when {inside} then 1 else 0 end as inside,
         (select max(s.at) from concern_step s where s.municipality = c.municipality
              and s.concern = c.id and s.holder = c.holder
              and s.act in ('take_up', 'send', 'forward', 'escalate', 'return', 'answer',
                  'deliver', 'reopen')) as came_at"
    )
}

/// Where it comes from.
const FROM: &str = "concern c
    left join organisation u on u.municipality = c.municipality and u.id = c.council
    left join organisation h on h.municipality = c.municipality and h.id = c.holder";

fn read(row: &Row) -> Result<Concern, StoreError> {
    let visibility: String = row.get("visibility")?;
    let triage: Option<String> = row.get("triage")?;
    let category: Option<String> = row.get("category")?;
    let is_inside = row.get::<i64>("inside")? == 1;
    let inside = is_inside.then(|| read_inside(row)).transpose()?;
    Ok(Concern {
        id: row.get("id")?,
        number: row.get("number")?,
        title: row.get("title")?,
        state: row.get("state")?,
        is_judged: triage.is_some() && category.is_some(),
        council: perhaps_named(row, "council_name", "council_name_en")?,
        answer_kind: row.get("answer_kind")?,
        delivered_on: row.get("delivered_on")?,
        closed_on: row.get("closed_on")?,
        inside,
        standing: Standing {
            area: AreaPath::stored(row.get::<String>("area_path")?),
            visibility: Visibility::read(&visibility).unwrap_or(Visibility::Closed),
            council: row.get("council")?,
            holder: row.get("holder")?,
            sender: row.get("sender")?,
            asked: Vec::new(),
        },
    })
}

fn read_inside(row: &Row) -> Result<Inside, StoreError> {
    let came_at: Option<Moment> = row.get("came_at")?;
    let urgency: String = row.get("urgency")?;
    Ok(Inside {
        is_urgent: urgency == "urgent",
        holder: perhaps_named(row, "holder_name", "holder_name_en")?,
        next_date: row.get("next_date")?,
        since: match came_at {
            Some(at) => at,
            None => row.get("changed_at")?,
        },
    })
}

/// What the reader may read.
pub(super) fn readable(desk: &Desk) -> Scope {
    desk.scope(Action::Read, Resource::Concern)
}

/// What the reader sees as those do who deal with it, beyond what is public.
fn inside(desk: &Desk) -> Scope {
    readable(desk).inside()
}

/// What the reader's offices hold, by its next date.
pub(crate) async fn held(
    tx: &mut Conn,
    desk: &Desk,
    reader: &Reader,
) -> Result<Pressing<Concern>, StoreError> {
    let mut values = Values::of(desk);
    let offices = values.offices(&reader.offices);
    let readable = values.within(&readable(desk), &COLUMNS);
    let today = values.place(desk.today);
    let fields = fields(desk, &mut values);
    let sql = format!(
        "select {fields}, count(*) over () as total,
                count(case when c.next_date < {today} then 1 end) over () as late
         from {FROM}
         where c.municipality = $1 and c.holder in {offices} and {readable}
         order by c.next_date, c.id limit 30"
    );
    pressing(tx, &sql, &values, read).await
}

/// About what the reader's offices were asked and said nothing yet, by the day on which it is due.
pub(crate) async fn asked(
    tx: &mut Conn,
    desk: &Desk,
    reader: &Reader,
) -> Result<Pressing<Asked>, StoreError> {
    let mut values = Values::of(desk);
    let offices = values.offices(&reader.offices);
    let readable = values.within(&readable(desk), &COLUMNS);
    let today = values.place(desk.today);
    let sql = format!(
        "select c.id, c.number, c.title, k.due_on, h.name as holder_name,
                h.name_en as holder_name_en, count(*) over () as total,
                count(case when k.due_on < {today} then 1 end) over () as late
         from concern_asked k
         join concern c on c.municipality = k.municipality and c.id = k.concern
         left join organisation h on h.municipality = c.municipality and h.id = c.holder
         where k.municipality = $1 and k.organisation in {offices} and k.said_on is null
           and k.ended_on is null
           and c.closed_on is null and {readable}
         order by k.due_on, c.id limit 20"
    );
    pressing(tx, &sql, &values, |row| {
        Ok(Asked {
            concern: row.get("id")?,
            number: row.get("number")?,
            title: row.get("title")?,
            holder: perhaps_named(row, "holder_name", "holder_name_en")?,
            due_on: row.get("due_on")?,
        })
    })
    .await
}

/// What the reader's offices sent and others hold, by its next date; what their councils asked
/// stands in a list of its own.
pub(crate) async fn watched(
    tx: &mut Conn,
    desk: &Desk,
    reader: &Reader,
) -> Result<Listed<Concern>, StoreError> {
    let mut values = Values::of(desk);
    let offices = values.offices(&reader.offices);
    let readable = values.within(&readable(desk), &COLUMNS);
    let fields = fields(desk, &mut values);
    let sql = format!(
        "select {fields}, count(*) over () as total from {FROM}
         where c.municipality = $1 and c.sender in {offices}
           and c.holder not in {offices} and (c.council is null or c.council not in {offices})
           and {readable}
         order by c.next_date, c.id limit 10"
    );
    listed(tx, &sql, &values, read).await
}

/// What the reader's councils asked, the newest first, whatever became of it; but what they hold
/// themselves, which waits for them.
pub(crate) async fn of_council(
    tx: &mut Conn,
    desk: &Desk,
    reader: &Reader,
) -> Result<Listed<Concern>, StoreError> {
    let mut values = Values::of(desk);
    let offices = values.offices(&reader.offices);
    let readable = values.within(&readable(desk), &COLUMNS);
    let fields = fields(desk, &mut values);
    let sql = format!(
        "select {fields}, count(*) over () as total from {FROM}
         where c.municipality = $1 and c.council in {offices}
           and (c.holder is null or c.holder not in {offices}) and {readable}
         order by c.id desc limit 10"
    );
    listed(tx, &sql, &values, read).await
}

/// The newest concerns that the reader may see.
pub(crate) async fn latest(tx: &mut Conn, desk: &Desk) -> Result<Vec<Concern>, StoreError> {
    let mut values = Values::of(desk);
    let readable = values.within(&readable(desk), &COLUMNS);
    let fields = fields(desk, &mut values);
    let sql = format!(
        "select {fields} from {FROM}
         where c.municipality = $1 and c.state <> 'merged' and {readable}
         order by c.id desc limit 5"
    );
    tx.rows(&sql, &values.0, read).await
}

/// Where the late ones lie that the reader deals with: the longest overdue first.
pub(crate) async fn late_by_holder(tx: &mut Conn, desk: &Desk) -> Result<Vec<Late>, StoreError> {
    let mut values = Values::of(desk);
    let today = values.place(desk.today);
    let inside = values.within(&inside(desk), &COLUMNS);
    let sql = format!(
        "select h.name, h.name_en, count(*) as count, min(c.next_date) as oldest
         from concern c
         join organisation h on h.municipality = c.municipality and h.id = c.holder
         where c.municipality = $1 and c.next_date < {today} and {inside}
         group by h.id, h.name, h.name_en
         order by oldest, h.name limit 20"
    );
    tx.rows(&sql, &values.0, |row| {
        Ok(Late {
            holder: named(row, "name", "name_en")?,
            count: row.get("count")?,
            oldest: row.get("oldest")?,
        })
    })
    .await
}

/// When concerns came to the reader's offices, and when these answered: since a day.
pub(crate) async fn answered(
    tx: &mut Conn,
    desk: &Desk,
    reader: &Reader,
    since: Day,
) -> Result<Vec<Answered>, StoreError> {
    let mut values = Values::of(desk);
    let offices = values.offices(&reader.offices);
    let since = values.place(since);
    let sql = format!(
        "select min(a.on_date) as answered_on, min(s.at) as came_at
         from answer a
         join concern_step s on s.municipality = a.municipality and s.concern = a.concern
             and s.holder = a.office and s.act in ('send', 'forward', 'escalate')
         where a.municipality = $1 and a.office in {offices} and a.on_date >= {since}
         group by a.concern, a.office limit 1000"
    );
    tx.rows(&sql, &values.0, |row| {
        Ok(Answered {
            came_on: Day::of(row.get("came_at")?),
            answered_on: row.get("answered_on")?,
        })
    })
    .await
}

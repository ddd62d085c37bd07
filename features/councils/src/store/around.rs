//! What other features keep of a council: its team, its concerns, its meetings. Read only.

use desk::db::{Conn, Param, Row, StoreError};
use desk::{Desk, p};
use kernel::day::Day;
use kernel::ids::{ConcernId, OrganisationId, TeamId};
use kernel::policy::{Action, Columns, Resource};

use crate::model::{Answered, Asked, Coming, Team};

/// How many concerns one page shows.
pub(crate) const PAGE: usize = 20;

/// How many coming meetings it shows.
const COMING: usize = 5;

/// The columns of `meeting m` about which the policy asks.
const MEETING: Columns = Columns {
    area: "m.area_path",
    visibility: "m.visibility",
    council: Some("m.council"),
    holder: None,
    sender: None,
    asked: None,
};

/// The columns of `concern c` about which the policy asks.
const CONCERN: Columns = Columns {
    area: "c.area_path",
    visibility: "c.visibility",
    council: Some("c.council"),
    holder: Some("c.holder"),
    sender: Some("c.sender"),
    asked: None,
};

/// The teams that serve the districts of a council on a day.
pub(crate) async fn list_teams(
    tx: &mut Conn,
    municipality: &str,
    council: OrganisationId,
    on: Day,
) -> Result<Vec<Team>, StoreError> {
    tx.rows(
        "select distinct o.id, o.name, o.name_en
         from council_district d
         join team_district t on t.municipality = d.municipality and t.area = d.area
         join organisation o on o.municipality = t.municipality and o.id = t.team
         where d.municipality = $1 and d.council = $2
           and d.from_date <= $3 and (d.until_date is null or d.until_date > $3)
           and t.from_date <= $3 and (t.until_date is null or t.until_date > $3)
         order by o.name",
        p![municipality, council, on],
        |row| {
            Ok(Team {
                id: TeamId::new(row.get::<OrganisationId>("id")?.uuid()),
                name: row.get("name")?,
                name_en: row.get("name_en")?,
            })
        },
    )
    .await
}

/// The public concerns of a council, the latest first, each with the last answer that was brought
/// back to the district; [`PAGE`] and one more, behind `before`. An answer on its way is shown to
/// nobody here: the district hears it first (F2). Who holds a concern and when it is due to move is
/// for those who see it from inside, as on its own page.
pub(crate) async fn list_asked(
    tx: &mut Conn,
    desk: &Desk,
    council: OrganisationId,
    before: Option<ConcernId>,
) -> Result<Vec<Asked>, StoreError> {
    let scope = desk.scope(Action::Read, Resource::Concern);
    let before = before.unwrap_or(ConcernId::new(uuid::Uuid::max()));
    let mut params = p![desk.municipality(), council, before].to_vec();
    let (readable, values) = scope.sql(&CONCERN, params.len() + 1);
    params.extend(values.into_iter().map(Param::from));
    let (inside, values) = scope.inside().sql(&CONCERN, params.len() + 1);
    params.extend(values.into_iter().map(Param::from));
    let limit = PAGE + 1;
    let sql = format!(
        "select c.id, c.number, c.title, c.summary, c.state, c.opened_on, c.closed_on,
                case when {inside} then c.next_date end as next_date,
                o.name as holder, o.name_en as holder_en, a.kind, a.text, a.on_date
         from concern c
         left join organisation o on o.municipality = c.municipality and o.id = c.holder
             and {inside}
         left join answer a on a.municipality = c.municipality and a.id = (
             select d.answer from delivery d
             where d.municipality = c.municipality and d.concern = c.id
             order by d.on_date desc, d.id desc limit 1)
         where c.municipality = $1 and c.council = $2 and c.visibility = 'public'
           and c.state <> 'merged' and c.id < $3 and {readable}
         order by c.id desc limit {limit}"
    );
    tx.rows(&sql, &params, read_asked).await
}

fn read_asked(row: &Row) -> Result<Asked, StoreError> {
    let kind: Option<String> = row.get("kind")?;
    let answer = match kind {
        None => None,
        Some(kind) => Some(Answered {
            kind,
            text: row.get("text")?,
            on: row.get("on_date")?,
        }),
    };
    Ok(Asked {
        id: row.get("id")?,
        number: row.get("number")?,
        title: row.get("title")?,
        summary: row.get("summary")?,
        state: row.get("state")?,
        opened_on: row.get("opened_on")?,
        next_date: row.get("next_date")?,
        closed_on: row.get("closed_on")?,
        holder: row.get("holder")?,
        holder_en: row.get("holder_en")?,
        answer,
    })
}

/// The next public meetings of a council from a day on, the nearest first; those that are called off
/// too, so that nobody stands before a closed door.
pub(crate) async fn list_coming(
    tx: &mut Conn,
    desk: &Desk,
    council: OrganisationId,
    from: Day,
) -> Result<Vec<Coming>, StoreError> {
    let scope = desk.scope(Action::Read, Resource::Meeting);
    let (readable, values) = scope.sql(&MEETING, 4);
    let mut params = p![desk.municipality(), council, from].to_vec();
    params.extend(values.into_iter().map(Param::from));
    let sql = format!(
        "select m.id, m.kind, m.title, m.on_date, m.begins_at, m.place,
                m.called_off_why
         from meeting m
         where m.municipality = $1 and m.council = $2 and m.on_date >= $3
           and m.status in ('planned', 'called_off') and m.visibility = 'public' and {readable}
         order by m.on_date, m.begins_at, m.id limit {COMING}"
    );
    tx.rows(&sql, &params, |row| {
        Ok(Coming {
            id: row.get("id")?,
            kind: row.get("kind")?,
            title: row.get("title")?,
            on: row.get("on_date")?,
            begins_at: row.get("begins_at")?,
            place: row.get("place")?,
            called_off: row.get("called_off_why")?,
        })
    })
    .await
}

//! Teams, and who holds them while something is counted.

use desk::WriteTx;
use desk::db::{Conn, Param, Row, StoreError};
use desk::p;
use desk::search::{self, Entry};
use kernel::day::Day;
use kernel::ids::{OrganisationId, TeamId};
use kernel::policy::{Columns, Guarded, Scope};
use kernel::tiers::AreaPath;

use super::unreadable;
use crate::model::{Serves, Team};

/// What the policy asks about a team: which there are is public.
const COLUMNS: Columns = Columns {
    area: "o.area_path",
    visibility: "'public'",
    council: None,
    holder: None,
    sender: None,
    asked: None,
};

fn read(row: &Row) -> Result<Team, StoreError> {
    let serves: String = row.get("serves")?;
    Ok(Team {
        id: row.get("id")?,
        number: row.get("number")?,
        serves: Serves::read(&serves).ok_or_else(|| unreadable("kind of team", &serves))?,
        name_printed: row.get("name_printed")?,
        name: row.get("name")?,
        name_en: row.get("name_en")?,
        area: AreaPath::stored(row.get::<String>("area_path")?),
    })
}

/// One team.
pub(crate) async fn load(
    tx: &mut Conn,
    municipality: &str,
    id: TeamId,
) -> Result<Team, StoreError> {
    tx.one(
        "select t.id, t.number, t.serves, t.name_printed, o.name, o.name_en, o.area_path
         from team t
         join organisation o on o.municipality = t.municipality and o.id = t.id
         where t.municipality = $1 and t.id = $2",
        p![municipality, id],
        read,
    )
    .await
}

/// How many teams a page shows.
pub(crate) const PAGE: usize = 50;

/// The place of a team in the document's order: its number, and its id.
pub(crate) type Place = (i64, TeamId);

/// A team that serves some district on the day `$2`.
const SERVES: &str = "exists (select 1 from team_district d
    where d.municipality = t.municipality and d.team = t.id
      and d.from_date <= $2 and (d.until_date is null or d.until_date > $2))";

/// The teams that serve on a day in the document's order, behind one of them, each with the number of
/// its members: one more than [`PAGE`] when there are more.
pub(crate) async fn list(
    tx: &mut Conn,
    municipality: &str,
    scope: &Scope,
    on: Day,
    after: Option<Place>,
) -> Result<Vec<(Team, i64)>, StoreError> {
    let mut params: Vec<Param> = p![municipality, on].to_vec();
    let mut conditions = "";
    if let Some((number, id)) = after {
        conditions = "and (t.number, t.id) > ($3, $4)";
        params.extend([number.into(), id.into()]);
    }
    let (readable, values) = scope.sql(&COLUMNS, params.len() + 1);
    params.extend(values.into_iter().map(Param::from));
    let sql = format!(
        "select t.id, t.number, t.serves, t.name_printed, o.name, o.name_en, o.area_path,
                (select count(*) from posting p
                 where p.municipality = t.municipality and p.team = t.id and p.from_date <= $2
                   and (p.until_date is null or p.until_date > $2)) as members
         from team t
         join organisation o on o.municipality = t.municipality and o.id = t.id
         where t.municipality = $1 {conditions} and {SERVES} and {readable}
         order by t.number, t.id limit {}",
        PAGE + 1
    );
    tx.rows(&sql, &params, |row| Ok((read(row)?, row.get("members")?)))
        .await
}

/// How many teams serve on a day.
pub(crate) async fn count(
    tx: &mut Conn,
    municipality: &str,
    scope: &Scope,
    on: Day,
) -> Result<usize, StoreError> {
    let (readable, values) = scope.sql(&COLUMNS, 3);
    let mut params: Vec<Param> = p![municipality, on].to_vec();
    params.extend(values.into_iter().map(Param::from));
    let sql = format!(
        "select count(*) as teams from team t
         join organisation o on o.municipality = t.municipality and o.id = t.id
         where t.municipality = $1 and {SERVES} and {readable}"
    );
    let count: u32 = tx.one(&sql, &params, |row| row.get("teams")).await?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

/// The team that serves the home district of a council on a day.
pub(crate) async fn of_council(
    tx: &mut Conn,
    municipality: &str,
    council: OrganisationId,
    on: Day,
) -> Result<Option<TeamId>, StoreError> {
    tx.optional(
        "select d.team from organisation o
         join team_district d on d.municipality = o.municipality and d.area = o.area
         where o.municipality = $1 and o.id = $2
           and d.from_date <= $3 and (d.until_date is null or d.until_date > $3)
         order by d.from_date desc",
        p![municipality, council, on],
        |row| row.get("team"),
    )
    .await
}

/// Holds a team until the transaction ends: whoever counts the places of the team next waits, and
/// then counts what this one took.
pub(crate) async fn hold(tx: &mut WriteTx, id: TeamId) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "update team set number = number where municipality = $1 and id = $2",
        p![municipality, id],
    )
    .await
}

/// Holds what has ever been the team of a council until the transaction ends: whoever counts the
/// council's requests of a year next waits, and then counts this one too.
pub(crate) async fn hold_for_council(
    tx: &mut WriteTx,
    council: OrganisationId,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.exec(
        "update team set number = number
         where municipality = $1 and id in (
             select d.team from organisation o
             join team_district d on d.municipality = o.municipality and d.area = o.area
             where o.municipality = $1 and o.id = $2)",
        p![municipality, council],
    )
    .await
    .map(drop)
}

/// Writes a team of a file, over an older state of itself, and lets it be found.
pub(crate) async fn put(tx: &mut WriteTx, it: &Team) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "insert into team (municipality, id, number, serves, name_printed)
         values ($1, $2, $3, $4, $5)
         on conflict (municipality, id) do update set number = excluded.number,
             serves = excluded.serves, name_printed = excluded.name_printed",
        p![
            municipality,
            it.id,
            it.number,
            it.serves.code(),
            it.name_printed
        ],
    )
    .await?;
    let entry = Entry {
        subject: it.subject(),
        standing: &it.standing(),
        title: &it.name,
        paragraphs: &[&it.name_en],
    };
    search::put(tx, entry).await
}

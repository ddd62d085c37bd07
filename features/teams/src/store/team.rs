//! Teams and the districts they serve.

use desk::WriteTx;
use desk::db::{Conn, Param, Row, StoreError};
use desk::p;
use desk::search::{self, Entry};
use kernel::day::{Day, Period};
use kernel::ids::{AreaId, OrganisationId, TeamId};
use kernel::policy::{Columns, Guarded, Scope};
use kernel::tiers::AreaPath;

use super::listing::Named;
use super::{period, unreadable};
use crate::model::{Serves, Staffing, Team};

/// What the policy asks about a team: which there are is public.
const COLUMNS: Columns = Columns {
    area: "o.area_path",
    visibility: "'public'",
    council: None,
    holder: None,
    sender: None,
    asked: None,
};

/// A district of a team on a day, with its council.
#[derive(Clone, Debug)]
pub(crate) struct District {
    pub(crate) team: TeamId,
    pub(crate) area: AreaId,
    pub(crate) path: AreaPath,
    pub(crate) name: String,
    pub(crate) name_en: String,
    /// 設立予定: what the document says of the district.
    pub(crate) note: String,
    pub(crate) council: Option<CouncilName>,
}

/// What a council is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CouncilName {
    pub(crate) id: OrganisationId,
    pub(crate) name: String,
    pub(crate) name_en: String,
}

/// A district that has no council yet.
#[derive(Clone, Debug)]
pub(crate) struct Unserved {
    pub(crate) area: AreaId,
    pub(crate) name: String,
    pub(crate) name_en: String,
    /// Why, as the city says it.
    pub(crate) reason: String,
}

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

/// The teams in the document's order, each with the number of those who serve on a day.
pub(crate) async fn list(
    tx: &mut Conn,
    municipality: &str,
    scope: &Scope,
    on: Day,
) -> Result<Vec<(Team, i64)>, StoreError> {
    let (readable, values) = scope.sql(&COLUMNS, 3);
    let mut params: Vec<Param> = p![municipality, on].to_vec();
    params.extend(values.into_iter().map(Param::from));
    let sql = format!(
        "select t.id, t.number, t.serves, t.name_printed, o.name, o.name_en, o.area_path,
                (select count(*) from posting p
                 where p.municipality = t.municipality and p.team = t.id and p.from_date <= $2
                   and (p.until_date is null or p.until_date > $2)) as members
         from team t
         join organisation o on o.municipality = t.municipality and o.id = t.id
         where t.municipality = $1 and {readable}
         order by t.number, t.id"
    );
    tx.rows(&sql, &params, |row| Ok((read(row)?, row.get("members")?)))
        .await
}

/// The districts of one team, or of all, on a day; a district with its council of that day.
pub(crate) async fn list_districts(
    tx: &mut Conn,
    municipality: &str,
    team: Option<TeamId>,
    on: Day,
) -> Result<Vec<District>, StoreError> {
    tx.rows(
        "select d.team, d.area, d.note, a.path, coalesce(a.printed, a.name) as name, a.name_en,
                o.id as council, o.name as council_name, o.name_en as council_name_en
         from team_district d
         join area a on a.municipality = d.municipality and a.id = d.area
         left join council_district c on c.municipality = d.municipality and c.area = d.area
              and c.from_date <= $3 and (c.until_date is null or c.until_date > $3)
         left join organisation o on o.municipality = c.municipality and o.id = c.council
         where d.municipality = $1 and (d.team = $2 or $2 is null)
           and d.from_date <= $3 and (d.until_date is null or d.until_date > $3)
         order by d.team, d.from_date, a.kana, a.key",
        p![municipality, team, on],
        read_district,
    )
    .await
}

fn read_district(row: &Row) -> Result<District, StoreError> {
    let council = match row.get::<Option<OrganisationId>>("council")? {
        Some(id) => Some(CouncilName {
            id,
            name: row.get("council_name")?,
            name_en: row.get("council_name_en")?,
        }),
        None => None,
    };
    Ok(District {
        team: row.get("team")?,
        area: row.get("area")?,
        path: AreaPath::stored(row.get::<String>("path")?),
        name: row.get("name")?,
        name_en: row.get("name_en")?,
        note: row.get("note")?,
        council,
    })
}

/// The districts without a council, and why (A1).
pub(crate) async fn list_unserved(
    tx: &mut Conn,
    municipality: &str,
) -> Result<Vec<Unserved>, StoreError> {
    tx.rows(
        "select a.id, coalesce(a.printed, a.name) as name, a.name_en, n.reason
         from not_established n
         join area a on a.municipality = n.municipality and a.id = n.area
         where n.municipality = $1 order by a.kana, a.key",
        p![municipality],
        |row| {
            Ok(Unserved {
                area: row.get("id")?,
                name: row.get("name")?,
                name_en: row.get("name_en")?,
                reason: row.get("reason")?,
            })
        },
    )
    .await
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

/// Writes that a team serves a district for a time.
pub(crate) async fn put_district(
    tx: &mut WriteTx,
    team: TeamId,
    area: AreaId,
    period: Period,
    note: &str,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "insert into team_district (municipality, team, area, from_date, until_date, note)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (municipality, team, area, from_date) do update set
             until_date = excluded.until_date, note = excluded.note",
        p![municipality, team, area, period.from, period.until, note],
    )
    .await
}

/// Writes where a district's staff come from for a time.
pub(crate) async fn put_staffing(tx: &mut WriteTx, it: &Staffing) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    let (office, branch_centre) = it.office.columns();
    let filled_from = if it.filled_from_outside {
        "outside"
    } else {
        "district"
    };
    tx.one_row(
        "insert into district_staffing (municipality, area, from_date, until_date, office,
             branch_centre, filled_from, note)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (municipality, area, from_date) do update set
             until_date = excluded.until_date, office = excluded.office,
             branch_centre = excluded.branch_centre, filled_from = excluded.filled_from,
             note = excluded.note",
        p![
            municipality,
            it.area,
            it.period.from,
            it.period.until,
            office,
            branch_centre,
            filled_from,
            it.note
        ],
    )
    .await
}

/// Where the staff of a team's districts come from on a day.
pub(crate) async fn list_staffing(
    tx: &mut Conn,
    municipality: &str,
    team: Option<TeamId>,
    on: Day,
) -> Result<Vec<(TeamId, Staffing)>, StoreError> {
    tx.rows(
        "select d.team, s.area, s.from_date, s.until_date, s.office, s.branch_centre,
                s.filled_from, s.note
         from team_district d
         join district_staffing s on s.municipality = d.municipality and s.area = d.area
         where d.municipality = $1 and (d.team = $2 or $2 is null)
           and d.from_date <= $3 and (d.until_date is null or d.until_date > $3)
           and s.from_date <= $3 and (s.until_date is null or s.until_date > $3)
         order by d.team, s.area",
        p![municipality, team, on],
        |row| Ok((row.get("team")?, read_staffing(row)?)),
    )
    .await
}

fn read_staffing(row: &Row) -> Result<Staffing, StoreError> {
    Ok(Staffing {
        area: row.get("area")?,
        period: period(row)?,
        office: crate::model::Office::stored(
            &row.get::<String>("office")?,
            row.get("branch_centre")?,
        ),
        filled_from_outside: row.get::<String>("filled_from")? == "outside",
        note: row.get("note")?,
    })
}

/// What the area with this key of the files is called and where it lies.
pub(crate) async fn district_of_key(
    tx: &mut WriteTx,
    key: &str,
) -> Result<Option<(Named, AreaPath)>, StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.optional(
        "select coalesce(printed, name) as name, name_en, path from area
         where municipality = $1 and key = $2",
        p![municipality, key],
        |row| {
            let named = Named {
                name: row.get("name")?,
                name_en: row.get("name_en")?,
            };
            Ok((named, AreaPath::stored(row.get::<String>("path")?)))
        },
    )
    .await
}

//! The districts of teams, their staff and their councils.

use desk::WriteTx;
use desk::db::{Conn, Param, Row, StoreError};
use desk::p;
use kernel::day::{Day, Period};
use kernel::ids::{AreaId, OrganisationId, TeamId};
use kernel::tiers::AreaPath;

use super::listing::Named;
use super::period;
use crate::model::{Office, Staffing};

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

/// The districts of these teams on a day; a district with its council of that day.
pub(crate) async fn list_districts(
    tx: &mut Conn,
    municipality: &str,
    teams: &[TeamId],
    on: Day,
) -> Result<Vec<District>, StoreError> {
    if teams.is_empty() {
        return Ok(Vec::new());
    }
    let (places, params) = among(municipality, on, teams);
    let sql = format!(
        "select d.team, d.area, d.note, a.path, coalesce(a.printed, a.name) as name, a.name_en,
                o.id as council, o.name as council_name, o.name_en as council_name_en
         from team_district d
         join area a on a.municipality = d.municipality and a.id = d.area
         left join council_district c on c.municipality = d.municipality and c.area = d.area
              and c.from_date <= $2 and (c.until_date is null or c.until_date > $2)
         left join organisation o on o.municipality = c.municipality and o.id = c.council
         where d.municipality = $1 and d.team in ({})
           and d.from_date <= $2 and (d.until_date is null or d.until_date > $2)
         order by d.team, d.from_date, a.kana, a.key",
        places.join(", ")
    );
    tx.rows(&sql, &params, read_district).await
}

/// The municipality, the day, and behind them these teams with their places in the statement.
fn among(municipality: &str, on: Day, teams: &[TeamId]) -> (Vec<String>, Vec<Param>) {
    let places = (3..teams.len() + 3).map(|n| format!("${n}")).collect();
    let mut params: Vec<Param> = p![municipality, on].to_vec();
    params.extend(teams.iter().map(|team| Param::from(*team)));
    (places, params)
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

/// How many districts without a council a page shows; the coverage shows all of them.
const UNSERVED: usize = 50;

/// How many districts have no council (A1).
pub(crate) async fn count_unserved(tx: &mut Conn, municipality: &str) -> Result<usize, StoreError> {
    let count: u32 = tx
        .one(
            "select count(*) as unserved from not_established where municipality = $1",
            p![municipality],
            |row| row.get("unserved"),
        )
        .await?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

/// The first districts without a council, and why.
pub(crate) async fn list_unserved(
    tx: &mut Conn,
    municipality: &str,
) -> Result<Vec<Unserved>, StoreError> {
    let sql = format!(
        "select a.id, coalesce(a.printed, a.name) as name, a.name_en, n.reason
         from not_established n
         join area a on a.municipality = n.municipality and a.id = n.area
         where n.municipality = $1 order by a.kana, a.key limit {UNSERVED}"
    );
    tx.rows(&sql, p![municipality], |row| {
        Ok(Unserved {
            area: row.get("id")?,
            name: row.get("name")?,
            name_en: row.get("name_en")?,
            reason: row.get("reason")?,
        })
    })
    .await
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

/// Where the staff of these teams' districts come from on a day.
pub(crate) async fn list_staffing(
    tx: &mut Conn,
    municipality: &str,
    teams: &[TeamId],
    on: Day,
) -> Result<Vec<(TeamId, Staffing)>, StoreError> {
    if teams.is_empty() {
        return Ok(Vec::new());
    }
    let (places, params) = among(municipality, on, teams);
    let sql = format!(
        "select d.team, s.area, s.from_date, s.until_date, s.office, s.branch_centre,
                s.filled_from, s.note
         from team_district d
         join district_staffing s on s.municipality = d.municipality and s.area = d.area
         where d.municipality = $1 and d.team in ({})
           and d.from_date <= $2 and (d.until_date is null or d.until_date > $2)
           and s.from_date <= $2 and (s.until_date is null or s.until_date > $2)
         order by d.team, s.area",
        places.join(", ")
    );
    tx.rows(&sql, &params, |row| {
        Ok((row.get("team")?, read_staffing(row)?))
    })
    .await
}

fn read_staffing(row: &Row) -> Result<Staffing, StoreError> {
    Ok(Staffing {
        area: row.get("area")?,
        period: period(row)?,
        office: Office::stored(&row.get::<String>("office")?, row.get("branch_centre")?),
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

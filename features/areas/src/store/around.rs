//! What others keep of a district: its council, its team, its concerns. Read only.

use desk::db::{Conn, Param, Row, StoreError};
use desk::{Desk, p};
use kernel::ids::{AreaId, OrganisationId, TeamId};
use kernel::policy::{Action, Columns, Resource};

use crate::model::{Area, Asked, Council, District, Team};

/// How many concerns the page shows.
const ASKED: usize = 5;

/// The columns of `concern c` about which the policy asks.
const CONCERN: Columns = Columns {
    area: "c.area_path",
    visibility: "c.visibility",
    council: Some("c.council"),
    holder: Some("c.holder"),
    sender: Some("c.sender"),
    asked: None,
};

/// What others keep of a district today: four queries.
pub(crate) async fn district(
    tx: &mut Conn,
    desk: &Desk,
    it: &Area,
) -> Result<District, StoreError> {
    let council = council(tx, desk, it.id).await?;
    Ok(District {
        reason: reason(tx, desk.municipality(), it.id).await?,
        team: team(tx, desk, it.id).await?,
        asked: list_asked(tx, desk, it, council.as_ref().map(|it| it.id)).await?,
        council,
    })
}

async fn council(tx: &mut Conn, desk: &Desk, area: AreaId) -> Result<Option<Council>, StoreError> {
    tx.optional(
        "select c.id, o.name, o.name_en, c.certified_on
         from council_district d
         join council c on c.municipality = d.municipality and c.id = d.council
         join organisation o on o.municipality = c.municipality and o.id = c.id
         where d.municipality = $1 and d.area = $2
           and d.from_date <= $3 and (d.until_date is null or d.until_date > $3)
         order by d.from_date, c.number limit 1",
        p![desk.municipality(), area, desk.today],
        |row| {
            Ok(Council {
                id: row.get("id")?,
                name: row.get("name")?,
                name_en: row.get("name_en")?,
                certified_on: row.get("certified_on")?,
            })
        },
    )
    .await
}

async fn reason(
    tx: &mut Conn,
    municipality: &str,
    area: AreaId,
) -> Result<Option<String>, StoreError> {
    tx.optional(
        "select reason from not_established where municipality = $1 and area = $2",
        p![municipality, area],
        |row| row.get("reason"),
    )
    .await
}

async fn team(tx: &mut Conn, desk: &Desk, area: AreaId) -> Result<Option<Team>, StoreError> {
    tx.optional(
        "select t.id, t.number, t.serves, t.name_printed, o.name, o.name_en
         from team_district d
         join team t on t.municipality = d.municipality and t.id = d.team
         join organisation o on o.municipality = t.municipality and o.id = t.id
         where d.municipality = $1 and d.area = $2
           and d.from_date <= $3 and (d.until_date is null or d.until_date > $3)
         order by d.from_date, t.number limit 1",
        p![desk.municipality(), area, desk.today],
        |row| {
            let serves: String = row.get("serves")?;
            let block = (row.get("number")?, row.get("name_printed")?);
            Ok(Team {
                id: TeamId::new(row.get::<OrganisationId>("id")?.uuid()),
                name: row.get("name")?,
                name_en: row.get("name_en")?,
                block: (serves == "block").then_some(block),
            })
        },
    )
    .await
}

/// The latest public concerns of a district and of its council, each with the last answer that was
/// brought back: the district hears an answer first (F2).
async fn list_asked(
    tx: &mut Conn,
    desk: &Desk,
    it: &Area,
    council: Option<OrganisationId>,
) -> Result<Vec<Asked>, StoreError> {
    let (from, past) = it.path.range();
    let mut params = p![desk.municipality(), council, from, past].to_vec();
    let scope = desk.scope(Action::Read, Resource::Concern);
    let (readable, values) = scope.sql(&CONCERN, params.len() + 1);
    params.extend(values.into_iter().map(Param::from));
    let sql = format!(
        "select c.id, c.title, c.opened_on, c.closed_on, a.text as answer
         from concern c
         left join answer a on a.municipality = c.municipality and a.id = (
             select d.answer from delivery d
             where d.municipality = c.municipality and d.concern = c.id
             order by d.on_date desc, d.id desc limit 1)
         where c.municipality = $1 and c.visibility = 'public' and c.state <> 'merged'
           and (c.council = $2 or (c.area_path >= $3 and c.area_path < $4)) and {readable}
         order by c.id desc limit {ASKED}"
    );
    tx.rows(&sql, &params, read_asked).await
}

fn read_asked(row: &Row) -> Result<Asked, StoreError> {
    Ok(Asked {
        id: row.get("id")?,
        title: row.get("title")?,
        opened_on: row.get("opened_on")?,
        is_closed: row.get::<Option<kernel::day::Day>>("closed_on")?.is_some(),
        answer: row.get("answer")?,
    })
}

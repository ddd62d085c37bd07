//! Around events: the places, and the organisations that hold them.

use desk::db::{Conn, Param, Row, StoreError};
use desk::p;
use kernel::day::Day;
use kernel::ids::OrganisationId;
use kernel::policy::{Columns, Scope};
use kernel::tiers::AreaPath;

use super::unreadable;
use crate::model::{Host, Layer, Place, PlaceId, PlaceKind};

/// An organisation `o` that may hold an event, with the council `m` on whose calendar it would stand.
const OF_ORGANISER: Columns = Columns {
    area: "o.area_path",
    visibility: "'public'",
    council: Some("m.council"),
    holder: Some("o.id"),
    sender: None,
    asked: None,
};

/// Who can hold an event, and where it then stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Organiser {
    /// The organisation.
    pub(crate) host: Host,
    /// Where it is at home.
    pub(crate) area: AreaPath,
    /// On which layer what it holds is shown.
    pub(crate) layer: Layer,
    /// The council to which it belongs, or which it is.
    pub(crate) council: Option<Host>,
}

/// Organisations with the council to which each belongs on the day `$2`, a council to itself.
const ORGANISERS: &str = "organisation o
    left join (
        select k.municipality, k.organisation, k.council from member_organisation k
        where k.municipality = $1 and k.from_date <= $2 and (k.until_date is null or k.until_date > $2)
        union all
        select i.municipality, i.id as organisation, i.id as council from council i
        where i.municipality = $1
    ) m on m.municipality = o.municipality and m.organisation = o.id
    left join organisation c on c.municipality = m.municipality and c.id = m.council";

fn layer_of(kind: &str) -> Layer {
    match kind {
        "council" => Layer::Council,
        "school" => Layer::School,
        "department" | "community_section" | "headquarters" | "branch_centre" => Layer::City,
        _ => Layer::Organisation,
    }
}

/// What a page offers to choose from at most.
const MOST: usize = 600;

/// Who may hold an event, as `scope` says; those of one council stand together.
pub(crate) async fn organisers(
    tx: &mut Conn,
    municipality: &str,
    scope: &Scope,
    today: Day,
) -> Result<Vec<Organiser>, StoreError> {
    let mut params = p![municipality, today].to_vec();
    let (allowed, values) = scope.sql(&OF_ORGANISER, 3);
    params.extend(values.into_iter().map(Param::from));
    let sql = format!(
        "select o.id, o.name, o.name_en, o.kind, o.area_path, m.council,
             c.name as council_name, c.name_en as council_name_en
         from {ORGANISERS}
         where o.municipality = $1 and o.kind <> 'team' and {allowed}
           and (o.closed_on is null or o.closed_on > $2)
         order by c.kana, case when o.id = m.council then 0 else 1 end, o.kana, o.id limit {MOST}"
    );
    tx.rows(&sql, &params, read_organiser).await
}

/// One organisation, with where its events stand; the first of its councils where it has several.
pub(crate) async fn organiser(
    tx: &mut Conn,
    municipality: &str,
    id: OrganisationId,
    today: Day,
) -> Result<Option<Organiser>, StoreError> {
    let sql = format!(
        "select o.id, o.name, o.name_en, o.kind, o.area_path, m.council,
             c.name as council_name, c.name_en as council_name_en
         from {ORGANISERS}
         where o.municipality = $1 and o.kind <> 'team' and o.id = $3
         order by c.kana limit 1"
    );
    tx.optional(&sql, p![municipality, today, id], read_organiser)
        .await
}

fn read_organiser(row: &Row) -> Result<Organiser, StoreError> {
    let council: Option<OrganisationId> = row.get("council")?;
    let kind: String = row.get("kind")?;
    let council = match council {
        Some(id) => Some(Host {
            id,
            name: row.get("council_name")?,
            name_en: row.get("council_name_en")?,
        }),
        None => None,
    };
    Ok(Organiser {
        host: Host {
            id: row.get("id")?,
            name: row.get("name")?,
            name_en: row.get("name_en")?,
        },
        area: AreaPath::stored(row.get::<String>("area_path")?),
        layer: layer_of(&kind),
        council,
    })
}

/// The councils, by their numbers.
pub(crate) async fn councils(tx: &mut Conn, municipality: &str) -> Result<Vec<Host>, StoreError> {
    tx.rows(
        "select o.id, o.name, o.name_en from council c
         join organisation o on o.municipality = c.municipality and o.id = c.id
         where c.municipality = $1 order by c.number",
        p![municipality],
        read_host,
    )
    .await
}

/// The places of an area and below, and those of the whole city above it.
pub(crate) async fn places(
    tx: &mut Conn,
    municipality: &str,
    area: Option<&AreaPath>,
) -> Result<Vec<Place>, StoreError> {
    let area = area.map_or("", AreaPath::as_str);
    tx.rows(
        "select p.id, p.kind, p.name, p.name_en, p.address from place p
         where p.municipality = $1
           and (substr(p.area_path, 1, length($2)) = $2 or substr($2, 1, length(p.area_path)) = p.area_path)
         order by p.kana, p.id limit 500",
        p![municipality, area],
        read_place,
    )
    .await
}

/// One place.
pub(crate) async fn place(
    tx: &mut Conn,
    municipality: &str,
    id: PlaceId,
) -> Result<Option<Place>, StoreError> {
    tx.optional(
        "select p.id, p.kind, p.name, p.name_en, p.address from place p
         where p.municipality = $1 and p.id = $2",
        p![municipality, id],
        read_place,
    )
    .await
}

fn read_place(row: &Row) -> Result<Place, StoreError> {
    let kind: String = row.get("kind")?;
    Ok(Place {
        id: row.get("id")?,
        kind: PlaceKind::read(&kind).ok_or_else(|| unreadable("place like this"))?,
        name: row.get("name")?,
        name_en: row.get("name_en")?,
        address: row.get("address")?,
    })
}

/// The organisations behind ids, in the order of the ids; those that do not exist are left out.
pub(crate) async fn hosts(
    tx: &mut Conn,
    municipality: &str,
    ids: &[OrganisationId],
) -> Result<Vec<Host>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut params = p![municipality].to_vec();
    params.extend(ids.iter().map(|id| Param::from(*id)));
    let places: Vec<String> = (2..=params.len()).map(|at| format!("${at}")).collect();
    let places = places.join(", ");
    let sql = format!(
        "select o.id, o.name, o.name_en from organisation o
         where o.municipality = $1 and o.id in ({places})"
    );
    let mut found = tx.rows(&sql, &params, read_host).await?;
    found.sort_by_key(|it| ids.iter().position(|id| *id == it.id));
    Ok(found)
}

fn read_host(row: &Row) -> Result<Host, StoreError> {
    Ok(Host {
        id: row.get("id")?,
        name: row.get("name")?,
        name_en: row.get("name_en")?,
    })
}

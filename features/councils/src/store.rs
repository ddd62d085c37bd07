//! The registry, read. What files bring in is written in [`put`]; what other features keep of a
//! council is read in [`around`].

pub(crate) mod around;
pub(crate) mod put;

use desk::db::{Conn, Param, Row, StoreError};
use desk::{Desk, p};
use kernel::day::{Day, FiscalYear, Month, Period};
use kernel::ids::{AreaId, OrganisationId};
use kernel::policy::{Action, Columns, Resource};
use kernel::tiers::{AreaPath, Tier};

use crate::model::{
    Certified, CommonName, CommonNameKind, Council, District, Ground, Listed, MeetingCount,
    MemberOrganisation, Membership, Officer, Registration, districts_on,
};

/// The columns about which the policy asks. The registry is public as a whole.
const COLUMNS: Columns = Columns {
    area: "o.area_path",
    visibility: "'public'",
    council: Some("c.id"),
    holder: None,
    sender: None,
    asked: None,
};

/// The posts that speak for a council in public, in the order of the page.
const PUBLIC_POSTS: [&str; 2] = ["会長", "事務局"];

fn read(row: &Row) -> Result<Council, StoreError> {
    Ok(Council {
        id: row.get("id")?,
        name: row.get("name")?,
        name_en: row.get("name_en")?,
        kana: row.get("kana")?,
        area: AreaPath::stored(row.get::<String>("area_path")?),
        registration: Registration {
            number: row.get("number")?,
            common_name: read_common_name(row)?,
            certified: read_certified(row)?,
            districts_printed: row.get("districts_printed")?,
            note: row.get("note")?,
        },
    })
}

fn read_common_name(row: &Row) -> Result<Option<CommonName>, StoreError> {
    let Some(code) = row.get::<Option<String>>("common_name_kind")? else {
        return Ok(None);
    };
    let kind = CommonNameKind::read(&code)
        .ok_or_else(|| StoreError::Unreadable(format!("no kind of name is called {code}")))?;
    let name = row.get("common_name")?;
    Ok(Some(CommonName { kind, name }))
}

fn read_certified(row: &Row) -> Result<Option<Certified>, StoreError> {
    let Some(on) = row.get::<Option<Day>>("certified_on")? else {
        return Ok(None);
    };
    Ok(Some(Certified {
        month: Month::of(on),
        printed: row.get("certified_printed")?,
        fiscal_year: FiscalYear(row.get("fiscal_year")?),
    }))
}

/// All councils that the reader may see, by number.
pub(crate) async fn list(tx: &mut Conn, desk: &Desk) -> Result<Vec<Council>, StoreError> {
    let scope = desk.scope(Action::Read, Resource::Council);
    let (readable, values) = scope.sql(&COLUMNS, 2);
    let mut params = p![desk.municipality()].to_vec();
    params.extend(values.into_iter().map(Param::from));
    let sql = format!(
        "select c.id, c.number, o.name, o.name_en, o.kana, c.common_name_kind, c.common_name,
                c.certified_on, c.certified_printed, c.fiscal_year, c.districts_printed,
                o.area_path, c.note
         from council c
         join organisation o on o.municipality = c.municipality and o.id = c.id
         where c.municipality = $1 and {readable}
         order by c.number"
    );
    tx.rows(&sql, &params, read).await
}

/// One council.
pub(crate) async fn load(
    tx: &mut Conn,
    municipality: &str,
    id: OrganisationId,
) -> Result<Council, StoreError> {
    tx.one(
        "select c.id, c.number, o.name, o.name_en, o.kana, c.common_name_kind, c.common_name,
                c.certified_on, c.certified_printed, c.fiscal_year, c.districts_printed,
                o.area_path, c.note
         from council c
         join organisation o on o.municipality = c.municipality and o.id = c.id
         where c.municipality = $1 and c.id = $2",
        p![municipality, id],
        read,
    )
    .await
}

/// Which district belonged to which council when: of one council, or of all.
pub(crate) async fn list_memberships(
    tx: &mut Conn,
    municipality: &str,
    council: Option<OrganisationId>,
) -> Result<Vec<Membership>, StoreError> {
    tx.rows(
        "select d.council, d.area, a.name, a.printed, a.name_en, d.from_date, d.until_date
         from council_district d
         join area a on a.municipality = d.municipality and a.id = d.area
         where d.municipality = $1 and d.council = coalesce($2, d.council)
         order by d.council, a.kana, a.key",
        p![municipality, council],
        |row| {
            Ok(Membership {
                council: row.get("council")?,
                district: District {
                    id: row.get("area")?,
                    ..read_district(row)?
                },
                period: Period {
                    from: row.get("from_date")?,
                    until: row.get("until_date")?,
                },
            })
        },
    )
    .await
}

fn read_district(row: &Row) -> Result<District, StoreError> {
    let printed: Option<String> = row.get("printed")?;
    Ok(District {
        id: row.get("area")?,
        name: match printed {
            Some(printed) => printed,
            None => row.get("name")?,
        },
        name_en: row.get("name_en")?,
    })
}

/// All districts of the municipality, by their reading.
pub(crate) async fn list_districts(
    tx: &mut Conn,
    municipality: &str,
    within: &AreaPath,
) -> Result<Vec<District>, StoreError> {
    let (from, past) = within.range();
    tx.rows(
        "select id as area, name, printed, name_en from area
         where municipality = $1 and tier = $2 and path >= $3 and path < $4
         order by kana, key",
        p![municipality, Tier::District.code(), from, past],
        read_district,
    )
    .await
}

/// 未設立, with the reasons.
pub(crate) async fn list_not_established(
    tx: &mut Conn,
    municipality: &str,
) -> Result<Vec<(AreaId, String)>, StoreError> {
    tx.rows(
        "select area, reason from not_established where municipality = $1",
        p![municipality],
        |row| Ok((row.get("area")?, row.get("reason")?)),
    )
    .await
}

/// The meetings of one council, or of all, as the document counts them.
pub(crate) async fn list_meeting_counts(
    tx: &mut Conn,
    municipality: &str,
    council: Option<OrganisationId>,
) -> Result<Vec<(OrganisationId, MeetingCount)>, StoreError> {
    tx.rows(
        "select council, kind, count_text, count from council_meeting_count
         where municipality = $1 and council = coalesce($2, council)
         order by council, position",
        p![municipality, council],
        |row| {
            let it = MeetingCount {
                kind: row.get("kind")?,
                count_text: row.get("count_text")?,
                count: row.get("count")?,
            };
            Ok((row.get("council")?, it))
        },
    )
    .await
}

/// What one council, or each of all, did of late.
pub(crate) async fn list_activities(
    tx: &mut Conn,
    municipality: &str,
    council: Option<OrganisationId>,
) -> Result<Vec<(OrganisationId, String)>, StoreError> {
    tx.rows(
        "select council, activity from council_activity
         where municipality = $1 and council = coalesce($2, council)
         order by council, position",
        p![municipality, council],
        |row| Ok((row.get("council")?, row.get("activity")?)),
    )
    .await
}

/// The organisations that belong to a council on a day, by their reading.
pub(crate) async fn list_members(
    tx: &mut Conn,
    municipality: &str,
    council: OrganisationId,
    on: Day,
) -> Result<Vec<MemberOrganisation>, StoreError> {
    tx.rows(
        "select o.id, o.name, o.name_en
         from member_organisation m
         join organisation o on o.municipality = m.municipality and o.id = m.organisation
         where m.municipality = $1 and m.council = $2
           and m.from_date <= $3 and (m.until_date is null or m.until_date > $3)
         order by o.kana, o.key",
        p![municipality, council, on],
        |row| {
            Ok(MemberOrganisation {
                id: row.get("id")?,
                name: row.get("name")?,
                name_en: row.get("name_en")?,
            })
        },
    )
    .await
}

/// Who speaks for a council on a day, in public: its chair, then its secretariat.
pub(crate) async fn list_officers(
    tx: &mut Conn,
    municipality: &str,
    council: OrganisationId,
    on: Day,
) -> Result<Vec<Officer>, StoreError> {
    let [chair, secretariat] = PUBLIC_POSTS;
    tx.rows(
        "select f.post, n.family_name
         from officer f
         join person n on n.municipality = f.municipality and n.id = f.person
         where f.municipality = $1 and f.organisation = $2 and f.post in ($4, $5)
           and f.from_date <= $3 and (f.until_date is null or f.until_date > $3)
         order by case f.post when $4 then 0 else 1 end, n.family_kana, f.id",
        p![municipality, council, on, chair, secretariat],
        |row| {
            Ok(Officer {
                post: row.get("post")?,
                family_name: row.get("family_name")?,
            })
        },
    )
    .await
}

/// All districts and councils, for the registry and for coverage: four queries.
pub(crate) async fn ground(tx: &mut Conn, desk: &Desk) -> Result<Ground, StoreError> {
    let municipality = desk.municipality();
    Ok(Ground {
        districts: list_districts(tx, municipality, &desk.place().area).await?,
        councils: list(tx, desk).await?,
        memberships: list_memberships(tx, municipality, None).await?,
        not_established: list_not_established(tx, municipality).await?,
    })
}

/// One council with its line of the registry on a day: three queries.
pub(crate) async fn listed(
    tx: &mut Conn,
    municipality: &str,
    council: Council,
    on: Day,
) -> Result<Listed, StoreError> {
    let id = Some(council.id);
    let memberships = list_memberships(tx, municipality, id).await?;
    let meetings = list_meeting_counts(tx, municipality, id).await?;
    let activities = list_activities(tx, municipality, id).await?;
    Ok(Listed {
        districts: districts_on(&memberships, council.id, on),
        meetings: meetings.into_iter().map(|(_, it)| it).collect(),
        activities: activities.into_iter().map(|(_, it)| it).collect(),
        council,
    })
}

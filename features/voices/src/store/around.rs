//! Around a voice: where it lies and whose desk that is, the names of offices, councils and boxes.

use std::borrow::Borrow;

use desk::db::{Conn, Param, StoreError};
use desk::{Desk, Failure, WriteTx, p};
use kernel::day::Day;
use kernel::ids::{AccountId, AreaId, Id, OrganisationId};
use kernel::lang::Lang;
use kernel::policy::{Action, Columns, Resource};
use kernel::tiers::AreaPath;

use crate::model::SuggestionBox;

/// A name in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Name {
    pub(crate) ja: String,
    pub(crate) en: String,
}

impl Name {
    /// The name in a language; the Japanese one where there is no other.
    pub(crate) fn named(&self, lang: impl Borrow<Lang>) -> &str {
        match lang.borrow() {
            Lang::En if !self.en.is_empty() => &self.en,
            Lang::Ja | Lang::En => &self.ja,
        }
    }
}

/// Where a voice lies, and which office has the voices of that place.
#[derive(Clone, Debug)]
pub(crate) struct Whereabouts {
    pub(crate) council: Option<OrganisationId>,
    pub(crate) area: AreaPath,
    pub(crate) holder: OrganisationId,
}

/// Finds out where a voice lies from what its raiser said, which may be nothing at all: then it is
/// of the whole city, and the section has it.
pub(crate) async fn whereabouts(
    tx: &mut Conn,
    desk: &Desk,
    council: Option<OrganisationId>,
    area: Option<AreaId>,
) -> Result<Whereabouts, Failure> {
    let municipality = desk.municipality();
    let said = match area {
        Some(id) => district(tx, municipality, id).await?,
        None => None,
    };
    let named = match council {
        Some(id) => council_area(tx, municipality, id).await?,
        None => None,
    };
    let council = match (&named, &said) {
        (Some(_), _) => council,
        (None, Some(path)) => council_of(tx, municipality, path, desk.today).await?,
        (None, None) => None,
    };
    let path = said.or(named).unwrap_or_else(|| desk.place().area.clone());
    Ok(Whereabouts {
        council,
        holder: office_of(tx, desk, council, &path).await?,
        area: path,
    })
}

/// The office that has the voices of a place: the team of its council or district, else the section.
pub(crate) async fn office_of(
    tx: &mut Conn,
    desk: &Desk,
    council: Option<OrganisationId>,
    area: &AreaPath,
) -> Result<OrganisationId, StoreError> {
    let team = team_of(tx, desk.municipality(), council, area, desk.today).await?;
    Ok(team.unwrap_or(desk.place().section))
}

async fn district(
    tx: &mut Conn,
    municipality: &str,
    id: AreaId,
) -> Result<Option<AreaPath>, StoreError> {
    tx.optional(
        "select path from area where municipality = $1 and id = $2
           and tier in ('municipality', 'district', 'neighbourhood')",
        p![municipality, id],
        |row| Ok(AreaPath::stored(row.get::<String>("path")?)),
    )
    .await
}

async fn council_area(
    tx: &mut Conn,
    municipality: &str,
    id: OrganisationId,
) -> Result<Option<AreaPath>, StoreError> {
    tx.optional(
        "select area_path from organisation
         where municipality = $1 and id = $2 and kind = 'council' and closed_on is null",
        p![municipality, id],
        |row| Ok(AreaPath::stored(row.get::<String>("area_path")?)),
    )
    .await
}

/// The council of a district, if it has one today.
async fn council_of(
    tx: &mut Conn,
    municipality: &str,
    path: &AreaPath,
    today: Day,
) -> Result<Option<OrganisationId>, StoreError> {
    tx.optional(
        "select d.council from council_district d
         join area a on a.municipality = d.municipality and a.id = d.area
         where d.municipality = $1 and a.path = $2
           and d.from_date <= $3 and (d.until_date is null or d.until_date > $3)
         order by d.from_date, d.council limit 1",
        p![municipality, path.as_str(), today],
        |row| row.get("council"),
    )
    .await
}

/// The team that serves a council, or a district without one, today.
async fn team_of(
    tx: &mut Conn,
    municipality: &str,
    council: Option<OrganisationId>,
    path: &AreaPath,
    today: Day,
) -> Result<Option<OrganisationId>, StoreError> {
    tx.optional(
        "select t.team, case when a.path = $3 then 0 else 1 end as farther
         from team_district t
         join area a on a.municipality = t.municipality and a.id = t.area
         where t.municipality = $1
           and t.from_date <= $4 and (t.until_date is null or t.until_date > $4)
           and (a.path = $3 or exists (
               select 1 from council_district d
               where d.municipality = t.municipality and d.area = t.area and d.council = $2
                 and d.from_date <= $4 and (d.until_date is null or d.until_date > $4)))
         order by 2, t.from_date, t.team limit 1",
        p![municipality, council, path.as_str(), today],
        |row| row.get("team"),
    )
    .await
}

/// Something to choose from a list.
#[derive(Clone, Debug)]
pub(crate) struct Listed<T> {
    pub(crate) id: Id<T>,
    pub(crate) name: Name,
}

/// The districts, by their reading.
pub(crate) async fn districts(
    tx: &mut Conn,
    desk: &Desk,
) -> Result<Vec<Listed<kernel::ids::kind::Area>>, StoreError> {
    let (from, past) = desk.place().area.range();
    tx.rows(
        "select id, name, name_en from area
         where municipality = $1 and tier = 'district' and path >= $2 and path < $3
         order by kana, key",
        p![desk.municipality(), from, past],
        read_listed,
    )
    .await
}

/// The districts of a council today, by their reading.
pub(crate) async fn districts_of(
    tx: &mut Conn,
    desk: &Desk,
    council: OrganisationId,
) -> Result<Vec<Listed<kernel::ids::kind::Area>>, StoreError> {
    tx.rows(
        "select a.id, a.name, a.name_en from council_district d
         join area a on a.municipality = d.municipality and a.id = d.area
         where d.municipality = $1 and d.council = $2
           and d.from_date <= $3 and (d.until_date is null or d.until_date > $3)
         order by a.kana, a.key",
        p![desk.municipality(), council, desk.today],
        read_listed,
    )
    .await
}

/// Who somebody with an account is, and how they are reached.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reachable {
    pub(crate) name: Option<String>,
    pub(crate) phone: Option<String>,
    pub(crate) mail: Option<String>,
}

/// The name of an account, with the telephone and the mail of its person.
pub(crate) async fn reachable(
    tx: &mut Conn,
    municipality: &str,
    id: AccountId,
) -> Result<Reachable, StoreError> {
    let found = tx
        .optional(
            "select a.name, p.phone, coalesce(a.mail, p.mail) as mail from account a
             left join person p on p.municipality = a.municipality and p.id = a.person
             where a.municipality = $1 and a.id = $2",
            p![municipality, id],
            |row| {
                Ok(Reachable {
                    name: row.get("name")?,
                    phone: row.get("phone")?,
                    mail: row.get("mail")?,
                })
            },
        )
        .await?;
    Ok(found.unwrap_or_default())
}

fn read_listed<T>(row: &desk::db::Row) -> Result<Listed<T>, StoreError> {
    Ok(Listed {
        id: row.get("id")?,
        name: Name {
            ja: row.get("name")?,
            en: row.get("name_en")?,
        },
    })
}

/// Councils as the policy sees the voices of their members.
const COUNCIL_COLUMNS: Columns = Columns {
    area: "o.area_path",
    visibility: "'members'",
    council: Some("o.id"),
    holder: None,
    sender: None,
    asked: None,
};

/// The councils for which the reader may key in voices, by their reading.
pub(crate) async fn councils(
    tx: &mut Conn,
    desk: &Desk,
) -> Result<Vec<Listed<kernel::ids::kind::Organisation>>, StoreError> {
    let scope = desk.scope(Action::KeyIn, Resource::Voice);
    let (mine, values) = scope.sql(&COUNCIL_COLUMNS, 2);
    let mut params = p![desk.municipality()].to_vec();
    params.extend(values.into_iter().map(Param::from));
    let sql = format!(
        "select o.id, o.name, o.name_en from organisation o
         where o.municipality = $1 and o.kind = 'council' and o.closed_on is null and {mine}
         order by o.kana, o.key"
    );
    tx.rows(&sql, &params, read_listed).await
}

/// All councils, by their reading: wherever a voice may belong.
pub(crate) async fn all_councils(
    tx: &mut Conn,
    desk: &Desk,
) -> Result<Vec<Listed<kernel::ids::kind::Organisation>>, StoreError> {
    tx.rows(
        "select id, name, name_en from organisation
         where municipality = $1 and kind = 'council' and closed_on is null
         order by kana, key",
        p![desk.municipality()],
        read_listed,
    )
    .await
}

/// A box with its council.
#[derive(Clone, Debug)]
pub(crate) struct BoxLine {
    pub(crate) id: Id<SuggestionBox>,
    pub(crate) council_name: Name,
    pub(crate) number: i64,
    pub(crate) place: String,
}

/// The boxes of which the reader may key in slips, by council and number.
pub(crate) async fn boxes(tx: &mut Conn, desk: &Desk) -> Result<Vec<BoxLine>, StoreError> {
    let scope = desk.scope(Action::KeyIn, Resource::Voice);
    let (mine, values) = scope.sql(&COUNCIL_COLUMNS, 2);
    let mut params = p![desk.municipality()].to_vec();
    params.extend(values.into_iter().map(Param::from));
    let sql = format!(
        "select b.id, b.number, b.place, o.name, o.name_en from suggestion_box b
         join organisation o on o.municipality = b.municipality and o.id = b.council
         where b.municipality = $1 and {mine}
         order by o.kana, b.number"
    );
    tx.rows(&sql, &params, |row| {
        Ok(BoxLine {
            id: row.get("id")?,
            council_name: read_name(row)?,
            number: row.get("number")?,
            place: row.get("place")?,
        })
    })
    .await
}

/// The council of a box.
pub(crate) async fn council_of_box(
    tx: &mut Conn,
    municipality: &str,
    id: Id<SuggestionBox>,
) -> Result<Option<OrganisationId>, StoreError> {
    tx.optional(
        "select council from suggestion_box where municipality = $1 and id = $2",
        p![municipality, id],
        |row| row.get("council"),
    )
    .await
}

/// The name of an office.
pub(crate) async fn office_name(
    tx: &mut Conn,
    municipality: &str,
    id: Option<OrganisationId>,
) -> Result<Name, StoreError> {
    let Some(id) = id else {
        return Ok(Name::default());
    };
    let name = tx
        .optional(
            "select name, name_en from organisation where municipality = $1 and id = $2",
            p![municipality, id],
            read_name,
        )
        .await?;
    Ok(name.unwrap_or_default())
}

/// The name of the area at a path.
pub(crate) async fn area_name(
    tx: &mut Conn,
    municipality: &str,
    path: &AreaPath,
) -> Result<Name, StoreError> {
    let name = tx
        .optional(
            "select name, name_en from area where municipality = $1 and path = $2",
            p![municipality, path.as_str()],
            read_name,
        )
        .await?;
    Ok(name.unwrap_or_default())
}

fn read_name(row: &desk::db::Row) -> Result<Name, StoreError> {
    Ok(Name {
        ja: row.get("name")?,
        en: row.get("name_en")?,
    })
}

/// Writes a box of a file, over an older version of itself.
pub(crate) async fn put_box(
    tx: &mut WriteTx,
    id: Id<SuggestionBox>,
    council: OrganisationId,
    number: i64,
    (place, note): (&str, &str),
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "insert into suggestion_box (municipality, id, council, number, place, note)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (municipality, id) do update set council = excluded.council,
             number = excluded.number, place = excluded.place, note = excluded.note",
        p![municipality, id, council, number, place, note],
    )
    .await
}

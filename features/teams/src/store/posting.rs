//! Who serves on which team, and who could.

use desk::WriteTx;
use desk::db::{Conn, Row, StoreError};
use desk::p;
use kernel::day::{Day, Period};
use kernel::ids::{PersonId, TeamId};
use kernel::tiers::AreaPath;
use people::{Grade, Person};

use super::{period, unreadable};
use crate::model::{Candidate, Posting, PostingKind};

/// Somebody on a team, as shown: nothing private.
#[derive(Clone, Debug)]
pub(crate) struct Service {
    pub(crate) person: PersonId,
    pub(crate) name: String,
    pub(crate) grade: Option<Grade>,
    /// Where they work beside it (兼務).
    pub(crate) office: String,
    pub(crate) office_en: String,
    pub(crate) kind: PostingKind,
    pub(crate) role_note: String,
    pub(crate) period: Period,
}

/// How many people a search for a name shows.
const FOUND: usize = 30;

/// How many of a team a page shows: far more than serve on any.
const SHOWN: usize = 200;

/// Who serves on a team on a day, in the order of the places.
pub(crate) async fn list(
    tx: &mut Conn,
    municipality: &str,
    team: TeamId,
    on: Day,
) -> Result<Vec<Service>, StoreError> {
    let sql = format!(
        "select p.person, p.kind, p.role_note, p.from_date, p.until_date, n.family_name,
                n.given_name, n.grade, coalesce(o.name, '') as office,
                coalesce(o.name_en, '') as office_en
         from posting p
         join person n on n.municipality = p.municipality and n.id = p.person
         left join organisation o on o.municipality = n.municipality and o.id = n.organisation
         where p.municipality = $1 and p.team = $2
           and p.from_date <= $3 and (p.until_date is null or p.until_date > $3)
         order by case p.kind when 'member' then 0 when 'manager' then 1 when 'staff' then 2
                  else 3 end, p.role_note desc, n.family_kana, n.given_kana, p.id
         limit {SHOWN}"
    );
    tx.rows(&sql, p![municipality, team, on], read).await
}

fn read(row: &Row) -> Result<Service, StoreError> {
    let kind: String = row.get("kind")?;
    Ok(Service {
        person: row.get("person")?,
        name: name(row)?,
        grade: grade(row)?,
        office: row.get("office")?,
        office_en: row.get("office_en")?,
        kind: PostingKind::read(&kind).ok_or_else(|| unreadable("place of a team", &kind))?,
        role_note: row.get("role_note")?,
        period: period(row)?,
    })
}

/// Family name and given name, with a space between.
pub(super) fn name(row: &Row) -> Result<String, StoreError> {
    let family: String = row.get("family_name")?;
    Ok(format!("{family} {}", row.get::<String>("given_name")?))
}

fn grade(row: &Row) -> Result<Option<Grade>, StoreError> {
    row.get::<Option<String>>("grade")?
        .map(|code| Grade::read(&code).ok_or_else(|| unreadable("grade", &code)))
        .transpose()
}

/// How many are in such a place of a team on some day of a term.
pub(crate) async fn count_in_place(
    tx: &mut Conn,
    municipality: &str,
    (team, kind): (TeamId, PostingKind),
    term: Period,
) -> Result<i64, StoreError> {
    let past = term.until.unwrap_or(Day::LAST);
    tx.one(
        "select count(*) as taken from posting
         where municipality = $1 and team = $2 and kind = $3 and from_date < $5
           and (until_date is null or until_date > $4)",
        p![municipality, team, kind.code(), term.from, past],
        |row| row.get("taken"),
    )
    .await
}

/// The staff whose names hold this text, in letters or in their reading.
pub(crate) async fn list_candidates(
    tx: &mut Conn,
    municipality: &str,
    text: &str,
) -> Result<Vec<Candidate>, StoreError> {
    let pattern = format!("%{}%", text.replace(['%', '_', '\\', ' ', '　'], ""));
    let sql = format!(
        "select n.id, n.key, n.family_name, n.given_name, n.family_kana, n.given_kana, n.grade,
                n.organisation, n.residence_path, coalesce(o.key, '') as office_key,
                coalesce(o.name, '') as office
         from person n
         left join organisation o on o.municipality = n.municipality and o.id = n.organisation
         where n.municipality = $1 and n.grade is not null
           and (n.family_name || n.given_name like $2 or n.family_kana || n.given_kana like $2)
         order by n.family_kana, n.given_kana, n.id limit {FOUND}"
    );
    tx.rows(&sql, p![municipality, pattern], read_candidate)
        .await
}

/// One person, with what the rules ask about them.
pub(crate) async fn load_candidate(
    tx: &mut Conn,
    municipality: &str,
    person: PersonId,
) -> Result<Candidate, StoreError> {
    tx.one(
        "select n.id, n.key, n.family_name, n.given_name, n.family_kana, n.given_kana, n.grade,
                n.organisation, n.residence_path, coalesce(o.key, '') as office_key,
                coalesce(o.name, '') as office
         from person n
         left join organisation o on o.municipality = n.municipality and o.id = n.organisation
         where n.municipality = $1 and n.id = $2",
        p![municipality, person],
        read_candidate,
    )
    .await
}

fn read_candidate(row: &Row) -> Result<Candidate, StoreError> {
    Ok(Candidate {
        person: Person {
            id: row.get("id")?,
            key: row.get("key")?,
            family_name: row.get("family_name")?,
            given_name: row.get("given_name")?,
            family_kana: row.get("family_kana")?,
            given_kana: row.get("given_kana")?,
            grade: grade(row)?,
            organisation: row.get("organisation")?,
            residence: row
                .get::<Option<String>>("residence_path")?
                .map(AreaPath::stored),
            phone: None,
            mail: None,
            note: String::new(),
        },
        office_key: row.get("office_key")?,
        office: row.get("office")?,
    })
}

/// Writes a posting, over an older state of itself.
pub(crate) async fn put(tx: &mut WriteTx, it: &Posting) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "insert into posting (municipality, id, team, person, kind, role_note, from_date,
             until_date)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (municipality, id) do update set until_date = excluded.until_date,
             role_note = excluded.role_note",
        p![
            municipality,
            it.id,
            it.team,
            it.person,
            it.kind.code(),
            it.role_note,
            it.period.from,
            it.period.until
        ],
    )
    .await
}

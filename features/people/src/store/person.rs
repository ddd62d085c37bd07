//! People and their posts.

use desk::WriteTx;
use desk::db::{Conn, Param, Row, StoreError};
use desk::p;
use kernel::day::{Day, Period};
use kernel::ids::{AccountId, OrganisationId, PersonId};
use kernel::text::fold;
use kernel::tiers::AreaPath;

use crate::model::{Grade, Officer, Person};

fn read(row: &Row) -> Result<Person, StoreError> {
    let grade: Option<String> = row.get("grade")?;
    Ok(Person {
        id: row.get("id")?,
        key: row.get("key")?,
        family_name: row.get("family_name")?,
        given_name: row.get("given_name")?,
        family_kana: row.get("family_kana")?,
        given_kana: row.get("given_kana")?,
        grade: grade
            .map(|code| {
                Grade::read(&code)
                    .ok_or_else(|| StoreError::Unreadable(format!("no grade is called {code}")))
            })
            .transpose()?,
        organisation: row.get("organisation")?,
        residence: row
            .get::<Option<String>>("residence_path")?
            .map(AreaPath::stored),
        phone: row.get("phone")?,
        mail: row.get("mail")?,
        note: row.get("note")?,
    })
}

/// One person.
///
/// # Errors
/// [`StoreError::Missing`] when there is none with this id.
pub async fn load_person(
    tx: &mut Conn,
    municipality: &str,
    id: PersonId,
) -> Result<Person, StoreError> {
    tx.one(
        "select id, key, family_name, given_name, family_kana, given_kana, grade, organisation,
                residence_path, phone, mail, note
         from person where municipality = $1 and id = $2",
        p![municipality, id],
        read,
    )
    .await
}

/// Holds a person until the transaction ends: nobody else opens an account for them meanwhile.
/// `Stale` when there is none with this id.
pub(crate) async fn hold(tx: &mut WriteTx, id: PersonId) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "update person set key = key where municipality = $1 and id = $2",
        p![municipality, id],
    )
    .await
}

/// How many people a page of the search shows.
pub(crate) const PAGE: usize = 20;

/// Somebody of the register who could have an account, with what tells people of one name apart.
pub(crate) struct Findable {
    pub(crate) person: Person,
    /// The names of their organisation; empty where they have none.
    pub(crate) office: (String, String),
}

/// People without an open account whose name or its reading holds `words`, by the reading and behind
/// the person `after`: one more than [`PAGE`] when there are more.
pub(crate) async fn list_without_account(
    tx: &mut Conn,
    municipality: &str,
    words: &str,
    after: Option<PersonId>,
) -> Result<Vec<Findable>, StoreError> {
    let name: String = words.split_whitespace().collect();
    let reading = fold(&name);
    let mut params: Vec<Param> = p![
        municipality,
        super::containing(&name),
        super::containing(&reading)
    ]
    .to_vec();
    let behind = match after {
        Some(after) => {
            params.push(after.into());
            "and (p.family_kana, p.given_kana, p.id) >
                 (select n.family_kana, n.given_kana, n.id from person n
                  where n.municipality = $1 and n.id = $4)"
        }
        None => "",
    };
    let sql = format!(
        "select p.id, p.key, p.family_name, p.given_name, p.family_kana, p.given_kana, p.grade,
                p.organisation, p.residence_path, p.phone, p.mail, p.note,
                o.name as office, o.name_en as office_en
         from person p
         left join organisation o on o.municipality = p.municipality and o.id = p.organisation
         where p.municipality = $1 {behind}
           and (p.family_name || p.given_name like $2 escape '!'
                or p.family_kana || p.given_kana like $3 escape '!')
           and not exists (
             select 1 from account a where a.municipality = p.municipality and a.person = p.id
               and a.closed_on is null)
         order by p.family_kana, p.given_kana, p.id limit {}",
        PAGE + 1
    );
    tx.rows(&sql, &params, |row| {
        Ok(Findable {
            person: read(row)?,
            office: super::grant::names(row, "office", "office_en")?,
        })
    })
    .await
}

/// The open account of a person, if they have one.
///
/// # Errors
/// When the store fails.
pub async fn account_of_person(
    tx: &mut Conn,
    municipality: &str,
    person: PersonId,
) -> Result<Option<AccountId>, StoreError> {
    tx.optional(
        "select id from account
         where municipality = $1 and person = $2 and closed_on is null order by login",
        p![municipality, person],
        |row| row.get("id"),
    )
    .await
}

/// The officers of an organisation on a day with their people, the longest in office first.
///
/// # Errors
/// When the store fails.
pub async fn list_officers(
    tx: &mut Conn,
    municipality: &str,
    organisation: OrganisationId,
    on: Day,
) -> Result<Vec<(Officer, Person)>, StoreError> {
    tx.rows(
        "select f.id as officer, f.post, f.from_date, f.until_date, p.id, p.key, p.family_name,
                p.given_name, p.family_kana, p.given_kana, p.grade, p.organisation,
                p.residence_path, p.phone, p.mail, p.note
         from officer f
         join person p on p.municipality = f.municipality and p.id = f.person
         where f.municipality = $1 and f.organisation = $2
           and f.from_date <= $3 and (f.until_date is null or f.until_date > $3)
         order by f.from_date, f.id",
        p![municipality, organisation, on],
        |row| {
            let person = read(row)?;
            let officer = Officer {
                id: row.get("officer")?,
                organisation,
                person: person.id,
                post: row.get("post")?,
                period: Period {
                    from: row.get("from_date")?,
                    until: row.get("until_date")?,
                },
            };
            Ok((officer, person))
        },
    )
    .await
}

/// Writes a person, over an older state of themselves.
///
/// # Errors
/// When the store fails.
pub async fn put_person(tx: &mut WriteTx, it: &Person) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "insert into person (municipality, id, key, family_name, given_name, family_kana,
             given_kana, grade, organisation, residence_path, phone, mail, note)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         on conflict (municipality, id) do update set family_name = excluded.family_name,
             given_name = excluded.given_name, family_kana = excluded.family_kana,
             given_kana = excluded.given_kana, grade = excluded.grade,
             organisation = excluded.organisation, residence_path = excluded.residence_path,
             phone = excluded.phone, mail = excluded.mail, note = excluded.note",
        p![
            municipality,
            it.id,
            it.key,
            it.family_name,
            it.given_name,
            it.family_kana,
            it.given_kana,
            it.grade.map(Grade::code),
            it.organisation,
            it.residence.as_ref().map(AreaPath::as_str),
            it.phone,
            it.mail,
            it.note
        ],
    )
    .await
}

/// Writes a post with its term, over an older state of itself.
///
/// # Errors
/// When the store fails.
pub async fn put_officer(tx: &mut WriteTx, it: &Officer) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "insert into officer (municipality, id, organisation, person, post, from_date, until_date)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (municipality, id) do update set until_date = excluded.until_date",
        p![
            municipality,
            it.id,
            it.organisation,
            it.person,
            it.post,
            it.period.from,
            it.period.until
        ],
    )
    .await
}

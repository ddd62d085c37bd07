//! Calls for volunteers, who agreed to be asked and who promised to come.

use desk::WriteTx;
use desk::db::{Conn, Param, Row, StoreError};
use desk::p;
use kernel::day::Day;
use kernel::ids::{AttendanceRequestId, PersonId};
use kernel::policy::{Columns, Scope};
use kernel::tiers::AreaPath;

use super::listing::Named;
use super::posting::name;
use super::some_clock;
use crate::model::{Call, Volunteer};

/// What the policy asks about a call: all are open to everybody.
const COLUMNS: Columns = Columns {
    area: "c.area_path",
    visibility: "'public'",
    council: Some("c.council"),
    holder: None,
    sender: None,
    asked: None,
};

/// A call as shown.
#[derive(Clone, Debug)]
pub(crate) struct ShownCall {
    pub(crate) call: Call,
    pub(crate) council: Named,
    /// How many promised to come.
    pub(crate) promised: i64,
}

fn read(row: &Row) -> Result<ShownCall, StoreError> {
    Ok(ShownCall {
        call: Call {
            id: row.get("id")?,
            council: row.get("council")?,
            area: AreaPath::stored(row.get::<String>("area_path")?),
            event: row.get("event")?,
            on: row.get("on_date")?,
            begins: some_clock(row, "begins_at")?,
            place: row.get("place")?,
            people: row.get("people")?,
            text: row.get("text")?,
            called_on: row.get("called_on")?,
            told: row.get("told")?,
        },
        council: Named {
            name: row.get("name")?,
            name_en: row.get("name_en")?,
        },
        promised: row.get("promised")?,
    })
}

/// One call.
pub(crate) async fn load(
    tx: &mut Conn,
    municipality: &str,
    id: AttendanceRequestId,
) -> Result<ShownCall, StoreError> {
    tx.one(
        "select c.id, c.council, c.area_path, c.event, c.on_date, c.begins_at, c.place, c.people,
                c.text, c.called_on, c.told, o.name, o.name_en,
                (select count(*) from volunteer_promise v
                 where v.municipality = c.municipality and v.call = c.id) as promised
         from volunteer_call c
         join organisation o on o.municipality = c.municipality and o.id = c.council
         where c.municipality = $1 and c.id = $2",
        p![municipality, id],
        read,
    )
    .await
}

/// How many calls a page shows.
pub(crate) const PAGE: usize = 50;

/// The place of a call in the list: the day of its event, and its id.
pub(crate) type Place = (Day, AttendanceRequestId);

/// The calls for events from a day on, the nearest first, behind one of them: one more than [`PAGE`]
/// when there are more.
pub(crate) async fn list_coming(
    tx: &mut Conn,
    municipality: &str,
    scope: &Scope,
    from: Day,
    after: Option<Place>,
) -> Result<Vec<ShownCall>, StoreError> {
    let mut params: Vec<Param> = p![municipality, from].to_vec();
    let mut conditions = "";
    if let Some((day, id)) = after {
        conditions = "and (c.on_date, c.id) > ($3, $4)";
        params.extend([day.into(), id.into()]);
    }
    let (readable, values) = scope.sql(&COLUMNS, params.len() + 1);
    params.extend(values.into_iter().map(Param::from));
    let sql = format!(
        "select c.id, c.council, c.area_path, c.event, c.on_date, c.begins_at, c.place, c.people,
                c.text, c.called_on, c.told, o.name, o.name_en,
                (select count(*) from volunteer_promise v
                 where v.municipality = c.municipality and v.call = c.id) as promised
         from volunteer_call c
         join organisation o on o.municipality = c.municipality and o.id = c.council
         where c.municipality = $1 and c.on_date >= $2 {conditions} and {readable}
         order by c.on_date, c.id limit {}",
        PAGE + 1
    );
    tx.rows(&sql, &params, read).await
}

/// Writes a new call.
pub(crate) async fn insert(tx: &mut WriteTx, it: &Call) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "insert into volunteer_call (municipality, id, council, area_path, event, on_date,
             begins_at, place, people, text, called_on, told)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        p![
            municipality,
            it.id,
            it.council,
            it.area.as_str(),
            it.event,
            it.on,
            it.begins.map(|clock| clock.to_string()),
            it.place,
            it.people,
            it.text,
            it.called_on,
            it.told
        ],
    )
    .await
}

/// The staff who live in an area and agreed to be asked: all of them, as each gets mail.
pub(crate) async fn list_volunteers(
    tx: &mut Conn,
    municipality: &str,
    area: &AreaPath,
    on: Day,
) -> Result<Vec<PersonId>, StoreError> {
    let (from, past) = area.range();
    tx.rows(
        "select v.person from volunteer v
         join person n on n.municipality = v.municipality and n.id = v.person
         where v.municipality = $1 and n.residence_path >= $2 and n.residence_path < $3
           and v.from_date <= $4 and (v.until_date is null or v.until_date > $4)
         order by v.person",
        p![municipality, from, past, on],
        |row| row.get("person"),
    )
    .await
}

/// Whether a member of the staff agreed to be asked, and where they live; nothing for anybody
/// who is not on the city's staff.
pub(crate) async fn load_volunteer(
    tx: &mut Conn,
    municipality: &str,
    person: PersonId,
    on: Day,
) -> Result<Option<Volunteer>, StoreError> {
    tx.optional(
        "select n.id, n.residence_path, v.from_date from person n
         left join volunteer v on v.municipality = n.municipality and v.person = n.id
              and v.from_date <= $3 and (v.until_date is null or v.until_date > $3)
         where n.municipality = $1 and n.id = $2 and n.grade is not null",
        p![municipality, person, on],
        |row| {
            Ok(Volunteer {
                person: row.get("id")?,
                residence: row
                    .get::<Option<String>>("residence_path")?
                    .map(AreaPath::stored),
                since: row.get("from_date")?,
            })
        },
    )
    .await
}

/// Somebody agrees to be asked from a day on.
pub(crate) async fn opt_in(tx: &mut WriteTx, person: PersonId, on: Day) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.exec(
        "insert into volunteer (municipality, person, from_date) values ($1, $2, $3)
         on conflict (municipality, person, from_date) do update set until_date = null",
        p![municipality, person, on],
    )
    .await?;
    Ok(())
}

/// Somebody is not to be asked any more, at once.
pub(crate) async fn opt_out(tx: &mut WriteTx, person: PersonId, on: Day) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.exec(
        "update volunteer set until_date = $3
         where municipality = $1 and person = $2 and until_date is null",
        p![municipality, person, on],
    )
    .await?;
    Ok(())
}

/// Writes that somebody comes.
pub(crate) async fn promise(
    tx: &mut WriteTx,
    call: AttendanceRequestId,
    person: PersonId,
    on: Day,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.exec(
        "insert into volunteer_promise (municipality, call, person, promised_on)
         values ($1, $2, $3, $4) on conflict do nothing",
        p![municipality, call, person, on],
    )
    .await?;
    Ok(())
}

/// Takes a promise back; nobody asks why.
pub(crate) async fn take_back(
    tx: &mut WriteTx,
    call: AttendanceRequestId,
    person: PersonId,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.exec(
        "delete from volunteer_promise where municipality = $1 and call = $2 and person = $3",
        p![municipality, call, person],
    )
    .await?;
    Ok(())
}

/// How many of those who promised a page names: more than a call can ask for.
const NAMED: usize = 500;

/// Whether somebody promised to come.
pub(crate) async fn has_promised(
    tx: &mut Conn,
    municipality: &str,
    call: AttendanceRequestId,
    person: PersonId,
) -> Result<bool, StoreError> {
    let found: Option<PersonId> = tx
        .optional(
            "select person from volunteer_promise
             where municipality = $1 and call = $2 and person = $3",
            p![municipality, call, person],
            |row| row.get("person"),
        )
        .await?;
    Ok(found.is_some())
}

/// The first who promised to come: for those who called.
pub(crate) async fn list_promised(
    tx: &mut Conn,
    municipality: &str,
    call: AttendanceRequestId,
) -> Result<Vec<(PersonId, String)>, StoreError> {
    let sql = format!(
        "select v.person, n.family_name, n.given_name from volunteer_promise v
         join person n on n.municipality = v.municipality and n.id = v.person
         where v.municipality = $1 and v.call = $2
         order by v.promised_on, n.family_kana, v.person limit {NAMED}"
    );
    tx.rows(&sql, p![municipality, call], |row| {
        Ok((row.get("person")?, name(row)?))
    })
    .await
}

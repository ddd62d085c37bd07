//! The meetings themselves.

use desk::WriteTx;
use desk::db::{Conn, Param, Row, StoreError, ToParam};
use desk::p;
use kernel::day::{Clock, Day};
use kernel::ids::{Id, MeetingId, OrganisationId};
use kernel::policy::Scope;
use kernel::text::Title;
use kernel::tiers::AreaPath;
use uuid::Uuid;

use super::{seen_sql, visibility};
use crate::model::{Council, Hours, Meeting, MeetingKind, Stage};

/// The columns of a meeting `m` with its council `o`.
const COLUMNS: &str = "m.id, m.council, m.area_path, m.kind, m.title, m.on_date, m.begins_at,
    m.ends_at, m.place, m.status, m.confirmed_on, m.called_off_on, m.called_off_why, m.visibility, m.version, m.minutes_version,
    o.name as council_name, o.name_en as council_name_en";

/// Where they come from.
const FROM: &str = "meeting m
    join organisation o on o.municipality = m.municipality and o.id = m.council";

/// How many meetings a page shows.
const PAGE: usize = 30;

fn read(row: &Row) -> Result<Meeting, StoreError> {
    let unreadable = |what: &str| StoreError::Unreadable(format!("a meeting has no {what}"));
    let kind: String = row.get("kind")?;
    let title: String = row.get("title")?;
    let clock = |text: String| Clock::read(&text).map_err(|_| unreadable("hour like this"));
    let begins_at = clock(row.get("begins_at")?)?;
    let ends_at: Option<String> = row.get("ends_at")?;
    let hours = Hours::new(begins_at, ends_at.map(clock).transpose()?);
    Ok(Meeting {
        id: row.get("id")?,
        council: Council {
            id: row.get("council")?,
            area: AreaPath::stored(row.get::<String>("area_path")?),
            name: row.get("council_name")?,
            name_en: row.get("council_name_en")?,
        },
        kind: MeetingKind::read(&kind).ok_or_else(|| unreadable("kind like this"))?,
        title: Title::new(&title).ok(),
        on: row.get("on_date")?,
        hours: hours.ok_or_else(|| unreadable("hours like these"))?,
        place: row.get("place")?,
        stage: read_stage(row)?.ok_or_else(|| unreadable("status like this"))?,
        visibility: visibility(&row.get::<String>("visibility")?)?,
        version: row.get("version")?,
        minutes_version: row.get("minutes_version")?,
    })
}

fn read_stage(row: &Row) -> Result<Option<Stage>, StoreError> {
    let status: String = row.get("status")?;
    let why: Option<String> = row.get("called_off_why")?;
    let why = why.and_then(|why| Title::new(&why).ok());
    Ok(match status.as_str() {
        "planned" => Some(Stage::Planned),
        "held" => Some(Stage::Held),
        "confirmed" => (row.get::<Option<Day>>("confirmed_on")?).map(|on| Stage::Confirmed { on }),
        "called_off" => (row.get::<Option<Day>>("called_off_on")?)
            .zip(why)
            .map(|(on, why)| Stage::CalledOff { on, why }),
        _ => None,
    })
}

/// One meeting, as it is within the transaction.
///
/// # Errors
/// [`StoreError::Missing`] when there is none.
pub async fn load(tx: &mut Conn, municipality: &str, id: MeetingId) -> Result<Meeting, StoreError> {
    let sql = format!("select {COLUMNS} from {FROM} where m.municipality = $1 and m.id = $2");
    tx.one(&sql, p![municipality, id], read).await
}

/// The meeting of this kind that a council has on this day already, if it has one and did not call it
/// off.
pub(crate) async fn find_called(
    tx: &mut Conn,
    municipality: &str,
    council: OrganisationId,
    kind: MeetingKind,
    on: Day,
) -> Result<Option<Meeting>, StoreError> {
    let sql = format!(
        "select {COLUMNS} from {FROM}
         where m.municipality = $1 and m.council = $2 and m.kind = $3 and m.on_date = $4
           and m.status <> 'called_off'
         order by m.begins_at, m.id limit 1"
    );
    tx.optional(&sql, p![municipality, council, kind.code(), on], read)
        .await
}

/// The council's next planned meeting from a day on: there stands what is still open.
pub(crate) async fn next_planned(
    tx: &mut Conn,
    municipality: &str,
    council: OrganisationId,
    from: Day,
) -> Result<Option<MeetingId>, StoreError> {
    tx.optional(
        "select id from meeting
         where municipality = $1 and council = $2 and status = 'planned' and on_date >= $3
         order by on_date, begins_at, id limit 1",
        p![municipality, council, from],
        |row| row.get("id"),
    )
    .await
}

/// Takes the turn at a meeting: whoever acts on it next waits here until this act has ended, and then
/// reads what it left. Every act begins with this, before it reads what it decides upon. `Missing`
/// where there is no such meeting.
pub(crate) async fn take_turn(tx: &mut WriteTx, id: MeetingId) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    let taken = tx
        .exec(
            "update meeting set version = version where municipality = $1 and id = $2",
            p![municipality, id],
        )
        .await?;
    match taken {
        0 => Err(StoreError::Missing),
        _ => Ok(()),
    }
}

/// Takes the turn at calling meetings of a council: whoever comes second finds the first one's.
pub(crate) async fn take_council_turn(
    tx: &mut WriteTx,
    council: OrganisationId,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "insert into meeting_turn (municipality, council, turns) values ($1, $2, 1)
         on conflict (municipality, council) do update set turns = meeting_turn.turns + 1",
        p![municipality, council],
    )
    .await
}

/// A place in a list of meetings, which lie in the order of their day and hour. Its text goes into
/// an address: `2023-07-20.19:00.0190…`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cursor {
    on: Day,
    begins_at: String,
    id: MeetingId,
}

impl Cursor {
    /// Before the first meeting of a day.
    fn before(day: Day) -> Cursor {
        Cursor {
            on: day,
            begins_at: String::new(),
            id: Id::new(Uuid::nil()),
        }
    }

    /// At this meeting.
    fn at(it: &Meeting) -> Cursor {
        Cursor {
            on: it.on,
            begins_at: it.hours.begins_at().to_string(),
            id: it.id,
        }
    }

    /// Reads a cursor of an address; nothing for what is none.
    pub(crate) fn read(text: &str) -> Option<Cursor> {
        let (on, rest) = text.split_once('.')?;
        let (begins_at, id) = rest.split_once('.')?;
        Some(Cursor {
            on: Day::parse_iso(on).ok()?,
            begins_at: begins_at.to_owned(),
            id: id.parse().ok()?,
        })
    }
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}.{}", self.on, self.begins_at, self.id)
    }
}

/// One page of a list.
#[derive(Debug, Default)]
pub(crate) struct Listed {
    /// The meetings.
    pub(crate) meetings: Vec<Meeting>,
    /// Where the next page begins, if there is one.
    pub(crate) next: Option<Cursor>,
}

impl Listed {
    /// The page of what was read, one more than it holds.
    fn of(mut meetings: Vec<Meeting>) -> Listed {
        let more = meetings.len() > PAGE;
        meetings.truncate(PAGE);
        Listed {
            next: meetings.last().filter(|_| more).map(Cursor::at),
            meetings,
        }
    }
}

/// The meetings that are still to come, the nearest first, one page behind `after`.
pub(crate) async fn coming(
    tx: &mut Conn,
    municipality: &str,
    seen: &Scope,
    council: Option<OrganisationId>,
    today: Day,
    after: Option<Cursor>,
) -> Result<Listed, StoreError> {
    let after = after.unwrap_or_else(|| Cursor::before(today));
    let mut params = p![municipality, after.on, after.begins_at, after.id].to_vec();
    let (which, seen) = narrowed(seen, council, &mut params);
    let sql = format!(
        "select {COLUMNS} from {FROM}
         where m.municipality = $1 and (m.on_date, m.begins_at, m.id) > ($2, $3, $4)
           {which} and {seen}
         order by m.on_date, m.begins_at, m.id limit {}",
        PAGE + 1
    );
    Ok(Listed::of(tx.rows(&sql, &params, read).await?))
}

/// The meetings before today, the latest first, one page behind `after`.
pub(crate) async fn past(
    tx: &mut Conn,
    municipality: &str,
    seen: &Scope,
    council: Option<OrganisationId>,
    today: Day,
    after: Option<Cursor>,
) -> Result<Listed, StoreError> {
    let after = after.unwrap_or_else(|| Cursor::before(today));
    let mut params = p![municipality, after.on, after.begins_at, after.id].to_vec();
    let (which, seen) = narrowed(seen, council, &mut params);
    let sql = format!(
        "select {COLUMNS} from {FROM}
         where m.municipality = $1 and (m.on_date, m.begins_at, m.id) < ($2, $3, $4)
           {which} and {seen}
         order by m.on_date desc, m.begins_at desc, m.id desc limit {}",
        PAGE + 1
    );
    Ok(Listed::of(tx.rows(&sql, &params, read).await?))
}

/// The condition on the council, if one is asked for, and that on what is seen.
fn narrowed(
    seen: &Scope,
    council: Option<OrganisationId>,
    params: &mut Vec<Param>,
) -> (String, String) {
    let mut which = String::new();
    if let Some(council) = council {
        params.push(council.to_param());
        which = format!("and m.council = ${}", params.len());
    }
    let (seen, values) = seen_sql(Some(seen), "m.visibility", params.len() + 1);
    params.extend(values);
    (which, seen)
}

fn clock(clock: Option<Clock>) -> Option<String> {
    clock.map(|clock| clock.to_string())
}

fn title(it: &Meeting) -> &str {
    it.title.as_ref().map_or("", Title::as_str)
}

/// Writes a new meeting.
pub(crate) async fn insert(tx: &mut WriteTx, it: &Meeting) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "insert into meeting (municipality, id, council, area_path, kind, title, on_date,
             begins_at, ends_at, place, status, visibility, version, minutes_version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        p![
            municipality,
            it.id,
            it.council.id,
            it.council.area.as_str(),
            it.kind.code(),
            title(it),
            it.on,
            it.hours.begins_at().to_string(),
            clock(it.hours.ends_at()),
            it.place,
            it.stage.code(),
            it.visibility.code(),
            it.version,
            it.minutes_version
        ],
    )
    .await
}

/// Writes its particulars, not how far it is.
pub(crate) async fn save(tx: &mut WriteTx, it: &Meeting) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "update meeting set kind = $3, title = $4, on_date = $5, begins_at = $6, ends_at = $7,
             place = $8, visibility = $9, version = $10
         where municipality = $1 and id = $2 and version = $10 - 1",
        p![
            municipality,
            it.id,
            it.kind.code(),
            title(it),
            it.on,
            it.hours.begins_at().to_string(),
            clock(it.hours.ends_at()),
            it.place,
            it.visibility.code(),
            it.version
        ],
    )
    .await
}

/// Writes how far it is, and nothing else.
pub(crate) async fn save_stage(tx: &mut WriteTx, it: &Meeting) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    let (confirmed_on, called_off_on, why) = match &it.stage {
        Stage::Planned | Stage::Held => (None, None, None),
        Stage::Confirmed { on } => (Some(*on), None, None),
        Stage::CalledOff { on, why } => (None, Some(*on), Some(why.as_str())),
    };
    tx.one_row(
        "update meeting set status = $3, confirmed_on = $4, called_off_on = $5,
             called_off_why = $6, version = $7
         where municipality = $1 and id = $2 and version = $7 - 1",
        p![
            municipality,
            it.id,
            it.stage.code(),
            confirmed_on,
            called_off_on,
            why,
            it.version
        ],
    )
    .await
}

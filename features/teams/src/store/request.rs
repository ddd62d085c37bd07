//! Requests for attendance and their history.

use desk::WriteTx;
use desk::db::{Conn, Row, StoreError};
use desk::p;
use kernel::day::{Clock, Day, FiscalYear, Moment};
use kernel::ids::{AttendanceRequestId, MeetingId, OrganisationId};
use kernel::tiers::AreaPath;

use super::{clock, some_clock, unreadable};
use crate::model::{
    Asking, Channel, End, MeetingKind, Open, Part, Place, Reply, Request, Step, StepReaders, When,
};

/// All columns of a request.
const SELECT: &str =
    "select id, council, team, area_path, kind, on_date, begins_at, ends_at, place,
        agenda, part, wanted, contact, channel, on_behalf_of, state, holder, next_date, ended_on,
        proposed_on, proposed_begins_at, proposed_ends_at, counted_in, over_reason, decline_reason,
        decline_alternative, meeting, asked_on, version
    from attendance_request";

pub(super) fn read(row: &Row) -> Result<Request, StoreError> {
    let part: String = row.get("part")?;
    Ok(Request {
        id: row.get("id")?,
        council: row.get("council")?,
        team: row.get("team")?,
        area: AreaPath::stored(row.get::<String>("area_path")?),
        kind: MeetingKind::new(row.get::<String>("kind")?),
        when: When {
            on: row.get("on_date")?,
            begins: clock(row, "begins_at")?,
            ends: some_clock(row, "ends_at")?,
        },
        venue: row.get("place")?,
        agenda: row.get("agenda")?,
        part: Part::read(&part).ok_or_else(|| unreadable("part", &part))?,
        wanted: row.get("wanted")?,
        contact: row.get("contact")?,
        channel: channel(row)?,
        place: place(row)?,
        counted_in: row.get::<Option<i32>>("counted_in")?.map(FiscalYear),
        over_reason: row.get("over_reason")?,
        reply: reply(row)?,
        meeting: row.get("meeting")?,
        asked_on: row.get("asked_on")?,
        version: row.get("version")?,
    })
}

fn channel(row: &Row) -> Result<Channel, StoreError> {
    let original: Option<String> = row.get("on_behalf_of")?;
    let original = original.unwrap_or_default();
    let word: String = row.get("channel")?;
    Ok(match word.as_str() {
        "form" => Channel::Form,
        "paper" => Channel::Paper(original),
        "telephone" => Channel::Telephone(original),
        "afterwards" => Channel::Afterwards,
        other => return Err(unreadable("channel", other)),
    })
}

fn place(row: &Row) -> Result<Place, StoreError> {
    let word: String = row.get("state")?;
    let open = |state| {
        Ok(Place::Open {
            state,
            holder: row.get("holder")?,
            next: row.get("next_date")?,
        })
    };
    let ended = |state| {
        Ok(Place::Ended {
            state,
            on: row.get("ended_on")?,
        })
    };
    match word.as_str() {
        "asked" => open(Open::Asked),
        "proposed" => open(Open::Proposed(When {
            on: row.get("proposed_on")?,
            begins: clock(row, "proposed_begins_at")?,
            ends: some_clock(row, "proposed_ends_at")?,
        })),
        "accepted" => open(Open::Accepted),
        "staffed" => open(Open::Staffed),
        "attended" => open(Open::Attended),
        "reported" => ended(End::Reported),
        "declined" => ended(End::Declined),
        "withdrawn" => ended(End::Withdrawn),
        other => Err(unreadable("state of a request", other)),
    }
}

fn reply(row: &Row) -> Result<Option<Reply>, StoreError> {
    let (reason, alternative) = (row.get("decline_reason")?, row.get("decline_alternative")?);
    Ok(match (reason, alternative) {
        (Some(reason), Some(alternative)) => Some(Reply {
            reason,
            alternative,
        }),
        _ => None,
    })
}

/// One request.
pub(crate) async fn load(
    tx: &mut Conn,
    municipality: &str,
    id: AttendanceRequestId,
) -> Result<Request, StoreError> {
    tx.one(
        &format!("{SELECT} where municipality = $1 and id = $2"),
        p![municipality, id],
        read,
    )
    .await
}

/// The open requests of a meeting, and those of its council for its day that have no record yet.
pub(crate) async fn list_around(
    tx: &mut Conn,
    municipality: &str,
    meeting: MeetingId,
    (council, on): (OrganisationId, Day),
) -> Result<Vec<Request>, StoreError> {
    let sql = format!(
        "{SELECT} where municipality = $1 and council = $3 and ended_on is null
           and (meeting = $2 or (meeting is null and on_date = $4))
         order by id"
    );
    tx.rows(&sql, p![municipality, meeting, council, on], read)
        .await
}

/// The open requests of a council for a day, also those for which it is proposed.
pub(crate) async fn list_open_on(
    tx: &mut Conn,
    municipality: &str,
    (council, on): (OrganisationId, Day),
) -> Result<Vec<Request>, StoreError> {
    let sql = format!(
        "{SELECT} where municipality = $1 and council = $2 and ended_on is null
           and (on_date = $3 or proposed_on = $3)
         order by id"
    );
    tx.rows(&sql, p![municipality, council, on], read).await
}

/// How many of a council's requests count in a year.
pub(crate) async fn count(
    tx: &mut Conn,
    municipality: &str,
    council: OrganisationId,
    year: FiscalYear,
) -> Result<i64, StoreError> {
    tx.one(
        "select count(*) as total from attendance_request
         where municipality = $1 and council = $2 and counted_in = $3",
        p![municipality, council, year.0],
        |row| row.get("total"),
    )
    .await
}

/// A request is the council's n-th of the year in which it counts, by the day of its meeting, of so
/// many; and so many others are agreed to.
pub(crate) async fn position(
    tx: &mut Conn,
    municipality: &str,
    it: &Request,
    year: FiscalYear,
) -> Result<(i64, i64, i64), StoreError> {
    tx.one(
        "select count(case when (on_date, id) <= ($5, $4) then 1 end) as nth, count(*) as total,
                count(case when id <> $4 and state not in ('asked', 'proposed') then 1 end)
                    as agreed
         from attendance_request
         where municipality = $1 and council = $2 and counted_in = $3",
        p![municipality, it.council, year.0, it.id, it.when.on],
        |row| Ok((row.get("nth")?, row.get("total")?, row.get("agreed")?)),
    )
    .await
}

/// A council that is about to ask, under the id that its request will have.
pub(crate) async fn asking(
    tx: &mut Conn,
    municipality: &str,
    council: OrganisationId,
    id: AttendanceRequestId,
) -> Result<Asking, StoreError> {
    tx.one(
        "select o.id, o.name, o.name_en, o.area_path, c.certified_on
         from organisation o
         left join council c on c.municipality = o.municipality and c.id = o.id
         where o.municipality = $1 and o.id = $2 and o.kind = 'council' and o.closed_on is null",
        p![municipality, council],
        |row| {
            Ok(Asking {
                council: row.get("id")?,
                name: row.get("name")?,
                name_en: row.get("name_en")?,
                area: AreaPath::stored(row.get::<String>("area_path")?),
                certified_on: row.get("certified_on")?,
                id,
            })
        },
    )
    .await
}

/// Whether there is such a meeting of the council.
pub(crate) async fn is_meeting_of(
    tx: &mut Conn,
    municipality: &str,
    meeting: MeetingId,
    council: OrganisationId,
) -> Result<bool, StoreError> {
    let found: Option<MeetingId> = tx
        .optional(
            "select id from meeting where municipality = $1 and id = $2 and council = $3",
            p![municipality, meeting, council],
            |row| row.get("id"),
        )
        .await?;
    Ok(found.is_some())
}

/// Writes a new request.
pub(crate) async fn insert(tx: &mut WriteTx, it: &Request) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "insert into attendance_request (municipality, id, council, team, area_path, kind, on_date,
             begins_at, ends_at, place, agenda, part, wanted, contact, channel, on_behalf_of,
             state, holder, next_date, counted_in, over_reason, asked_on, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
             $19, $20, $21, $22, $23)",
        p![
            municipality,
            it.id,
            it.council,
            it.team,
            it.area.as_str(),
            it.kind.as_str(),
            it.when.on,
            it.when.begins.to_string(),
            written(it.when.ends),
            it.venue,
            it.agenda,
            it.part.code(),
            it.wanted,
            it.contact,
            it.channel.code(),
            it.channel.on_behalf_of(),
            it.place.state(),
            it.place.holder(),
            it.place.next(),
            it.counted_in.map(|year| year.0),
            it.over_reason,
            it.asked_on,
            it.version
        ],
    )
    .await
}

/// Writes one step of a request. `Stale` when somebody else was faster: the version is the lock.
pub(crate) async fn save(tx: &mut WriteTx, it: &Request) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    let ended_on = match it.place {
        Place::Ended { on, .. } => Some(on),
        Place::Open { .. } => None,
    };
    let proposal = it.place.proposal();
    let reply = it.reply.as_ref();
    tx.one_row(
        "update attendance_request set on_date = $3, begins_at = $4, ends_at = $5, state = $6,
             holder = $7, next_date = $8, ended_on = $9, proposed_on = $10,
             proposed_begins_at = $11, proposed_ends_at = $12, counted_in = $13, over_reason = $14,
             decline_reason = $15, decline_alternative = $16, meeting = $17, version = $18
         where municipality = $1 and id = $2 and version = $18 - 1",
        p![
            municipality,
            it.id,
            it.when.on,
            it.when.begins.to_string(),
            written(it.when.ends),
            it.place.state(),
            it.place.holder(),
            it.place.next(),
            ended_on,
            proposal.map(|when| when.on),
            written(proposal.map(|when| when.begins)),
            written(proposal.and_then(|when| when.ends)),
            it.counted_in.map(|year| year.0),
            it.over_reason,
            reply.map(|reply| reply.reason.as_str()),
            reply.map(|reply| reply.alternative.as_str()),
            it.meeting,
            it.version
        ],
    )
    .await
}

fn written(clock: Option<Clock>) -> Option<String> {
    clock.map(|it| it.to_string())
}

/// A line of a request's history, as shown.
#[derive(Clone, Debug)]
pub(crate) struct PastStep {
    pub(crate) at: Moment,
    pub(crate) act: String,
    pub(crate) office: String,
    pub(crate) office_en: String,
    pub(crate) note: String,
}

/// Writes the line of a step; its number is the version that it made.
pub(crate) async fn put_step(
    tx: &mut WriteTx,
    it: &Request,
    step: &Step,
    office: Option<OrganisationId>,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    let now = tx.desk().now;
    tx.one_row(
        "insert into request_step (municipality, request, version, at, act, office, note, seen_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        p![
            municipality,
            it.id,
            it.version,
            now,
            step.act,
            office,
            step.note,
            step.seen_by.code()
        ],
    )
    .await
}

/// How much of what happened to a request its page shows.
const STEPS: usize = 200;

/// What happened to a request lately, as far as these readers may know.
pub(crate) async fn list_steps(
    tx: &mut Conn,
    municipality: &str,
    it: &Request,
    readers: StepReaders,
) -> Result<Vec<PastStep>, StoreError> {
    let sql = format!(
        "select s.at, s.act, s.note, coalesce(o.name, '') as office,
                coalesce(o.name_en, '') as office_en
         from request_step s
         left join organisation o on o.municipality = s.municipality and o.id = s.office
         where s.municipality = $1 and s.request = $2 and s.seen_by in ('all', $3)
         order by s.version desc limit {STEPS}"
    );
    let params = p![municipality, it.id, readers.code()];
    let mut steps = tx.rows(&sql, params, read_step).await?;
    steps.reverse();
    Ok(steps)
}

fn read_step(row: &Row) -> Result<PastStep, StoreError> {
    Ok(PastStep {
        at: row.get("at")?,
        act: row.get("act")?,
        office: row.get("office")?,
        office_en: row.get("office_en")?,
        note: row.get("note")?,
    })
}

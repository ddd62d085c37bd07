//! All SQL of the feature.

mod about;
mod advice;
mod around;
mod due;
mod history;
mod inbox;
mod parts;
mod voices;
mod windows;

use desk::db::{Conn, Row, StoreError};
use desk::numbers;
use desk::search::{self, Entry};
use desk::{Desk, Failure, WriteTx, p};
use kernel::day::Day;
use kernel::ids::{ConcernId, OrganisationId};
use kernel::policy::{Columns, Guarded, Visibility};
use kernel::text::Body;
use kernel::tiers::AreaPath;
use uuid::Uuid;

use crate::model::{AnswerKind, Concern, Given, Place, Source, Stage, Terms};

pub(crate) use advice::{Advice, Asked, advise, list_asked};
use around::next_meeting;
pub(crate) use around::{
    Council, District, Meeting, area_name, councils, districts, meeting, meeting_day,
    meeting_title, meetings, office_names,
};
pub(crate) use due::list_due;
pub(crate) use history::{
    AnswerRow, DeliveryRow, ReportRow, ReportText, StepRow, add_answer, add_delivery, add_report,
    add_step, latest_answer, list_answers, list_deliveries, list_reports, list_steps,
};
pub(crate) use inbox::{Filter, Line, Part, count_orphans, is_inside, list, list_untaken, page};
pub(crate) use parts::{Relative, Relatives, kin, list_relatives, move_parts, put_part, take_out};
pub(crate) use voices::{Voice, list_voices};
pub(crate) use windows::{
    Category, Office, categories, headquarters, offices, put_category, windows,
};

/// Where the table keeps what the policy asks about; the concern is `c`.
pub(crate) const COLUMNS: Columns = Columns {
    area: "c.area_path",
    visibility: "c.visibility",
    council: Some("c.council"),
    holder: Some("c.holder"),
    sender: Some("c.sender"),
    asked: Some(
        "(exists (select 1 from concern_asked q where q.municipality = c.municipality
                  and q.concern = c.id and q.organisation = {office})
          or exists (select 1 from concern_step s where s.municipality = c.municipality
                     and s.concern = c.id and s.holder = {office}))",
    ),
};

/// The columns that [`read`] reads, beside those of [`about`].
const FIELDS: &str = "c.id, c.number, c.words, c.council, c.area_path, c.origin, c.state, \
     c.holder, c.next_date, c.sender, c.answer_kind, c.answer_due, c.answered_by, c.answered_on, \
     c.delivered_on, c.opened_on, c.closed_on, c.merged_into, c.meeting, c.sentence, c.version";

fn unreadable(what: &str) -> StoreError {
    StoreError::Unreadable(format!("a concern has no readable {what}"))
}

fn read(row: &Row) -> Result<Concern, StoreError> {
    let code = |column: &str| row.get::<String>(column);
    Ok(Concern {
        id: row.get("id")?,
        number: row.get("number")?,
        words: Body::new(&code("words")?).map_err(|_| unreadable("words"))?,
        about: about::read(row)?,
        council: row.get("council")?,
        area: AreaPath::stored(code("area_path")?),
        origin: Visibility::read(&code("origin")?).ok_or_else(|| unreadable("origin"))?,
        sender: row.get("sender")?,
        asked: Vec::new(),
        held_by: Vec::new(),
        place: read_place(row)?,
        answer: read_given(row)?,
        delivered_on: row.get("delivered_on")?,
        opened_on: row.get("opened_on")?,
        source: read_source(row)?,
        version: row.get("version")?,
    })
}

fn read_place(row: &Row) -> Result<Place, StoreError> {
    let state: String = row.get("state")?;
    let closed_on: Option<Day> = row.get("closed_on")?;
    if let Some(stage) = Stage::read(&state) {
        return Ok(Place::Open {
            stage,
            holder: row.get("holder")?,
            next_date: row.get("next_date")?,
        });
    }
    let on = closed_on.ok_or_else(|| unreadable("state"))?;
    Ok(match row.get::<Option<ConcernId>>("merged_into")? {
        Some(into) => Place::Merged { on, into },
        None => Place::Closed { on },
    })
}

fn read_given(row: &Row) -> Result<Option<Given>, StoreError> {
    let Some(code) = row.get::<Option<String>>("answer_kind")? else {
        return Ok(None);
    };
    Ok(Some(Given {
        kind: AnswerKind::read(&code, row.get("answer_due")?)
            .ok_or_else(|| unreadable("answer"))?,
        by: row.get("answered_by")?,
        on: row.get("answered_on")?,
    }))
}

fn read_source(row: &Row) -> Result<Option<Source>, StoreError> {
    let (meeting, sentence) = (row.get("meeting")?, row.get::<Option<Uuid>>("sentence")?);
    Ok(match (meeting, sentence) {
        (Some(meeting), Some(sentence)) => Some(Source { meeting, sentence }),
        _ => None,
    })
}

/// One concern with the offices that know it: two queries.
pub(crate) async fn load(
    tx: &mut Conn,
    municipality: &str,
    id: ConcernId,
) -> Result<Concern, StoreError> {
    let about = about::FIELDS;
    let sql =
        format!("select {FIELDS}, {about} from concern c where c.municipality = $1 and c.id = $2");
    let mut it = tx.one(&sql, p![municipality, id], read).await?;
    load_offices(tx, municipality, &mut it).await?;
    Ok(it)
}

/// Holds a concern as it was read until the transaction ends: nobody else changes it meanwhile.
/// `Stale` when somebody has.
pub(crate) async fn hold(tx: &mut WriteTx, id: ConcernId, version: i64) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "update concern set version = version
         where municipality = $1 and id = $2 and version = $3",
        p![municipality, id, version],
    )
    .await
}

/// One concern by its number: two queries.
pub(crate) async fn load_by_number(
    tx: &mut Conn,
    municipality: &str,
    number: &str,
) -> Result<Option<Concern>, StoreError> {
    let about = about::FIELDS;
    let sql = format!(
        "select {FIELDS}, {about} from concern c where c.municipality = $1 and c.number = $2"
    );
    let Some(mut it) = tx.optional(&sql, p![municipality, number], read).await? else {
        return Ok(None);
    };
    load_offices(tx, municipality, &mut it).await?;
    Ok(Some(it))
}

/// Fills in who was asked, and who had it in hand at some time.
async fn load_offices(
    tx: &mut Conn,
    municipality: &str,
    it: &mut Concern,
) -> Result<(), StoreError> {
    let offices: Vec<(String, OrganisationId)> = tx
        .rows(
            "select 'asked' as part, organisation as office from concern_asked
             where municipality = $1 and concern = $2 and ended_on is null
             union
             select 'held' as part, holder as office from concern_step
             where municipality = $1 and concern = $2 and holder is not null
             order by 1, 2",
            p![municipality, it.id],
            |row| Ok((row.get("part")?, row.get("office")?)),
        )
        .await?;
    let playing = |part: &str| {
        let those = offices.iter().filter(|(of, _)| of == part);
        those.map(|(_, office)| *office).collect()
    };
    it.asked = playing("asked");
    it.held_by = playing("held");
    Ok(())
}

/// The next number of the fiscal year: `R5-0012`.
pub(crate) async fn next_number(tx: &mut WriteTx, today: Day) -> Result<String, StoreError> {
    numbers::next(tx, "concern", today).await
}

/// Writes a new concern.
pub(crate) async fn insert(tx: &mut WriteTx, it: &Concern) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    let now = tx.desk().now;
    let mut params = p![
        municipality,
        it.id,
        it.number,
        it.words.as_str(),
        it.council,
        it.area.as_str(),
        it.origin.code(),
        it.place.state(),
        it.place.holder(),
        it.place.next_date(),
        it.sender,
        it.opened_on,
        it.source.map(|source| source.meeting),
        it.source.map(|source| source.sentence),
        now,
        it.version
    ]
    .to_vec();
    let (mut columns, mut places) = (String::new(), String::new());
    for (column, value) in about::values(&it.about) {
        params.push(value);
        columns += &format!(", {column}");
        places += &format!(", ${}", params.len());
    }
    let sql = format!(
        "insert into concern (municipality, id, number, words, council, area_path, origin, state,
             holder, next_date, sender, opened_on, meeting, sentence, changed_at, version{columns})
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16{places})"
    );
    tx.one_row(&sql, &params).await?;
    make_findable(tx, it).await
}

/// Writes one step of a concern. `Stale` when somebody else was faster: the version is the lock.
pub(crate) async fn save(tx: &mut WriteTx, it: &Concern) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    let (closed_on, merged_into) = match it.place {
        Place::Open { .. } => (None, None),
        Place::Closed { on } => (Some(on), None),
        Place::Merged { on, into } => (Some(on), Some(into)),
    };
    let now = tx.desk().now;
    let mut params = p![
        municipality,
        it.id,
        it.place.state(),
        it.place.holder(),
        it.place.next_date(),
        it.sender,
        it.answer.map(|given| given.kind.code()),
        it.answer.and_then(|given| given.kind.due()),
        it.answer.map(|given| given.by),
        it.answer.map(|given| given.on),
        it.delivered_on,
        closed_on,
        merged_into,
        now,
        it.version
    ]
    .to_vec();
    let mut judged = String::new();
    for (column, value) in about::values(&it.about) {
        params.push(value);
        judged += &format!(", {column} = ${}", params.len());
    }
    let sql = format!(
        "update concern set state = $3, holder = $4, next_date = $5, sender = $6, answer_kind = $7,
             answer_due = $8, answered_by = $9, answered_on = $10, delivered_on = $11,
             closed_on = $12, merged_into = $13, changed_at = $14, version = $15{judged}
         where municipality = $1 and id = $2 and version = $15 - 1"
    );
    tx.one_row(&sql, &params).await?;
    save_asked(tx, it).await?;
    make_findable(tx, it).await
}

/// Writes who is asked: whoever came to hold it is asked no longer, until somebody asks anew.
async fn save_asked(tx: &mut WriteTx, it: &Concern) -> Result<(), StoreError> {
    let Place::Open {
        holder,
        next_date: due_on,
        ..
    } = it.place
    else {
        return Ok(());
    };
    let municipality = tx.municipality().to_owned();
    let today = tx.desk().today;
    tx.exec(
        "update concern_asked set ended_on = $4
         where municipality = $1 and concern = $2 and organisation = $3 and ended_on is null",
        p![municipality, it.id, holder, today],
    )
    .await?;
    for office in &it.asked {
        tx.exec(
            "insert into concern_asked (municipality, concern, organisation, asked_on, due_on)
             values ($1, $2, $3, $4, $5)
             on conflict (municipality, concern, organisation) do update set
                 asked_on = excluded.asked_on, due_on = excluded.due_on, ended_on = null
             where concern_asked.ended_on is not null",
            p![municipality, it.id, office, today, due_on],
        )
        .await?;
    }
    Ok(())
}

/// What of a concern can be found: its title and summary by all who may read it, the district's own
/// words by those inside. Closed words are read on their page, where the look is noted.
async fn make_findable(tx: &mut WriteTx, it: &Concern) -> Result<(), StoreError> {
    let standing = it.standing();
    let entry = Entry {
        subject: it.subject(),
        standing: &standing,
        title: it.about.title.as_str(),
        paragraphs: &[&it.number, it.about.summary.as_str(), &it.about.spot],
    };
    let words = it.about.visibility.max(it.origin).max(Visibility::Members);
    let closer = match words {
        Visibility::Closed => Vec::new(),
        open => vec![(open, it.words.as_str())],
    };
    search::put_with(tx, entry, &closer).await
}

/// The terms under which something is decided today, for a council and a place.
///
/// # Errors
/// [`desk::Failure::Broken`] when the rulebook has no row that answers.
pub(crate) async fn terms(
    tx: &mut Conn,
    desk: &Desk,
    council: Option<OrganisationId>,
    area: &AreaPath,
) -> Result<Terms, Failure> {
    let book = desk.rulebook(tx).await?;
    let days = desk.working_days(tx).await?;
    Ok(Terms {
        next_meeting: next_meeting(tx, desk.municipality(), council, desk.today).await?,
        ..Terms::of(&book, area, desk.today, days)?
    })
}

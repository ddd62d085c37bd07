//! Proposals to hold two events as one.

use desk::WriteTx;
use desk::db::{Conn, Row, StoreError};
use desk::p;
use kernel::day::Day;
use kernel::ids::{EventId, Id, OrganisationId};
use kernel::text::Title;

use super::{Selection, event, unreadable};
use crate::model::{Course, Event, Merge, Saving};

/// A proposal without its events.
#[derive(Debug)]
pub(crate) struct MergeRow {
    id: Id<Merge>,
    one: EventId,
    other: EventId,
    proposed_on: Day,
    saving: Saving,
    course: Course,
    version: i64,
}

const COLUMNS: &str =
    "m.id, m.one, m.other, m.proposed_on, m.evenings, m.person_hours, m.one_agreed_on,
    m.other_agreed_on, m.declined_on, m.declined_by, m.declined_why, m.joint, m.version";

fn read(row: &Row) -> Result<MergeRow, StoreError> {
    let number = |column| -> Result<u32, StoreError> {
        u32::try_from(row.get::<i64>(column)?).map_err(|_| unreadable("count like this"))
    };
    let declined_on: Option<Day> = row.get("declined_on")?;
    let why: Option<String> = row.get("declined_why")?;
    let why = why.and_then(|why| Title::new(&why).ok());
    let joint: Option<EventId> = row.get("joint")?;
    let course = match (joint, declined_on.zip(why)) {
        (Some(joint), _) => Course::Joined(joint),
        (None, Some((on, why))) => Course::Declined {
            on,
            by: row.get("declined_by")?,
            why,
        },
        (None, None) => Course::Open {
            one: row.get("one_agreed_on")?,
            other: row.get("other_agreed_on")?,
        },
    };
    Ok(MergeRow {
        id: row.get("id")?,
        one: row.get("one")?,
        other: row.get("other")?,
        proposed_on: row.get("proposed_on")?,
        saving: Saving {
            evenings: number("evenings")?,
            person_hours: number("person_hours")?,
        },
        course,
        version: row.get("version")?,
    })
}

/// One proposal with its two events, as they are within the transaction.
pub(crate) async fn load_merge(
    tx: &mut Conn,
    municipality: &str,
    id: Id<Merge>,
) -> Result<Merge, StoreError> {
    let sql =
        format!("select {COLUMNS} from merge_proposal m where m.municipality = $1 and m.id = $2");
    let row = tx.one(&sql, p![municipality, id], read).await?;
    let one = event::load(tx, municipality, row.one).await?;
    let other = event::load(tx, municipality, row.other).await?;
    Ok(whole(row, one, other))
}

/// The proposals of which both events are in a selection, the newest first.
pub(crate) async fn merges(
    tx: &mut Conn,
    selection: &Selection,
    most: usize,
) -> Result<Vec<Merge>, StoreError> {
    let wanted = selection.sql();
    let sql = format!(
        "select {COLUMNS} from merge_proposal m
         where m.municipality = $1 and exists (select 1 from event e where {wanted} and e.id = m.one)
           and exists (select 1 from event e where {wanted} and e.id = m.other)
         order by m.proposed_on desc, m.id desc limit {most}"
    );
    let rows = tx.rows(&sql, selection.params(), read).await?;
    let mut named = selection.clone();
    named.and_that(
        "exists (select 1 from merge_proposal m where m.municipality = e.municipality
             and (m.one = e.id or m.other = e.id))",
    );
    let events = event::read_all(tx, &named, "e.first_on, e.id", 2 * most)
        .await?
        .events;
    let find = |id: EventId| events.iter().find(|it| it.id == id).cloned();
    let found = rows.into_iter();
    Ok(found
        .filter_map(|row| {
            let (one, other) = (find(row.one)?, find(row.other)?);
            Some(whole(row, one, other))
        })
        .collect())
}

fn whole(row: MergeRow, one: Event, other: Event) -> Merge {
    Merge {
        id: row.id,
        one,
        other,
        proposed_on: row.proposed_on,
        saving: row.saving,
        course: row.course,
        version: row.version,
    }
}

/// Writes a new proposal; `false` where the pair was proposed before.
pub(crate) async fn insert_merge(
    tx: &mut WriteTx,
    it: &Merge,
    by: Option<OrganisationId>,
) -> Result<bool, StoreError> {
    let municipality = tx.municipality().to_owned();
    let (one, other) = agreed(&it.course);
    let written = tx
        .exec(
            "insert into merge_proposal (municipality, id, one, other, proposed_on, proposed_by,
                 evenings, person_hours, one_agreed_on, other_agreed_on, version)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
             on conflict (municipality, one, other) do nothing",
            p![
                municipality,
                it.id,
                it.one.id,
                it.other.id,
                it.proposed_on,
                by,
                it.saving.evenings,
                it.saving.person_hours,
                one,
                other,
                it.version
            ],
        )
        .await?;
    Ok(written == 1)
}

/// Writes one step of a proposal. `Stale` when somebody else was faster.
pub(crate) async fn save_merge(tx: &mut WriteTx, it: &Merge) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    let (one, other) = agreed(&it.course);
    let (declined_on, by, why) = match &it.course {
        Course::Declined { on, by, why } => (Some(*on), *by, Some(why.as_str())),
        Course::Open { .. } | Course::Joined(_) => (None, None, None),
    };
    let joint = match it.course {
        Course::Joined(joint) => Some(joint),
        Course::Open { .. } | Course::Declined { .. } => None,
    };
    tx.one_row(
        "update merge_proposal set one_agreed_on = coalesce($3, one_agreed_on),
             other_agreed_on = coalesce($4, other_agreed_on), declined_on = $5, declined_by = $6,
             declined_why = $7, joint = $8, version = $9
         where municipality = $1 and id = $2 and version = $9 - 1",
        p![
            municipality,
            it.id,
            one,
            other,
            declined_on,
            by,
            why,
            joint,
            it.version
        ],
    )
    .await
}

const fn agreed(course: &Course) -> (Option<Day>, Option<Day>) {
    match course {
        Course::Open { one, other } => (*one, *other),
        Course::Joined(_) | Course::Declined { .. } => (None, None),
    }
}

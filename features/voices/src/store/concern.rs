//! Concerns as voices meet them: which say the same, where one has got to, what was answered. A
//! concern that was merged is read through to the one in which it lives on.

use desk::db::{Conn, Param, Row, StoreError};
use desk::{Desk, p};
use kernel::day::Day;
use kernel::ids::{ConcernId, OrganisationId};
use kernel::policy::{Action, Columns, Resource};
use kernel::tiers::AreaPath;
use uuid::Uuid;

use super::around::Name;
use crate::model::Candidate;

/// Where the table keeps what the policy asks about; the concern is `c`.
const COLUMNS: Columns = Columns {
    area: "c.area_path",
    visibility: "c.visibility",
    council: Some("c.council"),
    holder: Some("c.holder"),
    sender: Some("c.sender"),
    asked: None,
};

/// How far back concerns are compared with a new voice, in days: a year and a quarter, so that what
/// comes back every year is met again.
const LOOK_BACK: i32 = 456;

/// How many are compared at most, the newest first.
const COMPARED: usize = 300;

fn read_candidate(row: &Row) -> Result<Candidate, StoreError> {
    Ok(Candidate {
        id: row.get("id")?,
        number: row.get("number")?,
        title: row.get("title")?,
        summary: row.get("summary")?,
        words: row.get("words")?,
        state: row.get("state")?,
        voices: row.get("voices")?,
    })
}

/// What [`read_candidate`] reads but the district's own words. Those are there for them alone who see
/// the concern from inside: whoever compares words that they may not read learns them.
const CANDIDATE: &str = "c.id, c.number, c.title, c.summary, \
     case when c.state = 'working' and c.delivered_on is not null then 'again' else c.state end \
         as state, \
     (select count(*) from voice v where v.municipality = c.municipality and v.concern = c.id \
      and v.doubt is null) as voices";

/// The condition on the concern `c` that the reader sees it from inside; its first parameter is
/// `$first`.
fn inside(desk: &Desk, first: usize) -> (String, Vec<Param>) {
    let scope = desk.scope(Action::Read, Resource::Concern).inside();
    let (inside, values) = scope.sql(&COLUMNS, first);
    (inside, values.into_iter().map(Param::from).collect())
}

/// The recent concerns of a place that the reader may read: of its council, in the place itself, and
/// those of the wider area around it.
pub(crate) async fn candidates(
    tx: &mut Conn,
    desk: &Desk,
    council: Option<OrganisationId>,
    area: &AreaPath,
) -> Result<Vec<Candidate>, StoreError> {
    let (inside, own) = inside(desk, 7);
    let (readable, values) = readable(desk, 7 + own.len());
    let (from, past) = area.range();
    let since = desk.today.add_days(-LOOK_BACK);
    let mut params = p![
        desk.municipality(),
        since,
        from,
        past,
        area.as_str(),
        council
    ]
    .to_vec();
    params.extend(own);
    params.extend(values);
    let sql = format!(
        "select {CANDIDATE}, case when {inside} then c.words else '' end as words
         from concern c
         where c.municipality = $1 and c.state <> 'merged' and c.opened_on >= $2
           and ((c.area_path >= $3 and c.area_path < $4)
                or substr($5, 1, length(c.area_path)) = c.area_path
                or c.council = $6)
           and {readable}
         order by c.opened_on desc, c.id desc limit {COMPARED}"
    );
    tx.rows(&sql, &params, read_candidate).await
}

/// Concerns by their ids that the reader may read, in no particular order.
pub(crate) async fn candidates_of(
    tx: &mut Conn,
    desk: &Desk,
    ids: &[Uuid],
) -> Result<Vec<Candidate>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let places: Vec<String> = (2..ids.len() + 2).map(|n| format!("${n}")).collect();
    let (inside, own) = inside(desk, ids.len() + 2);
    let (readable, values) = readable(desk, ids.len() + 2 + own.len());
    let mut params = p![desk.municipality()].to_vec();
    params.extend(ids.iter().map(|id| Param::from(*id)));
    params.extend(own);
    params.extend(values);
    let sql = format!(
        "select {CANDIDATE}, case when {inside} then c.words else '' end as words
         from concern c
         where c.municipality = $1 and c.state <> 'merged' and c.id in ({}) and {readable}",
        places.join(", ")
    );
    tx.rows(&sql, &params, read_candidate).await
}

/// A concern that a voice may join: its id and the code of its state.
pub(crate) async fn joinable(
    tx: &mut Conn,
    desk: &Desk,
    id: ConcernId,
) -> Result<Option<(ConcernId, String)>, StoreError> {
    let (readable, values) = readable(desk, 3);
    let mut params = p![desk.municipality(), id].to_vec();
    params.extend(values);
    let sql = format!(
        "select c.id, c.state from concern c
         where c.municipality = $1 and c.id = $2 and c.state <> 'merged' and {readable}"
    );
    tx.optional(&sql, &params, |row| Ok((row.get("id")?, row.get("state")?)))
        .await
}

/// As [`joinable`], by the number.
pub(crate) async fn joinable_by_number(
    tx: &mut Conn,
    desk: &Desk,
    number: &str,
) -> Result<Option<ConcernId>, StoreError> {
    let (readable, values) = readable(desk, 3);
    let mut params = p![desk.municipality(), number].to_vec();
    params.extend(values);
    let sql = format!(
        "select c.id from concern c
         where c.municipality = $1 and c.number = $2 and c.state <> 'merged' and {readable}"
    );
    tx.optional(&sql, &params, |row| row.get("id")).await
}

/// Where a concern has got to, as its raisers read it.
#[derive(Clone, Debug)]
pub(crate) struct Progress {
    pub(crate) id: ConcernId,
    pub(crate) number: String,
    pub(crate) state: String,
    /// Has an answer been brought back before?
    pub(crate) was_delivered: bool,
    pub(crate) council_name: Name,
    pub(crate) holder: Option<OrganisationId>,
    pub(crate) holder_name: Name,
    pub(crate) next_date: Option<Day>,
    pub(crate) closed_on: Option<Day>,
}

impl Progress {
    /// Can its raisers say that it is not settled?
    pub(crate) fn is_answered(&self) -> bool {
        is_answered(&self.state)
    }

    /// The code of its state for readers: `again` where somebody works on it once more, because the
    /// answer that was brought back settled nothing.
    pub(crate) fn state_shown(&self) -> &str {
        match (self.state.as_str(), self.was_delivered) {
            ("working", true) => "again",
            (state, _) => state,
        }
    }

    /// Its state in the words of the concerns.
    pub(crate) fn named(&self, desk: &Desk) -> String {
        desk.say(&format!("state-{}", self.state_shown()), &[])
    }
}

/// Was a concern in this state answered, and the answer brought back?
pub(crate) fn is_answered(state: &str) -> bool {
    matches!(state, "closed" | "promised")
}

/// The way from a concern (`$2`) to the one in which it lives on.
const WAY: &str = "with recursive way (id, merged_into) as (
         select c.id, c.merged_into from concern c
         where c.municipality = $1 and c.id = $2
         union
         select c.id, c.merged_into from way w
         join concern c on c.municipality = $1 and c.id = w.merged_into
     )
     select c.id, c.number, c.state, c.delivered_on, c.holder, c.next_date, c.closed_on, o.name,
         o.name_en, u.name as council_name, u.name_en as council_name_en
     from way w
     join concern c on c.municipality = $1 and c.id = w.id
     left join organisation u on u.municipality = c.municipality and u.id = c.council
     left join organisation o on o.municipality = c.municipality and o.id = c.holder
     where w.merged_into is null";

fn read_progress(row: &Row) -> Result<Progress, StoreError> {
    Ok(Progress {
        id: row.get("id")?,
        number: row.get("number")?,
        state: row.get("state")?,
        was_delivered: row.get::<Option<Day>>("delivered_on")?.is_some(),
        council_name: Name {
            ja: row
                .get::<Option<String>>("council_name")?
                .unwrap_or_default(),
            en: row
                .get::<Option<String>>("council_name_en")?
                .unwrap_or_default(),
        },
        holder: row.get("holder")?,
        holder_name: Name {
            ja: row.get::<Option<String>>("name")?.unwrap_or_default(),
            en: row.get::<Option<String>>("name_en")?.unwrap_or_default(),
        },
        next_date: row.get("next_date")?,
        closed_on: row.get("closed_on")?,
    })
}

/// Where the concern has got to of which a voice speaks, for whoever raised it; a merged one is
/// followed to where it lives on.
pub(crate) async fn progress(
    tx: &mut Conn,
    municipality: &str,
    id: ConcernId,
) -> Result<Progress, StoreError> {
    tx.one(WAY, p![municipality, id], read_progress).await
}

/// As [`progress`], for those who deal with the voice, who may not all read its concern.
pub(crate) async fn progress_in_sight(
    tx: &mut Conn,
    desk: &Desk,
    id: ConcernId,
) -> Result<Option<Progress>, StoreError> {
    let (readable, values) = readable(desk, 3);
    let mut params = p![desk.municipality(), id].to_vec();
    params.extend(values);
    let sql = format!("{WAY} and {readable}");
    tx.optional(&sql, &params, read_progress).await
}

/// The condition on the concern `c` that the reader may read it; its first parameter is `$first`.
pub(crate) fn readable(desk: &Desk, first: usize) -> (String, Vec<Param>) {
    let scope = desk.scope(Action::Read, Resource::Concern);
    let (readable, values) = scope.sql(&COLUMNS, first);
    (readable, values.into_iter().map(Param::from).collect())
}

/// An answer that was brought back, as its raisers read it: no names of persons.
#[derive(Clone, Debug)]
pub(crate) struct Delivered {
    pub(crate) kind: String,
    pub(crate) text: String,
    pub(crate) due: Option<Day>,
    pub(crate) reason: String,
    pub(crate) helps: String,
    pub(crate) agency: String,
    pub(crate) office_name: Name,
    pub(crate) on: Day,
    pub(crate) channel: String,
}

/// What was answered and brought back, the latest first.
pub(crate) async fn delivered(
    tx: &mut Conn,
    municipality: &str,
    id: ConcernId,
) -> Result<Vec<Delivered>, StoreError> {
    tx.rows(
        "select a.kind, a.text, a.due, a.reason, a.helps, a.agency, o.name, o.name_en,
                d.on_date, d.channel
         from delivery d
         join answer a on a.municipality = d.municipality and a.id = d.answer
         left join organisation o on o.municipality = a.municipality and o.id = a.office
         where d.municipality = $1 and d.concern = $2
         order by d.on_date desc, d.id desc",
        p![municipality, id],
        |row| {
            Ok(Delivered {
                kind: row.get("kind")?,
                text: row.get("text")?,
                due: row.get("due")?,
                reason: row.get("reason")?,
                helps: row.get("helps")?,
                agency: row.get("agency")?,
                office_name: Name {
                    ja: row.get::<Option<String>>("name")?.unwrap_or_default(),
                    en: row.get::<Option<String>>("name_en")?.unwrap_or_default(),
                },
                on: row.get("on_date")?,
                channel: row.get("channel")?,
            })
        },
    )
    .await
}

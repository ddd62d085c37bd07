//! Around a meeting: the councils that can call one, and the concerns on both of its sides.

use desk::db::{Conn, Param, Row, StoreError};
use desk::p;
use kernel::ids::{ConcernId, MeetingId, OrganisationId};
use kernel::policy::{Columns, Scope, Standing};
use kernel::tiers::AreaPath;

use super::visibility;
use crate::model::{Council, Meeting, OpenConcern, Outcome, SentenceId};

/// A council `o`, for which a meeting may be called. A new meeting is open to the members, which
/// all who may call one may see.
const OF_COUNCIL: Columns = Columns {
    area: "o.area_path",
    visibility: "'members'",
    council: Some("o.id"),
    holder: None,
    sender: None,
    asked: None,
};

/// A concern `c`.
const OF_CONCERN: Columns = Columns {
    area: "c.area_path",
    visibility: "c.visibility",
    council: Some("c.council"),
    holder: Some("c.holder"),
    sender: Some("c.sender"),
    asked: Some(
        "exists (select 1 from concern_asked k where k.municipality = c.municipality
             and k.concern = c.id and k.organisation = {office})",
    ),
};

/// What a reader sees of concerns `c`, as conditions.
struct Sight {
    /// Which of them.
    seen: String,
    /// Which of them from inside: with who holds it, when it is due to move, and an answer on its way.
    /// Whoever sees a concern only because it is public learns as much as its public page tells
    /// (`concerns/src/public.rs`): the district hears an answer first.
    inside: String,
}

impl Sight {
    /// The conditions of a scope; their values go behind `params`.
    fn of(seen: &Scope, params: &mut Vec<Param>) -> Sight {
        let mut condition = |scope: &Scope| {
            let (sql, values) = scope.sql(&OF_CONCERN, params.len() + 1);
            params.extend(values.into_iter().map(Param::from));
            sql
        };
        Sight {
            seen: condition(seen),
            inside: condition(&seen.clone().inside()),
        }
    }

    /// The last answer, or an empty text.
    fn answer(&self) -> String {
        format!(
            "coalesce((select a.text from answer a
                 where a.municipality = c.municipality and a.concern = c.id
                   and ({} or exists (select 1 from delivery d
                       where d.municipality = a.municipality and d.concern = a.concern
                         and d.answer = a.id))
                 order by a.on_date desc, a.id desc limit 1), '') as answer_text",
            self.inside
        )
    }

    /// The office `o` that holds it.
    fn holder(&self) -> String {
        let inside = &self.inside;
        format!(
            "left join organisation o on o.municipality = c.municipality and o.id = c.holder
                 and {inside}"
        )
    }
}

fn read_council(row: &Row) -> Result<Council, StoreError> {
    Ok(Council {
        id: row.get("id")?,
        area: AreaPath::stored(row.get::<String>("area_path")?),
        name: row.get("name")?,
        name_en: row.get("name_en")?,
    })
}

/// One council.
pub(crate) async fn council(
    tx: &mut Conn,
    municipality: &str,
    id: OrganisationId,
) -> Result<Option<Council>, StoreError> {
    tx.optional(
        "select id, area_path, name, name_en from organisation
         where municipality = $1 and id = $2 and kind = 'council' and closed_on is null",
        p![municipality, id],
        read_council,
    )
    .await
}

/// The councils within a scope, by their reading.
pub(crate) async fn councils(
    tx: &mut Conn,
    municipality: &str,
    scope: &Scope,
) -> Result<Vec<Council>, StoreError> {
    let (scope, values) = scope.sql(&OF_COUNCIL, 2);
    let sql = format!(
        "select o.id, o.area_path, o.name, o.name_en from organisation o
         where o.municipality = $1 and o.kind = 'council' and o.closed_on is null and {scope}
         order by o.kana, o.id"
    );
    let mut params = p![municipality].to_vec();
    params.extend(values.into_iter().map(Param::from));
    tx.rows(&sql, &params, read_council).await
}

/// What came of the sentences of a meeting, as far as the reader sees it.
pub(crate) async fn outcomes(
    tx: &mut Conn,
    municipality: &str,
    meeting: MeetingId,
    seen: &Scope,
) -> Result<Vec<Outcome>, StoreError> {
    let mut params = p![municipality, meeting].to_vec();
    let sight = Sight::of(seen, &mut params);
    let (seen, answer, holder) = (&sight.seen, sight.answer(), sight.holder());
    let sql = format!(
        "select c.sentence, c.id, c.number, c.state, {answer}, c.area_path, c.visibility, c.council,
                c.holder, c.sender, c.triage, coalesce(o.name, '') as holder_name
         from concern c
         {holder}
         where c.municipality = $1 and c.meeting = $2 and c.sentence is not null and {seen}
         order by c.number limit 1000"
    );
    tx.rows(&sql, &params, |row| {
        Ok(Outcome {
            sentence: row.get("sentence")?,
            concern: row.get("id")?,
            number: row.get("number")?,
            state: row.get("state")?,
            answer: row.get("answer_text")?,
            holder: row.get("holder_name")?,
            is_judged: row.get::<Option<String>>("triage")?.is_some(),
            standing: Standing {
                area: AreaPath::stored(row.get::<String>("area_path")?),
                visibility: visibility(&row.get::<String>("visibility")?)?,
                council: row.get("council")?,
                holder: row.get("holder")?,
                sender: row.get("sender")?,
                asked: Vec::new(),
            },
        })
    })
    .await
}

/// The sentences of a meeting that became concerns, whoever may see these.
pub(crate) async fn taken_up(
    tx: &mut Conn,
    municipality: &str,
    meeting: MeetingId,
) -> Result<Vec<SentenceId>, StoreError> {
    tx.rows(
        "select sentence from concern
         where municipality = $1 and meeting = $2 and sentence is not null",
        p![municipality, meeting],
        |row| row.get("sentence"),
    )
    .await
}

/// The offices that deal with requests for attendance at a meeting which are not over.
pub(crate) async fn asked_to_come(
    tx: &mut Conn,
    municipality: &str,
    it: &Meeting,
) -> Result<Vec<OrganisationId>, StoreError> {
    tx.rows(
        "select team as office from attendance_request
         where municipality = $1 and ended_on is null
           and (meeting = $2 or (meeting is null and council = $3 and on_date = $4))
         union
         select holder as office from attendance_request
         where municipality = $1 and ended_on is null and holder <> council
           and (meeting = $2 or (meeting is null and council = $3 and on_date = $4))
         order by 1",
        p![municipality, it.id, it.council.id, it.on],
        |row| row.get("office"),
    )
    .await
}

/// The council's concerns that were open on the day of a meeting (前回懸案), as far as the reader
/// sees them: those that came up before that day, elsewhere, and whose answer was not yet back.
pub(crate) async fn open_concerns(
    tx: &mut Conn,
    municipality: &str,
    it: &Meeting,
    seen: &Scope,
) -> Result<Vec<OpenConcern>, StoreError> {
    open_at(tx, municipality, it, None, seen).await
}

/// One of them.
pub(crate) async fn find_open_concern(
    tx: &mut Conn,
    municipality: &str,
    it: &Meeting,
    id: ConcernId,
    seen: &Scope,
) -> Result<Option<OpenConcern>, StoreError> {
    let found = open_at(tx, municipality, it, Some(id), seen).await?;
    Ok(found.into_iter().next())
}

async fn open_at(
    tx: &mut Conn,
    municipality: &str,
    it: &Meeting,
    only: Option<ConcernId>,
    seen: &Scope,
) -> Result<Vec<OpenConcern>, StoreError> {
    let mut params = p![municipality, it.council.id, it.on, it.id].to_vec();
    let mut which = String::new();
    if let Some(id) = only {
        params.push(id.uuid().into());
        which = format!("and c.id = ${}", params.len());
    }
    let sight = Sight::of(seen, &mut params);
    let (answer, holder) = (sight.answer(), sight.holder());
    let Sight { seen, inside } = sight;
    let sql = format!(
        "select c.id, c.number, c.title, c.state, o.id as holder, o.name as holder_name,
                o.name_en as holder_name_en, case when {inside} then c.next_date end as next_date,
                c.area_path, c.visibility, c.council, c.sender, {answer}
         from concern c
         {holder}
         where c.municipality = $1 and c.council = $2 and c.opened_on < $3
           and (c.meeting is null or c.meeting <> $4)
           and (c.closed_on is null or c.closed_on >= $3) and c.state <> 'merged' {which}
           and {seen}
         order by c.number limit 100"
    );
    tx.rows(&sql, &params, read_open).await
}

fn read_open(row: &Row) -> Result<OpenConcern, StoreError> {
    let holder: Option<OrganisationId> = row.get("holder")?;
    let name: Option<String> = row.get("holder_name")?;
    let name_en: Option<String> = row.get("holder_name_en")?;
    Ok(OpenConcern {
        id: row.get("id")?,
        number: row.get("number")?,
        title: row.get("title")?,
        state: row.get("state")?,
        holder: holder.map(|id| (id, name.unwrap_or_default(), name_en.unwrap_or_default())),
        next_date: row.get("next_date")?,
        answer: row.get("answer_text")?,
        area: AreaPath::stored(row.get::<String>("area_path")?),
        visibility: visibility(&row.get::<String>("visibility")?)?,
        council: row.get("council")?,
        sender: row.get("sender")?,
    })
}

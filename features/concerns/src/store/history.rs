//! What was written about a concern on its way: steps, hot reports, answers, deliveries.

use desk::db::{Conn, StoreError};
use desk::{Desk, WriteTx, p};
use kernel::day::{Day, Moment};
use kernel::ids::{ConcernId, MeetingId, OrganisationId};
use uuid::Uuid;

use crate::model::{Answer, AnswerKind, Brought, Concern, Sending};

/// A line of the history.
#[derive(Clone, Debug)]
pub(crate) struct StepRow {
    pub(crate) at: Moment,
    pub(crate) act: String,
    pub(crate) by_name: String,
    pub(crate) office: Option<OrganisationId>,
    pub(crate) holder: Option<OrganisationId>,
    pub(crate) next_date: Option<Day>,
    pub(crate) note: String,
}

/// Adds a line to the history, as the concern is after the act.
pub(crate) async fn add_step(
    tx: &mut WriteTx,
    it: &Concern,
    act: &str,
    office: Option<OrganisationId>,
    note: &str,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    let (name, now) = (tx.desk().actor.name.clone(), tx.desk().now);
    tx.one_row(
        "insert into concern_step (municipality, concern, position, at, act, by_name, office, state,
             holder, next_date, note)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        p![
            municipality,
            it.id,
            it.version,
            now,
            act,
            name,
            office,
            it.place.state(),
            it.place.holder(),
            it.place.next_date(),
            note
        ],
    )
    .await
}

/// The history, the oldest first.
pub(crate) async fn list_steps(
    tx: &mut Conn,
    municipality: &str,
    id: ConcernId,
) -> Result<Vec<StepRow>, StoreError> {
    tx.rows(
        "select at, act, by_name, office, holder, next_date, note from concern_step
         where municipality = $1 and concern = $2 order by position",
        p![municipality, id],
        |row| {
            Ok(StepRow {
                at: row.get("at")?,
                act: row.get("act")?,
                by_name: row.get("by_name")?,
                office: row.get("office")?,
                holder: row.get("holder")?,
                next_date: row.get("next_date")?,
                note: row.get("note")?,
            })
        },
    )
    .await
}

/// 協働ほっとレポート, as it was sent.
#[derive(Clone, Debug)]
pub(crate) struct ReportRow {
    pub(crate) concern: ConcernId,
    pub(crate) position: i64,
    pub(crate) on: Day,
    pub(crate) by_name: String,
    pub(crate) from: OrganisationId,
    pub(crate) to: OrganisationId,
    pub(crate) copy: OrganisationId,
    pub(crate) wish: String,
    pub(crate) background: String,
    pub(crate) opinion: String,
    pub(crate) take_by: Day,
}

impl ReportRow {
    /// Its sheet of paper, without the base.
    pub(crate) fn path(&self) -> String {
        format!("/concerns/{}/report?sent={}", self.concern, self.position)
    }
}

/// What the sender writes on a hot report, beside what is known already.
#[derive(Clone, Debug, Default)]
pub(crate) struct ReportText {
    pub(crate) wish: String,
    pub(crate) background: String,
    pub(crate) opinion: String,
}

/// Keeps a hot report as it goes out.
pub(crate) async fn add_report(
    tx: &mut WriteTx,
    it: &Concern,
    sending: &Sending,
    text: &ReportText,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    let (name, today) = (tx.desk().actor.name.clone(), tx.desk().today);
    tx.one_row(
        "insert into hot_report (municipality, concern, position, on_date, by_name, from_office,
             to_office, copy_office, wish, background, opinion, take_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        p![
            municipality,
            it.id,
            it.version,
            today,
            name,
            it.sender,
            sending.to,
            sending.copy,
            text.wish,
            text.background,
            text.opinion,
            it.place.next_date()
        ],
    )
    .await
}

/// The hot reports, the latest first.
pub(crate) async fn list_reports(
    tx: &mut Conn,
    municipality: &str,
    id: ConcernId,
) -> Result<Vec<ReportRow>, StoreError> {
    tx.rows(
        "select position, on_date, by_name, from_office, to_office, copy_office, wish, background,
                opinion, take_by
         from hot_report where municipality = $1 and concern = $2 order by position desc",
        p![municipality, id],
        |row| {
            Ok(ReportRow {
                concern: id,
                position: row.get("position")?,
                on: row.get("on_date")?,
                by_name: row.get("by_name")?,
                from: row.get("from_office")?,
                to: row.get("to_office")?,
                copy: row.get("copy_office")?,
                wish: row.get("wish")?,
                background: row.get("background")?,
                opinion: row.get("opinion")?,
                take_by: row.get("take_by")?,
            })
        },
    )
    .await
}

/// An answer as it was given.
#[derive(Clone, Debug)]
pub(crate) struct AnswerRow {
    pub(crate) id: Uuid,
    pub(crate) on: Day,
    pub(crate) by_name: String,
    pub(crate) office: OrganisationId,
    pub(crate) answer: Answer,
}

/// Keeps an answer.
pub(crate) async fn add_answer(
    tx: &mut WriteTx,
    it: &Concern,
    office: OrganisationId,
    answer: &Answer,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    let id = tx.desk().new_id::<Answer>().uuid();
    let (name, today) = (tx.desk().actor.name.clone(), tx.desk().today);
    tx.one_row(
        "insert into answer (municipality, id, concern, on_date, by_name, office, kind, text, due,
             reason, helps, agency)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        p![
            municipality,
            id,
            it.id,
            today,
            name,
            office,
            answer.kind.code(),
            answer.text,
            answer.kind.due(),
            answer.reason,
            answer.helps,
            answer.agency
        ],
    )
    .await
}

/// The answers, the latest first.
pub(crate) async fn list_answers(
    tx: &mut Conn,
    municipality: &str,
    id: ConcernId,
) -> Result<Vec<AnswerRow>, StoreError> {
    tx.rows(
        "select id, on_date, by_name, office, kind, text, due, reason, helps, agency from answer
         where municipality = $1 and concern = $2 order by id desc",
        p![municipality, id],
        |row| {
            let kind: String = row.get("kind")?;
            let kind = AnswerKind::read(&kind, row.get("due")?)
                .ok_or_else(|| StoreError::Unreadable(format!("no answer is a {kind}")))?;
            Ok(AnswerRow {
                id: row.get("id")?,
                on: row.get("on_date")?,
                by_name: row.get("by_name")?,
                office: row.get("office")?,
                answer: Answer {
                    kind,
                    text: row.get("text")?,
                    reason: row.get("reason")?,
                    helps: row.get("helps")?,
                    agency: row.get("agency")?,
                },
            })
        },
    )
    .await
}

/// The id of the answer that waits to be brought back.
pub(crate) async fn latest_answer(tx: &mut WriteTx, id: ConcernId) -> Result<Uuid, StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one(
        "select id from answer where municipality = $1 and concern = $2 order by id desc limit 1",
        p![municipality, id],
        |row| row.get("id"),
    )
    .await
}

/// An answer brought back.
#[derive(Clone, Debug)]
pub(crate) struct DeliveryRow {
    pub(crate) answer: Uuid,
    pub(crate) on: Day,
    pub(crate) by_name: String,
    pub(crate) channel: String,
    /// Where it was brought back, for whoever may read that meeting.
    pub(crate) meeting: Option<MeetingId>,
    pub(crate) to_whom: String,
    pub(crate) reaction: String,
    pub(crate) verdict: String,
}

impl DeliveryRow {
    /// The page of the meeting at which it was brought back, without the base; empty elsewhere.
    pub(crate) fn meeting_path(&self) -> String {
        let meeting = self.meeting.map(|id| format!("/meetings/{id}"));
        meeting.unwrap_or_default()
    }
}

/// Keeps how an answer was brought back.
pub(crate) async fn add_delivery(
    tx: &mut WriteTx,
    it: &Concern,
    answer: Uuid,
    brought: &Brought,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    let id = tx.desk().new_id::<Brought>().uuid();
    let name = tx.desk().actor.name.clone();
    tx.one_row(
        "insert into delivery (municipality, id, concern, answer, on_date, by_name, channel,
             meeting, to_whom, reaction, verdict)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        p![
            municipality,
            id,
            it.id,
            answer,
            brought.on,
            name,
            brought.channel.code(),
            brought.channel.meeting(),
            brought.to_whom,
            brought.reaction,
            brought.verdict.code()
        ],
    )
    .await
}

/// The deliveries, the latest first. The meeting comes along where the reader may read it.
pub(crate) async fn list_deliveries(
    tx: &mut Conn,
    desk: &Desk,
    id: ConcernId,
) -> Result<Vec<DeliveryRow>, StoreError> {
    let (readable, values) = desk.readable_things(3);
    let mut params = p![desk.municipality(), id].to_vec();
    params.extend(values);
    let sql = format!(
        "select d.answer, d.on_date, d.by_name, d.channel, t.id as meeting, d.to_whom, d.reaction,
                d.verdict
         from delivery d
         left join thing t on t.municipality = d.municipality and t.kind = 'meeting'
             and t.id = d.meeting and {readable}
         where d.municipality = $1 and d.concern = $2 order by d.id desc"
    );
    tx.rows(&sql, &params, |row| {
        Ok(DeliveryRow {
            answer: row.get("answer")?,
            on: row.get("on_date")?,
            by_name: row.get("by_name")?,
            channel: row.get("channel")?,
            meeting: row.get("meeting")?,
            to_whom: row.get("to_whom")?,
            reaction: row.get("reaction")?,
            verdict: row.get("verdict")?,
        })
    })
    .await
}

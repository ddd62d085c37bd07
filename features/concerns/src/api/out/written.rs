//! What was written about a concern, for programs.

use kernel::day::{Day, Moment};
use serde::Serialize;
use utoipa::ToSchema;

use crate::model::Answer;
use crate::public::Returned;
use crate::store::DeliveryRow;
use crate::written::Written;

/// 協働ほっとレポート, as it was sent.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ReportOut {
    #[schema(value_type = String)]
    on: Day,
    by: String,
    /// The names of the offices.
    from: String,
    to: String,
    copy: String,
    wish: String,
    background: String,
    opinion: String,
    /// The last day on which the receiver could take it.
    #[schema(value_type = String)]
    take_by: Day,
}

impl ReportOut {
    pub(super) fn all(written: &Written) -> Vec<ReportOut> {
        let out = |it: &crate::store::ReportRow| ReportOut {
            on: it.on,
            by: it.by_name.clone(),
            from: written.office(&it.from).to_owned(),
            to: written.office(&it.to).to_owned(),
            copy: written.office(&it.copy).to_owned(),
            wish: it.wish.clone(),
            background: it.background.clone(),
            opinion: it.opinion.clone(),
            take_by: it.take_by,
        };
        written.reports.iter().map(out).collect()
    }
}

/// A section that was asked to help.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct AskedOut {
    /// The id of the section.
    office: String,
    name: String,
    #[schema(value_type = String)]
    asked_on: Day,
    /// What it said, the oldest first.
    said: Vec<AdviceOut>,
}

/// What a section said once.
#[derive(Serialize, ToSchema)]
struct AdviceOut {
    #[schema(value_type = String)]
    on: Day,
    /// The name of whoever wrote it.
    by: String,
    text: String,
}

impl AskedOut {
    pub(super) fn all(written: &Written) -> Vec<AskedOut> {
        let out = |it: &crate::store::Asked| AskedOut {
            office: it.office.to_string(),
            name: written.office(&it.office).to_owned(),
            asked_on: it.asked_on,
            said: it.advice.iter().map(AdviceOut::of).collect(),
        };
        written.asked.iter().map(out).collect()
    }
}

impl AdviceOut {
    fn of(it: &crate::store::Advice) -> AdviceOut {
        AdviceOut {
            on: it.on,
            by: it.by_name.clone(),
            text: it.text.clone(),
        }
    }
}

/// What an answer says.
#[derive(Serialize, ToSchema)]
struct SaidOut {
    /// `done`, `planned`, `study`, `cannot` or `agency`.
    kind: &'static str,
    text: String,
    #[schema(value_type = Option<String>)]
    due: Option<Day>,
    reason: String,
    helps: String,
    agency: String,
}

impl From<&Answer> for SaidOut {
    fn from(it: &Answer) -> SaidOut {
        SaidOut {
            kind: it.kind.code(),
            text: it.text.clone(),
            due: it.kind.due(),
            reason: it.reason.clone(),
            helps: it.helps.clone(),
            agency: it.agency.clone(),
        }
    }
}

/// An answer that came back to the district.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct PublicAnswerOut {
    #[serde(flatten)]
    said: SaidOut,
    #[schema(value_type = String)]
    on: Day,
    #[schema(value_type = String)]
    delivered_on: Day,
}

impl From<Returned> for PublicAnswerOut {
    fn from(Returned { it, delivered_on }: Returned) -> PublicAnswerOut {
        PublicAnswerOut {
            said: SaidOut::from(&it.answer),
            on: it.on,
            delivered_on,
        }
    }
}

/// An answer with how it was brought back.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct AnswerOut {
    id: String,
    #[serde(flatten)]
    said: SaidOut,
    #[schema(value_type = String)]
    on: Day,
    by: String,
    /// The name of the office.
    office: String,
    /// The latest first.
    deliveries: Vec<DeliveryOut>,
}

impl AnswerOut {
    pub(super) fn all(written: &Written) -> Vec<AnswerOut> {
        let out = |it: &crate::store::AnswerRow| AnswerOut {
            id: it.id.to_string(),
            said: SaidOut::from(&it.answer),
            on: it.on,
            by: it.by_name.clone(),
            office: written.office(&it.office).to_owned(),
            deliveries: written.deliveries_of(&it.id).map(Into::into).collect(),
        };
        written.answers.iter().map(out).collect()
    }
}

/// An answer brought back.
#[derive(Serialize, ToSchema)]
struct DeliveryOut {
    #[schema(value_type = String)]
    on: Day,
    by: String,
    /// `meeting`, `telephone`, `visit`, `letter` or `site`.
    channel: String,
    /// The id of the meeting.
    meeting: Option<String>,
    to_whom: String,
    reaction: String,
    /// `settled`, `noted` or `not_settled`.
    verdict: String,
}

impl From<&DeliveryRow> for DeliveryOut {
    fn from(it: &DeliveryRow) -> DeliveryOut {
        DeliveryOut {
            on: it.on,
            by: it.by_name.clone(),
            channel: it.channel.clone(),
            meeting: it.meeting.map(|id| id.to_string()),
            to_whom: it.to_whom.clone(),
            reaction: it.reaction.clone(),
            verdict: it.verdict.clone(),
        }
    }
}

/// A step of the history.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct StepOut {
    #[schema(value_type = String)]
    at: Moment,
    act: String,
    by: String,
    /// The names of the offices: of whoever acted, and of the holder afterwards.
    office: Option<String>,
    holder: Option<String>,
    #[schema(value_type = Option<String>)]
    next_date: Option<Day>,
    note: String,
}

impl StepOut {
    pub(super) fn all(written: &Written) -> Vec<StepOut> {
        let name = |id| written.office(&id).to_owned();
        let out = |it: &crate::store::StepRow| StepOut {
            at: it.at,
            act: it.act.clone(),
            by: it.by_name.clone(),
            office: it.office.map(name),
            holder: it.holder.map(name),
            next_date: it.next_date,
            note: it.note.clone(),
        };
        written.steps.iter().map(out).collect()
    }
}

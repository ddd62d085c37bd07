//! What programs are shown of meetings: as much as the reader's pages show.

use desk::{Desk, Failure, Json};
use kernel::ids::MeetingId;
use serde::Serialize;
use utoipa::ToSchema;

use crate::Words;
use crate::model::{Block, Meeting, Sentence, SentenceKind, Stage};
use crate::record::{Eyes, Record};

/// A meeting, in a list.
#[derive(Serialize, ToSchema)]
pub(crate) struct MeetingLine {
    pub(super) id: String,
    /// The council, by its id.
    pub(super) council: String,
    pub(super) council_name: String,
    /// `regular`, `board`, …
    pub(super) kind: &'static str,
    pub(super) title: String,
    /// ISO 8601.
    pub(super) on: String,
    pub(super) begins_at: String,
    pub(super) ends_at: Option<String>,
    pub(super) place: String,
    /// `planned`, `held`, `confirmed` or `called_off`.
    pub(super) status: &'static str,
    /// Why it is called off, if it is.
    pub(super) called_off_why: Option<String>,
    /// `public`, `members` or `closed`.
    pub(super) visibility: &'static str,
}

/// A page of meetings.
#[derive(Serialize, ToSchema)]
pub(crate) struct MeetingsOut {
    /// Those to come, the nearest first; none behind `before`.
    pub(super) coming: Vec<MeetingLine>,
    /// What to ask for as `after` to go on with those to come.
    pub(super) later: Option<String>,
    /// Those before today, the latest first; none behind `after`.
    pub(super) past: Vec<MeetingLine>,
    /// What to ask for as `before` to go on with the past.
    pub(super) next: Option<String>,
}

/// A meeting, as far as the reader sees it.
#[derive(Serialize, ToSchema)]
pub(crate) struct MeetingOut {
    #[serde(flatten)]
    pub(super) line: MeetingLine,
    pub(super) version: String,
    pub(super) minutes_version: String,
    pub(super) items: Vec<ItemOut>,
    /// How many of each were there.
    pub(super) attendance: Vec<HeadsOut>,
}

/// An item of the agenda with what was said about it.
#[derive(Serialize, ToSchema)]
pub(crate) struct ItemOut {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) minutes_planned: Option<u32>,
    pub(super) visibility: &'static str,
    /// The open concern that stands here again, by its id.
    pub(super) carried_from: Option<String>,
    pub(super) sentences: Vec<SentenceOut>,
}

/// A sentence of the minutes.
#[derive(Serialize, ToSchema)]
pub(crate) struct SentenceOut {
    pub(super) id: String,
    /// `remark`, `decision`, `action` or `information`.
    pub(super) kind: &'static str,
    pub(super) text: String,
    pub(super) visibility: &'static str,
    /// Who does it.
    pub(super) who: Option<String>,
    /// Until when.
    pub(super) due_on: Option<String>,
    pub(super) done_on: Option<String>,
    /// The concern that it became.
    pub(super) concern: Option<ConcernOut>,
}

/// What came of a sentence.
#[derive(Serialize, ToSchema)]
pub(crate) struct ConcernOut {
    pub(super) id: String,
    pub(super) number: String,
    pub(super) state: String,
}

/// How many were there as what.
#[derive(Serialize, ToSchema)]
pub(crate) struct HeadsOut {
    /// `officer`, `member`, `team`, `staff`, `guest` or `observer`.
    pub(super) role: &'static str,
    pub(super) heads: u32,
}

/// A report of the team.
#[derive(Serialize, ToSchema)]
pub(crate) struct ReportOut {
    pub(super) id: String,
    pub(super) version: String,
    /// When it was sent.
    pub(super) sent_on: Option<String>,
}

pub(super) async fn out(desk: &Desk, id: MeetingId) -> Result<Json<MeetingOut>, Failure> {
    let mut tx = desk.read().await?;
    let record = Record::load(desk, &mut tx, id, Eyes::Own).await?;
    drop(tx);
    record.note_look(desk).await?;
    let heads = record.heads().into_iter();
    Ok(Json(MeetingOut {
        line: line(desk, &record.meeting),
        version: record.meeting.version.to_string(),
        minutes_version: record.meeting.minutes_version.to_string(),
        items: record
            .minutes
            .blocks
            .iter()
            .map(|it| item(&record, it))
            .collect(),
        attendance: heads
            .map(|(presence, heads)| HeadsOut {
                role: presence.code(),
                heads,
            })
            .collect(),
    }))
}

pub(super) fn line(desk: &Desk, it: &Meeting) -> MeetingLine {
    MeetingLine {
        id: it.id.to_string(),
        council: it.council.id.to_string(),
        council_name: it.council.named(desk.lang).to_owned(),
        kind: it.kind.code(),
        title: Words(desk.lang).name(it),
        on: it.on.to_string(),
        begins_at: it.hours.begins_at().to_string(),
        ends_at: it.hours.ends_at().map(|end| end.to_string()),
        place: it.place.clone(),
        status: it.stage.code(),
        called_off_why: match &it.stage {
            Stage::CalledOff { why, .. } => Some(why.to_string()),
            Stage::Planned | Stage::Held | Stage::Confirmed { .. } => None,
        },
        visibility: it.visibility.code(),
    }
}

fn item(record: &Record, block: &Block) -> ItemOut {
    ItemOut {
        id: block.item.id.to_string(),
        title: block.item.title.to_string(),
        minutes_planned: block.item.minutes_planned,
        visibility: block.item.visibility.code(),
        carried_from: block.item.carried_from.map(|id| id.to_string()),
        sentences: block
            .sentences
            .iter()
            .map(|it| sentence(record, it))
            .collect(),
    }
}

fn sentence(record: &Record, it: &Sentence) -> SentenceOut {
    let (who, due) = match &it.wording.kind {
        SentenceKind::Action { who, due } => (Some(who.clone()), *due),
        SentenceKind::Remark | SentenceKind::Decision | SentenceKind::Information => (None, None),
    };
    SentenceOut {
        id: it.id.to_string(),
        kind: it.wording.kind.code(),
        text: it.wording.text.clone(),
        visibility: it.wording.visibility.code(),
        who,
        due_on: due.map(|day| day.to_string()),
        done_on: it.done_on.map(|day| day.to_string()),
        concern: record.outcome(it.id).map(|it| ConcernOut {
            id: it.concern.to_string(),
            number: it.number.clone(),
            state: it.state.clone(),
        }),
    }
}

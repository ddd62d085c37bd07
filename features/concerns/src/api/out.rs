//! What programs are told: all of a concern for those who deal with it, for all others no more than
//! the public's page shows.

mod written;

use desk::db::Conn;
use desk::{Desk, Failure};
use kernel::day::Day;
use kernel::ids::{ConcernId, OrganisationId};
use serde::Serialize;
use utoipa::ToSchema;

use crate::acts::offered;
use crate::model::{Concern, Place, Triage};
use crate::public::PublicView;
use crate::store::{self, Line, Relative};
use crate::written::Written;
use written::{AnswerOut, AskedOut, PublicAnswerOut, ReportOut, StepOut};

/// A page of concerns.
#[derive(Serialize, ToSchema)]
pub(super) struct ConcernsOut {
    pub(super) concerns: Vec<LineOut>,
    /// What to ask as `after` for the next page, if there is one.
    pub(super) next: Option<String>,
}

/// A concern in a list.
#[derive(Serialize, ToSchema)]
pub(super) struct LineOut {
    id: String,
    /// By which people speak of it: `R5-0012`.
    number: String,
    title: String,
    state: String,
    /// The key of the category.
    category: Option<String>,
    /// The name of the council.
    council: Option<String>,
    #[schema(value_type = String)]
    opened_on: Day,
    #[schema(value_type = Option<String>)]
    ended_on: Option<Day>,
    /// The kind of the last answer, once the district has heard it.
    answer_kind: Option<String>,
    /// The name of the office that holds it; only for those who deal with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    holder: Option<String>,
    /// When it is due to move; only for those who deal with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    next_date: Option<Day>,
    /// How it presses; only for those who deal with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    urgency: Option<&'static str>,
}

impl From<Line> for LineOut {
    fn from(it: Line) -> LineOut {
        let answer_kind = it.answer_shown().map(str::to_owned);
        let inside = it.inside;
        LineOut {
            id: it.id.to_string(),
            number: it.number,
            title: it.title,
            state: it.state,
            category: it.category,
            council: it.council,
            opened_on: it.opened_on,
            ended_on: it.closed_on,
            answer_kind,
            urgency: inside.as_ref().map(|inside| inside.urgency.code()),
            next_date: inside.as_ref().and_then(|inside| inside.next_date),
            holder: inside.and_then(|inside| inside.holder),
        }
    }
}

/// One concern, as far as the caller may see it.
#[derive(Serialize, ToSchema)]
#[serde(untagged)]
pub(super) enum ConcernOut {
    /// For those who deal with it.
    Inside(Box<InsideOut>),
    /// For all others.
    Public(PublicOut),
}

/// What anybody may know of a public concern.
#[derive(Serialize, ToSchema)]
pub(super) struct PublicOut {
    #[serde(flatten)]
    it: BaseOut,
    /// The answers that came back to the district, the latest first.
    answers: Vec<PublicAnswerOut>,
}

/// What every reader is told.
#[derive(Serialize, ToSchema)]
struct BaseOut {
    id: String,
    /// By which people speak of it: `R5-0012`.
    number: String,
    title: String,
    /// What the public may read of it.
    summary: String,
    /// `triage`, `sent`, `returned`, `working`, `answered`, `promised`, `closed` or `merged`.
    state: &'static str,
    /// The key of the category.
    category: Option<String>,
    #[schema(value_type = String)]
    opened_on: Day,
    #[schema(value_type = Option<String>)]
    ended_on: Option<Day>,
}

/// What those know who deal with it.
#[derive(Serialize, ToSchema)]
pub(super) struct InsideOut {
    #[serde(flatten)]
    it: BaseOut,
    /// To send with an act, so that nobody's change is overwritten unseen.
    version: i64,
    /// The district's own words.
    words: String,
    /// The place in words.
    spot: String,
    council: Option<OfficeOut>,
    /// `single` 共同 or `joint` 協働.
    triage: Option<&'static str>,
    /// `normal`, `soon` or `urgent`.
    urgency: &'static str,
    /// `public`, `members` or `closed`.
    visibility: &'static str,
    holder: Option<OfficeOut>,
    #[schema(value_type = Option<String>)]
    next_date: Option<Day>,
    sender: OfficeOut,
    /// The meeting and the sentence of its minutes from which it came.
    source: Option<SourceOut>,
    /// The concern in which it lives on.
    merged_into: Option<String>,
    /// The concern of which it is a part.
    whole: Option<RelativeOut>,
    /// Its own parts, the oldest first.
    parts: Vec<RelativeOut>,
    /// What the caller can do now, by the names of the acts below this address.
    acts: Vec<&'static str>,
    reports: Vec<ReportOut>,
    asked: Vec<AskedOut>,
    /// The latest first, each with how it was brought back.
    answers: Vec<AnswerOut>,
    steps: Vec<StepOut>,
}

/// An office.
#[derive(Serialize, ToSchema)]
pub(super) struct OfficeOut {
    id: String,
    /// In the language of the request.
    name: String,
}

/// A whole or a part.
#[derive(Serialize, ToSchema)]
struct RelativeOut {
    id: String,
    number: String,
    title: String,
    state: String,
}

impl From<Relative> for RelativeOut {
    fn from(it: Relative) -> RelativeOut {
        RelativeOut {
            id: it.id.to_string(),
            state: it.state().to_owned(),
            number: it.number,
            title: it.title,
        }
    }
}

/// Where a concern came up.
#[derive(Serialize, ToSchema)]
struct SourceOut {
    meeting: String,
    sentence: String,
}

impl ConcernOut {
    /// As the caller may see it.
    pub(super) async fn load(
        tx: &mut Conn,
        desk: &Desk,
        it: &Concern,
    ) -> Result<ConcernOut, Failure> {
        if store::is_inside(desk, it) {
            let inside = InsideOut::load(tx, desk, it).await?;
            return Ok(ConcernOut::Inside(Box::new(inside)));
        }
        let view = PublicView::load(tx, desk, it).await?;
        Ok(ConcernOut::Public(PublicOut {
            it: BaseOut::of(it),
            answers: view.answers.into_iter().map(Into::into).collect(),
        }))
    }
}

impl BaseOut {
    fn of(it: &Concern) -> BaseOut {
        BaseOut {
            id: it.id.to_string(),
            number: it.number.clone(),
            title: it.about.title.to_string(),
            summary: it.about.summary.to_string(),
            state: it.place.state(),
            category: it.about.category.clone(),
            opened_on: it.opened_on,
            ended_on: it.place.ended_on(),
        }
    }
}

impl InsideOut {
    async fn load(tx: &mut Conn, desk: &Desk, it: &Concern) -> Result<InsideOut, Failure> {
        let offices = it.place.holder().into_iter().chain([it.sender]);
        let offices = offices.chain(it.council).collect();
        let names = store::office_names(tx, desk.municipality(), desk.lang, offices).await?;
        let office = |id: OrganisationId| OfficeOut {
            id: id.to_string(),
            name: names.get(&id).cloned().unwrap_or_default(),
        };
        let written = Written::load(tx, desk, it).await?;
        let headquarters = store::headquarters(tx, desk.municipality()).await?;
        let relatives = store::list_relatives(tx, desk, it.id).await?;
        let offered = offered(desk, it, headquarters, &relatives);
        Ok(InsideOut {
            it: BaseOut::of(it),
            version: it.version,
            words: it.words.to_string(),
            spot: it.about.spot.clone(),
            council: it.council.map(office),
            triage: it.about.triage.map(Triage::code),
            urgency: it.about.urgency.code(),
            visibility: it.about.visibility.code(),
            holder: it.place.holder().map(office),
            next_date: it.place.next_date(),
            sender: office(it.sender),
            source: it.source.map(|source| SourceOut {
                meeting: source.meeting.to_string(),
                sentence: source.sentence.to_string(),
            }),
            merged_into: match it.place {
                Place::Merged { into, .. } => Some(into.to_string()),
                Place::Open { .. } | Place::Closed { .. } => None,
            },
            whole: relatives.whole.map(Into::into),
            parts: relatives.parts.into_iter().map(Into::into).collect(),
            acts: offered.all(),
            reports: ReportOut::all(&written),
            asked: AskedOut::all(&written),
            answers: AnswerOut::all(&written),
            steps: StepOut::all(&written),
        })
    }
}

/// The concern as it is after an act of the caller's. Whoever acted may see what came of it, even
/// where it left their hands.
pub(super) async fn after(desk: &Desk, id: ConcernId) -> Result<ConcernOut, Failure> {
    let mut tx = desk.read().await?;
    let it = store::load(&mut tx, desk.municipality(), id).await?;
    ConcernOut::load(&mut tx, desk, &it).await
}

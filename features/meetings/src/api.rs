//! `/api/v1/meetings`: the same acts for programs.

use axum::http::StatusCode;
use desk::{Desk, Failure, Json, Path, Query};
use kernel::ids::MeetingId;
use kernel::policy::{Action, Resource};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::model::{Block, ItemId, Meeting, Report, Sentence, SentenceId, SentenceKind};
use crate::orders::{
    AgendaOrder, AttendanceOrder, CarryOrder, DoneOrder, ItemOrder, MinutesOrder, ParticularsOrder,
    ReportOrder,
};
use crate::record::{Eyes, Record};
use crate::store::{self, Cursor};
use crate::{Words, acts};

/// A meeting, in a list.
#[derive(Serialize, ToSchema)]
pub(crate) struct MeetingLine {
    id: String,
    /// The council, by its id.
    council: String,
    council_name: String,
    /// `regular`, `board`, …
    kind: &'static str,
    title: String,
    /// ISO 8601.
    on: String,
    begins_at: String,
    ends_at: Option<String>,
    place: String,
    /// `planned`, `held` or `confirmed`.
    status: &'static str,
    /// `public`, `members` or `closed`.
    visibility: &'static str,
}

/// A page of meetings.
#[derive(Serialize, ToSchema)]
pub(crate) struct MeetingsOut {
    /// Those to come, the nearest first; only on the first page.
    coming: Vec<MeetingLine>,
    /// Those before today, the latest first.
    past: Vec<MeetingLine>,
    /// What to ask for as `before` to go on.
    next: Option<String>,
}

/// A meeting, as far as the reader sees it.
#[derive(Serialize, ToSchema)]
pub(crate) struct MeetingOut {
    #[serde(flatten)]
    line: MeetingLine,
    version: String,
    minutes_version: String,
    items: Vec<ItemOut>,
    /// How many of each were there.
    attendance: Vec<HeadsOut>,
}

/// An item of the agenda with what was said about it.
#[derive(Serialize, ToSchema)]
pub(crate) struct ItemOut {
    id: String,
    title: String,
    minutes_planned: Option<u32>,
    visibility: &'static str,
    /// The open concern that stands here again, by its id.
    carried_from: Option<String>,
    sentences: Vec<SentenceOut>,
}

/// A sentence of the minutes.
#[derive(Serialize, ToSchema)]
pub(crate) struct SentenceOut {
    id: String,
    /// `remark`, `decision`, `action` or `information`.
    kind: &'static str,
    text: String,
    visibility: &'static str,
    /// Who does it.
    who: Option<String>,
    /// Until when.
    due_on: Option<String>,
    done_on: Option<String>,
    /// The concern that it became.
    concern: Option<ConcernOut>,
}

/// What came of a sentence.
#[derive(Serialize, ToSchema)]
pub(crate) struct ConcernOut {
    id: String,
    number: String,
    state: String,
}

/// How many were there as what.
#[derive(Serialize, ToSchema)]
pub(crate) struct HeadsOut {
    /// `officer`, `member`, `team`, `staff`, `guest` or `observer`.
    role: &'static str,
    heads: u32,
}

/// A report of the team.
#[derive(Serialize, ToSchema)]
pub(crate) struct ReportOut {
    id: String,
    version: String,
    /// When it was sent.
    sent_on: Option<String>,
}

/// Which meetings.
#[derive(Default, Deserialize, IntoParams)]
#[serde(default)]
pub(crate) struct Which {
    /// Those of one council, by its id.
    council: String,
    /// The `next` of the page before.
    before: String,
}

/// What an act answers.
type Done<T> = Result<Json<T>, Failure>;

/// What an act answers that made something.
type Made<T> = Result<(StatusCode, Json<T>), Failure>;

/// The meetings.
#[utoipa::path(get, path = "/meetings", tag = "meetings", params(Which),
    responses((status = 200, body = MeetingsOut)))]
pub(crate) async fn list(desk: Desk, Query(which): Query<Which>) -> Done<MeetingsOut> {
    let mut tx = desk.read().await?;
    let seen = desk.scope(Action::Read, Resource::Meeting);
    let council = which.council.parse().ok();
    let after = Cursor::read(&which.before);
    let (municipality, today) = (desk.municipality(), desk.today);
    let coming = match after {
        None => store::coming(&mut tx, municipality, &seen, council, today).await?,
        Some(_) => Vec::new(),
    };
    let past = store::past(&mut tx, municipality, &seen, council, today, after).await?;
    let lines = |meetings: &[Meeting]| meetings.iter().map(|it| line(&desk, it)).collect();
    Ok(Json(MeetingsOut {
        coming: lines(&coming),
        past: lines(&past.meetings),
        next: past.next.map(|next| next.to_string()),
    }))
}

/// One meeting.
#[utoipa::path(get, path = "/meetings/{id}", tag = "meetings",
    params(("id" = String, Path)), responses((status = 200, body = MeetingOut)))]
pub(crate) async fn show(desk: Desk, Path(id): Path<MeetingId>) -> Done<MeetingOut> {
    out(&desk, id).await
}

/// Calls a meeting.
#[utoipa::path(post, path = "/meetings", tag = "meetings",
    request_body = ParticularsOrder, responses((status = 201, body = MeetingOut)))]
pub(crate) async fn call(desk: Desk, Json(order): Json<ParticularsOrder>) -> Made<MeetingOut> {
    let meeting = acts::call(&desk, &order).await?;
    Ok((StatusCode::CREATED, out(&desk, meeting.id).await?))
}

/// Mends the particulars.
#[utoipa::path(post, path = "/meetings/{id}", tag = "meetings", params(("id" = String, Path)),
    request_body = ParticularsOrder, responses((status = 200, body = MeetingOut)))]
pub(crate) async fn mend(
    desk: Desk,
    Path(id): Path<MeetingId>,
    Json(order): Json<ParticularsOrder>,
) -> Done<MeetingOut> {
    acts::mend(&desk, id, &order).await?;
    out(&desk, id).await
}

/// Adds items to the agenda.
#[utoipa::path(post, path = "/meetings/{id}/agenda", tag = "meetings",
    params(("id" = String, Path)), request_body = AgendaOrder,
    responses((status = 200, body = MeetingOut)))]
pub(crate) async fn add_items(
    desk: Desk,
    Path(id): Path<MeetingId>,
    Json(order): Json<AgendaOrder>,
) -> Done<MeetingOut> {
    acts::add_items(&desk, id, &order).await?;
    out(&desk, id).await
}

/// Changes an item of the agenda.
#[utoipa::path(post, path = "/meetings/{id}/items/{item}", tag = "meetings",
    params(("id" = String, Path), ("item" = String, Path)), request_body = ItemOrder,
    responses((status = 200, body = MeetingOut)))]
pub(crate) async fn change_item(
    desk: Desk,
    Path((id, item)): Path<(MeetingId, ItemId)>,
    Json(order): Json<ItemOrder>,
) -> Done<MeetingOut> {
    acts::change_item(&desk, id, item, &order).await?;
    out(&desk, id).await
}

/// Gives an open concern an item of its own.
#[utoipa::path(post, path = "/meetings/{id}/carry", tag = "meetings",
    params(("id" = String, Path)), request_body = CarryOrder,
    responses((status = 200, body = MeetingOut)))]
pub(crate) async fn carry(
    desk: Desk,
    Path(id): Path<MeetingId>,
    Json(order): Json<CarryOrder>,
) -> Done<MeetingOut> {
    acts::carry(&desk, id, &order).await?;
    out(&desk, id).await
}

/// Saves the minutes.
#[utoipa::path(post, path = "/meetings/{id}/minutes", tag = "meetings",
    params(("id" = String, Path)), request_body = MinutesOrder,
    responses((status = 200, body = MeetingOut)))]
pub(crate) async fn write_minutes(
    desk: Desk,
    Path(id): Path<MeetingId>,
    Json(order): Json<MinutesOrder>,
) -> Done<MeetingOut> {
    acts::write_minutes(&desk, id, &order).await?;
    out(&desk, id).await
}

/// Records who was there.
#[utoipa::path(post, path = "/meetings/{id}/attendance", tag = "meetings",
    params(("id" = String, Path)), request_body = AttendanceOrder,
    responses((status = 200, body = MeetingOut)))]
pub(crate) async fn attend(
    desk: Desk,
    Path(id): Path<MeetingId>,
    Json(order): Json<AttendanceOrder>,
) -> Done<MeetingOut> {
    acts::attend(&desk, id, &order).await?;
    out(&desk, id).await
}

/// Saves the report of whoever asks, and sends it if `send` is `yes`.
#[utoipa::path(post, path = "/meetings/{id}/report", tag = "meetings",
    params(("id" = String, Path)), request_body = ReportOrder,
    responses((status = 200, body = ReportOut)))]
pub(crate) async fn report(
    desk: Desk,
    Path(id): Path<MeetingId>,
    Json(order): Json<ReportOrder>,
) -> Done<ReportOut> {
    let report: Report = acts::save_report(&desk, id, &order).await?;
    Ok(Json(ReportOut {
        id: report.id.to_string(),
        version: report.version.to_string(),
        sent_on: report.sent_on.map(|on| on.to_string()),
    }))
}

/// Confirms the minutes.
#[utoipa::path(post, path = "/meetings/{id}/confirm", tag = "meetings",
    params(("id" = String, Path)), responses((status = 200, body = MeetingOut)))]
pub(crate) async fn confirm(desk: Desk, Path(id): Path<MeetingId>) -> Done<MeetingOut> {
    acts::confirm(&desk, id).await?;
    out(&desk, id).await
}

/// Opens confirmed minutes again.
#[utoipa::path(post, path = "/meetings/{id}/reopen", tag = "meetings",
    params(("id" = String, Path)), responses((status = 200, body = MeetingOut)))]
pub(crate) async fn reopen(desk: Desk, Path(id): Path<MeetingId>) -> Done<MeetingOut> {
    acts::reopen(&desk, id).await?;
    out(&desk, id).await
}

/// Something that was to do is done.
#[utoipa::path(post, path = "/meetings/{id}/sentences/{sentence}/done", tag = "meetings",
    params(("id" = String, Path), ("sentence" = String, Path)), request_body = DoneOrder,
    responses((status = 200, body = MeetingOut)))]
pub(crate) async fn finish(
    desk: Desk,
    Path((id, sentence)): Path<(MeetingId, SentenceId)>,
    Json(order): Json<DoneOrder>,
) -> Done<MeetingOut> {
    acts::finish(&desk, id, sentence, &order).await?;
    out(&desk, id).await
}

/// Makes a concern of a sentence.
#[utoipa::path(post, path = "/meetings/{id}/sentences/{sentence}/concern", tag = "meetings",
    params(("id" = String, Path), ("sentence" = String, Path)),
    responses((status = 201, body = ConcernOut)))]
pub(crate) async fn take_up(
    desk: Desk,
    Path((id, sentence)): Path<(MeetingId, SentenceId)>,
) -> Made<ConcernOut> {
    let concern = acts::take_up(&desk, id, sentence).await?;
    let out = ConcernOut {
        id: concern.id.to_string(),
        number: concern.number,
        state: concern.place.state().to_owned(),
    };
    Ok((StatusCode::CREATED, Json(out)))
}

async fn out(desk: &Desk, id: MeetingId) -> Done<MeetingOut> {
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

fn line(desk: &Desk, it: &Meeting) -> MeetingLine {
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

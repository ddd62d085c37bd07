//! `/api/v1/voices`: the suggestion box for programs, private links, and the tray of the staff.

use axum::http::StatusCode;
use desk::{Desk, Failure, Json, Path, Query};
use kernel::ids::VoiceId;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::acts::{self, Followed, Received};
use crate::list::{self, Which};
use crate::model::{Place, Voice};
use crate::orders::{JoinOrder, JudgeOrder, KeyInOrder, NoteOrder, RaiseOrder, TakeUpOrder};
use crate::store::tray::Line;

/// A voice that was taken in. The key of the private link is answered this once.
#[derive(Serialize, ToSchema)]
pub(crate) struct ReceivedOut {
    id: String,
    /// The number by which people speak of it: `VR5-0012`.
    number: String,
    /// For `/voices/follow/{key}`.
    key: String,
    /// `waiting` or `taken`.
    state: &'static str,
    /// Until when somebody looks at it.
    next_date: Option<String>,
}

impl From<Received> for ReceivedOut {
    fn from(it: Received) -> ReceivedOut {
        ReceivedOut {
            id: it.voice.id.to_string(),
            number: it.voice.number,
            key: it.key.shown(),
            state: it.voice.place.state(),
            next_date: it.voice.place.next_date().map(|day| day.to_string()),
        }
    }
}

/// Puts a voice into the suggestion box. Nothing is needed but its text.
#[utoipa::path(post, path = "/voices", tag = "voices", request_body = RaiseOrder,
    responses((status = 201, body = ReceivedOut), (status = 422)))]
pub(crate) async fn raise(
    desk: Desk,
    Json(order): Json<RaiseOrder>,
) -> Result<(StatusCode, Json<ReceivedOut>), Failure> {
    let received = acts::raise(&desk, &order).await?;
    Ok((StatusCode::CREATED, Json(received.into())))
}

/// Keys in a voice for somebody else.
#[utoipa::path(post, path = "/voices/key", tag = "voices", request_body = KeyInOrder,
    responses((status = 201, body = ReceivedOut), (status = 401), (status = 404), (status = 422)))]
pub(crate) async fn key_in(
    desk: Desk,
    Json(order): Json<KeyInOrder>,
) -> Result<(StatusCode, Json<ReceivedOut>), Failure> {
    let received = acts::key_in(&desk, &order).await?;
    Ok((StatusCode::CREATED, Json(received.into())))
}

/// What became of a voice, as its raiser reads it.
#[derive(Serialize, ToSchema)]
pub(crate) struct FollowedOut {
    number: String,
    text: String,
    /// `waiting`, `taken` or `noted`.
    state: &'static str,
    /// The answer at once, where it was given.
    reply: Option<String>,
    concern: Option<ProgressOut>,
    /// What was answered and brought back, the latest first.
    answers: Vec<AnswerOut>,
    settled_on: Option<String>,
}

/// Where the concern has got to.
#[derive(Serialize, ToSchema)]
pub(crate) struct ProgressOut {
    number: String,
    state: String,
    holder: Option<String>,
    next_date: Option<String>,
    closed_on: Option<String>,
}

/// An answer that was brought back.
#[derive(Serialize, ToSchema)]
pub(crate) struct AnswerOut {
    /// `done`, `planned`, `study`, `cannot` or `agency`.
    kind: String,
    text: String,
    due: Option<String>,
    reason: String,
    helps: String,
    agency: String,
    office: String,
    delivered_on: String,
}

impl FollowedOut {
    fn of(desk: &Desk, it: Followed) -> FollowedOut {
        let voice = it.voice;
        FollowedOut {
            state: voice.place.state(),
            reply: match &voice.place {
                Place::Noted { reply, .. } => Some(reply.to_string()),
                Place::Waiting { .. } | Place::Taken { .. } => None,
            },
            number: voice.number,
            text: voice.text.into(),
            concern: it.progress.map(|it| ProgressOut {
                holder: it
                    .holder
                    .map(|_| it.holder_name.named(desk.lang).to_owned()),
                number: it.number,
                state: it.state,
                next_date: it.next_date.map(|day| day.to_string()),
                closed_on: it.closed_on.map(|day| day.to_string()),
            }),
            answers: it
                .delivered
                .into_iter()
                .map(|it| AnswerOut {
                    office: it.office_name.named(desk.lang).to_owned(),
                    kind: it.kind,
                    text: it.text,
                    due: it.due.map(|day| day.to_string()),
                    reason: it.reason,
                    helps: it.helps,
                    agency: it.agency,
                    delivered_on: it.on.to_string(),
                })
                .collect(),
            settled_on: voice.settled_on.map(|day| day.to_string()),
        }
    }
}

/// What became of the voice behind a private link.
#[utoipa::path(get, path = "/voices/follow/{key}", tag = "voices",
    params(("key" = String, Path, description = "The key of the private link.")),
    responses((status = 200, body = FollowedOut), (status = 404)))]
pub(crate) async fn follow(
    desk: Desk,
    Path(key): Path<String>,
) -> Result<Json<FollowedOut>, Failure> {
    let followed = acts::follow(&desk, &key).await?;
    Ok(Json(FollowedOut::of(&desk, followed)))
}

/// Says whether what came back settles it; "not settled" opens the concern again.
#[utoipa::path(post, path = "/voices/follow/{key}/judge", tag = "voices",
    params(("key" = String, Path, description = "The key of the private link.")),
    request_body = JudgeOrder,
    responses((status = 200, body = FollowedOut), (status = 404), (status = 422)))]
pub(crate) async fn judge(
    desk: Desk,
    Path(key): Path<String>,
    Json(order): Json<JudgeOrder>,
) -> Result<Json<FollowedOut>, Failure> {
    acts::judge(&desk, &key, &order).await?;
    let followed = acts::follow(&desk, &key).await?;
    Ok(Json(FollowedOut::of(&desk, followed)))
}

/// A voice in a list. Who raised it is not here.
#[derive(Serialize, ToSchema)]
pub(crate) struct VoiceOut {
    id: String,
    number: String,
    beginning: String,
    kind: &'static str,
    channel: &'static str,
    raised_on: String,
    /// The name of the council.
    council: String,
    /// The name of the office that has it; empty once it was taken or answered.
    holder: String,
    next_date: Option<String>,
    /// The number of its concern.
    concern: Option<String>,
}

impl VoiceOut {
    fn of(desk: &Desk, it: Line) -> VoiceOut {
        VoiceOut {
            id: it.id.to_string(),
            number: it.number,
            beginning: it.beginning,
            kind: it.kind.code(),
            channel: it.channel.code(),
            raised_on: it.raised_on.to_string(),
            council: it.council.named(desk.lang).to_owned(),
            holder: it.holder.named(desk.lang).to_owned(),
            next_date: it.next_date.map(|day| day.to_string()),
            concern: it.concern,
        }
    }
}

/// One page of a tray.
#[derive(Serialize, ToSchema)]
pub(crate) struct TrayOut {
    voices: Vec<VoiceOut>,
    /// What to ask as `after` for the next page, if there is one.
    next: Option<String>,
}

/// Which part of which tray.
#[derive(Default, Deserialize, IntoParams)]
#[serde(default)]
pub(crate) struct Part {
    /// `waiting` (where nothing is said), `doubted` or `ended`.
    tray: String,
    /// `next` of the page before.
    after: String,
}

/// The voices that lie in a tray, of those that the reader may read.
#[utoipa::path(get, path = "/voices", tag = "voices", params(Part),
    responses((status = 200, body = TrayOut), (status = 401), (status = 404)))]
pub(crate) async fn list(desk: Desk, Query(part): Query<Part>) -> Result<Json<TrayOut>, Failure> {
    let which = Which {
        tray: part.tray,
        after: part.after,
    };
    let mut tx = desk.read().await?;
    let (_, lines, next) = list::read(&desk, &mut tx, &which).await?;
    let voices = lines
        .into_iter()
        .map(|it| VoiceOut::of(&desk, it))
        .collect();
    let next = Some(next).filter(|place| !place.is_empty());
    Ok(Json(TrayOut { voices, next }))
}

/// A voice after an act.
#[derive(Serialize, ToSchema)]
pub(crate) struct ChangedOut {
    id: String,
    number: String,
    state: &'static str,
    /// The id of its concern.
    concern: Option<String>,
    version: i64,
}

impl From<Voice> for ChangedOut {
    fn from(it: Voice) -> ChangedOut {
        ChangedOut {
            id: it.id.to_string(),
            number: it.number,
            state: it.place.state(),
            concern: it.place.concern().map(|id| id.to_string()),
            version: it.version,
        }
    }
}

/// The concern that a voice became.
#[derive(Serialize, ToSchema)]
pub(crate) struct TakenUpOut {
    /// The id of the concern.
    id: String,
    /// Its number.
    number: String,
}

/// Takes a voice up as a concern of its own.
#[utoipa::path(post, path = "/voices/{id}/take-up", tag = "voices",
    params(("id" = String, Path, description = "The id of the voice.")),
    request_body = TakeUpOrder,
    responses((status = 201, body = TakenUpOut), (status = 404), (status = 409), (status = 422)))]
pub(crate) async fn take_up(
    desk: Desk,
    Path(id): Path<VoiceId>,
    Json(order): Json<TakeUpOrder>,
) -> Result<(StatusCode, Json<TakenUpOut>), Failure> {
    let concern = acts::take_up(&desk, id, &order).await?;
    let out = TakenUpOut {
        id: concern.id.to_string(),
        number: concern.number,
    };
    Ok((StatusCode::CREATED, Json(out)))
}

/// Joins a voice to a concern that says the same.
#[utoipa::path(post, path = "/voices/{id}/join", tag = "voices",
    params(("id" = String, Path, description = "The id of the voice.")),
    request_body = JoinOrder,
    responses((status = 200, body = ChangedOut), (status = 404), (status = 409), (status = 422)))]
pub(crate) async fn join(
    desk: Desk,
    Path(id): Path<VoiceId>,
    Json(order): Json<JoinOrder>,
) -> Result<Json<ChangedOut>, Failure> {
    Ok(Json(acts::join(&desk, id, &order).await?.into()))
}

/// Answers thanks or information at once.
#[utoipa::path(post, path = "/voices/{id}/note", tag = "voices",
    params(("id" = String, Path, description = "The id of the voice.")),
    request_body = NoteOrder,
    responses((status = 200, body = ChangedOut), (status = 404), (status = 409), (status = 422)))]
pub(crate) async fn note(
    desk: Desk,
    Path(id): Path<VoiceId>,
    Json(order): Json<NoteOrder>,
) -> Result<Json<ChangedOut>, Failure> {
    Ok(Json(acts::note(&desk, id, &order).await?.into()))
}

//! `/api/v1/events/import`: a file of events from a program.

use axum::body::Bytes;
use axum::extract::FromRequest;
use desk::{Desk, Failure, Json, Query};
use kernel::ids::EventId;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::acts::{self, Outcome};
use super::upload::Upload;
use super::verdict::Judged;
use crate::orders::EventOrder;

/// What is chosen beside the file.
#[derive(Default, Deserialize, IntoParams)]
#[serde(default)]
pub(crate) struct Chosen {
    /// Who holds what names nobody, by the id of the organisation.
    organiser: String,
    /// The fiscal year of days without a year; the present one without.
    fiscal_year: String,
    /// `public`, `members` or `closed`.
    visibility: String,
    /// `yes` where the days are fixed.
    fixed: String,
    /// `yes` to see what would come of it; then nothing is taken in.
    dry_run: String,
}

/// The body of the request, whatever it is.
pub(crate) struct Sent(Bytes);

impl<S: Send + Sync> FromRequest<S> for Sent {
    type Rejection = Failure;

    async fn from_request(request: axum::extract::Request, state: &S) -> Result<Self, Failure> {
        let bytes = Bytes::from_request(request, state).await;
        bytes.map(Sent).map_err(|_| Failure::Unreadable("body"))
    }
}

/// A file, row by row.
#[derive(Serialize, ToSchema)]
pub(crate) struct ImportOut {
    /// Each row, in the order of the file.
    rows: Vec<RowOut>,
    /// What came of it; nothing after a dry run.
    #[serde(skip_serializing_if = "Option::is_none")]
    outcome: Option<OutcomeOut>,
}

/// A row as it was understood.
#[derive(Serialize, ToSchema)]
pub(crate) struct RowOut {
    /// The sheet; empty for a file of its own.
    sheet: String,
    /// The line in it.
    line: u32,
    /// `new`, `there`, `changed`, `doubtful`, `unreadable`, or `twice` in the same file.
    verdict: &'static str,
    /// Is it taken in, unless somebody decides otherwise?
    taken: bool,
    /// The event that the calendar has.
    event: Option<String>,
    /// What was understood.
    order: EventOrder,
    /// What there is to say about it, in words.
    notes: Vec<String>,
}

/// What came of taking rows in.
#[derive(Serialize, ToSchema)]
pub(crate) struct OutcomeOut {
    /// New events.
    put_up: usize,
    /// Changed ones.
    changed: usize,
    /// There already.
    there: usize,
    /// Left out.
    left: usize,
    /// Events beside which something else is on, by their ids.
    clashes: Vec<String>,
}

/// Reads a file of events and takes its clear rows in.
#[utoipa::path(post, path = "/events/import", tag = "calendar", params(Chosen),
    request_body(content = String, content_type = "text/csv"),
    responses((status = 200, body = ImportOut)))]
pub(crate) async fn import(
    desk: Desk,
    Query(chosen): Query<Chosen>,
    Sent(body): Sent,
) -> Result<Json<ImportOut>, Failure> {
    super::check_puts_up(&desk)?;
    let upload = Upload {
        organiser: chosen.organiser,
        fiscal_year: chosen.fiscal_year,
        visibility: chosen.visibility,
        fixed: chosen.fixed == "yes",
        dry_run: chosen.dry_run == "yes",
        ..Upload::of(body.to_vec())
    };
    let taken = acts::take_at_once(&desk, &upload).await?;
    Ok(Json(ImportOut {
        rows: taken.judged.iter().map(|it| out(&desk, it)).collect(),
        outcome: taken.outcome.map(outcome),
    }))
}

fn out(desk: &Desk, it: &Judged) -> RowOut {
    let notes = it.row.notes.iter();
    RowOut {
        sheet: it.row.sheet.clone(),
        line: it.row.line,
        verdict: it.verdict.code(),
        taken: it.is_ticked(),
        event: it.event.map(|id: EventId| id.to_string()),
        order: it.row.order.clone(),
        notes: notes.map(|note| note.text(desk)).collect(),
    }
}

fn outcome(it: Outcome) -> OutcomeOut {
    let clashes = it.clashes.iter().filter_map(|it| it.event);
    OutcomeOut {
        put_up: it.put_up,
        changed: it.changed,
        there: it.there,
        left: it.left,
        clashes: clashes.map(|id| id.to_string()).collect(),
    }
}

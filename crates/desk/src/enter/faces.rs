//! The faces of failure: a calm page for people, problem+json (RFC 9457) for programs.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use jiff::SignedDuration;
use kernel::change::{Change, Fact, Subject};
use kernel::lang::Lang;
use kernel::policy::Denied;
use kernel::refusal::Refusal;
use serde_json::json;
use uuid::Uuid;

use super::guard::CHOOSE_PASSWORD;
use crate::db::StoreError;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::frame::ErrorPage;
use crate::links;
use crate::p;
use crate::tx::WriteTx;
use crate::words::Words;

/// The answer where not even the page of a failure can be made.
fn plain(why: &Failure) -> Response {
    if let Failure::Broken(why) = why {
        tracing::error!(why, "the page of a failure could not be made");
    }
    (why.status(), Words(Lang::Ja).error_500_title()).into_response()
}

/// The answer to an address outside the base path, or of a house without municipalities.
pub(super) fn no_such_place() -> Response {
    (StatusCode::NOT_FOUND, Words(Lang::Ja).error_404_title()).into_response()
}

/// Puts into the ledger what was denied.
pub(super) async fn note(desk: &Desk, failure: &Failure) {
    if let Failure::Denied(denied) = failure
        && let Err(why) = note_denied(desk, *denied).await
    {
        tracing::error!(?why, "a denial could not be written into the ledger");
    }
}

async fn note_denied(desk: &Desk, denied: Denied) -> Result<(), Failure> {
    let permit = desk.actor.denied(denied);
    let mut tx = desk.write_aside().await?;
    if permit.account().is_none() && is_noted(&mut tx, desk, permit.subject()).await? {
        return Ok(());
    }
    let fact = Fact::new("denied").with("action", denied.action.code());
    tx.commit(permit, Change::new((), fact)).await
}

/// Whether the last line about a thing says already that nobody we know was denied, within the
/// hour: whoever knocks a thousand times fills no ledger.
async fn is_noted(tx: &mut WriteTx, desk: &Desk, it: Subject) -> Result<bool, StoreError> {
    let since = desk.now - SignedDuration::from_hours(1);
    tx.one(
        "select count(*) as found from (
             select act, account, at from ledger_line
             where municipality = $1 and subject_kind = $2 and subject_id = $3
             order by seq desc limit 1
         ) last where act = 'denied' and account is null and at > $4",
        p![desk.municipality(), it.kind.code(), it.id, since],
        |row| Ok(row.get::<i64>("found")? > 0),
    )
    .await
}

/// The answer to somebody who is to choose their own password first: the page where they do, or the
/// rule, for a program.
pub(super) fn password_first(desk: &Desk, wants_json: bool) -> Response {
    match wants_json {
        true => problem(desk, &Refusal::new("account.password_first").into()),
        false => desk.see(CHOOSE_PASSWORD).into_response(),
    }
}

/// The page that a person sees.
pub(super) fn page(desk: &Desk, failure: &Failure) -> Response {
    if let Failure::Twice(subject) = failure {
        return desk.see(&links::path(*subject)).into_response();
    }
    let frame = desk.frame();
    let log_in = frame.at(format!(
        "/login?from={}",
        form_urlencoded::byte_serialize(frame.path.as_bytes()).collect::<String>()
    ));
    if matches!(failure, Failure::Login) {
        return Redirect::to(&log_in).into_response();
    }
    let w = Words(desk.lang);
    let stranger = frame.who.is_none();
    let mut page = ErrorPage::of(frame, failure.status().as_u16());
    if stranger && page.status == 404 {
        page.next_href = log_in;
        w.error_log_in().clone_into(&mut page.next_label);
    }
    if let Failure::Refused(no) = failure {
        page.text = no
            .iter()
            .map(|no| desk.explain(no))
            .collect::<Vec<_>>()
            .join(" ");
    }
    page.incident = incident(failure);
    match page.render() {
        Ok(html) => (failure.status(), Html(html)).into_response(),
        Err(why) => plain(&why.into()),
    }
}

/// The problem that a program reads.
pub(super) fn problem(desk: &Desk, failure: &Failure) -> Response {
    let w = Words(desk.lang);
    let (status, title) = match failure {
        Failure::Refused(_) => (StatusCode::UNPROCESSABLE_ENTITY, w.error_422_title()),
        Failure::Denied(Denied { secret: false, .. }) => {
            (StatusCode::FORBIDDEN, w.error_403_title())
        }
        Failure::Denied(_) | Failure::Missing => (StatusCode::NOT_FOUND, w.error_404_title()),
        Failure::Login => (StatusCode::UNAUTHORIZED, w.error_log_in()),
        Failure::Stale => (StatusCode::CONFLICT, w.error_409_title()),
        Failure::Twice(_) => (StatusCode::CONFLICT, w.error_twice()),
        Failure::Unreadable(_) => (StatusCode::BAD_REQUEST, w.error_unreadable()),
        Failure::Busy => (StatusCode::SERVICE_UNAVAILABLE, w.error_503_title()),
        Failure::Broken(_) => (StatusCode::INTERNAL_SERVER_ERROR, w.error_500_title()),
    };
    let mut body = json!({ "type": "about:blank", "title": title, "status": status.as_u16() });
    if let Failure::Refused(no) = failure {
        body["refusals"] = no
            .iter()
            .map(|no| json!({ "rule": no.rule, "field": no.field, "detail": desk.explain(no) }))
            .collect();
    }
    if let Failure::Twice(subject) = failure {
        body["subject"] = json!(subject);
    }
    if let Some(number) = incident(failure) {
        body["incident"] = number.into();
    }
    let kind = HeaderValue::from_static("application/problem+json");
    let mut response = (status, [(header::CONTENT_TYPE, kind)], body.to_string()).into_response();
    if status == StatusCode::UNAUTHORIZED {
        response
            .headers_mut()
            .insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    response
}

/// The number under which the log tells what broke; the page shows no more than the number.
fn incident(failure: &Failure) -> Option<String> {
    let Failure::Broken(why) = failure else {
        return None;
    };
    let number = Uuid::now_v7().simple().to_string()[20..].to_owned();
    tracing::error!(incident = number, why, "a request failed");
    Some(number)
}

//! 案件: from a voice that somebody took to the answer brought back to the district.
//!
//! Promises: an open concern has exactly one holder and one next date at every moment (F1); it is
//! closed only when its answer is back in the district (F2); whoever sent it never loses sight of
//! it; "not ours" alone is impossible; and everything knows where it came from (F3).
//!
//! Others take up concerns with [`take_up`] in their own transaction.

mod acts;
mod answer;
mod api;
mod around;
mod ask;
mod deliver;
mod escalate;
mod forward;
mod inbox;
mod leave;
mod lifecycle;
mod merge;
mod model;
mod picture;
mod plain;
mod progress;
mod public;
mod raise;
mod report;
mod rules;
mod send;
mod sheets;
mod show;
mod store;
mod take;
#[cfg(test)]
mod tests;
mod triage;
mod windows;
mod wording;
mod written;

use axum::Router;
use axum::routing::get;
use desk::db::{Conn, SchemaFile, StoreError};
use desk::feature::Later;
use desk::reminders::Due;
use desk::sheet::Sheet;
use desk::{Desk, Failure, Feature, Hall};
use kernel::day::Day;
use utoipa_axum::router::OpenApiRouter;

use plain::{advise, join, postpone, reopen};

pub use acts::{ReopenOrder, reopen_in, take_up};
pub use model::{About, AnswerKind, Concern, Draft, Given, Place, Source, Stage, Triage, Urgency};

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// The feature, as the house sees it.
pub static FEATURE: Feature = Feature {
    name: "concerns",
    schema: &[SchemaFile {
        name: "0060-concerns.sql",
        text: include_str!("../schema/0060-concerns.sql"),
    }],
    pages,
    api: api_routes,
    say: Words::say,
    places,
    lifecycles: &[&lifecycle::CONCERN],
    sheets: &[Sheet {
        file: "categories.csv",
        load: sheets::categories,
    }],
    strokes: &[return_untaken, count_orphans],
    rules: model::RULES,
    dues: &[dues],
    follows: &[],
};

fn pages() -> Router<Hall> {
    Router::new()
        .route("/concerns", get(inbox::get))
        .route("/concerns/new", get(raise::get).post(raise::post))
        .route("/concerns/{id}", get(show::get))
        .route("/concerns/{id}/report", get(report::get))
        .route("/concerns/{id}/triage", get(triage::get).post(triage::post))
        .route("/concerns/{id}/send", get(send::get).post(send::post))
        .route("/concerns/{id}/take", get(take::get).post(take::post))
        .route(
            "/concerns/{id}/forward",
            get(forward::get).post(forward::post),
        )
        .route("/concerns/{id}/answer", get(answer::get).post(answer::post))
        .route(
            "/concerns/{id}/deliver",
            get(deliver::get).post(deliver::post),
        )
        .route("/concerns/{id}/reopen", get(reopen::get).post(reopen::post))
        .route(
            "/concerns/{id}/escalate",
            get(escalate::get).post(escalate::post),
        )
        .route("/concerns/{id}/ask", get(ask::get).post(ask::post))
        .route("/concerns/{id}/advise", get(advise::get).post(advise::post))
        .route(
            "/concerns/{id}/postpone",
            get(postpone::get).post(postpone::post),
        )
        .route("/concerns/{id}/join", get(join::get).post(join::post))
        .route("/concerns/{id}/leave", get(leave::get).post(leave::post))
        .route("/concerns/{id}/merge", get(merge::get).post(merge::post))
}

fn api_routes() -> OpenApiRouter<Hall> {
    api::routes()
}

fn places(desk: &Desk) -> Vec<desk::Place> {
    vec![desk::Place {
        label: Words(desk.lang).concerns().to_owned(),
        path: "/concerns",
        order: 20,
    }]
}

fn dues<'a>(
    tx: &'a mut Conn,
    desk: &'a Desk,
    until: Day,
) -> Later<'a, Result<Vec<Due>, StoreError>> {
    Box::pin(store::list_due(tx, desk, until))
}

fn return_untaken(desk: &Desk) -> Later<'_, Result<usize, Failure>> {
    Box::pin(acts::return_untaken(desk))
}

/// Shows the number of orphans (F1) to whoever watches the program: it is 0, or something is
/// badly wrong.
fn count_orphans(desk: &Desk) -> Later<'_, Result<usize, Failure>> {
    Box::pin(async move {
        let mut tx = desk.read().await?;
        let orphans = store::count_orphans(&mut tx, desk.municipality()).await?;
        let municipality = desk.municipality().to_owned();
        let gauge = metrics::gauge!("tsunagi_orphans", "municipality" => municipality);
        gauge.set(i32::try_from(orphans).unwrap_or(i32::MAX));
        Ok(0)
    })
}

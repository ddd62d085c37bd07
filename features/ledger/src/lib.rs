//! 記録台帳: who saw and who changed what, for the auditor (F7).
//!
//! Every act of every feature leaves a line in the desk's ledger, sealed with the hash of the line
//! before it. Here the lines are read, checked and handed out as a file. Nothing of a case is shown:
//! a line holds ids, codes and days, and the title of a thing only where the reader may read the
//! thing itself. Whoever reads the ledger stands in it.

mod acts;
mod api;
pub mod chain;
mod export;
mod list;
mod model;
mod notes;
mod rules;
mod store;
mod subject;
#[cfg(test)]
mod tests;
mod verify;
mod wanted;
mod wording;

use axum::Router;
use axum::routing::get;
use desk::db::SchemaFile;
use desk::{Desk, Feature, Hall, Place};
use kernel::policy::{Action, Resource};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// The feature, as the house sees it.
pub static FEATURE: Feature = Feature {
    name: "ledger",
    schema: &[SchemaFile {
        name: "0080-ledger.sql",
        text: include_str!("../schema/0080-ledger.sql"),
    }],
    pages,
    api: api_routes,
    say: Words::say,
    places,
    lifecycles: &[],
    sheets: &[],
    strokes: &[],
    rules: &[],
    dues: &[],
    follows: &[],
};

fn pages() -> Router<Hall> {
    Router::new()
        .route("/ledger", get(list::get))
        .route("/ledger/verify", get(verify::get))
        .route("/ledger/subject/{kind}/{id}", get(subject::get))
        .route("/ledger.csv", get(export::get))
}

fn api_routes() -> OpenApiRouter<Hall> {
    OpenApiRouter::new()
        .routes(routes!(api::list))
        .routes(routes!(api::verification))
}

/// Only those who may read the ledger learn that it has a page.
fn places(desk: &Desk) -> Vec<Place> {
    if desk.scope(Action::Read, Resource::Ledger).any.is_empty() {
        return Vec::new();
    }
    vec![Place {
        label: Words(desk.lang).ledger().to_owned(),
        path: "/ledger",
        order: 70,
    }]
}

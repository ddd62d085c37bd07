//! 声: what anybody raises, before anybody judges it.

use axum::Router;
use desk::db::SchemaFile;
use desk::{Desk, Feature, Hall, Place};
use utoipa_axum::router::OpenApiRouter;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// The feature, as the house sees it.
pub static FEATURE: Feature = Feature {
    name: "voices",
    schema: &[SchemaFile {
        name: "0070-voices.sql",
        text: include_str!("../schema/0070-voices.sql"),
    }],
    pages,
    api,
    say: Words::say,
    places,
    lifecycles: &[],
    sheets: &[],
    strokes: &[],
};

fn pages() -> Router<Hall> {
    Router::new()
}

fn api() -> OpenApiRouter<Hall> {
    OpenApiRouter::new()
}

fn places(_: &Desk) -> Vec<Place> {
    Vec::new()
}

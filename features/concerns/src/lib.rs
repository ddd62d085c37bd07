//! 案件: from a voice that somebody took to the answer brought back to the district.
//!
//! Promises: an open concern has exactly one holder and one next date at every moment (F1); it is
//! closed only when its answer is back in the district (F2); whoever sent it never loses sight of
//! it; "not ours" alone is impossible; and everything knows where it came from (F3).
//!
//! Others take up concerns with [`take_up`] in their own transaction.

mod acts;
mod lifecycle;
mod model;
mod rules;
mod sheets;
mod store;

use axum::Router;
use desk::db::SchemaFile;
use desk::feature::Later;
use desk::sheet::Sheet;
use desk::{Desk, Failure, Feature, Hall, Place};
use utoipa_axum::router::OpenApiRouter;

pub use acts::take_up;
pub use model::{Concern, Draft, Source};

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// The feature, as the house sees it.
pub static FEATURE: Feature = Feature {
    name: "concerns",
    schema: &[SchemaFile {
        name: "0060-concerns.sql",
        text: include_str!("../schema/0060-concerns.sql"),
    }],
    pages,
    api,
    say: Words::say,
    places,
    lifecycles: &[&lifecycle::CONCERN],
    sheets: &[Sheet {
        file: "categories.csv",
        load: sheets::categories,
    }],
    strokes: &[return_untaken],
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

fn return_untaken(desk: &Desk) -> Later<'_, Result<usize, Failure>> {
    Box::pin(acts::return_untaken(desk))
}

//! わたしの机: what waits for me, by when, one press to the next act.
//!
//! Everybody begins here. Whoever is not logged in finds what the house is for, the way to raise a
//! voice and what became of others' (F2), with the number of concerns that went astray: none (F1).
//! Whoever works here finds their desk: what waits for their offices, what they watch, what their
//! council asked. Here too are the search over everything one may see, the first steps for each
//! role, and the statement on accessibility.
//!
//! The feature writes nothing; it reads what the others keep, by the policy's scope.

mod accessibility;
mod api;
mod guide;
mod marks;
mod model;
mod my_desk;
mod rules;
mod search;
mod start;
mod store;
#[cfg(test)]
mod tests;
mod wording;

use axum::Router;
use axum::routing::get;
use desk::db::SchemaFile;
use desk::{Answer, Desk, Feature, Hall, Place};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// The feature, as the house sees it.
pub static FEATURE: Feature = Feature {
    name: "home",
    schema: &[SchemaFile {
        name: "0090-home.sql",
        text: include_str!("../schema/0090-home.sql"),
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
        .route("/", get(first_page))
        .route("/search", get(search::get))
        .route("/guide", get(guide::get))
        .route("/accessibility", get(accessibility::get))
}

fn api_routes() -> OpenApiRouter<Hall> {
    OpenApiRouter::new()
        .routes(routes!(api::my_desk))
        .routes(routes!(api::search))
}

fn places(desk: &Desk) -> Vec<Place> {
    let w = Words(desk.lang);
    let first = match desk.actor.account {
        Some(_) => w.my_desk(),
        None => w.start(),
    };
    let place = |label: &str, path, order| Place {
        label: label.to_owned(),
        path,
        order,
    };
    vec![place(first, "/", 0), place(w.guide(), "/guide", 90)]
}

/// Everybody's first page: their desk, or what the house is for.
async fn first_page(desk: Desk) -> Answer {
    match desk.actor.account {
        Some(_) => my_desk::get(desk).await,
        None => start::get(desk).await,
    }
}

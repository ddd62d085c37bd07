//! 行事カレンダー: what is on in a district and when, so that dates do not collide, what can be held as
//! one is held as one, and each household has the year on one sheet (B3, B4, B6, F6, F12).
//!
//! Promises: what is not held takes up nothing, so it clashes with nothing; a clash has a reason in words
//! and is looked for again in the transaction that fixes the day; what was announced and is not held
//! stays on the calendar, crossed out, because somebody noted it; each selection is an address, the same
//! for pages and feeds.

mod accept;
mod acts;
mod api;
mod calendar;
mod clashes;
mod edit;
mod feeds;
mod fix;
mod form;
mod import;
mod joint;
mod jsonld;
mod keeping;
mod lifecycle;
mod model;
mod move_to;
mod new;
mod orders;
mod paper;
mod plan;
mod rules;
mod saying;
mod sheets;
mod show;
mod store;
#[cfg(test)]
mod tests;
mod why;

use axum::Router;
use axum::routing::{get, post};
use desk::db::SchemaFile;
use desk::sheet::Sheet;
use desk::{Desk, Feature, Hall, Place};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// The feature, as the house sees it.
pub static FEATURE: Feature = Feature {
    name: "calendar",
    schema: &[
        SchemaFile {
            name: "0075-calendar.sql",
            text: include_str!("../schema/0075-calendar.sql"),
        },
        SchemaFile {
            name: "0076-import.sql",
            text: include_str!("../schema/0076-import.sql"),
        },
    ],
    pages,
    api: api_routes,
    say: Words::say,
    places,
    lifecycles: &[&lifecycle::EVENT],
    sheets: &[
        Sheet {
            file: "places.csv",
            load: sheets::places,
        },
        Sheet {
            file: "events.csv",
            load: sheets::events,
        },
        Sheet {
            file: "collection_rules.csv",
            load: sheets::collection_rules,
        },
        Sheet {
            file: "collection_changes.csv",
            load: sheets::collection_changes,
        },
    ],
    strokes: &[import::drop_old],
    rules: &[],
    dues: &[],
    follows: &[],
};

fn pages() -> Router<Hall> {
    Router::new()
        .merge(import::pages())
        .route("/calendar", get(calendar::get))
        .route("/calendar/paper", get(paper::get))
        .route("/calendar.pdf", get(paper::get_pdf))
        .route("/calendar.png", get(paper::get_picture))
        .merge(feeds::pages())
        .route("/events", get(keeping::get))
        .route("/events/new", get(new::get).post(new::post))
        .route(
            "/events/suggest",
            get(new::get_suggest).post(new::post_suggest),
        )
        .route("/events/clashes", get(clashes::get))
        .route("/events/plan", get(plan::get))
        .route("/events/joint", get(joint::get).post(joint::post))
        .route("/events/joint/{id}/agree", post(joint::agree))
        .route("/events/joint/{id}/refuse", post(joint::refuse))
        .route("/events/{id}", get(show::get))
        .route("/events/{id}/edit", get(edit::get).post(edit::post))
        .route("/events/{id}/fix", get(fix::get).post(fix::post))
        .route("/events/{id}/move", get(move_to::get).post(move_to::post))
        .route(
            "/events/{id}/postpone",
            get(why::get_postpone).post(why::post_postpone),
        )
        .route(
            "/events/{id}/cancel",
            get(why::get_cancel).post(why::post_cancel),
        )
        .route(
            "/events/{id}/decline",
            get(why::get_decline).post(why::post_decline),
        )
        .route("/events/{id}/accept", get(accept::get).post(accept::post))
}

fn api_routes() -> OpenApiRouter<Hall> {
    OpenApiRouter::new()
        .routes(routes!(api::list, api::put_up))
        .routes(routes!(api::send_in))
        .routes(routes!(api::propose_joint))
        .routes(routes!(api::agree_joint))
        .routes(routes!(api::refuse_joint))
        .routes(routes!(api::show, api::mend))
        .routes(routes!(api::fix))
        .routes(routes!(api::move_to))
        .routes(routes!(api::postpone))
        .routes(routes!(api::cancel))
        .routes(routes!(api::accept))
        .routes(routes!(api::decline))
        .merge(import::api_routes())
}

/// The calendar is there for everybody.
fn places(desk: &Desk) -> Vec<Place> {
    vec![Place {
        label: Words(desk.lang).calendar().to_owned(),
        path: "/calendar",
        order: 25,
    }]
}

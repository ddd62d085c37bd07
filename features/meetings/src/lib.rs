//! 会議: a meeting is entered once, and from that one record come its minutes, the team's report,
//! the attendance record and the concerns (A5, C5, F3).
//!
//! Promises: a part is never more open than the whole, and who may not read it does not learn that
//! it is there; two who write the minutes at once lose nothing; a sentence that became a concern
//! keeps its id, so that each is found from the other; what is still open stands on the agenda of
//! the council's next meeting by itself (前回懸案).
//!
//! Other features call meetings with [`hold`] in their own transaction, follow `meeting.call_off` and
//! [`load`] what was called off, and read `meeting`, `attendee` and `meeting_report` in their queries.

mod acts;
mod agenda;
mod api;
mod attendance;
mod call_off;
mod edit;
mod item;
mod lifecycle;
mod list;
mod minutes;
mod model;
mod new;
mod next_act;
mod orders;
mod paper;
mod press;
mod record;
mod report;
mod rules;
mod saying;
mod show;
mod store;
#[cfg(test)]
mod tests;

use axum::Router;
use axum::routing::{get, post};
use desk::db::SchemaFile;
use desk::{Desk, Feature, Hall, Place};
use kernel::policy::{Action, Resource};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub use acts::hold;
pub use model::{Council, Hours, Meeting, MeetingKind, Plan, Stage};
pub use store::load;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// The feature, as the house sees it.
pub static FEATURE: Feature = Feature {
    name: "meetings",
    schema: &[SchemaFile {
        name: "0050-meetings.sql",
        text: include_str!("../schema/0050-meetings.sql"),
    }],
    pages,
    api: api_routes,
    say: Words::say,
    places,
    lifecycles: &[&lifecycle::MEETING],
    sheets: &[],
    strokes: &[],
    rules: &[],
    dues: &[],
    follows: &[],
};

fn pages() -> Router<Hall> {
    Router::new()
        .route("/meetings", get(list::get))
        .route("/meetings/new", get(new::get).post(new::post))
        .route("/meetings/{id}", get(show::get))
        .route("/meetings/{id}/edit", get(edit::get).post(edit::post))
        .route(
            "/meetings/{id}/call-off",
            get(call_off::get).post(call_off::post),
        )
        .route("/meetings/{id}/agenda", get(agenda::get).post(agenda::post))
        .route("/meetings/{id}/carry", post(press::carry))
        .route("/meetings/{id}/items/{item}", get(item::get))
        .route(
            "/meetings/{id}/items/{item}/edit",
            get(item::edit).post(item::change),
        )
        .route("/meetings/{id}/items/{item}/shift", post(agenda::shift))
        .route("/meetings/{id}/items/{item}/remove", post(agenda::remove))
        .route(
            "/meetings/{id}/minutes",
            get(minutes::get).post(minutes::post),
        )
        .route(
            "/meetings/{id}/attendance",
            get(attendance::get).post(attendance::post),
        )
        .route("/meetings/{id}/paper", get(paper::get))
        .route("/meetings/{id}/report", get(report::get).post(report::post))
        .route("/meetings/{id}/confirm", post(press::confirm))
        .route("/meetings/{id}/reopen", post(press::reopen))
        .route(
            "/meetings/{id}/sentences/{sentence}/done",
            post(press::finish),
        )
        .route(
            "/meetings/{id}/sentences/{sentence}/concern",
            post(press::take_up),
        )
}

fn api_routes() -> OpenApiRouter<Hall> {
    OpenApiRouter::new()
        .routes(routes!(api::list, api::call))
        .routes(routes!(api::show, api::mend))
        .routes(routes!(api::add_items))
        .routes(routes!(api::change_item))
        .routes(routes!(api::carry))
        .routes(routes!(api::write_minutes))
        .routes(routes!(api::attend))
        .routes(routes!(api::report))
        .routes(routes!(api::confirm))
        .routes(routes!(api::reopen))
        .routes(routes!(api::call_off))
        .routes(routes!(api::finish))
        .routes(routes!(api::take_up))
}

/// 「会議」 for those who see more of meetings than everybody does.
fn places(desk: &Desk) -> Vec<Place> {
    let inside = desk.scope(Action::Read, Resource::Meeting).inside();
    if inside.any.is_empty() {
        return Vec::new();
    }
    vec![Place {
        label: Words(desk.lang).meetings().to_owned(),
        path: "/meetings",
        order: 30,
    }]
}

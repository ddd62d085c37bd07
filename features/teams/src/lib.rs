//! 応援隊・推進員: who serves which districts (A1-A4, C1, C2), and the road of a request for
//! attendance from the chair's wish to the report (A5, C3-C5b).
//!
//! A team is an organisation with the same id. A request has one holder and one next date until it
//! ends (F1); whether it is duty, and how many a year, say the rules in force on the day of its
//! meeting (F4). What a member says when they cannot come stays with the section and the member.
//! Helping on the day of an event is no duty: volunteers are called, and nobody is forced (C10).

mod accept;
mod act;
mod acts;
mod after;
mod agree;
mod answer;
mod api;
mod ask;
mod asked;
mod attend;
mod call;
mod call_page;
mod decline;
mod model;
mod names;
mod post;
mod propose;
mod read;
mod record;
mod report;
mod request;
mod requests;
mod rules;
mod sheets;
mod store;
mod team;
mod teams;
#[cfg(test)]
mod tests;
mod view;
mod volunteering;
mod withdraw;

use axum::Router;
use axum::routing::{get, post as on_post};
use desk::db::{Conn, SchemaFile, StoreError};
use desk::feature::{Follow, Later};
use desk::reminders::Due;
use desk::sheet::Sheet;
use desk::{Desk, Feature, Hall, Place};
use kernel::day::Day;
use kernel::policy::Role;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// The feature, as the house sees it.
pub static FEATURE: Feature = Feature {
    name: "teams",
    schema: &[SchemaFile {
        name: "0040-teams.sql",
        text: include_str!("../schema/0040-teams.sql"),
    }],
    pages,
    api: api_routes,
    say: Words::say,
    places,
    lifecycles: &[&rules::LIFECYCLE],
    sheets: &[
        Sheet {
            file: "support_blocks.csv",
            load: sheets::support_blocks,
        },
        Sheet {
            file: "support_block_districts.csv",
            load: sheets::support_block_districts,
        },
        Sheet {
            file: "district_staffing.csv",
            load: sheets::district_staffing,
        },
        Sheet {
            file: "postings.csv",
            load: sheets::postings,
        },
    ],
    strokes: &[],
    rules: rules::RULES,
    dues: &[dues],
    follows: &[Follow {
        act: "meeting.call_off",
        then: acts::called_off,
    }],
};

fn pages() -> Router<Hall> {
    Router::new()
        .route("/teams", get(teams::get))
        .route("/teams/{id}", get(team::get))
        .route("/teams/{id}/post", get(post::get).post(post::post))
        .route("/requests", get(requests::get))
        .route("/requests/new", get(ask::get).post(ask::post))
        .route("/requests/after", get(after::get).post(after::post))
        .route("/requests/{id}", get(request::get))
        .route("/requests/{id}/accept", get(accept::get).post(accept::post))
        .route(
            "/requests/{id}/propose",
            get(propose::get).post(propose::post),
        )
        .route("/requests/{id}/agree", on_post(agree::post))
        .route(
            "/requests/{id}/decline",
            get(decline::get).post(decline::post),
        )
        .route(
            "/requests/{id}/withdraw",
            get(withdraw::get).post(withdraw::post),
        )
        .route("/requests/{id}/answer", get(answer::get).post(answer::post))
        .route("/requests/{id}/attend", get(attend::get).post(attend::post))
        .route("/requests/{id}/record", on_post(record::post))
        .route("/requests/{id}/report", get(report::get).post(report::post))
        .route("/volunteering", get(volunteering::get))
        .route("/volunteering/opt-in", on_post(volunteering::opt_in))
        .route("/volunteering/opt-out", on_post(volunteering::opt_out))
        .route("/volunteering/new", get(call::get).post(call::post))
        .route("/volunteering/{id}", get(call_page::get))
        .route("/volunteering/{id}/promise", on_post(call_page::promise))
        .route(
            "/volunteering/{id}/take-back",
            on_post(call_page::take_back),
        )
}

fn api_routes() -> OpenApiRouter<Hall> {
    OpenApiRouter::new()
        .routes(routes!(api::teams::list))
        .routes(routes!(api::teams::show))
        .routes(routes!(api::teams::post))
        .routes(routes!(api::begin::list, api::begin::ask))
        .routes(routes!(api::begin::ruling))
        .routes(routes!(api::begin::after))
        .routes(routes!(api::begin::show))
        .routes(routes!(api::steps::accept))
        .routes(routes!(api::steps::propose))
        .routes(routes!(api::steps::agree))
        .routes(routes!(api::steps::decline))
        .routes(routes!(api::steps::withdraw))
        .routes(routes!(api::steps::answer))
        .routes(routes!(api::steps::attend))
        .routes(routes!(api::steps::record))
        .routes(routes!(api::steps::report))
        .routes(routes!(api::volunteering::list, api::volunteering::call))
        .routes(routes!(api::volunteering::opt_in))
        .routes(routes!(api::volunteering::opt_out))
        .routes(routes!(api::volunteering::promise))
}

fn dues<'a>(
    tx: &'a mut Conn,
    desk: &'a Desk,
    until: Day,
) -> Later<'a, Result<Vec<Due>, StoreError>> {
    Box::pin(store::due::list_due(tx, desk, until))
}

/// Requests are for those who ask, come and settle.
fn takes_part(desk: &Desk) -> bool {
    let roles = [
        Role::CouncilOfficer,
        Role::TeamMember,
        Role::CommunitySection,
    ];
    roles.into_iter().any(|role| desk.actor.is(role))
}

fn places(desk: &Desk) -> Vec<Place> {
    if !takes_part(desk) {
        return Vec::new();
    }
    vec![Place {
        label: Words(desk.lang).requests().to_owned(),
        path: "/requests",
        order: 40,
    }]
}

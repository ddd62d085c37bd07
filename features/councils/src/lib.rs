//! 協議会: the registry of the councils, which districts they cover, and each council's public page.
//!
//! A council is an organisation, with the same id; here stands what makes it a council: number,
//! certification, districts, member organisations, what it does (B1). Coverage is computed for any
//! day and stored nowhere. The public page leads to the suggestion box and shows what the district
//! asked and what was answered (B3, B6, F2). Others read these tables in their queries.

mod api;
mod coverage;
mod list;
mod model;
mod registry;
mod rules;
mod sheets;
mod show;
mod store;
#[cfg(test)]
mod tests;
mod wording;

use axum::Router;
use axum::routing::get;
use desk::db::SchemaFile;
use desk::sheet::Sheet;
use desk::{Desk, Feature, Hall, Place};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub use coverage::{Covered, covered};

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// The feature, as the house sees it.
pub static FEATURE: Feature = Feature {
    name: "councils",
    schema: &[SchemaFile {
        name: "0030-councils.sql",
        text: include_str!("../schema/0030-councils.sql"),
    }],
    pages,
    api: api_routes,
    say: Words::say,
    places,
    lifecycles: &[],
    sheets: &[
        Sheet {
            file: "councils.csv",
            load: sheets::councils,
        },
        Sheet {
            file: "council_meetings.csv",
            load: sheets::council_meetings,
        },
        Sheet {
            file: "council_activities.csv",
            load: sheets::council_activities,
        },
        Sheet {
            file: "member_organisations.csv",
            load: sheets::member_organisations,
        },
        Sheet {
            file: "not_established.csv",
            load: sheets::not_established,
        },
    ],
    strokes: &[],
    rules: &[],
    dues: &[],
    follows: &[],
};

fn pages() -> Router<Hall> {
    Router::new()
        .route("/councils", get(list::get))
        .route("/councils/{id}", get(show::get))
        .route("/coverage", get(coverage::get))
}

fn api_routes() -> OpenApiRouter<Hall> {
    OpenApiRouter::new()
        .routes(routes!(api::list))
        .routes(routes!(api::show))
        .routes(routes!(api::coverage))
}

/// Everybody may look up who speaks for a district.
fn places(desk: &Desk) -> Vec<Place> {
    vec![Place {
        label: Words(desk.lang).councils().to_owned(),
        path: "/councils",
        order: 60,
    }]
}

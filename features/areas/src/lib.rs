//! 地域: the five-tier tree, from the prefecture down to the neighbourhood (E1).
//!
//! Everything else lies somewhere in this tree, and by the path of that place the policy decides
//! who reaches it. Other features read `area` in their queries and name areas by [`kernel::ids::AreaId`].

mod api;
mod list;
mod model;
mod sheets;
mod show;
mod store;
#[cfg(test)]
mod tests;

use axum::Router;
use axum::routing::get;
use desk::db::SchemaFile;
use desk::sheet::Sheet;
use desk::{Desk, Feature, Hall, Place};
use kernel::tiers::Tier;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub use model::Area;
pub use store::path_of_key;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

impl Words {
    /// The name of a tier.
    fn tier(self, tier: &Tier) -> &'static str {
        match tier {
            Tier::Prefecture => self.tier_prefecture(),
            Tier::Block => self.tier_block(),
            Tier::Municipality => self.tier_municipality(),
            Tier::District => self.tier_district(),
            Tier::Neighbourhood => self.tier_neighbourhood(),
        }
    }
}

/// The feature, as the house sees it.
pub static FEATURE: Feature = Feature {
    name: "areas",
    schema: &[SchemaFile {
        name: "0010-areas.sql",
        text: include_str!("../schema/0010-areas.sql"),
    }],
    pages,
    api: api_routes,
    say: Words::say,
    places,
    lifecycles: &[],
    sheets: &[Sheet {
        file: "areas.csv",
        load: sheets::areas,
    }],
    strokes: &[],
    rules: &[],
    dues: &[],
    follows: &[],
};

fn pages() -> Router<Hall> {
    Router::new()
        .route("/areas", get(list::get))
        .route("/areas/{id}", get(show::get))
}

fn api_routes() -> OpenApiRouter<Hall> {
    OpenApiRouter::new().routes(routes!(api::list))
}

fn places(_: &Desk) -> Vec<Place> {
    Vec::new()
}

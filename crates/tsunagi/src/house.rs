//! The list of features: delete a folder of `features/` and its line here, and it is gone.

use axum::Router;
use desk::db::SchemaFile;
use desk::{Feature, Hall};
use utoipa::openapi::OpenApi;
use utoipa_axum::router::OpenApiRouter;

use crate::openapi;

/// The rooms of the house, in the order in which they build on each other.
pub static FEATURES: &[&Feature] = &[
    &areas::FEATURE,
    &people::FEATURE,
    &councils::FEATURE,
    &teams::FEATURE,
    &concerns::FEATURE,
    &voices::FEATURE,
    &ledger::FEATURE,
];

/// Where the JSON API lies.
pub const API: &str = "/api/v1";

/// Every schema file of the house.
pub fn schema() -> Vec<SchemaFile> {
    let of_features = FEATURES.iter().flat_map(|feature| feature.schema);
    desk::hall::SCHEMA
        .iter()
        .chain(of_features)
        .copied()
        .collect()
}

/// All pages, the API with its description, and the assets.
pub fn routes() -> Router<Hall> {
    let (api, document) = api().split_for_parts();
    let pages = FEATURES.iter().fold(Router::new(), |router, feature| {
        router.merge((feature.pages)())
    });
    pages
        .merge(api)
        .merge(openapi::routes(&document))
        .merge(desk::frame::assets::router())
}

/// The description of the whole API.
pub fn api_document() -> OpenApi {
    api().into_openapi()
}

fn api() -> OpenApiRouter<Hall> {
    let all = FEATURES.iter().fold(OpenApiRouter::new(), |api, feature| {
        api.merge((feature.api)())
    });
    OpenApiRouter::with_openapi(openapi::cover()).nest(API, all)
}

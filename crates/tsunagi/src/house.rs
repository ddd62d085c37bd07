//! The list of features: delete a folder of `features/`, its line here and those in the manifests, and it
//! is gone.

use std::sync::Arc;

use axum::Router;
use desk::db::SchemaFile;
use desk::paper::Press;
use desk::{Feature, Hall};
use press::Typesetter;

use crate::openapi;

/// The rooms of the house, in the order in which they build on each other.
pub static FEATURES: &[&Feature] = &[
    &areas::FEATURE,
    &people::FEATURE,
    &councils::FEATURE,
    &teams::FEATURE,
    &meetings::FEATURE,
    &concerns::FEATURE,
    &voices::FEATURE,
    &calendar::FEATURE,
    &ledger::FEATURE,
    &home::FEATURE,
];

/// The press that sets their sheets.
pub fn press() -> Arc<dyn Press> {
    Arc::new(Typesetter)
}

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
    let all = FEATURES.iter().fold(Router::new(), |router, feature| {
        let (api, _) = (feature.api)().split_for_parts();
        router.merge((feature.pages)()).nest(openapi::API, api)
    });
    all.merge(openapi::routes(openapi::document(FEATURES)))
        .merge(desk::frame::assets::router())
}

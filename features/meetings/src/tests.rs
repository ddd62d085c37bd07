use desk::Feature;
use desk::db::SchemaFile;

use crate::FEATURE;

mod agenda;
mod attendance;
mod call_off;
mod draft;
mod ground;
mod headline;
mod list;
mod merge;
mod minutes;
mod open;
mod orders;
mod paper;
mod parts;
mod report;
mod rules;
mod story;
mod turns;
mod versions;
mod wording;

/// The tables of a feature that this one reads, and its call to [`crate::hold`]; the rest of it need
/// not run in these tests.
static TEAMS: Feature = Feature {
    name: "teams",
    schema: &[SchemaFile {
        name: "0040-teams.sql",
        text: include_str!("../../teams/schema/0040-teams.sql"),
    }],
    pages: turns::records,
    api: utoipa_axum::router::OpenApiRouter::new,
    say: |_, _, _| None,
    places: |_| Vec::new(),
    lifecycles: &[],
    sheets: &[],
    strokes: &[],
    rules: &[],
    dues: &[],
    follows: &[],
};

const FEATURES: &[&Feature] = &[
    &areas::FEATURE,
    &people::FEATURE,
    &councils::FEATURE,
    &TEAMS,
    &FEATURE,
    &concerns::FEATURE,
];

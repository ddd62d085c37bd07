use desk::Feature;
use desk::db::SchemaFile;

use crate::FEATURE;

mod asked;
mod coverage;
mod files;
mod page;
mod registry;
mod rules;

/// The tables of the features that this one reads and that need not run in its tests.
static READ: Feature = Feature {
    name: "read",
    schema: &[
        SchemaFile {
            name: "0040-teams.sql",
            text: include_str!("../../teams/schema/0040-teams.sql"),
        },
        SchemaFile {
            name: "0050-meetings.sql",
            text: include_str!("../../meetings/schema/0050-meetings.sql"),
        },
        SchemaFile {
            name: "0060-concerns.sql",
            text: include_str!("../../concerns/schema/0060-concerns.sql"),
        },
    ],
    pages: axum::Router::new,
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

const FEATURES: &[&Feature] = &[&areas::FEATURE, &people::FEATURE, &FEATURE, &READ];

/// The day of the demonstration.
const NOW: &str = "2023-10-03 09:00";

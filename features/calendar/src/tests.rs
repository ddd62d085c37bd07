use desk::Feature;

use crate::FEATURE;

mod feeds;
mod ground;
mod import;
mod joint;
mod plan;
mod sample;
mod walk;

const FEATURES: &[&Feature] = &[
    &areas::FEATURE,
    &people::FEATURE,
    &councils::FEATURE,
    &FEATURE,
];

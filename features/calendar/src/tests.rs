use desk::Feature;

use crate::FEATURE;

mod clash;
mod feeds;
mod ground;
mod import;
mod joint;
mod merge;
mod orders;
mod paper;
mod plan;
mod sample;
mod steps;
mod walk;

const FEATURES: &[&Feature] = &[
    &areas::FEATURE,
    &people::FEATURE,
    &councils::FEATURE,
    &FEATURE,
];

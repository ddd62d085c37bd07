use desk::Feature;

use crate::FEATURE;

mod ground;
mod walk;

const FEATURES: &[&Feature] = &[
    &areas::FEATURE,
    &people::FEATURE,
    &councils::FEATURE,
    &FEATURE,
];

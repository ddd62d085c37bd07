//! The JSON API of the feature: the same acts as the pages, in explicit types.

pub(crate) mod begin;
pub(crate) mod out;
pub(crate) mod steps;
pub(crate) mod teams;
pub(crate) mod volunteering;

//! What people bring to a decision: where it goes, and the windows they choose from.

use kernel::ids::OrganisationId;

/// Where a hot report goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sending {
    /// The section in charge: exactly one holds it.
    pub(crate) to: OrganisationId,
    /// Sections that are asked to help.
    pub(crate) ask: Vec<OrganisationId>,
    /// The community section, which gets a copy.
    pub(crate) copy: OrganisationId,
}

/// A section and what it says it takes.
#[derive(Clone, Debug)]
pub(crate) struct Window {
    /// The section.
    pub(crate) office: OrganisationId,
    /// Its name.
    pub(crate) name: String,
    /// What it takes, in plain words: 「道路や水路のこと。側溝、側溝のふた、…」.
    pub(crate) text: String,
    /// The keys of the categories it takes.
    pub(crate) categories: Vec<String>,
    /// How many concerns of the category it answered before.
    pub(crate) answered_before: i64,
}

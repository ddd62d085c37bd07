//! What people bring to a decision: what they found, where it goes, and the windows they choose from.

use kernel::ids::OrganisationId;
use kernel::policy::Visibility;
use kernel::text::{Body, Title};

use super::{Triage, Urgency};

/// What somebody finds who looks at it first.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Finding {
    /// What it is about, in a line.
    pub(crate) title: Title,
    /// What the public may read.
    pub(crate) summary: Body,
    /// The key of the category.
    pub(crate) category: String,
    /// The place in words.
    pub(crate) spot: String,
    /// 共同 or 協働 (C6).
    pub(crate) triage: Triage,
    /// How it presses.
    pub(crate) urgency: Urgency,
    /// Who may read it.
    pub(crate) visibility: Visibility,
}

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

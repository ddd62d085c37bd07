//! A rule said no: a value, not a failure (断らない: it always says what to do instead).

use std::fmt::{self, Display};

use serde::Serialize;

/// Why a decision could not be made, by the rule's id; the words stand in the words files
/// under `rule-…`, with the facts filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// The id of the rule, such as `concern.next_date`.
    pub rule: &'static str,
    /// What the words of the rule name, by placeholder.
    pub facts: Vec<(&'static str, String)>,
    /// The field of the form that the person can change, if it is one.
    pub field: Option<&'static str>,
}

impl Refusal {
    /// A refusal by the rule `rule`.
    pub const fn new(rule: &'static str) -> Refusal {
        Refusal {
            rule,
            facts: Vec::new(),
            field: None,
        }
    }

    /// Adds a fact that the rule's words name.
    pub fn with(mut self, name: &'static str, value: impl Display) -> Refusal {
        self.facts.push((name, value.to_string()));
        self
    }

    /// Points to the field to change.
    pub const fn at(mut self, field: &'static str) -> Refusal {
        self.field = Some(field);
        self
    }
}

impl Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "refused by {}", self.rule)
    }
}

impl std::error::Error for Refusal {}

/// Ends a decision with a refusal: `return refuse("concern.closed");`.
///
/// # Errors
/// Always: that is what it is for.
pub const fn refuse<T>(rule: &'static str) -> Result<T, Refusal> {
    Err(Refusal::new(rule))
}

//! What there is to say about a row: what was assumed, what is doubtful, why it cannot be read.

use desk::Desk;
use kernel::refusal::Refusal;
use serde::{Deserialize, Serialize};

/// How much a note weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Weight {
    /// It was understood so, and nothing speaks against it.
    Said,
    /// It may be meant otherwise: somebody should look.
    Doubt,
    /// Without it the row is no event.
    Fault,
}

/// A note, by the key of its words and the facts that they name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Note {
    /// The key of the words.
    pub(crate) key: String,
    /// How much it weighs.
    pub(crate) weight: Weight,
    facts: Vec<(String, String)>,
}

impl Note {
    /// The note with the words `import-note-…`.
    fn new(weight: Weight, code: &str) -> Note {
        Note {
            key: format!("import-note-{code}"),
            weight,
            facts: Vec::new(),
        }
    }

    /// How something was understood.
    pub(crate) fn said(code: &str) -> Note {
        Note::new(Weight::Said, code)
    }

    /// What may be meant otherwise.
    pub(crate) fn doubt(code: &str) -> Note {
        Note::new(Weight::Doubt, code)
    }

    /// Why the row is no event.
    pub(crate) fn fault(code: &str) -> Note {
        Note::new(Weight::Fault, code)
    }

    /// Why a rule of the form refuses the row.
    pub(crate) fn refused(no: &Refusal) -> Note {
        let facts = no.facts.iter();
        Note {
            key: format!("rule-{}", no.rule.replace(['.', '_'], "-")),
            weight: Weight::Fault,
            facts: facts
                .map(|(name, value)| ((*name).to_owned(), value.clone()))
                .collect(),
        }
    }

    /// Adds a fact that the words name.
    pub(crate) fn with(mut self, name: &str, value: impl std::fmt::Display) -> Note {
        self.facts.push((name.to_owned(), value.to_string()));
        self
    }

    /// In the reader's words.
    pub(crate) fn text(&self, desk: &Desk) -> String {
        let facts = self.facts.iter();
        let facts: Vec<(&str, String)> = facts
            .map(|(name, value)| (name.as_str(), value.clone()))
            .collect();
        desk.say(&self.key, &facts)
    }
}

//! What forms speak in: the choices of a list, and what is wrong with which field.

/// One entry of a list to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// A line of explanation under the label of a radio button or checkbox; may be empty.
    pub help: String,
}

impl Choice {
    /// A choice without explanation.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Choice {
        Choice {
            value: value.into(),
            label: label.into(),
            help: String::new(),
        }
    }

    /// The same choice with a line of explanation.
    #[must_use]
    pub fn explained(self, help: impl Into<String>) -> Choice {
        Choice {
            help: help.into(),
            ..self
        }
    }

    /// Whether this is the chosen value.
    pub fn is(&self, value: impl AsRef<str>) -> bool {
        self.value == value.as_ref()
    }

    /// Whether this is among the chosen values.
    pub fn is_in<S: AsRef<str>>(&self, values: impl AsRef<[S]>) -> bool {
        values.as_ref().iter().any(|value| self.is(value))
    }
}

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The field's name; empty when the mistake belongs to the form as a whole.
    pub field: String,
    /// What to do about it, in the reader's language.
    pub text: String,
}

/// Everything wrong with a form, in the order of its fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldErrors(Vec<FieldError>);

impl FieldErrors {
    /// Nothing wrong.
    pub fn none() -> FieldErrors {
        FieldErrors::default()
    }

    /// Notes a mistake; an empty field name means the form as a whole.
    pub fn add(&mut self, field: impl Into<String>, text: impl Into<String>) {
        self.0.push(FieldError {
            field: field.into(),
            text: text.into(),
        });
    }

    /// The first mistake of a field, or an empty text.
    pub fn of(&self, field: impl AsRef<str>) -> &str {
        self.0
            .iter()
            .find(|error| error.field == field.as_ref())
            .map_or("", |error| &error.text)
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every mistake, in the order noted.
    pub fn iter(&self) -> impl Iterator<Item = &FieldError> {
        self.0.iter()
    }
}

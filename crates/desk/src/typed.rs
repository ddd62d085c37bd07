//! A form on its way back to the person: nothing typed yet, refused, or overtaken by somebody else.

use axum::http::StatusCode;
use kernel::refusal::Refusal;

use crate::failure::Failure;

/// What somebody typed, and why it is shown again.
#[derive(Clone, Debug)]
pub struct Typed<O> {
    /// The fields as typed; nothing when the page is opened.
    pub order: Option<O>,
    /// What is wrong with them.
    pub no: Vec<Refusal>,
    /// Somebody else was faster.
    pub overtaken: bool,
}

impl<O> Typed<O> {
    /// The page is opened.
    pub const fn nothing() -> Typed<O> {
        Typed {
            order: None,
            no: Vec::new(),
            overtaken: false,
        }
    }

    /// The page is opened with some fields filled in.
    pub const fn prefilled(order: O) -> Typed<O> {
        Typed {
            order: Some(order),
            no: Vec::new(),
            overtaken: false,
        }
    }

    /// The same page again, with everything that was typed.
    ///
    /// # Errors
    /// The failure itself, when it is none that the form could show.
    pub fn again(order: O, failure: Failure) -> Result<Typed<O>, Failure> {
        let overtaken = matches!(failure, Failure::Stale);
        Ok(Typed {
            order: Some(order),
            no: if overtaken {
                Vec::new()
            } else {
                failure.refusals()?
            },
            overtaken,
        })
    }

    /// Whether nobody sent the form yet.
    pub const fn is_fresh(&self) -> bool {
        self.no.is_empty() && !self.overtaken
    }

    /// The status of the page.
    pub const fn status(&self) -> StatusCode {
        if self.overtaken {
            StatusCode::CONFLICT
        } else if self.no.is_empty() {
            StatusCode::OK
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        }
    }
}

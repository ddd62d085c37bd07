//! What can go wrong at the desk: four kinds, never mixed, each with its own face.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use kernel::change::Subject;
use kernel::policy::Denied;
use kernel::refusal::Refusal;
use kernel::rulebook::Gap;

use crate::db::{DbError, StoreError};

/// Why a request was not carried out.
#[derive(Debug)]
pub enum Failure {
    /// One or several rules said no (422).
    Refused(Vec<Refusal>),
    /// The policy said no (403, or 404 where existence is secret).
    Denied(Denied),
    /// Somebody has to log in first.
    Login,
    /// There is no such thing (404).
    Missing,
    /// Somebody else was faster (409).
    Stale,
    /// The same form came twice; it was carried out once, for this thing.
    Twice(Subject),
    /// The request could not be read (400).
    Unreadable(&'static str),
    /// The database has no turn free (503): the same request may work in a moment.
    Busy,
    /// Something broke (500): the text is for the log, never for the page.
    Broken(String),
}

impl Failure {
    /// The refusals, if rules said no; any other failure goes on its way.
    ///
    /// # Errors
    /// The failure itself, when it is none that a form could show.
    pub fn refusals(self) -> Result<Vec<Refusal>, Failure> {
        match self {
            Failure::Refused(no) => Ok(no),
            other => Err(other),
        }
    }

    /// The status of the answer.
    pub const fn status(&self) -> StatusCode {
        match self {
            Failure::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Failure::Denied(Denied { secret: true, .. }) | Failure::Missing => {
                StatusCode::NOT_FOUND
            }
            Failure::Denied(_) => StatusCode::FORBIDDEN,
            Failure::Login => StatusCode::UNAUTHORIZED,
            Failure::Stale => StatusCode::CONFLICT,
            Failure::Twice(_) => StatusCode::SEE_OTHER,
            Failure::Unreadable(_) => StatusCode::BAD_REQUEST,
            Failure::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Failure::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<Refusal> for Failure {
    fn from(no: Refusal) -> Failure {
        Failure::Refused(vec![no])
    }
}

impl From<Vec<Refusal>> for Failure {
    fn from(no: Vec<Refusal>) -> Failure {
        Failure::Refused(no)
    }
}

impl From<Denied> for Failure {
    fn from(no: Denied) -> Failure {
        Failure::Denied(no)
    }
}

impl From<StoreError> for Failure {
    fn from(why: StoreError) -> Failure {
        match why {
            StoreError::Missing => Failure::Missing,
            StoreError::Stale => Failure::Stale,
            StoreError::Db(why) => why.into(),
            StoreError::Broken(_) | StoreError::Unreadable(_) => Failure::Broken(why.to_string()),
        }
    }
}

impl From<DbError> for Failure {
    fn from(why: DbError) -> Failure {
        match why {
            DbError::Busy => Failure::Busy,
            why => Failure::Broken(why.to_string()),
        }
    }
}

impl From<Gap> for Failure {
    fn from(why: Gap) -> Failure {
        Failure::Broken(why.to_string())
    }
}

impl From<askama::Error> for Failure {
    fn from(why: askama::Error) -> Failure {
        Failure::Broken(why.to_string())
    }
}

/// The failure travels with the response to the desk's outer layer, which knows the reader's
/// language and whether a person or a program asked.
impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}

/// What a handler returns.
pub type Answer = Result<Response, Failure>;

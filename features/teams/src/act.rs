//! What stands around the form of an act: the request as it is now, and what came of the last try.

use axum::http::StatusCode;
use desk::frame::FieldErrors;
use desk::typed::Typed;
use desk::{Answer, Desk, Failure};
use kernel::ids::AttendanceRequestId;

use crate::rules::LIFECYCLE;
use crate::view::{View, needed};

/// The surroundings of a form.
pub(crate) struct Around {
    pub(crate) errors: FieldErrors,
    /// Who was faster and with what, where somebody was.
    pub(crate) overtaken: Option<String>,
    /// Whether the act can still be done.
    pub(crate) possible: bool,
    /// The act, as in the lifecycle.
    pub(crate) act: &'static str,
    pub(crate) status: StatusCode,
}

impl Around {
    /// Loads a request for somebody who wants to do this act to it.
    ///
    /// # Errors
    /// [`Failure::Denied`] for those who may not.
    pub(crate) async fn load<O>(
        desk: &Desk,
        id: AttendanceRequestId,
        act: &'static str,
        typed: &Typed<O>,
    ) -> Result<(View, Around), Failure> {
        let view = View::load(desk, id).await?;
        desk.may(needed(act), view.it()).map(drop)?;
        let state = view.it().place.state();
        let around = Around {
            errors: desk.errors(&typed.no),
            overtaken: view.last_step().filter(|_| typed.overtaken),
            possible: LIFECYCLE.acts(state).any(|known| known == act),
            act,
            status: typed.status(),
        };
        Ok((view, around))
    }
}

/// After an act: on to the request, which confirms what was done.
pub(crate) fn done(desk: &Desk, id: AttendanceRequestId, act: &str) -> Answer {
    desk.see_done(&format!("/requests/{id}"), &format!("request-{act}"))
}

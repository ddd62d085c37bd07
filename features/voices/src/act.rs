//! What stands around the form of an act: the voice as it is now, and what came of the last try.

use askama::Template;
use axum::http::StatusCode;
use desk::frame::FieldErrors;
use desk::{Answer, Desk, Failure, Typed};
use kernel::ids::VoiceId;
use kernel::policy::Action;

use crate::picture::{Picture, look};
use crate::{rules, store};

/// An act with the words over its form.
pub(crate) struct Act {
    /// As in the lifecycle.
    pub(crate) code: &'static str,
    pub(crate) title: &'static str,
    pub(crate) lead: &'static str,
}

/// The surroundings of a form.
pub(crate) struct Around {
    pub(crate) act: Act,
    pub(crate) picture: Picture,
    pub(crate) errors: FieldErrors,
    /// Somebody else was faster: what was typed is shown beside what is stored.
    pub(crate) overtaken: bool,
    /// Whether the act can still be done.
    pub(crate) possible: bool,
    status: StatusCode,
}

impl Around {
    /// Loads the voice for somebody who wants to do this act to it. It is a look.
    ///
    /// # Errors
    /// [`Failure::Denied`] for those who may not; [`Failure::Refused`] when the page is opened for an
    /// act that its state does not know. A form that was sent is always shown again.
    pub(crate) async fn load<O>(
        desk: &Desk,
        id: VoiceId,
        act: Act,
        typed: &Typed<O>,
    ) -> Result<Around, Failure> {
        let mut tx = desk.read().await?;
        let it = store::load(&mut tx, desk.municipality(), id).await?;
        desk.may(Action::Triage, &it).map(drop)?;
        let possible = rules::check_act(&it, act.code);
        if typed.is_fresh() {
            possible.clone()?;
        }
        let picture = Picture::load(&mut tx, desk, it).await?;
        drop(tx);
        look(desk, &picture.it).await?;
        Ok(Around {
            act,
            picture,
            errors: desk.errors(&typed.no),
            overtaken: typed.overtaken,
            possible: possible.is_ok(),
            status: typed.status(),
        })
    }

    /// Shows the page of which these are the surroundings.
    ///
    /// # Errors
    /// When the template fails, which is a bug.
    pub(crate) fn answer(&self, desk: &Desk, page: &impl Template) -> Answer {
        desk.page_with(self.status, page)
    }
}

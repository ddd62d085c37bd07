//! What stands around the form of an act: the concern as it is now, and what came of the last try.

use askama::Template;
use axum::http::StatusCode;
use desk::db::{Conn, ReadTx};
use desk::frame::FieldErrors;
use desk::{Answer, Desk, Failure, Typed};
use kernel::ids::ConcernId;

use crate::acts::{action, check_possible};
use crate::model::Concern;
use crate::picture::Picture;
use crate::show::look;
use crate::{Words, store};

/// The surroundings of a form.
pub(crate) struct Around {
    pub(crate) it: Concern,
    pub(crate) picture: Picture,
    pub(crate) errors: FieldErrors,
    /// Who was faster and with what, where somebody was.
    pub(crate) overtaken: Option<String>,
    /// Whether the act can still be done.
    pub(crate) possible: bool,
    /// Why it cannot, on a page that was opened for an act that the state does not know.
    pub(crate) refused: Option<String>,
    /// The act, as in the lifecycle.
    pub(crate) act: &'static str,
    status: StatusCode,
}

impl Around {
    /// Loads the concern for somebody who wants to do this act to it.
    ///
    /// # Errors
    /// [`Failure::Denied`] for those who may not. For an act that its state does not know the page says
    /// so and leads to the concern; a form that was sent is always shown again.
    pub(crate) async fn load<O>(
        tx: &mut Conn,
        desk: &Desk,
        id: ConcernId,
        act: &'static str,
        typed: &Typed<O>,
    ) -> Result<Around, Failure> {
        let it = store::load(tx, desk.municipality(), id).await?;
        desk.may(action(act), &it).map(drop)?;
        let possible = check_possible(&it, act);
        let refused = possible.as_ref().err().filter(|_| typed.is_fresh());
        let (refused, status) = match refused {
            Some(no) => (Some(desk.explain(no)), StatusCode::UNPROCESSABLE_ENTITY),
            None => (None, typed.status()),
        };
        let overtaken = if typed.overtaken {
            last_step(tx, desk, &it).await?
        } else {
            None
        };
        Ok(Around {
            picture: Picture::load(tx, desk, &it).await?,
            errors: desk.errors(&typed.no),
            overtaken,
            possible: possible.is_ok(),
            refused,
            act,
            status,
            it,
        })
    }

    /// The address of the concern, without the base.
    pub(crate) fn path(&self) -> String {
        self.it.path()
    }

    /// The address of another act to it, without the base.
    pub(crate) fn path_of(&self, act: &str) -> String {
        self.it.path_of(act)
    }

    /// The address of the act, without the base.
    pub(crate) fn act_path(&self) -> String {
        self.path_of(self.act)
    }

    /// Shows the page of which these are the surroundings.
    ///
    /// # Errors
    /// When the template fails, which is a bug, or the look cannot be written into the ledger.
    pub(crate) async fn answer(&self, desk: &Desk, tx: ReadTx, page: &impl Template) -> Answer {
        drop(tx);
        look(desk, &self.it).await?;
        desk.page_with(self.status, page)
    }
}

/// The last that happened: 「見本 一郎さんが「受け取る」をしました」.
async fn last_step(tx: &mut Conn, desk: &Desk, it: &Concern) -> Result<Option<String>, Failure> {
    let w = Words(desk.lang);
    let steps = store::list_steps(tx, desk.municipality(), it.id).await?;
    let last = steps.last();
    Ok(last.map(|step| w.overtaken_by(w.coded("step", &step.act), step.author(w))))
}

/// After an act: on to the concern, which confirms what was done.
pub(crate) fn done(desk: &Desk, id: ConcernId, act: &str) -> Answer {
    desk.see_done(&format!("/concerns/{id}"), &format!("concern-{act}"))
}

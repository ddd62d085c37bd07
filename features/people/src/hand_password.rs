//! はじめのパスワード: made for somebody, shown once, and printed on a sheet of A4 to be handed over.

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Failure, Form, Path};
use kernel::ids::AccountId;

use crate::acts::Handed;
use crate::order::VersionOrder;
use crate::{Words, acts, edit_account};

#[derive(Template)]
#[template(path = "hand_password.html")]
struct Page {
    frame: Frame,
    w: Words,
    handed: Handed,
    /// Where its owner logs in.
    address: String,
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<AccountId>,
    Form(order): Form<VersionOrder>,
) -> Answer {
    match acts::hand_password(&desk, id, &order).await {
        Ok(handed) => sheet(&desk, handed),
        Err(Failure::Stale) => edit_account::overtaken(&desk, id, None).await,
        Err(other) => Err(other),
    }
}

/// The sheet. It is an answer and no address: nothing leads to it a second time.
pub(crate) fn sheet(desk: &Desk, handed: Handed) -> Answer {
    let frame = desk.frame();
    desk.page_once(&Page {
        address: desk.address("/login"),
        frame,
        w: Words(desk.lang),
        handed,
    })
}

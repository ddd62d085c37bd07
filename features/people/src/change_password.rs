//! パスワードの変更: by its owner, who knows the present one.

use askama::Template;
use desk::frame::{FieldErrors, Frame};
use desk::{Answer, Desk, Form};
use kernel::refusal::Refusal;

use crate::order::PasswordOrder;
use crate::{Words, acts, field_errors};

#[derive(Template)]
#[template(path = "change_password.html")]
struct Page {
    frame: Frame,
    w: Words,
    errors: FieldErrors,
    /// Is the present password one that was printed?
    handed: bool,
}

pub(crate) async fn get(desk: Desk) -> Answer {
    desk.account()?;
    desk.page(&page(&desk, &[]))
}

/// What was typed into the fields is not shown again: a page in the history would hold it.
pub(crate) async fn post(desk: Desk, Form(order): Form<PasswordOrder>) -> Answer {
    match acts::change_password(&desk, &order).await {
        Ok(()) => desk.see_done("/me", "account-password"),
        Err(failure) => desk.page_again(&page(&desk, &failure.refusals()?)),
    }
}

fn page(desk: &Desk, no: &[Refusal]) -> Page {
    Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        errors: field_errors(desk, no),
        handed: desk.owes_password(),
    }
}

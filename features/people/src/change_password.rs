//! パスワードの変更: by its owner, who knows the present one.

use askama::Template;
use axum::http::HeaderMap;
use desk::frame::{FieldErrors, Frame};
use desk::{Answer, Desk, Form};
use kernel::refusal::Refusal;

use crate::log_in::agent;
use crate::order::PasswordOrder;
use crate::store::{account, password};
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
    let page = page(&desk, &[]).await?;
    desk.page(&page)
}

/// What was typed into the fields is not shown again: a page in the history would hold it.
pub(crate) async fn post(
    desk: Desk,
    headers: HeaderMap,
    Form(order): Form<PasswordOrder>,
) -> Answer {
    let no = match acts::change_password(&desk, &order, agent(&headers)).await {
        Ok(()) => return desk.see_done("/me", "account-password"),
        Err(failure) => failure.refusals()?,
    };
    let page = page(&desk, &no).await?;
    desk.page_again(&page)
}

async fn page(desk: &Desk, no: &[Refusal]) -> Result<Page, desk::Failure> {
    let own = desk.account()?;
    let mut tx = desk.read().await?;
    let it = account::load(&mut tx, desk.municipality(), own).await?;
    let handed = password::handed_on(&mut tx, desk.municipality(), &it.login).await?;
    Ok(Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        errors: field_errors(desk, no),
        handed: handed.is_some(),
    })
}

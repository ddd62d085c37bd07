//! 利用者の登録内容: particulars, roles, and the acts that concern a whole account.

use askama::Template;
use axum::http::StatusCode;
use desk::frame::{Choice, FieldErrors, Frame};
use desk::{Answer, Desk, Failure, Form, Path};
use kernel::ids::{AccountId, Id};
use kernel::policy::Action;
use kernel::refusal::Refusal;

use crate::me::languages;
use crate::model::{Account, RoleGrant};
use crate::order::{AccountOrder, EndOrder, VersionOrder};
use crate::roles::RoleLine;
use crate::store::{account, grant};
use crate::{Words, acts, field_errors};

#[derive(Template)]
#[template(path = "edit_account.html")]
struct Page {
    frame: Frame,
    w: Words,
    errors: FieldErrors,
    account: Account,
    order: AccountOrder,
    languages: Vec<Choice>,
    roles: Vec<RoleLine>,
    /// Somebody else was faster: what they wrote stands beside what was typed.
    overtaken: bool,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<AccountId>) -> Answer {
    let page = page(&desk, id, None, &[]).await?;
    let permit = desk.may(Action::Read, &page.account)?;
    desk.note_look(permit, "account.look").await?;
    desk.page(&page)
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<AccountId>,
    Form(order): Form<AccountOrder>,
) -> Answer {
    let no = match acts::edit(&desk, id, &order).await {
        Ok(_) => return desk.see_done(&format!("/accounts/{id}"), "account-edit"),
        Err(Failure::Stale) => return overtaken(&desk, id, Some(order)).await,
        Err(failure) => failure.refusals()?,
    };
    let page = page(&desk, id, Some(order), &no).await?;
    desk.page_again(&page)
}

pub(crate) async fn post_close(
    desk: Desk,
    Path(id): Path<AccountId>,
    Form(order): Form<VersionOrder>,
) -> Answer {
    let done = acts::close(&desk, id, &order).await;
    pressed(&desk, id, done, "account-close").await
}

pub(crate) async fn post_end(
    desk: Desk,
    Path((id, role)): Path<(AccountId, Id<RoleGrant>)>,
    Form(order): Form<EndOrder>,
) -> Answer {
    let done = acts::end(&desk, id, role, &order).await;
    pressed(&desk, id, done, "grant-end").await
}

/// The page after the press of a button on it.
async fn pressed(
    desk: &Desk,
    id: AccountId,
    done: Result<(), Failure>,
    what: &'static str,
) -> Answer {
    let no = match done {
        Ok(()) => return desk.see_done(&format!("/accounts/{id}"), what),
        Err(Failure::Stale) => return overtaken(desk, id, None).await,
        Err(failure) => failure.refusals()?,
    };
    let page = page(desk, id, None, &no).await?;
    desk.page_again(&page)
}

/// What stands there now, beside what was typed; sent again, it replaces what stands there.
pub(crate) async fn overtaken(desk: &Desk, id: AccountId, order: Option<AccountOrder>) -> Answer {
    let mut page = page(desk, id, order, &[]).await?;
    page.overtaken = true;
    desk.page_with(StatusCode::CONFLICT, &page)
}

async fn page(
    desk: &Desk,
    id: AccountId,
    order: Option<AccountOrder>,
    no: &[Refusal],
) -> Result<Page, Failure> {
    let mut tx = desk.read().await?;
    let account = account::load(&mut tx, desk.municipality(), id).await?;
    desk.check_read(&account)?;
    let roles = grant::list_of(&mut tx, desk.municipality(), id).await?;
    let frame = desk.frame();
    Ok(Page {
        w: Words(desk.lang),
        errors: field_errors(desk, no),
        order: order.unwrap_or_else(|| written(&account)),
        languages: languages(&frame),
        roles: roles.iter().map(|it| RoleLine::of(desk, it)).collect(),
        overtaken: false,
        account,
        frame,
    })
}

/// The form as it stands in the store.
fn written(it: &Account) -> AccountOrder {
    AccountOrder {
        login: it.login.clone(),
        name: it.name.clone(),
        mail: it.mail.clone().unwrap_or_default(),
        lang: it.lang.tag().to_owned(),
        ..AccountOrder::default()
    }
}

//! 役割を渡す: a role, for whom and where, from a day on.

use askama::Template;
use desk::frame::{Choice, FieldErrors, Frame};
use desk::{Answer, Desk, Failure, Form, Path};
use kernel::ids::AccountId;
use kernel::policy::{Action, Role};
use kernel::refusal::Refusal;

use crate::model::Account;
use crate::order::{GrantOrder, grantable};
use crate::roles::{in_lang, role_name};
use crate::store::{account, grant, organisation};
use crate::{Words, acts, edit_account, field_errors};

#[derive(Template)]
#[template(path = "give_role.html")]
struct Page {
    frame: Frame,
    w: Words,
    errors: FieldErrors,
    account: Account,
    order: GrantOrder,
    roles: Vec<Choice>,
    organisations: Vec<Choice>,
    areas: Vec<Choice>,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<AccountId>) -> Answer {
    let order = GrantOrder {
        from: desk.frame().day_typed(desk.today),
        ..GrantOrder::default()
    };
    let page = page(&desk, id, order, &[]).await?;
    desk.page(&page)
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<AccountId>,
    Form(order): Form<GrantOrder>,
) -> Answer {
    let no = match acts::give(&desk, id, &order).await {
        Ok(()) => return desk.see_done(&format!("/accounts/{id}"), "grant-give"),
        Err(Failure::Stale) => return edit_account::overtaken(&desk, id, None).await,
        Err(failure) => failure.refusals()?,
    };
    let page = page(&desk, id, order, &no).await?;
    desk.page_again(&page)
}

async fn page(
    desk: &Desk,
    id: AccountId,
    order: GrantOrder,
    no: &[Refusal],
) -> Result<Page, Failure> {
    let mut tx = desk.read().await?;
    let account = account::load(&mut tx, desk.municipality(), id).await?;
    desk.may(Action::Edit, &account).map(drop)?;
    let organisations = organisation::list_names(&mut tx, desk.municipality()).await?;
    let areas = grant::list_areas(&mut tx, desk.municipality()).await?;
    Ok(Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        errors: field_errors(desk, no),
        account,
        order,
        roles: roles(desk),
        organisations: organisations
            .iter()
            .map(|it| Choice::new(it.id.to_string(), it.named(desk.lang)))
            .collect(),
        areas: areas
            .iter()
            .map(|it| Choice::new(it.id.to_string(), in_lang(desk.lang, &it.names)))
            .collect(),
    })
}

/// The roles that somebody can be given.
fn roles(desk: &Desk) -> Vec<Choice> {
    Role::ALL
        .iter()
        .filter(|role| grantable(role.code()).is_some())
        .map(|role| Choice::new(role.code(), role_name(desk, *role)))
        .collect()
}

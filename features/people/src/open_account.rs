//! 利用者を登録する: an account with a password on paper.

use askama::Template;
use desk::frame::{Choice, FieldErrors, Frame};
use desk::{Answer, Desk, Failure, Form};
use kernel::policy::Action;
use kernel::refusal::Refusal;

use crate::hand_password::sheet;
use crate::me::languages;
use crate::model::AccountRegister;
use crate::order::AccountOrder;
use crate::store::person;
use crate::{Words, acts, field_errors};

#[derive(Template)]
#[template(path = "open_account.html")]
struct Page {
    frame: Frame,
    w: Words,
    errors: FieldErrors,
    order: AccountOrder,
    people: Vec<Choice>,
    languages: Vec<Choice>,
}

pub(crate) async fn get(desk: Desk) -> Answer {
    AccountRegister::check(&desk, Action::Create)?;
    let order = AccountOrder {
        lang: "ja".to_owned(),
        ..AccountOrder::default()
    };
    let page = page(&desk, order, &[]).await?;
    desk.page(&page)
}

pub(crate) async fn post(desk: Desk, Form(order): Form<AccountOrder>) -> Answer {
    let no = match acts::open(&desk, &order).await {
        Ok(handed) => return sheet(&desk, handed),
        Err(failure) => failure.refusals()?,
    };
    let page = page(&desk, order, &no).await?;
    desk.page_again(&page)
}

async fn page(desk: &Desk, order: AccountOrder, no: &[Refusal]) -> Result<Page, Failure> {
    let mut tx = desk.read().await?;
    let people = person::list_without_account(&mut tx, desk.municipality()).await?;
    let frame = desk.frame();
    Ok(Page {
        w: Words(desk.lang),
        errors: field_errors(desk, no),
        order,
        people: people
            .iter()
            .map(|it| Choice::new(it.id.to_string(), it.name()))
            .collect(),
        languages: languages(&frame),
        frame,
    })
}

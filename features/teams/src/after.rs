//! 依頼のなかった出席を入れる: so that the count is true (C5b).

use askama::Template;
use desk::frame::{Choice, FieldErrors, Frame};
use desk::{Answer, Desk, Form, Query};
use kernel::policy::Action;
use kernel::refusal::Refusal;

use crate::Words;
use crate::acts::{self, AfterOrder};
use crate::asked::{Asked, Councils};

#[derive(Template)]
#[template(path = "after.html")]
struct Page {
    frame: Frame,
    w: Words,
    order: AfterOrder,
    errors: FieldErrors,
    councils: Vec<Choice>,
    asking: Option<Asked>,
}

pub(crate) async fn get(desk: Desk, Query(order): Query<AfterOrder>) -> Answer {
    desk.account()?;
    page(&desk, order, Vec::new()).await
}

pub(crate) async fn post(desk: Desk, Form(order): Form<AfterOrder>) -> Answer {
    let no = match acts::after(&desk, &order).await {
        Ok(it) => return desk.see_done(&format!("/requests/{}", it.id), "request-after"),
        Err(failure) => failure.refusals()?,
    };
    page(&desk, order, no).await
}

async fn page(desk: &Desk, order: AfterOrder, no: Vec<Refusal>) -> Answer {
    let mut tx = desk.read().await?;
    let councils = Councils::load(&mut tx, desk, Action::Attend, &order.council).await?;
    let order = AfterOrder {
        council: councils.chosen,
        ..order
    };
    let which = (order.council.as_str(), order.on.as_str());
    let page = Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        errors: desk.errors(&no),
        asking: Asked::load(&mut tx, desk, Action::Attend, which).await?,
        councils: councils.all,
        order,
    };
    match no.is_empty() {
        true => desk.page(&page),
        false => desk.page_again(&page),
    }
}

//! ボランティアを呼びかける: what is not duty is asked of those who live there and agreed (C3, C10).

use askama::Template;
use desk::frame::{Choice, FieldErrors, Frame};
use desk::{Answer, Desk, Form, Query};
use kernel::policy::Action;
use kernel::refusal::Refusal;

use crate::Words;
use crate::acts::{self, CallOrder};
use crate::asked::Councils;

#[derive(Template)]
#[template(path = "call.html")]
struct Page {
    frame: Frame,
    w: Words,
    order: CallOrder,
    errors: FieldErrors,
    councils: Vec<Choice>,
}

pub(crate) async fn get(desk: Desk, Query(order): Query<CallOrder>) -> Answer {
    desk.account()?;
    page(&desk, order, Vec::new()).await
}

pub(crate) async fn post(desk: Desk, Form(order): Form<CallOrder>) -> Answer {
    let no = match acts::call(&desk, &order).await {
        Ok(it) => return desk.see_done(&format!("/volunteering/{}", it.id), "volunteer-call"),
        Err(failure) => failure.refusals()?,
    };
    page(&desk, order, no).await
}

async fn page(desk: &Desk, order: CallOrder, no: Vec<Refusal>) -> Answer {
    let mut tx = desk.read().await?;
    let councils = Councils::load(&mut tx, desk, Action::Create, &order.council).await?;
    let page = Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        errors: desk.errors(&no),
        order: CallOrder {
            council: councils.chosen,
            ..order
        },
        councils: councils.all,
    };
    match no.is_empty() {
        true => desk.page(&page),
        false => desk.page_again(&page),
    }
}

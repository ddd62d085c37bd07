//! 取り下げる: the council takes the request back.

use askama::Template;
use desk::frame::{FieldErrors, Frame};
use desk::{Answer, Desk, Form, Path};
use kernel::ids::AttendanceRequestId;
use kernel::policy::Action;
use kernel::refusal::Refusal;

use crate::Words;
use crate::acts::{self, WithdrawOrder};
use crate::view::View;

#[derive(Template)]
#[template(path = "withdraw.html")]
struct Page {
    frame: Frame,
    w: Words,
    view: View,
    order: WithdrawOrder,
    errors: FieldErrors,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<AttendanceRequestId>) -> Answer {
    let view = View::load(&desk, id).await?;
    desk.may(Action::Edit, view.it()).map(drop)?;
    let order = WithdrawOrder {
        version: view.it().version.to_string(),
        ..WithdrawOrder::default()
    };
    page(&desk, view, order, Vec::new())
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<AttendanceRequestId>,
    Form(order): Form<WithdrawOrder>,
) -> Answer {
    let no = match acts::withdraw(&desk, id, &order).await {
        Ok(_) => return desk.see_done(&format!("/requests/{id}"), "request-withdraw"),
        Err(failure) => failure.refusals()?,
    };
    page(&desk, View::load(&desk, id).await?, order, no)
}

fn page(desk: &Desk, view: View, order: WithdrawOrder, no: Vec<Refusal>) -> Answer {
    let w = Words(desk.lang);
    let page = Page {
        frame: desk.frame(),
        w,
        view,
        order,
        errors: desk.errors(&no),
    };
    match no.is_empty() {
        true => desk.page(&page),
        false => desk.page_again(&page),
    }
}

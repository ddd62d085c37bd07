//! 別の日時をたずねる: the section proposes another time.

use askama::Template;
use desk::frame::{FieldErrors, Frame};
use desk::{Answer, Desk, Form, Path};
use kernel::ids::AttendanceRequestId;
use kernel::policy::Action;
use kernel::refusal::Refusal;

use crate::Words;
use crate::acts::{self, ProposeOrder};
use crate::view::View;

#[derive(Template)]
#[template(path = "propose.html")]
struct Page {
    frame: Frame,
    w: Words,
    view: View,
    order: ProposeOrder,
    errors: FieldErrors,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<AttendanceRequestId>) -> Answer {
    let view = View::load(&desk, id).await?;
    desk.may(Action::Settle, view.it()).map(drop)?;
    let it = view.it();
    let order = ProposeOrder {
        version: it.version.to_string(),
        on: desk.frame().day_typed(it.when.on),
        begins_at: it.when.begins.to_string(),
        ends_at: it
            .when
            .ends
            .map(|ends| ends.to_string())
            .unwrap_or_default(),
        ..ProposeOrder::default()
    };
    page(&desk, view, order, Vec::new())
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<AttendanceRequestId>,
    Form(order): Form<ProposeOrder>,
) -> Answer {
    let no = match acts::propose(&desk, id, &order).await {
        Ok(_) => return desk.see_done(&format!("/requests/{id}"), "request-propose"),
        Err(failure) => failure.refusals()?,
    };
    page(&desk, View::load(&desk, id).await?, order, no)
}

fn page(desk: &Desk, view: View, order: ProposeOrder, no: Vec<Refusal>) -> Answer {
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

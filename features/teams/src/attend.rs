//! 出席を記録する: the hours that somebody was there (C7).

use askama::Template;
use desk::frame::{Choice, FieldErrors, Frame};
use desk::{Answer, Desk, Form, Path};
use kernel::ids::AttendanceRequestId;
use kernel::policy::Action;
use kernel::refusal::Refusal;

use crate::Words;
use crate::acts::{self, AttendOrder};
use crate::view::View;

#[derive(Template)]
#[template(path = "attend.html")]
struct Page {
    frame: Frame,
    w: Words,
    view: View,
    order: AttendOrder,
    errors: FieldErrors,
    members: Vec<Choice>,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<AttendanceRequestId>) -> Answer {
    let view = View::load(&desk, id).await?;
    desk.may(Action::Attend, view.it()).map(drop)?;
    let it = view.it();
    let order = AttendOrder {
        version: it.version.to_string(),
        from: it.when.begins.to_string(),
        to: it
            .when
            .ends
            .map(|ends| ends.to_string())
            .unwrap_or_default(),
        ..AttendOrder::default()
    };
    page(&desk, view, order, Vec::new())
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<AttendanceRequestId>,
    Form(order): Form<AttendOrder>,
) -> Answer {
    let no = match acts::attend(&desk, id, &order).await {
        Ok(_) => return desk.see_done(&format!("/requests/{id}"), "request-attend"),
        Err(failure) => failure.refusals()?,
    };
    page(&desk, View::load(&desk, id).await?, order, no)
}

fn page(desk: &Desk, view: View, order: AttendOrder, no: Vec<Refusal>) -> Answer {
    let w = Words(desk.lang);
    let page = Page {
        frame: desk.frame(),
        w,
        members: view.choices(),
        view,
        order,
        errors: desk.errors(&no),
    };
    match no.is_empty() {
        true => desk.page(&page),
        false => desk.page_again(&page),
    }
}

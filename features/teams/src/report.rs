//! 記録を届ける: the meeting is on record, and the request ends.

use askama::Template;
use desk::frame::{FieldErrors, Frame};
use desk::{Answer, Desk, Form, Path, Query};
use kernel::ids::AttendanceRequestId;
use kernel::policy::Action;
use kernel::refusal::Refusal;

use crate::Words;
use crate::acts::{self, ReportOrder};
use crate::view::View;

#[derive(Template)]
#[template(path = "report.html")]
struct Page {
    frame: Frame,
    w: Words,
    view: View,
    order: ReportOrder,
    errors: FieldErrors,
}

impl Page {
    /// Without a record here somebody says where it is.
    fn needs_note(&self) -> bool {
        self.order.meeting.is_empty() && self.view.it().meeting.is_none()
    }
}

pub(crate) async fn get(
    desk: Desk,
    Path(id): Path<AttendanceRequestId>,
    Query(order): Query<ReportOrder>,
) -> Answer {
    let view = View::load(&desk, id).await?;
    desk.may(Action::Attend, view.it()).map(drop)?;
    let order = ReportOrder {
        version: view.it().version.to_string(),
        ..order
    };
    page(&desk, view, order, Vec::new())
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<AttendanceRequestId>,
    Form(order): Form<ReportOrder>,
) -> Answer {
    let no = match acts::report(&desk, id, &order).await {
        Ok(_) => return desk.see_done(&format!("/requests/{id}"), "request-report"),
        Err(failure) => failure.refusals()?,
    };
    page(&desk, View::load(&desk, id).await?, order, no)
}

fn page(desk: &Desk, view: View, order: ReportOrder, no: Vec<Refusal>) -> Answer {
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

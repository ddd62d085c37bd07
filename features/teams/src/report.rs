//! 記録を届ける: the meeting is on record, and the request ends.

use askama::Template;
use desk::frame::Frame;
use desk::typed::Typed;
use desk::{Answer, Desk, Form, Path, Query};
use kernel::ids::AttendanceRequestId;

use crate::Words;
use crate::act::{Around, done};
use crate::acts::{self, ReportOrder};
use crate::view::View;

#[derive(Template)]
#[template(path = "report.html")]
struct Page {
    frame: Frame,
    w: Words,
    view: View,
    around: Around,
    order: ReportOrder,
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
    page(&desk, id, Typed::prefilled(order)).await
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<AttendanceRequestId>,
    Form(order): Form<ReportOrder>,
) -> Answer {
    match acts::report(&desk, id, &order).await {
        Ok(_) => done(&desk, id, "report"),
        Err(failure) => page(&desk, id, Typed::again(order, failure)?).await,
    }
}

async fn page(desk: &Desk, id: AttendanceRequestId, typed: Typed<ReportOrder>) -> Answer {
    let (view, around) = Around::load(desk, id, "report", &typed).await?;
    let page = Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        order: typed.order.unwrap_or_default(),
        view,
        around,
    };
    desk.page_with(page.around.status, &page)
}

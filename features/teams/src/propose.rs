//! 別の日時をたずねる: the section proposes another time.

use askama::Template;
use desk::frame::Frame;
use desk::typed::Typed;
use desk::{Answer, Desk, Form, Path};
use kernel::ids::AttendanceRequestId;

use crate::Words;
use crate::act::{Around, done};
use crate::acts::{self, ProposeOrder};
use crate::model::Request;
use crate::view::View;

#[derive(Template)]
#[template(path = "propose.html")]
struct Page {
    frame: Frame,
    w: Words,
    view: View,
    around: Around,
    order: ProposeOrder,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<AttendanceRequestId>) -> Answer {
    page(&desk, id, Typed::nothing()).await
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<AttendanceRequestId>,
    Form(order): Form<ProposeOrder>,
) -> Answer {
    match acts::propose(&desk, id, &order).await {
        Ok(_) => done(&desk, id, "propose"),
        Err(failure) => page(&desk, id, Typed::again(order, failure)?).await,
    }
}

async fn page(desk: &Desk, id: AttendanceRequestId, typed: Typed<ProposeOrder>) -> Answer {
    let (view, around) = Around::load(desk, id, "propose", &typed).await?;
    let frame = desk.frame();
    let page = Page {
        w: Words(desk.lang),
        order: typed
            .order
            .unwrap_or_else(|| typed_before(&frame, view.it())),
        frame,
        view,
        around,
    };
    desk.page_with(page.around.status, &page)
}

/// The time that was asked for.
fn typed_before(frame: &Frame, it: &Request) -> ProposeOrder {
    ProposeOrder {
        on: frame.day_typed(it.when.on),
        begins_at: it.when.begins.to_string(),
        ends_at: it.when.ends_typed(),
        ..ProposeOrder::default()
    }
}

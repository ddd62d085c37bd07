//! 出席を受ける: the section agrees (C3).

use askama::Template;
use desk::frame::Frame;
use desk::typed::Typed;
use desk::{Answer, Desk, Form, Path};
use kernel::ids::AttendanceRequestId;

use crate::Words;
use crate::act::{Around, done};
use crate::acts::{self, AcceptOrder};
use crate::view::View;

#[derive(Template)]
#[template(path = "accept.html")]
struct Page {
    frame: Frame,
    w: Words,
    view: View,
    around: Around,
    order: AcceptOrder,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<AttendanceRequestId>) -> Answer {
    page(&desk, id, Typed::nothing()).await
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<AttendanceRequestId>,
    Form(order): Form<AcceptOrder>,
) -> Answer {
    match acts::accept(&desk, id, &order).await {
        Ok(_) => done(&desk, id, "accept"),
        Err(failure) => page(&desk, id, Typed::again(order, failure)?).await,
    }
}

async fn page(desk: &Desk, id: AttendanceRequestId, typed: Typed<AcceptOrder>) -> Answer {
    let (view, around) = Around::load(desk, id, "accept", &typed).await?;
    let page = Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        order: typed.order.unwrap_or_default(),
        view,
        around,
    };
    desk.page_with(page.around.status, &page)
}

//! 出席を記録する: the hours that somebody was there (C7).

use askama::Template;
use desk::frame::{Choice, Frame};
use desk::typed::Typed;
use desk::{Answer, Desk, Form, Path};
use kernel::ids::AttendanceRequestId;

use crate::Words;
use crate::act::{Around, done};
use crate::acts::{self, AttendOrder};
use crate::model::Request;
use crate::view::View;

#[derive(Template)]
#[template(path = "attend.html")]
struct Page {
    frame: Frame,
    w: Words,
    view: View,
    around: Around,
    order: AttendOrder,
    members: Vec<Choice>,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<AttendanceRequestId>) -> Answer {
    page(&desk, id, Typed::nothing()).await
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<AttendanceRequestId>,
    Form(order): Form<AttendOrder>,
) -> Answer {
    match acts::attend(&desk, id, &order).await {
        Ok(_) => done(&desk, id, "attend"),
        Err(failure) => page(&desk, id, Typed::again(order, failure)?).await,
    }
}

async fn page(desk: &Desk, id: AttendanceRequestId, typed: Typed<AttendOrder>) -> Answer {
    let (view, around) = Around::load(desk, id, "attend", &typed).await?;
    let page = Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        members: view.choices(),
        order: typed.order.unwrap_or_else(|| typed_before(view.it())),
        view,
        around,
    };
    desk.page_with(page.around.status, &page)
}

/// The hours that were asked for.
fn typed_before(it: &Request) -> AttendOrder {
    AttendOrder {
        from: it.when.begins.to_string(),
        to: it.when.ends_typed(),
        ..AttendOrder::default()
    }
}

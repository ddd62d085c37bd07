//! まとまりから外す: a part stands for itself again.

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Form, Path, Typed};
use kernel::ids::ConcernId;

use crate::Words;
use crate::acts::{self, LeaveOrder};
use crate::around::{Around, done};

#[derive(Template)]
#[template(path = "leave.html")]
struct Page {
    frame: Frame,
    w: Words,
    around: Around,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<ConcernId>) -> Answer {
    page(&desk, id, Typed::nothing()).await
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<ConcernId>,
    Form(order): Form<LeaveOrder>,
) -> Answer {
    match acts::leave(&desk, id, &order).await {
        Ok(_) => done(&desk, id, "leave"),
        Err(failure) => page(&desk, id, Typed::again(order, failure)?).await,
    }
}

async fn page(desk: &Desk, id: ConcernId, typed: Typed<LeaveOrder>) -> Answer {
    let mut tx = desk.read().await?;
    let around = Around::load(&mut tx, desk, id, "leave", &typed).await?;
    let page = Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        around,
    };
    page.around.answer(desk, tx, &page).await
}

//! 期日を延ばす: the holder needs more time, and says why.

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Form, Path, Typed};
use kernel::ids::ConcernId;

use crate::Words;
use crate::acts::{self, PostponeOrder};
use crate::around::{Around, done};

#[derive(Template)]
#[template(path = "postpone.html")]
struct Page {
    frame: Frame,
    w: Words,
    around: Around,
    order: PostponeOrder,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<ConcernId>) -> Answer {
    page(&desk, id, Typed::nothing()).await
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<ConcernId>,
    Form(order): Form<PostponeOrder>,
) -> Answer {
    match acts::postpone(&desk, id, &order).await {
        Ok(_) => done(&desk, id, "postpone"),
        Err(failure) => page(&desk, id, Typed::again(order, failure)?).await,
    }
}

async fn page(desk: &Desk, id: ConcernId, typed: Typed<PostponeOrder>) -> Answer {
    let mut tx = desk.read().await?;
    let around = Around::load(&mut tx, desk, id, "postpone", &typed).await?;
    let page = Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        order: typed.order.unwrap_or_default(),
        around,
    };
    page.around.answer(desk, tx, &page).await
}

//! もう一度ひらく: somebody of the district says that it is not settled after all.

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Form, Path, Typed};
use kernel::ids::ConcernId;

use crate::Words;
use crate::acts::{self, ReopenOrder};
use crate::around::{Around, done};

#[derive(Template)]
#[template(path = "reopen.html")]
struct Page {
    frame: Frame,
    w: Words,
    around: Around,
    order: ReopenOrder,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<ConcernId>) -> Answer {
    page(&desk, id, Typed::nothing()).await
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<ConcernId>,
    Form(order): Form<ReopenOrder>,
) -> Answer {
    match acts::reopen(&desk, id, &order).await {
        Ok(_) => done(&desk, id, "reopen"),
        Err(failure) => page(&desk, id, Typed::again(order, failure)?).await,
    }
}

async fn page(desk: &Desk, id: ConcernId, typed: Typed<ReopenOrder>) -> Answer {
    let mut tx = desk.read().await?;
    let around = Around::load(&mut tx, desk, id, "reopen", &typed).await?;
    let page = Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        order: typed.order.unwrap_or_default(),
        around,
    };
    page.around.answer(desk, tx, &page).await
}

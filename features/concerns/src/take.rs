//! 受け取る: the receiver takes it and says until when it will answer.

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Form, Path, Typed};
use kernel::ids::ConcernId;

use crate::acts::{self, TakeOrder};
use crate::around::{Around, done};
use crate::{Words, store};

#[derive(Template)]
#[template(path = "take.html")]
struct Page {
    frame: Frame,
    w: Words,
    around: Around,
    order: TakeOrder,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<ConcernId>) -> Answer {
    page(&desk, id, Typed::nothing()).await
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<ConcernId>,
    Form(order): Form<TakeOrder>,
) -> Answer {
    match acts::take(&desk, id, &order).await {
        Ok(_) => done(&desk, id, "take"),
        Err(failure) => page(&desk, id, Typed::again(order, failure)?).await,
    }
}

async fn page(desk: &Desk, id: ConcernId, typed: Typed<TakeOrder>) -> Answer {
    let mut tx = desk.read().await?;
    let around = Around::load(&mut tx, desk, id, "take", &typed).await?;
    let terms = store::terms(&mut tx, desk, around.it.council, &around.it.area).await?;
    let frame = desk.frame();
    let page = Page {
        w: Words(desk.lang),
        order: typed.order.unwrap_or_else(|| TakeOrder {
            until: frame.day_typed(terms.answer_by()),
            ..TakeOrder::default()
        }),
        frame,
        around,
    };
    page.around.answer(desk, tx, &page).await
}

//! 推進本部へ上げる: no single section can; the headquarters holds it, the sections are asked (B12).

use askama::Template;
use desk::frame::{Choice, Frame};
use desk::{Answer, Desk, Form, Path, Typed};
use kernel::ids::ConcernId;

use crate::Words;
use crate::acts::{self, EscalateOrder};
use crate::around::{Around, done};
use crate::windows::Windows;

#[derive(Template)]
#[template(path = "escalate.html")]
struct Page {
    frame: Frame,
    w: Words,
    around: Around,
    order: EscalateOrder,
    helpers: Vec<Choice>,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<ConcernId>) -> Answer {
    page(&desk, id, Typed::nothing()).await
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<ConcernId>,
    Form(order): Form<EscalateOrder>,
) -> Answer {
    match acts::escalate(&desk, id, &order).await {
        Ok(_) => done(&desk, id, "escalate"),
        Err(failure) => page(&desk, id, Typed::again(order, failure)?).await,
    }
}

async fn page(desk: &Desk, id: ConcernId, typed: Typed<EscalateOrder>) -> Answer {
    let mut tx = desk.read().await?;
    let around = Around::load(&mut tx, desk, id, "escalate", &typed).await?;
    let windows = Windows::load(&mut tx, desk, &around.it).await?;
    let page = Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        order: typed.order.unwrap_or_default(),
        helpers: windows.to_ask(&around.it),
        around,
    };
    page.around.answer(desk, tx, &page).await
}

//! ほかの課にもたずねる: the holder stays, others are asked to help.

use askama::Template;
use desk::frame::{Choice, Frame};
use desk::{Answer, Desk, Form, Path, Typed};
use kernel::ids::ConcernId;

use crate::Words;
use crate::acts::{self, AskOrder};
use crate::around::{Around, done};
use crate::windows::Windows;

#[derive(Template)]
#[template(path = "ask.html")]
struct Page {
    frame: Frame,
    w: Words,
    around: Around,
    order: AskOrder,
    helpers: Vec<Choice>,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<ConcernId>) -> Answer {
    page(&desk, id, Typed::nothing()).await
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<ConcernId>,
    Form(order): Form<AskOrder>,
) -> Answer {
    match acts::ask(&desk, id, &order).await {
        Ok(_) => done(&desk, id, "ask"),
        Err(failure) => page(&desk, id, Typed::again(order, failure)?).await,
    }
}

async fn page(desk: &Desk, id: ConcernId, typed: Typed<AskOrder>) -> Answer {
    let mut tx = desk.read().await?;
    let around = Around::load(&mut tx, desk, id, "ask", &typed).await?;
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

//! 送る: to a section, as a hot report (C5).

use askama::Template;
use desk::frame::{Choice, Frame};
use desk::{Answer, Desk, Form, Path, Typed};
use kernel::ids::ConcernId;

use crate::acts::{self, SendOrder};
use crate::around::{Around, done};
use crate::windows::Windows;
use crate::{Words, store};

#[derive(Template)]
#[template(path = "send.html")]
struct Page {
    frame: Frame,
    w: Words,
    around: Around,
    order: SendOrder,
    holders: Vec<Choice>,
    helpers: Vec<Choice>,
    /// How long the section has to take it, and what happens then.
    promise: String,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<ConcernId>) -> Answer {
    page(&desk, id, Typed::nothing()).await
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<ConcernId>,
    Form(order): Form<SendOrder>,
) -> Answer {
    match acts::send(&desk, id, &order).await {
        Ok(_) => done(&desk, id, "send"),
        Err(failure) => page(&desk, id, Typed::again(order, failure)?).await,
    }
}

async fn page(desk: &Desk, id: ConcernId, typed: Typed<SendOrder>) -> Answer {
    let mut tx = desk.read().await?;
    let w = Words(desk.lang);
    let around = Around::load(&mut tx, desk, id, "send", &typed).await?;
    let windows = Windows::load(&mut tx, desk, &around.it).await?;
    let terms = store::terms(&mut tx, desk, around.it.council, &around.it.area).await?;
    let page = Page {
        frame: desk.frame(),
        w,
        order: typed.order.unwrap_or_default(),
        holders: windows.to_hold(),
        helpers: windows.to_ask(&around.it),
        promise: w.send_promise(terms.take_within, terms.take_by().shown_short(desk.lang)),
        around,
    };
    page.around.answer(desk, tx, &page).await
}

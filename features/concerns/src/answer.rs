//! 回答する: the holder says what comes of it, in words that can be read out in the district.

use askama::Template;
use desk::frame::{Choice, Frame};
use desk::{Answer, Desk, Form, Path, Typed};
use kernel::ids::ConcernId;

use crate::Words;
use crate::acts::{self, AnswerOrder};
use crate::around::{Around, done};
use crate::model::AnswerKind;

#[derive(Template)]
#[template(path = "answer.html")]
struct Page {
    frame: Frame,
    w: Words,
    around: Around,
    order: AnswerOrder,
    kinds: Vec<Choice>,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<ConcernId>) -> Answer {
    page(&desk, id, Typed::nothing()).await
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<ConcernId>,
    Form(order): Form<AnswerOrder>,
) -> Answer {
    match acts::answer(&desk, id, &order).await {
        Ok(_) => done(&desk, id, "answer"),
        Err(failure) => page(&desk, id, Typed::again(order, failure)?).await,
    }
}

async fn page(desk: &Desk, id: ConcernId, typed: Typed<AnswerOrder>) -> Answer {
    let mut tx = desk.read().await?;
    let w = Words(desk.lang);
    let around = Around::load(&mut tx, desk, id, "answer", &typed).await?;
    let page = Page {
        frame: desk.frame(),
        w,
        order: typed.order.unwrap_or_default(),
        kinds: w.choices("answer-kind", &AnswerKind::CODES),
        around,
    };
    page.around.answer(desk, tx, &page).await
}

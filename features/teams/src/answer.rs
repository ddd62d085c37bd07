//! 出欠を答える: a member says whether they come.

use askama::Template;
use desk::frame::{Choice, Frame};
use desk::typed::Typed;
use desk::{Answer, Desk, Form, Path};
use kernel::ids::AttendanceRequestId;

use crate::Words;
use crate::act::{Around, done};
use crate::acts::{self, AnswerOrder};
use crate::view::View;

#[derive(Template)]
#[template(path = "answer.html")]
struct Page {
    frame: Frame,
    w: Words,
    view: View,
    around: Around,
    order: AnswerOrder,
    members: Vec<Choice>,
    substitutes: Vec<Choice>,
    answers: Vec<Choice>,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<AttendanceRequestId>) -> Answer {
    page(&desk, id, Typed::nothing()).await
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<AttendanceRequestId>,
    Form(order): Form<AnswerOrder>,
) -> Answer {
    match acts::answer(&desk, id, &order).await {
        Ok(_) => done(&desk, id, "answer"),
        Err(failure) => page(&desk, id, Typed::again(order, failure)?).await,
    }
}

async fn page(desk: &Desk, id: AttendanceRequestId, typed: Typed<AnswerOrder>) -> Answer {
    let (view, around) = Around::load(desk, id, "answer", &typed).await?;
    let order = typed.order.unwrap_or_default();
    let page = Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        members: view.choices(),
        substitutes: view.substitutes(&order.person),
        answers: answers(Words(desk.lang)),
        order,
        view,
        around,
    };
    desk.page_with(page.around.status, &page)
}

fn answers(w: Words) -> Vec<Choice> {
    ["yes", "substitute", "no"]
        .into_iter()
        .map(|code| Choice::new(code, w.word("answer", code)))
        .collect()
}

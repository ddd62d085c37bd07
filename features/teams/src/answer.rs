//! 出欠を答える: a member says whether they come.

use askama::Template;
use desk::frame::{Choice, FieldErrors, Frame};
use desk::{Answer, Desk, Form, Path};
use kernel::ids::AttendanceRequestId;
use kernel::policy::Action;
use kernel::refusal::Refusal;

use crate::Words;
use crate::acts::{self, AnswerOrder};
use crate::view::View;

#[derive(Template)]
#[template(path = "answer.html")]
struct Page {
    frame: Frame,
    w: Words,
    view: View,
    order: AnswerOrder,
    errors: FieldErrors,
    members: Vec<Choice>,
    answers: Vec<Choice>,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<AttendanceRequestId>) -> Answer {
    let view = View::load(&desk, id).await?;
    desk.may(Action::Attend, view.it()).map(drop)?;
    let order = AnswerOrder {
        version: view.it().version.to_string(),
        ..AnswerOrder::default()
    };
    page(&desk, view, order, Vec::new())
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<AttendanceRequestId>,
    Form(order): Form<AnswerOrder>,
) -> Answer {
    let no = match acts::answer(&desk, id, &order).await {
        Ok(_) => return desk.see_done(&format!("/requests/{id}"), "request-answer"),
        Err(failure) => failure.refusals()?,
    };
    page(&desk, View::load(&desk, id).await?, order, no)
}

fn page(desk: &Desk, view: View, order: AnswerOrder, no: Vec<Refusal>) -> Answer {
    let w = Words(desk.lang);
    let page = Page {
        frame: desk.frame(),
        w,
        members: view.choices(),
        answers: answers(w),
        view,
        order,
        errors: desk.errors(&no),
    };
    match no.is_empty() {
        true => desk.page(&page),
        false => desk.page_again(&page),
    }
}

fn answers(w: Words) -> Vec<Choice> {
    ["yes", "substitute", "no"]
        .into_iter()
        .map(|code| Choice::new(code, w.word("answer", code)))
        .collect()
}

//! 会議を中止する: a day is called off, with the reason; whoever was asked to come hears of it.

use askama::Template;
use desk::frame::{FieldErrors, Frame};
use desk::{Answer, Desk, Failure, Form, Path, Typed};
use kernel::ids::MeetingId;
use kernel::policy::{Action, Visibility};

use crate::model::Meeting;
use crate::orders::{CallOffOrder, carried};
use crate::{Words, acts, rules, store};

#[derive(Template)]
#[template(path = "call_off.html")]
struct Page {
    frame: Frame,
    w: Words,
    /// What is done here, in words.
    act: &'static str,
    /// As it is stored.
    it: Meeting,
    order: CallOffOrder,
    errors: FieldErrors,
    /// Was somebody else faster? Then what is stored is shown beside what was typed.
    overtaken: bool,
}

impl Page {
    async fn of(desk: &Desk, id: MeetingId, typed: Typed<CallOffOrder>) -> Result<Page, Failure> {
        let mut tx = desk.read().await?;
        let it = store::load(&mut tx, desk.municipality(), id).await?;
        desk.may(Action::Edit, &it).map(drop)?;
        desk.may(Action::Edit, &it.part(Visibility::Closed))
            .map(drop)?;
        rules::check_planned(&it)?;
        Ok(Page {
            frame: desk.frame(),
            w: Words(desk.lang),
            act: Words(desk.lang).call_off(),
            errors: desk.errors(&typed.no),
            overtaken: typed.overtaken,
            order: CallOffOrder {
                version: carried(&typed, |order| &order.version, it.version),
                ..typed.order.unwrap_or_default()
            },
            it,
        })
    }
}

pub(crate) async fn get(desk: Desk, Path(id): Path<MeetingId>) -> Answer {
    page(&desk, id, Typed::nothing()).await
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<MeetingId>,
    Form(order): Form<CallOffOrder>,
) -> Answer {
    match acts::call_off(&desk, id, &order).await {
        Ok(_) => desk.see_done(&format!("/meetings/{id}"), "meeting-call-off"),
        Err(why) => page(&desk, id, Typed::again(order, why)?).await,
    }
}

async fn page(desk: &Desk, id: MeetingId, typed: Typed<CallOffOrder>) -> Answer {
    desk.page_with(typed.status(), &Page::of(desk, id, typed).await?)
}

//! 日を決める: after a look at what else is on.

use askama::Template;
use desk::frame::{FieldErrors, Frame};
use desk::{Answer, Desk, Failure, Form, Path, Typed};
use kernel::ids::EventId;
use kernel::policy::Action;

use crate::form::Look;
use crate::model::Event;
use crate::orders::{FixOrder, carried};
use crate::{Words, acts, store};

#[derive(Template)]
#[template(path = "fix.html")]
struct Page {
    frame: Frame,
    w: Words,
    act: &'static str,
    it: Event,
    order: FixOrder,
    look: Look,
    errors: FieldErrors,
    overtaken: bool,
}

impl Page {
    async fn of(desk: &Desk, id: EventId, typed: Typed<FixOrder>) -> Result<Page, Failure> {
        let mut tx = desk.read().await?;
        let it = store::load(&mut tx, desk.municipality(), id).await?;
        desk.may(Action::Settle, &it).map(drop)?;
        Ok(Page {
            frame: desk.frame(),
            w: Words(desk.lang),
            act: Words(desk.lang).fix(),
            look: Look::at(desk, &mut tx, &it).await?,
            order: FixOrder {
                version: carried(&typed, |order| &order.version, it.version),
                ..typed.order.unwrap_or_default()
            },
            it,
            errors: desk.errors(&typed.no),
            overtaken: typed.overtaken,
        })
    }
}

pub(crate) async fn get(desk: Desk, Path(id): Path<EventId>) -> Answer {
    page(&desk, id, Typed::nothing()).await
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<EventId>,
    Form(order): Form<FixOrder>,
) -> Answer {
    match acts::fix(&desk, id, &order).await {
        Ok(_) => desk.see_done(&format!("/events/{id}"), "event-fix"),
        Err(why) => page(&desk, id, Typed::again(order, why)?).await,
    }
}

async fn page(desk: &Desk, id: EventId, typed: Typed<FixOrder>) -> Answer {
    desk.page_with(typed.status(), &Page::of(desk, id, typed).await?)
}

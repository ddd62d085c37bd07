//! カレンダーに載せる: what somebody sent in is looked at, and stands on the calendar.

use askama::Template;
use desk::frame::{Choice, FieldErrors, Frame};
use desk::{Answer, Desk, Form, Path, Typed};
use kernel::ids::EventId;
use kernel::policy::Action;

use crate::model::Event;
use crate::orders::{AcceptOrder, carried};
use crate::{Words, acts, store};

#[derive(Template)]
#[template(path = "accept.html")]
struct Page {
    frame: Frame,
    w: Words,
    act: &'static str,
    it: Event,
    order: AcceptOrder,
    opennesses: Vec<Choice>,
    errors: FieldErrors,
    overtaken: bool,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<EventId>) -> Answer {
    page(&desk, id, Typed::nothing()).await
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<EventId>,
    Form(order): Form<AcceptOrder>,
) -> Answer {
    match acts::accept(&desk, id, &order).await {
        Ok(_) => desk.see_done(&format!("/events/{id}"), "event-accept"),
        Err(why) => page(&desk, id, Typed::again(order, why)?).await,
    }
}

async fn page(desk: &Desk, id: EventId, typed: Typed<AcceptOrder>) -> Answer {
    let mut tx = desk.read().await?;
    let it = store::load(&mut tx, desk.municipality(), id).await?;
    desk.may(Action::Triage, &it).map(drop)?;
    let w = Words(desk.lang);
    let status = typed.status();
    let version = carried(&typed, |order| &order.version, it.version);
    let page = Page {
        frame: desk.frame(),
        w,
        act: w.accept(),
        errors: desk.errors(&typed.no),
        overtaken: typed.overtaken,
        opennesses: w.opennesses(),
        order: AcceptOrder {
            version,
            ..typed.order.unwrap_or_else(|| AcceptOrder {
                visibility: "public".to_owned(),
                ..AcceptOrder::default()
            })
        },
        it,
    };
    desk.page_with(status, &page)
}

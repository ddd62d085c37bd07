//! 日を変える: another time for an event that has one, with the same look at what else is on.

use askama::Template;
use desk::frame::{FieldErrors, Frame};
use desk::{Answer, Desk, Failure, Form, Path, Query, Typed};
use kernel::ids::EventId;
use kernel::policy::Action;

use crate::form::Look;
use crate::model::Event;
use crate::orders::{EventOrder, MoveOrder, Proposed, TimeOrder, carried};
use crate::{Words, acts, store};

#[derive(Template)]
#[template(path = "move_to.html")]
struct Page {
    frame: Frame,
    w: Words,
    act: &'static str,
    it: Event,
    order: MoveOrder,
    look: Look,
    errors: FieldErrors,
    overtaken: bool,
}

impl Page {
    async fn of(
        desk: &Desk,
        id: EventId,
        typed: Typed<MoveOrder>,
        proposed: &Proposed,
    ) -> Result<Page, Failure> {
        let mut tx = desk.read().await?;
        let it = store::load(&mut tx, desk.municipality(), id).await?;
        desk.may(Action::Settle, &it).map(drop)?;
        let version = carried(&typed, |order| &order.version, it.version);
        let mut order = MoveOrder {
            version,
            ..typed.order.unwrap_or_else(|| MoveOrder {
                time: TimeOrder::of(&it.when, desk.lang),
                ..MoveOrder::default()
            })
        };
        proposed.enter(&it.when, desk.lang, &mut order.time);
        let moved = EventOrder {
            time: order.time.clone(),
            ..EventOrder::of(&it, desk.lang)
        };
        Ok(Page {
            frame: desk.frame(),
            w: Words(desk.lang),
            act: Words(desk.lang).move_to(),
            look: Look::typed(desk, &mut tx, &moved).await?,
            order,
            it,
            errors: desk.errors(&typed.no),
            overtaken: typed.overtaken,
        })
    }
}

pub(crate) async fn get(
    desk: Desk,
    Path(id): Path<EventId>,
    Query(proposed): Query<Proposed>,
) -> Answer {
    page(&desk, id, Typed::nothing(), &proposed).await
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<EventId>,
    Form(order): Form<MoveOrder>,
) -> Answer {
    match acts::move_to(&desk, id, &order).await {
        Ok(_) => desk.see_done(&format!("/events/{id}"), "event-move"),
        Err(why) => page(&desk, id, Typed::again(order, why)?, &Proposed::default()).await,
    }
}

async fn page(desk: &Desk, id: EventId, typed: Typed<MoveOrder>, proposed: &Proposed) -> Answer {
    let status = typed.status();
    desk.page_with(status, &Page::of(desk, id, typed, proposed).await?)
}

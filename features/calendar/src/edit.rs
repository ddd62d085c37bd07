//! 行事を直す: everything but a day that is fixed, which is moved by an act of its own.

use askama::Template;
use desk::frame::{FieldErrors, Frame};
use desk::{Answer, Desk, Failure, Form, Path, Query, Typed};
use kernel::ids::EventId;
use kernel::policy::{Action, Resource};

use crate::form::{Look, Offer};
use crate::model::Event;
use crate::orders::{EventOrder, Proposed, carried};
use crate::{Words, acts, store};

#[derive(Template)]
#[template(path = "edit.html")]
struct Page {
    frame: Frame,
    w: Words,
    /// What is done here, in words.
    act: &'static str,
    it: Event,
    order: EventOrder,
    offer: Offer,
    look: Look,
    errors: FieldErrors,
    overtaken: bool,
}

impl Page {
    async fn of(
        desk: &Desk,
        id: EventId,
        typed: Typed<EventOrder>,
        proposed: &Proposed,
    ) -> Result<Page, Failure> {
        let mut tx = desk.read().await?;
        let it = store::load(&mut tx, desk.municipality(), id).await?;
        desk.may(Action::Edit, &it).map(drop)?;
        let version = carried(&typed, |order| &order.version, it.version);
        let mut order = EventOrder {
            id: id.to_string(),
            version,
            organiser: it.organiser.id.to_string(),
            ..typed
                .order
                .unwrap_or_else(|| EventOrder::of(&it, desk.lang))
        };
        proposed.enter(&it.when, desk.lang, &mut order.time);
        let everybody = desk.scope(Action::Read, Resource::Organisation);
        let offer = Offer::of(desk, &mut tx, &everybody, &order.organiser).await?;
        Ok(Page {
            frame: desk.frame(),
            w: Words(desk.lang),
            act: Words(desk.lang).mend(),
            look: Look::typed(desk, &mut tx, &order).await?,
            offer,
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
    Form(order): Form<EventOrder>,
) -> Answer {
    match acts::mend(&desk, id, &order).await {
        Ok(_) => desk.see_done(&format!("/events/{id}"), "event-mend"),
        Err(why) => page(&desk, id, Typed::again(order, why)?, &Proposed::default()).await,
    }
}

async fn page(desk: &Desk, id: EventId, typed: Typed<EventOrder>, proposed: &Proposed) -> Answer {
    let status = typed.status();
    desk.page_with(status, &Page::of(desk, id, typed, proposed).await?)
}

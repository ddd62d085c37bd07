//! 延期・中止・見送り: each with its reason, which everybody reads who may know of the event.

use askama::Template;
use desk::frame::{FieldErrors, Frame};
use desk::{Answer, Desk, Failure, Form, Path, Typed};
use kernel::ids::EventId;
use kernel::policy::Action;

use crate::model::Event;
use crate::orders::{WhyOrder, carried};
use crate::{Words, acts, store};

/// Which of the three.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Postpone,
    Cancel,
    Decline,
}

impl Way {
    const fn path(self) -> &'static str {
        match self {
            Way::Postpone => "postpone",
            Way::Cancel => "cancel",
            Way::Decline => "decline",
        }
    }

    const fn action(self) -> Action {
        match self {
            Way::Postpone | Way::Cancel => Action::Settle,
            Way::Decline => Action::Triage,
        }
    }

    const fn words(self, w: Words) -> (&'static str, &'static str) {
        match self {
            Way::Postpone => (w.postpone(), w.postpone_lead()),
            Way::Cancel => (w.cancel(), w.cancel_lead()),
            Way::Decline => (w.decline(), w.decline_lead()),
        }
    }
}

#[derive(Template)]
#[template(path = "why.html")]
struct Page {
    frame: Frame,
    w: Words,
    act: &'static str,
    lead: &'static str,
    path: &'static str,
    it: Event,
    order: WhyOrder,
    errors: FieldErrors,
    overtaken: bool,
}

async fn page(desk: &Desk, id: EventId, way: Way, typed: Typed<WhyOrder>) -> Answer {
    let mut tx = desk.read().await?;
    let it = store::load(&mut tx, desk.municipality(), id).await?;
    desk.may(way.action(), &it).map(drop)?;
    let w = Words(desk.lang);
    let (act, lead) = way.words(w);
    let status = typed.status();
    let page = Page {
        frame: desk.frame(),
        w,
        act,
        lead,
        path: way.path(),
        errors: desk.errors(&typed.no),
        overtaken: typed.overtaken,
        order: WhyOrder {
            version: carried(&typed, |order| &order.version, it.version),
            ..typed.order.unwrap_or_default()
        },
        it,
    };
    desk.page_with(status, &page)
}

async fn done(
    desk: &Desk,
    id: EventId,
    way: Way,
    order: WhyOrder,
    did: Result<Event, Failure>,
) -> Answer {
    match did {
        Ok(_) => desk.see_done(&format!("/events/{id}"), &format!("event-{}", way.path())),
        Err(why) => page(desk, id, way, Typed::again(order, why)?).await,
    }
}

pub(crate) async fn get_postpone(desk: Desk, Path(id): Path<EventId>) -> Answer {
    page(&desk, id, Way::Postpone, Typed::nothing()).await
}

pub(crate) async fn post_postpone(
    desk: Desk,
    Path(id): Path<EventId>,
    Form(order): Form<WhyOrder>,
) -> Answer {
    let did = acts::postpone(&desk, id, &order).await;
    done(&desk, id, Way::Postpone, order, did).await
}

pub(crate) async fn get_cancel(desk: Desk, Path(id): Path<EventId>) -> Answer {
    page(&desk, id, Way::Cancel, Typed::nothing()).await
}

pub(crate) async fn post_cancel(
    desk: Desk,
    Path(id): Path<EventId>,
    Form(order): Form<WhyOrder>,
) -> Answer {
    let did = acts::cancel(&desk, id, &order).await;
    done(&desk, id, Way::Cancel, order, did).await
}

pub(crate) async fn get_decline(desk: Desk, Path(id): Path<EventId>) -> Answer {
    page(&desk, id, Way::Decline, Typed::nothing()).await
}

pub(crate) async fn post_decline(
    desk: Desk,
    Path(id): Path<EventId>,
    Form(order): Form<WhyOrder>,
) -> Answer {
    let did = acts::decline(&desk, id, &order).await;
    done(&desk, id, Way::Decline, order, did).await
}

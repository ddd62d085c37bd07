//! 行事を入れる: by those who hold it or keep the calendar; and sent in by anybody else.

use askama::Template;
use desk::frame::{FieldErrors, Frame};
use desk::{Answer, Desk, Failure, Form, Query};
use kernel::policy::{Action, Resource, Scope};
use kernel::refusal::Refusal;
use serde::Deserialize;

use crate::form::{Look, Offer};
use crate::orders::EventOrder;
use crate::{Words, acts};

/// For whom, and from what.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct From {
    organiser: String,
    /// `paper` when it is keyed in from a sheet.
    source: String,
    first_on: String,
    /// For what was sent in: the council.
    council: String,
}

#[derive(Template)]
#[template(path = "new.html")]
struct Page {
    frame: Frame,
    w: Words,
    order: EventOrder,
    offer: Offer,
    look: Look,
    errors: FieldErrors,
    /// Is it sent in, to be looked at first?
    is_sent_in: bool,
    /// The address that the form is sent to.
    path: &'static str,
}

impl Page {
    async fn of(
        desk: &Desk,
        mut order: EventOrder,
        no: &[Refusal],
        way: Way,
    ) -> Result<Page, Failure> {
        let mut tx = desk.read().await?;
        let offer = Offer::of(desk, &mut tx, &way.scope(desk), &order.organiser).await?;
        if let [only] = offer.organisers.as_slice() {
            order.organiser.clone_from(&only.value);
        }
        let look = match way {
            Way::PutUp => Look::typed(desk, &mut tx, &order).await?,
            Way::SendIn => Look::default(),
        };
        Ok(Page {
            frame: desk.frame(),
            w: Words(desk.lang),
            order,
            offer,
            look,
            errors: desk.errors(no),
            is_sent_in: way == Way::SendIn,
            path: way.path(),
        })
    }

    fn title(&self) -> &'static str {
        match self.is_sent_in {
            true => self.w.send_in(),
            false => self.w.put_up(),
        }
    }

    fn lead(&self) -> &'static str {
        match self.is_sent_in {
            true => self.w.send_in_lead(),
            false => self.w.put_up_lead(),
        }
    }

    fn submit(&self) -> &'static str {
        match self.is_sent_in {
            true => self.w.send_in_submit(),
            false => self.w.put_up_submit(),
        }
    }
}

/// Which of the two.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    PutUp,
    SendIn,
}

impl Way {
    const fn path(self) -> &'static str {
        match self {
            Way::PutUp => "/events/new",
            Way::SendIn => "/events/suggest",
        }
    }

    /// Who may hold it: whoever settles its day; sent in, it is a council's to look at.
    fn scope(self, desk: &Desk) -> Scope {
        match self {
            Way::PutUp => desk.scope(Action::Settle, Resource::Event),
            Way::SendIn => desk.scope(Action::Read, Resource::Council),
        }
    }
}

pub(crate) async fn get(desk: Desk, Query(from): Query<From>) -> Answer {
    acts::check_puts_up(&desk)?;
    let mut order = EventOrder {
        organiser: from.organiser,
        source: from.source,
        visibility: "public".to_owned(),
        ..EventOrder::default()
    };
    order.time.first_on = from.first_on;
    desk.page(&Page::of(&desk, order, &[], Way::PutUp).await?)
}

pub(crate) async fn post(desk: Desk, Form(order): Form<EventOrder>) -> Answer {
    acts::check_puts_up(&desk)?;
    let no = match acts::put_up(&desk, &order).await {
        Ok(event) => return desk.see_done(&format!("/events/{}", event.id), "event-put-up"),
        Err(failure) => failure.refusals()?,
    };
    desk.page_again(&Page::of(&desk, order, &no, Way::PutUp).await?)
}

pub(crate) async fn get_suggest(desk: Desk, Query(from): Query<From>) -> Answer {
    let order = EventOrder {
        organiser: from.council,
        ..EventOrder::default()
    };
    desk.page(&Page::of(&desk, order, &[], Way::SendIn).await?)
}

pub(crate) async fn post_suggest(desk: Desk, Form(order): Form<EventOrder>) -> Answer {
    let no = match acts::send_in(&desk, &order).await {
        Ok(_) => return desk.see_done("/calendar", "event-send-in"),
        Err(failure) => failure.refusals()?,
    };
    desk.page_again(&Page::of(&desk, order, &no, Way::SendIn).await?)
}

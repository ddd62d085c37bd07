//! What else is on at the time that is being typed. The form fetches this page while it is filled in and
//! takes the part with the id `clashes`; without scripts the form shows the same when it is sent.

use askama::Template;
use desk::frame::{FieldErrors, Frame};
use desk::{Answer, Desk, Failure, Query};
use kernel::policy::{Action, Resource};

use crate::Words;
use crate::form::Look;
use crate::orders::EventOrder;

#[derive(Template)]
#[template(path = "clashes_page.html")]
struct Page {
    frame: Frame,
    w: Words,
    order: EventOrder,
    look: Look,
    errors: FieldErrors,
}

pub(crate) async fn get(desk: Desk, Query(order): Query<EventOrder>) -> Answer {
    desk.account()?;
    if desk.scope(Action::Settle, Resource::Event).any.is_empty() {
        return Err(Failure::Missing);
    }
    let mut tx = desk.read().await?;
    let look = Look::typed(&desk, &mut tx, &order).await?;
    desk.page(&Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        order,
        look,
        errors: desk.errors(&[]),
    })
}

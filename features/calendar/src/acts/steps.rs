//! The steps of an event that stands, or waits to be looked at.

use desk::{Desk, Failure};
use kernel::ids::EventId;
use kernel::policy::Action;

use super::{Hand, complete, in_the_way};
use crate::model::Event;
use crate::orders::{AcceptOrder, EventOrder, FixOrder, MoveOrder, WhyOrder};
use crate::rules;

/// Mends what an event is.
pub(crate) async fn mend(desk: &Desk, id: EventId, order: &EventOrder) -> Result<Event, Failure> {
    let mut hand = Hand::open(desk, id, Action::Edit, &order.version).await?;
    let typed = order.read(desk.today)?;
    let draft = complete(desk, &mut hand.tx, typed).await?;
    let change = rules::mend(&hand.it, draft, desk.now)?;
    hand.close(change).await
}

/// Fixes its day, after another look at what else is on.
pub(crate) async fn fix(desk: &Desk, id: EventId, order: &FixOrder) -> Result<Event, Failure> {
    let mut hand = Hand::open(desk, id, Action::Settle, &order.version).await?;
    let clashes = in_the_way(desk, &mut hand.tx, &hand.it).await?;
    let (despite, seen) = order.read();
    let change = rules::fix(&hand.it, &clashes, (despite, &seen), desk.now)?;
    hand.close(change).await
}

/// Moves it to another time.
pub(crate) async fn move_to(desk: &Desk, id: EventId, order: &MoveOrder) -> Result<Event, Failure> {
    let mut hand = Hand::open(desk, id, Action::Settle, &order.version).await?;
    let when = order.read(desk.today)?;
    let there = Event {
        when: when.clone(),
        ..hand.it.clone()
    };
    let clashes = in_the_way(desk, &mut hand.tx, &there).await?;
    let (despite, seen) = order.looked();
    let change = rules::move_to(&hand.it, when, &clashes, (despite, &seen), desk.now)?;
    hand.close(change).await
}

/// Puts it off.
pub(crate) async fn postpone(desk: &Desk, id: EventId, order: &WhyOrder) -> Result<Event, Failure> {
    let hand = Hand::open(desk, id, Action::Settle, &order.version).await?;
    let change = rules::postpone(&hand.it, order.read()?, desk.now)?;
    hand.close(change).await
}

/// Cancels it.
pub(crate) async fn cancel(desk: &Desk, id: EventId, order: &WhyOrder) -> Result<Event, Failure> {
    let hand = Hand::open(desk, id, Action::Settle, &order.version).await?;
    let change = rules::cancel(&hand.it, order.read()?, desk.now)?;
    hand.close(change).await
}

/// Takes what was sent in onto the calendar.
pub(crate) async fn accept(
    desk: &Desk,
    id: EventId,
    order: &AcceptOrder,
) -> Result<Event, Failure> {
    let hand = Hand::open(desk, id, Action::Triage, &order.version).await?;
    let change = rules::accept(&hand.it, order.read()?, desk.now)?;
    hand.close(change).await
}

/// Leaves it off the calendar.
pub(crate) async fn decline(desk: &Desk, id: EventId, order: &WhyOrder) -> Result<Event, Failure> {
    let hand = Hand::open(desk, id, Action::Triage, &order.version).await?;
    let change = rules::decline(&hand.it, order.read()?, desk.now)?;
    hand.close(change).await
}

//! The acts: check the permission, decide, store with the line in the ledger, all in one transaction.
//! Pages and the JSON API both call these.

mod merge;
mod steps;

use desk::search::{self, Entry};
use desk::{Desk, Failure, WriteTx};
use kernel::change::Change;
use kernel::ids::{EventId, OrganisationId};
use kernel::policy::{Action, Guarded, Permit, Resource};
use kernel::refusal::Refusal;

pub(crate) use merge::{agree_joint, propose_joint, refuse_joint};
pub(crate) use steps::{accept, cancel, decline, fix, mend, move_to, postpone};

use crate::model::{Event, Host, Source};
use crate::orders::{EventOrder, EventTyped, is_version};
use crate::rules::{self, Arrival, Clash, Draft, Origin};
use crate::store::{self, Selection};

/// Puts an event up, and fixes its day at once where the order says so.
pub(crate) async fn put_up(desk: &Desk, order: &EventOrder) -> Result<Event, Failure> {
    check_puts_up(desk)?;
    let typed = order.read(desk.today)?;
    let mut tx = desk.write().await?;
    store::take_turn(&mut tx).await?;
    let it = draft(desk, &mut tx, order, typed, Arrival::PutUp).await?;
    let permit = desk.may(Action::Create, &it.next)?;
    store::insert(&mut tx, &it.next, None).await?;
    let mut event = tx.record(permit, it);
    if order.fixed == "yes" {
        let permit = desk.may(Action::Settle, &event)?;
        let clashes = in_the_way(desk, &mut tx, &event).await?;
        let change = rules::fix(&event, &clashes, (order.despite(), &order.seen()), desk.now)?;
        store::save(&mut tx, &change.next).await?;
        event = tx.record(permit, change);
    }
    put_findable(&mut tx, &event).await?;
    tx.commit_recorded().await?;
    Ok(event)
}

/// # Errors
/// [`Failure::Login`] for strangers, [`Failure::Missing`] for those who put nothing up: they send it in.
pub(crate) fn check_puts_up(desk: &Desk) -> Result<(), Failure> {
    desk.account()?;
    match desk.scope(Action::Settle, Resource::Event).any.is_empty() {
        true => Err(Failure::Missing),
        false => Ok(()),
    }
}

/// Sends an event in, for those whose events are looked at first; anybody may.
pub(crate) async fn send_in(desk: &Desk, order: &EventOrder) -> Result<Event, Failure> {
    let typed = order.read(desk.today)?;
    let by = sender(order)?;
    let mut tx = desk.write().await?;
    let change = draft(desk, &mut tx, order, typed, Arrival::SentIn(by)).await?;
    let permit = desk.may(Action::Create, &change.next)?;
    store::insert(&mut tx, &change.next, None).await?;
    tx.commit(permit, change).await
}

/// How whoever sends something in can be asked back: without it nobody could.
fn sender(order: &EventOrder) -> Result<String, Refusal> {
    let by = kernel::text::clean_line(&order.sent_by);
    match by.chars().count() {
        1..=200 => Ok(by),
        _ => Err(Refusal::new("event.sent_by").at("sent_by")),
    }
}

/// The event that an order describes.
async fn draft(
    desk: &Desk,
    tx: &mut WriteTx,
    order: &EventOrder,
    typed: EventTyped,
    arrival: Arrival,
) -> Result<Change<Event>, Failure> {
    let origin = origin(desk, tx, order).await?;
    let draft = complete(desk, tx, typed).await?;
    let source = match order.source.as_str() {
        "paper" => Source::Paper,
        _ => Source::Page,
    };
    let from = (arrival, source);
    Ok(rules::put_up(desk.new_id(), origin, draft, from, desk.now))
}

/// Who holds it, and on whose calendar it stands. What a stranger sends in for the calendar of a
/// council is held by that council until somebody looked at it.
pub(crate) async fn origin(
    desk: &Desk,
    tx: &mut WriteTx,
    order: &EventOrder,
) -> Result<Origin, Failure> {
    let organiser = order.read_organiser()?;
    let found = store::organiser(tx, desk.municipality(), organiser, desk.today).await?;
    let found = found.ok_or_else(|| Refusal::new("event.organiser").at("organiser"))?;
    Ok(Origin {
        organiser: found.host,
        council: found.council,
        area: found.area,
        layer: found.layer,
    })
}

/// Looks up what an order names by its id.
pub(crate) async fn complete(
    desk: &Desk,
    tx: &mut WriteTx,
    typed: EventTyped,
) -> Result<Draft, Failure> {
    let place = match typed.place {
        None => None,
        Some(id) => {
            let found = store::place(tx, desk.municipality(), id).await?;
            Some(found.ok_or_else(|| Refusal::new("event.place").at("place"))?)
        }
    };
    let cohosts = hosts(desk, tx, &typed.cohosts, "cohosts").await?;
    let needed = hosts(desk, tx, &typed.needed, "needed").await?;
    let (when, visibility) = (typed.when.clone(), typed.visibility);
    Ok(Draft {
        about: typed.about(place, cohosts, needed),
        when,
        visibility,
    })
}

/// The organisations behind ids, in one statement.
async fn hosts(
    desk: &Desk,
    tx: &mut WriteTx,
    ids: &[OrganisationId],
    field: &'static str,
) -> Result<Vec<Host>, Failure> {
    let found = store::hosts(tx, desk.municipality(), ids).await?;
    match found.len() == ids.len() {
        true => Ok(found),
        false => Err(Refusal::new("event.organisation").at(field).into()),
    }
}

/// What else is on where an event would be held, as far as the reader may know its title.
pub(crate) async fn in_the_way(
    desk: &Desk,
    tx: &mut desk::db::Conn,
    it: &Event,
) -> Result<Vec<Clash>, Failure> {
    let Some(days) = rules::around(it) else {
        return Ok(Vec::new());
    };
    let seen = desk.scope(Action::Read, Resource::Event);
    let selection = Selection::seen(desk.municipality(), &seen);
    let taken = store::taken(tx, &selection, it.id, &rules::asked(it), days).await?;
    Ok(rules::clashes(it, &taken))
}

/// An event under an act: loaded and permitted, within a transaction in which nobody else fixes days.
struct Hand {
    tx: WriteTx,
    it: Event,
    permit: Permit,
}

impl Hand {
    /// Opens the transaction, takes the turn and asks for the permit. `version` is what the writer
    /// saw; another one is stale.
    async fn open(
        desk: &Desk,
        id: EventId,
        action: Action,
        version: &str,
    ) -> Result<Hand, Failure> {
        let mut tx = desk.write().await?;
        store::take_turn(&mut tx).await?;
        let it = store::load(&mut tx, desk.municipality(), id).await?;
        let permit = desk.may(action, &it)?;
        if !is_version(version, it.version) {
            return Err(Failure::Stale);
        }
        Ok(Hand { tx, it, permit })
    }

    /// Writes the event, lets it be found as it now is, and commits.
    async fn close(mut self, change: Change<Event>) -> Result<Event, Failure> {
        store::save(&mut self.tx, &change.next).await?;
        put_findable(&mut self.tx, &change.next).await?;
        self.tx.commit(self.permit, change).await
    }
}

/// What stands on the calendar can be found as far as it is open.
pub(crate) async fn put_findable(tx: &mut WriteTx, it: &Event) -> Result<(), Failure> {
    let about = &it.about;
    let place = about.venue.named(kernel::lang::Lang::Ja);
    let mut paragraphs = vec![
        about.purpose.as_str(),
        about.description.as_str(),
        place.as_str(),
        it.organiser.name.as_str(),
    ];
    paragraphs.extend(about.cohosts.iter().map(|it| it.name.as_str()));
    let entry = Entry {
        subject: it.subject(),
        standing: &it.standing(),
        title: about.title.as_str(),
        paragraphs: &paragraphs,
    };
    Ok(search::put(tx, entry).await?)
}

//! The calendar for other programs, by standard: to subscribe to, to be found, to be set into other
//! pages, as open data. Each understands the same address as the pages (`crate::model::Which`) and shows
//! what its reader may see; what others publish further (open data, the small page for other sites) shows
//! what everybody may see.

mod atom;
mod dav;
mod embed;
mod fresh;
pub(crate) mod ical;
mod opendata;
mod parts;
mod prefecture;

use axum::Router;
use axum::routing::{any, get};
use desk::db::Conn;
use desk::{Desk, Failure, Hall};
use kernel::policy::{Action, Actor, Resource};

pub(crate) use prefecture::prefecture;

use crate::Words;
use crate::model::{Event, Which};
use crate::store::{self, Selection};

/// The addresses of feeds. They are stable: whoever subscribed once reads them for years.
pub(crate) fn pages() -> Router<Hall> {
    Router::new()
        .route("/calendar.ics", get(ical::get))
        .route("/events/{id}/calendar.ics", get(ical::one))
        .route("/feed.xml", get(atom::get))
        .route("/opendata/events.csv", get(opendata::get))
        .route("/calendar/embed", get(embed::get))
        .route("/.well-known/caldav", any(dav::well_known))
        .route("/dav/", any(dav::root))
        .route("/dav/{*path}", any(dav::below))
}

/// What the reader sees of what the address asks for, apart from what has no day.
fn selected(desk: &Desk, which: &Which) -> Selection {
    let seen = desk.scope(Action::Read, Resource::Event);
    let mut it = Selection::of(desk.municipality(), &seen, which);
    it.within(which.days());
    it
}

/// What everybody sees of it, whoever asks: for what is handed on.
fn public(desk: &Desk, which: &Which) -> Selection {
    let everybody = Actor::resident(&desk.place().area);
    let seen = everybody.scope(Action::Read, Resource::Event);
    let mut it = Selection::of(desk.municipality(), &seen, which);
    it.within(which.days());
    it
}

/// What a feed is called: after the organisation whose events it holds, else after the municipality.
async fn name(desk: &Desk, tx: &mut Conn, which: &Which) -> Result<String, Failure> {
    let named = [&which.organisation, &which.council];
    let mut whose = desk.place().named(desk.lang).to_owned();
    if let Some(text) = named.into_iter().find(|text| !text.is_empty()) {
        let id = store::organisation_id(desk.municipality(), text);
        if let Some(host) = store::hosts(tx, desk.municipality(), &[id]).await?.first() {
            host.named(desk.lang).clone_into(&mut whose);
        }
    }
    Ok(Words(desk.lang).feed_name(whose))
}

/// The title with how firm the event is in front, unless its day is fixed: many programs show nothing
/// else of it.
fn titled(w: Words, it: &Event) -> String {
    match it.stage.is_fixed() {
        true => it.about.title.to_string(),
        false => w.feed_title(w.stage(&it.stage), &it.about.title),
    }
}

/// The address of the page of an event.
fn address(desk: &Desk, it: &Event) -> String {
    desk.address(&format!("/events/{}", it.id))
}

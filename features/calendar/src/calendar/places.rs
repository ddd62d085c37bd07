//! Place by place, without a map: what is on where in the coming weeks.

use std::collections::BTreeMap;

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk};

use super::{Shelf, selection};
use crate::Words;
use crate::model::{Event, Which};
use crate::saying::tone;
use crate::store;

/// How far it looks.
const AHEAD: i32 = 62;
/// How many events it shows.
const MOST: usize = 300;

#[derive(Template)]
#[template(path = "calendar/places.html")]
struct Page {
    frame: Frame,
    w: Words,
    shelf: Shelf,
    /// Each place with its address and what is on there.
    places: BTreeMap<String, (String, Vec<Event>)>,
    more: bool,
}

pub(super) async fn page(desk: &Desk, which: Which) -> Answer {
    let mut tx = desk.read().await?;
    let selection = selection(desk, &which);
    let (from, until) = which.days();
    let from = from.unwrap_or(desk.today);
    let until = until.unwrap_or_else(|| from.add_days(AHEAD));
    let held = store::held(&mut tx, &selection, from, until, MOST).await?;
    let shelf = Shelf::of(desk, &mut tx, which, "places").await?;
    let mut places: BTreeMap<String, (String, Vec<Event>)> = BTreeMap::new();
    for event in held.events {
        let venue = &event.about.venue;
        let (name, address) = match &venue.place {
            Some(place) => (place.named(desk.lang).to_owned(), place.address.clone()),
            None => (venue.words.clone(), String::new()),
        };
        let place = places.entry(name).or_insert_with(|| (address, Vec::new()));
        place.1.push(event);
    }
    desk.page(&Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        shelf,
        places,
        more: held.more,
    })
}

impl Page {
    fn tone(&self, it: &Event) -> &'static str {
        tone(&it.stage)
    }

    /// What the place of these events is, where it is known.
    fn kind(&self, events: &[Event]) -> Option<&'static str> {
        let place = events.first()?.about.venue.place.as_ref()?;
        Some(self.w.place_kind(place.kind))
    }

    fn name(&self, name: &str) -> String {
        match name {
            "" => self.w.place_unsaid().to_owned(),
            name => name.to_owned(),
        }
    }
}

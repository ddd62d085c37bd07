//! What an event takes up: a place, people, equipment, an audience. A clash is a second claim on the
//! same thing.

use std::fmt;

use kernel::ids::{EventId, OrganisationId};
use kernel::text::{Title, fold};
use kernel::tiers::AreaPath;

use super::{Audience, Event, PlaceId, Slot};

/// A thing that is taken up.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Thing {
    /// A place that is known, with all its rooms.
    Place(PlaceId),
    /// A place in people's own words, folded, in an area.
    PlaceSaid(AreaPath, String),
    /// The people of an organisation.
    People(OrganisationId),
    /// Equipment, folded, of an area.
    Equipment(AreaPath, String),
    /// Those whom an event asks out.
    Audience(AreaPath, Audience),
}

impl fmt::Display for Thing {
    /// The key under which it is stored.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Thing::Place(id) => write!(f, "place:{id}"),
            Thing::PlaceSaid(area, words) => write!(f, "place-said:{}:{words}", area.as_str()),
            Thing::People(id) => write!(f, "people:{id}"),
            Thing::Equipment(area, name) => write!(f, "equipment:{}:{name}", area.as_str()),
            Thing::Audience(area, who) => write!(f, "audience:{}:{}", area.as_str(), who.code()),
        }
    }
}

/// A thing that is taken up for a part of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Claim {
    /// What.
    pub(crate) thing: Thing,
    /// When.
    pub(crate) slot: Slot,
    /// The day on which the occurrence begins.
    pub(crate) starts_on: kernel::day::Day,
}

impl Event {
    /// The things that it takes up whenever it is held.
    pub(crate) fn things(&self) -> Vec<Thing> {
        let about = &self.about;
        let mut things = Vec::new();
        let words = fold(&about.venue.words);
        match &about.venue.place {
            Some(place) => things.push(Thing::Place(place.id)),
            None if words.is_empty() => {}
            None => things.push(Thing::PlaceSaid(self.area.clone(), words)),
        }
        let people = self.hosts().chain(&about.needed);
        things.extend(people.map(|it| Thing::People(it.id)));
        let equipment = about.equipment.iter();
        things.extend(equipment.map(|it| Thing::Equipment(self.area.clone(), fold(it))));
        let audience = about.audience.iter();
        things.extend(audience.map(|it| Thing::Audience(self.area.clone(), *it)));
        things.sort_unstable();
        things.dedup();
        things
    }

    /// All that it takes up, time by time; nothing while it is not held.
    pub(crate) fn claims(&self) -> Vec<Claim> {
        if !self.stage.takes_up() || self.joint.is_some() {
            return Vec::new();
        }
        self.wishes_to_claim()
    }

    /// What it would take up if it were held when it says.
    pub(crate) fn wishes_to_claim(&self) -> Vec<Claim> {
        let things = self.things();
        let times = self.when.times();
        let slots = times
            .iter()
            .flat_map(|span| span.slots().map(|slot| (slot, span.first())));
        slots
            .flat_map(|(slot, starts_on)| {
                things.iter().map(move |thing| Claim {
                    thing: thing.clone(),
                    slot,
                    starts_on,
                })
            })
            .collect()
    }
}

/// A thing that another event takes up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Taken {
    /// The thing, as asked for.
    pub(crate) thing: Thing,
    /// When.
    pub(crate) slot: Slot,
    /// By which event.
    pub(crate) event: EventId,
    /// What that is called; nothing where whoever asks may not know of it.
    pub(crate) title: Option<Title>,
    /// The room or place as its organiser calls it.
    pub(crate) venue: String,
}

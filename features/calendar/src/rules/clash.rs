//! 日程の重なり: what else is on that takes the same place, the same people, the same equipment or asks out
//! the same audience, each with its reason (B3, F6).

use std::collections::BTreeMap;

use kernel::day::Day;
use kernel::ids::{EventId, OrganisationId};
use kernel::text::{Title, fold};
use kernel::tiers::AreaPath;

use crate::model::{Audience, Event, Slot, Taken, Thing};

/// Events for the same audience so many days apart are too near for those who are asked out twice.
const NEAR: i32 = 1;

/// One other event that is in the way on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Clash {
    /// Which event.
    pub(crate) event: EventId,
    /// What it is called; nothing where whoever asks may not know of it.
    pub(crate) title: Option<Title>,
    /// The other's day.
    pub(crate) slot: Slot,
    /// Why it is in the way, the gravest first.
    pub(crate) reasons: Vec<Reason>,
}

/// Why two events are in each other's way; the gravest stands first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Reason {
    /// The same place at the same time.
    Place,
    /// The same organisation's people at the same time.
    People(OrganisationId),
    /// The same equipment on the same day.
    Equipment(String),
    /// The same audience at the same time.
    Audience(Audience),
    /// The same people twice on a day.
    PeopleSameDay(OrganisationId),
    /// The same audience twice on a day.
    AudienceSameDay(Audience),
    /// The same audience on two days near each other.
    Near(Audience),
}

impl Reason {
    /// Can both not be held as they are? Then the day is only fixed by somebody who says why.
    pub(crate) const fn is_grave(&self) -> bool {
        match self {
            Reason::Place | Reason::People(_) | Reason::Equipment(_) => true,
            Reason::Audience(_)
            | Reason::PeopleSameDay(_)
            | Reason::AudienceSameDay(_)
            | Reason::Near(_) => false,
        }
    }

    /// How much it weighs against another day, in points that have no unit.
    pub(crate) const fn weight(&self) -> u32 {
        match self {
            Reason::Place => 1000,
            Reason::People(_) => 800,
            Reason::Equipment(_) => 400,
            Reason::Audience(_) => 100,
            Reason::PeopleSameDay(_) => 60,
            Reason::AudienceSameDay(_) => 40,
            Reason::Near(_) => 10,
        }
    }
}

impl Clash {
    /// Can both not be held as they are?
    pub(crate) fn is_grave(&self) -> bool {
        self.reasons.iter().any(Reason::is_grave)
    }

    /// How much it weighs against the day.
    pub(crate) fn weight(&self) -> u32 {
        self.reasons.iter().map(Reason::weight).sum()
    }
}

/// The things to ask after: what the event takes up, and whatever means the same audience: everybody
/// includes the elderly, and the city's event asks out the district too.
pub(crate) fn asked(it: &Event) -> Vec<Thing> {
    let mut things = Vec::new();
    for thing in it.things() {
        match thing {
            Thing::Audience(area, who) => {
                let meant = Audience::ALL.iter().filter(|other| meets(who, **other));
                for other in meant {
                    let areas = upwards(&area).into_iter();
                    things.extend(areas.map(|area| Thing::Audience(area, *other)));
                }
            }
            other => things.push(other),
        }
    }
    things.sort_unstable();
    things.dedup();
    things
}

/// Are some people asked out by both?
pub(super) fn meets(one: Audience, other: Audience) -> bool {
    use Audience::{Adults, Elderly, Everyone, Families, Infants, Members, Pupils, Youth};
    one == other
        || matches!(
            (one, other),
            (
                Everyone,
                Families | Infants | Pupils | Youth | Adults | Elderly
            ) | (
                Families | Infants | Pupils | Youth | Adults | Elderly,
                Everyone
            ) | (Families, Infants | Pupils)
                | (Infants | Pupils, Families)
                | (Adults, Elderly | Members)
                | (Elderly | Members, Adults)
        )
}

/// An area and all above it.
fn upwards(area: &AreaPath) -> Vec<AreaPath> {
    let mut paths = vec![];
    let mut path = String::new();
    for key in area.as_str().split_terminator('.') {
        path.push_str(key);
        path.push('.');
        paths.push(AreaPath::stored(path.clone()));
    }
    paths
}

/// The days around an event whose claims are needed: its own and those near them.
pub(crate) fn around(it: &Event) -> Option<(Day, Day)> {
    let times = it.when.times();
    let (first, last) = (times.first()?, times.last()?);
    Some((first.first().add_days(-NEAR), last.last().add_days(NEAR)))
}

/// What is in the way of an event as it stands, by day and then by weight.
pub(crate) fn clashes(it: &Event, taken: &[Taken]) -> Vec<Clash> {
    let times = it.when.times();
    let mut slots: Vec<Slot> = times.iter().flat_map(|time| time.slots()).collect();
    slots.sort_unstable();
    let mut found: BTreeMap<(Day, EventId), Clash> = BTreeMap::new();
    for other in taken {
        let Some(reason) = reason(it, &slots, other) else {
            continue;
        };
        let clash = found
            .entry((other.slot.on, other.event))
            .or_insert_with(|| Clash {
                event: other.event,
                title: other.title.clone(),
                slot: other.slot,
                reasons: Vec::new(),
            });
        clash.reasons.push(reason);
    }
    let mut found: Vec<Clash> = found.into_values().collect();
    for clash in &mut found {
        clash.reasons.sort_unstable();
        clash.reasons.dedup();
        weigh_once(&mut clash.reasons);
    }
    found.sort_by_key(|clash| (!clash.is_grave(), clash.slot.on, u32::MAX - clash.weight()));
    found
}

/// Of several reasons about the audience the gravest is said: whoever is asked out at the same hour is
/// asked out on the same day too.
fn weigh_once(reasons: &mut Vec<Reason>) {
    let audience = |it: &Reason| {
        matches!(
            it,
            Reason::Audience(_) | Reason::AudienceSameDay(_) | Reason::Near(_)
        )
    };
    let mut seen = false;
    reasons.retain(|it| !audience(it) || !std::mem::replace(&mut seen, true));
}

/// Why a thing taken by another event is in the way of one that is held in these slots.
fn reason(it: &Event, slots: &[Slot], other: &Taken) -> Option<Reason> {
    let same_day = slots.iter().filter(|slot| slot.on == other.slot.on);
    let is_same_day = same_day.clone().next().is_some();
    let overlaps = same_day.clone().any(|slot| slot.overlaps(&other.slot));
    match &other.thing {
        Thing::Place(_) => (overlaps && !other_room(it, other)).then_some(Reason::Place),
        Thing::PlaceSaid(..) => overlaps.then_some(Reason::Place),
        Thing::People(id) if overlaps => Some(Reason::People(*id)),
        Thing::People(id) => is_same_day.then_some(Reason::PeopleSameDay(*id)),
        Thing::Equipment(_, name) => is_same_day.then(|| Reason::Equipment(name.clone())),
        Thing::Audience(_, who) if overlaps => Some(Reason::Audience(*who)),
        Thing::Audience(_, who) if is_same_day => Some(Reason::AudienceSameDay(*who)),
        Thing::Audience(_, who) => is_near(slots, other.slot.on).then_some(Reason::Near(*who)),
    }
}

/// Are both in one house, in rooms that are called differently?
fn other_room(it: &Event, other: &Taken) -> bool {
    let (own, theirs) = (fold(&it.about.venue.words), fold(&other.venue));
    !own.is_empty() && !theirs.is_empty() && own != theirs
}

/// Is a day near one of the slots, without being one of their days?
fn is_near(slots: &[Slot], day: Day) -> bool {
    let mut distances = slots.iter().map(|slot| slot.on.days_until(day).abs());
    distances.any(|days| days <= NEAR)
}

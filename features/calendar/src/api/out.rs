//! What programs are shown of events.

use desk::Desk;
use kernel::lang::Lang;
use kernel::policy::Action;
use serde::Serialize;
use utoipa::ToSchema;

use crate::model::{Course, Event, Merge, Minute, When};

/// An event, as far as the reader sees it.
#[derive(Serialize, ToSchema)]
pub(crate) struct EventOut {
    id: String,
    /// Where its page is.
    url: String,
    title: String,
    /// `festival`, `sports`, …
    kind: &'static str,
    /// `council`, `organisation`, `school`, `city`, `election` or `exam`.
    layer: &'static str,
    /// `idea`, `tentative`, `fixed`, `postponed`, `cancelled`; for those who keep the calendar also
    /// `submitted` and `declined`.
    status: &'static str,
    /// Why it is put off, cancelled or declined.
    status_why: Option<String>,
    /// The first day, ISO 8601; none for a wish without a day.
    first_on: Option<String>,
    last_on: Option<String>,
    /// `whole`, `daily` or `through` the night.
    hours: Option<&'static str>,
    /// `HH:MM`
    begins_at: Option<String>,
    /// `HH:MM`; `24:00` at the end of the day.
    ends_at: Option<String>,
    /// RFC 5545, without its end.
    rrule: Option<String>,
    every_until: Option<String>,
    /// The time as far as it is known: 「10月中旬」.
    season: Option<String>,
    /// The day for which it was announced first.
    before_on: Option<String>,
    place: String,
    address: Option<String>,
    organiser: HostOut,
    cohosts: Vec<HostOut>,
    council: Option<HostOut>,
    audience: Vec<&'static str>,
    access: Vec<&'static str>,
    purpose: String,
    description: String,
    /// In yen; 0 is free of charge, none is not said.
    fee: Option<i64>,
    fee_note: String,
    capacity: Option<u32>,
    sign_up: String,
    rain: String,
    contact: String,
    /// `public`, `members` or `closed`.
    visibility: &'static str,
    /// RFC 5545: counts what those who noted the date must learn of.
    sequence: i64,
    changed_at: String,
    version: String,
    /// For those who plan it: why its day was fixed although something else is on.
    despite: Option<String>,
    /// For those who plan it.
    equipment: Vec<String>,
}

/// An organisation.
#[derive(Serialize, ToSchema)]
pub(crate) struct HostOut {
    id: String,
    name: String,
}

/// A page of events.
#[derive(Serialize, ToSchema)]
pub(crate) struct EventsOut {
    pub(super) events: Vec<EventOut>,
    /// What to ask for as `after` to go on.
    pub(super) next: Option<String>,
}

fn host(it: &crate::model::Host) -> HostOut {
    HostOut {
        id: it.id.to_string(),
        name: it.name.clone(),
    }
}

pub(super) fn out(desk: &Desk, it: &Event) -> EventOut {
    let about = &it.about;
    let plans = desk.can(Action::Settle, it);
    let span = it.when.span();
    let (from, until) = span.map_or((None, None), |it| it.hours().bounds());
    let series = match &it.when {
        When::Repeated(series) => Some(series),
        When::Someday(_) | When::Once(_) => None,
    };
    let venue = about.venue.place.as_ref();
    EventOut {
        id: it.id.to_string(),
        url: desk.address(&format!("/events/{}", it.id)),
        title: about.title.to_string(),
        kind: about.kind.code(),
        layer: it.layer.code(),
        status: it.stage.code(),
        status_why: it.stage.why().map(ToString::to_string),
        first_on: span.map(|it| it.first().to_string()),
        last_on: span.map(|it| it.last().to_string()),
        hours: span.map(|it| it.hours().code()),
        begins_at: from.map(Minute::padded),
        ends_at: until.map(Minute::padded),
        rrule: series.map(|it| it.every.rrule()),
        every_until: series.map(|it| it.until.to_string()),
        season: match &it.when {
            When::Someday(season) => Some(season.said(Lang::Ja)),
            When::Once(_) | When::Repeated(_) => None,
        },
        before_on: it.before.map(|it| it.to_string()),
        place: about.venue.named(Lang::Ja),
        address: venue
            .map(|it| it.address.clone())
            .filter(|it| !it.is_empty()),
        organiser: host(&it.organiser),
        cohosts: about.cohosts.iter().map(host).collect(),
        council: it.council.as_ref().map(host),
        audience: about.audience.iter().map(|it| it.code()).collect(),
        access: about.access.iter().map(|it| it.code()).collect(),
        purpose: about.purpose.clone(),
        description: about.description.as_str().to_owned(),
        fee: about.fee.yen,
        fee_note: about.fee.note.clone(),
        capacity: about.capacity,
        sign_up: about.sign_up.clone(),
        rain: about.rain.clone(),
        contact: about.contact.clone(),
        visibility: it.visibility.code(),
        sequence: it.sequence,
        changed_at: it.changed_at.to_string(),
        version: it.version.to_string(),
        despite: it
            .despite
            .as_ref()
            .map(ToString::to_string)
            .filter(|_| plans),
        equipment: if plans {
            about.equipment.clone()
        } else {
            Vec::new()
        },
    }
}

/// A proposal to hold two events as one.
#[derive(Serialize, ToSchema)]
pub(crate) struct JointOut {
    id: String,
    one: String,
    other: String,
    /// How many days or evenings people need not come out again.
    evenings: u32,
    /// How many hours of work are saved; an estimate.
    person_hours: u32,
    /// `open`, `joined` or `declined`.
    status: &'static str,
    /// The joint event, once it stands.
    joint: Option<String>,
    /// Why it was declined.
    why: Option<String>,
    version: String,
}

pub(super) fn joint(it: &Merge) -> JointOut {
    let (status, joint, why) = match &it.course {
        Course::Open { .. } => ("open", None, None),
        Course::Joined(joint) => ("joined", Some(joint.to_string()), None),
        Course::Declined { why, .. } => ("declined", None, Some(why.to_string())),
    };
    JointOut {
        id: it.id.to_string(),
        one: it.one.id.to_string(),
        other: it.other.id.to_string(),
        evenings: it.saving.evenings,
        person_hours: it.saving.person_hours,
        status,
        joint,
        why,
        version: it.version.to_string(),
    }
}

//! Events as they are stored, with their parts, read in as many statements as there are tables.

use std::collections::HashMap;

use desk::db::{Conn, Row, StoreError};
use kernel::day::Day;
use kernel::ids::{EventId, OrganisationId};
use kernel::policy::Visibility;
use kernel::text::{Body, Title};
use kernel::tiers::AreaPath;

use super::{Selection, unreadable};
use crate::model::{
    Access, Audience, Event, EventKind, Exception, Fee, Host, Hours, Layer, Minute, Particulars,
    Place, PlaceKind, Season, Series, Source, Span, Stage, Venue, When, Why,
};

/// The columns of an event `e` with those who hold it and its place.
const COLUMNS: &str = "e.id, e.council, e.area_path, e.organiser, e.layer, e.kind, e.title,
    e.purpose, e.description, e.place, e.place_name, e.fee, e.fee_note, e.capacity, e.sign_up,
    e.rain, e.contact, e.visibility, e.status, e.status_on, e.status_why, e.despite, e.season,
    e.first_on, e.last_on, e.hours, e.from_minute, e.until_minute, e.every, e.every_until,
    e.before_on, e.sent_by, e.source, e.joint, e.sequence, e.changed_at, e.version,
    o.name as organiser_name, o.name_en as organiser_name_en,
    c.name as council_name, c.name_en as council_name_en,
    p.kind as place_kind, p.name as place_known, p.name_en as place_known_en, p.address";

/// Where they come from.
const FROM: &str = "event e
    join organisation o on o.municipality = e.municipality and o.id = e.organiser
    left join organisation c on c.municipality = e.municipality and c.id = e.council
    left join place p on p.municipality = e.municipality and p.id = e.place";

/// Some events, and no more than so many.
#[derive(Debug, Default)]
pub(crate) struct Batch {
    /// The events.
    pub(crate) events: Vec<Event>,
    /// Are there more than these?
    pub(crate) more: bool,
}

/// One event, as it is within the transaction.
///
/// # Errors
/// [`StoreError::Missing`] when there is none.
pub(crate) async fn load(
    tx: &mut Conn,
    municipality: &str,
    id: EventId,
) -> Result<Event, StoreError> {
    let everything = kernel::policy::Scope {
        any: vec![EVERYTHING],
    };
    let mut selection = Selection::seen(municipality, &everything);
    selection.and("e.id = {c}", id);
    let found = read_all(tx, &selection, "e.first_on", 1).await?;
    found.events.into_iter().next().ok_or(StoreError::Missing)
}

/// Sees every row; for an event that is permitted one by one.
const EVERYTHING: kernel::policy::Bound = kernel::policy::Bound {
    area: None,
    part: None,
    sees: Visibility::Closed,
};

/// The events of a selection that are held on any of these days.
pub(crate) async fn held(
    tx: &mut Conn,
    selection: &Selection,
    from: Day,
    until: Day,
    most: usize,
) -> Result<Batch, StoreError> {
    let mut selection = selection.clone();
    selection.within((Some(from), Some(until)));
    read_all(tx, &selection, "e.first_on, e.from_minute, e.id", most).await
}

/// The events of a selection behind one of them, by their first day: the next part of a long file.
pub(crate) async fn coming(
    tx: &mut Conn,
    selection: &Selection,
    after: Option<(Day, EventId)>,
    most: usize,
) -> Result<Batch, StoreError> {
    let mut selection = selection.clone();
    selection.and_that("e.first_on is not null and e.status not in ('submitted', 'declined')");
    if let Some((day, id)) = after {
        let (day, id) = (selection.place(day), selection.place(id));
        selection.and_that(&format!("(e.first_on, e.id) > ({day}, {id})"));
    }
    read_all(tx, &selection, "e.first_on, e.id", most).await
}

/// The wishes of a selection that have no day yet.
pub(crate) async fn undated(
    tx: &mut Conn,
    selection: &Selection,
    most: usize,
) -> Result<Batch, StoreError> {
    let mut selection = selection.clone();
    selection.and_that("e.status = 'idea' and e.season is not null");
    read_all(tx, &selection, "e.season, e.id", most).await
}

/// What was sent in and nobody looked at yet, the oldest first.
pub(crate) async fn waiting(
    tx: &mut Conn,
    selection: &Selection,
    most: usize,
) -> Result<Batch, StoreError> {
    let mut selection = selection.clone();
    selection.and_that("e.status = 'submitted'");
    read_all(tx, &selection, "e.status_on, e.id", most).await
}

/// What has a day that nobody fixed yet, or was put off, from a day on.
pub(crate) async fn unfixed(
    tx: &mut Conn,
    selection: &Selection,
    from: Day,
    most: usize,
) -> Result<Batch, StoreError> {
    let mut selection = selection.clone();
    selection.and_that("e.status in ('tentative', 'postponed')");
    selection.and("(e.every_until >= {c} or e.last_on >= {c})", from);
    read_all(tx, &selection, "e.first_on, e.id", most).await
}

/// The events of a selection in an order, with all their parts: three statements.
pub(super) async fn read_all(
    tx: &mut Conn,
    selection: &Selection,
    order: &str,
    most: usize,
) -> Result<Batch, StoreError> {
    let wanted = selection.sql();
    let limit = most + 1;
    let sql = format!("select {COLUMNS} from {FROM} where {wanted} order by {order} limit {limit}");
    let mut events = tx.rows(&sql, selection.params(), read).await?;
    if events.is_empty() {
        return Ok(Batch::default());
    }
    let these = format!("select e.id from event e where {wanted} order by {order} limit {limit}");
    let mut parts = Parts::default();
    let sql = format!(
        "select k.event, k.part, k.organisation, k.value, o.name, o.name_en from event_part k
         left join organisation o on o.municipality = k.municipality and o.id = k.organisation
         where k.municipality = $1 and k.event in ({these})
         order by k.event, k.part, k.position"
    );
    for part in tx.rows(&sql, selection.params(), Part::read).await? {
        parts.by_event.entry(part.event).or_default().push(part);
    }
    let sql = format!(
        "select x.event, x.on_date, x.moved_to from event_exception x
         where x.municipality = $1 and x.event in ({these}) order by x.event, x.on_date"
    );
    for (event, exception) in tx.rows(&sql, selection.params(), read_exception).await? {
        parts.exceptions.entry(event).or_default().push(exception);
    }
    let more = events.len() > most;
    events.truncate(most);
    for event in &mut events {
        parts.complete(event)?;
    }
    Ok(Batch { events, more })
}

/// What the other tables say of events.
#[derive(Default)]
struct Parts {
    by_event: HashMap<EventId, Vec<Part>>,
    exceptions: HashMap<EventId, Vec<Exception>>,
}

struct Part {
    event: EventId,
    part: String,
    host: Option<Host>,
    value: String,
}

impl Part {
    fn read(row: &Row) -> Result<Part, StoreError> {
        let id: Option<OrganisationId> = row.get("organisation")?;
        let name: Option<String> = row.get("name")?;
        let name_en: Option<String> = row.get("name_en")?;
        Ok(Part {
            event: row.get("event")?,
            part: row.get("part")?,
            host: id.map(|id| Host {
                id,
                name: name.unwrap_or_default(),
                name_en: name_en.unwrap_or_default(),
            }),
            value: row.get("value")?,
        })
    }
}

impl Parts {
    /// Puts the parts of an event where they belong.
    fn complete(&mut self, it: &mut Event) -> Result<(), StoreError> {
        for part in self.by_event.remove(&it.id).unwrap_or_default() {
            let about = &mut it.about;
            let host = || {
                part.host
                    .clone()
                    .ok_or_else(|| unreadable("such organisation"))
            };
            match part.part.as_str() {
                "cohost" => about.cohosts.push(host()?),
                "needed" => about.needed.push(host()?),
                "equipment" => about.equipment.push(part.value),
                "audience" => about.audience.extend(Audience::read(&part.value)),
                "access" => about.access.extend(Access::read(&part.value)),
                _ => return Err(unreadable("part like this")),
            }
        }
        if let When::Repeated(series) = &mut it.when {
            series.exceptions = self.exceptions.remove(&it.id).unwrap_or_default();
        }
        Ok(())
    }
}

fn read_exception(row: &Row) -> Result<(EventId, Exception), StoreError> {
    let day: Day = row.get("on_date")?;
    let moved_to: Option<Day> = row.get("moved_to")?;
    let exception = match moved_to {
        Some(to) => Exception::moved(day, to),
        None => Exception::dropped(day),
    };
    Ok((row.get("event")?, exception))
}

fn host(row: &Row, [id, name, name_en]: [&str; 3]) -> Result<Option<Host>, StoreError> {
    let Some(id) = row.get::<Option<OrganisationId>>(id)? else {
        return Ok(None);
    };
    Ok(Some(Host {
        id,
        name: row.get(name)?,
        name_en: row.get(name_en)?,
    }))
}

fn read(row: &Row) -> Result<Event, StoreError> {
    let layer: String = row.get("layer")?;
    let source: String = row.get("source")?;
    let visibility: String = row.get("visibility")?;
    let organiser = host(row, ["organiser", "organiser_name", "organiser_name_en"])?;
    let despite: Option<String> = row.get("despite")?;
    Ok(Event {
        id: row.get("id")?,
        council: host(row, ["council", "council_name", "council_name_en"])?,
        area: AreaPath::stored(row.get::<String>("area_path")?),
        organiser: organiser.ok_or_else(|| unreadable("organiser"))?,
        layer: Layer::read(&layer).ok_or_else(|| unreadable("layer like this"))?,
        about: particulars(row)?,
        when: when(row)?,
        stage: stage(row)?,
        before: row.get("before_on")?,
        despite: despite.and_then(|why| Title::new(&why).ok()),
        visibility: Visibility::read(&visibility)
            .ok_or_else(|| unreadable("visibility like this"))?,
        sent_by: row.get("sent_by")?,
        source: Source::read(&source).ok_or_else(|| unreadable("source like this"))?,
        joint: row.get("joint")?,
        sequence: row.get("sequence")?,
        changed_at: row.get("changed_at")?,
        version: row.get("version")?,
    })
}

fn particulars(row: &Row) -> Result<Particulars, StoreError> {
    let kind: String = row.get("kind")?;
    let title: String = row.get("title")?;
    let description: String = row.get("description")?;
    let capacity: Option<i64> = row.get("capacity")?;
    Ok(Particulars {
        title: Title::new(&title).map_err(|_| unreadable("title"))?,
        kind: EventKind::read(&kind).ok_or_else(|| unreadable("kind like this"))?,
        purpose: row.get("purpose")?,
        description: Body::new(&description).unwrap_or_default(),
        venue: Venue {
            place: place(row)?,
            words: row.get("place_name")?,
        },
        audience: Vec::new(),
        cohosts: Vec::new(),
        needed: Vec::new(),
        equipment: Vec::new(),
        access: Vec::new(),
        fee: Fee {
            yen: row.get("fee")?,
            note: row.get("fee_note")?,
        },
        capacity: capacity.and_then(|it| u32::try_from(it).ok()),
        sign_up: row.get("sign_up")?,
        rain: row.get("rain")?,
        contact: row.get("contact")?,
    })
}

fn place(row: &Row) -> Result<Option<Place>, StoreError> {
    let Some(id) = row.get("place")? else {
        return Ok(None);
    };
    let kind: String = row.get("place_kind")?;
    Ok(Some(Place {
        id,
        kind: PlaceKind::read(&kind).ok_or_else(|| unreadable("place like this"))?,
        name: row.get("place_known")?,
        name_en: row.get("place_known_en")?,
        address: row.get("address")?,
    }))
}

fn when(row: &Row) -> Result<When, StoreError> {
    if let Some(season) = row.get::<Option<String>>("season")? {
        let season: Season = season.parse().map_err(|_| unreadable("season like this"))?;
        return Ok(When::Someday(season));
    }
    let span = span(row)?.ok_or_else(|| unreadable("days like these"))?;
    let every: Option<String> = row.get("every")?;
    let until: Option<Day> = row.get("every_until")?;
    let Some((every, until)) = every.zip(until) else {
        return Ok(When::Once(span));
    };
    Ok(When::Repeated(Series {
        span,
        every: every
            .parse()
            .map_err(|_| unreadable("recurrence like this"))?,
        until,
        exceptions: Vec::new(),
    }))
}

fn span(row: &Row) -> Result<Option<Span>, StoreError> {
    let (first, last): (Option<Day>, Option<Day>) = (row.get("first_on")?, row.get("last_on")?);
    let minute = |column| -> Result<Option<Minute>, StoreError> {
        Ok(row.get::<Option<i64>>(column)?.and_then(Minute::new))
    };
    let (from, until) = (minute("from_minute")?, minute("until_minute")?);
    let hours = match row.get::<Option<String>>("hours")?.as_deref() {
        Some("whole") => Some(Hours::Whole),
        Some("daily") => from.map(|from| Hours::Daily { from, until }),
        Some("through") => from
            .zip(until)
            .map(|(from, until)| Hours::Through { from, until }),
        Some(_) | None => None,
    };
    let days = first.zip(last).zip(hours);
    Ok(days.and_then(|((first, last), hours)| Span::new(first, last, hours).ok()))
}

fn stage(row: &Row) -> Result<Stage, StoreError> {
    let status: String = row.get("status")?;
    let on: Day = row.get("status_on")?;
    let why: Option<String> = row.get("status_why")?;
    let why = why.and_then(|why| Title::new(&why).ok());
    let why = why.map(|why| Why { on, why });
    let stage = match status.as_str() {
        "submitted" => Some(Stage::Submitted { on }),
        "declined" => why.map(Stage::Declined),
        "idea" => Some(Stage::Idea { on }),
        "tentative" => Some(Stage::Tentative { on }),
        "fixed" => Some(Stage::Fixed { on }),
        "postponed" => why.map(Stage::Postponed),
        "cancelled" => why.map(Stage::Cancelled),
        _ => None,
    };
    stage.ok_or_else(|| unreadable("status like this"))
}

//! `/calendar.ics`: the calendar to subscribe to on a telephone (RFC 5545, RFC 7986).
//!
//! What was announced and is not held stays in it, named so: subscribers keep what they once were sent,
//! and would go there.

mod collection;
mod entry;
mod lines;
mod times;

use axum::body::Body;
use axum::http::HeaderMap;
use desk::{Answer, Desk, Failure, Path, Query};
use kernel::ids::EventId;

use super::fresh::Fresh;
use super::{name, parts, selected};
use crate::model::{Event, Which};
use crate::store::{self, State};

pub(crate) use lines::Lines;

#[cfg(test)]
pub(crate) use times::entries;

/// The type of the file.
pub(super) const KIND: &str = "text/calendar; charset=utf-8";

/// Japan has no summer time. The whole history of its clock, as the table of zones has it, is what some
/// programs refuse a file for.
const ZONE: &[(&str, &str)] = &[
    ("BEGIN", "VTIMEZONE"),
    ("TZID", "Asia/Tokyo"),
    ("BEGIN", "STANDARD"),
    ("DTSTART", "19700101T000000"),
    ("TZOFFSETFROM", "+0900"),
    ("TZOFFSETTO", "+0900"),
    ("TZNAME", "JST"),
    ("END", "STANDARD"),
    ("END", "VTIMEZONE"),
];

/// The events of an address.
pub(crate) async fn get(desk: Desk, Query(which): Query<Which>, asked: HeaderMap) -> Answer {
    let mut tx = desk.read().await?;
    let selection = selected(&desk, &which);
    let state = store::state(&mut tx, &selection).await?;
    let name = name(&desk, &mut tx, &which).await?;
    let days = collection::days(&desk, &mut tx, &which).await?;
    drop(tx);
    let mut foot = Lines::default();
    collection::write(&mut foot, &desk, &which, &days);
    foot.put("END", "VCALENDAR");
    let (head, foot) = (head(&desk, &which, &name), foot.finish());
    let fresh = Fresh::of(&desk, &state, &format!("{head}{foot}"));
    Ok(fresh.answer(&asked, KIND, || {
        let writer = desk.clone();
        let write = move |events: &[Event]| entries_of(&writer, events).into_bytes();
        parts::file(desk, selection, head.into_bytes(), write, foot.into_bytes())
    }))
}

/// One event, to be noted down.
pub(crate) async fn one(desk: Desk, Path(id): Path<EventId>, asked: HeaderMap) -> Answer {
    let mut tx = desk.read().await?;
    let it = store::load(&mut tx, desk.municipality(), id).await?;
    desk.check_read(&it)?;
    if it.when.span().is_none() {
        return Err(Failure::Missing);
    }
    let state = State {
        count: 1,
        newest: Some(it.changed_at),
        versions: it.version,
    };
    let fresh = Fresh::of(&desk, &state, &format!("event {id}"));
    Ok(fresh.answer(&asked, KIND, || Body::from(object(&desk, &it))))
}

/// One event as a file of its own. It says nothing of publishing: a CalDAV object may not (RFC 4791, 4.1).
pub(super) fn object(desk: &Desk, it: &Event) -> String {
    let mut lines = Lines::default();
    begin(&mut lines);
    for (name, value) in ZONE {
        lines.put(name, value);
    }
    entry::write(&mut lines, desk, it);
    lines.put("END", "VCALENDAR");
    lines.finish()
}

fn begin(lines: &mut Lines) {
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", "-//tsunagi//calendar//JA");
    lines.put("CALSCALE", "GREGORIAN");
}

fn head(desk: &Desk, which: &Which, name: &str) -> String {
    let mut lines = Lines::default();
    begin(&mut lines);
    lines.put("METHOD", "PUBLISH");
    // What RFC 7986 calls one way, programs older than it call another.
    for property in ["NAME", "X-WR-CALNAME"] {
        lines.text(property, name);
    }
    lines.put("X-WR-TIMEZONE", "Asia/Tokyo");
    lines.put("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
    lines.put("X-PUBLISHED-TTL", "PT6H");
    let query = which.query();
    lines.put(
        "SOURCE;VALUE=URI",
        &desk.address(&format!("/calendar.ics{query}")),
    );
    lines.put("URL", &desk.address(&format!("/calendar{query}")));
    for (name, value) in ZONE {
        lines.put(name, value);
    }
    lines.finish()
}

fn entries_of(desk: &Desk, events: &[Event]) -> String {
    let mut lines = Lines::default();
    for it in events {
        entry::write(&mut lines, desk, it);
    }
    lines.finish()
}

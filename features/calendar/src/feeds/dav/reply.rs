//! Answers of many parts (RFC 4918, 13).

use std::fmt::Write;

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use desk::Desk;

use super::asked::{CALDAV, DAV, Name, Props, SERVER};
use super::place::{Calendar, Place};
use super::property::{OF_ITSELF, Thing, escaped};
use crate::feeds::parts;
use crate::model::Event;
use crate::store::Selection;

/// How an answer ends.
pub(super) const END: &str = "</D:multistatus>";

/// How an answer begins: with the prefixes that its parts use.
pub(super) fn begin() -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <D:multistatus xmlns:D=\"{DAV}\" xmlns:C=\"{CALDAV}\" xmlns:S=\"{SERVER}\">"
    )
}

/// An answer of many parts.
pub(super) fn multistatus(body: Body) -> Response {
    let kind = HeaderValue::from_static("application/xml; charset=utf-8");
    let status = StatusCode::MULTI_STATUS;
    (status, [(header::CONTENT_TYPE, kind)], body).into_response()
}

/// No, with the condition that was not met.
pub(super) fn refusal(condition: &str) -> Response {
    let kind = HeaderValue::from_static("application/xml; charset=utf-8");
    let body = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<D:error xmlns:D=\"{DAV}\">{condition}</D:error>"
    );
    (StatusCode::FORBIDDEN, [(header::CONTENT_TYPE, kind)], body).into_response()
}

/// All events of a calendar, part by part.
pub(super) fn of_all(
    desk: Desk,
    calendar: Calendar,
    selection: Selection,
    props: Props,
    head: String,
    foot: String,
) -> Body {
    let writer = desk.clone();
    let write = move |events: &[Event]| {
        let parts = events
            .iter()
            .map(|it| object(&writer, &calendar, &props, it));
        parts.collect::<String>().into_bytes()
    };
    parts::file(desk, selection, head.into_bytes(), write, foot.into_bytes())
}

/// An event of a calendar.
pub(super) fn object(desk: &Desk, calendar: &Calendar, props: &Props, it: &Event) -> String {
    let with_file = match props {
        Props::All => false,
        Props::These(names) => names.contains(&Name::new(CALDAV, "calendar-data")),
    };
    let base = desk.hall().base(desk.place());
    let place = Place::Object(calendar.clone(), it.id);
    response(
        &base,
        &place.path(),
        props,
        &Thing::object(desk, it, with_file),
    )
}

/// That there is no such thing.
pub(super) fn missing(href: &str) -> String {
    format!(
        "<D:response><D:href>{}</D:href><D:status>HTTP/1.1 404 Not Found</D:status></D:response>",
        escaped(href)
    )
}

/// One part: a thing with the properties that it has, and those that it has not.
pub(super) fn response(base: &str, path: &str, props: &Props, thing: &Thing) -> String {
    let (names, tells_missing) = match props {
        Props::All => {
            let own = OF_ITSELF
                .iter()
                .map(|(space, local)| Name::new(space, local));
            (own.collect(), false)
        }
        Props::These(names) => (names.clone(), true),
    };
    let (mut found, mut lacking) = (String::new(), String::new());
    for name in &names {
        match thing.value(base, name) {
            Some(value) => element(&mut found, name, &value),
            None if tells_missing => element(&mut lacking, name, ""),
            None => {}
        }
    }
    let mut out = format!(
        "<D:response><D:href>{}</D:href>",
        escaped(&format!("{base}{path}"))
    );
    for (properties, status) in [(found, "200 OK"), (lacking, "404 Not Found")] {
        if !properties.is_empty() {
            let _ = write!(
                out,
                "<D:propstat><D:prop>{properties}</D:prop><D:status>HTTP/1.1 {status}</D:status></D:propstat>"
            );
        }
    }
    out.push_str("</D:response>");
    out
}

/// A property under a name that may be of anybody's making: it declares its own namespace.
fn element(out: &mut String, Name { space, local }: &Name, value: &str) {
    let space = escaped(space);
    let _ = match space.is_empty() {
        true => write!(out, "<{local}>{value}</{local}>"),
        false => write!(out, "<P:{local} xmlns:P=\"{space}\">{value}</P:{local}>"),
    };
}

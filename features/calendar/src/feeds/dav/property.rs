//! What is said of the places and things of the tree.

use desk::Desk;

use super::asked::{CALDAV, DAV, Name, SERVER};
use crate::feeds::ical;
use crate::model::Event;

/// What a property is asked of.
pub(super) enum Thing {
    /// A folder of others.
    Folder,
    /// Who reads: everybody.
    Principal,
    /// A calendar.
    Calendar {
        /// What it is called.
        name: String,
        /// What tells this state of it from any other.
        state: String,
    },
    /// An event.
    Object {
        /// What tells this state of it from any other.
        tag: String,
        /// The file, where it is wanted.
        file: Option<String>,
    },
}

/// The properties that are told unasked.
pub(super) const OF_ITSELF: &[(&str, &str)] = &[
    (DAV, "resourcetype"),
    (DAV, "displayname"),
    (DAV, "getetag"),
    (DAV, "getcontenttype"),
];

impl Thing {
    /// An event, with its file where that is among what is wanted.
    pub(super) fn object(desk: &Desk, it: &Event, with_file: bool) -> Thing {
        Thing::Object {
            tag: tag(it),
            file: with_file.then(|| ical::object(desk, it)),
        }
    }

    /// The value of a property as XML, whose prefixes the answer declares; nothing for one it lacks.
    pub(super) fn value(&self, base: &str, name: &Name) -> Option<String> {
        let everybody = format!("<D:href>{base}/dav/everybody/</D:href>");
        let home = format!("<D:href>{base}/dav/calendars/</D:href>");
        match (name.space.as_str(), name.local.as_str()) {
            (DAV, "resourcetype") => Some(self.sort().to_owned()),
            (DAV, "current-user-principal" | "owner") => Some(everybody),
            (DAV, "current-user-privilege-set") => Some(READS.to_owned()),
            (DAV, "principal-URL") if self.is_principal() => Some(everybody),
            (DAV, "principal-collection-set") => Some(format!("<D:href>{base}/dav/</D:href>")),
            (CALDAV, "calendar-home-set") => Some(home),
            _ => match self {
                Thing::Calendar { name: own, state } => of_calendar(name, own, state),
                Thing::Object { tag, file } => of_object(name, tag, file.as_deref()),
                Thing::Folder | Thing::Principal => None,
            },
        }
    }

    const fn is_principal(&self) -> bool {
        matches!(self, Thing::Principal)
    }

    const fn sort(&self) -> &'static str {
        match self {
            Thing::Folder => "<D:collection/>",
            Thing::Principal => "<D:principal/>",
            Thing::Calendar { .. } => "<D:collection/><C:calendar/>",
            Thing::Object { .. } => "",
        }
    }
}

/// What everybody may do.
const READS: &str = "<D:privilege><D:read/></D:privilege>\
    <D:privilege><D:read-current-user-privilege-set/></D:privilege>";

const REPORTS: &str = "<D:supported-report><D:report><C:calendar-query/></D:report></D:supported-report>\
    <D:supported-report><D:report><C:calendar-multiget/></D:report></D:supported-report>\
    <D:supported-report><D:report><D:sync-collection/></D:report></D:supported-report>";

fn of_calendar(name: &Name, own: &str, state: &str) -> Option<String> {
    match (name.space.as_str(), name.local.as_str()) {
        (DAV, "displayname") => Some(escaped(own)),
        (DAV, "getcontenttype") => Some(ical::KIND.to_owned()),
        (DAV, "getetag") => Some(format!("\"{state}\"")),
        (SERVER, "getctag") => Some(state.to_owned()),
        (DAV, "sync-token") => Some(token(state)),
        (DAV, "supported-report-set") => Some(REPORTS.to_owned()),
        (CALDAV, "supported-calendar-component-set") => {
            Some("<C:comp name=\"VEVENT\"/>".to_owned())
        }
        (CALDAV, "supported-calendar-data") => {
            Some("<C:calendar-data content-type=\"text/calendar\" version=\"2.0\"/>".to_owned())
        }
        _ => None,
    }
}

fn of_object(name: &Name, tag: &str, file: Option<&str>) -> Option<String> {
    match (name.space.as_str(), name.local.as_str()) {
        (DAV, "getetag") => Some(escaped(tag)),
        (DAV, "getcontenttype") => {
            Some("text/calendar; charset=utf-8; component=vevent".to_owned())
        }
        (CALDAV, "calendar-data") => file.map(escaped),
        _ => None,
    }
}

/// What tells this state of an event from any other. Its file says nothing of the moment in which it was
/// asked for.
pub(super) fn tag(it: &Event) -> String {
    format!("\"{}-{}\"", it.version, it.sequence)
}

/// The state of a calendar as an address, as RFC 6578 demands.
pub(super) fn token(state: &str) -> String {
    format!("urn:x-tsunagi:sync:{state}")
}

/// A text within XML. What XML has no sign for is left out; a file keeps its ends of lines.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for it in text.chars() {
        match it {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\r' => out.push_str("&#13;"),
            '\n' | '\t' => out.push(it),
            '\u{fffe}' | '\u{ffff}' => {}
            it if it.is_control() => {}
            it => out.push(it),
        }
    }
    out
}

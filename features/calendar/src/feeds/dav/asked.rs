//! What a program asks, as it stands in the body of its request.

use kernel::day::Moment;
use roxmltree::{Document, Node};

/// `DAV:`
pub(super) const DAV: &str = "DAV:";
/// RFC 4791.
pub(super) const CALDAV: &str = "urn:ietf:params:xml:ns:caldav";
/// Where Apple wrote down what others took over.
pub(super) const SERVER: &str = "http://calendarserver.org/ns/";

/// A property, by its namespace and name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) space: String,
    pub(super) local: String,
}

impl Name {
    pub(super) fn new(space: &str, local: &str) -> Name {
        Name {
            space: space.to_owned(),
            local: local.to_owned(),
        }
    }
}

/// Which properties are wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Props {
    /// Those that a thing has of itself.
    All,
    /// These.
    These(Vec<Name>),
}

/// What is wanted of a calendar.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Report {
    /// What is held between two moments, as far as they are said; nothing for what a calendar of events
    /// has none of, such as tasks.
    Query(Option<(Option<Moment>, Option<Moment>)>),
    /// These things, by their addresses.
    These(Vec<String>),
    /// What changed since a state; everything without one.
    Since(String),
}

impl Props {
    /// Those of a PROPFIND; an empty body asks for all.
    pub(super) fn of_find(body: &[u8]) -> Option<Props> {
        if body.is_empty() {
            return Some(Props::All);
        }
        let text = std::str::from_utf8(body).ok()?;
        let document = Document::parse(text).ok()?;
        let root = document.root_element();
        is(&root, DAV, "propfind").then(|| Props::below(&root))
    }

    fn below(root: &Node<'_, '_>) -> Props {
        let Some(wanted) = root.children().find(|it| is(it, DAV, "prop")) else {
            return Props::All;
        };
        let names = wanted.children().filter(Node::is_element).map(|it| {
            let name = it.tag_name();
            Name::new(name.namespace().unwrap_or_default(), name.name())
        });
        Props::These(names.collect())
    }
}

impl Report {
    /// The report of a REPORT, with the properties that it wants.
    pub(super) fn read(body: &[u8]) -> Option<(Props, Report)> {
        let text = std::str::from_utf8(body).ok()?;
        let document = Document::parse(text).ok()?;
        let root = document.root_element();
        let text_of = |it: Node<'_, '_>| it.text().unwrap_or_default().trim().to_owned();
        let report = if is(&root, CALDAV, "calendar-query") {
            Report::Query(range(&root))
        } else if is(&root, CALDAV, "calendar-multiget") {
            let hrefs = root.children().filter(|it| is(it, DAV, "href"));
            Report::These(hrefs.map(text_of).collect())
        } else if is(&root, DAV, "sync-collection") {
            let token = root.children().find(|it| is(it, DAV, "sync-token"));
            Report::Since(token.map(text_of).unwrap_or_default())
        } else {
            return None;
        };
        Some((Props::below(&root), report))
    }
}

/// Between which moments a query looks; nothing where it looks for other things than events.
fn range(root: &Node<'_, '_>) -> Option<(Option<Moment>, Option<Moment>)> {
    let filters = root
        .descendants()
        .filter(|it| is(it, CALDAV, "comp-filter"));
    let names: Vec<&str> = filters.filter_map(|it| it.attribute("name")).collect();
    if names
        .iter()
        .any(|it| !matches!(*it, "VCALENDAR" | "VEVENT"))
    {
        return None;
    }
    let range = root.descendants().find(|it| is(it, CALDAV, "time-range"));
    let moment = |name| {
        let text = range.and_then(|it| it.attribute(name))?;
        Moment::strptime("%Y%m%dT%H%M%S%z", text.replace('Z', "+0000")).ok()
    };
    Some((moment("start"), moment("end")))
}

fn is(it: &Node<'_, '_>, space: &str, local: &str) -> bool {
    it.has_tag_name((space, local))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_names_its_time_and_what_it_wants() {
        let body = br#"<c:calendar-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">
            <d:prop><d:getetag/><c:calendar-data/></d:prop>
            <c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT">
            <c:time-range start="20230801T000000Z"/></c:comp-filter></c:comp-filter></c:filter>
            </c:calendar-query>"#;
        let (props, report) = Report::read(body).expect("a report");
        let names = vec![
            Name::new(DAV, "getetag"),
            Name::new(CALDAV, "calendar-data"),
        ];
        assert_eq!(props, Props::These(names));
        let start = "2023-08-01T00:00:00Z".parse().expect("a moment");
        assert_eq!(report, Report::Query(Some((Some(start), None))));
    }

    #[test]
    fn what_is_no_request_is_none() {
        for body in [
            "<a/>",
            "<a",
            "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
            "{}",
        ] {
            assert_eq!(Report::read(body.as_bytes()), None, "{body}");
            assert_eq!(Props::of_find(body.as_bytes()), None, "{body}");
        }
        assert_eq!(Props::of_find(b""), Some(Props::All));
    }
}

//! An event as entries of iCalendar (RFC 5545, 3.6.1).

use desk::Desk;
use kernel::day::Moment;

use super::lines::Lines;
use super::times::entries;
use crate::Words;
use crate::feeds::{address, titled};
use crate::model::{Event, Stage};

/// An event, with an entry of its own for each time that moved.
pub(crate) fn write(lines: &mut Lines, desk: &Desk, it: &Event) {
    let w = Words(desk.lang);
    let times = entries(&it.when);
    let about = About {
        uid: uid(desk, &it.id.to_string()),
        title: titled(w, it),
        place: place(w, it),
        text: text(w, desk, it),
        sorts: format!("{},{}", w.kind(it.about.kind), w.layer(it.layer)),
        url: address(desk, it),
    };
    for times in times {
        lines.put("BEGIN", "VEVENT");
        lines.put("UID", &about.uid);
        lines.put("DTSTAMP", &moment(it.changed_at));
        lines.put("LAST-MODIFIED", &moment(it.changed_at));
        lines.put("SEQUENCE", &it.sequence.to_string());
        for (name, value) in times {
            lines.put(name, &value);
        }
        lines.text("SUMMARY", &about.title);
        lines.text("LOCATION", &about.place);
        lines.text("DESCRIPTION", &about.text);
        lines.put("CATEGORIES", &about.sorts);
        lines.text("CONTACT", &it.about.contact);
        lines.put("URL", &about.url);
        lines.put("STATUS", status(&it.stage));
        // It says what is on, not that whoever reads it is engaged.
        lines.put("TRANSP", "TRANSPARENT");
        lines.put("END", "VEVENT");
    }
}

/// What all entries of an event say.
struct About {
    uid: String,
    title: String,
    place: String,
    text: String,
    sorts: String,
    url: String,
}

/// The name of an entry in the whole world, the same for ever (RFC 7986, 5.3).
pub(super) fn uid(desk: &Desk, name: &str) -> String {
    let world = desk.address("");
    let host = world.split("://").nth(1).unwrap_or(&world);
    let host = host.split(['/', ':']).next().unwrap_or(host);
    format!("{name}@{host}")
}

/// In UTC: 20230801T100000Z
pub(super) fn moment(it: Moment) -> String {
    it.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// How firm it is. What was put off is no more than tentative: it will be held, and programs that hide
/// what is cancelled would leave a reader before an empty day.
fn status(it: &Stage) -> &'static str {
    match it {
        Stage::Fixed { .. } => "CONFIRMED",
        Stage::Submitted { .. }
        | Stage::Idea { .. }
        | Stage::Tentative { .. }
        | Stage::Postponed(_) => "TENTATIVE",
        Stage::Cancelled(_) | Stage::Declined(_) => "CANCELLED",
    }
}

/// Where, with the address, so that a telephone finds the way.
fn place(w: Words, it: &Event) -> String {
    let name = it.about.venue.named(w.0);
    let place = it.about.venue.place.as_ref();
    match place
        .map(|it| it.address.as_str())
        .filter(|it| !it.is_empty())
    {
        Some(address) => w.feed_place(name, address),
        None => name,
    }
}

/// What there is to say, line by line, and where more stands.
fn text(w: Words, desk: &Desk, it: &Event) -> String {
    let about = &it.about;
    let off = it.stage.why().map(|why| {
        let on = it.stage.on().shown(w.0);
        w.off(w.stage(&it.stage), why, on)
    });
    let before = it.before.map(|day| w.before(day.shown(w.0)));
    let audience: Vec<&str> = about.audience.iter().map(|it| w.audience(it)).collect();
    let access: Vec<&str> = about.access.iter().map(|it| w.access(it)).collect();
    let hosts: Vec<&str> = it.hosts().map(|it| it.named(w.0)).collect();
    let facts = [
        (w.when_label(), w.when(it)),
        (w.organiser(), hosts.join(w.and())),
        (w.for_whom(), audience.join(w.and())),
        (w.fee_label(), w.fee(it)),
        (
            w.capacity(),
            about.capacity.map_or_else(String::new, |it| w.heads(it)),
        ),
        (w.sign_up(), about.sign_up.clone()),
        (w.rain(), about.rain.clone()),
        (w.access_label(), access.join(w.and())),
    ];
    let facts = facts.into_iter().filter(|(_, value)| !value.is_empty());
    let facts = facts.map(|(label, value)| w.feed_fact(label, value));
    let said = [about.purpose.clone(), about.description.as_str().to_owned()];
    let lines = off.into_iter().chain(before).chain(said).chain(facts);
    let lines: Vec<String> = lines
        .chain([address(desk, it)])
        .filter(|it| !it.is_empty())
        .collect();
    lines.join("\n")
}

//! An event as search engines and other programs read it in its page (schema.org Event, JSON-LD). It says
//! what Google reads; of a series it says the next time, because a page that says a year is shown as one
//! event of a year.

use desk::Desk;
use kernel::day::Day;
use kernel::lang::Lang;
use serde_json::{Value, json};

use crate::feeds::prefecture;
use crate::model::{Event, Hours, Minute, Span, Stage, When};

/// The document for a script element of the page: no text of it can end the element. Empty for what has
/// no day.
pub(crate) fn json_ld(desk: &Desk, it: &Event) -> String {
    let Some(span) = shown(&it.when, desk.today) else {
        return String::new();
    };
    let about = &it.about;
    let url = desk.address(&format!("/events/{}", it.id));
    let (start, end) = bounds(&span);
    let mut event = json!({
        "@context": "https://schema.org",
        "@type": "Event",
        "name": about.title.as_str(),
        "startDate": start,
        "endDate": end,
        "inLanguage": "ja",
        "eventStatus": status(it),
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": location(desk, it),
        "organizer": organisers(desk, it),
        "url": url,
    });
    if let (Some(before), true) = (it.before, is_moved(it)) {
        event["previousStartDate"] = json!(before.to_string());
    }
    let said = [about.description.as_str(), about.purpose.as_str()];
    if let Some(text) = said.into_iter().find(|text| !text.is_empty()) {
        event["description"] = json!(text);
    }
    if let Some(yen) = about.fee.yen {
        event["isAccessibleForFree"] = json!(yen == 0);
        event["offers"] =
            json!({"@type": "Offer", "price": yen, "priceCurrency": "JPY", "url": url});
    }
    if let Some(capacity) = about.capacity {
        event["maximumAttendeeCapacity"] = json!(capacity);
    }
    event.to_string().replace('<', "\\u003c")
}

/// Where: a place is demanded, so that where nobody said one it is the municipality.
fn location(desk: &Desk, it: &Event) -> Value {
    let venue = &it.about.venue;
    let municipality = desk.place().named(Lang::Ja);
    let region = prefecture(desk.municipality());
    let mut address = json!({
        "@type": "PostalAddress",
        "addressRegion": region,
        "addressLocality": municipality,
        "addressCountry": "JP",
    });
    if let Some(place) = venue.place.as_ref().filter(|it| !it.address.is_empty()) {
        // The region and the town are said beside it.
        let street = place.address.trim_start_matches(region);
        address["streetAddress"] = json!(street.trim_start_matches(municipality));
    }
    let named = venue.named(Lang::Ja);
    let name = if named.is_empty() {
        municipality
    } else {
        &named
    };
    json!({"@type": "Place", "name": name, "address": address})
}

fn organisers(desk: &Desk, it: &Event) -> Vec<Value> {
    it.hosts()
        .map(|host| {
            let url = desk.address(&format!("/organisations/{}", host.id));
            json!({"@type": "Organization", "name": host.name, "url": url})
        })
        .collect()
}

/// The time that is told: of a series the next, or the last when all are over.
fn shown(when: &When, today: Day) -> Option<Span> {
    let times = when.times();
    let next = times.iter().find(|it| it.last() >= today);
    next.or(times.last()).copied()
}

/// Is it held, on another day than it was announced for?
const fn is_moved(it: &Event) -> bool {
    it.before.is_some() && matches!(it.stage, Stage::Fixed { .. } | Stage::Tentative { .. })
}

const fn status(it: &Event) -> &'static str {
    match &it.stage {
        Stage::Cancelled(_) | Stage::Declined(_) => "https://schema.org/EventCancelled",
        Stage::Postponed(_) => "https://schema.org/EventPostponed",
        _ if is_moved(it) => "https://schema.org/EventRescheduled",
        _ => "https://schema.org/EventScheduled",
    }
}

/// The beginning and the end: days alone, or with the hour and Japan's distance from UTC.
fn bounds(span: &Span) -> (String, String) {
    let (first, last) = (span.first(), span.last());
    let at = |day: Day, minute: Minute| match minute == Minute::MIDNIGHT {
        true => format!("{}T00:00:00+09:00", day.add_days(1)),
        false => format!("{day}T{}:00+09:00", minute.padded()),
    };
    match span.hours() {
        Hours::Whole => (first.to_string(), last.to_string()),
        Hours::Daily { from, until } => (
            at(first, from),
            until.map_or(last.to_string(), |until| at(last, until)),
        ),
        Hours::Through { from, until } => (at(first, from), at(last, until)),
    }
}

//! An event as search engines and other programs read it in its page (schema.org Event, JSON-LD).

use desk::Desk;
use serde_json::{Map, Value, json};

use crate::model::{Event, Hours, Minute, Span, Stage, When};

/// The document for a script element of the page: no text of it can end the element.
pub(crate) fn json_ld(desk: &Desk, it: &Event) -> String {
    let Some(span) = it.when.span() else {
        return String::new();
    };
    let about = &it.about;
    let mut event = Map::new();
    let mut set = |key: &str, value: Value| {
        event.insert(key.to_owned(), value);
    };
    set("@context", json!("https://schema.org"));
    set("@type", json!("Event"));
    set("name", json!(about.title.as_str()));
    let (start, end) = bounds(&it.when, span);
    set("startDate", json!(start));
    set("endDate", json!(end));
    set("inLanguage", json!("ja"));
    set("eventStatus", json!(status(it)));
    if let Some(before) = it.before {
        set("previousStartDate", json!(before.to_string()));
    }
    set(
        "eventAttendanceMode",
        json!("https://schema.org/OfflineEventAttendanceMode"),
    );
    let venue = about.venue.named(kernel::lang::Lang::Ja);
    if !venue.is_empty() {
        let address = about.venue.place.as_ref().map(|it| it.address.as_str());
        set(
            "location",
            json!({
                "@type": "Place",
                "name": venue,
                "address": {
                    "@type": "PostalAddress",
                    "streetAddress": address.unwrap_or_default(),
                    "addressLocality": desk.place().named(kernel::lang::Lang::Ja),
                    "addressCountry": "JP",
                },
            }),
        );
    }
    let description = match about.description.as_str() {
        "" => about.purpose.as_str(),
        text => text,
    };
    if !description.is_empty() {
        set("description", json!(description));
    }
    let organisers: Vec<Value> = it
        .hosts()
        .map(|host| json!({"@type": "Organization", "name": host.name}))
        .collect();
    set("organizer", json!(organisers));
    set("url", json!(desk.address(&format!("/events/{}", it.id))));
    if let Some(yen) = about.fee.yen {
        set("isAccessibleForFree", json!(yen == 0));
        set(
            "offers",
            json!({"@type": "Offer", "price": yen, "priceCurrency": "JPY"}),
        );
    }
    if let Some(capacity) = about.capacity {
        set("maximumAttendeeCapacity", json!(capacity));
    }
    Value::Object(event).to_string().replace('<', "\\u003c")
}

fn status(it: &Event) -> &'static str {
    match &it.stage {
        Stage::Cancelled(_) | Stage::Declined(_) => "https://schema.org/EventCancelled",
        Stage::Postponed(_) => "https://schema.org/EventPostponed",
        _ if it.before.is_some() => "https://schema.org/EventRescheduled",
        _ => "https://schema.org/EventScheduled",
    }
}

/// The beginning and the end: days alone, or with the hour and Japan's distance from UTC.
fn bounds(when: &When, span: &Span) -> (String, String) {
    let last = when.times().last().map_or(span.last(), |it| it.last());
    let (first, last) = (span.first(), last);
    let at = |day: kernel::day::Day, minute: Minute| match minute == Minute::MIDNIGHT {
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

//! CalDAV, as a telephone asks.

use axum::body::Body;
use axum::http::Method;
use house::{House, Reply};
use roxmltree::Document;

use super::ground::{festival, hidden};
use super::read::unfolded;
use crate::tests::FEATURES;
use crate::tests::ground::{MORNING, organisation, put_up, text};

const CALENDARS: &str = "/dav/calendars/";

#[test]
fn a_telephone_finds_the_calendars_and_reads_them() {
    house::both(FEATURES, |house| async move {
        let chair = house.at(MORNING).by("chair_misato");
        let event = put_up(&chair, &festival()).await;
        put_up(&chair, &hidden()).await;

        let reply = ask(&house, "PROPFIND", "/.well-known/caldav", "").await;
        assert_eq!(reply.headers["location"], "/dav/");
        let wanted = "<d:propfind xmlns:d='DAV:'><d:prop><d:current-user-principal/>\
            <d:quota-used-bytes/></d:prop></d:propfind>";
        let reply = ask(&house, "PROPFIND", "/dav/", wanted).await;
        assert!(reply.is(207).body.contains("/dav/everybody/"));
        assert!(reply.body.contains("404 Not Found"));
        let reply = ask(&house, "OPTIONS", CALENDARS, "").await;
        assert_eq!(reply.headers["dav"], "1, 3, calendar-access");

        let council = organisation("council-11");
        let calendar = format!("{CALENDARS}{council}/");
        let wanted = "<c:calendar-query xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'>\
            <d:prop><d:getetag/><c:calendar-data/></d:prop><c:filter>\
            <c:comp-filter name='VCALENDAR'><c:comp-filter name='VEVENT'>\
            <c:time-range start='20251105T060000Z' end='20251105T120000Z'/>\
            </c:comp-filter></c:comp-filter></c:filter></c:calendar-query>";
        let reply = ask(&house, "REPORT", &calendar, wanted).await;
        let href = format!("{calendar}{}.ics", text(&event, "/id"));
        assert_eq!(all(reply.is(207), "href"), [href.as_str()]);
        let file = all(&reply, "calendar-data").remove(0);
        let lines = unfolded(&file);
        assert!(
            lines.contains(&"SUMMARY:【仮の日程】見本のまつり".to_owned()),
            "{lines:?}"
        );
        assert!(
            !lines.iter().any(|it| it.starts_with("METHOD")),
            "{lines:?}"
        );
        // It ends at 21:00 in Japan, 12:00 in UTC.
        let late = wanted.replace(
            "060000Z' end='20251105T120000Z",
            "120000Z' end='20251105T130000Z",
        );
        let reply = ask(&house, "REPORT", &calendar, &late).await;
        assert!(all(reply.is(207), "href").is_empty());

        let wanted = format!(
            "<c:calendar-multiget xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'>\
             <d:prop><d:getetag/></d:prop><d:href>{href}</d:href><d:href>{calendar}x.ics</d:href>\
             </c:calendar-multiget>"
        );
        let reply = ask(&house, "REPORT", &calendar, &wanted).await;
        assert_eq!(
            all(reply.is(207), "status"),
            ["HTTP/1.1 200 OK", "HTTP/1.1 404 Not Found"]
        );
        let one = house.at(MORNING).get(&href).await;
        assert_eq!(
            all(&reply, "getetag"),
            [one.is(200).headers["etag"].to_str().expect("a tag")]
        );
        assert_eq!(one.body, file);
        let elsewhere = href.replace(&council, &organisation("council-12"));
        house.at(MORNING).get(&elsewhere).await.is(404);
    });
}

#[test]
fn what_is_new_is_asked_by_the_state_and_nothing_is_written() {
    house::sqlite(FEATURES, |house| async move {
        let chair = house.at(MORNING).by("chair_misato");
        let event = put_up(&chair, &festival()).await;
        let city = format!("{CALENDARS}city/");
        let since = |state: &str| {
            format!(
                "<d:sync-collection xmlns:d='DAV:'><d:sync-token>{state}</d:sync-token>\
                 <d:sync-level>1</d:sync-level><d:prop><d:getetag/></d:prop></d:sync-collection>"
            )
        };
        let reply = ask(&house, "REPORT", &city, &since("")).await;
        let id = text(&event, "/id");
        assert!(all(reply.is(207), "href").contains(&format!("{city}{id}.ics")));
        let state = all(&reply, "sync-token").remove(0);
        let reply = ask(&house, "REPORT", &city, &since(&state)).await;
        assert!(all(reply.is(207), "href").is_empty());
        chair
            .post(&format!("/events/{id}/cancel"), &[("why", "台風のため")])
            .await;
        let reply = ask(&house, "REPORT", &city, &since(&state)).await;
        assert!(reply.is(403).body.contains("valid-sync-token"));

        let reply = ask(&house, "PROPFIND", CALENDARS, "").await;
        let listed = all(reply.is(207), "href");
        assert!(listed.len() > 20 && listed.contains(&city), "{listed:?}");
        for (method, status) in [
            ("PUT", 403),
            ("DELETE", 403),
            ("MKCALENDAR", 403),
            ("PATCH", 405),
        ] {
            ask(&house, method, &format!("{city}{id}.ics"), "")
                .await
                .is(status);
        }
        ask(&house, "REPORT", &city, "<a/>").await.is(400);
    });
}

async fn ask(house: &House, method: &str, path: &str, body: &str) -> Reply {
    let method = Method::from_bytes(method.as_bytes()).expect("a method");
    let body = Body::from(body.to_owned());
    house
        .at(MORNING)
        .having("depth", "1")
        .send(method, path, Some("application/xml"), body)
        .await
}

/// The texts of all elements of a name.
fn all(reply: &Reply, name: &str) -> Vec<String> {
    let document = Document::parse(&reply.body).expect("well-formed");
    let found = document
        .descendants()
        .filter(|it| it.tag_name().name() == name);
    found
        .map(|it| it.text().unwrap_or_default().to_owned())
        .collect()
}

//! `tsunagi serve`, its probes and its log.

use crate::program::{Place, both};

const SERVE: &[&str] = &["serve", "--listen", "127.0.0.1:0"];

#[test]
fn the_program_serves_and_ends_in_order() {
    both(|place| {
        let place = place.with_kochi();
        let house = place.start(SERVE);
        assert_eq!(house.get("/healthz").body, "ok");
        assert_eq!(house.get("/readyz").body, "ok");
        assert!(house.get("/areas").body.contains("三里"));
        let (status, log) = house.end();
        assert!(status.success(), "{log}");
    });
}

#[test]
fn the_log_and_the_measurements_name_routes_and_nobody() {
    let place = Place::new().with_kochi();
    let house = place.start(SERVE);
    house.get("/areas?words=%E5%B1%B1%E7%94%B0");
    house.get("/areas/018a0000-0000-7000-8000-000000000001");
    house.get("/takeshi-yamada");
    let measured = house.get("/metrics").body;
    for route in ["/areas", "/areas/{id}", "none"] {
        let label = format!("route=\"{route}\"");
        assert!(measured.contains(&label), "{measured}");
    }
    let (_, log) = house.end();
    let requests: Vec<&str> = log
        .lines()
        .filter(|line| line.contains("\"request\""))
        .collect();
    assert_eq!(requests.len(), 3, "{log}");
    assert!(
        requests[1].contains(r#""route":"/areas/{id}","status":404"#),
        "{log}"
    );
    for secret in ["yamada", "%E5", "山田", "018a0000"] {
        assert!(
            !log.contains(secret) && !measured.contains(secret),
            "{secret}: {log}"
        );
    }
}

#[test]
fn strangers_do_not_see_the_measurements() {
    let place = Place::new().with_kochi();
    let house = place.start(SERVE);
    assert_eq!(
        house.ask("/metrics", &["X-Forwarded-For: 10.0.0.1"]).status,
        404
    );
    drop(house);
    let words = [SERVE, &["--metrics-token", "once"]].concat();
    let house = place.start(&words);
    assert_eq!(house.get("/metrics").status, 404);
    assert_eq!(
        house
            .ask("/metrics", &["Authorization: Bearer once"])
            .status,
        200
    );
}

#[test]
fn everything_lies_below_the_base_path() {
    let place = Place::new().with_kochi();
    let words = [SERVE, &["--base-path", "/tsunagi"]].concat();
    let house = place.start(&words);
    let page = house.get("/tsunagi/areas");
    assert_eq!(page.status, 200);
    assert!(
        page.body.contains("href=\"/tsunagi/areas/"),
        "{}",
        page.body
    );
    assert!(!page.body.contains("href=\"/areas"));
    assert_eq!(house.get("/areas").status, 404);
    assert_eq!(house.get("/healthz").status, 200);
    let document = house.get("/tsunagi/api/v1/openapi.json").body;
    assert!(document.contains(r#""url":"/tsunagi""#), "{document}");
}

#[test]
fn pages_are_compressed_for_browsers_that_can() {
    let place = Place::new().with_kochi();
    let house = place.start(SERVE);
    let page = house.ask("/areas", &["Accept-Encoding: br"]);
    assert!(page.head.contains("content-encoding: br"), "{}", page.head);
}

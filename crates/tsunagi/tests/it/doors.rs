//! At the door: who comes twice, who knocks for ever, who shows a key that opens nothing.

use axum::body::Body;
use axum::http::{Request, header};
use house::{House, Visitor};
use serde_json::Value;
use tower::ServiceExt;
use tsunagi::house::FEATURES;
use tsunagi::serve::application;

use crate::lived;

const TOKEN: &str = "01890000-0000-7000-8000-0000000000aa";

/// How many lines of the ledger tell of an act.
async fn lines(house: &House, act: &str) -> usize {
    let auditor = house.at("2023-10-03 09:00").by("auditor");
    let page = auditor.get("/api/v1/ledger").await;
    let lines = page.is(200).json()["lines"].as_array().cloned();
    let lines = lines.expect("lines");
    lines.iter().filter(|line| line["act"] == act).count()
}

/// A concern that waits for the road section to take it.
async fn waiting(house: &House) -> String {
    let team = house.at("2023-07-20 20:30").by("team_misato");
    let concern = lived::sent(&team).await;
    format!("/concerns/{concern}")
}

async fn take(road: &Visitor<'_>, concern: &str) -> String {
    let path = format!("{concern}/take?once={TOKEN}");
    road.post(&path, &[]).await.leads_to()
}

#[test]
fn a_button_pressed_twice_acts_once_and_leads_to_the_thing() {
    house::both(FEATURES, |house| async move {
        let concern = waiting(&house).await;
        let road = house.at("2023-07-24 09:00").by("road");
        assert_eq!(take(&road, &concern).await, concern);
        assert_eq!(take(&road, &concern).await, concern);
        assert_eq!(lines(&house, "concern.take").await, 1);
        assert_eq!(lines(&house, "denied").await, 0);
    });
}

#[test]
fn a_button_pressed_twice_at_once_acts_once() {
    house::both(FEATURES, |house| async move {
        let concern = waiting(&house).await;
        let road = house.at("2023-07-24 09:00").by("road");
        let (one, other) = tokio::join!(take(&road, &concern), take(&road, &concern));
        assert_eq!((one, other), (concern.clone(), concern));
        assert_eq!(lines(&house, "concern.take").await, 1);
    });
}

#[test]
fn what_was_refused_may_be_sent_again() {
    house::both(FEATURES, |house| async move {
        let concern = waiting(&house).await;
        let road = house.at("2023-07-24 09:00").by("road");
        let path = format!("{concern}/forward?once={TOKEN}");
        road.post(&path, &[("to", "")]).await.is(422);
        assert_eq!(take(&road, &concern).await, concern);
    });
}

#[test]
fn whoever_knocks_for_ever_fills_no_ledger() {
    house::both(FEATURES, |house| async move {
        let knock = async |when: &str| {
            for _ in 0..5 {
                house.at(when).get("/ledger").await.is(404);
            }
        };
        knock("2023-10-03 08:00").await;
        assert_eq!(lines(&house, "denied").await, 1);
        for _ in 0..2 {
            let team = house.at("2023-10-03 08:30").by("team_misato");
            team.get("/ledger").await;
        }
        assert_eq!(lines(&house, "denied").await, 3, "those we know are named");
    });
}

#[test]
fn what_another_site_sends_is_refused_with_its_rule() {
    house::sqlite(FEATURES, |house| async move {
        let request = Request::post("/api/v1/concerns")
            .header("sec-fetch-site", "cross-site")
            .body(Body::empty())
            .expect("a request");
        let Ok(response) = application(house.hall()).oneshot(request).await;
        assert_eq!(response.status(), 422);
        let body = axum::body::to_bytes(response.into_body(), 1 << 20).await;
        let problem: Value = serde_json::from_slice(&body.expect("a body")).expect("JSON");
        assert_eq!(problem["refusals"][0]["rule"], "desk.site");
    });
}

#[test]
fn a_key_that_opens_nothing_is_a_problem_for_programs() {
    house::sqlite(FEATURES, |house| async move {
        let request = Request::get("/api/v1/me")
            .header(header::AUTHORIZATION, "Bearer of-nothing")
            .body(Body::empty())
            .expect("a request");
        let Ok(response) = application(house.hall()).oneshot(request).await;
        assert_eq!(response.status(), 401);
        let header = |name: &str| {
            response.headers()[name]
                .to_str()
                .unwrap_or_default()
                .to_owned()
        };
        assert_eq!(header("content-type"), "application/problem+json");
        assert_eq!(header("www-authenticate"), "Bearer");
        assert!(header("content-security-policy").starts_with("default-src 'self'"));
        let body = axum::body::to_bytes(response.into_body(), 1 << 20).await;
        let problem: Value = serde_json::from_slice(&body.expect("a body")).expect("JSON");
        assert_eq!(problem["status"], 401);
    });
}

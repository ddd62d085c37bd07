//! Acts: another site cannot press them, who may not press them changes nothing, and whatever is
//! sent breaks nothing.

use std::collections::BTreeSet;

use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, header};
use house::{House, Reply, Visitor};
use kernel::policy::{Action, Actor, Resource};
use serde_json::{Value, json};
use tower::ServiceExt;
use tsunagi::house::FEATURES;
use tsunagi::serve::application;

use super::pages::NOW;
use super::places::{self, API, Place};
use super::{Route, found};
use crate::lived;
use crate::policy::lists::{self, Row};

/// Acts that are open to everybody.
const OPEN_TO_ALL: &[&str] = &[
    "/login",
    "/logout",
    "/events/suggest",
    "/voices/new",
    "/voices/follow",
    "/api/v1/events/suggest",
    "/api/v1/voices",
];

/// Where things of a kind are begun: who may not begin any is refused.
const BEGUN: &[(&str, Resource)] = &[
    ("/concerns", Resource::Concern),
    ("/meetings", Resource::Meeting),
    ("/requests", Resource::AttendanceRequest),
    ("/requests/after", Resource::AttendanceRequest),
    ("/volunteering", Resource::AttendanceRequest),
    ("/accounts", Resource::Account),
];

/// The kind that is begun at an address, `/new` on its page or not, and the end of the address.
fn begun(route: &str) -> Option<(Resource, &'static str)> {
    let path = route.strip_prefix(API).unwrap_or(route);
    let path = path.strip_suffix("/new").unwrap_or(path);
    let found = BEGUN.iter().find(|(it, _)| *it == path);
    found.map(|(end, kind)| (*kind, *end))
}

fn acts() -> Vec<Route> {
    let acts: Vec<Route> = found::all().into_iter().filter(|it| it.post).collect();
    assert!(acts.len() > 50, "{} acts are too few to be all", acts.len());
    acts
}

/// Whether an address or anything below it is in a list.
fn is_among(path: &str, list: &[&str]) -> bool {
    let below = |it: &&str| path == *it || path.starts_with(&format!("{it}/"));
    list.iter().any(below)
}

#[test]
fn another_site_can_press_nothing() {
    house::sqlite(FEATURES, |house| async move {
        lived::live(&house).await;
        let app = application(house.hall());
        let mut complaints = Vec::new();
        for route in acts() {
            for place in places::of(&house, "kochi", &route).await {
                for (name, value) in [
                    ("sec-fetch-site", "cross-site"),
                    ("sec-fetch-site", "same-site"),
                    ("origin", "https://elsewhere.example"),
                ] {
                    let mut request = Request::post(&place.path)
                        .header(name, value)
                        .header(header::HOST, "house.test")
                        .body(Body::empty())
                        .expect("a request");
                    request.extensions_mut().insert(desk::enter::Told {
                        at: house::moment(NOW),
                        by: Some("community".to_owned()),
                    });
                    let Ok(response) = app.clone().oneshot(request).await;
                    let status = response.status();
                    let body = to_bytes(response.into_body(), 1 << 20).await;
                    let said = String::from_utf8_lossy(&body.expect("a body")).into_owned();
                    if !said.contains("ほかのサイトから送られた") {
                        complaints.push(format!("{} with {name} {value}: {status}", place.path));
                    }
                }
            }
        }
        assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    });
}

/// Was somebody told no, by asking who they are or by the policy?
fn is_refused(reply: &Reply) -> bool {
    let to = reply
        .headers
        .get("location")
        .and_then(|to| to.to_str().ok());
    match reply.status.as_u16() {
        401 | 403 | 404 => true,
        303 => to.is_some_and(|to| to.contains("/login")),
        _ => false,
    }
}

/// Sends these fields, as a form or as a body of the API.
async fn press(visitor: &Visitor<'_>, path: &str, fields: &Value) -> Reply {
    if path.starts_with(API) {
        return visitor.post_json(path, fields).await;
    }
    let fields = fields.as_object().into_iter().flatten();
    let fields: Vec<(&str, &str)> = fields
        .filter_map(|(name, value)| Some((name.as_str(), value.as_str()?)))
        .collect();
    visitor.post(path, &fields).await
}

#[test]
fn who_may_not_act_is_refused_and_changes_nothing() {
    house::sqlite(FEATURES, |house| async move {
        lived::live(&house).await;
        let before = done(&house).await;
        let mut complaints = Vec::new();
        let mut tried = 0;
        for (slug, other) in [("kochi", "takamatsu"), ("takamatsu", "kochi")] {
            let rows = lists::all_rows(&house, slug).await;
            let (own, others) = (all(&house, slug).await, all(&house, other).await);
            for comer in lived::comers(slug) {
                let actor = lists::actor(&house, &comer).await;
                let own = own
                    .iter()
                    .map(|place| (place, expected(&actor, place, &rows)));
                let elsewhere = others.iter().filter(|place| place.thing.is_some());
                let elsewhere = elsewhere.map(|place| (place, Acting::Secret));
                for (place, expected) in own.chain(elsewhere) {
                    if expected == Acting::Maybe {
                        continue;
                    }
                    tried += 1;
                    let fields = begun(&place.route).map(|(_, end)| order(slug, end));
                    let fields = fields.unwrap_or_else(|| json!({}));
                    let reply = press(&comer.at(&house, NOW), &place.path, &fields).await;
                    let betrays = expected == Acting::Secret && reply.status == 403;
                    if !is_refused(&reply) || betrays {
                        let (name, route, which) = (comer.name(), &place.route, place.which);
                        let status = reply.status;
                        complaints.push(format!(
                            "{name} of {slug} at {route} ({which}): {status}, expected {expected:?}"
                        ));
                    }
                }
            }
        }
        assert!(complaints.is_empty(), "{}", complaints.join("\n"));
        assert!(tried > 1000, "{tried} tries are too few");
        assert_eq!(done(&house).await, before, "nothing was done");
    });
}

/// Every act of a municipality that is not open to everybody.
async fn all(house: &House, slug: &str) -> Vec<Place> {
    let mut all = Vec::new();
    for route in acts() {
        if !is_among(&route.path, OPEN_TO_ALL) {
            all.extend(places::of(house, slug, &route).await);
        }
    }
    all
}

/// What begins a thing of a kind in a municipality, filled in as it has to be.
fn order(slug: &str, end: &str) -> Value {
    let orders = lived::beginnings(slug).into_iter();
    let mut fitting = orders.filter(|(it, _)| *it == end);
    fitting.next().map_or_else(|| json!({}), |(_, order)| order)
}

/// What the policy leaves of an act on a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Acting {
    /// Not even that it exists.
    Secret,
    /// It is known, and nothing can be done to it.
    Refused,
    /// Something can be done to it; not tried here.
    Maybe,
}

/// What the policy leaves somebody at a place. Of what is no row of a list only strangers are known
/// to have no part in it.
fn expected(actor: &Actor, place: &Place, rows: &[Row]) -> Acting {
    if let Some(row) = rows.iter().find(|row| Some(row.subject.id) == place.thing) {
        return acting(actor, row);
    }
    let nothing_to_begin = begun(&place.route)
        .is_some_and(|(kind, _)| actor.scope(Action::Create, kind).any.is_empty());
    match nothing_to_begin || actor.account.is_none() {
        true => Acting::Refused,
        false => Acting::Maybe,
    }
}

fn acting(actor: &Actor, row: &Row) -> Acting {
    let may = |action: &Action| actor.may(*action, row).is_ok();
    if Action::ALL.iter().any(|it| *it != Action::Read && may(it)) {
        return Acting::Maybe;
    }
    match may(&Action::Read) {
        true => Acting::Refused,
        false => Acting::Secret,
    }
}

/// How many acts the ledger tells of, those not counted that were denied.
async fn done(house: &House) -> i64 {
    let mut tx = house.hall().db().read().await.expect("a reader");
    tx.one(
        "select count(*) as count from ledger_line where act <> 'denied'",
        &[],
        |row| row.get("count"),
    )
    .await
    .expect("the ledger")
}

#[test]
fn whatever_is_sent_breaks_nothing() {
    house::sqlite(FEATURES, |house| async move {
        lived::live(&house).await;
        let odd: Vec<(&str, &str)> = [
            "version",
            "on",
            "on_date",
            "from",
            "to",
            "last",
            "until",
            "due",
            "begins_at",
            "council",
            "area",
            "person",
            "role",
            "organisation",
            "kind",
            "verdict",
            "channel",
            "visibility",
            "title",
            "text",
            "words",
            "reason",
            "item",
            "ask",
            "into",
            "login",
            "password",
            "mail",
        ]
        .into_iter()
        .zip(
            [
                "\u{0}",
                "きのう",
                "-1",
                "999999999999999999999",
                "<script>",
                "'; --",
                "🐟",
            ]
            .into_iter()
            .cycle(),
        )
        .collect();
        // All of them are looked up first: what is sent may move them on.
        let mut places = Vec::new();
        for route in acts() {
            places.extend(places::of(&house, "kochi", &route).await);
        }
        let mut complaints = BTreeSet::new();
        for comer in lived::comers("kochi") {
            // Who closes accounts and ends roles would leave nobody to go on.
            if comer.login.as_deref() == Some("admin") {
                continue;
            }
            let visitor = comer.at(&house, NOW);
            let json = Some("application/json");
            for place in &places {
                let path = &place.path;
                for reply in [
                    press(&visitor, path, &json!({})).await,
                    visitor.post(path, &odd).await,
                    visitor
                        .post_json(path, &json!({ "version": [1], "on": 5 }))
                        .await,
                    visitor.send(Method::POST, path, json, "{".into()).await,
                    visitor
                        .send(Method::POST, path, None, vec![0xff].into())
                        .await,
                ] {
                    if reply.status.is_server_error() {
                        let (name, route) = (comer.name(), &place.route);
                        complaints.insert(format!("{name} at {route}: {}", reply.status));
                    }
                }
            }
        }
        let complaints: Vec<String> = complaints.into_iter().collect();
        assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    });
}

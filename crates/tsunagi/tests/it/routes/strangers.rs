//! Those who are somebody, but not here or not any more, are nobody.

use axum::Router;
use axum::body::Body;
use axum::http::{Request, header};
use desk::Desk;
use house::{House, Reply};
use kernel::policy::Action;
use tower::ServiceExt;
use tsunagi::house::FEATURES;
use tsunagi::serve::application;

use super::places::{self, Place};
use super::{found, pages};
use crate::lived::{self, CLOSED_WORDS, Comer};
use crate::policy::lists;

/// A password that the rules allow.
const PASSWORD: &str = "umibe no michi wo aruku";

/// What is told of a thing of which the reader may not know: the auditor's page says the same of
/// whatever id is asked for.
const SAYS_THE_SAME: &str = "/ledger/subject/";

/// Titles and words that not everybody reads, from the told days.
const NOT_FOR_ALL: &[&str] = &[
    "集会所の鍵",
    "役員の相談",
    "夏のこと",
    "秋のこと",
    "街灯が暗い",
];

/// Every page of a municipality.
async fn all(house: &House, slug: &str) -> Vec<Place> {
    let mut all = Vec::new();
    for route in found::all().iter().filter(|route| route.get) {
        all.extend(places::of(house, slug, route).await);
    }
    all
}

#[test]
fn whoever_has_no_role_any_more_sees_what_everybody_sees() {
    house::sqlite(FEATURES, |house| async move {
        lived::live(&house).await;
        let later = "2024-05-01 10:00";
        let mut complaints = Vec::new();
        for (slug, login) in [("kochi", "team_misato"), ("takamatsu", "promoter_07a")] {
            let login = Some(login.to_owned());
            let (former, nobody) = (Comer { slug, login }, Comer { slug, login: None });
            for place in all(&house, slug).await {
                let theirs = former.at(&house, later).get(&place.path).await;
                let open = nobody.at(&house, later).get(&place.path).await;
                let complain = |what: &str| {
                    let (name, path, which) = (former.name(), &place.path, place.which);
                    format!("{name} at {path} ({which}): {what}")
                };
                // Somebody who is logged in is told "no"; a stranger is asked who it is.
                let is_asked = matches!(open.status.as_u16(), 303 | 401);
                if theirs.status == 200 && open.status != 200 && !is_asked {
                    complaints.push(complain(&format!("200, everybody {}", open.status)));
                }
                let words = NOT_FOR_ALL.iter().chain(CLOSED_WORDS);
                let read = words.filter(|word| theirs.body.contains(**word));
                complaints.extend(read.map(|word| complain(&format!("reads 「{word}」"))));
            }
        }
        assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    });
}

#[test]
fn things_of_another_municipality_are_not_there() {
    house::sqlite(FEATURES, |house| async move {
        lived::live(&house).await;
        let mut complaints = Vec::new();
        for (here, there) in [("kochi", "takamatsu"), ("takamatsu", "kochi")] {
            for place in all(&house, there).await {
                if place.thing.is_none() || place.path.starts_with(SAYS_THE_SAME) {
                    continue;
                }
                for comer in lived::comers(here) {
                    let reply = comer.at(&house, pages::NOW).get(&place.path).await;
                    // A stranger may be asked to log in before anything is looked up.
                    if !matches!(reply.status.as_u16(), 303 | 401 | 403 | 404) {
                        let (name, path) = (comer.name(), &place.path);
                        complaints.push(format!(
                            "{name} of {here} at {path} ({}): {}",
                            place.which, reply.status
                        ));
                    }
                }
            }
        }
        assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    });
}

#[test]
fn what_is_secret_answers_like_what_never_was() {
    house::sqlite(FEATURES, |house| async move {
        lived::live(&house).await;
        let mut complaints = Vec::new();
        for slug in ["kochi", "takamatsu"] {
            let rows = lists::all_rows(&house, slug).await;
            let places = all(&house, slug).await;
            for comer in lived::comers(slug) {
                let actor = lists::actor(&house, &comer).await;
                let secret = rows
                    .iter()
                    .filter(|row| actor.may(Action::Read, *row).is_err());
                for id in secret.map(|row| row.subject.id) {
                    for place in places.iter().filter(|place| place.thing == Some(id)) {
                        let never = place.path.replace(&id.to_string(), NEVER);
                        let visitor = comer.at(&house, pages::NOW);
                        let there = told(&visitor.get(&place.path).await, &id.to_string());
                        let nowhere = told(&visitor.get(&never).await, NEVER);
                        if there != nowhere && !place.path.starts_with(SAYS_THE_SAME) {
                            complaints.push(format!(
                                "{} at {} ({}): {there}, and where nothing is {nowhere}",
                                comer.name(),
                                place.route,
                                place.which
                            ));
                        }
                    }
                }
            }
        }
        assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    });
}

/// The id of nothing.
const NEVER: &str = "0189e6d0-0000-7000-8000-0000000000ff";

/// The status and where the answer leads on to, the id left out.
fn told(reply: &Reply, id: &str) -> String {
    let to = reply
        .headers
        .get(header::LOCATION)
        .and_then(|to| to.to_str().ok());
    format!(
        "{} {}",
        reply.status,
        to.unwrap_or_default().replace(id, "…")
    )
}

#[test]
fn a_login_of_another_municipality_opens_nothing_here() {
    house::sqlite(FEATURES, |house| async move {
        lived::live(&house).await;
        let app = application(house.hall());
        let place = house.hall().by_slug("takamatsu").expect("a sample");
        let desk = Desk::of_the_house(house.hall(), place, house::moment(pages::NOW));
        people::operator::set_password(&desk, "community_t", PASSWORD)
            .await
            .expect("a password that may be used");
        let cookie = log_in(&app, "/takamatsu", "community_t").await;
        let there = ask(&app, "/takamatsu/me", Some(&cookie)).await;
        assert_eq!(there, 200, "the login works where it belongs");
        let mut complaints = Vec::new();
        for place in all(&house, "kochi").await {
            let theirs = ask(&app, &place.path, Some(&cookie)).await;
            let open = ask(&app, &place.path, None).await;
            if theirs != open {
                complaints.push(format!("{}: {theirs}, everybody {open}", place.path));
            }
        }
        assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    });
}

/// Logs in through the form, as a browser does; the answer is the cookie.
async fn log_in(app: &Router, base: &str, login: &str) -> String {
    let form = form_urlencoded::Serializer::new(String::new())
        .append_pair("login", login)
        .append_pair("password", PASSWORD)
        .finish();
    let request = Request::post(format!("{base}/login"))
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(form))
        .expect("a request");
    let Ok(response) = app.clone().oneshot(request).await;
    assert_eq!(response.status(), 303, "the password that was just set");
    let cookie = response.headers()[header::SET_COOKIE].to_str();
    let cookie = cookie.expect("a cookie in ASCII");
    cookie.split(';').next().unwrap_or_default().to_owned()
}

async fn ask(app: &Router, path: &str, cookie: Option<&str>) -> u16 {
    let mut request = Request::get(path);
    if let Some(cookie) = cookie {
        request = request.header(header::COOKIE, cookie);
    }
    let request = request.body(Body::empty()).expect("a request");
    let Ok(response) = app.clone().oneshot(request).await;
    response.status().as_u16()
}

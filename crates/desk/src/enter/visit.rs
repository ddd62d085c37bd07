//! Reads from a request where it goes, who makes it and how it is to be answered.

use std::sync::Arc;

use axum::extract::Request;
use axum::http::request::Parts;
use axum::http::uri::{PathAndQuery, Uri};
use axum::http::{HeaderMap, Method, header};
use axum::response::Response;
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use kernel::lang::Lang;
use kernel::policy::Actor;
use uuid::Uuid;

use super::{Told, origin};
use crate::desk::{Desk, Visit};
use crate::failure::Failure;
use crate::frame::TextSize;
use crate::hall::{Hall, Municipality};
use crate::session::{self, Known, device};

/// Where a request goes, once the prefixes are off.
pub(super) struct Arrival {
    place: Arc<Municipality>,
    path: String,
    query: Vec<(String, String)>,
}

/// What the reader chose with a link and is to keep: written as cookies.
#[derive(Debug, Default)]
pub(super) struct Keep {
    lang: Option<Lang>,
    text_size: Option<TextSize>,
}

/// Takes the base path and the municipality's word off the address, so that the router sees
/// the same paths everywhere. Nothing for an address that is not ours, or an empty house.
pub(super) fn arrive(hall: &Hall, request: &mut Request) -> Option<Arrival> {
    let whole = request.uri().path().to_owned();
    let below = whole.strip_prefix(&hall.settings().base_path)?;
    if !below.is_empty() && !below.starts_with('/') {
        return None;
    }
    let first = below.trim_start_matches('/').split('/').next()?;
    let (place, path) = match hall.by_slug(first) {
        Some(place) => (place, below.trim_start_matches('/').strip_prefix(first)?),
        None => (hall.home()?, below),
    };
    let path = if path.is_empty() { "/" } else { path }.to_owned();
    let query = request.uri().query().unwrap_or_default().to_owned();
    let inner = if query.is_empty() {
        path.clone()
    } else {
        format!("{path}?{query}")
    };
    *request.uri_mut() = Uri::from(inner.parse::<PathAndQuery>().ok()?);
    Some(Arrival {
        place,
        path,
        query: pairs(&query),
    })
}

fn pairs(query: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect()
}

/// A desk for whoever makes the request.
pub(super) struct Seat {
    pub(super) desk: Desk,
    pub(super) keep: Keep,
    /// Why nobody was recognised who showed something to be recognised by: the store failed, or a
    /// token may not do this. It is the desk of a stranger then, good for saying so.
    pub(super) trouble: Option<Failure>,
}

/// Finds out who makes the request and lays out their desk.
pub(super) async fn seat(hall: &Hall, arrival: Arrival, request: &Parts) -> Seat {
    let jar = CookieJar::from_headers(&request.headers);
    let told = request.extensions.get::<Told>();
    let now = told.map_or_else(|| hall.clock().now(), |told| told.at);
    let (known, trouble) = match recognise(hall, &arrival, request, &jar, told, now).await {
        Ok(known) => (known, None),
        Err(why) => (None, Some(why)),
    };
    let asked = |name: &str| {
        let found = arrival.query.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    };
    let keep = Keep {
        lang: asked("lang").and_then(Lang::read),
        text_size: asked("text").and_then(TextSize::read),
    };
    let lang = keep
        .lang
        .or_else(|| {
            jar.get("lang")
                .and_then(|cookie| Lang::read(cookie.value()))
        })
        .or(known.as_ref().map(|known| known.lang))
        .unwrap_or_else(|| spoken(&request.headers));
    let visit = Visit {
        once: asked("once").and_then(|token| Uuid::parse_str(token).ok()),
        done: asked("done").map(str::to_owned),
        text_size: keep
            .text_size
            .or_else(|| {
                jar.get("text")
                    .and_then(|cookie| TextSize::read(cookie.value()))
            })
            .unwrap_or_default(),
        session: known.as_ref().and_then(|known| known.session.clone()),
        comes_from: origin::of(request),
        device: jar
            .get(device::cookie_name(hall))
            .map(|cookie| cookie.value().to_owned()),
        is_program: known.is_some() && bearer(&request.headers).is_some(),
        // A token was made by its owner; only who came in through the door has a session.
        handed: known
            .as_ref()
            .is_some_and(|known| known.handed && known.session.is_some()),
        office: known
            .as_ref()
            .map(|known| match lang {
                Lang::Ja => known.office.0.clone(),
                Lang::En => known.office.1.clone(),
            })
            .unwrap_or_default(),
        path: address(&arrival),
    };
    let actor = known.map_or_else(|| Actor::resident(&arrival.place.area), |known| known.actor);
    Seat {
        desk: Desk::new(hall.clone(), arrival.place, visit, actor, lang, now),
        keep,
        trouble,
    }
}

async fn recognise(
    hall: &Hall,
    arrival: &Arrival,
    request: &Parts,
    jar: &CookieJar,
    told: Option<&Told>,
    now: kernel::day::Moment,
) -> Result<Option<Known>, Failure> {
    if let Some(told) = told {
        return match &told.by {
            Some(login) => session::known_by_login(hall, &arrival.place, login, now).await,
            None => Ok(None),
        };
    }
    if let Some(token) = bearer(&request.headers) {
        let write = !matches!(request.method, Method::GET | Method::HEAD);
        return session::known_by_token(hall, &arrival.place, token, write, now)
            .await
            .map(Some);
    }
    match jar.get(session::cookie_name(hall)) {
        Some(cookie) => session::known_by_cookie(hall, &arrival.place, cookie.value(), now).await,
        None => Ok(None),
    }
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    value.strip_prefix("Bearer ")
}

/// The first language of the browser that we speak; Japanese where it says nothing.
fn spoken(headers: &HeaderMap) -> Lang {
    headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .and_then(|tags| {
            tags.split(',')
                .filter_map(|tag| tag.split(';').next())
                .find_map(|tag| Lang::read(tag.trim()))
        })
        .unwrap_or_default()
}

/// Path and query of the page, without what is only for once: the links that change language
/// or size of letters lead back to it.
fn address(arrival: &Arrival) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (name, value) in &arrival.query {
        if !matches!(name.as_str(), "lang" | "text" | "once" | "done") {
            query.append_pair(name, value);
        }
    }
    let query = query.finish();
    if query.is_empty() {
        arrival.path.clone()
    } else {
        format!("{}?{query}", arrival.path)
    }
}

impl Keep {
    /// Writes the choices as cookies for a year.
    pub(super) fn write(&self, hall: &Hall, response: &mut Response) {
        let lang = self.lang.map(|lang| ("lang", lang.tag()));
        let text_size = self.text_size.map(|size| ("text", size.name()));
        for (name, value) in lang.into_iter().chain(text_size) {
            let cookie = Cookie::build((name, value))
                .path("/")
                .same_site(SameSite::Lax)
                .http_only(true)
                .secure(hall.settings().secure_cookies)
                .permanent();
            if let Ok(value) = cookie.to_string().parse() {
                response.headers_mut().append(header::SET_COOKIE, value);
            }
        }
    }
}

//! CalDAV, to be read (RFC 4791): telephones that ask for an account find the calendar of the whole city
//! and one of each council, and take only what is new. Everybody may, and sees what everybody sees; who
//! writes is told that this is not the place.

mod asked;
mod overlap;
mod place;
mod property;
mod reply;
mod reports;

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use desk::{Answer, Desk, Failure, Path};

use super::fresh::Fresh;
use super::{ical, name, public};
use crate::model::Event;
use crate::store::{self, Selection};
use asked::Props;
use place::{Calendar, Place};
use property::Thing;

/// What can be done here.
const ALLOWED: &str = "OPTIONS, GET, HEAD, PROPFIND, REPORT";

/// Where a program that knows only the name of the machine is led to (RFC 6764, 5).
pub(crate) async fn well_known(desk: Desk) -> Answer {
    let base = desk.hall().base(desk.place());
    Ok(Redirect::permanent(&format!("{base}/dav/")).into_response())
}

/// The beginning of the tree.
pub(crate) async fn root(desk: Desk, method: Method, asked: HeaderMap, body: Bytes) -> Answer {
    answer(desk, Place::Root, method, &asked, &body).await
}

/// Everything below.
pub(crate) async fn below(
    desk: Desk,
    Path(path): Path<String>,
    method: Method,
    asked: HeaderMap,
    body: Bytes,
) -> Answer {
    let place = Place::read(&path).ok_or(Failure::Missing)?;
    answer(desk, place, method, &asked, &body).await
}

async fn answer(
    desk: Desk,
    place: Place,
    method: Method,
    asked: &HeaderMap,
    body: &[u8],
) -> Answer {
    let answer = match (method.as_str(), place) {
        ("OPTIONS", _) => Ok(StatusCode::OK.into_response()),
        ("PROPFIND", place) => find(desk, place, asked, body).await,
        ("REPORT", Place::Calendar(it)) => reports::answer(desk, it, body).await,
        ("GET" | "HEAD", Place::Object(calendar, id)) => {
            let it = load(&desk, &calendar, id).await?;
            let tag = HeaderValue::from_str(&property::tag(&it));
            let headers = [
                (header::CONTENT_TYPE, HeaderValue::from_static(ical::KIND)),
                (header::ETAG, tag.expect("numbers are plain signs")),
            ];
            Ok((headers, ical::object(&desk, &it)).into_response())
        }
        (
            "PUT" | "DELETE" | "PROPPATCH" | "MKCOL" | "MKCALENDAR" | "MOVE" | "COPY" | "LOCK"
            | "UNLOCK" | "ACL" | "POST",
            _,
        ) => Ok(StatusCode::FORBIDDEN.into_response()),
        _ => Ok(StatusCode::METHOD_NOT_ALLOWED.into_response()),
    };
    answer.map(described)
}

/// What every answer says of this place.
fn described(mut answer: Response) -> Response {
    let headers = answer.headers_mut();
    headers.insert("dav", HeaderValue::from_static("1, 3, calendar-access"));
    headers.insert(header::ALLOW, HeaderValue::from_static(ALLOWED));
    answer
}

/// PROPFIND: what a place is, and what lies in it.
async fn find(desk: Desk, place: Place, asked: &HeaderMap, body: &[u8]) -> Answer {
    let props = Props::of_find(body).ok_or(Failure::Unreadable("xml"))?;
    let depth = asked.get("depth").and_then(|it| it.to_str().ok());
    let is_deep = match depth.unwrap_or("0") {
        "0" => false,
        "1" => true,
        _ => return Ok(reply::refusal("<D:propfind-finite-depth/>")),
    };
    let base = desk.hall().base(desk.place());
    let mut head = reply::begin();
    if let Place::Object(calendar, id) = place {
        let it = load(&desk, &calendar, id).await?;
        head.push_str(&reply::object(&desk, &calendar, &props, &it));
        return Ok(reply::multistatus(Body::from(head + reply::END)));
    }
    let mut tx = desk.read().await?;
    let calendar = match &place {
        Place::Calendar(it) => Some(it.clone()),
        Place::Root | Place::Principal | Place::Home | Place::Object(..) => None,
    };
    let thing = thing(&desk, &mut tx, &place).await?;
    head.push_str(&reply::response(&base, &place.path(), &props, &thing));
    let below = match (is_deep, &place) {
        (true, Place::Root) => vec![Place::Principal, Place::Home],
        (true, Place::Home) => calendars(&desk, &mut tx).await?,
        _ => Vec::new(),
    };
    for place in below {
        let thing = self::thing(&desk, &mut tx, &place).await?;
        head.push_str(&reply::response(&base, &place.path(), &props, &thing));
    }
    drop(tx);
    let body = match calendar.filter(|_| is_deep) {
        Some(calendar) => {
            let selection = selection(&desk, &calendar);
            reply::of_all(
                desk,
                calendar,
                selection,
                props,
                head,
                reply::END.to_owned(),
            )
        }
        None => Body::from(head + reply::END),
    };
    Ok(reply::multistatus(body))
}

/// What stands in a calendar.
fn selection(desk: &Desk, calendar: &Calendar) -> Selection {
    public(desk, &calendar.which())
}

/// The calendar of the whole city, and those of the councils.
async fn calendars(desk: &Desk, tx: &mut desk::db::Conn) -> Result<Vec<Place>, Failure> {
    let councils = store::councils(tx, desk.municipality()).await?;
    let councils = councils.into_iter().map(|it| Calendar::Council(it.id));
    let all = std::iter::once(Calendar::City).chain(councils);
    Ok(all.map(Place::Calendar).collect())
}

/// What a place is, as far as it takes the store to say it.
async fn thing(desk: &Desk, tx: &mut desk::db::Conn, place: &Place) -> Result<Thing, Failure> {
    Ok(match place {
        Place::Root => Thing::Folder,
        Place::Principal => Thing::Principal,
        Place::Home => Thing::Folder,
        Place::Calendar(calendar) => Thing::Calendar {
            name: name(desk, tx, &calendar.which()).await?,
            state: state(desk, tx, calendar).await?,
        },
        Place::Object(..) => return Err(Failure::Missing),
    })
}

/// What tells this state of a calendar from any other.
async fn state(
    desk: &Desk,
    tx: &mut desk::db::Conn,
    calendar: &Calendar,
) -> Result<String, Failure> {
    let state = store::state(tx, &selection(desk, calendar)).await?;
    Ok(Fresh::of(desk, &state, "dav").tag().to_owned())
}

async fn load(
    desk: &Desk,
    calendar: &Calendar,
    id: kernel::ids::EventId,
) -> Result<Event, Failure> {
    let mut tx = desk.read().await?;
    let found = store::these(&mut tx, &selection(desk, calendar), &[id]).await?;
    let dated = |it: &Event| it.when.span().is_some();
    found.events.into_iter().find(dated).ok_or(Failure::Missing)
}

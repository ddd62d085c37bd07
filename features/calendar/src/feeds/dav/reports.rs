//! What a program asks of a calendar: what is held when, some things by their addresses, what is new.

use axum::body::Body;
use desk::{Answer, Desk, Failure};
use kernel::day::Day;
use kernel::ids::EventId;

use super::asked::{Props, Report};
use super::overlap::is_within;
use super::place::{Calendar, Place};
use super::property::token;
use super::{reply, selection, state};
use crate::feeds::parts;
use crate::model::Event;
use crate::store;

/// How many things are asked for at a time.
const AT_ONCE: usize = 200;
/// How many are answered; programs ask for the next ones themselves.
const MOST: usize = 2000;

/// The answer to a REPORT.
pub(super) async fn answer(desk: Desk, calendar: Calendar, body: &[u8]) -> Answer {
    let (props, report) = Report::read(body).ok_or(Failure::Unreadable("xml"))?;
    match report {
        Report::Query(None) => Ok(reply::multistatus(Body::from(reply::begin() + reply::END))),
        Report::Query(Some(range)) => Ok(held(desk, calendar, props, range)),
        Report::These(hrefs) => these(&desk, &calendar, &props, &hrefs).await,
        Report::Since(known) => since(desk, calendar, props, &known).await,
    }
}

type Range = (Option<kernel::day::Moment>, Option<kernel::day::Moment>);

fn held(desk: Desk, calendar: Calendar, props: Props, range: Range) -> axum::response::Response {
    let mut selection = selection(&desk, &calendar);
    selection.within((range.0.map(Day::of), range.1.map(Day::of)));
    let writer = desk.clone();
    let write = move |events: &[Event]| {
        let found = events.iter().filter(|it| is_within(it, range));
        let parts = found.map(|it| reply::object(&writer, &calendar, &props, it));
        parts.collect::<String>().into_bytes()
    };
    let (head, foot) = (reply::begin().into_bytes(), reply::END.as_bytes().to_vec());
    reply::multistatus(parts::file(desk, selection, head, write, foot))
}

async fn these(desk: &Desk, calendar: &Calendar, props: &Props, hrefs: &[String]) -> Answer {
    let base = desk.hall().base(desk.place());
    let asked: Vec<(&String, Option<EventId>)> = hrefs
        .iter()
        .take(MOST)
        .map(|href| (href, object_of(&base, calendar, href)))
        .collect();
    let mut out = reply::begin();
    for some in asked.chunks(AT_ONCE) {
        let ids: Vec<EventId> = some.iter().filter_map(|(_, id)| *id).collect();
        let mut tx = desk.read().await?;
        let found = store::these(&mut tx, &selection(desk, calendar), &ids).await?;
        for (href, id) in some {
            let it = found.events.iter().find(|it| Some(it.id) == *id);
            match it.filter(|it| it.when.span().is_some()) {
                Some(it) => out.push_str(&reply::object(desk, calendar, props, it)),
                None => out.push_str(&reply::missing(href)),
            }
        }
    }
    Ok(reply::multistatus(Body::from(out + reply::END)))
}

/// The event behind an address of this calendar.
fn object_of(base: &str, calendar: &Calendar, href: &str) -> Option<EventId> {
    // An address may be whole, or a path alone.
    let path = match href.split_once("://") {
        Some((_, behind)) => behind.find('/').map(|at| &behind[at..])?,
        None => href,
    };
    match Place::read(path.strip_prefix(base)?.strip_prefix("/dav/")?)? {
        Place::Object(of, id) if of == *calendar => Some(id),
        Place::Root | Place::Principal | Place::Home | Place::Calendar(_) | Place::Object(..) => {
            None
        }
    }
}

/// What is new since a state: nothing, or everything. What was taken away since is not kept, so that a
/// program with an older state begins anew (RFC 6578, 3.2).
async fn since(desk: Desk, calendar: Calendar, props: Props, known: &str) -> Answer {
    let mut tx = desk.read().await?;
    let now = token(&state(&desk, &mut tx, &calendar).await?);
    drop(tx);
    let foot = format!("<D:sync-token>{now}</D:sync-token>{}", reply::END);
    if known == now {
        return Ok(reply::multistatus(Body::from(reply::begin() + &foot)));
    }
    if !known.is_empty() {
        return Ok(reply::refusal("<D:valid-sync-token/>"));
    }
    let selection = selection(&desk, &calendar);
    let body = reply::of_all(desk, calendar, selection, props, reply::begin(), foot);
    Ok(reply::multistatus(body))
}

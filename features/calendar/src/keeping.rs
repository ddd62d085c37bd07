//! 行事の段取り: what waits for those who keep the calendar: to be looked at, to be given a day, to be fixed.

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Failure};
use kernel::policy::{Action, Resource};

use crate::Words;
use crate::model::Event;
use crate::saying::tone;
use crate::store::{self, Selection};

/// How many of each kind are shown.
const MOST: usize = 50;

#[derive(Template)]
#[template(path = "keeping.html")]
struct Page {
    frame: Frame,
    w: Words,
    parts: Vec<Part>,
}

/// One kind of what waits.
struct Part {
    heading: &'static str,
    /// What is said where nothing waits.
    none: &'static str,
    events: Vec<Event>,
}

pub(crate) async fn get(desk: Desk) -> Answer {
    desk.account()?;
    let settles = desk.scope(Action::Settle, Resource::Event);
    if settles.any.is_empty() {
        return Err(Failure::Missing);
    }
    let mut tx = desk.read().await?;
    let triaged = desk.scope(Action::Triage, Resource::Event);
    let triaged = Selection::seen(desk.municipality(), &triaged);
    let own = Selection::seen(desk.municipality(), &settles);
    let waiting = store::waiting(&mut tx, &triaged, MOST).await?;
    let undated = store::undated(&mut tx, &own, MOST).await?;
    let unfixed = store::unfixed(&mut tx, &own, desk.today, MOST).await?;
    let w = Words(desk.lang);
    let part = |heading, none, events| Part {
        heading,
        none,
        events,
    };
    desk.page(&Page {
        frame: desk.frame(),
        w,
        parts: vec![
            part(
                w.keeping_waiting(),
                w.keeping_waiting_none(),
                waiting.events,
            ),
            part(
                w.keeping_unfixed(),
                w.keeping_unfixed_none(),
                unfixed.events,
            ),
            part(w.undated(), w.keeping_undated_none(), undated.events),
        ],
    })
}

impl Page {
    fn tone(&self, it: &Event) -> &'static str {
        tone(&it.stage)
    }
}

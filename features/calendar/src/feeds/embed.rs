//! `/calendar/embed`: what is on, as a small page that a school or a shop sets into its own. No header, no
//! scripts, nothing to press: whoever frames it can trick nobody into an act.

use std::collections::HashMap;

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Query};
use kernel::ids::EventId;

use super::{name, public};
use crate::Words;
use crate::model::{Event, Which};
use crate::saying::tone;
use crate::store::{self, Occurrence};

/// How far it looks where the address does not say.
const AHEAD: i32 = 120;
/// How many lines it shows.
const MOST: usize = 15;

#[derive(Template)]
#[template(path = "feeds/embed.html")]
struct Page {
    frame: Frame,
    w: Words,
    name: String,
    /// Each day with what is on.
    days: Vec<(String, Vec<(Occurrence, Event)>)>,
    /// The whole calendar.
    whole: String,
}

/// The page.
pub(crate) async fn get(desk: Desk, Query(which): Query<Which>) -> Answer {
    let mut tx = desk.read().await?;
    let selection = public(&desk, &which);
    let (from, until) = which.days();
    let from = from.unwrap_or(desk.today);
    let until = until.unwrap_or_else(|| from.add_days(AHEAD));
    let lines = store::days(&mut tx, &selection, from, until, MOST).await?;
    let ids: Vec<EventId> = lines.iter().map(|it| it.event).collect();
    let found = store::these(&mut tx, &selection, &ids).await?;
    let name = name(&desk, &mut tx, &which).await?;
    drop(tx);
    desk.page_for_any_site(&Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        name,
        days: by_day(Words(desk.lang), lines, &found.events),
        whole: desk.address(&format!("/calendar{}", which.query())),
    })
}

fn by_day(
    w: Words,
    lines: Vec<Occurrence>,
    events: &[Event],
) -> Vec<(String, Vec<(Occurrence, Event)>)> {
    let events: HashMap<EventId, &Event> = events.iter().map(|it| (it.id, it)).collect();
    let mut days: Vec<(String, Vec<(Occurrence, Event)>)> = Vec::new();
    for it in lines {
        let Some(event) = events.get(&it.event) else {
            continue;
        };
        let line = (it, (*event).clone());
        let heading = w.day_heading(it.slot.on);
        match days.last_mut() {
            Some((day, of_day)) if *day == heading => of_day.push(line),
            _ => days.push((heading, vec![line])),
        }
    }
    days
}

impl Page {
    fn about(&self, it: &Occurrence, event: &Event) -> String {
        let hours = match (it.slot.from.number(), it.slot.until.number()) {
            (0, 1440) => self.w.whole_day().to_owned(),
            _ => format!("{}〜{}", it.slot.from, it.slot.until),
        };
        let place = event.about.venue.named(self.frame.lang);
        [hours, place].join(" ").trim().to_owned()
    }

    fn tone(&self, it: &Event) -> &'static str {
        tone(&it.stage)
    }
}

//! What is to come, day by day.

use std::collections::{HashMap, HashSet};

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk};
use kernel::day::Day;
use kernel::ids::EventId;

use super::{Shelf, selection};
use crate::Words;
use crate::model::{Event, When, Which};
use crate::saying::tone;
use crate::store::{self, Occurrence};

/// How many lines a page shows; the day that they end in is shown whole on the next page.
const PAGE: usize = 60;
/// How far a list looks without being asked to: whatever repeats fills every week.
const AHEAD: i32 = 400;

#[derive(Template)]
#[template(path = "calendar/list.html")]
struct Page {
    frame: Frame,
    w: Words,
    shelf: Shelf,
    days: Vec<(String, Vec<Occurrence>)>,
    events: HashMap<EventId, Event>,
    /// The day from which the next page goes on.
    next: Option<Day>,
}

pub(super) async fn page(desk: &Desk, which: Which, after: &str) -> Answer {
    let mut tx = desk.read().await?;
    let selection = selection(desk, &which);
    let (from, until) = which.days();
    let from = Day::read(after).ok().or(from).unwrap_or(desk.today);
    let until = until.unwrap_or_else(|| from.add_days(AHEAD));
    let mut lines = store::days(&mut tx, &selection, from, until, PAGE + 1).await?;
    let next = cut(&mut lines);
    let last = lines.last().map_or(from, |it| it.slot.on);
    let held = store::held(&mut tx, &selection, from, last, PAGE * 4).await?;
    let shelf = Shelf::of(desk, &mut tx, which, "list").await?;
    let events: HashMap<EventId, Event> = held.events.into_iter().map(|it| (it.id, it)).collect();
    lines.retain(|it| events.contains_key(&it.event));
    let mut said = HashSet::new();
    lines.retain(|it| !is_repeated(&events[&it.event]) || said.insert(it.event));
    desk.page(&Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        shelf,
        days: by_day(lines)
            .into_iter()
            .map(|(day, lines)| (Words(desk.lang).day_heading(day), lines))
            .collect(),
        events,
        next,
    })
}

/// Does it come again and again? Then a page says it once, with how often.
fn is_repeated(it: &Event) -> bool {
    matches!(it.when, When::Repeated(_))
}

/// Cuts a list that is longer than a page before the day in which the page would end, so that no day is
/// torn apart, unless it fills the page alone; the day from which the next one goes on.
fn cut(lines: &mut Vec<Occurrence>) -> Option<Day> {
    if lines.len() <= PAGE {
        return None;
    }
    let (first, last) = (lines[0].slot.on, lines[PAGE].slot.on);
    match first == last {
        true => {
            lines.truncate(PAGE);
            Some(first.add_days(1))
        }
        false => {
            lines.retain(|it| it.slot.on < last);
            Some(last)
        }
    }
}

fn by_day(lines: Vec<Occurrence>) -> Vec<(Day, Vec<Occurrence>)> {
    let mut days: Vec<(Day, Vec<Occurrence>)> = Vec::new();
    for it in lines {
        match days.last_mut() {
            Some((day, of_day)) if *day == it.slot.on => of_day.push(it),
            _ => days.push((it.slot.on, vec![it])),
        }
    }
    days
}

impl Page {
    fn event(&self, it: &Occurrence) -> &Event {
        &self.events[&it.event]
    }

    fn tone(&self, it: &Event) -> &'static str {
        tone(&it.stage)
    }

    /// When on the day, where, by whom.
    fn about(&self, it: &Occurrence) -> String {
        let event = self.event(it);
        let hours = match (it.slot.from.number(), it.slot.until.number()) {
            _ if is_repeated(event) => self.w.when(event),
            (0, 1440) => self.w.whole_day().to_owned(),
            _ => format!("{}〜{}", it.slot.from, it.slot.until),
        };
        let place = event.about.venue.named(self.frame.lang);
        let host = event.organiser.named(self.frame.lang);
        let parts = [hours, place, host.to_owned()];
        let said: Vec<String> = parts.into_iter().filter(|it| !it.is_empty()).collect();
        said.join(" ")
    }

    fn further(&self) -> String {
        self.next.map_or(String::new(), |day| {
            let address = self.shelf.seen_as("list");
            format!("{address}&after={day}")
        })
    }
}

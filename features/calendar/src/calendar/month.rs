//! A month as a sheet of weeks; on a phone, day by day.

use std::collections::HashMap;

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk};
use kernel::day::{Day, Month, Weekday, holidays};
use kernel::ids::EventId;

use super::{Shelf, collection, selection};
use crate::Words;
use crate::model::{CollectionKind, Event, Which};
use crate::saying::tone;
use crate::store::{self, Occurrence};

/// How many days of events a sheet shows; a month of a whole city has more, and says so.
const MOST: usize = 1500;

#[derive(Template)]
#[template(path = "calendar/month.html")]
struct Page {
    frame: Frame,
    w: Words,
    shelf: Shelf,
    month: Month,
    weeks: Vec<Vec<Cell>>,
    events: HashMap<EventId, Event>,
    /// Are there more than the sheet shows?
    more: bool,
    /// ごみの日, where a council or an area is chosen.
    collection: HashMap<Day, Vec<CollectionKind>>,
    /// Wishes without a day that may fall into the month.
    undated: Vec<Event>,
}

/// One day of the sheet.
struct Cell {
    on: Day,
    /// Does it lie in the month?
    is_in: bool,
    occurrences: Vec<Occurrence>,
}

pub(super) async fn page(desk: &Desk, which: Which) -> Answer {
    let month = which.month(desk.today);
    let mut tx = desk.read().await?;
    let selection = selection(desk, &which);
    let (from, until) = sheet(month);
    let days = store::days(&mut tx, &selection, from, until, MOST + 1).await?;
    let held = store::held(&mut tx, &selection, from, until, MOST).await?;
    let undated = store::undated(&mut tx, &selection, 50).await?;
    let collection = collection(desk, &mut tx, &which, (from, until)).await?;
    let shelf = Shelf::of(desk, &mut tx, which, "month").await?;
    let more = held.more || days.len() > MOST;
    let events: HashMap<EventId, Event> = held.events.into_iter().map(|it| (it.id, it)).collect();
    desk.page(&Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        weeks: weeks(month, &days, &events),
        shelf,
        month,
        events,
        more,
        collection,
        undated: undated
            .events
            .into_iter()
            .filter(|it| may_fall(it, month))
            .collect(),
    })
}

/// May a wish fall into the month?
fn may_fall(it: &Event, month: Month) -> bool {
    match &it.when {
        crate::model::When::Someday(season) => {
            let period = season.period();
            period.contains(month.first())
                || period.contains(month.last())
                || Month::of(period.from) == month
        }
        crate::model::When::Once(_) | crate::model::When::Repeated(_) => false,
    }
}

/// The first and the last day of the weeks in which a month lies; weeks begin on Sundays, as wall
/// calendars do.
fn sheet(month: Month) -> (Day, Day) {
    let before = i32::from(month.first().weekday().to_sunday_zero_offset());
    let after = 6 - i32::from(month.last().weekday().to_sunday_zero_offset());
    (
        month.first().add_days(-before),
        month.last().add_days(after),
    )
}

fn weeks(month: Month, days: &[Occurrence], events: &HashMap<EventId, Event>) -> Vec<Vec<Cell>> {
    let (from, until) = sheet(month);
    let mut by_day: HashMap<Day, Vec<Occurrence>> = HashMap::new();
    for it in days.iter().filter(|it| events.contains_key(&it.event)) {
        by_day.entry(it.slot.on).or_default().push(*it);
    }
    let cells: Vec<Day> = (0..=from.days_until(until))
        .map(|after| from.add_days(after))
        .collect();
    cells
        .chunks(7)
        .map(|week| {
            week.iter()
                .map(|on| Cell {
                    on: *on,
                    is_in: Month::of(*on) == month,
                    occurrences: by_day.remove(on).unwrap_or_default(),
                })
                .collect()
        })
        .collect()
}

impl Page {
    fn event(&self, it: &Occurrence) -> &Event {
        &self.events[&it.event]
    }

    /// Is there nothing on a day, so that a phone need not show it?
    fn is_bare(&self, cell: &Cell) -> bool {
        cell.occurrences.is_empty() && self.collected(&cell.on).is_empty()
    }

    /// What is collected on a day.
    fn collected(&self, on: &Day) -> &[CollectionKind] {
        self.collection.get(on).map_or(&[], Vec::as_slice)
    }

    /// The time at which it begins on this day; empty for whole days and for what goes on.
    fn begins(&self, it: &Occurrence) -> String {
        let is_whole = it.slot.from.number() == 0;
        match is_whole {
            true => String::new(),
            false => it.slot.from.to_string(),
        }
    }

    fn tone(&self, it: &Event) -> &'static str {
        tone(&it.stage)
    }

    /// What is said of a day in its cell: 祝日, and for ears its weekday.
    fn holiday(&self, on: &Day) -> &'static str {
        holidays::on(*on).map_or("", |it| it.shown(self.frame.lang))
    }

    /// `sunday` for days on which most are free, `saturday`, or nothing.
    fn sort(&self, on: &Day) -> &'static str {
        match on.weekday() {
            _ if holidays::on(*on).is_some() => "sunday",
            Weekday::Sunday => "sunday",
            Weekday::Saturday => "saturday",
            _ => "",
        }
    }

    fn is_today(&self, on: &Day) -> bool {
        *on == self.frame.today
    }

    /// The address of another month of the same selection.
    fn at(&self, month: Month) -> String {
        let which = self.shelf.which.in_month(month);
        self.frame.at(format!("/calendar{}", which.query()))
    }

    fn previous(&self) -> String {
        self.at(self.month.previous())
    }

    fn next(&self) -> String {
        self.at(self.month.next())
    }

    fn title(&self) -> String {
        self.month.shown(self.frame.lang)
    }

    fn fiscal_year(&self) -> String {
        self.month.fiscal_year().shown(self.frame.lang)
    }

    fn is_empty(&self) -> bool {
        self.events.is_empty()
    }
}

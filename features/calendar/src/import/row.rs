//! From a record to an event as somebody could have typed it, with what was assumed on the way.

use desk::sheet::id_of;
use kernel::day::{Day, FiscalYear};
use kernel::ids::OrganisationId;
use kernel::text::fold;
use serde::{Deserialize, Serialize};

use super::heading::Record;
use super::note::{Note, Weight};
use super::profile::Field;
use super::{about, time};
use crate::model::Place;
use crate::orders::EventOrder;
use crate::store::Organiser;

/// What a file is read with.
#[derive(Clone, Debug)]
pub(crate) struct Ground {
    /// The code of the municipality.
    pub(crate) municipality: String,
    /// The day of reading.
    pub(crate) today: Day,
    /// In which a day lies that has no year.
    pub(crate) year: FiscalYear,
    /// For whom the reader may put events up.
    pub(crate) organisers: Vec<Organiser>,
    /// Who holds what names nobody.
    pub(crate) organiser: OrganisationId,
    /// The known places.
    pub(crate) places: Vec<Place>,
    /// How open the events will be.
    pub(crate) visibility: String,
}

/// A row as it was understood.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Row {
    /// The sheet; empty for a file of its own.
    pub(crate) sheet: String,
    /// The line of it; of a calendar, the number of the entry.
    pub(crate) line: u32,
    /// What it says.
    pub(crate) order: EventOrder,
    /// Its name at its source: the same row of the next file has the same.
    pub(crate) key: String,
    /// It was called off at its source, with the words for that.
    pub(crate) called_off: bool,
    /// What there is to say about it.
    pub(crate) notes: Vec<Note>,
}

impl Row {
    /// The gravest of its notes.
    pub(crate) fn weight(&self) -> Weight {
        let weights = self.notes.iter().map(|note| note.weight);
        weights.max().unwrap_or(Weight::Said)
    }

    /// Checks it as the form of an event is checked.
    pub(super) fn checked(mut self, today: Day) -> Row {
        if self.weight() < Weight::Fault
            && let Err(no) = self.order.read(today)
        {
            self.notes.extend(no.iter().map(Note::refused));
        }
        self
    }

    /// What it says, as one short text: when that is the same, nothing changed.
    pub(crate) fn digest(&self, municipality: &str) -> String {
        let said = EventOrder {
            visibility: String::new(),
            fixed: String::new(),
            ..self.order.clone()
        };
        let text = serde_json::to_string(&said).unwrap_or_default();
        let text = format!("{text}{}", self.called_off);
        id_of(municipality, "event_row", &text).to_string()
    }
}

/// The rows of a record: one for each time, where a cell names several days.
pub(crate) fn rows(record: &Record, ground: &Ground) -> Vec<Row> {
    let mut notes = Vec::new();
    let organiser = organiser(record, ground, &mut notes);
    let mut order = about::order(record, ground, &mut notes);
    order.organiser = organiser.to_string();
    let id = id(record, &mut notes);
    let times = time::times(record, ground.year, &mut notes);
    if let Some(aside) = times.aside {
        about::add(&mut order.description, &aside);
    }
    let row = |time: crate::orders::TimeOrder| {
        let order = EventOrder {
            time,
            ..order.clone()
        };
        Row {
            sheet: record.sheet.clone(),
            line: record.line,
            key: key(&ground.municipality, &id, &order),
            called_off: false,
            notes: notes.clone(),
            order,
        }
        .checked(ground.today)
    };
    times.orders.into_iter().map(row).collect()
}

/// The name of a row: that of its source, else its title, time and organiser.
pub(super) fn key(municipality: &str, id: &str, order: &EventOrder) -> String {
    let organiser = &order.organiser;
    let name = if id.is_empty() {
        let time = &order.time;
        let when = [&time.first_on, &time.begins_at, &time.season, &time.every].map(String::as_str);
        format!("{organiser} {} {}", fold(&order.title), when.join(" "))
    } else {
        format!("{organiser} id {id}")
    };
    id_of(municipality, "event_source", &name).to_string()
}

/// The id that a record has at its source, where it can be relied on.
fn id(record: &Record, notes: &mut Vec<Note>) -> String {
    let number = match record.text(Field::Municipality) {
        "" => "",
        _ => record.text(Field::Number),
    };
    let id = match record.text(Field::Id) {
        "" => number,
        id => id,
    };
    if is_rounded(id) {
        notes.push(Note::said("id-rounded").with("cell", id));
        return String::new();
    }
    match id {
        "" => String::new(),
        id => format!("{} {id}", record.text(Field::Municipality)),
    }
}

/// `1.23E+11`: a spreadsheet has taken a long number for a size.
fn is_rounded(id: &str) -> bool {
    let upper = id.to_ascii_uppercase();
    let Some((number, power)) = upper.split_once("E+") else {
        return false;
    };
    number.parse::<f64>().is_ok() && power.parse::<u8>().is_ok()
}

/// Who holds it: whom the sheet or a cell names, as far as the reader may put events up for them.
fn organiser(record: &Record, ground: &Ground, notes: &mut Vec<Note>) -> OrganisationId {
    let cell = record.text(Field::Organiser);
    let named = [cell, record.sheet.as_str()];
    let found = named.into_iter().find_map(|name| known(name, ground));
    match found {
        Some(found) => {
            if found.host.id != ground.organiser {
                notes.push(Note::said("organiser").with("name", &found.host.name));
            }
            found.host.id
        }
        None => ground.organiser,
    }
}

/// The organisation of this name.
fn known<'a>(name: &str, ground: &'a Ground) -> Option<&'a Organiser> {
    let name = fold(name);
    let mut all = ground.organisers.iter();
    all.find(|it| !name.is_empty() && fold(&it.host.name) == name)
}

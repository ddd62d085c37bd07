//! What becomes of a row: whether it is new, there already, changed, doubtful or unreadable.

use std::collections::{HashMap, HashSet};

use kernel::day::FiscalYear;
use kernel::ids::EventId;
use kernel::text::fold;

use super::note::Weight;
use super::row::Row;
use crate::model::Season;
use crate::store::Standing;

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Verdict {
    /// Somebody should look before it is taken in.
    Doubtful,
    /// It cannot be an event as it is.
    Unreadable,
    /// The calendar has it, and its source says something else now.
    Changed,
    /// The calendar does not have it.
    New,
    /// The same row stood in the file before.
    Twice,
    /// The calendar has it.
    There,
}

impl Verdict {
    /// In the order in which a page shows them.
    pub(crate) const ALL: [Verdict; 6] = [
        Verdict::Doubtful,
        Verdict::Unreadable,
        Verdict::Changed,
        Verdict::New,
        Verdict::Twice,
        Verdict::There,
    ];

    /// The code, in the JSON API.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Verdict::Doubtful => "doubtful",
            Verdict::Unreadable => "unreadable",
            Verdict::Changed => "changed",
            Verdict::New => "new",
            Verdict::Twice => "twice",
            Verdict::There => "there",
        }
    }

    /// Can somebody decide to take it in?
    pub(crate) const fn is_open(self) -> bool {
        match self {
            Verdict::Doubtful | Verdict::Changed | Verdict::New => true,
            Verdict::Unreadable | Verdict::Twice | Verdict::There => false,
        }
    }
}

/// A row with its verdict.
#[derive(Clone, Debug)]
pub(crate) struct Judged {
    /// Its place in the file.
    pub(crate) position: usize,
    /// As it was understood.
    pub(crate) row: Row,
    /// What it is.
    pub(crate) verdict: Verdict,
    /// The event that it is, where the calendar has it.
    pub(crate) event: Option<EventId>,
}

impl Judged {
    /// Is it taken in unless somebody says otherwise?
    pub(crate) fn is_ticked(&self) -> bool {
        self.verdict.is_open()
            && self.verdict != Verdict::Doubtful
            && self.row.weight() == Weight::Said
    }
}

/// What the calendar has, by the names of sources and by title, day and organiser.
#[derive(Debug, Default)]
pub(crate) struct Known {
    by_key: HashMap<String, (EventId, Option<String>)>,
    by_day: HashMap<(String, String, String), EventId>,
}

impl Known {
    /// Notes what an organisation holds.
    pub(crate) fn add(&mut self, organiser: &str, standing: Vec<Standing>) {
        for it in standing {
            if let Some(key) = it.key {
                self.by_key.insert(key, (it.event, it.digest));
            }
            let place = (organiser.to_owned(), fold(&it.title), it.when);
            self.by_day.insert(place, it.event);
        }
    }
}

/// Judges the rows of a file, in its order.
pub(crate) fn judge(rows: Vec<Row>, known: &Known, municipality: &str) -> Vec<Judged> {
    let mut seen = HashSet::new();
    let rows = rows.into_iter().enumerate();
    rows.map(|(position, row)| {
        let is_first = seen.insert(row.key.clone());
        let (verdict, event) = verdict(&row, is_first, known, municipality);
        Judged {
            position,
            row,
            verdict,
            event,
        }
    })
    .collect()
}

fn verdict(
    row: &Row,
    is_first: bool,
    known: &Known,
    municipality: &str,
) -> (Verdict, Option<EventId>) {
    if row.weight() == Weight::Fault {
        return (Verdict::Unreadable, None);
    }
    if !is_first {
        return (Verdict::Twice, None);
    }
    if let Some((event, digest)) = known.by_key.get(&row.key) {
        let is_same = digest
            .as_ref()
            .is_none_or(|digest| *digest == row.digest(municipality));
        let verdict = if is_same {
            Verdict::There
        } else {
            Verdict::Changed
        };
        return (verdict, Some(*event));
    }
    let order = &row.order;
    let place = (order.organiser.clone(), fold(&order.title), when(row));
    match known.by_day.get(&place) {
        Some(event) => (Verdict::There, Some(*event)),
        None if row.weight() == Weight::Doubt || row.called_off => (Verdict::Doubtful, None),
        None => (Verdict::New, None),
    }
}

/// The first day or the season, as it is stored.
fn when(row: &Row) -> String {
    let time = &row.order.time;
    if !time.first_on.is_empty() {
        return time.first_on.clone();
    }
    // Seasons of rows are written with their year.
    let season = Season::read(&time.season, FiscalYear(0));
    season.map_or(String::new(), |it| it.to_string())
}

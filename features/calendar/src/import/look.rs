//! 確かめる: what was understood of each row, before anything stands in the calendar; and afterwards what
//! came of it.

use std::collections::BTreeSet;

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Failure, Form, Path};
use serde::Deserialize;

use super::acts::{self, Outcome};
use super::check_puts_up;
use super::note::Weight;
use super::verdict::{Judged, Verdict};
use crate::Words;
use crate::model::{Audience, Place, Venue};
use crate::orders::EventOrder;
use crate::store::{self, Import, ImportId};

#[derive(Template)]
#[template(path = "import/look.html")]
struct Page {
    frame: Frame,
    w: Words,
    it: Import,
    groups: Vec<Group>,
}

#[derive(Template)]
#[template(path = "import/outcome.html")]
struct Done {
    frame: Frame,
    w: Words,
    it: Import,
    outcome: Outcome,
}

/// The rows of one verdict.
struct Group {
    verdict: Verdict,
    lines: Vec<Line>,
}

/// A row as it is shown.
struct Line {
    position: usize,
    is_ticked: bool,
    /// The sheet and the line.
    place: String,
    title: String,
    when: String,
    /// Where, for whom, and by whom where that is another than was chosen.
    about: String,
    /// What there is to say, with what is doubtful.
    notes: Vec<(bool, String)>,
    event: Option<String>,
}

/// The most rows that are there already and are shown.
const MOST_THERE: usize = 50;

impl Page {
    fn of(desk: &Desk, it: Import, judged: &[Judged], places: &[Place]) -> Page {
        let groups = Verdict::ALL.into_iter().map(|verdict| Group {
            verdict,
            lines: judged
                .iter()
                .filter(|it| it.verdict == verdict)
                .map(|it| Line::of(desk, it, places))
                .collect(),
        });
        Page {
            frame: desk.frame(),
            w: Words(desk.lang),
            it,
            groups: groups.filter(|group| !group.lines.is_empty()).collect(),
        }
    }

    /// Is there something to decide?
    fn is_open(&self) -> bool {
        self.groups.iter().any(|group| group.verdict.is_open())
    }
}

impl Group {
    fn shown(&self) -> &[Line] {
        match self.verdict {
            Verdict::There | Verdict::Twice => &self.lines[..self.lines.len().min(MOST_THERE)],
            _ => &self.lines,
        }
    }

    fn more(&self) -> usize {
        self.lines.len() - self.shown().len()
    }
}

impl Line {
    fn of(desk: &Desk, it: &Judged, places: &[Place]) -> Line {
        let (row, w) = (&it.row, Words(desk.lang));
        let order = &row.order;
        let audience = order.audience.iter().filter_map(|it| Audience::read(it));
        let audience = audience.map(|it| w.audience(it)).collect::<Vec<_>>();
        let place = places.iter().find(|it| it.id.to_string() == order.place);
        let venue = Venue {
            place: place.cloned(),
            words: order.place_name.clone(),
        };
        let about = [venue.named(desk.lang), audience.join(w.and())];
        let about = about.into_iter().filter(|it| !it.is_empty());
        let notes = row.notes.iter();
        Line {
            position: it.position,
            is_ticked: it.is_ticked(),
            place: match row.sheet.as_str() {
                "" => row.line.to_string(),
                sheet => format!("{sheet} {}", row.line),
            },
            title: order.title.clone(),
            when: when(desk, order),
            about: about.collect::<Vec<_>>().join(w.and()),
            notes: notes
                .map(|note| (note.weight > Weight::Said, note.text(desk)))
                .collect(),
            event: it.event.map(|id| format!("/events/{id}")),
        }
    }
}

/// When, as it was understood; empty where it was not.
fn when(desk: &Desk, order: &EventOrder) -> String {
    match order.read(desk.today) {
        Ok(typed) => Words(desk.lang).when_of(&typed.when),
        Err(_) => [order.time.first_on.as_str(), order.time.season.as_str()].join(" "),
    }
}

impl Words {
    /// A verdict, as the heading of its rows.
    fn verdict(self, it: impl std::borrow::Borrow<Verdict>) -> &'static str {
        match it.borrow() {
            Verdict::Doubtful => self.import_doubtful(),
            Verdict::Unreadable => self.import_unreadable(),
            Verdict::Changed => self.import_changed(),
            Verdict::New => self.import_new(),
            Verdict::Twice => self.import_twice(),
            Verdict::There => self.import_there(),
        }
    }

    /// What becomes of the rows of a verdict.
    fn verdict_about(self, it: impl std::borrow::Borrow<Verdict>) -> &'static str {
        match it.borrow() {
            Verdict::Doubtful => self.import_doubtful_about(),
            Verdict::Unreadable => self.import_unreadable_about(),
            Verdict::Changed => self.import_changed_about(),
            Verdict::New => self.import_new_about(),
            Verdict::Twice => self.import_twice_about(),
            Verdict::There => self.import_there_about(),
        }
    }
}

/// The rows to take in, by their places in the file.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Ticked {
    row: Vec<String>,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<ImportId>) -> Answer {
    check_puts_up(&desk)?;
    let mut tx = desk.read().await?;
    let (it, judged) = acts::kept(&desk, &mut tx, id).await?;
    let Some(outcome) = it.outcome.clone() else {
        let places = store::places(&mut tx, desk.municipality(), None).await?;
        return desk.page(&Page::of(&desk, it, &judged, &places));
    };
    let outcome =
        serde_json::from_value(outcome).map_err(|why| Failure::Broken(why.to_string()))?;
    desk.page(&Done {
        frame: desk.frame(),
        w: Words(desk.lang),
        it,
        outcome,
    })
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<ImportId>,
    Form(ticked): Form<Ticked>,
) -> Answer {
    check_puts_up(&desk)?;
    let ticked = ticked.row.iter().filter_map(|it| it.parse().ok());
    let ticked: BTreeSet<usize> = ticked.collect();
    acts::take_in(&desk, id, &ticked).await?;
    desk.see_done(&format!("/events/import/{id}"), "import-take-in")
}

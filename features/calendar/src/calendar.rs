//! 行事カレンダー: a month as a sheet, a list of what is to come, or place by place.

mod list;
mod month;
mod places;

use std::collections::HashMap;

use desk::db::Conn;
use desk::frame::{Choice, Frame};
use desk::{Answer, Desk, Failure, Query};
use kernel::day::Day;
use kernel::policy::{Action, Resource};
use serde::Deserialize;

use crate::Words;
use crate::model::{Access, Audience, CollectionKind, Layer, Which, collection_days};
use crate::store::{self, Selection};

/// What is looked at, and how.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct View {
    /// `month`, `list` or `places`.
    view: String,
    /// The list behind this day.
    after: String,
}

pub(crate) async fn get(
    desk: Desk,
    Query(which): Query<Which>,
    Query(view): Query<View>,
) -> Answer {
    match view.view.as_str() {
        "list" => list::page(&desk, which, &view.after).await,
        "places" => places::page(&desk, which).await,
        _ => month::page(&desk, which).await,
    }
}

/// What stands above each of the three: the ways to look, and what is looked for.
struct Shelf {
    frame: Frame,
    /// How the world reaches us, for what is taken along.
    world: String,
    which: Which,
    /// `month`, `list` or `places`.
    view: &'static str,
    councils: Vec<Choice>,
    layers: Vec<Choice>,
    audiences: Vec<Choice>,
    /// May the reader put something up?
    may_put_up: bool,
    /// May the reader look after the calendar?
    may_keep: bool,
}

impl Shelf {
    async fn of(
        desk: &Desk,
        tx: &mut Conn,
        which: Which,
        view: &'static str,
    ) -> Result<Shelf, Failure> {
        let w = Words(desk.lang);
        let councils = store::councils(tx, desk.municipality()).await?;
        let scope = |action| desk.scope(action, Resource::Event);
        let mut layers = w.choices(Layer::ALL, Layer::code, |w, it| w.layer(it));
        layers.push(Choice::new("collection", w.layer_collection()));
        let it = Shelf {
            frame: desk.frame(),
            world: desk.address(""),
            view,
            councils: councils
                .iter()
                .map(|it| Choice::new(it.id.to_string(), it.named(desk.lang)))
                .collect(),
            layers,
            audiences: w.choices(Audience::ALL, Audience::code, |w, it| w.audience(it)),
            may_put_up: !scope(Action::Settle).any.is_empty(),
            may_keep: !scope(Action::Settle).any.is_empty(),
            which: Which {
                council: council_id(desk, &which.council),
                ..which
            },
        };
        Ok(it)
    }

    /// The address of the same selection, looked at in another way.
    fn seen_as(&self, view: &str) -> String {
        self.address("/calendar", &self.which, &[("view", view)])
    }

    /// The same selection for what lies outside of our pages.
    fn in_the_world(&self, path: &str) -> String {
        let which = Which {
            month: String::new(),
            ..self.which.clone()
        };
        format!("{}{path}{}", self.world, which.query())
    }

    /// The address by which a telephone offers at once to subscribe.
    fn subscription(&self) -> String {
        let address = self.in_the_world("/calendar.ics");
        let behind = address.split_once("://").map_or("", |(_, behind)| behind);
        format!("webcal://{behind}")
    }

    /// The same selection as a feed or a file.
    fn feed(&self, path: &str) -> String {
        let which = Which {
            month: String::new(),
            ..self.which.clone()
        };
        self.address(path, &which, &[])
    }

    fn address(&self, path: &str, which: &Which, more: &[(&str, &str)]) -> String {
        let mut query = which.query();
        for (name, value) in more {
            let mark = if query.is_empty() { '?' } else { '&' };
            query.push_str(&format!("{mark}{name}={value}"));
        }
        self.frame.at(format!("{path}{query}"))
    }

    fn is_view(&self, view: &str) -> bool {
        self.view == view
    }

    fn is_step_free(&self) -> bool {
        self.which.access().contains(&Access::StepFree)
    }

    fn is_free(&self) -> bool {
        self.which.fee == "free"
    }

    fn has_layer(&self, layer: impl AsRef<str>) -> bool {
        self.which.shows(layer.as_ref())
    }

    /// Is anything looked for but a council?
    fn is_narrowed(&self) -> bool {
        !self.which.layer.is_empty()
            || !self.which.audience.is_empty()
            || self.is_step_free()
            || self.is_free()
    }
}

/// What the reader sees of what the address asks for.
fn selection(desk: &Desk, which: &Which) -> Selection {
    let seen = desk.scope(Action::Read, Resource::Event);
    Selection::of(desk.municipality(), &seen, which)
}

/// The collection days of the council or area that is chosen, unless they are switched off.
pub(crate) async fn collection(
    desk: &Desk,
    tx: &mut Conn,
    which: &Which,
    days: (Day, Day),
) -> Result<HashMap<Day, Vec<CollectionKind>>, Failure> {
    let is_chosen = !which.council.is_empty() || !which.area.is_empty();
    if !is_chosen || !which.shows("collection") {
        return Ok(HashMap::new());
    }
    let municipality = desk.municipality();
    let council =
        (!which.council.is_empty()).then(|| store::organisation_id(municipality, &which.council));
    let here = (which.area.as_str(), council);
    let found = store::collection(tx, municipality, here, days).await?;
    let days = collection_days(&found.here, &found.rules, &found.changes, days);
    Ok(days.into_iter().collect())
}

/// The id behind a key, so that the form shows which council is chosen.
fn council_id(desk: &Desk, text: &str) -> String {
    match text {
        "" => String::new(),
        _ => store::organisation_id(desk.municipality(), text).to_string(),
    }
}

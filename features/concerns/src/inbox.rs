//! 案件の一覧: mine, open, ended, all; the most pressing of the open ones first.

use askama::Template;
use desk::frame::{Choice, Frame};
use desk::{Answer, Desk, Failure, Query};
use kernel::ids::OrganisationId;
use kernel::policy::{Action, Resource, Role};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::Words;
use crate::picture::{Due, tone};
use crate::raise::can_raise;
use crate::store::{self, Category, Filter, Line, Part};

#[derive(Template)]
#[template(path = "inbox.html")]
struct Page {
    frame: Frame,
    w: Words,
    which: Which,
    tabs: Vec<Tab>,
    councils: Vec<Choice>,
    categories: Vec<Choice>,
    lines: Vec<Shown>,
    next: String,
    /// Whether the reader works with concerns; then they see how many went astray: none.
    orphans: Option<i64>,
    can_raise: bool,
    /// Where an officer of a council brings a worry to the team; empty for all others.
    consultation: String,
    /// Whether what the reader hears goes to the desk of its place as a voice.
    can_key_in: bool,
}

impl Page {
    fn orphans_tone(&self) -> &'static str {
        if self.orphans == Some(0) {
            "done"
        } else {
            "late"
        }
    }
}

/// Which concerns; an empty field asks for nothing.
#[derive(Clone, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Which {
    /// `mine`, `open`, `ended` or `all`.
    part: String,
    /// The key of a category.
    category: String,
    /// The id of a council.
    council: String,
    /// `yes` for those past their next date alone.
    late: String,
    /// The `next` of the page before.
    after: String,
}

impl Which {
    /// As the store asks for it.
    ///
    /// # Errors
    /// [`Failure::Missing`] for a council or a place that nobody can read.
    pub(crate) fn filter(&self, desk: &Desk) -> Result<Filter, Failure> {
        let part = match self.part.as_str() {
            "mine" | "open" => Part::Open,
            "ended" => Part::Ended,
            _ => Part::All,
        };
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let council = some(&self.council).map(|id| id.parse());
        let after = some(&self.after).map(|place| place.parse());
        Ok(Filter {
            part,
            council: council.transpose().map_err(|_| Failure::Missing)?,
            holders: if self.part == "mine" {
                offices(desk)
            } else {
                Vec::new()
            },
            category: some(&self.category),
            late_on: (self.late == "yes").then_some(desk.today),
            after: after.transpose().map_err(|_| Failure::Missing)?,
        })
    }

    /// The address of the same list in another part, without the base.
    fn at_part(&self, part: &str) -> String {
        let mut address = format!("/concerns?part={part}");
        for (name, value) in [("category", &self.category), ("council", &self.council)] {
            if !value.is_empty() {
                address.push_str(&format!("&{name}={value}"));
            }
        }
        address
    }
}

/// The offices for which the reader acts; one that holds nothing stands for none, so that "mine"
/// is never everybody's.
fn offices(desk: &Desk) -> Vec<OrganisationId> {
    let mine: Vec<_> = desk.actor.offices().collect();
    if mine.is_empty() {
        return vec![OrganisationId::new(uuid::Uuid::nil())];
    }
    mine
}

/// Does the reader act for an office that can hold concerns?
fn holds_concerns(desk: &Desk) -> bool {
    !desk.scope(Action::Take, Resource::Concern).any.is_empty()
}

/// One of the lists.
struct Tab {
    label: String,
    href: String,
    current: bool,
}

/// A line in words.
struct Shown {
    line: Line,
    state: String,
    tone: &'static str,
    about: String,
    late: String,
}

pub(crate) async fn get(desk: Desk, Query(mut which): Query<Which>) -> Answer {
    let holds = holds_concerns(&desk);
    if which.part.is_empty() {
        which.part = if holds { "mine" } else { "all" }.to_owned();
    }
    let filter = which.filter(&desk)?;
    let mut tx = desk.read().await?;
    let categories = store::categories(&mut tx, desk.municipality()).await?;
    let councils = store::councils(&mut tx, desk.municipality(), desk.lang).await?;
    let lines = store::list(&mut tx, &desk, &filter).await?;
    let (lines, next) = store::page(filter.part, lines);
    let orphans = match holds {
        true => Some(store::count_orphans(&mut tx, desk.municipality()).await?),
        false => None,
    };
    let frame = desk.frame();
    let next = next.map(|next| frame.at(format!("{}&after={next}", address(&which))));
    let page = Page {
        w: Words(desk.lang),
        tabs: tabs(&desk, &which, holds),
        councils: councils
            .iter()
            .map(|it| Choice::new(it.id.to_string(), &it.name))
            .collect(),
        lines: lines
            .into_iter()
            .map(|line| Shown::of(&desk, line, &categories))
            .collect(),
        categories: categories.iter().map(|it| it.choice(desk.lang)).collect(),
        next: next.unwrap_or_default(),
        orphans,
        can_raise: can_raise(&desk),
        consultation: consultation(&desk),
        can_key_in: !desk.scope(Action::KeyIn, Resource::Voice).any.is_empty(),
        which,
        frame,
    };
    desk.page(&page)
}

/// Where an officer of a council consults the team (C4), without the base; empty for all others.
fn consultation(desk: &Desk) -> String {
    let officers = desk.actor.grants().iter();
    let mut councils = officers.filter(|it| it.role == Role::CouncilOfficer);
    let council = councils.find_map(|it| it.organisation);
    council.map_or_else(String::new, |id| {
        format!("/voices/new?council={id}&channel=consultation")
    })
}

fn address(which: &Which) -> String {
    let late = if which.late == "yes" { "&late=yes" } else { "" };
    which.at_part(&which.part) + late
}

fn tabs(desk: &Desk, which: &Which, holds: bool) -> Vec<Tab> {
    let w = Words(desk.lang);
    let frame = desk.frame();
    ["mine", "open", "ended", "all"]
        .into_iter()
        .filter(|part| holds || *part != "mine")
        .map(|part| Tab {
            label: w.coded("part", part),
            href: frame.at(which.at_part(part)),
            current: which.part == part,
        })
        .collect()
}

impl Shown {
    fn of(desk: &Desk, line: Line, categories: &[Category]) -> Shown {
        let w = Words(desk.lang);
        let joint = desk.in_words("　", " · ");
        let category = categories
            .iter()
            .find(|it| Some(&it.key) == line.category.as_ref());
        let category = category.map(|it| it.named(desk.lang).to_owned());
        let inside = line.inside.as_ref();
        let due = inside.and_then(|it| Due::of(it.next_date, desk.today, desk.lang));
        let late = due.as_ref().map(|due| due.late.clone()).unwrap_or_default();
        let family = if inside.is_some() {
            "state"
        } else {
            "state-plain"
        };
        let state = w.coded(family, line.state_shown());
        let about: Vec<String> = [
            inside.is_none().then(|| state.clone()),
            Some(line.number.clone()),
            category,
            line.council.clone(),
            inside
                .and_then(|it| it.holder.as_ref())
                .map(|name| w.held_by(name)),
            due.map(|due| due.until_short),
            inside
                .is_none()
                .then(|| w.opened(line.opened_on.shown(desk.lang))),
            line.closed_on.map(|day| w.ended_on(day.shown(desk.lang))),
        ]
        .into_iter()
        .flatten()
        .collect();
        Shown {
            state,
            tone: tone(&line.state, !late.is_empty()),
            about: about.join(joint),
            late,
            line,
        }
    }
}

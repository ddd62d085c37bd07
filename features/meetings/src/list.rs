//! 会議の一覧: those to come, and those that were.

use askama::Template;
use desk::frame::{Choice, Frame};
use desk::{Answer, Desk, Query};
use kernel::policy::{Action, Resource};
use serde::Deserialize;

use crate::Words;
use crate::model::{Meeting, Stage};
use crate::store::{self, Cursor};

/// Which meetings.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Which {
    /// Those of one council, by its id.
    council: String,
    /// Those behind this place of the list of past ones.
    before: String,
}

#[derive(Template)]
#[template(path = "list.html")]
struct Page {
    frame: Frame,
    w: Words,
    /// The chosen council; empty for all.
    council: String,
    councils: Vec<Choice>,
    coming: Vec<Meeting>,
    past: Vec<Meeting>,
    /// Where the list goes on; empty at its end.
    next: String,
    may_call: bool,
    /// Is this a later page of the past?
    goes_on: bool,
}

impl Page {
    fn title(&self, it: &Meeting) -> String {
        format!("{} {}", it.council.named(self.frame.lang), self.w.name(it))
    }

    fn tone(&self, it: &Meeting) -> &'static str {
        tone(it.stage)
    }

    /// The address of the earlier ones; empty at the end.
    fn older(&self) -> String {
        match self.next.is_empty() {
            true => String::new(),
            false => self.frame.at(&self.next),
        }
    }
}

pub(crate) async fn get(desk: Desk, Query(which): Query<Which>) -> Answer {
    let mut tx = desk.read().await?;
    let seen = desk.scope(Action::Read, Resource::Meeting);
    let council = which.council.parse().ok();
    let after = Cursor::read(&which.before);
    let (municipality, today) = (desk.municipality(), desk.today);
    let coming = match after {
        None => store::coming(&mut tx, municipality, &seen, council, today).await?,
        Some(_) => Vec::new(),
    };
    let past = store::past(&mut tx, municipality, &seen, council, today, after).await?;
    let all = desk.scope(Action::Read, Resource::Council);
    let councils = store::councils(&mut tx, municipality, &all).await?;
    let choices = councils
        .iter()
        .map(|it| Choice::new(it.id.to_string(), it.named(desk.lang)));
    let council = council.map_or(String::new(), |id| id.to_string());
    let next = past.next.map_or(String::new(), |next| {
        format!("/meetings?council={council}&before={next}")
    });
    desk.page(&Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        councils: choices.collect(),
        council,
        coming,
        past: past.meetings,
        next,
        may_call: !desk.scope(Action::Create, Resource::Meeting).any.is_empty(),
        goes_on: after.is_some(),
    })
}

/// The tone in which a stage is shown.
pub(crate) const fn tone(stage: Stage) -> &'static str {
    match stage {
        Stage::Planned => "plain",
        Stage::Held => "going",
        Stage::Confirmed { .. } => "done",
    }
}

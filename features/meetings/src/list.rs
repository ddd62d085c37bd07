//! 会議の一覧: those to come, and those that were.

use askama::Template;
use desk::db::{Conn, StoreError};
use desk::frame::{Choice, Frame};
use desk::{Answer, Desk, Query};
use kernel::day::Day;
use kernel::ids::OrganisationId;
use kernel::policy::{Action, Resource};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::Words;
use crate::model::{Meeting, Stage};
use crate::store::{self, Cursor, Listed};

/// Which meetings.
#[derive(Default, Deserialize, IntoParams)]
#[serde(default)]
pub(crate) struct Which {
    /// Those of one council, by its id.
    council: String,
    /// Those behind this place of the list of past ones: the `next` of the page before.
    before: String,
    /// Those behind this place of the list of those to come: the `later` of the page before.
    after: String,
}

impl Which {
    fn council(&self) -> Option<OrganisationId> {
        self.council.parse().ok()
    }
}

/// Both lists, or one of them from a place on.
pub(crate) struct Lists {
    /// Those to come, the nearest first; nothing while the past is paged through.
    pub(crate) coming: Option<Listed>,
    /// Those that were, the latest first; nothing while those to come are paged through.
    pub(crate) past: Option<Listed>,
}

impl Lists {
    /// One query for each list.
    pub(crate) async fn load(
        desk: &Desk,
        tx: &mut Conn,
        which: &Which,
    ) -> Result<Lists, StoreError> {
        let seen = desk.scope(Action::Read, Resource::Meeting);
        let (municipality, today) = (desk.municipality(), desk.today);
        let council = which.council();
        let (before, after) = (Cursor::read(&which.before), Cursor::read(&which.after));
        let (pages_back, pages_on) = (before.is_some(), after.is_some());
        let coming = match pages_back {
            false => Some(store::coming(tx, municipality, &seen, council, today, after).await?),
            true => None,
        };
        let past = match pages_on && !pages_back {
            false => Some(store::past(tx, municipality, &seen, council, today, before).await?),
            true => None,
        };
        Ok(Lists { coming, past })
    }
}

#[derive(Template)]
#[template(path = "list.html")]
struct Page {
    frame: Frame,
    w: Words,
    /// The chosen council; empty for all.
    council: String,
    councils: Vec<Choice>,
    lists: Lists,
    may_call: bool,
}

impl Page {
    fn title(&self, it: &Meeting) -> String {
        format!("{} {}", it.council.named(self.frame.lang), self.w.name(it))
    }

    /// When and where; for one that is called off, why.
    fn about(&self, it: &Meeting) -> String {
        let when = self.frame.day(it.on);
        match &it.stage {
            Stage::CalledOff { why, .. } => format!("{when} {why}"),
            Stage::Planned | Stage::Held | Stage::Confirmed { .. } => {
                format!("{when} {} {}", it.hours, it.place)
            }
        }
    }

    /// Is it planned and still to come, as its place in the list says already?
    fn is_to_come(&self, it: &Meeting) -> bool {
        it.is_planned() && it.on > self.frame.today
    }

    fn tone(&self, it: &Meeting) -> &'static str {
        tone(it, &self.frame.today)
    }

    /// The address where a list goes on; empty at its end.
    fn on(&self, way: &str, list: &Listed) -> String {
        let council = &self.council;
        list.next.as_ref().map_or(String::new(), |next| {
            self.frame
                .at(format!("/meetings?council={council}&{way}={next}"))
        })
    }
}

pub(crate) async fn get(desk: Desk, Query(which): Query<Which>) -> Answer {
    let mut tx = desk.read().await?;
    let lists = Lists::load(&desk, &mut tx, &which).await?;
    let all = desk.scope(Action::Read, Resource::Council);
    let councils = store::councils(&mut tx, desk.municipality(), &all).await?;
    let choices = councils
        .iter()
        .map(|it| Choice::new(it.id.to_string(), it.named(desk.lang)));
    desk.page(&Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        councils: choices.collect(),
        council: which.council().map_or(String::new(), |id| id.to_string()),
        lists,
        may_call: !desk.scope(Action::Create, Resource::Meeting).any.is_empty(),
    })
}

/// The tone in which it is shown how far a meeting is.
pub(crate) fn tone(it: &Meeting, today: &Day) -> &'static str {
    match &it.stage {
        Stage::Planned if it.on < *today => "waiting",
        Stage::Planned | Stage::CalledOff { .. } => "plain",
        Stage::Held => "going",
        Stage::Confirmed { .. } => "done",
    }
}

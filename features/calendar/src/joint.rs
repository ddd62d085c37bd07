//! 合同開催: which events could be held as one, what was proposed, and what became of it (B4).

use askama::Template;
use desk::frame::{Choice, FieldErrors, Frame};
use desk::{Answer, Desk, Failure, Form, Path, Query, Typed};
use kernel::day::FiscalYear;
use kernel::ids::Id;
use kernel::policy::{Action, Resource};
use serde::Deserialize;

use crate::model::{Course, Event, Merge, Saving, Which};
use crate::orders::{JointOrder, WhyOrder};
use crate::rules::{self, Likeness};
use crate::store::{self, Selection};
use crate::{Words, acts};

/// How many events are compared, and how many pairs shown.
const MOST: usize = 400;
const PAIRS: usize = 8;

/// Of which council.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    council: String,
}

#[derive(Template)]
#[template(path = "joint.html")]
struct Page {
    frame: Frame,
    w: Words,
    council: String,
    councils: Vec<Choice>,
    /// What could be held as one, and nobody proposed yet.
    found: Vec<Found>,
    /// What was proposed.
    merges: Vec<Proposed>,
    errors: FieldErrors,
    overtaken: bool,
}

/// A pair that the house found.
struct Found {
    one: Event,
    other: Event,
    reasons: Vec<String>,
    saving: Saving,
    may_propose: bool,
}

/// A proposal with what the reader may do.
struct Proposed {
    it: Merge,
    may_answer: bool,
}

pub(crate) async fn get(desk: Desk, Query(asked): Query<Asked>) -> Answer {
    page(&desk, asked, &Typed::nothing()).await
}

pub(crate) async fn post(desk: Desk, Form(order): Form<JointOrder>) -> Answer {
    match acts::propose_joint(&desk, &order).await {
        Ok(_) => desk.see_done("/events/joint", "event-joint-proposed"),
        Err(why) => page(&desk, Asked::default(), &Typed::again((), why)?).await,
    }
}

pub(crate) async fn agree(
    desk: Desk,
    Path(id): Path<Id<Merge>>,
    Form(order): Form<WhyOrder>,
) -> Answer {
    match acts::agree_joint(&desk, id, &order).await {
        Ok(merge) => match merge.course {
            Course::Joined(joint) => desk.see_done(&format!("/events/{joint}"), "event-joined"),
            Course::Open { .. } | Course::Declined { .. } => {
                desk.see_done("/events/joint", "event-joint-agreed")
            }
        },
        Err(why) => page(&desk, Asked::default(), &Typed::again((), why)?).await,
    }
}

pub(crate) async fn refuse(
    desk: Desk,
    Path(id): Path<Id<Merge>>,
    Form(order): Form<WhyOrder>,
) -> Answer {
    match acts::refuse_joint(&desk, id, &order).await {
        Ok(_) => desk.see_done("/events/joint", "event-joint-refused"),
        Err(why) => page(&desk, Asked::default(), &Typed::again((), why)?).await,
    }
}

async fn page(desk: &Desk, asked: Asked, typed: &Typed<()>) -> Answer {
    desk.account()?;
    let settles = desk.scope(Action::Settle, Resource::Event);
    if settles.any.is_empty() {
        return Err(Failure::Missing);
    }
    let w = Words(desk.lang);
    let mut tx = desk.read().await?;
    let councils = store::councils(&mut tx, desk.municipality()).await?;
    let council = crate::plan::council_of(desk, &asked.council, &councils);
    let which = Which {
        council: council.clone(),
        ..Which::default()
    };
    let seen = desk.scope(Action::Read, Resource::Event);
    let of_council = Selection::of(desk.municipality(), &seen, &which);
    let (from, until) = (
        desk.today,
        FiscalYear(FiscalYear::of(desk.today).0 + 1).last(),
    );
    let held = store::held(&mut tx, &of_council, from, until, MOST).await?;
    let undated = store::undated(&mut tx, &of_council, MOST).await?;
    let events: Vec<Event> = held.events.into_iter().chain(undated.events).collect();
    let all = Selection::seen(desk.municipality(), &seen);
    let merges = store::merges(&mut tx, &all, MOST).await?;
    drop(tx);
    let is_known = |one: &Event, other: &Event| {
        merges
            .iter()
            .any(|it| it.one.id == one.id && it.other.id == other.id)
    };
    let found = rules::pairs(&events, desk.today)
        .into_iter()
        .filter(|it| !is_known(it.one, it.other))
        .take(PAIRS)
        .map(|it| Found {
            reasons: it.likeness.iter().map(|like| w.likeness(like)).collect(),
            may_propose: desk.can(Action::Settle, it.one) || desk.can(Action::Settle, it.other),
            one: it.one.clone(),
            other: it.other.clone(),
            saving: it.saving,
        });
    let page = Page {
        frame: desk.frame(),
        w,
        councils: councils
            .iter()
            .map(|it| Choice::new(it.id.to_string(), it.named(desk.lang)))
            .collect(),
        council,
        found: found.collect(),
        merges: merges
            .iter()
            .map(|it| Proposed {
                may_answer: rules::open_sides(it)
                    .into_iter()
                    .any(|side| desk.can(Action::Settle, it.event(side))),
                it: it.clone(),
            })
            .collect(),
        errors: desk.errors(&typed.no),
        overtaken: typed.overtaken,
    };
    desk.page_with(typed.status(), &page)
}

impl Words {
    /// In what two events are alike.
    fn likeness(self, it: &Likeness) -> String {
        match it {
            Likeness::Kind => self.like_kind().to_owned(),
            Likeness::Audience => self.like_audience().to_owned(),
            Likeness::People(host) => self.like_people(host.named(self.0)),
            Likeness::Place => self.like_place().to_owned(),
            Likeness::Season(0) => self.like_same_time().to_owned(),
            Likeness::Season(days) => self.like_season(days),
        }
    }
}

impl Page {
    /// What holding them as one saves.
    fn saving(&self, it: &Saving) -> String {
        self.w.joint_saving(it.evenings, it.person_hours)
    }

    /// What became of a proposal.
    fn course(&self, it: &Merge) -> String {
        match &it.course {
            Course::Joined(_) => self.w.joint_joined().to_owned(),
            Course::Declined { why, on, .. } => self.w.joint_declined(why, self.frame.day(on)),
            Course::Open { .. } => {
                let waits = rules::open_sides(it);
                let names: Vec<&str> = waits
                    .iter()
                    .map(|side| it.event(*side).organiser.named(self.frame.lang))
                    .collect();
                self.w.joint_waits(names.join(self.w.and()))
            }
        }
    }

    fn joint_of(&self, it: &Merge) -> Option<String> {
        match it.course {
            Course::Joined(joint) => Some(self.frame.at(format!("/events/{joint}"))),
            Course::Open { .. } | Course::Declined { .. } => None,
        }
    }
}

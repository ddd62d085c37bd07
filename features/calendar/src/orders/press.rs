//! Short acts: fixing, moving, putting off, cancelling, and looking at what was sent in.

use desk::Reading;
use kernel::day::Day;
use kernel::ids::EventId;
use kernel::lang::Lang;
use kernel::policy::Visibility;
use kernel::refusal::Refusal;
use kernel::text::Title;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::TimeOrder;
use super::time::typed;
use crate::model::When;

/// A day that a page proposed, for the form that enters it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Proposed {
    /// The first day.
    pub(crate) first_on: String,
}

impl Proposed {
    /// The form with the day in it: an event of several days keeps its length.
    pub(crate) fn enter(&self, it: &When, lang: Lang, order: &mut TimeOrder) {
        let Ok(first) = Day::read(&self.first_on) else {
            return;
        };
        order.first_on = typed(first, lang);
        if let Some(span) = it.span().filter(|span| !span.is_one_day()) {
            order.last_on = typed(span.beginning(first).last(), lang);
        }
    }
}

/// Fixes the day of an event.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct FixOrder {
    /// The version that was read; empty to take the present one.
    pub(crate) version: String,
    /// Why, where something is in the way.
    pub(crate) despite: String,
    /// The events in the way that were shown, by their ids.
    pub(crate) seen: Vec<String>,
}

/// Moves an event to another time.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct MoveOrder {
    /// The version that was read; empty to take the present one.
    pub(crate) version: String,
    /// The new time.
    #[serde(flatten)]
    pub(crate) time: TimeOrder,
    /// Why, where something is in the way.
    pub(crate) despite: String,
    /// The events in the way that were shown, by their ids.
    pub(crate) seen: Vec<String>,
}

/// Puts off, cancels or declines, with the reason.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct WhyOrder {
    /// The version that was read; empty to take the present one.
    pub(crate) version: String,
    /// Why, in a line, for everybody who may know of the event.
    pub(crate) why: String,
}

/// Proposes to hold two events as one.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct JointOrder {
    /// The one, by its id.
    pub(crate) one: String,
    /// The other.
    pub(crate) other: String,
}

impl JointOrder {
    /// The two.
    pub(crate) fn read(&self) -> Result<(EventId, EventId), Refusal> {
        let both = (self.one.parse(), self.other.parse());
        match both {
            (Ok(one), Ok(other)) => Ok((one, other)),
            _ => Err(Refusal::new("event.unlike")),
        }
    }
}

/// Takes what was sent in onto the calendar.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct AcceptOrder {
    /// The version that was read; empty to take the present one.
    pub(crate) version: String,
    /// `public` or `members`.
    pub(crate) visibility: String,
}

impl FixOrder {
    /// Why, if somebody says so, and what they saw.
    pub(crate) fn read(&self) -> (Option<Title>, Vec<EventId>) {
        (Title::new(&self.despite).ok(), ids(&self.seen))
    }
}

impl MoveOrder {
    /// The new time.
    pub(crate) fn read(&self, today: Day) -> Result<When, Vec<Refusal>> {
        let mut reading = Reading::default();
        let when = self.time.read(&mut reading, today);
        if matches!(when, Some(When::Someday(_))) {
            reading.refuse(Refusal::new("event.when").at("first_on"));
        }
        reading.whole(when)
    }

    /// Why, if somebody says so, and what they saw.
    pub(crate) fn looked(&self) -> (Option<Title>, Vec<EventId>) {
        (Title::new(&self.despite).ok(), ids(&self.seen))
    }
}

impl WhyOrder {
    /// Why.
    pub(crate) fn read(&self) -> Result<Title, Refusal> {
        Title::new(&self.why).map_err(|_| {
            Refusal::new("event.why")
                .with("limit", Title::LIMIT)
                .at("why")
        })
    }
}

impl AcceptOrder {
    /// How open it shall be.
    pub(crate) fn read(&self) -> Result<Visibility, Refusal> {
        match self.visibility.as_str() {
            "" => Ok(Visibility::Public),
            code => Visibility::read(code)
                .ok_or_else(|| Refusal::new("event.visibility").at("visibility")),
        }
    }
}

fn ids(texts: &[String]) -> Vec<EventId> {
    texts.iter().filter_map(|it| it.parse().ok()).collect()
}

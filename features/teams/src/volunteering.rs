//! ボランティア: calls to come, and the reader's own wish to be asked, or not (C10).

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Query};
use kernel::day::Day;
use kernel::policy::{Action, Resource, Role};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::model::Volunteer;
use crate::store::call::{self, ShownCall};
use crate::{Words, acts};

/// Which part of the list.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
pub(crate) struct Part {
    /// Behind this place: the day of an event and the id of its call, with a dot between.
    after: String,
}

impl Part {
    /// The call behind which the part begins.
    pub(crate) fn after(&self) -> Option<call::Place> {
        let (day, id) = self.after.split_once('.')?;
        Some((Day::parse_iso(day).ok()?, id.parse().ok()?))
    }
}

#[derive(Template)]
#[template(path = "volunteering.html")]
struct Page {
    frame: Frame,
    w: Words,
    calls: Vec<ShownCall>,
    next: String,
    /// The reader, if they are on the city's staff.
    own: Option<Volunteer>,
    may_call: bool,
}

impl Page {
    /// Whether the reader agreed to be asked.
    fn is_volunteer(&self) -> bool {
        self.own.as_ref().is_some_and(|it| it.since.is_some())
    }
}

pub(crate) async fn get(desk: Desk, Query(part): Query<Part>) -> Answer {
    let mut tx = desk.read().await?;
    let municipality = desk.municipality();
    let scope = desk.scope(Action::Read, Resource::AttendanceRequest);
    let (from, after) = (desk.today, part.after());
    let mut calls = call::list_coming(&mut tx, municipality, &scope, from, after).await?;
    let last = calls.get(call::PAGE).and(calls.get(call::PAGE - 1));
    let next = last.map(|it| format!("/volunteering?after={}.{}", it.call.on, it.call.id));
    calls.truncate(call::PAGE);
    let own = match desk.actor.person {
        Some(person) => call::load_volunteer(&mut tx, municipality, person, desk.today).await?,
        None => None,
    };
    desk.page(&Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        next: next.map(|path| desk.frame().at(path)).unwrap_or_default(),
        calls,
        own,
        may_call: desk.actor.is(Role::CouncilOfficer) || desk.actor.is(Role::CommunitySection),
    })
}

pub(crate) async fn opt_in(desk: Desk) -> Answer {
    acts::opt_in(&desk).await?;
    desk.see_done("/volunteering", "volunteer-opt-in")
}

pub(crate) async fn opt_out(desk: Desk) -> Answer {
    acts::opt_out(&desk).await?;
    desk.see_done("/volunteering", "volunteer-opt-out")
}

//! ボランティア: calls to come, and the reader's own wish to be asked, or not (C10).

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk};
use kernel::policy::{Action, Resource, Role};

use crate::model::Volunteer;
use crate::store::call::{self, ShownCall};
use crate::{Words, acts};

#[derive(Template)]
#[template(path = "volunteering.html")]
struct Page {
    frame: Frame,
    w: Words,
    calls: Vec<ShownCall>,
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

pub(crate) async fn get(desk: Desk) -> Answer {
    let mut tx = desk.read().await?;
    let municipality = desk.municipality();
    let scope = desk.scope(Action::Read, Resource::AttendanceRequest);
    let own = match desk.actor.person {
        Some(person) => call::load_volunteer(&mut tx, municipality, person, desk.today).await?,
        None => None,
    };
    desk.page(&Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        calls: call::list_coming(&mut tx, municipality, &scope, desk.today).await?,
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

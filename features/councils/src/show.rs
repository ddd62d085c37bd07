//! One council's public page: who it is, what it does, what it asked and what was answered.

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Path, Query};
use kernel::ids::{ConcernId, OrganisationId};
use kernel::policy::Action;
use serde::Deserialize;

use crate::Words;
use crate::model::{Asked, Coming, Listed, MemberOrganisation, Officer, Team};
use crate::store::{self, around};

/// Behind which concern the list goes on.
#[derive(Default, Deserialize)]
pub(crate) struct From {
    before: Option<ConcernId>,
}

#[derive(Template)]
#[template(path = "show.html")]
struct Page {
    frame: Frame,
    w: Words,
    it: Listed,
    officers: Vec<Officer>,
    members: Vec<MemberOrganisation>,
    asked: Vec<Asked>,
    /// Where the list of concerns goes on; empty at its end.
    next: String,
    coming: Vec<Coming>,
    /// For the community section alone.
    teams: Option<Vec<Team>>,
}

pub(crate) async fn get(
    desk: Desk,
    Path(id): Path<OrganisationId>,
    Query(from): Query<From>,
) -> Answer {
    let mut tx = desk.read().await?;
    let (municipality, today) = (desk.municipality(), desk.today);
    let council = store::load(&mut tx, municipality, id).await?;
    desk.check_read(&council)?;
    let teams = match desk.can(Action::Edit, &council) {
        true => Some(around::list_teams(&mut tx, municipality, id, today).await?),
        false => None,
    };
    let mut asked = around::list_asked(&mut tx, &desk, id, from.before).await?;
    let next = match asked.len() > around::PAGE {
        true => format!("/councils/{id}?before={}#asked", asked[around::PAGE - 1].id),
        false => String::new(),
    };
    asked.truncate(around::PAGE);
    desk.page(&Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        officers: store::list_officers(&mut tx, municipality, id, today).await?,
        members: store::list_members(&mut tx, municipality, id, today).await?,
        it: store::listed(&mut tx, municipality, council, today).await?,
        coming: around::list_coming(&mut tx, &desk, id, today).await?,
        asked,
        next,
        teams,
    })
}

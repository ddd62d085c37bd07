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
    /// What teams are called here.
    team: String,
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
    let asked = around::list_asked(&mut tx, &desk, id, from.before).await?;
    let teams = around::list_teams(&mut tx, municipality, id, today).await?;
    desk.page(&Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        officers: store::list_officers(&mut tx, municipality, id, today).await?,
        members: store::list_members(&mut tx, municipality, id, today).await?,
        coming: around::list_coming(&mut tx, &desk, id, today).await?,
        next: next(id, &asked),
        asked: asked.into_iter().take(around::PAGE).collect(),
        team: desk.place().team(desk.lang).to_owned(),
        teams: desk.can(Action::Edit, &council).then_some(teams),
        it: store::listed(&mut tx, municipality, council, today).await?,
    })
}

/// The address at which the list of concerns goes on; empty at its end.
fn next(council: OrganisationId, asked: &[Asked]) -> String {
    match asked.get(around::PAGE - 1) {
        Some(last) if asked.len() > around::PAGE => {
            format!("/councils/{council}?before={}#asked", last.id)
        }
        _ => String::new(),
    }
}

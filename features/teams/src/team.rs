//! One team: whom it serves, who is on it, and why it has its number (A2, A3, C1, C2).

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Path, Query};
use kernel::ids::TeamId;
use kernel::policy::{Action, Resource};

use crate::model::{Roster, Serves, Staffing, Team};
use crate::rules::TeamRules;
use crate::store::district::{self, CouncilName, District};
use crate::store::listing::{self, Shown, Which};
use crate::store::posting::{self, Service};
use crate::store::team;
use crate::teams::{self, Chosen, When};
use crate::{Words, rules};

#[derive(Template)]
#[template(path = "team.html")]
struct Page {
    frame: Frame,
    w: Words,
    day: Chosen,
    team: Team,
    districts: Vec<District>,
    staffing: Vec<Staffing>,
    /// How many serve on the day.
    number: usize,
    /// Who they are, for those who work with them.
    members: Option<Vec<Service>>,
    rules: TeamRules,
    requests: Vec<Shown>,
    may_post: bool,
    may_read_requests: bool,
}

impl Page {
    fn councils(&self) -> Vec<&CouncilName> {
        teams::councils(&self.districts)
    }

    fn is_block(&self) -> bool {
        self.team.serves == Serves::Block
    }

    fn is_filled_from_outside(&self) -> bool {
        self.staffing.iter().any(|it| it.filled_from_outside)
    }

    /// The number of the rule beside the number that there is.
    fn differs(&self) -> bool {
        !rules::is_size(self.number, &self.rules)
    }
}

pub(crate) async fn get(desk: Desk, Path(id): Path<TeamId>, Query(when): Query<When>) -> Answer {
    let mut tx = desk.read().await?;
    let municipality = desk.municipality();
    let team = team::load(&mut tx, municipality, id).await?;
    desk.check_read(&team)?;
    let day = when.chosen(&desk);
    let on = day.on;
    let districts = district::list_districts(&mut tx, municipality, &[id], on).await?;
    let staffing = district::list_staffing(&mut tx, municipality, &[id], on).await?;
    let members = posting::list(&mut tx, municipality, id, on).await?;
    let scope = desk.scope(Action::Read, Resource::AttendanceRequest);
    let which = Which {
        team: Some(team.office()),
        ..Which::default()
    };
    let requests = listing::list(&mut tx, municipality, &scope, &which).await?;
    let book = desk.rulebook(&mut tx).await?;
    let works_with_it = districts.iter().any(|it| {
        let area = it.path.clone();
        desk.can(Action::Read, &Roster { team: id, area })
    });
    let page = Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        day,
        number: members.len(),
        members: works_with_it.then_some(members),
        rules: TeamRules::on(&book, &team.area, on)?,
        may_post: desk.can(Action::Edit, &team),
        may_read_requests: works_with_it,
        staffing: staffing.into_iter().map(|(_, it)| it).collect(),
        team,
        districts,
        requests,
    };
    desk.page_with(page.day.status(), &page)
}

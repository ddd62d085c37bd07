//! チームの一覧: which team serves which districts, and the districts that have none (A1, A2).

use std::borrow::Borrow;

use askama::Template;
use axum::http::StatusCode;
use desk::db::{Conn, StoreError};
use desk::frame::{FieldErrors, Frame};
use desk::{Answer, Desk, Query};
use kernel::day::Day;
use kernel::ids::TeamId;
use kernel::lang::Lang;
use kernel::policy::{Action, Resource};
use kernel::refusal::Refusal;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::Words;
use crate::model::{Serves, Team};
use crate::read::unread;
use crate::store::district::{self, CouncilName, District, Unserved};
use crate::store::team::{self, PAGE};

/// On which day.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
pub(crate) struct When {
    /// The day; today where nothing is said.
    on: String,
}

/// Which part of the list.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
pub(crate) struct Part {
    /// The day; today where nothing is said.
    on: String,
    /// Behind this place: the number and the id of a team, with a dot between.
    after: String,
}

impl Part {
    pub(crate) fn when(&self) -> When {
        When {
            on: self.on.clone(),
        }
    }

    /// The team behind which the part begins.
    pub(crate) fn after(&self) -> Option<team::Place> {
        let (number, id) = self.after.split_once('.')?;
        Some((number.parse().ok()?, id.parse().ok()?))
    }
}

/// The address of the part behind a team.
fn next(on: Day, last: &Team) -> String {
    format!("/teams?on={on}&after={}.{}", last.number, last.id)
}

impl When {
    /// The day that was asked for; today, where nothing is said.
    ///
    /// # Errors
    /// Why it is none, when it cannot be read.
    pub(crate) fn day(&self, today: Day) -> Result<Day, Refusal> {
        match self.on.trim() {
            "" => Ok(today),
            text => Day::read(text).map_err(|why| unread(why).at("on")),
        }
    }

    /// The day for a page: today, with what is wrong, where none can be read.
    pub(crate) fn chosen(self, desk: &Desk) -> Chosen {
        match self.day(desk.today) {
            Ok(on) => Chosen {
                typed: desk.frame().day_typed(on),
                on,
                errors: FieldErrors::none(),
            },
            Err(no) => Chosen {
                typed: self.on,
                on: desk.today,
                errors: desk.errors(&[no]),
            },
        }
    }
}

/// The day that a page shows.
pub(crate) struct Chosen {
    pub(crate) on: Day,
    /// What stands in the field: what was typed, where that is no day.
    pub(crate) typed: String,
    pub(crate) errors: FieldErrors,
}

impl Chosen {
    /// The status of the page.
    pub(crate) fn status(&self) -> StatusCode {
        match self.errors.is_empty() {
            true => StatusCode::OK,
            false => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }
}

#[derive(Template)]
#[template(path = "teams.html")]
struct Page {
    frame: Frame,
    w: Words,
    day: Chosen,
    /// What a team is called here.
    scheme: String,
    /// How many there are.
    teams: usize,
    lines: Vec<Line>,
    blocks: bool,
    unserved: Vec<Unserved>,
    /// How many districts have no council.
    without_council: usize,
    next: String,
}

/// One team in the list.
struct Line {
    team: Team,
    members: i64,
    districts: Vec<District>,
    /// Districts of the team are filled from outside (C2).
    outside: bool,
}

impl Line {
    /// The block or district that the team serves.
    fn label(&self, lang: impl Borrow<Lang>) -> &str {
        match (lang.borrow(), self.team.serves, self.districts.first()) {
            (Lang::En, Serves::District, Some(district)) => district.named(lang),
            (Lang::En, Serves::Block, _) => &self.team.name_en,
            _ => &self.team.name_printed,
        }
    }

    /// The districts that have no council yet.
    fn without_council(&self) -> impl Iterator<Item = &District> {
        self.districts.iter().filter(|it| it.council.is_none())
    }

    /// The councils of the districts, each once.
    fn councils(&self) -> Vec<&CouncilName> {
        councils(&self.districts)
    }
}

/// The councils of some districts, each once: one council may hold two.
pub(crate) fn councils(districts: &[District]) -> Vec<&CouncilName> {
    let mut all: Vec<&CouncilName> = Vec::new();
    for council in districts.iter().filter_map(|it| it.council.as_ref()) {
        if !all.contains(&council) {
            all.push(council);
        }
    }
    all
}

pub(crate) async fn get(desk: Desk, Query(part): Query<Part>) -> Answer {
    let mut tx = desk.read().await?;
    let municipality = desk.municipality();
    let day = part.when().chosen(&desk);
    let after = part.after();
    let scope = desk.scope(Action::Read, Resource::Team);
    let mut teams = team::list(&mut tx, municipality, &scope, day.on, after).await?;
    let last = teams.get(PAGE).and(teams.get(PAGE - 1));
    let next = last.map(|(last, _)| desk.frame().at(next(day.on, last)));
    teams.truncate(PAGE);
    let lines = lines(&mut tx, municipality, teams, day.on).await?;
    let unserved = match after {
        None => district::list_unserved(&mut tx, municipality).await?,
        Some(_) => Vec::new(),
    };
    let page = Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        scheme: desk.place().team(desk.lang).to_owned(),
        teams: team::count(&mut tx, municipality, &scope, day.on).await?,
        blocks: lines.iter().any(|it| it.team.serves == Serves::Block),
        lines,
        unserved,
        without_council: district::count_unserved(&mut tx, municipality).await?,
        next: next.unwrap_or_default(),
        day,
    };
    desk.page_with(page.day.status(), &page)
}

/// The teams with their districts on a day: two queries.
async fn lines(
    tx: &mut Conn,
    municipality: &str,
    teams: Vec<(Team, i64)>,
    on: Day,
) -> Result<Vec<Line>, StoreError> {
    let ids: Vec<TeamId> = teams.iter().map(|(team, _)| team.id).collect();
    let mut districts = district::list_districts(tx, municipality, &ids, on).await?;
    let staffing = district::list_staffing(tx, municipality, &ids, on).await?;
    let line = |(team, members): (Team, i64)| Line {
        outside: staffing
            .iter()
            .any(|(id, it)| *id == team.id && it.filled_from_outside),
        districts: districts.extract_if(.., |it| it.team == team.id).collect(),
        team,
        members,
    };
    Ok(teams.into_iter().map(line).collect())
}

//! チームの一覧: which team serves which districts, and the districts that have none (A1, A2).

use std::borrow::Borrow;

use askama::Template;
use axum::http::StatusCode;
use desk::frame::{FieldErrors, Frame};
use desk::{Answer, Desk, Query};
use kernel::day::Day;
use kernel::lang::Lang;
use kernel::policy::{Action, Resource};
use kernel::refusal::Refusal;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::Words;
use crate::model::{Serves, Team};
use crate::store::team::{self, CouncilName, District, Unserved};

/// On which day.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
pub(crate) struct When {
    /// The day; today where nothing is said.
    on: String,
}

impl When {
    /// The day that was asked for; today, where nothing is said.
    ///
    /// # Errors
    /// `request.day`, when it cannot be read.
    pub(crate) fn day(&self, today: Day) -> Result<Day, Refusal> {
        match self.on.trim() {
            "" => Ok(today),
            text => Day::read(text).map_err(|_| Refusal::new("request.day").at("on")),
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
    lines: Vec<Line>,
    blocks: bool,
    unserved: Vec<Unserved>,
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

pub(crate) async fn get(desk: Desk, Query(when): Query<When>) -> Answer {
    let mut tx = desk.read().await?;
    let municipality = desk.municipality();
    let day = when.chosen(&desk);
    let on = day.on;
    let scope = desk.scope(Action::Read, Resource::Team);
    let teams = team::list(&mut tx, municipality, &scope, on).await?;
    let mut districts = team::list_districts(&mut tx, municipality, None, on).await?;
    let staffing = team::list_staffing(&mut tx, municipality, None, on).await?;
    let lines: Vec<Line> = teams
        .into_iter()
        .map(|(team, members)| Line {
            outside: staffing
                .iter()
                .any(|(id, it)| *id == team.id && it.filled_from_outside),
            districts: districts.extract_if(.., |it| it.team == team.id).collect(),
            team,
            members,
        })
        .filter(|line| !line.districts.is_empty())
        .collect();
    let page = Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        day,
        scheme: desk.place().team(desk.lang).to_owned(),
        blocks: lines.iter().any(|it| it.team.serves == Serves::Block),
        lines,
        unserved: team::list_unserved(&mut tx, municipality).await?,
    };
    desk.page_with(page.day.status(), &page)
}

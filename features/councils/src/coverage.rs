//! 設立状況: which school districts have a council on a day, and why others have none (A1, B1).

use askama::Template;
use desk::frame::{FieldErrors, Frame};
use desk::{Answer, Desk, Query};
use kernel::day::Day;
use kernel::lang::Lang;
use kernel::refusal::Refusal;
use kernel::rulebook::Row as Rule;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::model::{Council, District};
use crate::rules::{self, Counting, Cover};
use crate::{Words, store};

/// On which day.
#[derive(Default, Deserialize, IntoParams)]
pub(crate) struct When {
    /// A day as people write it: `2021-04-01`, `R3.4.1`, `令和3年4月1日`. Today where nothing is said.
    #[serde(default)]
    on: String,
}

impl When {
    /// The day that was asked for.
    ///
    /// # Errors
    /// `council.coverage_day`, when it cannot be read.
    pub(crate) fn day(&self, today: Day) -> Result<Day, Refusal> {
        match self.on.trim() {
            "" => Ok(today),
            text => Day::read(text).map_err(|_| Refusal::new("council.coverage_day").at("on")),
        }
    }
}

#[derive(Template)]
#[template(path = "coverage.html")]
struct Page {
    frame: Frame,
    w: Words,
    /// What teams are called here.
    team: String,
    on: Day,
    typed: String,
    errors: FieldErrors,
    covered: usize,
    councils: usize,
    uncovered: usize,
    tiles: Vec<Tile>,
    /// The rule by which only certified councils count, where it is in force.
    rule: Option<Rule>,
}

impl Page {
    /// 未設立: those with no council at all.
    fn without(&self) -> impl Iterator<Item = &Tile> {
        self.tiles.iter().filter(|it| it.council.is_none())
    }
}

/// One district as the chart and its table show it.
struct Tile {
    name: String,
    /// The state in a word: 認定.
    state: &'static str,
    /// What stands on the tile.
    text: String,
    tone: &'static str,
    href: String,
    council: Option<Council>,
    month: String,
    reason: String,
}

pub(crate) async fn get(desk: Desk, Query(when): Query<When>) -> Answer {
    let mut tx = desk.read().await?;
    let ground = store::ground(&mut tx, &desk).await?;
    let book = desk.rulebook(&mut tx).await?;
    let area = &desk.place().area;
    let counting = Counting::of(&book, area, desk.today);
    let asked = when.day(desk.today);
    let on = *asked.as_ref().unwrap_or(&desk.today);
    let coverage = rules::coverage(&ground, counting, on);
    let w = Words(desk.lang);
    let page = Page {
        frame: desk.frame(),
        w,
        team: desk.place().team(desk.lang).to_owned(),
        on,
        typed: when.on,
        errors: desk.errors(asked.as_ref().err().map_or(&[], std::slice::from_ref)),
        covered: coverage.covered(),
        councils: coverage.councils(),
        uncovered: coverage.uncovered(),
        tiles: coverage
            .tiles
            .iter()
            .map(|(district, cover)| w.tile(district, cover))
            .collect(),
        rule: book
            .row(rules::CERTIFIED_ONLY, area, desk.today)
            .filter(|_| counting == Counting::CertifiedOnly)
            .cloned(),
    };
    match asked {
        Ok(_) => desk.page(&page),
        Err(_) => desk.page_again(&page),
    }
}

impl Words {
    fn tile(self, district: &District, cover: &Cover<'_>) -> Tile {
        let name = district.named(self.0).to_owned();
        match *cover {
            Cover::Covered(council) => self.covered(name, council),
            Cover::Uncertified(council) => self.uncertified(name, council),
            Cover::NotEstablished(reason) => Tile {
                name,
                state: self.state_not_established(),
                text: self.state_not_established().to_owned(),
                tone: "plain",
                href: format!("/areas/{}", district.id),
                council: None,
                month: String::new(),
                reason: self.reason(reason),
            },
        }
    }

    fn covered(self, name: String, council: &Council) -> Tile {
        let month = council.registration.certified.as_ref();
        let month = month.map(|it| self.month(it.month)).unwrap_or_default();
        let (state, text) = match month.is_empty() {
            true => (
                self.state_established(),
                self.state_established().to_owned(),
            ),
            false => (self.state_certified(), self.tile_certified(&month)),
        };
        Tile {
            name,
            state,
            text,
            tone: "done",
            href: format!("/councils/{}", council.id),
            council: Some(council.clone()),
            month,
            reason: String::new(),
        }
    }

    fn uncertified(self, name: String, council: &Council) -> Tile {
        let certified = council.registration.certified.as_ref();
        let (text, reason) = match certified.map(|it| self.month(it.month)) {
            Some(month) => (self.tile_coming(&month), self.reason_coming(&month)),
            None => (
                self.state_uncertified().to_owned(),
                self.reason_uncertified().to_owned(),
            ),
        };
        Tile {
            name,
            state: self.state_uncertified(),
            text,
            tone: "waiting",
            href: format!("/councils/{}", council.id),
            council: Some(council.clone()),
            month: String::new(),
            reason,
        }
    }

    /// Why a district has no council. The document of June 2021 says 未設立 and no more.
    fn reason(self, printed: Option<&str>) -> String {
        match (self.0, printed) {
            (Lang::Ja, Some(reason)) if reason != self.state_not_established() => reason.to_owned(),
            _ => self.reason_none().to_owned(),
        }
    }
}

//! 設立状況: which school districts have a council on a day, and why others have none (A1, B1).

use askama::Template;
use desk::db::{Conn, StoreError};
use desk::frame::{FieldErrors, Frame};
use desk::{Answer, Desk, Query};
use kernel::day::Day;
use kernel::lang::Lang;
use kernel::refusal::Refusal;
use kernel::rulebook::{Row as Rule, Rulebook};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::model::{Council, District, Ground};
use crate::rules::{self, Counting, Cover, Coverage};
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

/// How many districts of the municipality have a council today, of how many (B1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Covered {
    /// Those that a council covers which counts.
    pub covered: usize,
    /// All of them.
    pub districts: usize,
}

/// The coverage of today, for the pages of other features: five queries.
///
/// # Errors
/// When the store fails.
pub async fn covered(tx: &mut Conn, desk: &Desk) -> Result<Covered, StoreError> {
    let ground = store::ground(tx, desk).await?;
    let book = desk.rulebook(tx).await?;
    let counting = Counting::of(&book, &desk.place().area, desk.today);
    let coverage = rules::coverage(&ground, counting, desk.today);
    Ok(Covered {
        covered: coverage.covered(),
        districts: coverage.tiles.len(),
    })
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
    /// 未設立: the reasons, each with the districts that it holds for.
    without: Vec<(String, Vec<Tile>)>,
    /// The rule by which only certified councils count, where it is in force.
    rule: Option<Rule>,
}

/// One district as the chart and its table show it.
#[derive(Clone)]
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
    match when.day(desk.today) {
        Ok(on) => desk.page(&Page::of(&desk, &ground, &book, on, when)),
        Err(no) => desk.page_again(&Page {
            errors: desk.errors(&[no]),
            ..Page::of(&desk, &ground, &book, desk.today, when)
        }),
    }
}

impl Page {
    fn of(desk: &Desk, ground: &Ground, book: &Rulebook, on: Day, when: When) -> Page {
        let w = Words(desk.lang);
        let area = &desk.place().area;
        let counting = Counting::of(book, area, desk.today);
        let coverage = rules::coverage(ground, counting, on);
        let tiles = w.tiles(&coverage);
        Page {
            frame: desk.frame(),
            w,
            team: desk.place().team(desk.lang).to_owned(),
            on,
            typed: when.on,
            errors: FieldErrors::none(),
            covered: coverage.covered(),
            councils: coverage.councils(),
            uncovered: coverage.uncovered(),
            without: without(&tiles),
            tiles,
            rule: book
                .row(rules::CERTIFIED_ONLY, area, desk.today)
                .filter(|_| counting == Counting::CertifiedOnly)
                .cloned(),
        }
    }
}

fn without(tiles: &[Tile]) -> Vec<(String, Vec<Tile>)> {
    let mut all: Vec<(String, Vec<Tile>)> = Vec::new();
    for tile in tiles.iter().filter(|it| it.council.is_none()) {
        match all.iter_mut().find(|(reason, _)| *reason == tile.reason) {
            Some((_, tiles)) => tiles.push(tile.clone()),
            None => all.push((tile.reason.clone(), vec![tile.clone()])),
        }
    }
    all
}

impl Words {
    /// One tile for each district: by their readings, in English by the alphabet.
    fn tiles(self, coverage: &Coverage<'_>) -> Vec<Tile> {
        let tiles = coverage.tiles.iter();
        let mut tiles: Vec<Tile> = tiles
            .map(|(district, cover)| self.tile(district, cover))
            .collect();
        if self.0 == Lang::En {
            tiles.sort_by(|one, other| one.name.cmp(&other.name));
        }
        tiles
    }

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

//! 登録簿: all councils as the document lists them (B1).

use askama::Template;
use desk::frame::{Choice, Frame};
use desk::{Answer, Desk, Query};
use kernel::day::FiscalYear;
use serde::Deserialize;

use crate::model::{Ground, Listed};
use crate::rules::{self, Counting};
use crate::{Words, store};

/// What is looked for, as typed.
#[derive(Default, Deserialize)]
pub(crate) struct Wanted {
    #[serde(default)]
    q: String,
    #[serde(default)]
    year: String,
}

#[derive(Template)]
#[template(path = "list.html")]
struct Page {
    frame: Frame,
    w: Words,
    /// What councils are called here.
    council: String,
    districts: usize,
    covered: usize,
    councils: usize,
    wanted: Wanted,
    years: Vec<Choice>,
    found: Vec<Listed>,
}

pub(crate) async fn get(desk: Desk, Query(wanted): Query<Wanted>) -> Answer {
    let mut tx = desk.read().await?;
    let ground = store::ground(&mut tx, &desk).await?;
    let meetings = store::list_meeting_counts(&mut tx, desk.municipality(), None).await?;
    let activities = store::list_activities(&mut tx, desk.municipality(), None).await?;
    let book = desk.rulebook(&mut tx).await?;
    let counting = Counting::of(&book, &desk.place().area, desk.today);
    let coverage = rules::coverage(&ground, counting, desk.today);
    let year = FiscalYear::read(&wanted.year).ok();
    let mut found = rules::registry(&ground, &meetings, &activities, desk.today);
    found.retain(|it| rules::is_found(it, &wanted.q, year));
    desk.page(&Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        council: desk.place().council(desk.lang).to_owned(),
        districts: coverage.tiles.len(),
        covered: coverage.covered(),
        councils: coverage.councils(),
        years: years(&desk, &ground),
        wanted,
        found,
    })
}

/// All years, then each in which councils were certified.
fn years(desk: &Desk, ground: &Ground) -> Vec<Choice> {
    let mut years: Vec<FiscalYear> = ground
        .councils
        .iter()
        .filter_map(|it| it.registration.certified.as_ref())
        .map(|it| it.fiscal_year)
        .collect();
    years.sort();
    years.dedup();
    let all = Choice::new("", Words(desk.lang).registry_year_all());
    std::iter::once(all)
        .chain(
            years
                .into_iter()
                .map(|year| Choice::new(year.to_string(), year.shown(desk.lang))),
        )
        .collect()
}

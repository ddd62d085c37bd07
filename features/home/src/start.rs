//! はじめに: what the house is for, for whoever comes in from the street.

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk};
use kernel::day::FiscalYear;

use crate::my_desk::{Row, followed};
use crate::rules::{self, Pace};
use crate::{Words, store};

#[derive(Template)]
#[template(path = "start.html")]
struct Page {
    frame: Frame,
    w: Words,
    /// What councils are called here.
    council: String,
    coverage: councils::Covered,
    open: i64,
    orphans: i64,
    year: String,
    pace: Pace,
    latest: Vec<Row>,
    /// The other municipalities of the installation: their names and addresses.
    others: Vec<(String, String)>,
}

pub(crate) async fn get(desk: Desk) -> Answer {
    let mut tx = desk.read().await?;
    let coverage = councils::covered(&mut tx, &desk).await?;
    let open = store::figures::open(&mut tx, &desk).await?;
    let orphans = store::figures::orphans(&mut tx, &desk).await?;
    let year = FiscalYear::of(desk.today);
    let answered = store::figures::answered_in(&mut tx, &desk, year).await?;
    let latest = store::concern::latest(&mut tx, &desk).await?;
    desk.page(&Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        council: desk.place().council(desk.lang).to_owned(),
        coverage,
        open,
        orphans,
        year: year.shown(desk.lang),
        pace: rules::pace(&answered),
        latest: latest.iter().map(|it| followed(&desk, it)).collect(),
        others: others(&desk),
    })
}

fn others(desk: &Desk) -> Vec<(String, String)> {
    let hall = desk.hall();
    hall.municipalities()
        .iter()
        .filter(|it| it.code != desk.municipality())
        .map(|it| {
            (
                it.named(desk.lang).to_owned(),
                format!("{}/", hall.base(it)),
            )
        })
        .collect()
}

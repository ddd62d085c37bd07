//! 登録簿: all councils as the document lists them (B1).

use askama::Template;
use desk::db::Conn;
use desk::frame::{Choice, Frame};
use desk::{Answer, Desk};
use kernel::day::FiscalYear;

use crate::list::{Counts, Wanted};
use crate::model::{Ground, Listed};
use crate::{Words, rules, store};

#[derive(Template)]
#[template(path = "registry.html")]
struct Page {
    frame: Frame,
    w: Words,
    /// What councils are called here.
    council: String,
    counts: Counts,
    wanted: Wanted,
    years: Vec<Choice>,
    found: Vec<Listed>,
}

/// The table, with what each council did.
pub(crate) async fn page(
    desk: &Desk,
    tx: &mut Conn,
    ground: &Ground,
    counts: Counts,
    wanted: Wanted,
) -> Answer {
    let meetings = store::list_meeting_counts(tx, desk.municipality(), None).await?;
    let activities = store::list_activities(tx, desk.municipality(), None).await?;
    let year = FiscalYear::read(&wanted.year).ok();
    let mut found = rules::registry(ground, &meetings, &activities, desk.today);
    found.retain(|it| rules::is_found(it, &wanted.q, year));
    desk.page(&Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        council: desk.place().council(desk.lang).to_owned(),
        counts,
        years: years(desk, ground),
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

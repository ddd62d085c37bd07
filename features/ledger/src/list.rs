//! 記録台帳: the lines, the newest first.

use askama::Template;
use desk::frame::{FieldErrors, Frame};
use desk::{Answer, Desk, Query};

use crate::model::Filter;
use crate::wanted::{Choices, Wanted, errors, page};
use crate::wording::Shown;
use crate::{Words, acts, store};

#[derive(Template)]
#[template(path = "list.html")]
struct Page {
    frame: Frame,
    w: Words,
    wanted: Wanted,
    errors: FieldErrors,
    choices: Choices,
    lines: Vec<Shown>,
    next: String,
    /// The file of the same days.
    file: String,
}

pub(crate) async fn get(desk: Desk, Query(wanted): Query<Wanted>) -> Answer {
    let permit = acts::permit(&desk)?;
    if let Some(shorter) = wanted.shorter(&desk.frame().path) {
        return desk.see(&shorter);
    }
    let read = wanted.read();
    let filter = read.as_ref().cloned().unwrap_or_default();
    acts::note(&desk, permit, acts::fact("ledger.look", &filter)).await?;
    let mut tx = desk.read().await?;
    let offices = store::list_offices(&mut tx, &desk).await?;
    let (found, last) = page(store::list(&mut tx, &desk, &filter).await?);
    let frame = desk.frame();
    let page = Page {
        next: last.map_or_else(String::new, |last| frame.at(wanted.before("/ledger", last))),
        file: frame.at(file(&filter)),
        frame,
        w: Words(desk.lang),
        errors: errors(&desk, &read),
        choices: Choices::of(&desk, offices),
        lines: found.iter().map(|it| Shown::of(&desk, it)).collect(),
        wanted,
    };
    match read {
        Ok(_) => desk.page(&page),
        Err(_) => desk.page_again(&page),
    }
}

/// The address of the file of the filter's days.
fn file(filter: &Filter) -> String {
    let days = [("from", filter.from), ("until", filter.until)];
    let query: Vec<String> = days
        .into_iter()
        .filter_map(|(name, day)| Some(format!("{name}={}", day?)))
        .collect();
    match query.is_empty() {
        true => "/ledger.csv".to_owned(),
        false => format!("/ledger.csv?{}", query.join("&")),
    }
}

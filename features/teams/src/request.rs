//! 出席依頼: one request, with what its reader may know and do.

use askama::Template;
use axum::http::StatusCode;
use desk::db::StoreError;
use desk::frame::Frame;
use desk::{Answer, Desk, Failure, Path};
use kernel::ids::AttendanceRequestId;

use crate::view::View;
use crate::{Words, store};

#[derive(Template)]
#[template(path = "request.html")]
struct Page {
    frame: Frame,
    w: Words,
    view: View,
    /// How far it has come, state by state.
    road: Vec<(&'static str, &'static str)>,
    /// What happened before the reader pressed a button, where somebody was faster.
    overtaken: Option<String>,
}

/// The good road of a request.
const ROAD: [&str; 5] = ["asked", "accepted", "staffed", "attended", "reported"];

pub(crate) async fn get(desk: Desk, Path(id): Path<AttendanceRequestId>) -> Answer {
    let view = match View::load(&desk, id).await {
        Err(Failure::Missing) => return call_or_nothing(&desk, id).await,
        view => view?,
    };
    desk.page(&page(&desk, view, None).await?)
}

/// The request after a press that came too late: as it is now, and what happened to it.
pub(crate) async fn overtaken(desk: &Desk, id: AttendanceRequestId) -> Answer {
    let view = View::load(desk, id).await?;
    let what = view.last_step();
    desk.page_with(StatusCode::CONFLICT, &page(desk, view, what).await?)
}

async fn page(desk: &Desk, view: View, overtaken: Option<String>) -> Result<Page, Failure> {
    view.note_look(desk).await?;
    Ok(Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        road: road(view.it().place.state()),
        overtaken,
        view,
    })
}

/// A call for volunteers shares the address of requests: what links and mail know is the id.
async fn call_or_nothing(desk: &Desk, id: AttendanceRequestId) -> Answer {
    let mut tx = desk.read().await?;
    match store::call::load(&mut tx, desk.municipality(), id).await {
        Ok(_) => desk.see(&format!("/volunteering/{id}")),
        Err(StoreError::Missing) => Err(Failure::Missing),
        Err(why) => Err(why.into()),
    }
}

/// The good road with what is behind and what is to come; empty for one that left it.
fn road(state: &str) -> Vec<(&'static str, &'static str)> {
    let at = match state {
        "proposed" => Some(0),
        state => ROAD.iter().position(|it| *it == state),
    };
    let Some(at) = at else {
        return Vec::new();
    };
    ROAD.iter()
        .enumerate()
        .map(|(place, code)| {
            let how = match place.cmp(&at) {
                std::cmp::Ordering::Less => "done",
                std::cmp::Ordering::Equal if at == ROAD.len() - 1 => "done",
                std::cmp::Ordering::Equal => "now",
                std::cmp::Ordering::Greater => "later",
            };
            (*code, how)
        })
        .collect()
}

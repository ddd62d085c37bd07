//! 行事の取り込み: the sheets of organisations and the open data of others, as they are found. Whoever brings a
//! file sees of each row what was understood before anything stands in the calendar, and decides; the
//! same file again makes nothing twice.

mod about;
mod acts;
pub(crate) mod api;
mod ask;
mod book;
mod days;
mod heading;
mod hours;
mod ics;
mod look;
mod note;
mod profile;
mod read;
mod row;
mod table;
mod time;
mod upload;
mod verdict;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::get;
use desk::feature::Later;
use desk::{Desk, Failure, Hall};
use kernel::policy::{Action, Resource};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

#[cfg(test)]
pub(crate) use read::read;
#[cfg(test)]
pub(crate) use row::{Ground, Row};

/// The pages.
pub(crate) fn pages() -> Router<Hall> {
    Router::new()
        .route(
            "/events/import",
            get(ask::get)
                .post(ask::post)
                .layer(DefaultBodyLimit::max(upload::LONGEST)),
        )
        .route("/events/import/{id}", get(look::get).post(look::post))
}

/// The JSON API.
pub(crate) fn api_routes() -> OpenApiRouter<Hall> {
    OpenApiRouter::new()
        .routes(routes!(api::import))
        .layer(DefaultBodyLimit::max(upload::LONGEST))
}

/// Clears away what was read in and has been kept long enough.
pub(crate) fn drop_old(desk: &Desk) -> Later<'_, Result<usize, Failure>> {
    Box::pin(acts::drop_old(desk))
}

/// # Errors
/// [`Failure::Login`] for strangers, [`Failure::Missing`] for those who put nothing up.
fn check_puts_up(desk: &Desk) -> Result<(), Failure> {
    desk.account()?;
    match desk.scope(Action::Settle, Resource::Event).any.is_empty() {
        true => Err(Failure::Missing),
        false => Ok(()),
    }
}

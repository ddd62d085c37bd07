//! What stands around every page: limits, a net for panics, compression.

use std::any::Any;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::{StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use desk::enter::enter;
use desk::{Failure, Hall};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

use crate::{house, observe};

/// The longest body of a request, in bytes. A route that takes files sets its own.
const BODY: usize = 2 << 20;

/// How long a request may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long a request may take that brings a file: a photo over a slow telephone line.
const PATIENCE_WITH_FILES: Duration = Duration::from_secs(5 * 60);

/// The whole house behind its door. Requests of stories and tests enter here as those of the
/// network do.
pub fn application(hall: &Hall) -> Router {
    guarded(hall, house::routes())
}

/// Some routes with everything around them.
pub fn guarded(hall: &Hall, routes: Router<Hall>) -> Router {
    let routes = routes
        .layer(DefaultBodyLimit::max(BODY))
        .layer(from_fn(in_time))
        .layer(CatchPanicLayer::custom(panicked));
    enter(hall, observe::named(routes))
        .layer(CompressionLayer::new())
        .layer(CatchPanicLayer::custom(panicked_outside))
}

/// A request that takes too long is given up; what it began to write did not happen.
async fn in_time(request: Request, next: Next) -> Response {
    let patience = if brings_files(&request) {
        PATIENCE_WITH_FILES
    } else {
        PATIENCE
    };
    match tokio::time::timeout(patience, next.run(request)).await {
        Ok(response) => response,
        Err(_) => {
            tracing::error!("a request took too long");
            Failure::Busy.into_response()
        }
    }
}

fn brings_files(request: &Request) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/form-data"))
}

/// A mistake in the program costs one request, and the reader sees the page of a failure with
/// its number. The panic itself was reported where it happened; its text may hold values.
fn panicked(_: Box<dyn Any + Send>) -> Response {
    Failure::Broken("a handler panicked".to_owned()).into_response()
}

fn panicked_outside(_: Box<dyn Any + Send>) -> Response {
    tracing::error!("a request panicked outside of its handler");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

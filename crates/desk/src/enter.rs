//! The outer layer: which municipality, who, in which language, and with what face a failure
//! is shown. Everything a request needs to know before its handler runs is read here, once.

mod faces;
mod guard;
mod origin;
mod visit;

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use kernel::day::Moment;
use tower::Layer;

use crate::failure::Failure;
use crate::hall::Hall;
pub(crate) use guard::ForAnySite;
use visit::Seat;

/// A request made inside the program, by a story of the samples or by a test: at a moment and
/// by an account that are given. It cannot come from the network, which carries no extensions.
#[derive(Clone, Debug)]
pub struct Told {
    /// When it happens.
    pub at: Moment,
    /// The login of who acts; nobody for a resident.
    pub by: Option<String>,
}

/// Wraps the routes of the house in the outer layer. The prefix of the municipality is taken
/// off before the router looks at the path, which is why this is no layer of the router.
pub fn enter(hall: &Hall, routes: Router<Hall>) -> Router {
    let router = routes
        .fallback(|| async { Failure::Missing })
        .method_not_allowed_fallback(|| async { Failure::Missing })
        .with_state(hall.clone());
    let inside = from_fn_with_state(hall.clone(), receive).layer(router);
    Router::new().fallback_service(inside)
}

async fn receive(State(hall): State<Hall>, mut request: Request, next: Next) -> Response {
    let Some(arrival) = visit::arrive(&hall, &mut request) else {
        return faces::no_such_place();
    };
    let wants_json = request.uri().path().starts_with("/api/");
    let same_site = guard::same_site(&request);
    let (mut parts, body) = request.into_parts();
    let Seat {
        desk,
        keep,
        trouble,
    } = visit::seat(&hall, arrival, &parts).await;
    parts.extensions.insert(desk.clone());
    let mut response = match same_site.err().or(trouble) {
        Some(why) => why.into_response(),
        None if guard::owes_password(&desk, parts.uri.path()) => {
            faces::password_first(&desk, wants_json)
        }
        None => next.run(Request::from_parts(parts, body)).await,
    };
    if let Some(failure) = response.extensions_mut().remove::<Arc<Failure>>() {
        faces::note(&desk, &failure).await;
        response = if wants_json {
            faces::problem(&desk, &failure)
        } else {
            faces::page(&desk, &failure)
        };
    }
    guard::harden(&hall, &mut response);
    keep.write(&hall, &mut response);
    response
}

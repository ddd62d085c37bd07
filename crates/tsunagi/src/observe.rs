//! What the operator sees of the running program: one log line and one measurement for each
//! request, by the template of its route. Addresses, queries and bodies stay out: they name people.

use std::sync::{Arc, OnceLock};
use std::time::Instant;

use axum::Router;
use axum::extract::{MatchedPath, Request};
use axum::http::Method;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use desk::Hall;
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use tracing_subscriber::EnvFilter;

use crate::stop::Stop;

const REQUESTS: &str = "tsunagi_request_seconds";

/// The upper ends of the classes of durations, in seconds.
const CLASSES: &[f64] = &[
    0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0,
];

/// How log lines are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// One JSON object a line, for machines.
    Json,
    /// Short lines for a person at a terminal.
    Short,
}

/// Starts the log. A panic is logged by its place alone: its words may hold what people wrote.
///
/// # Errors
/// When the filter cannot be understood.
pub fn start_log(filter: &str, lines: Lines) -> Result<(), Stop> {
    let filter = EnvFilter::try_new(filter)
        .map_err(|why| Stop::usage(format!("{filter:?} is no filter for the log: {why}.")))?;
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    let started = match lines {
        Lines::Json => log.json().flatten_event(true).try_init(),
        Lines::Short => log.compact().with_target(false).try_init(),
    };
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        tracing::error!(place, "panicked");
    }));
    started.map_err(|why| Stop::bug(&why.to_string()))
}

/// Starts counting and measuring.
///
/// # Errors
/// When something else in the process counts already.
pub fn start_metrics() -> Result<PrometheusHandle, Stop> {
    let measured = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Full(REQUESTS.to_owned()), CLASSES)
        .and_then(PrometheusBuilder::install_recorder)
        .map_err(|why| Stop::bug(&why.to_string()))?;
    metrics::describe_histogram!(REQUESTS, "How long requests took, by route.");
    Ok(measured)
}

/// Where the router leaves the template of the route that it chose.
#[derive(Clone, Default)]
struct Route(Arc<OnceLock<MatchedPath>>);

/// Has the routes say which of them was chosen.
pub fn named(routes: Router<Hall>) -> Router<Hall> {
    routes.layer(from_fn(name))
}

async fn name(request: Request, next: Next) -> Response {
    let extensions = request.extensions();
    if let (Some(route), Some(matched)) = (extensions.get::<Route>(), extensions.get()) {
        route.0.get_or_init(|| MatchedPath::clone(matched));
    }
    next.run(request).await
}

/// Writes down every request.
pub fn watched(app: Router) -> Router {
    app.layer(from_fn(watch))
}

async fn watch(mut request: Request, next: Next) -> Response {
    let method = method(request.method());
    let route = Route::default();
    request.extensions_mut().insert(route.clone());
    let began = Instant::now();
    let response = next.run(request).await;
    let seconds = began.elapsed().as_secs_f64();
    let status = response.status().as_u16();
    let route = route.0.get().map_or("none", MatchedPath::as_str).to_owned();
    let milliseconds = (seconds * 10_000.0).round() / 10.0;
    tracing::info!(method, route, status, milliseconds, "request");
    metrics::histogram!(
        REQUESTS, "method" => method, "route" => route, "status" => status.to_string()
    )
    .record(seconds);
    response
}

/// The name of a method; anybody may invent others, and each would be a measurement of its own.
fn method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        _ => "other",
    }
}

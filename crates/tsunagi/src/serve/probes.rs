//! For machines that watch over the program: `/healthz`, `/readyz` and `/metrics`.

use std::net::SocketAddr;

use axum::Router;
use axum::extract::{ConnectInfo, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use desk::Hall;
use metrics_exporter_prometheus::PrometheusHandle;

/// What the probes answer from.
#[derive(Clone, Debug)]
pub struct Probes {
    /// What was counted and measured.
    pub measured: PrometheusHandle,
    /// Who shows this token may read the measurements from anywhere.
    pub token: Option<String>,
}

impl Probes {
    /// The routes of the probes. They lie at the root, whatever the base path is.
    pub fn routes(self, hall: &Hall) -> Router {
        Router::new()
            .route("/healthz", get(|| async { "ok" }))
            .route("/readyz", get(ready).with_state(hall.clone()))
            .route("/metrics", get(measurements).with_state(self))
    }
}

/// Whether the database answers and takes writes.
async fn ready(State(hall): State<Hall>) -> Response {
    match hall.db().ping().await {
        Ok(()) => "ok".into_response(),
        Err(why) => {
            tracing::error!(%why, "not ready");
            (
                StatusCode::SERVICE_UNAVAILABLE,
                "the database does not answer",
            )
                .into_response()
        }
    }
}

async fn measurements(
    State(probes): State<Probes>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
) -> Response {
    if !probes.may_read(from, &headers) {
        return StatusCode::NOT_FOUND.into_response();
    }
    probes.measured.run_upkeep();
    let kind = "text/plain; version=0.0.4";
    ([(header::CONTENT_TYPE, kind)], probes.measured.render()).into_response()
}

impl Probes {
    /// With a token: whoever shows it. Without: this machine itself, but not a web server on it
    /// that passes on the requests of others.
    fn may_read(&self, from: SocketAddr, headers: &HeaderMap) -> bool {
        let Some(token) = &self.token else {
            let passed_on = ["forwarded", "x-forwarded-for", "x-real-ip", "via"]
                .iter()
                .any(|name| headers.contains_key(*name));
            return from.ip().to_canonical().is_loopback() && !passed_on;
        };
        let shown = headers
            .get(header::AUTHORIZATION)
            .and_then(|value| value.to_str().ok())
            .and_then(|value| value.strip_prefix("Bearer "));
        // Compared by their hashes, whose likeness tells nothing of the token's.
        shown.is_some_and(|shown| desk::session::kept(shown) == desk::session::kept(token))
    }
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderName, HeaderValue};

    use super::*;

    #[test]
    fn measurements_are_for_this_machine_or_for_who_shows_the_token() {
        let check =
            |token: Option<&str>, from: &str, shown: Option<(&'static str, &str)>, expected| {
                let probes = Probes {
                    measured: metrics_exporter_prometheus::PrometheusBuilder::new()
                        .build_recorder()
                        .handle(),
                    token: token.map(str::to_owned),
                };
                let headers = shown.map(|(name, value)| {
                    let value = HeaderValue::from_str(value).expect("a header");
                    (HeaderName::from_static(name), value)
                });
                let from = from.parse().expect("an address");
                let found = probes.may_read(from, &headers.into_iter().collect());
                assert_eq!(found, expected, "{token:?} {from} {shown:?}");
            };
        check(None, "127.0.0.1:9", None, true);
        check(None, "[::ffff:127.0.0.1]:9", None, true);
        check(None, "10.0.0.1:9", None, false);
        check(
            None,
            "127.0.0.1:9",
            Some(("x-forwarded-for", "10.0.0.1")),
            false,
        );
        check(Some("once"), "127.0.0.1:9", None, false);
        check(
            Some("once"),
            "10.0.0.1:9",
            Some(("authorization", "Bearer once")),
            true,
        );
        check(
            Some("once"),
            "10.0.0.1:9",
            Some(("authorization", "Bearer twice")),
            false,
        );
    }
}

//! What stands around every page: a mistake costs one request, and no request costs everything.

use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{Request, StatusCode};
use axum::response::Response;
use axum::routing::{get, post};
use desk::Hall;
use desk::outbox::Mailer;
use metrics_exporter_prometheus::PrometheusBuilder;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::Notify;
use tower::ServiceExt;
use tsunagi::house::FEATURES;
use tsunagi::serve::{Probes, bind, guarded, run};

async fn panics() -> &'static str {
    panic!("a handler's mistake, with 三里 in its text")
}

async fn takes(body: Bytes) -> String {
    body.len().to_string()
}

fn faulty() -> Router<Hall> {
    Router::new()
        .route("/panics", get(panics))
        .route("/api/panics", get(panics))
        .route("/takes", post(takes))
}

/// A request that has begun when the program is told to stop.
async fn lasts() -> &'static str {
    BEGUN.notify_one();
    tokio::time::sleep(Duration::from_millis(300)).await;
    "finished"
}

static BEGUN: Notify = Notify::const_new();

#[test]
fn a_request_that_has_begun_is_finished_before_the_end() {
    house::sqlite(FEATURES, |house| async move {
        let app = guarded(house.hall(), Router::new().route("/lasts", get(lasts)));
        let free = "127.0.0.1:0".parse().expect("an address");
        let listener = bind(free).await.expect("a place in the network");
        let address = listener.local_addr().expect("an address");
        let probes = Probes {
            measured: PrometheusBuilder::new().build_recorder().handle(),
            token: None,
        };
        let mailer = Mailer::new(None).expect("no settings are no wrong settings");
        let stop = BEGUN.notified();
        let running = run(house.hall().clone(), app, probes, mailer, listener, stop);
        let asking = async {
            let mut stream = TcpStream::connect(address).await.expect("it listens");
            let request = format!("GET /lasts HTTP/1.1\r\nHost: {address}\r\n\r\n");
            stream
                .write_all(request.as_bytes())
                .await
                .expect("a request");
            let mut answer = String::new();
            stream.read_to_string(&mut answer).await.expect("an answer");
            answer
        };
        let ((), answer) = tokio::join!(running, asking);
        assert!(answer.ends_with("finished"), "{answer}");
        assert!(
            TcpStream::connect(address).await.is_err(),
            "nobody listens now"
        );
    });
}

async fn ask(app: &Router, path: &str, body: Body) -> (StatusCode, String) {
    let method = if path == "/takes" { "POST" } else { "GET" };
    let request = Request::builder().method(method).uri(path).body(body);
    let Ok(response): Result<Response, _> = app.clone().oneshot(request.expect("a request")).await;
    let status = response.status();
    let bytes = axum::body::to_bytes(response.into_body(), 1 << 20).await;
    let text = String::from_utf8_lossy(&bytes.expect("a body")).into_owned();
    (status, text)
}

#[test]
fn a_panic_costs_one_request_and_is_shown_with_a_number() {
    house::sqlite(FEATURES, |house| async move {
        let app = guarded(house.hall(), faulty());
        for path in ["/panics", "/api/panics"] {
            let (status, text) = ask(&app, path, Body::empty()).await;
            assert_eq!(status, 500);
            assert!(!text.contains("三里"), "{text}");
            assert!(
                text.contains("お問い合わせ番号") || text.contains("incident"),
                "{text}"
            );
        }
    });
}

#[test]
fn a_body_beyond_two_megabytes_is_refused() {
    house::sqlite(FEATURES, |house| async move {
        let app = guarded(house.hall(), faulty());
        let size = |bytes: usize| Body::from(vec![b'a'; bytes]);
        assert_eq!(ask(&app, "/takes", size(2 << 20)).await.1, "2097152");
        assert_eq!(ask(&app, "/takes", size((2 << 20) + 1)).await.0, 413);
    });
}

//! What stands around every page: a mistake costs one request, and no request costs everything.

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{Request, StatusCode};
use axum::response::Response;
use axum::routing::{get, post};
use desk::Hall;
use tower::ServiceExt;
use tsunagi::house::FEATURES;
use tsunagi::serve::guarded;

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

//! ログアウト: ends the present session, and it alone.

use axum::http::{HeaderName, HeaderValue};
use desk::{Answer, Desk, session};

/// Nobody at the same machine turns the pages back: the browser forgets them.
const FORGET: (HeaderName, HeaderValue) = (
    HeaderName::from_static("clear-site-data"),
    HeaderValue::from_static("\"cache\""),
);

pub(crate) async fn post(desk: Desk) -> Answer {
    if let Some(key) = desk.session() {
        session::revoke(&desk, Some(key)).await?;
    }
    let mut response = desk.see_done("/login", "log-out")?;
    let (name, value) = FORGET;
    response.headers_mut().insert(name, value);
    Ok(response)
}

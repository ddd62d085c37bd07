//! Pages behind a private link: nobody keeps a copy of them, no search engine lists them, and their
//! address goes nowhere.

use axum::http::{HeaderName, HeaderValue, header};
use axum::response::Response;

/// The same answer, not to be kept, listed nor named anywhere.
pub(crate) fn private(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        header::REFERRER_POLICY,
        HeaderValue::from_static("no-referrer"),
    );
    headers.insert(
        HeaderName::from_static("x-robots-tag"),
        HeaderValue::from_static("noindex, nofollow"),
    );
    response
}

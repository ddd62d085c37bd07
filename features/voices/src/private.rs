//! Pages behind a private link: nobody keeps a copy of them, and no search engine lists them.

use axum::http::{HeaderName, HeaderValue, header};
use axum::response::Response;

/// The same answer, not to be kept nor listed anywhere.
pub(crate) fn private(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        HeaderName::from_static("x-robots-tag"),
        HeaderValue::from_static("noindex, nofollow"),
    );
    response
}

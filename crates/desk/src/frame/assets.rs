//! Style, scripts and the mark: made by the build, named by their content, carried in the binary.

use axum::Router;
use axum::extract::Path;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// A year, and never asked about again: another content has another name.
const FOREVER: &str = "public, max-age=31536000, immutable";

/// One file as the build made it.
struct Asset {
    /// What we call it: `style.css`.
    name: &'static str,
    /// Its address, with the hash of its content: `/assets/style-0123456789abcdef.css`.
    path: &'static str,
    content_type: &'static str,
    hash: &'static str,
    plain: &'static [u8],
    brotli: &'static [u8],
    gzip: &'static [u8],
}

/// The address of an asset.
///
/// # Panics
/// When the build made no asset of that name: a slip of the pen that the first page shown finds.
pub fn url(name: &str) -> &'static str {
    ASSETS
        .iter()
        .find(|asset| asset.name == name)
        .expect("every asset a page names is made by the build")
        .path
}

/// Serves the assets under `/assets/`.
pub fn router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/assets/{file}", get(show))
}

async fn show(Path(file): Path<String>, headers: HeaderMap) -> Response {
    let found = ASSETS
        .iter()
        .find(|asset| asset.path.strip_prefix("/assets/") == Some(&file));
    let Some(asset) = found else {
        return StatusCode::NOT_FOUND.into_response();
    };

    let (encoding, body) = asset.in_encoding_for(&headers);
    let tag = format!("\"{}-{encoding}\"", asset.hash);
    let mut answer = if text(&headers, IF_NONE_MATCH).contains(&tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        body.into_response()
    };
    let named = answer.headers_mut();
    named.insert(CONTENT_TYPE, HeaderValue::from_static(asset.content_type));
    named.insert(CACHE_CONTROL, HeaderValue::from_static(FOREVER));
    named.insert(VARY, HeaderValue::from_static("accept-encoding"));
    named.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if encoding != PLAIN {
        named.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        named.insert(ETAG, tag);
    }
    answer
}

/// The name of no compression at all.
const PLAIN: &str = "identity";

impl Asset {
    /// The smallest form the browser says it can read.
    fn in_encoding_for(&self, headers: &HeaderMap) -> (&'static str, &'static [u8]) {
        let accepted = text(headers, ACCEPT_ENCODING);
        let accepts = |wanted: &str| {
            accepted
                .split(',')
                .map(|part| part.split(';').map(str::trim))
                .any(|mut part| part.next() == Some(wanted) && part.next() != Some("q=0"))
        };
        if accepts("br") {
            ("br", self.brotli)
        } else if accepts("gzip") {
            ("gzip", self.gzip)
        } else {
            (PLAIN, self.plain)
        }
    }
}

fn text(headers: &HeaderMap, name: HeaderName) -> &str {
    headers
        .get(name)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
}

//! Whether whoever asks again holds the newest state of a feed already: most of what calendars ask is
//! whether there is anything new.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use desk::Desk;
use sha2::{Digest, Sha256};

use crate::store::State;

/// For how long anybody on the way may answer a stranger without asking us: an event that is called off
/// in the morning is known at once.
const OPEN: &str = "public, max-age=300";
/// What a stranger is not shown stays with whoever asked.
const OWN: &str = "private, no-cache";

/// What tells this state of a feed from any other.
pub(super) struct Fresh {
    tag: String,
    keep: &'static str,
}

impl Fresh {
    /// The state of the events under one address, for one reader. `form` is all else that the feed
    /// depends on: which it is, what was asked for, what it holds besides events.
    pub(super) fn of(desk: &Desk, state: &State, form: &str) -> Fresh {
        let account = desk.actor.account.map(|it| it.to_string());
        let newest = state.newest.map(|it| it.to_string());
        let parts = [
            env!("CARGO_PKG_VERSION"),
            form,
            &desk.address("/"),
            desk.lang.tag(),
            account.as_deref().unwrap_or_default(),
            newest.as_deref().unwrap_or_default(),
            &state.count.to_string(),
            &state.versions.to_string(),
        ];
        Fresh {
            tag: hash(&parts.join("\n")),
            keep: if account.is_some() { OWN } else { OPEN },
        }
    }

    /// The tag alone, for those who compare it themselves.
    pub(super) fn tag(&self) -> &str {
        &self.tag
    }

    /// The feed, or that nothing is new. The body is only made when it is wanted.
    pub(super) fn answer(
        &self,
        asked: &HeaderMap,
        kind: &'static str,
        body: impl FnOnce() -> Body,
    ) -> Response {
        let mut answer = match self.is_held(asked) {
            true => StatusCode::NOT_MODIFIED.into_response(),
            false => body().into_response(),
        };
        let headers = answer.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(self.keep));
        // Who asks and in which language is read from these.
        let vary = HeaderValue::from_static("accept-language, authorization, cookie");
        headers.insert(header::VARY, vary);
        // A weak one: on the way the file may be compressed.
        let tag = HeaderValue::from_str(&format!("W/\"{}\"", self.tag));
        headers.insert(
            header::ETAG,
            tag.expect("hexadecimal digits are plain signs"),
        );
        answer
    }

    fn is_held(&self, asked: &HeaderMap) -> bool {
        let held = asked.get_all(header::IF_NONE_MATCH).iter();
        held.filter_map(|it| it.to_str().ok())
            .flat_map(|it| it.split(','))
            .map(|it| it.trim().trim_start_matches("W/").trim_matches('"'))
            .any(|it| it == self.tag || it == "*")
    }
}

/// Half of a SHA-256, in hexadecimal digits.
pub(super) fn hash(text: &str) -> String {
    let hash = Sha256::digest(text.as_bytes());
    hash[..16].iter().map(|it| format!("{it:02x}")).collect()
}

//! What came back from a step.

use axum::body::to_bytes;
use axum::http::{StatusCode, header};
use axum::response::Response;
use serde_json::{Value, json};

/// The longest answer that a story reads, in bytes.
const LONGEST: usize = 16 << 20;

/// The longest part of an answer that a message shows, in characters.
const SHOWN: usize = 600;

/// An answer of the house.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: StatusCode,
    text: String,
    /// The answer as data: the body of the API, or where a page leads on to.
    value: Value,
}

impl Answer {
    /// Reads a whole answer. An answer that only leads on, as those of pages do after an act, is
    /// read as `{ "location": "/concerns/0190…", "id": "0190…" }`.
    pub(super) async fn read(response: Response) -> Answer {
        let status = response.status();
        let location = response
            .headers()
            .get(header::LOCATION)
            .and_then(|place| place.to_str().ok())
            .map(str::to_owned);
        let body = to_bytes(response.into_body(), LONGEST).await;
        let text = String::from_utf8_lossy(&body.unwrap_or_default()).into_owned();
        let value = match location {
            Some(place) => {
                let path = place.split('?').next().unwrap_or_default();
                json!({ "id": path.rsplit('/').next(), "location": path })
            }
            None => serde_json::from_str(&text).unwrap_or_default(),
        };
        Answer {
            status,
            text,
            value,
        }
    }

    /// Whether the status is the expected one; without one, whether the act was done.
    pub(super) fn is(&self, expected: Option<u16>) -> bool {
        match expected {
            Some(expected) => self.status.as_u16() == expected,
            None => self.status.is_success() || self.status == StatusCode::SEE_OTHER,
        }
    }

    /// What stands at a pointer.
    pub(super) fn at(&self, pointer: &str) -> Option<&Value> {
        self.value.pointer(&format!("/{pointer}"))
    }

    /// The text of what stands at a pointer; of texts, numbers and truth values.
    pub(super) fn text_at(&self, pointer: &str) -> Option<String> {
        match self.at(pointer)? {
            Value::String(text) => Some(text.clone()),
            Value::Null | Value::Array(_) | Value::Object(_) => None,
            plain => Some(plain.to_string()),
        }
    }

    /// The beginning of the answer, for a message.
    pub(super) fn shown(&self) -> String {
        self.text.chars().take(SHOWN).collect()
    }
}

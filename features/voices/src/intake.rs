//! How a voice arrives from a page: the fields, and the picture of a telephone beside them. A
//! picture that cannot be used never costs the words that were written with it.

use std::time::Duration;

use axum::extract::multipart::Field;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderMap, Method};
use axum::middleware::Next;
use axum::response::Response;
use desk::{Failure, Form};
use kernel::refusal::Refusal;
use serde_json::{Map, Value};
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::orders::RaiseOrder;
use crate::photo;

/// The longest page that is read, in bytes. What is larger than a picture may be is read and
/// dropped, so that the writer is told so and keeps the words.
pub(crate) const LONGEST: usize = 32 << 20;

/// The longest request of the JSON API, in bytes: the largest picture in Base64, and words.
pub(crate) const LONGEST_JSON: usize = photo::LARGEST / 3 * 4 + (1 << 20);

/// The longest field beside the picture, in bytes: a picture that was written anew, in Base64.
const LONGEST_FIELD: usize = 4 << 20;

/// What is shorter, in bytes, brings no picture and never waits.
const SHORT: u64 = 64 << 10;

/// So many requests with pictures are in memory at once; anybody may send one.
static LINE: Line = Line::new(6);

/// How long a request waits for its turn.
const PATIENCE: Duration = Duration::from_secs(2);

/// The name of the field in which a browser sends the picture.
const PICTURE: &str = "picture";

/// Lets a request with a picture in when it is its turn, before anything of it is read.
///
/// # Errors
/// [`Failure::Busy`] when too many others are read; the page that was sent from still has everything.
pub(crate) async fn in_turn(request: Request, next: Next) -> Result<Response, Failure> {
    let _turn = match needs_turn(request.method(), request.headers()) {
        true => Some(LINE.turn().await?),
        false => None,
    };
    Ok(next.run(request).await)
}

/// Whether a request may bring a picture; one that does not say how long it is may.
fn needs_turn(method: &Method, headers: &HeaderMap) -> bool {
    let length = headers.get(CONTENT_LENGTH);
    let length = length.and_then(|length| length.to_str().ok()?.parse().ok());
    !method.is_safe() && length.is_none_or(|length: u64| length > SHORT)
}

/// The line of those who wait with a picture.
struct Line(Semaphore);

impl Line {
    const fn new(at_once: usize) -> Line {
        Line(Semaphore::const_new(at_once))
    }

    async fn turn(&self) -> Result<SemaphorePermit<'_>, Failure> {
        let turn = tokio::time::timeout(PATIENCE, self.0.acquire()).await;
        let turn = turn.map_err(|_| Failure::Busy)?;
        Ok(turn.expect("nobody closes the line"))
    }
}

/// What arrived.
pub(crate) struct Intake {
    pub(crate) order: RaiseOrder,
    /// What is wrong with the picture.
    pub(crate) no: Vec<Refusal>,
}

impl<S: Send + Sync> FromRequest<S> for Intake {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let kind = request.headers().get(CONTENT_TYPE);
        let kind = kind.and_then(|kind| kind.to_str().ok());
        if !kind.is_some_and(|kind| kind.starts_with("multipart/")) {
            let Form(order) = Form::from_request(request, state).await?;
            return Ok(Intake {
                order,
                no: Vec::new(),
            });
        }
        let parts = Multipart::from_request(request, state)
            .await
            .map_err(|_| Failure::Unreadable("form"))?;
        read(parts).await
    }
}

/// Reads the fields in their order; the page has the picture last, so that nothing behind it can be
/// lost when the line breaks within it.
async fn read(mut parts: Multipart) -> Result<Intake, Failure> {
    let mut fields = Map::new();
    let mut no = Vec::new();
    loop {
        let field = match parts.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) => break,
            Err(_) => {
                no.push(photo::too_large());
                break;
            }
        };
        let name = field.name().unwrap_or_default().to_owned();
        if name != PICTURE {
            fields.insert(name, Value::String(read_text(field).await?));
            continue;
        }
        match read_picture(field).await {
            Ok(Some(picture)) => {
                fields.insert("photo".to_owned(), Value::String(picture));
            }
            Ok(None) => {}
            Err(why) => no.push(why),
        }
    }
    let order =
        serde_json::from_value(Value::Object(fields)).map_err(|_| Failure::Unreadable("form"))?;
    Ok(Intake { order, no })
}

async fn read_text(mut field: Field<'_>) -> Result<String, Failure> {
    let unreadable = || Failure::Unreadable("form");
    let mut bytes = Vec::new();
    while let Some(piece) = field.chunk().await.map_err(|_| unreadable())? {
        if bytes.len() + piece.len() > LONGEST_FIELD {
            return Err(unreadable());
        }
        bytes.extend_from_slice(&piece);
    }
    String::from_utf8(bytes).map_err(|_| unreadable())
}

/// The picture, written anew, as the pages carry it on; nothing where none was chosen.
async fn read_picture(mut field: Field<'_>) -> Result<Option<String>, Refusal> {
    let mut bytes = Vec::new();
    let mut length = 0;
    while let Some(piece) = field.chunk().await.map_err(|_| photo::too_large())? {
        length += piece.len();
        if length <= photo::LARGEST {
            bytes.extend_from_slice(&piece);
        }
    }
    if length == 0 {
        return Ok(None);
    }
    if length > photo::LARGEST {
        return Err(photo::too_large());
    }
    let jpeg = photo::written_anew(bytes).await?;
    Ok(Some(photo::carried(&jpeg)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_wait_for_their_turn_and_words_never() {
        let check = |method: Method, length: Option<u64>, expected: bool| {
            let mut headers = HeaderMap::new();
            if let Some(length) = length {
                headers.insert(CONTENT_LENGTH, length.into());
            }
            assert_eq!(
                needs_turn(&method, &headers),
                expected,
                "{method} {length:?}"
            );
        };
        check(Method::POST, Some(SHORT), false);
        check(Method::POST, Some(SHORT + 1), true);
        check(Method::POST, None, true);
        check(Method::GET, None, false);
    }

    #[tokio::test]
    async fn who_comes_when_the_line_is_full_is_asked_to_come_again() {
        let line = Line::new(1);
        let first = line.turn().await.expect("nobody is before");
        let no = line.turn().await.expect_err("the line is full");
        assert!(matches!(no, Failure::Busy));
        drop(first);
        assert!(line.turn().await.is_ok());
    }
}

//! How a voice arrives from a page: the fields, and the picture of a telephone beside them. A
//! picture that cannot be used never costs the words that were written with it.

use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header::CONTENT_TYPE;
use desk::{Failure, Form};
use kernel::refusal::Refusal;
use serde_json::{Map, Value};

use crate::orders::RaiseOrder;
use crate::photo;

/// The longest request that is read, in bytes. What is larger than a picture may be is read and
/// dropped, so that the writer is told so and keeps the words.
pub(crate) const LONGEST: usize = 32 << 20;

/// The name of the field in which a browser sends the picture.
const PICTURE: &str = "picture";

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
            let text = field
                .text()
                .await
                .map_err(|_| Failure::Unreadable("form"))?;
            fields.insert(name, Value::String(text));
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

/// The picture, written anew, as the pages carry it on; nothing where none was chosen.
async fn read_picture(
    mut field: axum::extract::multipart::Field<'_>,
) -> Result<Option<String>, Refusal> {
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

//! How requests are read. A form never fails to arrive: its fields are texts as typed, and
//! each act reads them itself, so that whatever was typed can be shown again.

use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::failure::Failure;

/// The fields of a form, repeated ones as lists.
#[derive(Clone, Copy, Debug)]
pub struct Form<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Form<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        match axum_extra::extract::Form::from_request(request, state).await {
            Ok(axum_extra::extract::Form(fields)) => Ok(Form(fields)),
            Err(_) => Err(Failure::Unreadable("form")),
        }
    }
}

/// The part of the address behind the question mark; fields that cannot be read are left out
/// of nothing: the whole query falls back to its default, so that no address is a dead end.
#[derive(Clone, Copy, Debug)]
pub struct Query<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Default> FromRequestParts<S> for Query<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        match axum_extra::extract::Query::from_request_parts(parts, state).await {
            Ok(axum_extra::extract::Query(fields)) => Ok(Query(fields)),
            Err(_) => Ok(Query(T::default())),
        }
    }
}

/// A part of the path, such as an id; one that cannot be read names nothing.
#[derive(Clone, Copy, Debug)]
pub struct Path<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for Path<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        match axum::extract::Path::from_request_parts(parts, state).await {
            Ok(axum::extract::Path(parts)) => Ok(Path(parts)),
            Err(_) => Err(Failure::Missing),
        }
    }
}

/// The body of a request of the JSON API. Its fields are read like those of a form, as texts: a
/// number may be sent as a number, and `true` means `"yes"`.
#[derive(Clone, Copy, Debug)]
pub struct Json<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Json<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let axum::Json(sent) = axum::Json::<Value>::from_request(request, state)
            .await
            .map_err(|_| Failure::Unreadable("json"))?;
        serde_json::from_value(as_typed(sent))
            .map(Json)
            .map_err(|_| Failure::Unreadable("json"))
    }
}

/// What somebody would have typed into the fields of a form. What is null was left out.
fn as_typed(sent: Value) -> Value {
    match sent {
        Value::Number(number) => number.to_string().into(),
        Value::Bool(true) => "yes".into(),
        Value::Bool(false) => "".into(),
        Value::Array(list) => list.into_iter().map(as_typed).collect(),
        Value::Object(fields) => fields
            .into_iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(name, value)| (name, as_typed(value)))
            .collect(),
        other => other,
    }
}

impl<T: serde::Serialize> axum::response::IntoResponse for Json<T> {
    fn into_response(self) -> axum::response::Response {
        axum::Json(self.0).into_response()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_program_may_send_what_json_has() {
        let sent = json!({ "version": 1, "closed": true, "open": false, "to": null, "text": "a",
            "item": [7, "b"] });
        let typed = json!({ "version": "1", "closed": "yes", "open": "", "text": "a",
            "item": ["7", "b"] });
        assert_eq!(as_typed(sent), typed);
    }
}

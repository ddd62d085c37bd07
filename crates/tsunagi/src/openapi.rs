//! What the JSON API says of itself: the OpenAPI document, and a page that shows it to people,
//! made here without scripts and without anybody else's files.

mod document;
mod reader;

use std::sync::Arc;

use axum::Router;
use axum::response::IntoResponse;
use axum::routing::get;
use desk::{Answer, Desk, Feature, Hall, Json};
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{ComponentsBuilder, InfoBuilder, License, OpenApi, OpenApiBuilder};

pub use document::Document;

/// The name under which the document knows the tokens.
const TOKEN: &str = "token";

/// Where the JSON API lies.
pub const API: &str = "/api/v1";

/// Where the document lies.
pub const DOCUMENT: &str = "/api/v1/openapi.json";

/// Where people read it.
pub const READER: &str = "/api/reader";

/// The document of the whole API: what all features add to its cover.
pub fn document(features: &[&Feature]) -> Document {
    let mut document = Document::new(&cover());
    for feature in features {
        document.add(feature.name, &(feature.api)().into_openapi(), API);
    }
    document
}

/// What the API is, and how a program shows who it is.
fn cover() -> OpenApi {
    let title = InfoBuilder::new()
        .title("tsunagi")
        .version(env!("CARGO_PKG_VERSION"))
        .description(Some(
            "Everything that a person can do on the pages, for programs. A request without a \
             token sees what a resident sees. What a rule refuses is answered with 422 and \
             application/problem+json, which names the rule and the field.",
        ))
        .license(Some(License::new("Apache-2.0")))
        .build();
    let bearer = Http::builder()
        .scheme(HttpAuthScheme::Bearer)
        .description(Some(
            "A token made under /me or with `tsunagi token create`, for reading or for writing.",
        ))
        .build();
    let components = ComponentsBuilder::new()
        .security_scheme(TOKEN, SecurityScheme::Http(bearer))
        .build();
    OpenApiBuilder::new()
        .info(title)
        .components(Some(components))
        .security(Some([
            SecurityRequirement::default(),
            SecurityRequirement::new::<_, [&str; 0], &str>(TOKEN, []),
        ]))
        .build()
}

/// The routes of the document and of its page.
pub fn routes(document: Document) -> Router<Hall> {
    let page = Arc::new(reader::Chapter::all(document.json()));
    let document = Arc::new(document);
    Router::new()
        .route(DOCUMENT, get(move |desk| show(desk, document.clone())))
        .route(READER, get(move |desk| reader::get(desk, page.clone())))
}

async fn show(desk: Desk, document: Arc<Document>) -> Answer {
    let base = desk.hall().base(desk.place());
    Ok(Json(document.at(&base)).into_response())
}

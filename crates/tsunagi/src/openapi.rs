//! What the JSON API says of itself: the OpenAPI document, and a page that shows it to people,
//! made here without scripts and without anybody else's files.

mod reader;

use std::sync::Arc;

use axum::Router;
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;
use desk::{Answer, Desk, Hall};
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{ComponentsBuilder, InfoBuilder, License, OpenApi, OpenApiBuilder, Server};

/// The name under which the document knows the tokens.
const TOKEN: &str = "token";

/// Where the document lies.
pub const DOCUMENT: &str = "/api/v1/openapi.json";

/// Where people read it.
pub const READER: &str = "/api/reader";

/// The document without its paths: what the API is, and how a program shows who it is.
pub fn cover() -> OpenApi {
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
pub fn routes(document: &OpenApi) -> Router<Hall> {
    let document = Arc::new(document.clone());
    let page = Arc::new(reader::Chapter::all(&document));
    Router::new()
        .route(DOCUMENT, get(move |desk| show(desk, document.clone())))
        .route(READER, get(move |desk| reader::get(desk, page.clone())))
}

/// The document, with the address of this municipality.
async fn show(desk: Desk, document: Arc<OpenApi>) -> Answer {
    let mut document = OpenApi::clone(&document);
    let base = desk.hall().base(desk.place());
    document.servers = Some(vec![Server::new(if base.is_empty() { "/" } else { &base })]);
    let text = document
        .to_json()
        .map_err(|why| desk::Failure::Broken(why.to_string()))?;
    Ok(([(header::CONTENT_TYPE, "application/json")], text).into_response())
}

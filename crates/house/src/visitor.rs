//! Somebody at the desk: at a moment, with or without a login.

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderValue, Method, Request, header};
use desk::enter::Told;
use kernel::day::Moment;
use kernel::lang::Lang;
use serde_json::Value;
use tower::ServiceExt;

use crate::Reply;

/// One person at one moment.
#[derive(Clone)]
pub struct Visitor<'a> {
    app: &'a Router,
    told: Told,
    base: String,
    lang: Lang,
    headers: Vec<(&'static str, String)>,
}

impl<'a> Visitor<'a> {
    pub(crate) fn new(app: &'a Router, at: Moment) -> Visitor<'a> {
        Visitor {
            app,
            told: Told { at, by: None },
            base: String::new(),
            lang: Lang::Ja,
            headers: Vec::new(),
        }
    }

    /// Logged in with this account of the samples.
    #[must_use]
    pub fn by(mut self, login: &str) -> Visitor<'a> {
        self.told.by = Some(login.to_owned());
        self
    }

    /// In another municipality than the first: `takamatsu`.
    #[must_use]
    pub fn under(mut self, slug: &str) -> Visitor<'a> {
        self.base = format!("/{slug}");
        self
    }

    /// Reading English.
    #[must_use]
    pub fn in_english(mut self) -> Visitor<'a> {
        self.lang = Lang::En;
        self
    }

    /// Sending this header too, as programs do: `if-none-match`, `depth`.
    #[must_use]
    pub fn having(mut self, name: &'static str, value: &str) -> Visitor<'a> {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// Opens a page.
    pub async fn get(&self, path: &str) -> Reply {
        self.send(Method::GET, path, None, Body::empty()).await
    }

    /// Sends a form.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        let kind = "application/x-www-form-urlencoded";
        self.send(Method::POST, path, Some(kind), body.into()).await
    }

    /// Sends a body of the JSON API.
    pub async fn post_json(&self, path: &str, body: &Value) -> Reply {
        let kind = "application/json";
        self.send(Method::POST, path, Some(kind), body.to_string().into())
            .await
    }

    /// Sends a body of any kind.
    ///
    /// # Panics
    /// When the path is no path.
    pub async fn send(&self, method: Method, path: &str, kind: Option<&str>, body: Body) -> Reply {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.base))
            .header(header::ACCEPT_LANGUAGE, self.lang.tag())
            .header(header::HOST, "house.test")
            .header("sec-fetch-site", "same-origin")
            .header(header::COOKIE, format!("lang={}", self.lang.tag()));
        if let Some(kind) = kind {
            request = request.header(
                header::CONTENT_TYPE,
                HeaderValue::from_str(kind).expect("a kind"),
            );
        }
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        let mut request = request.body(body).expect("a request");
        request.extensions_mut().insert(self.told.clone());
        let response = self
            .app
            .clone()
            .oneshot(request)
            .await
            .expect("the house always answers");
        Reply::read(path, &self.base, response).await
    }
}

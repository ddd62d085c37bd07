//! What came back, as a person reads it.

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use scraper::{Html, Selector};
use serde_json::Value;

/// The longest answer that a test reads, in bytes.
const LONGEST: usize = 20 << 20;

/// An answer of the house.
#[derive(Debug)]
pub struct Reply {
    /// What was asked for.
    path: String,
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as text.
    pub body: String,
    base: String,
}

impl Reply {
    pub(crate) async fn read(path: &str, base: &str, response: Response) -> Reply {
        let (parts, body) = response.into_parts();
        let body = axum::body::to_bytes(body, LONGEST)
            .await
            .expect("a whole body");
        Reply {
            path: path.to_owned(),
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&body).into_owned(),
            base: base.to_owned(),
        }
    }

    /// The page has this status.
    ///
    /// # Panics
    /// When it has another.
    #[track_caller]
    pub fn is(&self, status: u16) -> &Reply {
        assert_eq!(
            self.status.as_u16(),
            status,
            "{}: {}",
            self.path,
            self.text()
        );
        self
    }

    /// Where the answer leads on to, without base and query: after an act that was done.
    ///
    /// # Panics
    /// When it leads nowhere.
    #[track_caller]
    pub fn leads_to(&self) -> String {
        assert_eq!(self.status.as_u16(), 303, "{}: {}", self.path, self.text());
        let to = self.headers[header::LOCATION].to_str().expect("an address");
        let to = to.strip_prefix(&self.base).unwrap_or(to);
        to.split('?').next().unwrap_or(to).to_owned()
    }

    /// The page shows this text.
    ///
    /// # Panics
    /// When it does not.
    #[track_caller]
    pub fn shows(&self, text: &str) -> &Reply {
        let shown = self.text();
        assert!(
            shown.contains(text),
            "{} lacks 「{text}」:\n{shown}",
            self.path
        );
        self
    }

    /// The page does not show this text.
    ///
    /// # Panics
    /// When it does.
    #[track_caller]
    pub fn hides(&self, text: &str) -> &Reply {
        let shown = self.text();
        assert!(
            !shown.contains(text),
            "{} shows 「{text}」:\n{shown}",
            self.path
        );
        self
    }

    /// The text of the page as it is read aloud: words with single spaces, without markup.
    pub fn text(&self) -> String {
        let html = Html::parse_document(&self.body);
        let body = Selector::parse("body").expect("a selector");
        let words: Vec<&str> = html
            .select(&body)
            .flat_map(|element| element.text())
            .flat_map(str::split_whitespace)
            .collect();
        words.join(" ")
    }

    /// The texts of all elements that a selector finds.
    ///
    /// # Panics
    /// When the selector is none.
    pub fn all(&self, selector: &str) -> Vec<String> {
        let html = Html::parse_document(&self.body);
        let selector = Selector::parse(selector).expect("a selector");
        html.select(&selector)
            .map(|element| {
                let words: Vec<&str> = element.text().flat_map(str::split_whitespace).collect();
                words.join(" ")
            })
            .collect()
    }

    /// The values of an attribute of all elements that a selector finds.
    ///
    /// # Panics
    /// When the selector is none.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let html = Html::parse_document(&self.body);
        let selector = Selector::parse(selector).expect("a selector");
        html.select(&selector)
            .filter_map(|element| element.value().attr(name).map(str::to_owned))
            .collect()
    }

    /// The body as JSON.
    ///
    /// # Panics
    /// When it is none.
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body)
            .unwrap_or_else(|why| panic!("{}: {why}: {}", self.path, self.body))
    }
}

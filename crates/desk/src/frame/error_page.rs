//! The page shown instead of the one that was asked for.

use askama::Template;

use super::Frame;

/// A calm page that says what happened and what to do next. Never holds the text of an error.
#[derive(Debug, Template)]
#[template(path = "error.html")]
pub struct ErrorPage {
    /// What every page has.
    pub frame: Frame,
    /// The HTTP status: 404.
    pub status: u16,
    /// What happened, in one line.
    pub title: String,
    /// What to do about it.
    pub text: String,
    /// Where the way on leads.
    pub next_href: String,
    /// What the way on is called.
    pub next_label: String,
    /// The number under which the log tells the rest.
    pub incident: Option<String>,
}

impl ErrorPage {
    /// The page in the house's own words for a status; unknown ones speak as 500 does.
    pub fn of(frame: Frame, status: u16) -> ErrorPage {
        let words = frame.w();
        let (title, text) = match status {
            401 | 403 => (words.error_403_title(), words.error_403_text()),
            404 | 405 => (words.error_404_title(), words.error_404_text()),
            409 => (words.error_409_title(), words.error_409_text()),
            400..=499 => (words.error_422_title(), words.error_422_text()),
            503 => (words.error_503_title(), words.error_503_text()),
            _ => (words.error_500_title(), words.error_500_text()),
        };
        ErrorPage {
            status,
            title: title.to_owned(),
            text: text.to_owned(),
            next_href: frame.at("/"),
            next_label: words.error_home().to_owned(),
            incident: None,
            frame,
        }
    }

    /// The same page with the number to quote on the telephone.
    #[must_use]
    pub fn incident(self, number: impl Into<String>) -> ErrorPage {
        ErrorPage {
            incident: Some(number.into()),
            ..self
        }
    }

    /// The same page with another way on.
    #[must_use]
    pub fn next(self, href: impl Into<String>, label: impl Into<String>) -> ErrorPage {
        ErrorPage {
            next_href: href.into(),
            next_label: label.into(),
            ..self
        }
    }
}

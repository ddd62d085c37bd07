//! The addresses on a page.

use super::{Frame, assets};

impl Frame {
    /// The address of a page of this municipality: `/concerns` → `/takamatsu/concerns`.
    pub fn at(&self, path: impl AsRef<str>) -> String {
        format!("{}{}", self.base, path.as_ref())
    }

    /// The address a form is sent to: like [`Frame::at`], with the token against a double press.
    pub fn act(&self, path: impl AsRef<str>) -> String {
        let path = path.as_ref();
        let joint = if path.contains('?') { '&' } else { '?' };
        format!("{}{path}{joint}once={}", self.base, self.once)
    }

    /// This very page, read with another setting: `?lang=en`, `?text=large`.
    pub fn switch(&self, key: impl AsRef<str>, value: impl AsRef<str>) -> String {
        let (key, value) = (key.as_ref(), value.as_ref());
        let (path, query) = self.path.split_once('?').unwrap_or((&self.path, ""));
        let kept: String = query
            .split('&')
            .filter(|pair| !pair.is_empty() && pair.split('=').next() != Some(key))
            .map(|pair| format!("{pair}&"))
            .collect();
        format!("{}{path}?{kept}{key}={value}", self.base)
    }

    /// The telephone as a dialling address wants it: digits alone.
    pub fn phone_digits(&self) -> String {
        self.phone.chars().filter(char::is_ascii_digit).collect()
    }

    /// The address of the style sheet.
    pub fn css(&self) -> &'static str {
        assets::url("style.css")
    }

    /// The address of our own script.
    pub fn script(&self) -> &'static str {
        assets::url("script.js")
    }

    /// The address of htmx.
    pub fn htmx(&self) -> &'static str {
        assets::url("htmx.js")
    }

    /// The address of the mark in the browser's tab.
    pub fn icon(&self) -> &'static str {
        assets::url("mark.svg")
    }
}

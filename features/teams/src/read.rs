//! Reading what was typed: every field that cannot be read is named, all of them at once.

use std::str::FromStr;

use kernel::day::{Clock, Day};
use kernel::ids::Id;
use kernel::refusal::Refusal;
use kernel::text::{Body, TextError, Title};

use crate::model::When;

/// Collects what is wrong while a form is read. A field that cannot be read gives a stand-in, and
/// [`Fields::finish`] lets nothing pass.
#[derive(Debug, Default)]
pub(crate) struct Fields {
    no: Vec<Refusal>,
}

impl Fields {
    /// Notes a refusal.
    pub(crate) fn refuse(&mut self, no: Refusal) {
        self.no.push(no);
    }

    /// The value, when every field could be read.
    ///
    /// # Errors
    /// All that is wrong.
    pub(crate) fn finish<T>(self, value: T) -> Result<T, Vec<Refusal>> {
        if self.no.is_empty() {
            return Ok(value);
        }
        Err(self.no)
    }

    /// A day that must be given.
    pub(crate) fn day(&mut self, field: &'static str, text: &str) -> Day {
        Day::read(text).unwrap_or_else(|_| {
            self.refuse(Refusal::new("request.day").at(field));
            Day::FIRST
        })
    }

    /// A time of day that must be given.
    pub(crate) fn clock(&mut self, field: &'static str, text: &str) -> Clock {
        self.some_clock(field, text).unwrap_or_else(|| {
            if text.trim().is_empty() {
                self.refuse(Refusal::new("request.clock").at(field));
            }
            Clock::constant(0, 0)
        })
    }

    /// A time of day that may be left out.
    pub(crate) fn some_clock(&mut self, field: &'static str, text: &str) -> Option<Clock> {
        if text.trim().is_empty() {
            return None;
        }
        let read = Clock::read(text).ok();
        if read.is_none() {
            self.refuse(Refusal::new("request.clock").at(field));
        }
        read
    }

    /// A day with its hours; the end lies after the beginning.
    pub(crate) fn when(&mut self, on: &str, begins_at: &str, ends_at: &str) -> When {
        let when = When {
            on: self.day("on", on),
            begins: self.clock("begins_at", begins_at),
            ends: self.some_clock("ends_at", ends_at),
        };
        if when.ends.is_some_and(|ends| ends <= when.begins) {
            self.refuse(Refusal::new("request.times").at("ends_at"));
        }
        when
    }

    /// The hours from and to, in this order.
    pub(crate) fn hours(&mut self, from: &str, to: &str) -> (Clock, Clock) {
        let hours = (self.clock("from", from), self.clock("to", to));
        if hours.1 <= hours.0 {
            self.refuse(Refusal::new("request.times").at("to"));
        }
        hours
    }

    /// One line that must be given.
    pub(crate) fn line(&mut self, field: &'static str, text: &str) -> String {
        self.text(field, Title::new(text).map(String::from))
    }

    /// One line that may be empty.
    pub(crate) fn some_line(&mut self, field: &'static str, text: &str) -> String {
        match Title::new(text) {
            Err(TextError::Empty) => String::new(),
            read => self.text(field, read.map(String::from)),
        }
    }

    /// One line that must be given; `rule` says why.
    pub(crate) fn needed_line(
        &mut self,
        field: &'static str,
        text: &str,
        rule: &'static str,
    ) -> String {
        let read = self.some_line(field, text);
        self.needed(field, read, rule)
    }

    /// A text that may be empty.
    pub(crate) fn some_text(&mut self, field: &'static str, text: &str) -> String {
        self.text(field, Body::new(text).map(String::from))
    }

    /// A text that must be given; `rule` says why.
    pub(crate) fn needed_text(
        &mut self,
        field: &'static str,
        text: &str,
        rule: &'static str,
    ) -> String {
        let read = self.some_text(field, text);
        self.needed(field, read, rule)
    }

    fn needed(&mut self, field: &'static str, read: String, rule: &'static str) -> String {
        if read.trim().is_empty() && !self.no.iter().any(|no| no.field == Some(field)) {
            self.refuse(Refusal::new(rule).at(field));
        }
        read
    }

    /// An id that may be left out; one that cannot be read names nobody.
    pub(crate) fn some_id<T>(&mut self, field: &'static str, text: &str) -> Option<Id<T>> {
        if text.trim().is_empty() {
            return None;
        }
        let read = Id::from_str(text.trim()).ok();
        if read.is_none() {
            self.refuse(Refusal::new("request.choose").at(field));
        }
        read
    }

    /// One of several words.
    pub(crate) fn one_of<T>(&mut self, field: &'static str, read: Option<T>) -> Option<T> {
        if read.is_none() {
            self.refuse(Refusal::new("request.choose").at(field));
        }
        read
    }

    fn text(&mut self, field: &'static str, read: Result<String, TextError>) -> String {
        read.unwrap_or_else(|why| {
            self.refuse(match why {
                TextError::Empty | TextError::NotKana => Refusal::new("request.needed").at(field),
                TextError::TooLong { limit } => Refusal::new("request.too_long")
                    .with("limit", limit)
                    .at(field),
            });
            String::new()
        })
    }
}

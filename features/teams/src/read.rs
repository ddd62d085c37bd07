//! Reading what was typed: every field that cannot be read is named, all of them at once.

use std::str::FromStr;

use kernel::day::{Clock, Day, DayError};
use kernel::ids::Id;
use kernel::refusal::Refusal;
use kernel::text::{Body, TextError, Title};

use crate::model::When;

/// Stands in for a time that cannot be read.
const MIDNIGHT: Clock = Clock::constant(0, 0);

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

    /// A day that must be given; `rule` asks for it.
    pub(crate) fn day(&mut self, field: &'static str, text: &str, rule: &'static str) -> Day {
        self.needed(field, text, rule);
        self.some_day(field, text).unwrap_or(Day::FIRST)
    }

    /// A day that may be left out.
    pub(crate) fn some_day(&mut self, field: &'static str, text: &str) -> Option<Day> {
        if text.trim().is_empty() {
            return None;
        }
        let read = Day::read(text);
        self.no.extend(read.err().map(|why| unread(why).at(field)));
        read.ok()
    }

    /// A time of day that must be given; `rule` asks for it.
    fn clock(&mut self, field: &'static str, text: &str, rule: &'static str) -> Option<Clock> {
        self.needed(field, text, rule);
        self.some_clock(field, text)
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
        let on = self.day("on", on, "request.on");
        let begins = self.clock("begins_at", begins_at, "request.begins_at");
        let ends = self.some_clock("ends_at", ends_at);
        self.in_order((begins, ends), "ends_at");
        When {
            on,
            begins: begins.unwrap_or(MIDNIGHT),
            ends,
        }
    }

    /// The hours from and to, in this order.
    pub(crate) fn hours(&mut self, from: &str, to: &str) -> (Clock, Clock) {
        let from = self.clock("from", from, "request.from");
        let to = self.clock("to", to, "request.to");
        self.in_order((from, to), "to");
        (from.unwrap_or(MIDNIGHT), to.unwrap_or(MIDNIGHT))
    }

    fn in_order(&mut self, hours: (Option<Clock>, Option<Clock>), field: &'static str) {
        if let (Some(begins), Some(ends)) = hours
            && ends <= begins
        {
            self.refuse(Refusal::new("request.times").at(field));
        }
    }

    /// One line that must be given; `rule` asks for it.
    pub(crate) fn line(&mut self, field: &'static str, text: &str, rule: &'static str) -> String {
        let read = self.some_line(field, text);
        self.needed(field, &read, rule);
        read
    }

    /// One line that may be empty.
    pub(crate) fn some_line(&mut self, field: &'static str, text: &str) -> String {
        self.text(field, Title::new(text).map(String::from))
    }

    /// A text that may be empty.
    pub(crate) fn some_text(&mut self, field: &'static str, text: &str) -> String {
        self.text(field, Body::new(text).map(String::from))
    }

    /// A text that must be given; `rule` asks for it.
    pub(crate) fn needed_text(
        &mut self,
        field: &'static str,
        text: &str,
        rule: &'static str,
    ) -> String {
        let read = self.some_text(field, text);
        self.needed(field, &read, rule);
        read
    }

    fn needed(&mut self, field: &'static str, text: &str, rule: &'static str) {
        if text.trim().is_empty() && !self.no.iter().any(|no| no.field == Some(field)) {
            self.refuse(Refusal::new(rule).at(field));
        }
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
        match read {
            Ok(text) => text,
            // Whether something is needed there is for the field to say.
            Err(TextError::Empty | TextError::NotKana) => String::new(),
            Err(TextError::TooLong { limit }) => {
                let no = Refusal::new("request.too_long").with("limit", limit);
                self.refuse(no.at(field));
                String::new()
            }
        }
    }
}

/// Why a text is no day, in the words that the whole house has for it.
pub(crate) const fn unread(why: DayError) -> Refusal {
    Refusal::new(why.code())
}

//! The face of the house: what every page is given, and the sheet it is written on.
//!
//! A page's struct has a field `frame: Frame`, its template extends `layout.html` and draws on the
//! macros of `forms.html` and `parts.html`. All of it works without scripts; the sheet is shown
//! with every part by `cargo run --package desk --example gallery`.

pub mod assets;
mod error_page;
mod fields;
mod links;
mod said;
#[cfg(test)]
mod tests;

use std::borrow::Borrow;

use kernel::day::{Day, Moment, moment_shown};
use kernel::lang::Lang;

pub use crate::words::Words;
pub use error_page::ErrorPage;
pub use fields::{Choice, FieldError, FieldErrors};
pub use said::{Said, is_japanese};

/// What every page knows beside its own subject.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The language of this page.
    pub lang: Lang,
    /// How large the reader wants the letters.
    pub text_size: TextSize,
    /// What stands before every address: nothing, or a municipality's part such as `/takamatsu`.
    pub base: String,
    /// The municipality as its people call it: 高知市.
    pub municipality: String,
    /// Who is logged in.
    pub who: Option<Who>,
    /// The main pages this person may open.
    pub nav: Vec<NavItem>,
    /// What the last act came to, shown once at the head of the page.
    pub notice: Option<Notice>,
    /// The token that makes a form count once, however often its button is pressed.
    pub once: String,
    /// The path and query of this page, without the base.
    pub path: String,
    /// Whether this is a demonstration on sample data, which is said on every page.
    pub demo: bool,
    /// The day the program takes to be today.
    pub today: Day,
    /// The section that answers the telephone below.
    pub section: String,
    /// That section's telephone as printed, `088-823-9080`: in the footer of every page.
    pub phone: String,
}

/// Who is logged in, in words for the head of the page.
#[derive(Clone, Debug)]
pub struct Who {
    /// The person's name as typed.
    pub name: String,
    /// What the person is there: 会長.
    pub role: String,
    /// The organisation the person speaks for at the moment.
    pub organisation: String,
}

/// One main page in the navigation.
#[derive(Clone, Debug)]
pub struct NavItem {
    /// What the page is called.
    pub label: String,
    /// Its whole address, base included.
    pub href: String,
    /// Whether the reader is there.
    pub current: bool,
}

/// A message at the head of a page.
#[derive(Clone, Debug)]
pub struct Notice {
    /// What sort of message.
    pub kind: NoticeKind,
    /// The message in one line.
    pub title: String,
    /// More about it; may be empty.
    pub text: String,
}

/// What sort of message a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// What was asked for is done.
    Success,
    /// Something to know.
    Information,
    /// Something to mind.
    Warning,
    /// Something went wrong.
    Error,
}

impl NoticeKind {
    /// The word that templates and style know this kind by.
    pub const fn name(self) -> &'static str {
        match self {
            NoticeKind::Success => "success",
            NoticeKind::Information => "information",
            NoticeKind::Warning => "warning",
            NoticeKind::Error => "error",
        }
    }
}

/// How large the letters are: 「文字を大きく」 makes everything a quarter larger.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextSize {
    /// 18 px for running text, unless the browser is set otherwise.
    #[default]
    Standard,
    /// A quarter larger.
    Large,
}

impl TextSize {
    /// The word in the address, as in `?text=large`.
    pub const fn name(self) -> &'static str {
        match self {
            TextSize::Standard => "standard",
            TextSize::Large => "large",
        }
    }

    /// The size behind a word of an address; nothing for a word we do not know.
    pub fn read(name: &str) -> Option<TextSize> {
        [TextSize::Standard, TextSize::Large]
            .into_iter()
            .find(|size| size.name() == name)
    }

    /// The size that is not this one.
    pub const fn other(self) -> TextSize {
        match self {
            TextSize::Standard => TextSize::Large,
            TextSize::Large => TextSize::Standard,
        }
    }
}

impl Frame {
    /// The frame's words in the page's language.
    pub fn w(&self) -> Words {
        Words(self.lang)
    }

    /// One of two texts, by the page's language. For names that exist in both.
    pub fn in_words<'a>(&self, japanese: &'a str, english: &'a str) -> &'a str {
        match self.lang {
            Lang::Ja => japanese,
            Lang::En => english,
        }
    }

    /// A text that somebody wrote, marked as Japanese where it is and the page is not, so that it is
    /// read aloud right (WCAG 3.1.2). It is markup: it stands between tags, never in an attribute.
    pub fn said(&self, text: impl std::fmt::Display) -> Said {
        Said::new(self.lang, text.to_string())
    }

    /// Whether the reader asked for large letters.
    pub fn is_large(&self) -> bool {
        self.text_size == TextSize::Large
    }

    /// A day in words: 令和5年8月1日（火）, Tue 1 Aug 2023.
    pub fn day(&self, day: impl Borrow<Day>) -> String {
        day.borrow().shown(self.lang)
    }

    /// A day in short words, where the year is plain: 8月1日（火）.
    pub fn day_short(&self, day: impl Borrow<Day>) -> String {
        day.borrow().shown_short(self.lang)
    }

    /// A day as it stands in a field, ready to be read back by `Day::read`.
    pub fn day_typed(&self, day: impl Borrow<Day>) -> String {
        match self.lang {
            Lang::Ja => day.borrow().japanese(),
            Lang::En => day.borrow().to_string(),
        }
    }

    /// A day with its time in Japan: 令和5年7月20日（木）19:00.
    pub fn moment(&self, moment: impl Borrow<Moment>) -> String {
        moment_shown(*moment.borrow(), self.lang)
    }

    /// The word before a notice's title, by the name of its kind.
    pub fn notice_word(&self, kind: &str) -> &'static str {
        match kind {
            "success" => self.w().notice_success(),
            "warning" => self.w().notice_warning(),
            "error" => self.w().notice_error(),
            _ => self.w().notice_information(),
        }
    }

    /// The word under a step, by the name of its state.
    pub fn step_word(&self, state: &str) -> &'static str {
        match state {
            "done" => self.w().step_done(),
            "now" => self.w().step_now(),
            _ => self.w().step_later(),
        }
    }

    /// The languages this page could be read in instead.
    pub fn other_languages(&self) -> impl Iterator<Item = Lang> {
        let here = self.lang;
        Lang::ALL.into_iter().filter(move |lang| *lang != here)
    }

    /// A language under its own name, as its readers look for it.
    pub fn name_of(&self, lang: impl Borrow<Lang>) -> &'static str {
        match lang.borrow() {
            Lang::Ja => "日本語",
            Lang::En => "English",
        }
    }
}

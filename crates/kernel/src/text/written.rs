//! Titles and bodies: what people wrote, cleaned of what they cannot have meant.

use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::compose;

/// Why a text cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextError {
    /// Nothing is written.
    Empty,
    /// More than so many characters are written.
    TooLong {
        /// The most that may be written.
        limit: usize,
    },
    /// A reading holds something other than kana.
    NotKana,
}

impl TextError {
    /// The key of the words that tell people what to write instead.
    pub const fn code(self) -> &'static str {
        match self {
            TextError::Empty => "text.empty",
            TextError::TooLong { .. } => "text.too_long",
            TextError::NotKana => "text.not_kana",
        }
    }
}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TextError::Empty => f.write_str("nothing is written"),
            TextError::TooLong { limit } => write!(f, "more than {limit} characters"),
            TextError::NotKana => f.write_str("a reading is written in kana"),
        }
    }
}

impl std::error::Error for TextError {}

/// One line that names a thing: 1 to 120 characters, without blanks around it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Title(String);

impl Title {
    /// The most characters that a title may have.
    pub const LIMIT: usize = 120;

    /// Takes a line as a title, after [`clean_line`].
    pub fn new(text: &str) -> Result<Title, TextError> {
        let line = clean_line(text);
        if line.is_empty() {
            return Err(TextError::Empty);
        }
        within(line, Title::LIMIT).map(Title)
    }
}

/// A text of any number of lines, perhaps none: up to 10,000 characters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Body(String);

impl Body {
    /// The most characters that a body may have, line ends included.
    pub const LIMIT: usize = 10_000;

    /// Takes a text as a body, after [`clean_text`].
    pub fn new(text: &str) -> Result<Body, TextError> {
        within(clean_text(text), Body::LIMIT).map(Body)
    }

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

macro_rules! reads_as_text {
    ($($name:ident),*) => {$(
        impl $name {
            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }
        impl From<$name> for String {
            fn from(it: $name) -> String {
                it.0
            }
        }
        impl TryFrom<String> for $name {
            type Error = TextError;

            fn try_from(text: String) -> Result<Self, TextError> {
                $name::new(&text)
            }
        }
    )*};
}
reads_as_text!(Title, Body);

/// One line as typed, without blanks around it: line ends and tabs become spaces, marks that
/// nobody sees go, and kana sent in two pieces (か + ゛, as some phones do) become whole. Nothing
/// else is changed: a name stays as its bearer writes it.
pub fn clean_line(text: &str) -> String {
    let spaced = text.replace(['\r', '\n', '\t', '\u{2028}', '\u{2029}'], " ");
    cleaned(&spaced).trim().to_owned()
}

/// A mail address, a login or a key as typed, in the signs of one width: Japanese keyboards send
/// those of full width, and nobody sees the difference. Names and words stay as [`clean_line`] has them.
pub fn half_width(text: &str) -> String {
    let line: String = clean_line(text).nfkc().collect();
    line.trim().to_owned()
}

/// Lines as typed, without blanks at their ends nor empty lines around; else as [`clean_line`].
pub fn clean_text(text: &str) -> String {
    let ends = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let lines: Vec<String> = ends
        .split('\n')
        .map(|line| cleaned(&line.replace('\t', " ")).trim_end().to_owned())
        .collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// Drops controls, marks of direction and blanks without width; variant selectors and joiners
/// stay, for they choose how a name or a sign looks.
fn cleaned(text: &str) -> String {
    with_whole_kana(text.chars().filter(|it| !is_stray(*it)))
}

fn is_stray(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'
                | '\u{2066}'..='\u{2069}' | '\u{FEFF}'
        )
}

fn within(text: String, limit: usize) -> Result<String, TextError> {
    if text.chars().count() > limit {
        return Err(TextError::TooLong { limit });
    }
    Ok(text)
}

/// Joins kana with the voicing mark that follows; only kana, for NFC would rewrite names too.
fn with_whole_kana(text: impl Iterator<Item = char>) -> String {
    let mut whole = String::new();
    for character in text {
        let is_mark = matches!(character, '\u{3099}' | '\u{309A}');
        let joined = whole
            .chars()
            .next_back()
            .filter(|_| is_mark)
            .and_then(|base| compose(base, character));
        if joined.is_some() {
            whole.pop();
        }
        whole.push(joined.unwrap_or(character));
    }
    whole
}

//! ふりがな: how a name is read, by which lists are sorted.

use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::fold::shifted;
use super::written::{TextError, clean_line};

/// A reading in full-width katakana, family and given name parted by one space (GIF 個人: 氏名).
/// Typed hiragana and half-width kana are turned into it, so that lists sort.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Kana(String);

impl Kana {
    /// The most characters that a reading may have.
    pub const LIMIT: usize = 120;

    /// Reads `やまだ　たろう`, `ﾔﾏﾀﾞ ﾀﾛｳ`, `ヤマダ タロウ`.
    pub fn read(text: &str) -> Result<Kana, TextError> {
        let folded: String = clean_line(text).nfkc().map(katakana).collect();
        let words: Vec<&str> = folded.split_whitespace().collect();
        let reading = words.join(" ");
        if reading.is_empty() {
            return Err(TextError::Empty);
        }
        if reading.chars().count() > Kana::LIMIT {
            return Err(TextError::TooLong { limit: Kana::LIMIT });
        }
        let is_kana = |it| matches!(it, 'ァ'..='ヾ' | ' ');
        reading
            .chars()
            .all(is_kana)
            .then_some(Kana(reading))
            .ok_or(TextError::NotKana)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn katakana(character: char) -> char {
    match character {
        'ぁ'..='ゖ' | 'ゝ' | 'ゞ' => shifted(character, 0x60),
        '-' | '‐' | '−' | '―' => 'ー',
        other => other,
    }
}

impl AsRef<str> for Kana {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Kana {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl From<Kana> for String {
    fn from(it: Kana) -> String {
        it.0
    }
}

impl TryFrom<String> for Kana {
    type Error = TextError;

    fn try_from(text: String) -> Result<Self, TextError> {
        Kana::read(&text)
    }
}

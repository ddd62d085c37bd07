//! The languages of the screens.

use serde::{Deserialize, Serialize};

/// A language that every text of the house exists in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// 日本語, the first language of the house.
    #[default]
    Ja,
    /// English, complete.
    En,
}

impl Lang {
    /// Every language, in the order in which screens offer them.
    pub const ALL: [Lang; 2] = [Lang::Ja, Lang::En];

    /// The tag of BCP 47, as in `<html lang>`.
    pub const fn tag(self) -> &'static str {
        match self {
            Lang::Ja => "ja",
            Lang::En => "en",
        }
    }

    /// The language behind a tag such as `en` or `en-GB`; nothing for one we do not speak.
    pub fn read(tag: &str) -> Option<Lang> {
        let primary = tag.split('-').next().unwrap_or(tag);
        Lang::ALL
            .into_iter()
            .find(|lang| lang.tag().eq_ignore_ascii_case(primary))
    }
}

//! What things are called in the reader's language.

use std::borrow::Borrow;

use kernel::lang::Lang;

use crate::Words;
use crate::store::district::{CouncilName, District, Unserved};
use crate::store::listing::{Named, Shown};
use crate::store::posting::Service;
use crate::store::request::PastStep;
use crate::view;

/// The name in a language; the Japanese one where there is no other.
fn in_words<'a>(lang: impl Borrow<Lang>, japanese: &'a str, english: &'a str) -> &'a str {
    match lang.borrow() {
        Lang::En if !english.is_empty() => english,
        Lang::En | Lang::Ja => japanese,
    }
}

macro_rules! named {
    ($($type:ty: $method:ident = $name:ident, $name_en:ident;)*) => {
        $(impl $type {
            /// The name in a language.
            pub(crate) fn $method(&self, lang: impl Borrow<Lang>) -> &str {
                in_words(lang, &self.$name, &self.$name_en)
            }
        })*
    };
}

named! {
    Named: named = name, name_en;
    CouncilName: named = name, name_en;
    District: named = name, name_en;
    Unserved: named = name, name_en;
    PastStep: office = office, office_en;
    Service: office = office, office_en;
}

impl Service {
    /// The term, with its last day as people say it.
    pub(crate) fn term(&self, lang: impl Borrow<Lang>) -> String {
        let lang = *lang.borrow();
        let from = self.period.from.shown(lang);
        match self.period.last() {
            Some(last) => Words(lang).term_until(from, last.shown(lang)),
            None => Words(lang).term_since(from),
        }
    }
}

impl Shown {
    /// What the request is called: 役員会 地区07コミュニティ協議会.
    pub(crate) fn title(&self, lang: impl Borrow<Lang>) -> String {
        view::title(self, *lang.borrow())
    }

    /// Day and hours of its meeting.
    pub(crate) fn when(&self, lang: impl Borrow<Lang>) -> String {
        view::when_shown(&self.request.when, *lang.borrow())
    }

    /// The colour that repeats what the state says.
    pub(crate) fn tone(&self) -> &'static str {
        view::tone(self.request.place.state())
    }
}

impl Words {
    /// The text behind a code of the feature, such as a state or an act.
    pub(crate) fn word(self, kind: impl AsRef<str>, code: impl AsRef<str>) -> String {
        let (kind, code) = (kind.as_ref(), code.as_ref());
        Words::say(self.0, &format!("{kind}-{code}"), &[]).unwrap_or_else(|| code.to_owned())
    }
}

//! The words behind codes, and the choices of forms made of them.

use desk::frame::Choice;

use crate::Words;

impl Words {
    /// The word for a code of a family: `state` and `sent` → 受け取り待ち. The families and their
    /// codes are held against the words files by a test.
    pub(crate) fn coded(self, family: impl AsRef<str>, code: impl AsRef<str>) -> String {
        let key = format!("{}-{}", family.as_ref(), code.as_ref());
        Words::say(self.0, &key, &[]).unwrap_or(key)
    }

    /// The explanation of a code of a family; empty where the words files have none.
    pub(crate) fn helped(self, family: impl AsRef<str>, code: impl AsRef<str>) -> String {
        let key = format!("{}-{}-help", family.as_ref(), code.as_ref());
        Words::say(self.0, &key, &[]).unwrap_or_default()
    }

    /// A text, or the word for none where nothing is written.
    pub(crate) fn or_none(self, text: impl AsRef<str>) -> String {
        let text = text.as_ref();
        if text.is_empty() {
            self.none().to_owned()
        } else {
            text.to_owned()
        }
    }

    /// The choices of a family, each with its explanation where the words files have one.
    pub(crate) fn choices(self, family: &str, codes: &[&str]) -> Vec<Choice> {
        codes
            .iter()
            .map(|code| {
                Choice::new(*code, self.coded(family, code)).explained(self.helped(family, code))
            })
            .collect()
    }
}

//! The words behind codes, and the choices of forms made of them.

use desk::frame::{Choice, Frame};
use kernel::lang::Lang;

use crate::Words;
use crate::model::SaidBy;
use crate::store::around::Listed;
use crate::store::supplement::Supplement;

/// Stands between the parts of a line.
pub(crate) const SEPARATOR: &str = " / ";

impl Words {
    /// The word for a code of a family: `channel` and `slip` → 投書. The families and their codes are
    /// held against the words files by a test.
    pub(crate) fn coded(self, family: &str, code: impl AsRef<str>) -> String {
        let key = format!("{family}-{}", code.as_ref().replace('_', "-"));
        Words::say(self.0, &key, &[]).unwrap_or(key)
    }

    /// The choices of a family.
    pub(crate) fn choices(self, family: &str, codes: &[&str]) -> Vec<Choice> {
        codes
            .iter()
            .map(|code| Choice::new(*code, self.coded(family, code)))
            .collect()
    }

    /// Who said something after the voice, and when.
    pub(crate) fn said_on(self, it: &Supplement, frame: &Frame) -> String {
        match it.by {
            SaidBy::Raiser => self.added_on(frame.day(it.on)),
            SaidBy::City => self.replied_on(frame.day(it.on)),
        }
    }

    /// A name as it was written, or that none was.
    pub(crate) fn or_nobody(self, name: &str) -> &str {
        match name {
            "" => self.nobody(),
            name => name,
        }
    }

    /// The address to which word of an answer goes, or that it is read under the link alone.
    pub(crate) fn or_link(self, mail: &str) -> &str {
        match mail {
            "" => self.reply_by_link(),
            mail => mail,
        }
    }
}

/// What a list offers, in a language.
pub(crate) fn choices<T>(listed: &[Listed<T>], lang: Lang) -> Vec<Choice> {
    listed
        .iter()
        .map(|it| Choice::new(it.id.to_string(), it.name.named(lang)))
        .collect()
}

/// What was typed, or what stands for it where nothing was.
pub(crate) fn or(typed: &str, instead: &str) -> String {
    match typed {
        "" => instead.to_owned(),
        typed => typed.to_owned(),
    }
}

/// The tone of a state; lateness outweighs it.
pub(crate) const fn tone(is_late: bool, state: &str) -> &'static str {
    match (is_late, state.as_bytes()) {
        (true, _) => "late",
        (false, b"waiting") => "waiting",
        (false, b"taken") => "going",
        (false, _) => "done",
    }
}

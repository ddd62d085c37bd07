//! 会議の種類: the rules of a municipality name the kinds in the documents' own words.

use std::borrow::Borrow;
use std::fmt;

use kernel::lang::Lang;
use kernel::text::Title;

/// The kind of a meeting or of what somebody is wanted for, in the words of the rules: 役員会.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct MeetingKind(String);

/// The kinds that the documents name, with their words in English.
const KNOWN: &[(&str, &str)] = &[
    ("総会", "General meeting"),
    ("設立総会", "Founding meeting"),
    ("役員会", "Board meeting"),
    ("三役会", "Meeting of the three chief officers"),
    ("定例会", "Regular meeting"),
    ("全体会", "Plenary meeting"),
    ("部会", "Subcommittee meeting"),
    ("委員会", "Committee meeting"),
    ("世話人会", "Organisers' meeting"),
    ("事務局会", "Secretariat meeting"),
    ("企画委員会", "Planning committee"),
    ("実行委員会", "Executive committee of an event"),
    ("情報共有会", "Information-sharing meeting"),
    ("意見交換会", "Exchange of views"),
    ("計画策定会議", "Plan-making meeting"),
    (
        "地域福祉ネットワーク会議",
        "District welfare network meeting",
    ),
    ("プロジェクトチーム", "Project team"),
    ("広報誌の編集会議", "Newsletter editorial meeting"),
    ("行事当日の手伝い", "Help on the day of an event"),
    ("その他", "Other"),
];

impl MeetingKind {
    /// Helping on the day of an event: what is asked for most and is no duty (C3).
    pub(crate) const EVENT_DAY: &'static str = "行事当日の手伝い";
    /// Whatever has no name of its own.
    pub(crate) const OTHER: &'static str = "その他";

    /// The kind of this word.
    pub(crate) fn new(word: impl Into<String>) -> MeetingKind {
        MeetingKind(word.into())
    }

    /// The word, as in the rules and as stored.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// As meetings know it. A kind that they do not tell apart becomes the meeting's name.
    pub(crate) fn of_meeting(&self) -> (meetings::MeetingKind, Option<Title>) {
        match meetings::MeetingKind::read(&self.0) {
            Some(kind) => (kind, None),
            None => (meetings::MeetingKind::Other, Title::new(&self.0).ok()),
        }
    }

    /// The kind in a language; a word of a municipality's own stays as it is.
    pub(crate) fn named(&self, lang: impl Borrow<Lang>) -> &str {
        let english = KNOWN.iter().find(|(word, _)| *word == self.0);
        match (lang.borrow(), english) {
            (Lang::En, Some((_, english))) => english,
            (Lang::En | Lang::Ja, _) => &self.0,
        }
    }
}

impl fmt::Display for MeetingKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

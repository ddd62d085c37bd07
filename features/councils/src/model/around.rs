//! What other features keep of a council, as its page shows it.

use std::borrow::Borrow;

use kernel::day::Day;
use kernel::ids::{ConcernId, MeetingId, TeamId};
use kernel::lang::Lang;

use super::named;

/// The team that serves a council's districts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Team {
    /// Its id.
    pub(crate) id: TeamId,
    /// Its name.
    pub(crate) name: String,
    /// Its name in English.
    pub(crate) name_en: String,
}

impl Team {
    /// The name in a language.
    pub(crate) fn named(&self, lang: impl Borrow<Lang>) -> &str {
        named(*lang.borrow(), &self.name, &self.name_en)
    }
}

/// お願いしたこと: a public concern of the council, as far as the public may read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    /// Its id.
    pub(crate) id: ConcernId,
    /// Its number, such as R5-12.
    pub(crate) number: String,
    /// What it is called.
    pub(crate) title: String,
    /// What it is about, with names removed.
    pub(crate) summary: String,
    /// The code of its state.
    pub(crate) state: String,
    /// When it was taken up.
    pub(crate) opened_on: Day,
    /// When something happens next, while it is open; for those who see it from inside.
    pub(crate) next_date: Option<Day>,
    /// When its answer had come back and it was settled.
    pub(crate) closed_on: Option<Day>,
    /// Who holds it, while it is open; for those who see it from inside.
    pub(crate) holder: Option<String>,
    /// The holder's name in English.
    pub(crate) holder_en: Option<String>,
    /// The last answer that the district has heard.
    pub(crate) answer: Option<Answered>,
}

impl Asked {
    /// The holder's name in a language, while there is one.
    pub(crate) fn holder_named(&self, lang: impl Borrow<Lang>) -> Option<&str> {
        let name_en = self.holder_en.as_deref().unwrap_or_default();
        self.holder
            .as_deref()
            .map(|name| named(*lang.borrow(), name, name_en))
    }
}

/// 回答: an answer that was brought back to the district.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Answered {
    /// The code of its kind.
    pub(crate) kind: String,
    /// What it says.
    pub(crate) text: String,
    /// When the office gave it.
    pub(crate) on: Day,
}

/// A public meeting that is still to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Coming {
    /// Its id.
    pub(crate) id: MeetingId,
    /// The code of its kind.
    pub(crate) kind: String,
    /// Its title; empty where the kind says enough.
    pub(crate) title: String,
    /// Its day.
    pub(crate) on: Day,
    /// The hour at which it begins: 19:00.
    pub(crate) begins_at: String,
    /// Where it is held.
    pub(crate) place: String,
    /// Why it is called off; nothing for a meeting that is held.
    pub(crate) called_off: Option<String>,
}

impl Coming {
    /// When and where it is held; why it is not, where it is called off.
    pub(crate) fn about(&self, day: &str) -> String {
        match &self.called_off {
            Some(why) => format!("{day} {why}"),
            None => format!("{day} {} {}", self.begins_at, self.place),
        }
    }
}

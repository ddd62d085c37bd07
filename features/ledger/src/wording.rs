//! The lines in words.

use desk::Desk;
use kernel::change::Subject;
use kernel::day::{Moment, moment_shown};
use kernel::ledger::{Fault, Hash};
use kernel::policy::Resource;

use crate::model::{Way, Written};
use crate::{Words, notes, rules};

/// How many digits of a hash a list shows; enough to compare by eye.
const DIGITS: usize = 8;

/// A line, ready to be read.
pub(crate) struct Shown {
    pub(crate) seq: i64,
    pub(crate) when: String,
    /// Who it was: a name, or what stands for one.
    pub(crate) who: String,
    /// The name is somebody's, so it stays in Japanese.
    pub(crate) is_name: bool,
    /// For whom and as what.
    pub(crate) office: String,
    pub(crate) what: String,
    pub(crate) tone: &'static str,
    pub(crate) way: &'static str,
    /// What it was done to: its title, or its kind with the number by which people speak of it.
    pub(crate) about: String,
    /// The title is in the words of whoever wrote it.
    pub(crate) is_title: bool,
    /// All that was done to the thing; nothing where the thing never came to be.
    pub(crate) path: Option<String>,
    pub(crate) notes: Vec<String>,
    pub(crate) hash: String,
}

impl Shown {
    pub(crate) fn of(desk: &Desk, it: &Written) -> Shown {
        let w = Words(desk.lang);
        let entry = &it.line.entry;
        let way = rules::way(&entry.act);
        Shown {
            seq: entry.seq,
            when: moment_shown(entry.at, desk.lang),
            who: w.who(it.who.as_ref(), &entry.role),
            is_name: it.who.is_some(),
            office: office(desk, it),
            what: w.act(desk, &entry.act),
            tone: tone(way),
            way: w.way(way),
            about: about(desk, it),
            is_title: it.title.is_some() || it.about.is_some(),
            path: path(entry.subject),
            notes: notes::shown(desk, entry),
            hash: short(it.line.hash),
        }
    }
}

/// What a line is about, as far as the reader may know it.
fn about(desk: &Desk, it: &Written) -> String {
    let w = Words(desk.lang);
    let kind = w.kind(desk, it.line.entry.subject.kind);
    match (&it.title, &it.number, &it.about) {
        (Some(title), Some(number), _) => format!("{number} {title}"),
        (Some(title), None, _) => title.clone(),
        (None, Some(number), _) => w.numbered(kind, number),
        (None, None, Some((name, login))) => w.name_and_login(name, login),
        (None, None, None) => kind.to_owned(),
    }
}

/// The page of a thing. What was refused at its making has no id yet.
fn path(it: Subject) -> Option<String> {
    let is_made = !it.id.is_nil();
    is_made.then(|| format!("/ledger/subject/{}/{}", it.kind.code(), it.id))
}

/// For which office and in which role.
fn office(desk: &Desk, it: &Written) -> String {
    let role = desk.say(&format!("role-{}", it.line.entry.role), &[]);
    match &it.office {
        Some((name, name_en)) => Words(desk.lang).office_as(desk.in_words(name, name_en), role),
        None => role,
    }
}

/// The first digits of a hash.
pub(crate) fn short(hash: Hash) -> String {
    hash.hex()[..DIGITS].to_owned()
}

/// The colour that repeats what the words of a way say.
pub(crate) const fn tone(way: Way) -> &'static str {
    match way {
        Way::Saw => "plain",
        Way::Changed => "going",
        Way::Denied => "late",
    }
}

impl Words {
    /// An act in words; the code itself where nobody wrote any.
    pub(crate) fn act(self, desk: &Desk, act: &str) -> String {
        desk.hall()
            .say(self.0, &format!("act-{act}"), &[])
            .unwrap_or_else(|| act.to_owned())
    }

    /// Who acted.
    pub(crate) fn who(self, who: Option<&(String, String)>, role: &str) -> String {
        match who {
            Some((name, login)) => self.name_and_login(name, login),
            None if role == "house" => self.by_program().to_owned(),
            None => self.by_nobody().to_owned(),
        }
    }

    /// What an act was to its thing.
    pub(crate) fn way(self, way: Way) -> &'static str {
        match way {
            Way::Saw => self.way_saw(),
            Way::Changed => self.way_changed(),
            Way::Denied => self.way_denied(),
        }
    }

    /// A kind of thing; a municipality has its own word for a team.
    pub(crate) fn kind(self, desk: &Desk, kind: Resource) -> &str {
        match kind {
            Resource::Area => self.kind_area(),
            Resource::Organisation => self.kind_organisation(),
            Resource::Council => self.kind_council(),
            Resource::Team => desk.place().team(self.0),
            Resource::Meeting => self.kind_meeting(),
            Resource::AttendanceRequest => self.kind_attendance_request(),
            Resource::Event => self.kind_event(),
            Resource::Voice => self.kind_voice(),
            Resource::Concern => self.kind_concern(),
            Resource::Account => self.kind_account(),
            Resource::Ledger => self.kind_ledger(),
        }
    }

    /// Something wrong with the chain.
    pub(crate) fn fault(self, fault: &Fault) -> String {
        match fault {
            Fault::Edited { seq } => self.fault_edited(seq),
            Fault::Removed { from, to } if from == to => self.fault_removed_one(from),
            Fault::Removed { from, to } => self.fault_removed(from, to),
            Fault::Reordered { seq } => self.fault_reordered(seq),
            Fault::Head { expected } => self.fault_head(expected),
        }
    }

    /// How often, and when last.
    pub(crate) fn visits(self, count: i64, last_at: Moment) -> String {
        self.times(count, moment_shown(last_at, self.0))
    }
}

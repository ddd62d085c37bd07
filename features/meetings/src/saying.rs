//! Words for codes, and names as the pages say them.

use std::borrow::Borrow;

use desk::frame::Choice;
use kernel::day::Day;
use kernel::policy::Visibility;

use crate::Words;
use crate::model::{Meeting, MeetingKind, Presence, SentenceKind, Stage};

impl Words {
    /// What a meeting is called: by its own name, or by its kind.
    pub(crate) fn name(self, it: &Meeting) -> String {
        match &it.title {
            Some(title) => title.to_string(),
            None => self.kind(it.kind).to_owned(),
        }
    }

    /// Whose meeting, which, and when, in a line.
    pub(crate) fn line(self, it: &Meeting) -> String {
        let council = it.council.named(self.0);
        format!("{council} {} {}", self.name(it), it.on.shown(self.0))
    }

    /// When it is held.
    pub(crate) fn when(self, it: &Meeting) -> String {
        format!("{} {}", it.on.shown(self.0), it.hours)
    }

    /// A kind of meeting.
    pub(crate) fn kind(self, kind: impl Borrow<MeetingKind>) -> &'static str {
        match kind.borrow() {
            MeetingKind::Regular => self.meeting_kind_regular(),
            MeetingKind::Board => self.meeting_kind_board(),
            MeetingKind::General => self.meeting_kind_general(),
            MeetingKind::ThreeOfficers => self.meeting_kind_three_officers(),
            MeetingKind::Plenary => self.meeting_kind_plenary(),
            MeetingKind::Section => self.meeting_kind_section(),
            MeetingKind::Committee => self.meeting_kind_committee(),
            MeetingKind::Stewards => self.meeting_kind_stewards(),
            MeetingKind::Secretariat => self.meeting_kind_secretariat(),
            MeetingKind::Planning => self.meeting_kind_planning(),
            MeetingKind::Executive => self.meeting_kind_executive(),
            MeetingKind::Information => self.meeting_kind_information(),
            MeetingKind::Exchange => self.meeting_kind_exchange(),
            MeetingKind::Founding => self.meeting_kind_founding(),
            MeetingKind::RoundTable => self.meeting_kind_round_table(),
            MeetingKind::Other => self.meeting_kind_other(),
        }
    }

    /// How far a meeting is, to whoever reads it today.
    pub(crate) fn state(self, it: &Meeting, today: impl Borrow<Day>) -> &'static str {
        match &it.stage {
            Stage::Planned if it.on > *today.borrow() => self.state_planned(),
            Stage::Planned if it.on == *today.borrow() => self.state_today(),
            Stage::Planned => self.state_unwritten(),
            Stage::Held => self.state_held(),
            Stage::Confirmed { .. } => self.state_confirmed(),
            Stage::CalledOff { .. } => self.state_called_off(),
        }
    }

    /// How open something is.
    pub(crate) fn openness(self, it: impl Borrow<Visibility>) -> &'static str {
        match it.borrow() {
            Visibility::Public => self.open_public(),
            Visibility::Members => self.open_members(),
            Visibility::Closed => self.open_closed(),
        }
    }

    /// What a sentence is; nothing for a plain remark.
    pub(crate) fn sentence(self, kind: &SentenceKind) -> &'static str {
        match kind {
            SentenceKind::Remark => "",
            SentenceKind::Decision => self.sentence_decision(),
            SentenceKind::Information => self.sentence_information(),
            SentenceKind::Action { .. } => self.sentence_action(),
        }
    }

    /// As what somebody was there; `team` is what a team is called in this municipality.
    pub(crate) fn presence(self, it: impl Borrow<Presence>, team: &str) -> &str {
        match it.borrow() {
            Presence::Officer => self.presence_officer(),
            Presence::Member => self.presence_member(),
            Presence::Team => team,
            Presence::Staff => self.presence_staff(),
            Presence::Guest => self.presence_guest(),
            Presence::Observer => self.presence_observer(),
        }
    }

    /// The state of a concern, as the meeting hears it.
    pub(crate) fn concern_state(self, code: impl AsRef<str>) -> &'static str {
        match code.as_ref() {
            "triage" => self.concern_triage(),
            "sent" => self.concern_sent(),
            "returned" => self.concern_returned(),
            "working" => self.concern_working(),
            "answered" => self.concern_answered(),
            "promised" => self.concern_promised(),
            "closed" => self.concern_closed(),
            _ => self.concern_merged(),
        }
    }

    /// The kinds of meetings to choose from.
    pub(crate) fn kinds(self) -> Vec<Choice> {
        MeetingKind::ALL
            .iter()
            .map(|kind| Choice::new(kind.code(), self.kind(kind)))
            .collect()
    }

    /// How open something may be, at least as closed as `from`.
    pub(crate) fn opennesses(self, from: Visibility) -> Vec<Choice> {
        let help = |it: &Visibility| match it {
            Visibility::Public => self.open_public_help(),
            Visibility::Members => self.open_members_help(),
            Visibility::Closed => self.open_closed_help(),
        };
        Visibility::ALL
            .iter()
            .filter(|it| **it >= from)
            .map(|it| Choice::new(it.code(), self.openness(it)).explained(help(it)))
            .collect()
    }
}

/// The tone in which a concern's state is shown.
pub(crate) fn tone(state: impl AsRef<str>) -> &'static str {
    match state.as_ref() {
        "closed" | "merged" => "done",
        "answered" | "promised" => "waiting",
        "returned" => "late",
        _ => "going",
    }
}

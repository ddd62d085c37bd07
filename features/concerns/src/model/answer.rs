//! Answers and how they come back to the district.

use kernel::day::Day;
use kernel::ids::MeetingId;

/// What a section says (F2). Each kind carries what the district needs to know of it, so that a
/// promise without a day, or a "cannot" without a way out, cannot be written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerKind {
    /// 対応済み.
    Done,
    /// 対応予定: by this day.
    Planned(Day),
    /// 検討中: heard of again by this day.
    Study(Day),
    /// 対応困難, with a reason and what else can help.
    Cannot,
    /// 他機関: another agency takes it.
    Agency,
}

impl AnswerKind {
    /// The codes of all kinds, in the order in which forms offer them.
    pub const CODES: [&'static str; 5] = ["done", "planned", "study", "cannot", "agency"];

    /// The code, as stored and in forms.
    pub const fn code(self) -> &'static str {
        match self {
            AnswerKind::Done => "done",
            AnswerKind::Planned(_) => "planned",
            AnswerKind::Study(_) => "study",
            AnswerKind::Cannot => "cannot",
            AnswerKind::Agency => "agency",
        }
    }

    /// The day it names.
    pub const fn due(self) -> Option<Day> {
        match self {
            AnswerKind::Planned(day) | AnswerKind::Study(day) => Some(day),
            AnswerKind::Done | AnswerKind::Cannot | AnswerKind::Agency => None,
        }
    }

    /// The kind behind a code and the day it names; nothing where they do not fit together.
    pub fn read(code: &str, due: Option<Day>) -> Option<AnswerKind> {
        match (code, due) {
            ("done", _) => Some(AnswerKind::Done),
            ("planned", Some(day)) => Some(AnswerKind::Planned(day)),
            ("study", Some(day)) => Some(AnswerKind::Study(day)),
            ("cannot", _) => Some(AnswerKind::Cannot),
            ("agency", _) => Some(AnswerKind::Agency),
            _ => None,
        }
    }

    /// After this the section has nothing more to do.
    pub const fn is_final(self) -> bool {
        self.due().is_none()
    }
}

/// An answer as a section writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    /// What it says, in short.
    pub(crate) kind: AnswerKind,
    /// What it says, in words that can be read out at the meeting.
    pub(crate) text: String,
    /// Why it cannot be done.
    pub(crate) reason: String,
    /// What else can help (断らない).
    pub(crate) helps: String,
    /// The other agency, and how to reach it.
    pub(crate) agency: String,
}

/// How an answer reached the district.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Channel {
    /// 会議で.
    Meeting(Option<MeetingId>),
    /// 電話で.
    Telephone,
    /// 訪問して.
    Visit,
    /// 文書・掲示で.
    Letter,
    /// このサイトで.
    Site,
}

impl Channel {
    /// The codes, in the order in which forms offer them.
    pub(crate) const CODES: [&'static str; 5] = ["meeting", "telephone", "visit", "letter", "site"];

    /// The code, as stored and in forms.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Channel::Meeting(_) => "meeting",
            Channel::Telephone => "telephone",
            Channel::Visit => "visit",
            Channel::Letter => "letter",
            Channel::Site => "site",
        }
    }

    /// The channel behind a code, with the meeting if one is named.
    pub(crate) fn read(code: &str, meeting: Option<MeetingId>) -> Option<Channel> {
        match code {
            "meeting" => Some(Channel::Meeting(meeting)),
            "telephone" => Some(Channel::Telephone),
            "visit" => Some(Channel::Visit),
            "letter" => Some(Channel::Letter),
            "site" => Some(Channel::Site),
            _ => None,
        }
    }

    /// The meeting, if it was one that the house knows.
    pub(crate) const fn meeting(self) -> Option<MeetingId> {
        match self {
            Channel::Meeting(meeting) => meeting,
            Channel::Telephone | Channel::Visit | Channel::Letter | Channel::Site => None,
        }
    }
}

/// How the district took an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// 解決した.
    Settled,
    /// 聞いた（了解）.
    Noted,
    /// 納得できない・解決していない.
    NotSettled,
}

impl Verdict {
    /// All, in the order in which forms offer them.
    pub(crate) const ALL: [Verdict; 3] = [Verdict::Settled, Verdict::Noted, Verdict::NotSettled];

    /// The code, as stored and in forms.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Verdict::Settled => "settled",
            Verdict::Noted => "noted",
            Verdict::NotSettled => "not_settled",
        }
    }

    /// The meaning of a code.
    pub(crate) fn read(code: &str) -> Option<Verdict> {
        Verdict::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// An answer brought back: when, how, to whom, and how it was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Brought {
    /// The day.
    pub(crate) on: Day,
    /// The way.
    pub(crate) channel: Channel,
    /// To whom: 会長, 定例会の出席者.
    pub(crate) to_whom: String,
    /// What was said: 「了解。工事まで見守り隊が立つ」.
    pub(crate) reaction: String,
    /// How it was taken.
    pub(crate) verdict: Verdict,
}

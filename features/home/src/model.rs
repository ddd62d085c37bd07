//! What stands on somebody's desk.

use kernel::change::Subject;
use kernel::day::{Day, Moment, WorkingDays};
use kernel::ids::OrganisationId;
use kernel::policy::{Guarded, Resource, Standing};
use uuid::Uuid;

/// A name in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) ja: String,
    pub(crate) en: String,
}

/// Rows of which the page shows the first, with the number of all.
#[derive(Clone, Debug)]
pub(crate) struct Listed<T> {
    pub(crate) rows: Vec<T>,
    pub(crate) total: i64,
}

/// Rows that wait for the reader, with the number of all and of those whose day is over.
#[derive(Clone, Debug)]
pub(crate) struct Pressing<T> {
    pub(crate) listed: Listed<T>,
    pub(crate) late: i64,
}

/// A concern as lists show it.
#[derive(Clone, Debug)]
pub(crate) struct Concern {
    pub(crate) id: Uuid,
    pub(crate) number: String,
    pub(crate) title: String,
    pub(crate) state: String,
    /// Somebody judged it, so that it can be sent (C6).
    pub(crate) is_judged: bool,
    pub(crate) council: Option<Named>,
    /// The kind of the last answer, which may be on its way to the district still.
    pub(crate) answer_kind: Option<String>,
    /// The last day on which an answer was brought back.
    pub(crate) delivered_on: Option<Day>,
    pub(crate) closed_on: Option<Day>,
    /// What the public does not see; nothing for a reader who sees no more than the public.
    pub(crate) inside: Option<Inside>,
    pub(crate) standing: Standing,
}

/// What those see of a concern who deal with it.
#[derive(Clone, Debug)]
pub(crate) struct Inside {
    pub(crate) is_urgent: bool,
    pub(crate) holder: Option<Named>,
    pub(crate) next_date: Option<Day>,
    /// Since when it has been where it is.
    pub(crate) since: Moment,
}

impl Concern {
    /// The code of its state for readers: `again` where somebody works on it once more, because the
    /// answer that was brought back settled nothing.
    pub(crate) fn state_shown(&self) -> &str {
        match (self.state.as_str(), self.delivered_on) {
            ("working", Some(_)) => "again",
            (state, _) => state,
        }
    }

    /// The kind of the last answer while it stands; for the public, once the district has heard it.
    pub(crate) fn answer_shown(&self) -> Option<&str> {
        let returned = self.delivered_on.is_some() && self.state != "answered";
        let heard = self.inside.is_some() || returned;
        let stands = self.state_shown() != "again";
        self.answer_kind.as_deref().filter(|_| heard && stands)
    }

    /// Until when it is to move, for those who deal with it.
    pub(crate) fn next_date(&self) -> Option<Day> {
        self.inside.as_ref()?.next_date
    }

    /// Who has it, for those who deal with it.
    pub(crate) fn holder(&self) -> Option<&Named> {
        self.inside.as_ref()?.holder.as_ref()
    }
}

impl Guarded for Concern {
    fn subject(&self) -> Subject {
        Subject {
            kind: Resource::Concern,
            id: self.id,
        }
    }

    fn standing(&self) -> Standing {
        self.standing.clone()
    }
}

/// A concern about which an office was asked.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub(crate) concern: Uuid,
    pub(crate) number: String,
    pub(crate) title: String,
    pub(crate) holder: Option<Named>,
    pub(crate) due_on: Day,
}

/// A voice that nobody took up yet. What it says stands on its own page, behind its permit.
#[derive(Clone, Debug)]
pub(crate) struct Voice {
    pub(crate) id: Uuid,
    pub(crate) number: String,
    pub(crate) kind: String,
    pub(crate) channel: String,
    pub(crate) council: Option<Named>,
    pub(crate) next_date: Day,
}

/// What a council asked of its team by itself (C4), until that became a concern.
#[derive(Clone, Debug)]
pub(crate) struct Consulted {
    pub(crate) id: Uuid,
    pub(crate) number: String,
    pub(crate) text: String,
    pub(crate) asked_on: Day,
    /// The office that has it, and until when it looks at it; nothing once it replied.
    pub(crate) with: Option<(Named, Day)>,
}

/// A request for attendance that is not at its end.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub(crate) id: Uuid,
    /// The kind of the meeting, in the words of the rules: 役員会.
    pub(crate) kind: String,
    pub(crate) on: Day,
    pub(crate) begins_at: String,
    pub(crate) place: String,
    pub(crate) state: String,
    pub(crate) council: Named,
    pub(crate) holder: Named,
    /// An office of the reader's holds it.
    pub(crate) is_ours: bool,
    /// The team holds it.
    pub(crate) is_with_team: bool,
    /// What the reader said to it: `yes`, `substitute` or `no`.
    pub(crate) reply: Option<String>,
    pub(crate) next_date: Day,
}

/// A meeting to come, or one whose minutes are still to be written.
#[derive(Clone, Debug)]
pub(crate) struct Meeting {
    pub(crate) id: Uuid,
    pub(crate) kind: String,
    pub(crate) title: String,
    pub(crate) on: Day,
    pub(crate) begins_at: String,
    pub(crate) place: String,
    pub(crate) council: Named,
}

/// A meeting to come.
#[derive(Clone, Debug)]
pub(crate) struct Coming {
    pub(crate) meeting: Meeting,
    /// 前回懸案: how many concerns of the council are still open.
    pub(crate) carried: i64,
}

/// 宿題: what somebody promised at a meeting.
#[derive(Clone, Debug)]
pub(crate) struct Errand {
    pub(crate) meeting: Uuid,
    pub(crate) sentence: Uuid,
    pub(crate) text: String,
    pub(crate) who: String,
    pub(crate) due_on: Option<Day>,
    pub(crate) council: Named,
}

/// How many concerns lie late with an office, and since when.
#[derive(Clone, Debug)]
pub(crate) struct Late {
    pub(crate) holder: Named,
    pub(crate) count: i64,
    pub(crate) oldest: Day,
}

/// An answer of an office: when the concern came to it, and when it first answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Answered {
    pub(crate) came_on: Day,
    pub(crate) answered_on: Day,
}

/// How many concerns waited so many days for their answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Waited {
    pub(crate) days: i64,
    pub(crate) count: i64,
}

/// What an act on the desk is done with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// 見立てる.
    Triage,
    /// 担当の課へ送る.
    Send,
    /// 受け取る.
    Take,
    /// 回答する.
    Answer,
    /// 実施を回答する: what was promised is to be reported.
    AnswerPromise,
    /// 地域へ返す.
    Deliver,
    /// 意見を返す.
    Advise,
    /// 声を読む.
    ReadVoice,
    /// 出席依頼に返事をする.
    Settle,
    /// 提案された日を見る.
    Agree,
    /// 出席できるか答える.
    SayComing,
    /// 出席を記録する.
    Attend,
    /// 報告する.
    Report,
    /// 議事録を書く.
    WriteMinutes,
}

impl Step {
    /// The page on which it is done, without the base.
    pub(crate) fn path(self, id: Uuid) -> String {
        match self {
            Step::Triage => format!("/concerns/{id}/triage"),
            Step::Send => format!("/concerns/{id}/send"),
            Step::Take => format!("/concerns/{id}/take"),
            Step::Answer | Step::AnswerPromise => format!("/concerns/{id}/answer"),
            Step::Deliver => format!("/concerns/{id}/deliver"),
            Step::Advise => format!("/concerns/{id}/advise"),
            Step::ReadVoice => format!("/voices/{id}"),
            Step::Settle => format!("/requests/{id}"),
            Step::Agree => format!("/requests/{id}"),
            Step::SayComing => format!("/requests/{id}/answer"),
            Step::Attend => format!("/requests/{id}/attend"),
            Step::Report => format!("/requests/{id}/report"),
            Step::WriteMinutes => format!("/meetings/{id}/minutes"),
        }
    }

    /// The word of the API, and of the words files under `step-…`.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Step::Triage => "triage",
            Step::Send => "send",
            Step::Take => "take",
            Step::Answer => "answer",
            Step::AnswerPromise => "answer_promise",
            Step::Deliver => "deliver",
            Step::Advise => "advise",
            Step::ReadVoice => "read_voice",
            Step::Settle => "settle",
            Step::Agree => "agree",
            Step::SayComing => "say_coming",
            Step::Attend => "attend",
            Step::Report => "report",
            Step::WriteMinutes => "write_minutes",
        }
    }
}

/// One thing that waits for the reader, in words.
#[derive(Clone, Debug)]
pub(crate) struct Waiting {
    pub(crate) subject: Subject,
    pub(crate) title: String,
    pub(crate) about: String,
    pub(crate) is_urgent: bool,
    pub(crate) due: Day,
    /// What is due on that day: 議事録の期日.
    pub(crate) deadline: String,
    /// The one next act; nothing where the reader may only look.
    pub(crate) step: Option<Step>,
}

/// All that stands on a desk, as it was read.
pub(crate) struct Papers {
    pub(crate) held: Pressing<Concern>,
    pub(crate) asked: Pressing<Asked>,
    pub(crate) voices: Pressing<Voice>,
    pub(crate) consulted: Vec<Consulted>,
    pub(crate) requests: Listed<Request>,
    pub(crate) unwritten: Pressing<Meeting>,
    /// When the offices are open.
    pub(crate) days: WorkingDays,
    pub(crate) coming: Vec<Coming>,
    pub(crate) errands: Listed<Errand>,
    pub(crate) watched: Listed<Concern>,
    pub(crate) of_council: Listed<Concern>,
    pub(crate) latest: Vec<Concern>,
    pub(crate) late: Vec<Late>,
    pub(crate) answered: Vec<Answered>,
    pub(crate) orphans: i64,
}

/// For whom a desk is laid out.
#[derive(Clone, Debug)]
pub(crate) struct Reader {
    pub(crate) offices: Vec<OrganisationId>,
    pub(crate) person: Option<kernel::ids::PersonId>,
}

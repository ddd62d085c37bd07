//! What lies on the desk, in words.

use desk::Desk;
use kernel::change::Subject;
use kernel::day::{Day, FiscalYear, WorkingDays};
use kernel::policy::Resource;
use meetings::MeetingKind;

use crate::Words;
use crate::model::{Asked, Concern, Meeting, Named, Request, Step, Voice, Waiting};
use crate::rules::{self, Pace, Turn, When};

impl Named {
    /// The name in the reader's language.
    pub(crate) fn shown<'a>(&'a self, desk: &Desk) -> &'a str {
        desk.in_words(&self.ja, &self.en)
    }
}

impl Words {
    /// The word for a code of a family: `step` and `take` → 受け取る.
    pub(crate) fn coded(self, family: &str, code: &str) -> String {
        let key = format!("{family}-{code}");
        Words::say(self.0, &key, &[]).unwrap_or(key)
    }

    /// When it is due, in a word or two.
    pub(crate) fn due(self, due: Day, today: Day) -> String {
        match When::of(due, today) {
            When::Late => self.late_by(due.days_until(today)),
            When::Today => self.due_today().to_owned(),
            When::Later => self.due_until(self.day(due, today)),
        }
    }

    /// A day, with its year where that is not the fiscal year of today.
    pub(crate) fn day(self, day: Day, today: Day) -> String {
        match FiscalYear::of(day) == FiscalYear::of(today) {
            true => day.shown_short(self.0),
            false => day.shown(self.0),
        }
    }

    /// What is due on a day: 議事録の期日 9月22日（金）.
    pub(crate) fn deadline(self, of: &str, due: Day, today: Day) -> String {
        let key = format!("deadline-{of}");
        let day = [("day", self.day(due, today))];
        Words::say(self.0, &key, &day).unwrap_or(key)
    }

    /// How many were answered, and how long that took.
    pub(crate) fn pace(self, pace: Pace) -> String {
        match pace.median {
            Some(days) => self.pace_of(pace.count, days),
            None => self.pace_none().to_owned(),
        }
    }
}

/// The colour that repeats what the words of a day say.
pub(crate) fn tone(due: Day, today: Day) -> &'static str {
    match When::of(due, today) {
        When::Late => "late",
        When::Today => "waiting",
        When::Later => "plain",
    }
}

/// Facts in one line.
pub(crate) fn joined<'a>(desk: &Desk, facts: impl IntoIterator<Item = Option<&'a str>>) -> String {
    let facts: Vec<&str> = facts
        .into_iter()
        .flatten()
        .filter(|fact| !fact.is_empty())
        .collect();
    facts.join(desk.in_words("　", " · "))
}

/// How many characters of a text stand in a list.
const BEGINNING: usize = 40;

/// The first line of a text, cut where it is long.
pub(crate) fn beginning(text: &str) -> String {
    let line = text.lines().find(|line| !line.trim().is_empty());
    let line = line.unwrap_or_default().trim();
    match line.char_indices().nth(BEGINNING) {
        Some((cut, _)) => format!("{}…", &line[..cut]),
        None => line.to_owned(),
    }
}

/// The state of a concern, in the words of the concerns: plain for whoever sees no more of it than
/// the public.
pub(crate) fn state(desk: &Desk, it: &Concern) -> String {
    let family = match it.inside {
        Some(_) => "state",
        None => "state-plain",
    };
    desk.say(&format!("{family}-{}", it.state_shown()), &[])
}

/// What is due next of a concern that lies with an office: 受け取りの期日.
pub(crate) fn deadline(desk: &Desk, it: &Concern, due: Day) -> String {
    let step = rules::concern_step(it).unwrap_or(Step::Answer);
    Words(desk.lang).deadline(step.code(), due, desk.today)
}

/// A concern that an office of the reader's holds.
pub(crate) fn held(desk: &Desk, it: &Concern) -> Option<Waiting> {
    let state = state(desk, it);
    let inside = it.inside.as_ref()?;
    let due = inside.next_date?;
    let council = it.council.as_ref().map(|council| council.shown(desk));
    let step = rules::concern_step(it);
    let allowed = step
        .and_then(rules::action)
        .is_some_and(|action| desk.can(action, it));
    Some(Waiting {
        subject: Subject {
            kind: Resource::Concern,
            id: it.id,
        },
        title: it.title.clone(),
        about: joined(desk, [Some(it.number.as_str()), Some(&state), council]),
        is_urgent: inside.is_urgent,
        due,
        deadline: deadline(desk, it, due),
        step: step.filter(|_| allowed),
    })
}

/// A concern about which an office of the reader's was asked.
pub(crate) fn asked(desk: &Desk, it: &Asked) -> Waiting {
    let w = Words(desk.lang);
    let holder = it
        .holder
        .as_ref()
        .map(|holder| w.asked_by(holder.shown(desk)));
    Waiting {
        subject: Subject {
            kind: Resource::Concern,
            id: it.concern,
        },
        title: it.title.clone(),
        about: joined(desk, [Some(it.number.as_str()), holder.as_deref()]),
        is_urgent: false,
        due: it.due_on,
        deadline: w.deadline(Step::Advise.code(), it.due_on, desk.today),
        step: Some(Step::Advise),
    }
}

/// A voice that nobody took up yet.
pub(crate) fn voice(desk: &Desk, it: &Voice) -> Waiting {
    let w = Words(desk.lang);
    let council = it.council.as_ref().map(|council| council.shown(desk));
    let channel = w.coded("voice-channel", &it.channel);
    Waiting {
        subject: Subject {
            kind: Resource::Voice,
            id: it.id,
        },
        title: w.voice_title(w.coded("voice-kind", &it.kind), &it.number),
        about: joined(desk, [Some(channel.as_str()), council]),
        is_urgent: false,
        due: it.next_date,
        deadline: w.deadline(Step::ReadVoice.code(), it.next_date, desk.today),
        step: Some(Step::ReadVoice),
    }
}

/// A request for attendance; nothing where it is somebody else's turn.
pub(crate) fn request(desk: &Desk, it: &Request) -> Option<Waiting> {
    let step = match rules::turn(it, desk.today) {
        Turn::Ours(step) => Some(step),
        Turn::Expected => None,
        Turn::Theirs => return None,
    };
    let (title, about) = meeting_of(desk, it);
    let due = match step {
        None | Some(Step::Attend) => it.on,
        Some(_) => it.next_date,
    };
    let of = step.unwrap_or(Step::Attend);
    Some(Waiting {
        subject: Subject {
            kind: Resource::AttendanceRequest,
            id: it.id,
        },
        title,
        about,
        is_urgent: false,
        due,
        deadline: Words(desk.lang).deadline(of.code(), due, desk.today),
        step,
    })
}

/// What a request is for, and when and where.
pub(crate) fn meeting_of(desk: &Desk, it: &Request) -> (String, String) {
    let w = Words(desk.lang);
    let title = w.request_title(it.council.shown(desk), request_kind(desk, &it.kind));
    let when = format!("{} {}", it.on.shown(desk.lang), it.begins_at);
    let state = w.coded("request-state", &it.state);
    (
        title,
        joined(desk, [Some(state.as_str()), Some(&when), Some(&it.place)]),
    )
}

/// The kind of the meeting of a request: requests name it in the words of the documents, and a
/// municipality's own word stays as it is.
fn request_kind(desk: &Desk, word: &str) -> String {
    let kind = MeetingKind::ALL.iter().find(|kind| kind.japanese() == word);
    match kind {
        Some(kind) => desk.say(&format!("meeting-kind-{}", kind.code()), &[]),
        None => word.to_owned(),
    }
}

/// What a kind of thing is called here: a municipality has its own word for a team.
pub(crate) fn kind(desk: &Desk, kind: Resource) -> String {
    match kind {
        Resource::Team => desk.place().team(desk.lang).to_owned(),
        other => Words(desk.lang).coded("kind", other.code()),
    }
}

/// A meeting of which nobody wrote anything down yet.
pub(crate) fn unwritten(desk: &Desk, it: &Meeting, days: &WorkingDays) -> Waiting {
    let w = Words(desk.lang);
    let held = w.meeting_held(it.on.shown(desk.lang));
    let due = rules::minutes_by(it.on, days);
    Waiting {
        subject: Subject {
            kind: Resource::Meeting,
            id: it.id,
        },
        title: meeting_title(desk, it),
        about: joined(desk, [Some(held.as_str()), Some(&it.place)]),
        is_urgent: false,
        due,
        deadline: w.deadline(Step::WriteMinutes.code(), due, desk.today),
        step: Some(Step::WriteMinutes),
    }
}

/// The council, and what kind of meeting or which title it has.
pub(crate) fn meeting_title(desk: &Desk, it: &Meeting) -> String {
    let kind = desk.say(&format!("meeting-kind-{}", it.kind), &[]);
    let name = match it.title.as_str() {
        "" => kind.as_str(),
        title => title,
    };
    format!("{} {name}", it.council.shown(desk))
}

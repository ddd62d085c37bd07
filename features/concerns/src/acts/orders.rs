//! What people send: the fields of forms, which are the bodies of the JSON API too. Every field
//! is a text as typed; reading it gives the types of the rules, or all that is wrong at once.

use kernel::day::Day;
use kernel::ids::OrganisationId;
use kernel::policy::Visibility;
use kernel::refusal::Refusal;
use kernel::text::{Body, Title, clean_line, clean_text};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::model::{Answer, AnswerKind, Brought, Channel, Triage, Urgency, Verdict};
use crate::rules::{Finding, Sending};
use crate::store::{Category, Office, ReportText};

macro_rules! orders {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty),* $(,)? })*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
            #[serde(default)]
            pub struct $name {
                $($(#[$field_doc])* pub $field: $kind,)*
            }
        )*
    };
}

orders! {
    /// The first look (C6).
    TriageOrder {
        /// The version that was read; empty to take the present one.
        version: String,
        /// What it is about, in a line.
        title: String,
        /// What the public may read, with names removed.
        summary: String,
        /// The key of the category.
        category: String,
        /// The place in words.
        spot: String,
        /// `single` 共同 or `joint` 協働.
        triage: String,
        /// `normal`, `soon` or `urgent`.
        urgency: String,
        /// `public`, `members` or `closed`.
        visibility: String,
    }
    /// A hot report (C5).
    SendOrder {
        /// The version that was read; empty to take the present one.
        version: String,
        /// The section in charge, by its id.
        to: String,
        /// Sections that are asked to help.
        ask: Vec<String>,
        /// What the district wishes, and by when.
        wish: String,
        /// What went before.
        background: String,
        /// What the sender thinks of it.
        opinion: String,
    }
    /// Taking what was sent.
    TakeOrder {
        /// The version that was read; empty to take the present one.
        version: String,
        /// Until when it will be answered; empty for the usual time.
        until: String,
    }
    /// Handing it on.
    ForwardOrder {
        /// The version that was read; empty to take the present one.
        version: String,
        /// The section that it is for, by its id.
        to: String,
        /// Why.
        reason: String,
    }
    /// An answer.
    AnswerOrder {
        /// The version that was read; empty to take the present one.
        version: String,
        /// `done`, `planned`, `study`, `cannot` or `agency`.
        kind: String,
        /// What it says.
        text: String,
        /// The day of a plan, or of the next word on a study.
        due: String,
        /// Why it cannot be done.
        reason: String,
        /// What else can help.
        helps: String,
        /// The other agency.
        agency: String,
    }
    /// An answer brought back (F2).
    DeliverOrder {
        /// The version that was read; empty to take the present one.
        version: String,
        /// The day.
        on: String,
        /// `meeting`, `telephone`, `visit`, `letter` or `site`.
        channel: String,
        /// The meeting, by its id, if the house knows it.
        meeting: String,
        /// To whom.
        to_whom: String,
        /// What was said.
        reaction: String,
        /// `settled`, `noted` or `not_settled`.
        verdict: String,
    }
    /// "Not settled after all."
    ReopenOrder {
        /// The version that was read; empty to take the present one.
        version: String,
        /// Why.
        reason: String,
    }
    /// To the headquarters (B12).
    EscalateOrder {
        /// The version that was read; empty to take the present one.
        version: String,
        /// Sections that are asked to help, by their ids.
        ask: Vec<String>,
        /// What was tried.
        tried: String,
    }
    /// Asking more sections.
    AskOrder {
        /// The version that was read; empty to take the present one.
        version: String,
        /// The sections, by their ids.
        ask: Vec<String>,
    }
    /// What an asked section says.
    AdviseOrder {
        /// What it says.
        text: String,
    }
    /// More time.
    PostponeOrder {
        /// The version that was read; empty to take the present one.
        version: String,
        /// Until when.
        until: String,
        /// Why.
        reason: String,
    }
    /// Joining it to another concern.
    MergeOrder {
        /// The version that was read; empty to take the present one.
        version: String,
        /// The number of the other concern.
        into: String,
    }
}

/// Reads several fields and gathers what is wrong with each.
#[derive(Default)]
struct Reader(Vec<Refusal>);

impl Reader {
    /// A value, or a note of why there is none.
    fn take<T>(&mut self, read: Result<T, Refusal>) -> Option<T> {
        read.map_err(|no| self.0.push(no)).ok()
    }

    /// The whole, when every part could be read.
    fn whole<T>(self, whole: Option<T>) -> Result<T, Vec<Refusal>> {
        match whole {
            Some(whole) if self.0.is_empty() => Ok(whole),
            _ => Err(self.0),
        }
    }
}

/// One of the codes that a field may hold.
fn choice<T>(value: Option<T>, field: &'static str) -> Result<T, Refusal> {
    value.ok_or_else(|| Refusal::new("form.choose").at(field))
}

fn day(text: &str, field: &'static str) -> Result<Option<Day>, Refusal> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    Day::read(text)
        .map(Some)
        .map_err(|why| Refusal::new(why.code()).at(field))
}

/// A day that must be there.
pub(super) fn needed_day(text: &str, field: &'static str) -> Result<Day, Refusal> {
    day(text, field)?.ok_or_else(|| Refusal::new("form.day").at(field))
}

fn body(text: &str, field: &'static str) -> Result<Body, Refusal> {
    Body::new(text).map_err(|why| Refusal::new(why.code()).at(field))
}

/// An office by its id; nothing for an empty field.
pub(super) fn read_office(
    text: &str,
    offices: &[Office],
    field: &'static str,
) -> Result<Option<OrganisationId>, Refusal> {
    if text.is_empty() {
        return Ok(None);
    }
    let known = offices.iter().find(|office| office.id.to_string() == text);
    choice(known.map(|office| Some(office.id)), field)
}

/// Offices by their ids, each once.
pub(super) fn read_offices(
    texts: &[String],
    offices: &[Office],
) -> Result<Vec<OrganisationId>, Refusal> {
    texts
        .iter()
        .filter_map(|text| read_office(text, offices, "ask").transpose())
        .collect()
}

impl TriageOrder {
    pub(super) fn read(&self, categories: &[Category]) -> Result<Finding, Vec<Refusal>> {
        let mut reader = Reader::default();
        let title = Title::new(&self.title).map_err(|why| Refusal::new(why.code()).at("title"));
        let title = reader.take(title);
        let summary = reader.take(body(&self.summary, "summary"));
        let category = categories.iter().find(|it| it.key == self.category);
        let category = reader.take(choice(category, "category"));
        let triage = reader.take(choice(Triage::read(&self.triage), "triage"));
        let urgency = reader.take(choice(Urgency::read(&self.urgency), "urgency"));
        let visibility = choice(Visibility::read(&self.visibility), "visibility");
        let visibility = reader.take(visibility);
        let finding = (|| {
            Some(Finding {
                title: title?,
                summary: summary?,
                category: category?.key.clone(),
                spot: clean_line(&self.spot),
                triage: triage?,
                urgency: urgency?,
                visibility: visibility?,
            })
        })();
        reader.whole(finding)
    }
}

impl SendOrder {
    pub(super) fn read(
        &self,
        offices: &[Office],
        copy: OrganisationId,
    ) -> Result<Sending, Vec<Refusal>> {
        let mut reader = Reader::default();
        let to = read_office(&self.to, offices, "to").and_then(|to| choice(to, "to"));
        let to = reader.take(to);
        let ask = reader.take(read_offices(&self.ask, offices));
        let sending = to.zip(ask).map(|(to, ask)| Sending { to, ask, copy });
        reader.whole(sending)
    }

    pub(super) fn text(&self) -> ReportText {
        ReportText {
            wish: clean_text(&self.wish),
            background: clean_text(&self.background),
            opinion: clean_text(&self.opinion),
        }
    }
}

impl TakeOrder {
    pub(super) fn until(&self) -> Result<Option<Day>, Refusal> {
        day(&self.until, "until")
    }
}

impl AnswerOrder {
    pub(super) fn read(&self) -> Result<Answer, Vec<Refusal>> {
        let mut reader = Reader::default();
        let due = reader.take(day(&self.due, "due"));
        let kind = match (AnswerKind::read(&self.kind, due.flatten()), due) {
            (Some(kind), Some(_)) => Some(kind),
            (_, None) => None,
            (None, Some(_)) => {
                let known = AnswerKind::CODES.contains(&self.kind.as_str());
                reader.take(Err(if known {
                    Refusal::new("form.day").at("due")
                } else {
                    Refusal::new("form.choose").at("kind")
                }))
            }
        };
        let answer = kind.map(|kind| Answer {
            kind,
            text: clean_text(&self.text),
            reason: clean_text(&self.reason),
            helps: clean_text(&self.helps),
            agency: clean_line(&self.agency),
        });
        reader.whole(answer)
    }
}

impl DeliverOrder {
    pub(super) fn read(&self) -> Result<Brought, Vec<Refusal>> {
        let mut reader = Reader::default();
        let on = reader.take(needed_day(&self.on, "on"));
        let meeting = self.meeting.parse().ok();
        let channel = reader.take(choice(Channel::read(&self.channel, meeting), "channel"));
        let verdict = reader.take(choice(Verdict::read(&self.verdict), "verdict"));
        let brought = (|| {
            Some(Brought {
                on: on?,
                channel: channel?,
                to_whom: clean_line(&self.to_whom),
                reaction: clean_text(&self.reaction),
                verdict: verdict?,
            })
        })();
        reader.whole(brought)
    }
}

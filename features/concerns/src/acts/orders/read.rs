//! What was typed becomes what the rules decide on, or all that is wrong with it at once.

use desk::Reading;
use kernel::day::Day;
use kernel::ids::{MeetingId, OrganisationId};
use kernel::refusal::Refusal;
use kernel::text::{Body, TextError, Title};
use kernel::tiers::AreaPath;

use super::{AnswerOrder, DeliverOrder, RaiseOrder, SendOrder, TakeOrder};
use crate::model::{Answer, AnswerKind, Brought, Channel, Draft, Sending, Verdict};
use crate::store::{Category, Council, District, Meeting, Office, ReportText};

/// What must be chosen; `rule` says what is to be chosen there.
pub(super) fn choice<T>(
    value: Option<T>,
    rule: &'static str,
    field: &'static str,
) -> Result<T, Refusal> {
    value.ok_or_else(|| Refusal::new(rule).at(field))
}

fn day(text: &str, field: &'static str) -> Result<Option<Day>, Refusal> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    Day::read(text)
        .map(Some)
        .map_err(|why| Refusal::new(why.code()).at(field))
}

/// A day that must be there; `rule` says which.
pub(in crate::acts) fn needed_day(
    text: &str,
    rule: &'static str,
    field: &'static str,
) -> Result<Day, Refusal> {
    choice(day(text, field)?, rule, field)
}

fn unwritten(why: TextError, field: &'static str) -> Refusal {
    let no = Refusal::new(why.code()).at(field);
    match why {
        TextError::TooLong { limit } => no.with("limit", limit),
        TextError::Empty | TextError::NotKana => no,
    }
}

pub(super) fn title(text: &str) -> Result<Title, Refusal> {
    Title::new(text).map_err(|why| match why {
        TextError::Empty => Refusal::new("concern.title").at("title"),
        TextError::TooLong { .. } | TextError::NotKana => unwritten(why, "title"),
    })
}

pub(super) fn body(text: &str, field: &'static str) -> Result<Body, Refusal> {
    Body::new(text).map_err(|why| unwritten(why, field))
}

/// A text of any length that a page can bear, cleaned.
pub(in crate::acts) fn text(text: &str, field: &'static str) -> Result<String, Refusal> {
    body(text, field).map(String::from)
}

/// One of several things by its id; nothing for an empty field.
fn one_of<'a, T, Id: ToString>(
    typed: &str,
    known: &'a [T],
    field: &'static str,
    id: impl Fn(&T) -> Id,
) -> Result<Option<&'a T>, Refusal> {
    if typed.is_empty() {
        return Ok(None);
    }
    let found = known.iter().find(|it| id(it).to_string() == typed);
    choice(found.map(Some), "form.choose", field)
}

/// An office by its id; nothing for an empty field.
pub(in crate::acts) fn read_office(
    typed: &str,
    offices: &[Office],
    field: &'static str,
) -> Result<Option<OrganisationId>, Refusal> {
    let office = one_of(typed, offices, field, |it| it.id)?;
    Ok(office.map(|it| it.id))
}

/// Offices by their ids.
pub(in crate::acts) fn read_offices(
    typed: &[String],
    offices: &[Office],
) -> Result<Vec<OrganisationId>, Refusal> {
    typed
        .iter()
        .filter_map(|typed| read_office(typed, offices, "ask").transpose())
        .collect()
}

/// Where a concern lies, and whose it is: a council's, where it names one or its district has one.
fn lies(
    named: (Option<&Council>, Option<&District>),
) -> Result<(Option<OrganisationId>, AreaPath), Refusal> {
    match named {
        (Some(council), Some(district)) if district.council != Some(council.id) => {
            Err(Refusal::new("concern.elsewhere").at("area"))
        }
        (_, Some(district)) => Ok((district.council, district.path.clone())),
        (Some(council), None) => Ok((Some(council.id), council.area.clone())),
        (None, None) => Err(Refusal::new("concern.where").at("council")),
    }
}

/// A line such as a place or a name; may be empty.
pub(super) fn line(text: &str, field: &'static str) -> Result<String, Refusal> {
    match Title::new(text) {
        Ok(line) => Ok(line.into()),
        Err(TextError::Empty) => Ok(String::new()),
        Err(why) => Err(unwritten(why, field)),
    }
}

impl RaiseOrder {
    pub(in crate::acts) fn read(
        &self,
        councils: &[Council],
        districts: &[District],
        categories: &[Category],
    ) -> Result<Draft, Vec<Refusal>> {
        let mut reading = Reading::default();
        let title = reading.take(title(&self.title));
        let words = reading.take(self.words());
        let council = reading.take(one_of(&self.council, councils, "council", |it| it.id));
        let district = reading.take(one_of(&self.area, districts, "area", |it| it.id));
        let category = reading.take(self.category(categories));
        let spot = reading.take(line(&self.spot, "spot"));
        let place = (council.zip(district)).and_then(|it| reading.take(lies(it)));
        let draft = (|| {
            let (council, area) = place?;
            Some(Draft {
                spot: spot?,
                council,
                category: category?,
                ..Draft::heard(title?, words?, area)
            })
        })();
        reading.whole(draft)
    }

    fn words(&self) -> Result<Body, Refusal> {
        let words = body(&self.words, "words")?;
        if words.is_empty() {
            return Err(Refusal::new("concern.words").at("words"));
        }
        Ok(words)
    }

    fn category(&self, categories: &[Category]) -> Result<Option<String>, Refusal> {
        if self.category.is_empty() {
            return Ok(None);
        }
        let known = categories.iter().find(|it| it.key == self.category);
        choice(
            known.map(|it| Some(it.key.clone())),
            "concern.category",
            "category",
        )
    }
}

impl SendOrder {
    pub(in crate::acts) fn read(
        &self,
        offices: &[Office],
        copy: OrganisationId,
    ) -> Result<(Sending, ReportText), Vec<Refusal>> {
        let mut reading = Reading::default();
        let to = read_office(&self.to, offices, "to").and_then(|to| choice(to, "concern.to", "to"));
        let to = reading.take(to);
        let ask = reading.take(read_offices(&self.ask, offices));
        let wish = reading.take(text(&self.wish, "wish"));
        let background = reading.take(text(&self.background, "background"));
        let opinion = reading.take(text(&self.opinion, "opinion"));
        let report = (|| {
            let sending = Sending {
                to: to?,
                ask: ask?,
                copy,
            };
            let written = ReportText {
                wish: wish?,
                background: background?,
                opinion: opinion?,
            };
            Some((sending, written))
        })();
        reading.whole(report)
    }
}

impl TakeOrder {
    pub(in crate::acts) fn until(&self) -> Result<Option<Day>, Refusal> {
        day(&self.until, "until")
    }
}

impl AnswerOrder {
    pub(in crate::acts) fn read(&self) -> Result<Answer, Vec<Refusal>> {
        let mut reading = Reading::default();
        let kind = reading.take(self.kind());
        let words = reading.take(text(&self.text, "text"));
        let reason = reading.take(text(&self.reason, "reason"));
        let helps = reading.take(text(&self.helps, "helps"));
        let agency = reading.take(line(&self.agency, "agency"));
        let answer = (|| {
            Some(Answer {
                kind: kind?,
                text: words?,
                reason: reason?,
                helps: helps?,
                agency: agency?,
            })
        })();
        reading.whole(answer)
    }

    fn kind(&self) -> Result<AnswerKind, Refusal> {
        let known = AnswerKind::CODES.contains(&self.kind.as_str());
        choice(known.then_some(()), "answer.kind", "kind")?;
        let due = match self.kind.as_str() {
            "planned" | "study" => Some(needed_day(&self.due, "answer.due", "due")?),
            _ => None,
        };
        choice(AnswerKind::read(&self.kind, due), "answer.kind", "kind")
    }
}

/// Where an answer was brought back, as far as it was said.
pub(in crate::acts) enum Venue {
    /// At a meeting that the house knows.
    Meeting(MeetingId),
    /// At a meeting; nobody said which.
    AnyMeeting,
    /// Not at a meeting, or at one that the house does not know.
    NoMeeting,
}

impl DeliverOrder {
    /// What stands for a meeting that the house does not know.
    pub(crate) const ELSEWHERE: &str = "elsewhere";

    /// Where it was brought back.
    pub(in crate::acts) fn venue(&self) -> Result<Venue, Refusal> {
        match (self.channel.as_str(), self.meeting.as_str()) {
            ("meeting", "") => Ok(Venue::AnyMeeting),
            ("meeting", DeliverOrder::ELSEWHERE) => Ok(Venue::NoMeeting),
            ("meeting", id) => match id.parse() {
                Ok(id) => Ok(Venue::Meeting(id)),
                Err(_) => Err(Refusal::new("delivery.meeting").at("meeting")),
            },
            _ => Ok(Venue::NoMeeting),
        }
    }

    /// The day of the meeting stands for a day that nobody typed.
    pub(in crate::acts) fn read(&self, meeting: Option<&Meeting>) -> Result<Brought, Vec<Refusal>> {
        let mut reading = Reading::default();
        let on = match meeting {
            Some(meeting) if self.on.trim().is_empty() => Ok(meeting.on),
            _ => needed_day(&self.on, "delivery.on", "on"),
        };
        let on = reading.take(on);
        let channel = Channel::read(&self.channel, meeting.map(|it| it.id));
        let channel = reading.take(choice(channel, "delivery.channel", "channel"));
        let to_whom = reading.take(line(&self.to_whom, "to_whom"));
        let reaction = reading.take(text(&self.reaction, "reaction"));
        let verdict = reading.take(choice(
            Verdict::read(&self.verdict),
            "delivery.verdict",
            "verdict",
        ));
        let brought = (|| {
            Some(Brought {
                on: on?,
                channel: channel?,
                to_whom: to_whom?,
                reaction: reaction?,
                verdict: verdict?,
            })
        })();
        reading.whole(brought)
    }
}

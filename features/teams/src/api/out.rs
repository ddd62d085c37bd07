//! Requests as programs see them.

use serde::Serialize;
use utoipa::ToSchema;

use crate::model::{Answer, When};
use crate::rules::{Count, Rule};
use crate::store::listing::Shown;
use crate::view::{SeenMember, View};

/// A request for attendance.
#[derive(Serialize, ToSchema)]
pub(crate) struct RequestOut {
    id: String,
    /// `asked`, `proposed`, `accepted`, `staffed`, `attended`, `reported`, `declined` or `withdrawn`.
    state: &'static str,
    /// The id of the office whose turn it is.
    holder: Option<String>,
    holder_name: Option<String>,
    /// Until when.
    next_date: Option<String>,
    council: String,
    council_name: String,
    team: String,
    /// The kind of the meeting, in the words of the rules.
    kind: String,
    #[serde(flatten)]
    when: WhenOut,
    place: String,
    agenda: String,
    part: &'static str,
    /// The id of the member who is asked for by name.
    wanted: Option<String>,
    contact: String,
    /// `form`, `paper`, `telephone` or `afterwards`.
    channel: &'static str,
    on_behalf_of: Option<String>,
    /// The other time that is proposed.
    proposal: Option<WhenOut>,
    count: CountOut,
    /// Why it was agreed to beyond the year's number.
    over_reason: Option<String>,
    decline_reason: Option<String>,
    decline_alternative: Option<String>,
    /// The id of the meeting with its record.
    meeting: Option<String>,
    version: i64,
}

/// A day with its hours.
#[derive(Serialize, ToSchema)]
pub(crate) struct WhenOut {
    on: String,
    begins_at: String,
    ends_at: Option<String>,
}

impl From<When> for WhenOut {
    fn from(it: When) -> WhenOut {
        WhenOut {
            on: it.on.to_string(),
            begins_at: it.begins.to_string(),
            ends_at: it.ends.map(|ends| ends.to_string()),
        }
    }
}

/// The year's count at which a request stands.
#[derive(Serialize, ToSchema)]
pub(crate) struct CountOut {
    /// The western year in which the fiscal year begins.
    year: i32,
    /// It is the council's n-th of the year, by the day of its meeting; 0 when it does not count.
    nth: i64,
    /// How many of the council's requests count in that year.
    total: i64,
    /// About how many a year, by the rule in force on the day of the meeting.
    limit: Option<i64>,
    over: bool,
    rule: Option<RuleOut>,
}

impl From<&Count> for CountOut {
    fn from(it: &Count) -> CountOut {
        CountOut {
            year: it.year.0,
            nth: it.nth,
            total: it.total,
            limit: it.limit.as_ref().map(|rule| rule.value),
            over: it.is_over(),
            rule: it.limit.as_ref().map(RuleOut::from),
        }
    }
}

/// A rule in force.
#[derive(Serialize, ToSchema)]
pub(crate) struct RuleOut {
    id: &'static str,
    text: String,
    text_en: String,
    /// The document and paragraph that says so.
    source: String,
}

impl<T> From<&Rule<T>> for RuleOut {
    fn from(it: &Rule<T>) -> RuleOut {
        RuleOut {
            id: it.id,
            text: it.text_ja.clone(),
            text_en: it.text_en.clone(),
            source: it.source.clone(),
        }
    }
}

impl RequestOut {
    /// A request of a list.
    pub(crate) fn new(it: &Shown, count: &Count) -> RequestOut {
        let request = &it.request;
        let reply = request.reply.as_ref();
        RequestOut {
            id: request.id.to_string(),
            state: request.place.state(),
            holder: request.place.holder().map(|id| id.to_string()),
            holder_name: it.holder.as_ref().map(|it| it.name.clone()),
            next_date: request.place.next().map(|day| day.to_string()),
            council: request.council.to_string(),
            council_name: it.council.name.clone(),
            team: request.team.to_string(),
            kind: request.kind.to_string(),
            when: request.when.into(),
            place: request.venue.clone(),
            agenda: request.agenda.clone(),
            part: request.part.code(),
            wanted: request.wanted.map(|id| id.to_string()),
            contact: request.contact.clone(),
            channel: request.channel.code(),
            on_behalf_of: request.channel.on_behalf_of().map(str::to_owned),
            proposal: request.place.proposal().map(WhenOut::from),
            count: count.into(),
            over_reason: request.over_reason.clone(),
            decline_reason: reply.map(|reply| reply.reason.clone()),
            decline_alternative: reply.map(|reply| reply.alternative.clone()),
            meeting: request.meeting.map(|id| id.to_string()),
            version: request.version,
        }
    }
}

/// A request with what its reader may know of the members.
#[derive(Serialize, ToSchema)]
pub(crate) struct RequestPageOut {
    #[serde(flatten)]
    request: RequestOut,
    /// For the council: who comes. For the team and the section: everybody.
    members: Vec<MemberOut>,
    /// What the reader may do now.
    acts: Vec<&'static str>,
}

impl From<&View> for RequestPageOut {
    fn from(it: &View) -> RequestPageOut {
        RequestPageOut {
            request: RequestOut::new(&it.shown, &it.count),
            members: it.members.iter().map(MemberOut::from).collect(),
            acts: it.acts.clone(),
        }
    }
}

/// A member of the team on the day of the meeting.
#[derive(Serialize, ToSchema)]
pub(crate) struct MemberOut {
    person: String,
    name: String,
    /// `yes`, `substitute` or `no`.
    answer: Option<&'static str>,
    /// The id of who is asked to come instead.
    substitute: Option<String>,
    /// In confidence: for the section and the member alone.
    reason: Option<String>,
    attended_from: Option<String>,
    attended_to: Option<String>,
    /// Minutes outside of working hours.
    outside_minutes: Option<i64>,
}

impl From<&SeenMember> for MemberOut {
    fn from(it: &SeenMember) -> MemberOut {
        let member = &it.member;
        let answer = member.answer.as_ref();
        let substitute = answer.and_then(Answer::substitute);
        MemberOut {
            person: member.person.to_string(),
            name: member.name.clone(),
            answer: answer.map(Answer::code),
            substitute: substitute.map(|id| id.to_string()),
            reason: it.reason.clone(),
            attended_from: member.attended.map(|hours| hours.from.to_string()),
            attended_to: member.attended.map(|hours| hours.to.to_string()),
            outside_minutes: member.attended.map(|hours| hours.outside_minutes),
        }
    }
}

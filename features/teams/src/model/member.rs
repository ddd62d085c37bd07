//! What the members of a team say to a request, and when they were there.

use kernel::day::Clock;
use kernel::ids::PersonId;

/// One member of the team, as a request sees them: posted on the day of the meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Member {
    /// Who.
    pub(crate) person: PersonId,
    /// Their name.
    pub(crate) name: String,
    /// What they said, if they did.
    pub(crate) answer: Option<Answer>,
    /// The hours they were there.
    pub(crate) attended: Option<Attended>,
}

/// Whose word it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Speaker {
    /// The actor's own.
    Own(PersonId),
    /// A member's, which the section writes down for them.
    For(PersonId),
}

impl Speaker {
    /// The member.
    pub(crate) const fn member(self) -> PersonId {
        match self {
            Speaker::Own(person) | Speaker::For(person) => person,
        }
    }
}

/// What a member says to a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// I come.
    Yes,
    /// Somebody else is to come for me; the reason, if one is given, is in confidence.
    Substitute {
        /// Who is asked to.
        by: PersonId,
        /// Why, for the section alone.
        reason: Option<String>,
    },
    /// I cannot come.
    No {
        /// Why, for the section alone.
        reason: String,
    },
}

impl Answer {
    /// The word as stored and in the JSON API.
    pub(crate) const fn code(&self) -> &'static str {
        match self {
            Answer::Yes => "yes",
            Answer::Substitute { .. } => "substitute",
            Answer::No { .. } => "no",
        }
    }

    /// What was said in confidence.
    pub(crate) fn reason(&self) -> Option<&str> {
        match self {
            Answer::Yes => None,
            Answer::Substitute { reason, .. } => reason.as_deref(),
            Answer::No { reason } => Some(reason),
        }
    }

    /// Who is to come instead.
    pub(crate) const fn substitute(&self) -> Option<PersonId> {
        match self {
            Answer::Substitute { by, .. } => Some(*by),
            Answer::Yes | Answer::No { .. } => None,
        }
    }
}

/// The hours somebody was there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Attended {
    /// From.
    pub(crate) from: Clock,
    /// Until.
    pub(crate) to: Clock,
    /// How many of these minutes lie outside of working hours.
    pub(crate) outside_minutes: i64,
}

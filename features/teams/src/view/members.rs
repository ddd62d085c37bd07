//! The members of the team, as one reader of a request sees them.

use desk::frame::Choice;
use kernel::ids::PersonId;

use super::{Side, View};
use crate::model::{Answer, Member};

/// A member as the reader sees them.
#[derive(Clone, Debug)]
pub(crate) struct SeenMember {
    pub(crate) member: Member,
    /// Who is asked to come instead.
    pub(crate) substitute: Option<String>,
    /// Why, where the reader may know.
    pub(crate) reason: Option<String>,
    /// The reader themselves.
    pub(crate) own: bool,
}

impl SeenMember {
    fn choice(&self) -> Choice {
        Choice::new(self.member.person.to_string(), self.member.name.as_str())
    }
}

impl View {
    /// Who comes, for the council.
    pub(crate) fn coming(&self) -> Vec<&str> {
        self.members
            .iter()
            .filter(|it| it.member.answer == Some(Answer::Yes) || it.member.attended.is_some())
            .map(|it| it.member.name.as_str())
            .collect()
    }

    /// The members on the day of the meeting, for a list to choose from.
    pub(crate) fn choices(&self) -> Vec<Choice> {
        self.members.iter().map(SeenMember::choice).collect()
    }

    /// Who can come instead: never those who ask for it. The section has said for whom it writes once
    /// `person` is filled in.
    pub(crate) fn substitutes(&self, person: &str) -> Vec<Choice> {
        let asks = |it: &SeenMember| match self.side {
            Side::Section => it.member.person.to_string() == person,
            Side::Team | Side::Council => it.own,
        };
        let others = self.members.iter().filter(|it| !asks(it));
        others.map(SeenMember::choice).collect()
    }

    /// What has to happen before the members can answer, for those who look for the button.
    pub(crate) fn answer_waits_for(&self) -> Option<String> {
        let holder = self.shown.holder.as_ref()?.named(self.lang);
        match (self.side, self.it().place.state()) {
            (Side::Team, "asked") => Some(self.w().answer_after_accept(holder)),
            (Side::Team, "proposed") => Some(self.w().answer_after_agree(holder)),
            _ => None,
        }
    }
}

/// What the reader may know of the members: the council hears only who comes, a reason is for the
/// section and the member alone.
pub(super) fn seen(members: Vec<Member>, side: Side, reader: Option<PersonId>) -> Vec<SeenMember> {
    let names: Vec<(PersonId, String)> = members
        .iter()
        .map(|it| (it.person, it.name.clone()))
        .collect();
    let name_of = |person| {
        let found = names.iter().find(|(known, _)| *known == person);
        found.map(|(_, name)| name.clone())
    };
    members
        .into_iter()
        .filter(|it| {
            side != Side::Council || it.attended.is_some() || it.answer == Some(Answer::Yes)
        })
        .map(|member| {
            let own = reader == Some(member.person);
            let answer = member.answer.as_ref();
            let reason = answer.and_then(Answer::reason).map(str::to_owned);
            SeenMember {
                substitute: answer.and_then(Answer::substitute).and_then(name_of),
                reason: reason.filter(|_| own || side == Side::Section),
                own,
                member,
            }
        })
        .collect()
}

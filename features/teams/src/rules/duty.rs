//! Is it duty? Attending a meeting is; helping on the day of an event is not (C3).

use kernel::refusal::Refusal;

use super::{RequestRules, Rule};
use crate::model::MeetingKind;

/// Whether an attendance counts as work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Duty {
    /// 職務.
    Work,
    /// ボランティア.
    Volunteer,
    /// No rule names it.
    Unnamed,
}

/// A verdict with the rule that gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ruling {
    /// The verdict.
    pub(crate) duty: Duty,
    /// The rule in force on the day of the meeting.
    pub(crate) rule: Rule<Vec<String>>,
}

impl Ruling {
    /// Goes on only for what is duty.
    ///
    /// # Errors
    /// The rule that calls for volunteers, or the one that does not name the kind.
    pub(crate) fn duty_or_refusal(&self) -> Result<(), Refusal> {
        match self.duty {
            Duty::Work => Ok(()),
            Duty::Volunteer | Duty::Unnamed => Err(Refusal::new(self.rule.id).at("kind")),
        }
    }
}

/// What the rules say about a kind of meeting.
///
/// # Errors
/// `request.no_scheme` when nobody could be asked for anything yet on that day.
pub(crate) fn duty_of(kind: &MeetingKind, rules: &RequestRules) -> Result<Ruling, Refusal> {
    let Some(duty) = &rules.duty_kinds else {
        return Err(Refusal::new("request.no_scheme").at("on"));
    };
    let names = |rule: &Rule<Vec<String>>| rule.value.iter().any(|known| known == kind.as_str());
    if names(duty) {
        return Ok(ruling(Duty::Work, duty));
    }
    Ok(
        match rules.volunteer_kinds.as_ref().filter(|rule| names(rule)) {
            Some(rule) => ruling(Duty::Volunteer, rule),
            None => ruling(Duty::Unnamed, duty),
        },
    )
}

fn ruling(duty: Duty, rule: &Rule<Vec<String>>) -> Ruling {
    Ruling {
        duty,
        rule: rule.clone(),
    }
}

//! Which acts a reader can do to a concern now: what the lifecycle knows, as far as the policy lets
//! them. Pages draw their buttons from it, and the JSON API its `acts`.

use desk::Desk;
use kernel::ids::OrganisationId;
use kernel::policy::Action;
use kernel::refusal::{Refusal, refuse};

use crate::lifecycle::CONCERN;
use crate::model::Concern;
use crate::store::Relatives;

/// The acts with what the policy calls them, the most telling first.
const ACTS: [(&str, Action); 14] = [
    ("take", Action::Take),
    ("answer", Action::Answer),
    ("deliver", Action::Deliver),
    ("send", Action::Send),
    ("triage", Action::Triage),
    ("advise", Action::Advise),
    ("forward", Action::Forward),
    ("reopen", Action::Judge),
    ("ask", Action::Send),
    ("escalate", Action::Escalate),
    ("postpone", Action::Take),
    ("join", Action::Link),
    ("leave", Action::Link),
    ("merge", Action::Link),
];

/// Acts by which a holder moves a concern on: the first of them is what is to be done next.
const ONWARD: [&str; 5] = ["take", "answer", "deliver", "send", "triage"];

/// Acts by which somebody gathers what belongs together.
const GATHERING: [&str; 3] = ["join", "leave", "merge"];

/// What a reader can do to a concern.
pub(crate) struct Offered {
    /// What is theirs to do next, if it is their turn.
    pub(crate) main: Option<&'static str>,
    /// What else they can do.
    pub(crate) others: Vec<&'static str>,
    /// By which they gather what belongs together; seldom needed.
    pub(crate) gathering: Vec<&'static str>,
}

impl Offered {
    /// All of it.
    pub(crate) fn all(&self) -> Vec<&'static str> {
        let rest = self.others.iter().chain(&self.gathering);
        self.main.iter().chain(rest).copied().collect()
    }
}

/// What this reader can do to it now; `headquarters` is that of the municipality, if it has one.
pub(crate) fn offered(
    desk: &Desk,
    it: &Concern,
    headquarters: Option<OrganisationId>,
    relatives: &Relatives,
) -> Offered {
    let mut others: Vec<&'static str> = ACTS
        .iter()
        .filter(|(act, action)| desk.can(*action, it) && is_possible(desk, it, act))
        .filter(|(act, _)| match *act {
            "escalate" => leads_up(it, headquarters),
            "join" => relatives.whole.is_none() && relatives.parts.is_empty(),
            "leave" => relatives.whole.is_some(),
            _ => true,
        })
        .map(|(act, _)| *act)
        .collect();
    let holds = |office| desk.actor.offices().any(|mine| Some(mine) == office);
    let is_theirs = holds(it.place.holder());
    let main = others
        .iter()
        .position(|act| (is_theirs && ONWARD.contains(act)) || (!is_theirs && *act == "advise"));
    let main = main.map(|place| others.remove(place));
    let (gathering, others) = others.into_iter().partition(|act| GATHERING.contains(act));
    Offered {
        main,
        others,
        gathering,
    }
}

fn is_possible(desk: &Desk, it: &Concern, act: &str) -> bool {
    check_possible(it, act).is_ok()
        && match act {
            "send" | "escalate" => it.is_judged(),
            "advise" => desk
                .actor
                .offices()
                .any(|mine| it.asked.contains(&mine) && it.place.holder() != Some(mine)),
            _ => true,
        }
}

/// Goes on only if the state of the concern knows this act.
///
/// # Errors
/// `concern.act`, or `concern.closed` for what asks for an open one.
pub(crate) fn check_possible(it: &Concern, act: &str) -> Result<(), Refusal> {
    let state = it.place.state();
    let known = match act {
        // These do not move it, so the lifecycle does not name them.
        "ask" | "advise" | "join" | "leave" if it.is_open() => true,
        "ask" | "advise" | "join" | "leave" => return refuse("concern.closed"),
        _ => CONCERN.acts(state).any(|possible| possible == act),
    };
    if known {
        return Ok(());
    }
    Err(Refusal::new("concern.act").with("state", state))
}

/// Is there a headquarters that does not hold it already?
fn leads_up(it: &Concern, headquarters: Option<OrganisationId>) -> bool {
    headquarters.is_some() && it.place.holder() != headquarters
}

/// What the policy calls an act.
pub(crate) fn action(act: &str) -> Action {
    let known = ACTS.iter().find(|(name, _)| *name == act);
    known.map_or(Action::Read, |(_, action)| *action)
}

//! 代わりに入れる: the section writes down what a member says, and the history says so.

use kernel::change::Change;

use super::Moved;
use crate::model::{Member, Step};

/// The same change, written down for a member by somebody else: whose word it is stands in the history
/// by name and in the ledger by id. Who wrote it down the ledger knows.
pub(crate) fn on_behalf_of(member: &Member, change: Change<Moved>) -> Change<Moved> {
    let Moved { request, step } = change.next;
    let act = match step.act {
        "answer_yes" => "answer_yes_for",
        "answer_substitute" => "answer_substitute_for",
        "answer_no" => "answer_no_for",
        "attend" => "attend_for",
        "after" => "after_for",
        other => other,
    };
    let step = Step { act, ..step }.saying(member.name.as_str());
    Change {
        next: Moved { request, step },
        fact: change.fact.with("on_behalf_of", member.person),
        tell: change.tell,
        links: change.links,
    }
}

//! The answer and its way back (F2): only when it is back in the district is a concern closed.

use kernel::change::Whom;
use kernel::refusal::Refusal;

use super::{Moves, check_act, holder, moved, needed, open};
use crate::model::{Answer, AnswerKind, Brought, Concern, Given, Place, Stage, Terms, Verdict};

/// The holder answers. Whoever is to bring the answer back holds it from now on.
pub(crate) fn answer(it: &Concern, answer: &Answer, terms: &Terms) -> Moves {
    check_act(it, "answer")?;
    check_answer(answer, terms)?;
    let by = holder(it)?;
    let mut change = moved(
        it,
        "concern.answer",
        open(Stage::Answered, it.sender, terms.deliver_by()),
    );
    change.next.answer = Some(Given {
        kind: answer.kind,
        by,
        on: terms.today,
    });
    change.fact = change.fact.with("kind", answer.kind.code());
    Ok(change.tell(Whom::Office(it.sender), "mail-concern-answered"))
}

/// An answer says something, and never ends with "cannot" alone (断らない).
fn check_answer(answer: &Answer, terms: &Terms) -> Result<(), Refusal> {
    needed(&answer.text, "answer.text", "text")?;
    match answer.kind {
        AnswerKind::Planned(day) | AnswerKind::Study(day) => {
            terms.ahead(day, Terms::PLANNED, "due").map(drop)
        }
        AnswerKind::Cannot => {
            needed(&answer.reason, "answer.reason", "reason")?;
            needed(&answer.helps, "answer.helps", "helps")
        }
        AnswerKind::Agency => needed(&answer.agency, "answer.agency", "agency"),
        AnswerKind::Done => Ok(()),
    }
}

/// The answer is brought back to the district. A final one that is taken well ends the concern;
/// a promise keeps it open until its day; "not settled" sends it back to whoever answered.
pub(crate) fn deliver(it: &Concern, brought: &Brought, terms: &Terms) -> Moves {
    check_act(it, "deliver")?;
    let Some(given) = it.answer else {
        return Err(Refusal::new("concern.act").with("state", it.place.state()));
    };
    if brought.on > terms.today || brought.on < given.on {
        return Err(Refusal::new("delivery.day").at("on"));
    }
    needed(&brought.to_whom, "delivery.to_whom", "to_whom")?;
    let place = match (brought.verdict, given.kind.due()) {
        (Verdict::NotSettled, _) => {
            needed(&brought.reaction, "delivery.why_not", "reaction")?;
            open(Stage::Working, given.by, terms.answer_by())
        }
        (Verdict::Settled | Verdict::Noted, Some(due)) => {
            let next = if due > terms.today {
                due
            } else {
                terms.look_again()
            };
            open(Stage::Promised, given.by, next)
        }
        (Verdict::Settled | Verdict::Noted, None) => Place::Closed { on: brought.on },
    };
    let mut change = moved(it, "concern.deliver", place);
    change.next.delivered_on = Some(brought.on);
    change.fact = change
        .fact
        .with("channel", brought.channel.code())
        .with("verdict", brought.verdict.code());
    Ok(change.tell(Whom::Office(given.by), "mail-concern-delivered"))
}

/// Somebody of the district says that it is not settled after all: back to whoever answered,
/// with a new next date.
pub(crate) fn reopen(it: &Concern, why: &str, terms: &Terms) -> Moves {
    check_act(it, "reopen")?;
    needed(why, "delivery.why_not", "reason")?;
    let holder = it.answer.map_or(it.sender, |given| given.by);
    let change = moved(
        it,
        "concern.reopen",
        open(Stage::Working, holder, terms.answer_by()),
    )
    .tell(Whom::Office(holder), "mail-concern-reopened");
    Ok(if holder == it.sender {
        change
    } else {
        change.tell(Whom::Office(it.sender), "mail-concern-reopened")
    })
}

//! From office to office (C5, F1): sent, taken, handed on, returned, given to the headquarters.
//! "Not ours" alone is impossible: whoever does not take it names the next.

use kernel::change::{Change, Decision, Whom};
use kernel::day::Day;
use kernel::ids::OrganisationId;
use kernel::refusal::{Refusal, refuse};

use super::{Moves, check_act, fact, holder, moved, needed, open};
use crate::model::{Concern, Sending, Stage, Terms};

/// Sends it to a section as a hot report, with a copy to the community section (C5).
pub(crate) fn send(it: &Concern, sending: &Sending, terms: &Terms) -> Moves {
    check_act(it, "send")?;
    check_judged(it)?;
    let from = holder(it)?;
    if sending.to == from {
        return Err(Refusal::new("concern.send_elsewhere").at("to"));
    }
    let mut change = moved(
        it,
        "concern.send",
        open(Stage::Sent, sending.to, terms.take_by()),
    )
    .tell(Whom::Office(sending.to), "mail-concern-sent");
    change.next.sender = from;
    ask_also(&mut change.next, &sending.ask);
    if sending.copy != sending.to && sending.copy != from {
        change = change.tell(Whom::Office(sending.copy), "mail-concern-copy");
    }
    for office in &change.next.asked.clone() {
        change = change.tell(Whom::Office(*office), "mail-concern-asked");
    }
    Ok(change)
}

/// The receiver takes it and says until when it will answer.
pub(crate) fn take(it: &Concern, until: Option<Day>, terms: &Terms) -> Moves {
    check_act(it, "take")?;
    let until = match until {
        Some(day) => terms.ahead(day, Terms::AT_HAND, "until")?,
        None => terms.answer_by(),
    };
    let change = moved(it, "concern.take", open(Stage::Working, holder(it)?, until));
    Ok(change.tell(Whom::Office(it.sender), "mail-concern-taken"))
}

/// It belongs elsewhere: the giver says where, and why; it keeps seeing it (E2).
pub(crate) fn forward(
    it: &Concern,
    to: Option<OrganisationId>,
    reason: &str,
    terms: &Terms,
) -> Moves {
    check_act(it, "forward")?;
    let Some(to) = to else {
        return Err(Refusal::new("concern.forward_names_next").at("to"));
    };
    let from = holder(it)?;
    if to == from {
        return Err(Refusal::new("concern.send_elsewhere").at("to"));
    }
    needed(reason, "concern.forward_reason", "reason")?;
    let change = moved(
        it,
        "concern.forward",
        open(Stage::Sent, to, terms.take_by()),
    )
    .tell(Whom::Office(to), "mail-concern-sent")
    .tell(Whom::Office(it.sender), "mail-concern-forwarded");
    Ok(change)
}

/// Nobody took it in time: back to the sender's desk, which looks again. Nothing happens before
/// the last day is over.
pub(crate) fn return_untaken(it: &Concern, terms: &Terms) -> Moves {
    check_act(it, "return")?;
    if !it.is_late(terms.today) {
        return Err(Refusal::new("concern.still_time"));
    }
    let missed = holder(it)?;
    let mut change = moved(
        it,
        "concern.return",
        open(Stage::Returned, it.sender, terms.look_again()),
    )
    .tell(Whom::Office(it.sender), "mail-concern-returned")
    .tell(Whom::Office(missed), "mail-concern-missed");
    change.fact = change.fact.with("untaken_by", missed);
    Ok(change)
}

/// No single section can: the headquarters holds it, and the sections are asked (B12).
pub(crate) fn escalate(
    it: &Concern,
    headquarters: OrganisationId,
    sections: &[OrganisationId],
    tried: &str,
    terms: &Terms,
) -> Moves {
    check_act(it, "escalate")?;
    check_judged(it)?;
    needed(tried, "concern.escalate_tried", "tried")?;
    let from = holder(it)?;
    if from == headquarters {
        return Err(Refusal::new("concern.send_elsewhere").at("to"));
    }
    let mut change = moved(
        it,
        "concern.escalate",
        open(Stage::Sent, headquarters, terms.take_by()),
    )
    .tell(Whom::Office(headquarters), "mail-concern-escalated")
    .tell(Whom::Office(it.sender), "mail-concern-forwarded");
    ask_also(&mut change.next, sections);
    for office in sections {
        change = change.tell(Whom::Office(*office), "mail-concern-asked");
    }
    Ok(change)
}

/// Asks more sections to help; the holder stays the same one.
pub(crate) fn ask(it: &Concern, sections: &[OrganisationId]) -> Moves {
    let from = holder(it)?;
    let fresh: Vec<OrganisationId> = sections
        .iter()
        .copied()
        .filter(|office| *office != from && !it.asked.contains(office))
        .collect();
    if fresh.is_empty() {
        return Err(Refusal::new("concern.ask_somebody").at("ask"));
    }
    let mut next = it.moved(it.place);
    ask_also(&mut next, &fresh);
    let mut change = Change::new(next.clone(), fact(&next, "concern.ask"));
    for office in fresh {
        change = change.tell(Whom::Office(office), "mail-concern-asked");
    }
    Ok(change)
}

/// A section that was asked says what it can add; the holder and the sender hear of it, and
/// nothing moves. `offices` are those for which the speaker acts.
pub(crate) fn advise(
    it: &Concern,
    offices: &[OrganisationId],
    text: &str,
) -> Decision<OrganisationId> {
    let holder = holder(it)?;
    let office = it
        .asked
        .iter()
        .copied()
        .find(|office| offices.contains(office));
    let Some(office) = office else {
        return refuse("concern.not_asked");
    };
    needed(text, "answer.text", "text")?;
    let fact = fact(it, "concern.advise").with("office", office);
    let change = Change::new(office, fact).tell(Whom::Office(holder), "mail-concern-advised");
    Ok(if holder == it.sender {
        change
    } else {
        change.tell(Whom::Office(it.sender), "mail-concern-advised")
    })
}

/// Before it leaves the district's side, somebody has judged it (C6).
fn check_judged(it: &Concern) -> Result<(), Refusal> {
    if it.is_judged() {
        return Ok(());
    }
    refuse("concern.triage_first")
}

/// Notes sections as asked, each once, and never the one that holds it.
fn ask_also(it: &mut Concern, sections: &[OrganisationId]) {
    let holder = it.place.holder();
    for office in sections {
        if Some(*office) != holder && !it.asked.contains(office) {
            it.asked.push(*office);
        }
    }
}

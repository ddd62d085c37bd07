//! The first look at a concern, and what is decided about it without moving it on.

use kernel::change::{Change, How, Subject};
use kernel::day::Day;
use kernel::ids::OrganisationId;
use kernel::policy::{Resource, Visibility};
use kernel::refusal::Refusal;

use super::{Moves, check_act, fact, holder, moved, needed, open};
use crate::model::{About, Concern, Place, Raised, Stage, Terms, Triage};

/// Somebody takes a voice home and makes it a concern: from now on their office holds it, and
/// what nobody takes comes back to it. Nothing is refused.
pub(crate) fn take_up(raised: Raised, by: OrganisationId, terms: &Terms) -> Change<Concern> {
    let Raised { id, number, draft } = raised;
    let source = draft.source;
    let visibility = draft.visibility();
    let next = Concern {
        id,
        number,
        words: draft.words,
        about: About {
            category: draft.category,
            spot: draft.spot,
            ..About::unjudged(draft.title, visibility)
        },
        council: draft.council,
        area: draft.area,
        origin: draft.origin,
        sender: by,
        asked: Vec::new(),
        held_by: Vec::new(),
        place: open(Stage::Triage, by, terms.look_again()),
        answer: None,
        delivered_on: None,
        opened_on: terms.today,
        source,
        version: 1,
    };
    let fact = fact(&next, "concern.take_up");
    let change = Change::new(next, fact);
    match source {
        Some(source) => change.link(
            Subject::of(Resource::Meeting, source.meeting),
            How::Became,
            Subject::of(Resource::Concern, id),
        ),
        None => change,
    }
}

/// Judges it: category, place, 共同/協働, urgency, visibility (C6). It stays where it is.
pub(crate) fn triage(it: &Concern, about: About) -> Moves {
    check_act(it, "triage")?;
    if it.origin == Visibility::Closed && about.visibility != Visibility::Closed {
        return Err(Refusal::new("concern.origin_closed").at("visibility"));
    }
    if about.visibility == Visibility::Public {
        needed(about.summary.as_str(), "concern.public_summary", "summary")?;
    }
    let mut change = moved(it, "concern.triage", it.place);
    change.fact = change
        .fact
        .with("category", about.category.as_deref().unwrap_or_default())
        .with("triage", about.triage.map_or("", Triage::code))
        .with("visibility", about.visibility.code());
    change.next.about = about;
    Ok(change)
}

/// The holder needs more time and says why; the date moves, never the holder. What was sent
/// cannot be postponed: it is taken, or it returns.
pub(crate) fn postpone(it: &Concern, until: Day, reason: &str, terms: &Terms) -> Moves {
    check_act(it, "postpone")?;
    let until = terms.ahead(until, Terms::AT_HAND, "until")?;
    needed(reason, "concern.postpone_reason", "reason")?;
    let Place::Open { stage, .. } = it.place else {
        return Err(Refusal::new("concern.closed"));
    };
    let change = moved(it, "concern.postpone", open(stage, holder(it)?, until));
    Ok(change)
}

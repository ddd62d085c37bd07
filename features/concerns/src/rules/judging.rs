//! The first look at a concern, and what is decided about it without moving it on.

use kernel::change::{Change, How, Subject};
use kernel::day::Day;
use kernel::ids::OrganisationId;
use kernel::policy::{Resource, Visibility};
use kernel::refusal::Refusal;
use kernel::text::Body;

use super::{Moves, check_act, fact, holder, moved, needed, open};
use crate::model::{Concern, Finding, Place, Raised, Stage, Terms, Urgency};

/// Somebody takes a voice home and makes it a concern: from now on their office holds it, and
/// what nobody takes comes back to it. Nothing is refused.
pub(crate) fn take_up(raised: Raised, by: OrganisationId, terms: &Terms) -> Change<Concern> {
    let Raised { id, number, draft } = raised;
    let source = draft.source;
    let visibility = draft.visibility();
    let next = Concern {
        id,
        number,
        title: draft.title,
        words: draft.words,
        summary: Body::default(),
        category: draft.category,
        council: draft.council,
        area: draft.area,
        spot: draft.spot,
        triage: None,
        urgency: Urgency::Normal,
        visibility,
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
pub(crate) fn triage(it: &Concern, finding: &Finding) -> Moves {
    check_act(it, "triage")?;
    if it.origin == Visibility::Closed && finding.visibility != Visibility::Closed {
        return Err(Refusal::new("concern.origin_closed").at("visibility"));
    }
    if finding.visibility == Visibility::Public {
        needed(
            finding.summary.as_str(),
            "concern.public_summary",
            "summary",
        )?;
    }
    let mut change = moved(it, "concern.triage", it.place);
    change.fact = change
        .fact
        .with("category", &finding.category)
        .with("triage", finding.triage.code())
        .with("visibility", finding.visibility.code());
    let Finding {
        title,
        summary,
        category,
        spot,
        triage,
        urgency,
        visibility,
    } = finding.clone();
    change.next = Concern {
        title,
        summary,
        category: Some(category),
        spot,
        triage: Some(triage),
        urgency,
        visibility,
        ..change.next
    };
    Ok(change)
}

/// The holder needs more time and says why; the date moves, never the holder. What was sent
/// cannot be postponed: it is taken, or it returns.
pub(crate) fn postpone(it: &Concern, until: Day, reason: &str, terms: &Terms) -> Moves {
    check_act(it, "postpone")?;
    let until = terms.ahead(until, "until")?;
    needed(reason, "concern.postpone_reason", "reason")?;
    let Place::Open { stage, .. } = it.place else {
        return Err(Refusal::new("concern.closed"));
    };
    let change = moved(it, "concern.postpone", open(stage, holder(it)?, until));
    Ok(change)
}

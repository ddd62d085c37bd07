//! What may happen to a voice, and what then follows: pure decisions. Raising one is refused for
//! nothing but having no words.

mod book;
mod doubt;
mod origin;
mod similar;

use kernel::change::{Change, Decision, Fact, How, Subject, Whom};
use kernel::day::Day;
use kernel::ids::{ConcernId, OrganisationId};
use kernel::policy::{Guarded, Resource};
use kernel::refusal::Refusal;
use kernel::text::Body;
use kernel::tiers::AreaPath;

pub(crate) use book::{BOOK, LOOK_WITHIN, PACE, PHOTO_PACE};
pub(crate) use doubt::{Pace, PhotoPace, check_photo, doubt};
pub(crate) use origin::{Origin, check_origin};
pub(crate) use similar::similar;

use crate::lifecycle::VOICE;
use crate::model::{Asks, Draft, Joined, Kind, Place, Terms, Voice};

/// How much can be said after a voice.
const MOST_SUPPLEMENTS: i64 = 100;

/// A decision about a voice.
pub(crate) type Moves = Decision<Voice>;

/// Somebody raises a voice, perhaps saying the same as a concern that they were shown. From now on
/// an office has it, unless the open concern that it joins has one already (F1). Nothing is
/// refused: about what was answered before it asks anew, and where it is doubted whether a person
/// wrote it, somebody looks before it counts.
pub(crate) fn raise(draft: Draft, joined: Option<Joined>, terms: &Terms) -> Change<Voice> {
    let place = match (joined, draft.doubt) {
        (
            Some(Joined {
                concern,
                is_answered: false,
            }),
            None,
        ) => Place::Taken {
            concern,
            since: terms.today,
        },
        (Some(Joined { concern, .. }), _) => waiting(
            terms,
            Some(Asks {
                concern,
                since: None,
            }),
        ),
        (None, _) => waiting(terms, None),
    };
    let next = voice(draft, place);
    let mut change = Change::new(next.clone(), fact(&next, "voice.raise"));
    if let Some(concern) = next.place.own_concern() {
        change = came_to(change, concern);
    }
    // What a program may have written does not ring at anybody's desk; it waits in its tray.
    match (next.place.holder(), next.doubt) {
        (Some(holder), None) => change.tell(Whom::Office(holder), "mail-voice-new"),
        _ => change,
    }
}

fn voice(draft: Draft, place: Place) -> Voice {
    Voice {
        id: draft.id,
        number: draft.number,
        council: draft.council,
        area: draft.area,
        channel: draft.channel,
        kind: draft.kind,
        text: draft.text,
        spot: draft.spot,
        raised_on: draft.raised_on,
        visibility: draft.visibility,
        keyed: draft.keyed,
        lang: draft.lang,
        wish_public: draft.wish_public,
        doubt: draft.doubt,
        place,
        settled_on: None,
        has_contact: draft.has_contact,
        has_photo: draft.has_photo,
        version: 1,
    }
}

/// It becomes a concern of its own.
pub(crate) fn take_up(it: &Voice, concern: ConcernId, today: Day) -> Moves {
    check_act(it, "take_up")?;
    let place = Place::Taken {
        concern,
        since: today,
    };
    let change = moved(it, "voice.take_up", place);
    Ok(came_to(change, concern))
}

/// It says the same as a concern that is there already. None is lost: it keeps its number, its
/// link and its raiser, who hears of the answer.
pub(crate) fn join(it: &Voice, concern: ConcernId, today: Day) -> Moves {
    check_act(it, "join")?;
    let place = Place::Taken {
        concern,
        since: today,
    };
    let change = moved(it, "voice.join", place);
    Ok(came_to(change, concern))
}

/// Somebody read what the raiser added after the end, and it stays ended.
pub(crate) fn leave(it: &Voice) -> Moves {
    match it.place.asks() {
        Some(Asks {
            concern,
            since: Some(since),
        }) if is_possible(it, "leave") => {
            let place = Place::Taken { concern, since };
            Ok(moved(it, "voice.leave", place))
        }
        _ => Err(Refusal::new("voice.leave_own")),
    }
}

/// The raiser adds something. Whoever has the voice or its open concern, `with`, hears of it; after
/// the end it lies on the desk of its place again, so that nothing that is said gets lost (F1).
pub(crate) fn supplement(it: &Voice, with: Option<OrganisationId>, terms: &Terms) -> Change<Voice> {
    let place = match with {
        Some(_) => it.place.clone(),
        None => waiting(terms, it.place.asks()),
    };
    let change = moved(it, "voice.supplement", place);
    match change.next.doubt {
        None => change.tell(
            Whom::Office(with.unwrap_or(terms.holder)),
            "mail-voice-supplement",
        ),
        Some(_) => change,
    }
}

/// Whether the raiser may add something after so much that was said: a link in the wrong hands fills
/// no page without end.
pub(crate) fn check_more(said: i64) -> Result<(), Refusal> {
    match said < MOST_SUPPLEMENTS {
        true => Ok(()),
        false => Err(Refusal::new("voice.supplements")
            .with("most", MOST_SUPPLEMENTS)
            .at("text")),
    }
}

/// Thanks and information are answered at once; whatever troubles somebody, or asks for something,
/// goes the way of a concern. The raiser reads the reply under the private link (F2).
pub(crate) fn note(it: &Voice, kind: Kind, reply: Body, today: Day) -> Moves {
    check_act(it, "note")?;
    if it.place.own_concern().is_some() {
        return Err(Refusal::new("voice.note_own"));
    }
    if !kind.may_be_noted() {
        return Err(Refusal::new("voice.note_kind").at("kind"));
    }
    if reply.is_empty() {
        return Err(Refusal::new("voice.reply").at("reply"));
    }
    let mut change = moved(it, "voice.note", Place::Noted { on: today, reply });
    change.next.kind = kind;
    change.fact = change.fact.with("kind", kind.code());
    Ok(change.tell(Whom::Raiser(it.id), "mail-voice-noted"))
}

/// Whose it is: it goes to the desk of that place, which looks at it anew.
pub(crate) fn assign(
    it: &Voice,
    council: Option<OrganisationId>,
    area: AreaPath,
    terms: &Terms,
) -> Moves {
    check_act(it, "assign")?;
    let mut change = moved(it, "voice.assign", waiting(terms, it.place.asks()));
    change.next.council = council;
    change.next.area = area;
    change.fact = fact(&change.next, "voice.assign");
    Ok(change.tell(Whom::Office(terms.holder), "mail-voice-new"))
}

/// Somebody looked: a person wrote it.
pub(crate) fn trust(it: &Voice) -> Moves {
    if it.doubt.is_none() {
        return Err(Refusal::new("voice.trusted"));
    }
    let mut change = moved(it, "voice.trust", it.place.clone());
    change.next.doubt = None;
    Ok(match it.place.holder() {
        Some(holder) => change.tell(Whom::Office(holder), "mail-voice-new"),
        None => change,
    })
}

/// The raiser says that it is settled.
pub(crate) fn settle(it: &Voice, today: Day) -> Change<Voice> {
    let mut change = moved(it, "voice.settle", it.place.clone());
    change.next.settled_on = Some(today);
    change
}

/// Only what was keyed in gets a new private link: whoever wrote here has theirs, and nobody else
/// may take it from them.
pub(crate) fn check_renewable(it: &Voice) -> Result<(), Refusal> {
    match (&it.keyed, it.asker()) {
        (Some(_), None) => Ok(()),
        (None, _) | (_, Some(_)) => Err(Refusal::new("voice.renew_keyed")),
    }
}

/// Goes on only if the lifecycle knows this act in the present state.
pub(crate) fn check_act(it: &Voice, act: &'static str) -> Result<(), Refusal> {
    if is_possible(it, act) {
        return Ok(());
    }
    Err(Refusal::new("voice.ended"))
}

/// Whether the lifecycle knows this act in the present state.
pub(crate) fn is_possible(it: &Voice, act: &str) -> bool {
    VOICE.acts(it.place.state()).any(|possible| possible == act)
}

fn waiting(terms: &Terms, asks: Option<Asks>) -> Place {
    Place::Waiting {
        holder: terms.holder,
        next_date: terms.look_by(),
        asks,
    }
}

fn moved(it: &Voice, act: &'static str, place: Place) -> Change<Voice> {
    let next = it.moved(place);
    let fact = fact(&next, act);
    Change::new(next, fact)
}

/// What every act writes into the ledger: where the voice is afterwards.
fn fact(next: &Voice, act: &'static str) -> Fact {
    let mut fact = Fact::new(act)
        .with("number", &next.number)
        .with("channel", next.channel.code())
        .with("state", next.place.state());
    if let (Some(holder), Some(next_date)) = (next.place.holder(), next.place.next_date()) {
        fact = fact.with("holder", holder).with("next_date", next_date);
    }
    match next.doubt {
        Some(doubt) => fact.with("doubt", doubt.code()),
        None => fact,
    }
}

/// From the voice to the concern that it became or joined (F3).
fn came_to(change: Change<Voice>, concern: ConcernId) -> Change<Voice> {
    let voice = change.next.subject();
    change.link(voice, How::Became, Subject::of(Resource::Concern, concern))
}

#[cfg(test)]
mod tests;

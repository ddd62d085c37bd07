//! The steps of an event: put up, accepted, fixed, moved, put off, cancelled.

use kernel::change::{Change, Decision, Fact};
use kernel::day::{Day, Moment};
use kernel::ids::EventId;
use kernel::policy::Visibility;
use kernel::refusal::{Refusal, refuse};
use kernel::text::Title;
use kernel::tiers::AreaPath;

use super::Clash;
use crate::model::{Event, Host, Layer, Particulars, Source, Stage, When, Why};

/// Who holds an event, and where it then stands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Origin {
    /// The organiser.
    pub(crate) organiser: Host,
    /// Whose calendar.
    pub(crate) council: Option<Host>,
    /// Where people are asked out.
    pub(crate) area: AreaPath,
    /// On which layer.
    pub(crate) layer: Layer,
}

/// What an event is to be.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Draft {
    /// What it is, for whom and where.
    pub(crate) about: Particulars,
    /// When.
    pub(crate) when: When,
    /// Who may know of it.
    pub(crate) visibility: Visibility,
}

/// How far an event is when it comes in.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Arrival {
    /// From somebody whose events are looked at first; how they may be reached.
    SentIn(String),
    /// From those who keep the calendar, or hold it.
    PutUp,
}

/// Puts an event up: as a wish, or pencilled in where it has a day.
pub(crate) fn put_up(
    id: EventId,
    origin: Origin,
    draft: Draft,
    (arrival, source): (Arrival, Source),
    now: Moment,
) -> Change<Event> {
    let today = Day::of(now);
    let (stage, sent_by, visibility) = match arrival {
        Arrival::SentIn(by) => (Stage::Submitted { on: today }, Some(by), Visibility::Closed),
        Arrival::PutUp => (first_stage(&draft.when, today), None, draft.visibility),
    };
    let next = Event {
        id,
        council: origin.council,
        area: origin.area,
        organiser: origin.organiser,
        layer: origin.layer,
        about: draft.about,
        when: draft.when,
        stage,
        before: None,
        despite: None,
        visibility,
        sent_by,
        source,
        joint: None,
        sequence: 0,
        changed_at: now,
        version: 1,
    };
    let act = match next.stage {
        Stage::Submitted { .. } => "event.send_in",
        _ => "event.put_up",
    };
    let fact = fact(&next, act);
    Change::new(next, fact)
}

const fn first_stage(when: &When, on: Day) -> Stage {
    match when {
        When::Someday(_) => Stage::Idea { on },
        When::Once(_) | When::Repeated(_) => Stage::Tentative { on },
    }
}

/// Takes what somebody sent in onto the calendar.
pub(crate) fn accept(it: &Event, visibility: Visibility, now: Moment) -> Decision<Event> {
    check_submitted(it)?;
    let next = Event {
        stage: first_stage(&it.when, Day::of(now)),
        visibility,
        ..moved(it, now)
    };
    let fact = fact(&next, "event.accept");
    Ok(Change::new(next, fact))
}

/// Leaves off the calendar what somebody sent in; the reason is for whoever sent it.
pub(crate) fn decline(it: &Event, why: Title, now: Moment) -> Decision<Event> {
    check_submitted(it)?;
    let on = Day::of(now);
    let next = Event {
        stage: Stage::Declined(Why { on, why }),
        ..moved(it, now)
    };
    let fact = fact(&next, "event.decline");
    Ok(Change::new(next, fact))
}

/// Mends what an event is. A day that was fixed is moved by [`move_to`], where others are told.
pub(crate) fn mend(it: &Event, draft: Draft, now: Moment) -> Decision<Event> {
    check_open(it)?;
    let other_time = it.when != draft.when;
    if other_time && matches!(it.stage, Stage::Fixed { .. } | Stage::Postponed(_)) {
        return Err(Refusal::new("event.fixed_day").at("first_on"));
    }
    let stage = match &it.stage {
        Stage::Idea { .. } | Stage::Tentative { .. } if other_time => {
            first_stage(&draft.when, Day::of(now))
        }
        same => same.clone(),
    };
    let visibility = match &it.stage {
        Stage::Submitted { .. } => it.visibility,
        _ => draft.visibility,
    };
    let place_changed = it.about.venue != draft.about.venue;
    let next = Event {
        about: draft.about,
        when: draft.when,
        stage,
        visibility,
        sequence: it.sequence + i64::from(other_time || place_changed),
        ..moved(it, now)
    };
    let fact = fact(&next, "event.mend");
    Ok(Change::new(next, fact))
}

/// Fixes the day. What cannot be held at the same time is only fixed by somebody who saw it and says
/// why; `seen` are the events that were shown to them.
pub(crate) fn fix(
    it: &Event,
    clashes: &[Clash],
    (despite, seen): (Option<Title>, &[EventId]),
    now: Moment,
) -> Decision<Event> {
    match it.stage {
        Stage::Tentative { .. } | Stage::Postponed(_) => {}
        Stage::Fixed { .. } => return refuse("event.is_fixed"),
        Stage::Idea { .. } => return refuse("event.no_day"),
        Stage::Submitted { .. } | Stage::Declined(_) | Stage::Cancelled(_) => {
            return refuse("event.not_open");
        }
    }
    check_clashes(clashes, despite.as_ref(), seen)?;
    let next = Event {
        stage: Stage::Fixed { on: Day::of(now) },
        despite,
        sequence: it.sequence + 1,
        ..moved(it, now)
    };
    let fact = fact(&next, "event.fix").with("clashes", clashes.len());
    Ok(Change::new(next, fact))
}

/// Moves an event to another time, with the same check as [`fix`]; whoever noted the old day learns of
/// it from the feeds.
pub(crate) fn move_to(
    it: &Event,
    when: When,
    clashes: &[Clash],
    (despite, seen): (Option<Title>, &[EventId]),
    now: Moment,
) -> Decision<Event> {
    check_held(it)?;
    if when == it.when && !matches!(it.stage, Stage::Postponed(_)) {
        return Err(Refusal::new("event.same_day").at("first_on"));
    }
    check_clashes(clashes, despite.as_ref(), seen)?;
    let on = Day::of(now);
    let stage = match it.stage {
        Stage::Tentative { .. } => Stage::Tentative { on },
        _ => Stage::Fixed { on },
    };
    let next = Event {
        before: it.before.or(it.when.span().map(|span| span.first())),
        when,
        stage,
        despite,
        sequence: it.sequence + 1,
        ..moved(it, now)
    };
    let fact = fact(&next, "event.move").with("clashes", clashes.len());
    Ok(Change::new(next, fact))
}

/// Puts an event off; the new day is not known yet (延期).
pub(crate) fn postpone(it: &Event, why: Title, now: Moment) -> Decision<Event> {
    match it.stage {
        Stage::Tentative { .. } | Stage::Fixed { .. } => {}
        _ => return refuse("event.not_held"),
    }
    let on = Day::of(now);
    let next = Event {
        stage: Stage::Postponed(Why { on, why }),
        sequence: it.sequence + 1,
        ..moved(it, now)
    };
    let fact = fact(&next, "event.postpone");
    Ok(Change::new(next, fact))
}

/// Cancels an event (中止). It stays on the calendar, crossed out: whoever noted it must learn of it.
pub(crate) fn cancel(it: &Event, why: Title, now: Moment) -> Decision<Event> {
    match it.stage {
        Stage::Idea { .. }
        | Stage::Tentative { .. }
        | Stage::Fixed { .. }
        | Stage::Postponed(_) => {}
        Stage::Submitted { .. } | Stage::Declined(_) | Stage::Cancelled(_) => {
            return refuse("event.not_open");
        }
    }
    let on = Day::of(now);
    let next = Event {
        stage: Stage::Cancelled(Why { on, why }),
        sequence: it.sequence + 1,
        ..moved(it, now)
    };
    let fact = fact(&next, "event.cancel");
    Ok(Change::new(next, fact))
}

/// Goes on where nothing grave is in the way, or whoever acts saw all of it and says why.
fn check_clashes(
    clashes: &[Clash],
    despite: Option<&Title>,
    seen: &[EventId],
) -> Result<(), Refusal> {
    let grave: Vec<&Clash> = clashes.iter().filter(|it| it.is_grave()).collect();
    let unseen = grave.iter().any(|it| !seen.contains(&it.event));
    match despite {
        _ if grave.is_empty() => Ok(()),
        Some(_) if !unseen => Ok(()),
        Some(_) | None => Err(Refusal::new("event.clash")
            .with("count", grave.len())
            .at("despite")),
    }
}

fn check_submitted(it: &Event) -> Result<(), Refusal> {
    match it.stage {
        Stage::Submitted { .. } => Ok(()),
        _ => refuse("event.looked_at"),
    }
}

/// Goes on while something about it can still change.
fn check_open(it: &Event) -> Result<(), Refusal> {
    match it.stage {
        Stage::Declined(_) | Stage::Cancelled(_) => refuse("event.not_open"),
        _ => Ok(()),
    }
}

/// Goes on while it has a day that can be moved.
fn check_held(it: &Event) -> Result<(), Refusal> {
    match it.stage {
        Stage::Tentative { .. } | Stage::Fixed { .. } | Stage::Postponed(_) => Ok(()),
        _ => refuse("event.not_held"),
    }
}

/// The same event, one version later.
fn moved(it: &Event, now: Moment) -> Event {
    Event {
        changed_at: now,
        version: it.version + 1,
        ..it.clone()
    }
}

fn fact(next: &Event, act: &'static str) -> Fact {
    let fact = Fact::new(act)
        .with("status", next.stage.code())
        .with("visibility", next.visibility.code());
    match next.when.span() {
        Some(span) => fact.with("on", span.first()),
        None => fact,
    }
}

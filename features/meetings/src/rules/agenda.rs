//! The agenda: items are added, changed, shifted and taken off.

use kernel::change::{Change, Decision, Fact};
use kernel::refusal::{Refusal, refuse};

use super::{check_open, fact, moved};
use crate::model::{AgendaItem, Draft, ItemId, Meeting, Shift};

/// More than this is no agenda.
const MOST_ITEMS: usize = 100;

/// The meeting, one version later, with its agenda.
type Agenda = (Meeting, Vec<AgendaItem>);

/// Adds items at the end.
pub(crate) fn add(
    it: &Meeting,
    agenda: &[AgendaItem],
    drafts: Vec<Draft>,
    mut fresh: impl FnMut() -> ItemId,
) -> Decision<Agenda> {
    check_open(it)?;
    if drafts.is_empty() {
        return Err(Refusal::new("meeting.agenda_empty").at("lines"));
    }
    check_room(agenda.len() + drafts.len(), "lines")?;
    let added = drafts.len();
    let mut next = agenda.to_vec();
    next.extend(drafts.into_iter().map(|draft| AgendaItem {
        id: fresh(),
        title: draft.title,
        minutes_planned: draft.minutes_planned,
        visibility: draft.visibility.max(it.visibility),
        carried_from: draft.carried_from,
    }));
    Ok(changed(it, next, "meeting.agenda_add", |fact| {
        fact.with("items", added)
    }))
}

/// Is there room for so many items?
///
/// # Errors
/// `meeting.agenda_full`, at the field in which one of them was typed.
pub(super) fn check_room(items: usize, field: &'static str) -> Result<(), Refusal> {
    if items > MOST_ITEMS {
        let no = Refusal::new("meeting.agenda_full").with("most", MOST_ITEMS);
        return Err(no.at(field));
    }
    Ok(())
}

/// Gives an open concern an item of its own (前回懸案). It gets one, however often it is asked for.
pub(crate) fn carry(
    it: &Meeting,
    agenda: &[AgendaItem],
    draft: Draft,
    fresh: impl FnMut() -> ItemId,
) -> Decision<Agenda> {
    let stands = |item: &AgendaItem| item.carried_from == draft.carried_from;
    if draft.carried_from.is_some() && agenda.iter().any(stands) {
        return refuse("meeting.carried");
    }
    add(it, agenda, vec![draft], fresh)
}

/// Changes one item. What it stands for stays.
pub(crate) fn change(
    it: &Meeting,
    agenda: &[AgendaItem],
    id: ItemId,
    draft: Draft,
) -> Decision<Agenda> {
    check_open(it)?;
    let next = agenda
        .iter()
        .map(|item| match item.id == id {
            false => item.clone(),
            true => AgendaItem {
                title: draft.title.clone(),
                minutes_planned: draft.minutes_planned,
                visibility: draft.visibility.max(it.visibility),
                ..item.clone()
            },
        })
        .collect();
    Ok(changed(it, next, "meeting.agenda_change", |fact| {
        fact.with("item", id)
    }))
}

/// Shifts one item by one place; the first stays first and the last stays last.
pub(crate) fn shift(
    it: &Meeting,
    agenda: &[AgendaItem],
    id: ItemId,
    way: Shift,
) -> Decision<Agenda> {
    check_open(it)?;
    let mut next = agenda.to_vec();
    if let Some(at) = next.iter().position(|item| item.id == id) {
        let to = match way {
            Shift::Up => at.saturating_sub(1),
            Shift::Down => (at + 1).min(next.len() - 1),
        };
        next.swap(at, to);
    }
    Ok(changed(it, next, "meeting.agenda_shift", |fact| {
        fact.with("item", id)
    }))
}

/// Takes an item off, unless something was said about it.
pub(crate) fn remove(
    it: &Meeting,
    agenda: &[AgendaItem],
    id: ItemId,
    sentences: usize,
) -> Decision<Agenda> {
    check_open(it)?;
    if sentences > 0 {
        return refuse("meeting.item_said");
    }
    let mut next = agenda.to_vec();
    next.retain(|item| item.id != id);
    Ok(changed(it, next, "meeting.agenda_remove", |fact| {
        fact.with("item", id)
    }))
}

fn changed(
    it: &Meeting,
    agenda: Vec<AgendaItem>,
    act: &'static str,
    told: impl FnOnce(Fact) -> Fact,
) -> Change<Agenda> {
    let next = moved(it);
    let fact = told(fact(&next, act));
    Change::new((next, agenda), fact)
}

//! The agenda: items are added, changed, shifted and taken off.

use kernel::change::{Change, Decision};
use kernel::ids::ConcernId;
use kernel::policy::Visibility;
use kernel::refusal::{Refusal, refuse};
use kernel::text::Title;

use super::{check_open, fact};
use crate::model::{AgendaItem, ItemId, Meeting};

/// An item without an id yet.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Draft {
    /// What is talked about.
    pub(crate) title: Title,
    /// How many minutes are planned.
    pub(crate) minutes_planned: Option<u32>,
    /// Who may read what is said about it.
    pub(crate) visibility: Visibility,
    /// The open concern that stands here again.
    pub(crate) carried_from: Option<ConcernId>,
}

/// One place up or down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shift {
    /// Earlier.
    Up,
    /// Later.
    Down,
}

/// More than this is no agenda.
const MOST_ITEMS: usize = 100;

type Agenda = Vec<AgendaItem>;

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
    if agenda.len() + drafts.len() > MOST_ITEMS {
        let no = Refusal::new("meeting.agenda_full").with("most", MOST_ITEMS);
        return Err(no.at("lines"));
    }
    let added = drafts.len();
    let mut next = agenda.to_vec();
    next.extend(drafts.into_iter().map(|draft| AgendaItem {
        id: fresh(),
        title: draft.title,
        minutes_planned: draft.minutes_planned,
        visibility: draft.visibility.max(it.visibility),
        carried_from: draft.carried_from,
    }));
    Ok(Change::new(
        next,
        fact(it, "meeting.agenda_add").with("items", added),
    ))
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
    Ok(Change::new(
        next,
        fact(it, "meeting.agenda_change").with("item", id),
    ))
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
    Ok(Change::new(
        next,
        fact(it, "meeting.agenda_shift").with("item", id),
    ))
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
    Ok(Change::new(
        next,
        fact(it, "meeting.agenda_remove").with("item", id),
    ))
}

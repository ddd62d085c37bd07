//! Acts on the agenda.

use desk::{Desk, Failure};
use kernel::change::Change;
use kernel::ids::MeetingId;
use kernel::policy::{Action, Resource};
use kernel::refusal::Refusal;
use kernel::text::Title;

use super::{Sitting, put_findable};
use crate::model::{AgendaItem, ItemId, Meeting};
use crate::orders::{self, AgendaOrder, CarryOrder, ItemOrder, ShiftOrder};
use crate::rules::{self, Draft};
use crate::store;

/// Adds items.
pub(crate) async fn add_items(
    desk: &Desk,
    id: MeetingId,
    order: &AgendaOrder,
) -> Result<Meeting, Failure> {
    let mut at = Sitting::open(desk, id, Action::Edit, "").await?;
    let agenda = at.agenda().await?;
    let drafts = orders::drafts(&order.lines, at.it.visibility, "lines")?;
    let change = rules::add(&at.it, &agenda, drafts, || desk.new_id())?;
    at.put(change).await
}

/// Gives an open concern an item of its own.
pub(crate) async fn carry(
    desk: &Desk,
    id: MeetingId,
    order: &CarryOrder,
) -> Result<Meeting, Failure> {
    let mut at = Sitting::open(desk, id, Action::Edit, "").await?;
    let concern = order.read()?;
    let seen = desk.scope(Action::Read, Resource::Concern);
    let found =
        store::find_open_concern(&mut at.tx, desk.municipality(), &at.it, concern, &seen).await?;
    let found = found.ok_or_else(|| Refusal::new("meeting.carry").at("concern"))?;
    let agenda = at.agenda().await?;
    let title = format!("{} {}", found.number, found.title);
    let draft = Draft {
        title: shortened(&title),
        minutes_planned: None,
        visibility: found.visibility,
        carried_from: Some(found.id),
    };
    let change = rules::carry(&at.it, &agenda, draft, || desk.new_id())?;
    at.put(change).await
}

/// Changes one item.
pub(crate) async fn change_item(
    desk: &Desk,
    id: MeetingId,
    item: ItemId,
    order: &ItemOrder,
) -> Result<Meeting, Failure> {
    let mut at = Sitting::open(desk, id, Action::Edit, "").await?;
    let agenda = at.agenda_with(item).await?;
    let draft = order.read(at.it.visibility)?;
    let change = rules::change(&at.it, &agenda, item, draft)?;
    let changed = change.next.iter().find(|it| it.id == item).cloned();
    if let Some(changed) = changed {
        store::put_agenda(&mut at.tx, id, &change.next).await?;
        store::narrow_item(&mut at.tx, &changed).await?;
    }
    at.put(change).await
}

/// Shifts one item.
pub(crate) async fn shift_item(
    desk: &Desk,
    id: MeetingId,
    item: ItemId,
    order: &ShiftOrder,
) -> Result<Meeting, Failure> {
    let mut at = Sitting::open(desk, id, Action::Edit, "").await?;
    let agenda = at.agenda_with(item).await?;
    let change = rules::shift(&at.it, &agenda, item, order.read())?;
    at.put(change).await
}

/// Takes one item off.
pub(crate) async fn remove_item(
    desk: &Desk,
    id: MeetingId,
    item: ItemId,
) -> Result<Meeting, Failure> {
    let mut at = Sitting::open(desk, id, Action::Edit, "").await?;
    let agenda = at.agenda_with(item).await?;
    let said = store::sentences_of(&mut at.tx, desk.municipality(), item).await?;
    let change = rules::remove(&at.it, &agenda, item, said)?;
    store::remove_item(&mut at.tx, item).await?;
    at.put(change).await
}

impl Sitting {
    async fn agenda(&mut self) -> Result<Vec<AgendaItem>, Failure> {
        let municipality = self.tx.municipality().to_owned();
        Ok(store::load_agenda(&mut self.tx, &municipality, self.it.id, None).await?)
    }

    /// The agenda, on which this item must stand.
    async fn agenda_with(&mut self, item: ItemId) -> Result<Vec<AgendaItem>, Failure> {
        let agenda = self.agenda().await?;
        if agenda.iter().any(|it| it.id == item) {
            return Ok(agenda);
        }
        Err(Failure::Missing)
    }

    /// Writes the agenda, and commits.
    async fn put(mut self, change: Change<Vec<AgendaItem>>) -> Result<Meeting, Failure> {
        store::put_agenda(&mut self.tx, self.it.id, &change.next).await?;
        put_findable(&mut self.tx, &self.it).await?;
        self.tx.commit(self.permit, change).await?;
        Ok(self.it)
    }
}

/// As much of a line as a title holds.
fn shortened(line: &str) -> Title {
    let line: String = line.chars().take(Title::LIMIT).collect();
    Title::new(&line).expect("a concern has a number")
}

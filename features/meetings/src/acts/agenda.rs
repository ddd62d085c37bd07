//! Acts on the agenda.

use desk::{Desk, Failure, WriteTx};
use kernel::change::Change;
use kernel::ids::MeetingId;
use kernel::policy::{Action, Resource};
use kernel::refusal::Refusal;
use kernel::text::Title;

use super::{Sitting, put_findable};
use crate::model::{AgendaItem, Draft, ItemId, Meeting};
use crate::orders::{self, AgendaOrder, CarryOrder, ItemOrder, PressOrder, ShiftOrder};
use crate::{rules, store};

/// Adds items.
pub(crate) async fn add_items(
    desk: &Desk,
    id: MeetingId,
    order: &AgendaOrder,
) -> Result<Meeting, Failure> {
    let mut at = Sitting::open(desk, id, Action::Edit, &order.version).await?;
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
    let mut at = Sitting::open(desk, id, Action::Edit, &order.version).await?;
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
    let mut at = Sitting::open(desk, id, Action::Edit, &order.version).await?;
    let agenda = at.agenda_with(item).await?;
    let draft = order.read(at.it.visibility)?;
    let change = rules::change(&at.it, &agenda, item, draft)?;
    let (_, items) = &change.next;
    if let Some(changed) = items.iter().find(|it| it.id == item) {
        store::narrow_item(&mut at.tx, changed).await?;
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
    let mut at = Sitting::open(desk, id, Action::Edit, &order.version).await?;
    let agenda = at.agenda_with(item).await?;
    let change = rules::shift(&at.it, &agenda, item, order.read())?;
    at.put(change).await
}

/// Takes one item off.
pub(crate) async fn remove_item(
    desk: &Desk,
    id: MeetingId,
    item: ItemId,
    order: &PressOrder,
) -> Result<Meeting, Failure> {
    let mut at = Sitting::open(desk, id, Action::Edit, &order.version).await?;
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
    async fn put(mut self, change: Change<(Meeting, Vec<AgendaItem>)>) -> Result<Meeting, Failure> {
        put_agenda(&mut self.tx, &change.next).await?;
        put_findable(&mut self.tx, &change.next.0).await?;
        let (next, _) = self.tx.commit(self.permit, change).await?;
        Ok(next)
    }
}

/// Writes the agenda, and that the meeting has moved on.
pub(super) async fn put_agenda(
    tx: &mut WriteTx,
    (next, agenda): &(Meeting, Vec<AgendaItem>),
) -> Result<(), Failure> {
    store::save(tx, next).await?;
    Ok(store::put_agenda(tx, next.id, agenda).await?)
}

/// As much of a line as a title holds.
fn shortened(line: &str) -> Title {
    let line: String = line.chars().take(Title::LIMIT).collect();
    Title::new(&line).expect("a concern has a number")
}

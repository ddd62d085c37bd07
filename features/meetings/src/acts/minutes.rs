//! Acts on the minutes, and what becomes of a sentence.

use concerns::{Concern, Draft, Source};
use desk::{Desk, Failure};
use kernel::ids::MeetingId;
use kernel::policy::{Action, Guarded};
use kernel::text::Body;

use super::{Sitting, put_findable};
use crate::model::{Meeting, Minutes, Sentence, SentenceId};
use crate::orders::{DoneOrder, MinutesOrder, is_version};
use crate::rules::{self, Fresh};
use crate::store;

/// Saves the minutes. Whoever began from an older version is stale and has lost nothing: the page
/// shows both texts.
pub(crate) async fn write_minutes(
    desk: &Desk,
    id: MeetingId,
    order: &MinutesOrder,
) -> Result<Meeting, Failure> {
    order.check_size()?;
    let mut at = Sitting::open(desk, id, Action::Edit, "").await?;
    if !is_version(&order.version, at.it.minutes_version) {
        return Err(Failure::Stale);
    }
    let stored = at.minutes().await?;
    let items: Vec<_> = stored.blocks.iter().map(|it| it.item.clone()).collect();
    let written = order.read(&items, at.it.visibility)?;
    let became = store::taken_up(&mut at.tx, desk.municipality(), id).await?;
    let fresh = Fresh {
        sentence: &mut || desk.new_id(),
        item: desk.new_id(),
    };
    let change = rules::write(&at.it, &stored, written, &became, desk.today, fresh)?;
    let (next, minutes) = &change.next;
    if minutes.blocks.len() > items.len() {
        let agenda: Vec<_> = minutes.blocks.iter().map(|it| it.item.clone()).collect();
        store::put_agenda(&mut at.tx, id, &agenda).await?;
    }
    store::save_minutes(&mut at.tx, next, minutes).await?;
    store::add_revision(&mut at.tx, next, minutes).await?;
    put_findable(&mut at.tx, next).await?;
    let (next, _) = at.tx.commit(at.permit, change).await?;
    Ok(next)
}

/// Something that was to do is done.
pub(crate) async fn finish(
    desk: &Desk,
    id: MeetingId,
    sentence: SentenceId,
    order: &DoneOrder,
) -> Result<Meeting, Failure> {
    let mut at = Sitting::open(desk, id, Action::Edit, "").await?;
    let it = find(&at.minutes().await?, sentence)?;
    let on = order.read(desk.today)?;
    let change = rules::finish(&at.it, &it, on, desk.today)?;
    store::save_sentence(&mut at.tx, &change.next).await?;
    at.tx.commit(at.permit, change).await?;
    Ok(at.it)
}

/// Makes a concern of a sentence (C5): from now on it has one holder and one next date.
pub(crate) async fn take_up(
    desk: &Desk,
    id: MeetingId,
    sentence: SentenceId,
) -> Result<Concern, Failure> {
    let mut tx = desk.write().await?;
    store::take_turn(&mut tx, id).await?;
    let meeting = store::load(&mut tx, desk.municipality(), id).await?;
    desk.check_read(&meeting)?;
    let minutes = store::load_minutes(&mut tx, desk.municipality(), id, None).await?;
    let it = find(&minutes, sentence)?;
    desk.check_read(&meeting.part(it.wording.visibility))?;
    let became = store::taken_up(&mut tx, desk.municipality(), id).await?;
    rules::check_take_up(&it, &became)?;
    let (title, words) = (
        rules::headline(&it.wording.text),
        Body::new(&it.wording.text).unwrap_or_default(),
    );
    let draft = Draft {
        council: Some(meeting.council.id),
        origin: it.wording.visibility,
        source: Some(Source {
            meeting: id,
            sentence: sentence.uuid(),
        }),
        ..Draft::heard(title, words, meeting.standing().area)
    };
    let concern = concerns::take_up(&mut tx, draft).await?;
    tx.commit_recorded().await?;
    Ok(concern)
}

fn find(minutes: &Minutes, id: SentenceId) -> Result<Sentence, Failure> {
    let found = minutes.sentences().find(|it| it.id == id).cloned();
    found.ok_or(Failure::Missing)
}

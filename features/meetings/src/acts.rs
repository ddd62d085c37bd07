//! The acts: check the permission, decide, store with the line in the ledger, all in one
//! transaction. Pages and the JSON API both call these.

mod agenda;
mod call_off;
mod minutes;
mod report;

use desk::search::{self, Entry};
use desk::{Desk, Failure, WriteTx};
use kernel::change::Change;
use kernel::ids::{MeetingId, OrganisationId};
use kernel::policy::{Action, Guarded, Permit, Visibility};
use kernel::refusal::Refusal;

pub(crate) use agenda::{add_items, carry, change_item, remove_item, shift_item};
pub(crate) use call_off::call_off;
pub(crate) use minutes::{finish, take_up, write_minutes};
pub(crate) use report::save_report;

use agenda::put_agenda;

use crate::model::{Council, Meeting, Minutes, Plan};
use crate::orders::{AttendanceOrder, ParticularsOrder, PressOrder, is_version};
use crate::{orders, rules, store};

/// Calls a meeting, with its agenda.
pub(crate) async fn call(desk: &Desk, order: &ParticularsOrder) -> Result<Meeting, Failure> {
    let plan = order.read(None)?;
    let mut tx = desk.write().await?;
    let council = council_in_turn(&mut tx, plan.council).await?;
    let meeting = insert(&mut tx, council, plan).await?;
    tx.commit_recorded().await?;
    Ok(meeting)
}

/// Calls a meeting within a transaction of the caller's, who commits: from a request for
/// attendance that was accepted. A meeting is entered once: where the council has one of this kind
/// on this day already, it is that one.
///
/// # Errors
/// [`Failure::Denied`] for those who may call no meeting of this council; [`Failure::Refused`]
/// where there is no such council or a line of the agenda is too long.
pub async fn hold(tx: &mut WriteTx, plan: Plan) -> Result<Meeting, Failure> {
    let municipality = tx.municipality().to_owned();
    let council = council_in_turn(tx, plan.council).await?;
    let known = store::find_called(tx, &municipality, council.id, plan.kind, plan.on).await?;
    match known {
        Some(meeting) => Ok(meeting),
        None => insert(tx, council, plan).await,
    }
}

/// The council whose meeting is called. Who calls another one at the same moment waits.
async fn council_in_turn(tx: &mut WriteTx, id: OrganisationId) -> Result<Council, Failure> {
    let municipality = tx.municipality().to_owned();
    let council = store::council(tx, &municipality, id).await?;
    let council = council.ok_or_else(|| Refusal::new("meeting.council").at("council"))?;
    store::take_council_turn(tx, council.id).await?;
    Ok(council)
}

async fn insert(tx: &mut WriteTx, council: Council, plan: Plan) -> Result<Meeting, Failure> {
    let desk = tx.desk().clone();
    let drafts = orders::drafts(&plan.agenda, plan.visibility, "agenda")?;
    let change = rules::call(desk.new_id(), council, plan);
    let permit = desk.may(Action::Create, &change.next)?;
    store::insert(tx, &change.next).await?;
    let mut meeting = tx.record(permit, change);
    if !drafts.is_empty() {
        let change = rules::add(&meeting, &[], drafts, || desk.new_id())?;
        put_agenda(tx, &change.next).await?;
        let permit = desk.may(Action::Create, &meeting)?;
        (meeting, _) = tx.record(permit, change);
    }
    put_findable(tx, &meeting).await?;
    Ok(meeting)
}

/// Mends the particulars.
pub(crate) async fn mend(
    desk: &Desk,
    id: MeetingId,
    order: &ParticularsOrder,
) -> Result<Meeting, Failure> {
    let mut at = Sitting::open(desk, id, Action::Edit, &order.version).await?;
    let plan = order.read(Some(at.it.council.id))?;
    let change = rules::mend(&at.it, plan)?;
    store::save(&mut at.tx, &change.next).await?;
    store::narrow(&mut at.tx, &change.next).await?;
    at.close(change).await
}

/// Confirms the minutes as they were read.
pub(crate) async fn confirm(
    desk: &Desk,
    id: MeetingId,
    order: &PressOrder,
) -> Result<Meeting, Failure> {
    let mut at = Sitting::open(desk, id, Action::Edit, &order.version).await?;
    if !is_version(&order.minutes_version, at.it.minutes_version) {
        return Err(Failure::Stale);
    }
    let sentences = at.minutes().await?.sentences().count();
    let change = rules::confirm(&at.it, sentences, desk.today)?;
    store::save_stage(&mut at.tx, &change.next).await?;
    at.close(change).await
}

/// Opens confirmed minutes again.
pub(crate) async fn reopen(
    desk: &Desk,
    id: MeetingId,
    order: &PressOrder,
) -> Result<Meeting, Failure> {
    let mut at = Sitting::open(desk, id, Action::Edit, &order.version).await?;
    let change = rules::reopen(&at.it)?;
    store::save_stage(&mut at.tx, &change.next).await?;
    at.close(change).await
}

/// Records who was there.
pub(crate) async fn attend(
    desk: &Desk,
    id: MeetingId,
    order: &AttendanceOrder,
) -> Result<Meeting, Failure> {
    let mut at = Sitting::open(desk, id, Action::Edit, &order.version).await?;
    let candidates = store::candidates(&mut at.tx, desk.municipality(), &at.it).await?;
    let attendees = order.read(&candidates)?;
    let heads = attendees.iter().map(|it| it.heads).sum();
    let change = rules::attend(&at.it, heads, desk.today)?;
    store::save_stage(&mut at.tx, &change.next).await?;
    store::put_attendees(&mut at.tx, id, &attendees).await?;
    at.close(change).await
}

/// A meeting under an act: its turn taken, loaded and permitted, within a transaction. Whoever acts
/// on it at the same moment waits, and then reads what this act left: nobody writes over what they
/// did not see.
struct Sitting {
    tx: WriteTx,
    it: Meeting,
    permit: Permit,
}

impl Sitting {
    /// Opens the transaction, takes the turn and asks for the permit, closed parts included.
    /// `version` is what the writer saw; another one is stale.
    async fn open(
        desk: &Desk,
        id: MeetingId,
        action: Action,
        version: &str,
    ) -> Result<Sitting, Failure> {
        let mut tx = desk.write().await?;
        store::take_turn(&mut tx, id).await?;
        let it = store::load(&mut tx, desk.municipality(), id).await?;
        let permit = desk.may(action, &it)?;
        desk.may(action, &it.part(Visibility::Closed)).map(drop)?;
        if !is_version(version, it.version) {
            return Err(Failure::Stale);
        }
        Ok(Sitting { tx, it, permit })
    }

    /// The whole of the minutes.
    async fn minutes(&mut self) -> Result<Minutes, Failure> {
        let municipality = self.tx.municipality().to_owned();
        Ok(store::load_minutes(&mut self.tx, &municipality, self.it.id, None).await?)
    }

    /// Lets the meeting be found as it now is, and commits.
    async fn close(mut self, change: Change<Meeting>) -> Result<Meeting, Failure> {
        put_findable(&mut self.tx, &change.next).await?;
        self.tx.commit(self.permit, change).await
    }
}

/// What can be found of a meeting is as open as the meeting: more closed parts are left out, and
/// what was said until it is confirmed.
async fn put_findable(tx: &mut WriteTx, it: &Meeting) -> Result<(), Failure> {
    let municipality = tx.municipality().to_owned();
    let minutes = store::load_minutes(tx, &municipality, it.id, None).await?;
    let open = |visibility: Visibility| visibility <= it.visibility;
    let mut paragraphs = vec![it.place.as_str()];
    for block in minutes.blocks.iter().filter(|it| open(it.item.visibility)) {
        paragraphs.push(block.item.title.as_str());
        if it.is_confirmed() {
            let sentences = block.sentences.iter().map(|it| &it.wording);
            let open = sentences.filter(|it| open(it.visibility));
            paragraphs.extend(open.map(|it| it.text.as_str()));
        }
    }
    let entry = Entry {
        subject: it.subject(),
        standing: &it.standing(),
        title: &it.full_title(),
        paragraphs: &paragraphs,
    };
    Ok(search::put(tx, entry).await?)
}

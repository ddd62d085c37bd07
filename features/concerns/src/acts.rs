//! The acts: check the permission, decide, store with the line in the ledger, all in one
//! transaction. Pages and the JSON API both call these.

mod gather;
mod offered;
mod orders;

use desk::db::{Conn, StoreError};
use desk::{Desk, Failure, WriteTx};
use kernel::change::{Change, How, Subject};
use kernel::ids::{ConcernId, MeetingId, OrganisationId};
use kernel::policy::{Action, Guarded, Permit, Resource};
use kernel::refusal::Refusal;

pub(crate) use gather::{join, leave, merge};
pub(crate) use offered::{Offered, action, check_possible, offered};
pub use orders::ReopenOrder;
use orders::Venue;
pub(crate) use orders::{
    AdviseOrder, AnswerOrder, AskOrder, DeliverOrder, EscalateOrder, ForwardOrder, JoinOrder,
    LeaveOrder, MergeOrder, PostponeOrder, RaiseOrder, SendOrder, TakeOrder, TriageOrder,
};

use crate::model::{Concern, Draft, Raised, Terms};
use crate::rules;
use crate::store::{self, Meeting};

/// A concern under an act: loaded, permitted, with the terms that hold for it today.
struct Case {
    tx: WriteTx,
    it: Concern,
    permit: Permit,
    terms: Terms,
}

impl Case {
    /// Opens the transaction, loads the concern and asks for the permit. `version` is what the
    /// reader saw; another one is stale.
    async fn open(
        desk: &Desk,
        id: ConcernId,
        action: Action,
        version: &str,
    ) -> Result<Case, Failure> {
        let mut tx = desk.write().await?;
        let it = store::load(&mut tx, desk.municipality(), id).await?;
        let permit = desk.may(action, &it)?;
        if !version.is_empty() && version != it.version.to_string() {
            return Err(Failure::Stale);
        }
        let terms = store::terms(&mut tx, desk, it.council, &it.area).await?;
        Ok(Case {
            tx,
            it,
            permit,
            terms,
        })
    }

    /// Stores the step with its line of the history, and commits.
    async fn close(
        mut self,
        change: Change<Concern>,
        act: &str,
        note: &str,
    ) -> Result<Concern, Failure> {
        let office = self.permit.office();
        write(&mut self.tx, &change, act, office, note).await?;
        self.tx.commit(self.permit, change).await
    }
}

/// Writes a step with its line of the history.
async fn write(
    tx: &mut WriteTx,
    change: &Change<Concern>,
    act: &str,
    office: Option<OrganisationId>,
    note: &str,
) -> Result<(), StoreError> {
    store::save(tx, &change.next).await?;
    store::add_step(tx, &change.next, act, office, note).await
}

/// Takes a voice home: writes the new concern within a transaction of the caller's, who commits.
/// The office of the actor holds it from now on (F1).
///
/// # Errors
/// [`Failure::Denied`] for those who may take up nothing here.
pub async fn take_up(tx: &mut WriteTx, draft: Draft) -> Result<Concern, Failure> {
    let desk = tx.desk().clone();
    let terms = store::terms(tx, &desk, draft.council, &draft.area).await?;
    let raised = Raised {
        id: desk.new_id(),
        number: store::next_number(tx, desk.today).await?,
        draft,
    };
    let permit = desk.may(Action::Create, &raised)?;
    let office = permit
        .office()
        .ok_or_else(|| Refusal::new("concern.office"))?;
    let change = rules::take_up(raised, office, &terms);
    store::insert(tx, &change.next).await?;
    store::add_step(tx, &change.next, "take_up", Some(office), "").await?;
    Ok(tx.record(permit, change))
}

/// Takes up what somebody of the staff or the council heard: 「相談を受けた・聞いた」 (C4).
pub(crate) async fn raise(desk: &Desk, order: &RaiseOrder) -> Result<Concern, Failure> {
    let mut tx = desk.write().await?;
    let (municipality, whole) = (desk.municipality(), &desk.place().area);
    let councils = store::councils(&mut tx, municipality, desk.lang).await?;
    let districts = store::districts(&mut tx, municipality, desk.lang, whole, desk.today).await?;
    let categories = store::categories(&mut tx, municipality).await?;
    let draft = order.read(&councils, &districts, &categories)?;
    let concern = match order.part_of.trim() {
        "" => take_up(&mut tx, draft).await?,
        whole => gather::take_up_part(&mut tx, draft, whole).await?,
    };
    tx.commit_recorded().await?;
    Ok(concern)
}

/// Judges a concern (C6).
pub(crate) async fn triage(
    desk: &Desk,
    id: ConcernId,
    order: &TriageOrder,
) -> Result<Concern, Failure> {
    let mut case = Case::open(desk, id, Action::Triage, &order.version).await?;
    let categories = store::categories(&mut case.tx, desk.municipality()).await?;
    let about = order.read(&categories)?;
    let change = rules::triage(&case.it, about)?;
    case.close(change, "triage", "").await
}

/// Sends it to a section as a hot report (C5).
pub(crate) async fn send(
    desk: &Desk,
    id: ConcernId,
    order: &SendOrder,
) -> Result<Concern, Failure> {
    let mut case = Case::open(desk, id, Action::Send, &order.version).await?;
    let offices = store::offices(&mut case.tx, desk.municipality()).await?;
    let (sending, text) = order.read(&offices, desk.place().section)?;
    let change = rules::send(&case.it, &sending, &case.terms)?;
    store::add_report(&mut case.tx, &change.next, &sending, &text).await?;
    case.close(change, "send", "").await
}

/// The receiver takes it.
pub(crate) async fn take(
    desk: &Desk,
    id: ConcernId,
    order: &TakeOrder,
) -> Result<Concern, Failure> {
    let case = Case::open(desk, id, Action::Take, &order.version).await?;
    let change = rules::take(&case.it, order.until()?, &case.terms)?;
    case.close(change, "take", "").await
}

/// The receiver names the next.
pub(crate) async fn forward(
    desk: &Desk,
    id: ConcernId,
    order: &ForwardOrder,
) -> Result<Concern, Failure> {
    let mut case = Case::open(desk, id, Action::Forward, &order.version).await?;
    let offices = store::offices(&mut case.tx, desk.municipality()).await?;
    let to = orders::read_office(&order.to, &offices, "to")?;
    let reason = orders::text(&order.reason, "reason")?;
    let change = rules::forward(&case.it, to, &reason, &case.terms)?;
    case.close(change, "forward", &reason).await
}

/// The holder answers.
pub(crate) async fn answer(
    desk: &Desk,
    id: ConcernId,
    order: &AnswerOrder,
) -> Result<Concern, Failure> {
    let mut case = Case::open(desk, id, Action::Answer, &order.version).await?;
    let answer = order.read()?;
    let change = rules::answer(&case.it, &answer, &case.terms)?;
    let by = change
        .next
        .answer
        .map_or(change.next.sender, |given| given.by);
    store::add_answer(&mut case.tx, &change.next, by, &answer).await?;
    case.close(change, "answer", "").await
}

/// The answer is brought back to the district (F2).
pub(crate) async fn deliver(
    desk: &Desk,
    id: ConcernId,
    order: &DeliverOrder,
) -> Result<Concern, Failure> {
    let mut case = Case::open(desk, id, Action::Deliver, &order.version).await?;
    let meeting = match order.venue()? {
        Venue::Meeting(id) => Some(known_meeting(&mut case, desk, id).await?),
        Venue::AnyMeeting if !meetings(&mut case.tx, desk, &case.it).await?.is_empty() => {
            return Err(Refusal::new("delivery.which").at("meeting").into());
        }
        Venue::AnyMeeting | Venue::NoMeeting => None,
    };
    let brought = order.read(meeting.as_ref())?;
    let mut change = rules::deliver(&case.it, &brought, &case.terms)?;
    let answer = store::latest_answer(&mut case.tx, id).await?;
    store::add_delivery(&mut case.tx, &change.next, answer, &brought).await?;
    if let Some(meeting) = brought.channel.meeting() {
        change = change.link(
            case.it.subject(),
            How::AnsweredAt,
            Subject::of(Resource::Meeting, meeting),
        );
    }
    case.close(change, "deliver", &brought.reaction).await
}

/// The meetings at which an answer could have been brought back: those of its council since it was
/// given that the actor may read, the latest first.
///
/// # Errors
/// When the store fails.
pub(crate) async fn meetings(
    tx: &mut Conn,
    desk: &Desk,
    it: &Concern,
) -> Result<Vec<Meeting>, StoreError> {
    let (Some(council), Some(given)) = (it.council, it.answer) else {
        return Ok(Vec::new());
    };
    store::meetings(tx, desk, council, given.on).await
}

/// The meeting at which it was brought back: one of its council that the actor may read.
async fn known_meeting(case: &mut Case, desk: &Desk, id: MeetingId) -> Result<Meeting, Failure> {
    let meeting = store::meeting(&mut case.tx, desk, id, case.it.council).await?;
    Ok(meeting.ok_or_else(|| Refusal::new("delivery.meeting").at("meeting"))?)
}

/// Somebody of the district says that it is not settled.
pub(crate) async fn reopen(
    desk: &Desk,
    id: ConcernId,
    order: &ReopenOrder,
) -> Result<Concern, Failure> {
    let mut tx = desk.write().await?;
    let concern = reopen_in(&mut tx, id, order).await?;
    tx.commit_recorded().await?;
    Ok(concern)
}

/// Somebody of the district says that it is not settled, within a transaction of the caller's, who
/// commits.
///
/// # Errors
/// [`Failure::Denied`] for those who may not judge it; [`Failure::Refused`] when it cannot be
/// reopened, or no reason is given.
pub async fn reopen_in(
    tx: &mut WriteTx,
    id: ConcernId,
    order: &ReopenOrder,
) -> Result<Concern, Failure> {
    let desk = tx.desk().clone();
    let it = store::load(tx, desk.municipality(), id).await?;
    let permit = desk.may(Action::Judge, &it)?;
    if !order.version.is_empty() && order.version != it.version.to_string() {
        return Err(Failure::Stale);
    }
    let terms = store::terms(tx, &desk, it.council, &it.area).await?;
    let reason = orders::text(&order.reason, "reason")?;
    let change = rules::reopen(&it, &reason, &terms)?;
    write(tx, &change, "reopen", permit.office(), &reason).await?;
    Ok(tx.record(permit, change))
}

/// No single section can: it goes to the headquarters (B12).
pub(crate) async fn escalate(
    desk: &Desk,
    id: ConcernId,
    order: &EscalateOrder,
) -> Result<Concern, Failure> {
    let mut case = Case::open(desk, id, Action::Escalate, &order.version).await?;
    let headquarters = store::headquarters(&mut case.tx, desk.municipality())
        .await?
        .ok_or_else(|| Refusal::new("concern.no_headquarters"))?;
    let offices = store::offices(&mut case.tx, desk.municipality()).await?;
    let sections = orders::read_offices(&order.ask, &offices)?;
    let tried = orders::text(&order.tried, "tried")?;
    let change = rules::escalate(&case.it, headquarters, &sections, &tried, &case.terms)?;
    case.close(change, "escalate", &tried).await
}

/// Asks more sections to help.
pub(crate) async fn ask(desk: &Desk, id: ConcernId, order: &AskOrder) -> Result<Concern, Failure> {
    let mut case = Case::open(desk, id, Action::Send, &order.version).await?;
    let offices = store::offices(&mut case.tx, desk.municipality()).await?;
    let sections = orders::read_offices(&order.ask, &offices)?;
    let change = rules::ask(&case.it, &sections)?;
    case.close(change, "ask", "").await
}

/// A section that was asked says what it can add; nothing moves.
pub(crate) async fn advise(
    desk: &Desk,
    id: ConcernId,
    order: &AdviseOrder,
) -> Result<Concern, Failure> {
    let mut case = Case::open(desk, id, Action::Advise, "").await?;
    let offices: Vec<OrganisationId> = desk.actor.offices().collect();
    let text = orders::text(&order.text, "text")?;
    let change = rules::advise(&case.it, &offices, &text)?;
    store::advise(&mut case.tx, id, change.next, &text).await?;
    case.tx.commit(case.permit, change).await?;
    Ok(case.it)
}

/// The holder needs more time.
pub(crate) async fn postpone(
    desk: &Desk,
    id: ConcernId,
    order: &PostponeOrder,
) -> Result<Concern, Failure> {
    let case = Case::open(desk, id, Action::Take, &order.version).await?;
    let until = orders::needed_day(&order.until, "concern.until", "until")?;
    let reason = orders::text(&order.reason, "reason")?;
    let change = rules::postpone(&case.it, until, &reason, &case.terms)?;
    case.close(change, "postpone", &reason).await
}

/// Returns to their senders what nobody took in time; the program does it by itself.
///
/// # Errors
/// When one could not be returned; all others were.
pub(crate) async fn return_untaken(desk: &Desk) -> Result<usize, Failure> {
    let mut tx = desk.read().await?;
    let late = store::list_untaken(&mut tx, desk.municipality(), desk.today).await?;
    drop(tx);
    let (mut returned, mut kept) = (0, 0);
    for id in late {
        match return_one(desk, id).await {
            Ok(true) => returned += 1,
            Ok(false) => {}
            // One that cannot be returned keeps no other from its way.
            Err(why) => {
                tracing::error!(concern = %id, ?why, "a concern could not be returned");
                kept += 1;
            }
        }
    }
    match kept {
        0 => Ok(returned),
        _ => Err(Failure::Broken(format!(
            "{returned} concerns were returned, {kept} were not"
        ))),
    }
}

/// Returns one concern, unless somebody took it since the list was read.
async fn return_one(desk: &Desk, id: ConcernId) -> Result<bool, Failure> {
    let case = Case::open(desk, id, Action::Send, "").await?;
    let Ok(change) = rules::return_untaken(&case.it, &case.terms) else {
        return Ok(false);
    };
    case.close(change, "return", "").await?;
    Ok(true)
}

//! The acts: check the permission, decide, store with the line in the ledger, all in one
//! transaction. Pages and the JSON API both call these.

mod link;
mod raise;
mod tell;

use concerns::Concern;
use desk::session::fresh_secret;
use desk::{Desk, Failure, WriteTx};
use kernel::change::{Change, Fact};
use kernel::day::WorkingDays;
use kernel::ids::{OrganisationId, VoiceId};
use kernel::policy::{Action, Permit};
use kernel::refusal::Refusal;
use kernel::text::Body;

pub(crate) use link::{
    Followed, change_reply, follow, judge, open as open_link, supplement, withdraw,
};
pub(crate) use raise::{Received, is_staff, key_in, lies, raise};
pub(crate) use tell::tell_raisers;

use crate::model::{Contact, Key, Kind, Raiser, Terms, Voice};
use crate::orders::{AssignOrder, JoinOrder, NoteOrder, PressOrder, TakeUpOrder, needed};
use crate::store::{self, around, concern, contact};
use crate::{photo, rules};

/// A voice under an act: loaded and permitted.
struct Case {
    tx: WriteTx,
    it: Voice,
    permit: Permit,
}

impl Case {
    /// Opens the transaction, loads the voice and asks for the permit. `version` is what the reader
    /// saw; another one is stale.
    async fn open(desk: &Desk, id: VoiceId, version: &str) -> Result<Case, Failure> {
        let mut tx = desk.write().await?;
        let it = store::load(&mut tx, desk.municipality(), id).await?;
        let permit = desk.may(Action::Triage, &it)?;
        if !version.is_empty() && version != it.version.to_string() {
            return Err(Failure::Stale);
        }
        Ok(Case { tx, it, permit })
    }

    async fn close(mut self, change: Change<Voice>) -> Result<Voice, Failure> {
        store::save(&mut self.tx, &change.next).await?;
        self.tx.commit(self.permit, change).await
    }
}

/// What holds today for an office.
fn terms(desk: &Desk, holder: OrganisationId) -> Terms {
    Terms {
        today: desk.today,
        days: WorkingDays::default(),
        holder,
    }
}

/// It becomes a concern of its own; both or neither (F3).
pub(crate) async fn take_up(
    desk: &Desk,
    id: VoiceId,
    order: &TakeUpOrder,
) -> Result<Concern, Failure> {
    let mut case = Case::open(desk, id, &order.version).await?;
    rules::check_act(&case.it, "take_up")?;
    let draft = concerns::Draft {
        title: order.read(&case.it.beginning())?,
        words: words(&case.it),
        council: case.it.council,
        area: case.it.area.clone(),
        category: case.it.category.clone(),
        source: None,
    };
    let concern = concerns::take_up(&mut case.tx, draft).await?;
    let change = rules::take_up(&case.it, concern.id)?;
    store::save(&mut case.tx, &change.next).await?;
    case.tx.record(case.permit, change);
    case.tx.commit_recorded().await?;
    Ok(concern)
}

/// The words of a voice with its place, which the concern has no other room for yet. Words that
/// fill the whole room keep it.
fn words(it: &Voice) -> Body {
    if it.spot.is_empty() {
        return it.text.clone();
    }
    Body::new(&format!("{}\n（{}）", it.text, it.spot)).unwrap_or_else(|_| it.text.clone())
}

/// It joins a concern that says the same.
pub(crate) async fn join(desk: &Desk, id: VoiceId, order: &JoinOrder) -> Result<Voice, Failure> {
    let mut case = Case::open(desk, id, &order.version).await?;
    let concern = concern::joinable_by_number(&mut case.tx, desk, order.concern.trim())
        .await?
        .ok_or_else(|| Refusal::new("voice.which_concern").at("concern"))?;
    let change = rules::join(&case.it, concern, desk.today)?;
    case.close(change).await
}

/// It is answered at once.
pub(crate) async fn note(desk: &Desk, id: VoiceId, order: &NoteOrder) -> Result<Voice, Failure> {
    let case = Case::open(desk, id, &order.version).await?;
    let kind = Kind::read(&order.kind).unwrap_or(case.it.kind);
    let reply = needed(&order.reply, "voice.reply", "reply")?;
    let change = rules::note(&case.it, kind, reply, desk.today)?;
    case.close(change).await
}

/// Somebody says whose it is.
pub(crate) async fn assign(
    desk: &Desk,
    id: VoiceId,
    order: &AssignOrder,
) -> Result<Voice, Failure> {
    let mut case = Case::open(desk, id, &order.version).await?;
    let council = match order.council.as_str() {
        "" => None,
        text => Some(
            text.parse()
                .map_err(|_| Refusal::new("voice.council").at("council"))?,
        ),
    };
    let lies = around::whereabouts(&mut case.tx, desk, council, None).await?;
    if lies.council != council {
        return Err(Refusal::new("voice.council").at("council").into());
    }
    let terms = terms(desk, lies.holder);
    let change = rules::assign(&case.it, lies.council, lies.area, &terms)?;
    case.close(change).await
}

/// Somebody looked: a person wrote it.
pub(crate) async fn trust(desk: &Desk, id: VoiceId, order: &PressOrder) -> Result<Voice, Failure> {
    let case = Case::open(desk, id, &order.version).await?;
    let change = rules::trust(&case.it)?;
    case.close(change).await
}

/// A private link for whoever handed a voice in on paper or by telephone; one given out before
/// opens nothing any more.
pub(crate) async fn renew(desk: &Desk, id: VoiceId, order: &PressOrder) -> Result<Key, Failure> {
    let mut case = Case::open(desk, id, &order.version).await?;
    rules::check_renewable(&case.it)?;
    let key = fresh_key();
    store::save_key(&mut case.tx, id, &key).await?;
    let fact = Fact::new("voice.renew").with("number", &case.it.number);
    case.tx.commit(case.permit, Change::new((), fact)).await?;
    Ok(key)
}

/// Looks at what the raiser left of themselves. The look stands in the ledger (F7).
pub(crate) async fn look_at_contact(desk: &Desk, id: VoiceId) -> Result<(Voice, Raiser), Failure> {
    let mut tx = desk.read().await?;
    let it = store::load(&mut tx, desk.municipality(), id).await?;
    desk.check_read(&it)?;
    let permit = desk.may(Action::Read, &Contact(&it))?;
    let raiser = contact::load(&mut tx, desk.municipality(), id).await?;
    drop(tx);
    desk.note_look(permit, "voice.contact").await?;
    Ok((it, raiser))
}

/// A new key that nobody else has.
pub(crate) fn fresh_key() -> Key {
    let (secret, _) = fresh_secret();
    Key::of(&secret)
}

/// What of a picture is kept; the refusals beside those of the other fields.
async fn read_photo(base64: &str, no: &mut Vec<Refusal>) -> Option<Vec<u8>> {
    match photo::read(base64).await {
        Ok(jpeg) => jpeg,
        Err(why) => {
            no.push(why);
            None
        }
    }
}

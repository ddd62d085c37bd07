//! The acts: check the permission, decide, store with the line in the ledger, all in one
//! transaction. Pages and the JSON API both call these.

mod key_in;
mod link;
mod raise;
mod tell;

use concerns::Concern;
use desk::db::Conn;
use desk::seal::Seal;
use desk::session::fresh_secret;
use desk::{Desk, Failure, WriteTx};
use kernel::change::{Change, Whom};
use kernel::ids::{OrganisationId, VoiceId};
use kernel::policy::{Action, Permit};
use kernel::refusal::Refusal;
use kernel::text::Body;

pub(crate) use key_in::{key_in, keys_in, own_council, renew};
pub(crate) use link::{
    Followed, change_reply, follow, judge, open as open_link, supplement, withdraw,
};
pub(crate) use raise::{Received, lies, named, raise};
pub(crate) use tell::tell_raisers;

use crate::model::{Contact, Key, Kind, Raiser, Terms, Voice};
use crate::orders::{
    AssignOrder, JoinOrder, NoteOrder, PressOrder, RaiseOrder, TakeUpOrder, needed,
};
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
async fn terms(tx: &mut Conn, desk: &Desk, holder: OrganisationId) -> Result<Terms, Failure> {
    let book = desk.rulebook(tx).await?;
    Ok(Terms {
        today: desk.today,
        days: desk.working_days(tx).await?,
        look_within: book.value(rules::LOOK_WITHIN, &desk.place().area, desk.today)?,
        holder,
    })
}

/// It becomes a concern of its own; both or neither (F3).
pub(crate) async fn take_up(
    desk: &Desk,
    id: VoiceId,
    order: &TakeUpOrder,
) -> Result<Concern, Failure> {
    let mut case = Case::open(desk, id, &order.version).await?;
    rules::check_act(&case.it, "take_up")?;
    let title = order.read(&case.it.beginning())?;
    let (words, area) = (case.it.text.clone(), case.it.area.clone());
    let draft = concerns::Draft {
        spot: case.it.spot.clone(),
        council: case.it.council,
        origin: case.it.visibility,
        ..concerns::Draft::heard(title, words, area)
    };
    let concern = concerns::take_up(&mut case.tx, draft).await?;
    let change = rules::take_up(&case.it, concern.id, desk.today)?;
    store::save(&mut case.tx, &change.next).await?;
    case.tx.record(case.permit, change);
    case.tx.commit_recorded().await?;
    Ok(concern)
}

/// It joins a concern that says the same.
pub(crate) async fn join(desk: &Desk, id: VoiceId, order: &JoinOrder) -> Result<Voice, Failure> {
    let mut case = Case::open(desk, id, &order.version).await?;
    let concern = concern::joinable_by_number(&mut case.tx, desk, order.concern.trim())
        .await?
        .ok_or_else(|| Refusal::new("voice.which_concern").at("concern"))?;
    let mut change = rules::join(&case.it, concern, desk.today)?;
    // What was brought back of it before is news to this raiser.
    if store::tell::save_known(&mut case.tx, id, concern).await? {
        change = change.tell(Whom::Raiser(id), "mail-voice-answered");
    }
    case.close(change).await
}

/// What the raiser added after the end was read, and it stays ended.
pub(crate) async fn leave(desk: &Desk, id: VoiceId, order: &PressOrder) -> Result<Voice, Failure> {
    let case = Case::open(desk, id, &order.version).await?;
    let change = rules::leave(&case.it)?;
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
    let terms = terms(&mut case.tx, desk, lies.holder).await?;
    let change = rules::assign(&case.it, lies.council, lies.area, &terms)?;
    case.close(change).await
}

/// Somebody looked: a person wrote it.
pub(crate) async fn trust(desk: &Desk, id: VoiceId, order: &PressOrder) -> Result<Voice, Failure> {
    let case = Case::open(desk, id, &order.version).await?;
    let change = rules::trust(&case.it)?;
    case.close(change).await
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

/// A new key for these words, under the house's seal.
pub(crate) async fn draw_key(desk: &Desk, words: &Body) -> Result<String, Failure> {
    let seal = Seal::of(desk).await?;
    Ok(fresh_key().sealed(&seal, words))
}

/// The key that the house drew for what is sent, if it did.
pub(crate) async fn drawn_key(desk: &Desk, order: &RaiseOrder) -> Result<Option<Key>, Failure> {
    let Ok(words) = Body::new(&order.text) else {
        return Ok(None);
    };
    let seal = Seal::of(desk).await?;
    Ok(Key::unsealed(&order.key, &seal, &words))
}

/// A new key that nobody else has.
fn fresh_key() -> Key {
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

//! What whoever holds a private link may do: follow the voice, say whether it is settled, add
//! something, and take back what they left of themselves.

use concerns::ReopenOrder;
use desk::db::{Conn, StoreError};
use desk::{Desk, Failure};
use kernel::change::{Change, Fact, Subject};
use kernel::policy::{Action, Guarded, Permit, Resource};
use kernel::refusal::Refusal;

use super::terms;
use crate::model::{Key, Place, Raiser, SaidBy, Verdict, Voice};
use crate::orders::{JudgeOrder, ReplyOrder, SupplementOrder, needed, read_mail};
use crate::rules;
use crate::store::concern::{Delivered, Progress};
use crate::store::supplement::{self, Supplement};
use crate::store::{self, around, concern, contact};

/// A voice behind its link, at a desk that holds the link.
pub(crate) struct Opened {
    pub(crate) desk: Desk,
    pub(crate) voice: Voice,
    pub(crate) progress: Option<Progress>,
    /// For the raiser's own voice; the ledger knows who opened it.
    permit: Permit,
}

/// Opens a private link.
///
/// # Errors
/// [`Failure::Missing`] for a key that opens nothing.
pub(crate) async fn open(desk: &Desk, key: &str, action: Action) -> Result<Opened, Failure> {
    let key = Key::read(key).ok_or(Failure::Missing)?;
    let mut tx = desk.read().await?;
    let municipality = desk.municipality();
    let voice = store::load_by_key(&mut tx, municipality, &key)
        .await?
        .ok_or(Failure::Missing)?;
    let progress = progress(&mut tx, municipality, &voice).await?;
    // Whoever only says the same as a concern that was answered cannot open it again: a desk decides.
    let judged = progress.as_ref().filter(|_| is_taken(&voice));
    let opened = judged
        .map(|it| Subject::of(Resource::Concern, it.id))
        .into_iter()
        .chain([voice.subject()]);
    let desk = desk.holding(opened);
    let permit = desk.may(action, &voice)?;
    Ok(Opened {
        desk,
        voice,
        progress,
        permit,
    })
}

/// Where the concern has got to which is the voice's own.
async fn progress(
    tx: &mut Conn,
    municipality: &str,
    voice: &Voice,
) -> Result<Option<Progress>, StoreError> {
    match voice.place.own_concern() {
        Some(id) => concern::progress(tx, municipality, id).await.map(Some),
        None => Ok(None),
    }
}

const fn is_taken(voice: &Voice) -> bool {
    matches!(voice.place, Place::Taken { .. })
}

/// All that a raiser reads under the link.
pub(crate) struct Followed {
    pub(crate) voice: Voice,
    /// The office that has the voice itself.
    pub(crate) holder: around::Name,
    pub(crate) progress: Option<Progress>,
    pub(crate) delivered: Vec<Delivered>,
    /// What was said after it, in its order.
    pub(crate) supplements: Vec<Supplement>,
    /// What they left of themselves; their own, so that they see what they can take back.
    pub(crate) raiser: Raiser,
}

/// What became of the voice.
pub(crate) async fn follow(desk: &Desk, key: &str) -> Result<Followed, Failure> {
    let opened = open(desk, key, Action::Read).await?;
    let mut tx = desk.read().await?;
    let municipality = desk.municipality();
    let voice = opened.voice;
    Ok(Followed {
        holder: around::office_name(&mut tx, municipality, voice.place.holder()).await?,
        delivered: delivered(&mut tx, municipality, opened.progress.as_ref()).await?,
        supplements: supplement::list(&mut tx, municipality, voice.id).await?,
        raiser: contact::load(&mut tx, municipality, voice.id).await?,
        progress: opened.progress,
        voice,
    })
}

async fn delivered(
    tx: &mut Conn,
    municipality: &str,
    progress: Option<&Progress>,
) -> Result<Vec<Delivered>, Failure> {
    match progress {
        Some(it) => Ok(concern::delivered(tx, municipality, it.id).await?),
        None => Ok(Vec::new()),
    }
}

/// Says whether it is settled. "Not yet" opens the concern again, at the desk that answered.
pub(crate) async fn judge(desk: &Desk, key: &str, order: &JudgeOrder) -> Result<(), Failure> {
    let opened = open(desk, key, Action::Edit).await?;
    let answered = opened.progress.as_ref();
    let concern = answered
        .filter(|it| it.is_answered() && is_taken(&opened.voice))
        .ok_or_else(|| Refusal::new("voice.not_answered"))?
        .id;
    match Verdict::read(&order.verdict) {
        None => Err(Refusal::new("voice.verdict").at("verdict").into()),
        Some(Verdict::Settled) => {
            let mut tx = opened.desk.write().await?;
            let change = rules::settle(&opened.voice, desk.today);
            store::save(&mut tx, &change.next).await?;
            tx.commit(opened.permit, change).await?;
            Ok(())
        }
        Some(Verdict::NotSettled) => {
            let again = ReopenOrder {
                version: String::new(),
                reason: order.reason.clone(),
            };
            let mut tx = opened.desk.write().await?;
            concerns::reopen_in(&mut tx, concern, &again).await?;
            // Whoever wrote it finds their own words again, and no other raiser does.
            let reason = needed(&order.reason, "voice.supplement", "reason")?;
            store::hold(&mut tx, opened.voice.id).await?;
            let said = Supplement::new(SaidBy::Raiser, desk.today, &reason);
            supplement::add(&mut tx, opened.voice.id, &said).await?;
            let change = Change::new((), fact(&opened.voice, "voice.supplement"));
            tx.record(opened.permit, change);
            tx.commit_recorded().await
        }
    }
}

/// Adds something to the voice. Whoever has it, or its open concern, hears of it; where nobody has
/// them any more it comes to the desk of its place.
pub(crate) async fn supplement(
    desk: &Desk,
    key: &str,
    order: &SupplementOrder,
) -> Result<(), Failure> {
    let opened = open(desk, key, Action::Edit).await?;
    let text = needed(&order.text, "voice.supplement", "text")?;
    let municipality = desk.municipality();
    let mut tx = opened.desk.write().await?;
    // Whoever adds something at the same moment waits here, and finds what this one left.
    store::hold(&mut tx, opened.voice.id).await?;
    let it = store::load(&mut tx, municipality, opened.voice.id).await?;
    let progress = progress(&mut tx, municipality, &it).await?;
    let with = it.place.holder().or(progress.and_then(|it| it.holder));
    let office = around::office_of(&mut tx, desk, it.council, &it.area).await?;
    let terms = terms(&mut tx, desk, office).await?;
    let change = rules::supplement(&it, with, &terms);
    rules::check_more(supplement::count(&mut tx, municipality, it.id).await?)?;
    if let Place::Noted { on, reply } = &it.place {
        let replied = Supplement::new(SaidBy::City, *on, reply);
        supplement::add(&mut tx, it.id, &replied).await?;
    }
    let added = Supplement::new(SaidBy::Raiser, desk.today, &text);
    supplement::add(&mut tx, it.id, &added).await?;
    store::save(&mut tx, &change.next).await?;
    tx.commit(opened.permit, change).await?;
    Ok(())
}

/// Sets where word of an answer goes, or that it goes nowhere.
pub(crate) async fn change_reply(
    desk: &Desk,
    key: &str,
    order: &ReplyOrder,
) -> Result<(), Failure> {
    let opened = open(desk, key, Action::Edit).await?;
    let mail = read_mail(&order.mail)?;
    let mut tx = opened.desk.write().await?;
    contact::save_mail(&mut tx, opened.voice.id, mail.as_deref()).await?;
    let change = Change::new((), fact(&opened.voice, "voice.reply_to"));
    tx.commit(opened.permit, change).await
}

/// Takes back name, contact and mail address. The words stay, for they are being worked on.
pub(crate) async fn withdraw(desk: &Desk, key: &str) -> Result<(), Failure> {
    let opened = open(desk, key, Action::Edit).await?;
    let mut tx = opened.desk.write().await?;
    contact::erase(&mut tx, opened.voice.id).await?;
    let change = Change::new((), fact(&opened.voice, "voice.withdraw"));
    tx.commit(opened.permit, change).await
}

fn fact(it: &Voice, act: &'static str) -> Fact {
    Fact::new(act).with("number", &it.number)
}

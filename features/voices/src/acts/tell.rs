//! Raisers hear that an answer came back.

use desk::{Desk, Failure};
use kernel::change::{Change, Fact, Whom};
use kernel::ids::VoiceId;
use kernel::policy::Action;
use uuid::Uuid;

use crate::store;

/// Tells every raiser who left an address of what was brought back since they last heard, each once.
/// The program does it by itself: the sections that answer need not know of the voices.
pub(crate) async fn tell_raisers(desk: &Desk) -> Result<usize, Failure> {
    let mut tx = desk.read().await?;
    let waiting = store::tell::list(&mut tx, desk.municipality()).await?;
    drop(tx);
    let told = waiting.len();
    for (id, delivery) in waiting {
        tell(desk, id, delivery).await?;
    }
    Ok(told)
}

async fn tell(desk: &Desk, id: VoiceId, delivery: Uuid) -> Result<(), Failure> {
    let mut tx = desk.write().await?;
    let it = store::load(&mut tx, desk.municipality(), id).await?;
    let permit = desk.may(Action::Deliver, &it)?;
    store::tell::save(&mut tx, id, delivery).await?;
    let fact = Fact::new("voice.tell").with("number", &it.number);
    let change = Change::new((), fact).tell(Whom::Raiser(id), "mail-voice-answered");
    tx.commit(permit, change).await
}

//! Raisers hear that an answer came back.

use desk::{Desk, Failure};
use kernel::change::{Change, Fact, Whom};
use kernel::ids::VoiceId;
use kernel::policy::Action;
use uuid::Uuid;

use crate::store;

/// Tells every raiser who left an address of what was brought back since they last heard, each once.
/// The program does it by itself: the sections that answer need not know of the voices. One who
/// cannot be told keeps nobody else from hearing.
///
/// # Errors
/// When somebody could not be told; all others were.
pub(crate) async fn tell_raisers(desk: &Desk) -> Result<usize, Failure> {
    let mut tx = desk.read().await?;
    let waiting = store::tell::list(&mut tx, desk.municipality(), desk.now).await?;
    drop(tx);
    let (mut told, mut untold) = (0, 0);
    for (id, delivery) in waiting {
        match tell(desk, id, delivery).await {
            Ok(true) => told += 1,
            Ok(false) => {}
            Err(why) => {
                tracing::error!(voice = %id, ?why, "a raiser was not told of an answer");
                untold += 1;
            }
        }
    }
    match untold {
        0 => Ok(told),
        _ => Err(Failure::Broken(format!(
            "{told} raisers were told of an answer, {untold} were not"
        ))),
    }
}

/// Tells one raiser, unless another node was faster.
async fn tell(desk: &Desk, id: VoiceId, delivery: Uuid) -> Result<bool, Failure> {
    let mut tx = desk.write().await?;
    if !store::tell::save(&mut tx, id, delivery).await? {
        return Ok(false);
    }
    let it = store::load(&mut tx, desk.municipality(), id).await?;
    let permit = desk.may(Action::Deliver, &it)?;
    let fact = Fact::new("voice.tell").with("number", &it.number);
    let change = Change::new((), fact).tell(Whom::Raiser(id), "mail-voice-answered");
    tx.commit(permit, change).await?;
    Ok(true)
}

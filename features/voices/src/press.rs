//! Acts that are one press on the page of a voice.

use desk::{Answer, Desk, Failure, Form, Path};
use kernel::ids::VoiceId;

use crate::model::Voice;
use crate::orders::PressOrder;
use crate::{acts, show};

/// 人が書いたものと確かめた.
pub(crate) async fn post_trust(
    desk: Desk,
    Path(id): Path<VoiceId>,
    Form(order): Form<PressOrder>,
) -> Answer {
    let done = acts::trust(&desk, id, &order).await;
    after(&desk, id, done, "voice-trust").await
}

/// 読みました、終わったままにする.
pub(crate) async fn post_leave(
    desk: Desk,
    Path(id): Path<VoiceId>,
    Form(order): Form<PressOrder>,
) -> Answer {
    let done = acts::leave(&desk, id, &order).await;
    after(&desk, id, done, "voice-leave").await
}

/// 専用リンクを出す: on to the slip, which is handed over or posted.
pub(crate) async fn post_link(
    desk: Desk,
    Path(id): Path<VoiceId>,
    Form(order): Form<PressOrder>,
) -> Answer {
    match acts::renew(&desk, id, &order).await {
        Ok(key) => {
            let slip = format!("/voices/follow/{}/receipt", key.shown());
            desk.see_done(&slip, "voice-renew")
        }
        Err(Failure::Stale) => show::overtaken(&desk, id).await,
        Err(failure) => Err(failure),
    }
}

/// After a press: the voice again, which confirms it, or shows how it stands now.
async fn after(desk: &Desk, id: VoiceId, act: Result<Voice, Failure>, done: &str) -> Answer {
    match act {
        Ok(_) => desk.see_done(&format!("/voices/{id}"), done),
        Err(Failure::Stale) => show::overtaken(desk, id).await,
        Err(failure) => Err(failure),
    }
}

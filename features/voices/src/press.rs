//! Acts that are one press on the page of a voice.

use desk::{Answer, Desk, Form, Path};
use kernel::ids::VoiceId;

use crate::acts;
use crate::orders::PressOrder;

/// 人が書いたものと確かめた.
pub(crate) async fn post_trust(
    desk: Desk,
    Path(id): Path<VoiceId>,
    Form(order): Form<PressOrder>,
) -> Answer {
    acts::trust(&desk, id, &order).await?;
    desk.see_done(&format!("/voices/{id}"), "voice-trust")
}

/// 専用リンクを出す: on to the slip, which is handed over or posted.
pub(crate) async fn post_link(
    desk: Desk,
    Path(id): Path<VoiceId>,
    Form(order): Form<PressOrder>,
) -> Answer {
    let key = acts::renew(&desk, id, &order).await?;
    desk.see_done(
        &format!("/voices/follow/{}/receipt", key.shown()),
        "voice-renew",
    )
}

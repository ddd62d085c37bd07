//! 連絡先: who raised a voice, for those who must reach them. Every look stands in the ledger.

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Path};
use kernel::ids::VoiceId;

use crate::model::{Raiser, Voice};
use crate::private::private;
use crate::{Words, acts};

#[derive(Template)]
#[template(path = "contact.html")]
struct Page {
    frame: Frame,
    w: Words,
    voice: Voice,
    raiser: Raiser,
}

impl Page {
    /// The address of the voice, without the base.
    fn path(&self) -> String {
        format!("/voices/{}", self.voice.id)
    }
}

pub(crate) async fn post(desk: Desk, Path(id): Path<VoiceId>) -> Answer {
    let (voice, raiser) = acts::look_at_contact(&desk, id).await?;
    let page = Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        voice,
        raiser,
    };
    desk.page(&page).map(private)
}

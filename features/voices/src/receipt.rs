//! 受付票: the number of a voice and the private link to it, to be printed or copied by hand.

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Failure, Path};
use kernel::policy::Action;

use crate::code::Code;
use crate::model::{Key, Voice};
use crate::private::private;
use crate::store::around::Name;
use crate::{Words, acts, follow};

#[derive(Template)]
#[template(path = "receipt.html")]
struct Page {
    frame: Frame,
    w: Words,
    voice: Voice,
    key: String,
    /// The link, as the world reaches it.
    link: String,
    /// The link again, for a camera to read from paper; nothing where it is too long for that.
    code: Option<Code>,
    holder: Name,
    /// The number of the concern that it joined.
    concern: String,
    /// Word of an answer goes by mail too.
    has_mail: bool,
    /// The reader keyed it in, for somebody who is to be told this.
    keyed_here: bool,
    /// The reader asked for themselves, and finds it on their desk.
    asked_here: bool,
    /// The reader may open it at their desk.
    may_read: bool,
}

impl Page {
    /// The address of the link, without the base.
    fn path(&self) -> String {
        format!("/voices/follow/{}", self.key)
    }
}

pub(crate) async fn get(desk: Desk, Path(key): Path<String>) -> Answer {
    let it = match acts::follow(&desk, &key).await {
        Err(Failure::Missing) => return follow::missing(&desk, &key),
        found => found?,
    };
    let key = Key::read(&key).map_or(key, |key| key.shown());
    let frame = desk.frame();
    let link = desk.address(&format!("/voices/follow/{key}"));
    let is_keyed_here = it.voice.keyed.as_ref().map(|keyed| keyed.by) == desk.actor.account;
    let asked_here = is_keyed_here && it.voice.asker().is_some();
    let page = Page {
        w: Words(desk.lang),
        code: Code::of(&link),
        link,
        key,
        holder: it.holder,
        concern: it.progress.map(|it| it.number).unwrap_or_default(),
        keyed_here: is_keyed_here && !asked_here,
        asked_here,
        may_read: desk.can(Action::Read, &it.voice),
        has_mail: it.raiser.reply_mail.is_some(),
        voice: it.voice,
        frame,
    };
    desk.page(&page).map(private)
}

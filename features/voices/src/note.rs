//! その場で返事をする: thanks and information are answered at once.

use askama::Template;
use desk::frame::{Choice, Frame};
use desk::{Answer, Desk, Form, Path, Typed};
use kernel::ids::VoiceId;

use crate::act::{Act, Around};
use crate::orders::NoteOrder;
use crate::{Words, acts};

#[derive(Template)]
#[template(path = "note.html")]
struct Page {
    frame: Frame,
    w: Words,
    around: Around,
    order: NoteOrder,
    kinds: Vec<Choice>,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<VoiceId>) -> Answer {
    page(&desk, id, Typed::nothing()).await
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<VoiceId>,
    Form(order): Form<NoteOrder>,
) -> Answer {
    match acts::note(&desk, id, &order).await {
        Ok(_) => desk.see_done(&format!("/voices/{id}"), "voice-note"),
        Err(failure) => page(&desk, id, Typed::again(order, failure)?).await,
    }
}

async fn page(desk: &Desk, id: VoiceId, typed: Typed<NoteOrder>) -> Answer {
    let w = Words(desk.lang);
    let act = Act {
        code: "note",
        title: w.note(),
        lead: w.note_lead(),
    };
    let around = Around::load(desk, id, act, &typed).await?;
    let page = Page {
        frame: desk.frame(),
        w,
        order: typed.order.unwrap_or_else(|| NoteOrder {
            kind: around.picture.it.kind.code().to_owned(),
            ..NoteOrder::default()
        }),
        kinds: w.choices("kind", &["information", "thanks"]),
        around,
    };
    page.around.answer(desk, &page)
}

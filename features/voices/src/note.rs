//! その場で返事をする: thanks and information are answered at once.

use askama::Template;
use desk::frame::{Choice, FieldErrors, Frame};
use desk::{Answer, Desk, Form, Path};
use kernel::ids::VoiceId;
use kernel::refusal::Refusal;

use crate::orders::NoteOrder;
use crate::picture::Picture;
use crate::{Words, acts};

#[derive(Template)]
#[template(path = "note.html")]
struct Page {
    frame: Frame,
    w: Words,
    picture: Picture,
    order: NoteOrder,
    errors: FieldErrors,
    kinds: Vec<Choice>,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<VoiceId>) -> Answer {
    desk.page(&page(&desk, id, None, &[]).await?)
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<VoiceId>,
    Form(order): Form<NoteOrder>,
) -> Answer {
    let no = match acts::note(&desk, id, &order).await {
        Ok(_) => return desk.see_done(&format!("/voices/{id}"), "voice-note"),
        Err(failure) => failure.refusals()?,
    };
    desk.page_again(&page(&desk, id, Some(order), &no).await?)
}

async fn page(
    desk: &Desk,
    id: VoiceId,
    typed: Option<NoteOrder>,
    no: &[Refusal],
) -> Result<Page, desk::Failure> {
    let picture = Picture::of_act(desk, id, "note").await?;
    let w = Words(desk.lang);
    Ok(Page {
        frame: desk.frame(),
        w,
        order: typed.unwrap_or_else(|| NoteOrder {
            version: picture.it.version.to_string(),
            kind: picture.it.kind.code().to_owned(),
            reply: String::new(),
        }),
        errors: desk.errors(no),
        kinds: w.choices("kind", &["information", "thanks"]),
        picture,
    })
}

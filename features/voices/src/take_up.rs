//! 案件にする: a voice becomes a concern of its own.

use askama::Template;
use desk::frame::{FieldErrors, Frame};
use desk::{Answer, Desk, Form, Path};
use kernel::ids::VoiceId;
use kernel::refusal::Refusal;

use crate::orders::TakeUpOrder;
use crate::picture::Picture;
use crate::{Words, acts};

#[derive(Template)]
#[template(path = "take_up.html")]
struct Page {
    frame: Frame,
    w: Words,
    picture: Picture,
    order: TakeUpOrder,
    errors: FieldErrors,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<VoiceId>) -> Answer {
    desk.page(&page(&desk, id, None, &[]).await?)
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<VoiceId>,
    Form(order): Form<TakeUpOrder>,
) -> Answer {
    let no = match acts::take_up(&desk, id, &order).await {
        Ok(concern) => return desk.see_done(&format!("/concerns/{}", concern.id), "voice-take-up"),
        Err(failure) => failure.refusals()?,
    };
    desk.page_again(&page(&desk, id, Some(order), &no).await?)
}

async fn page(
    desk: &Desk,
    id: VoiceId,
    typed: Option<TakeUpOrder>,
    no: &[Refusal],
) -> Result<Page, desk::Failure> {
    let picture = Picture::of_act(desk, id, "take_up").await?;
    Ok(Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        order: typed.unwrap_or_else(|| TakeUpOrder {
            version: picture.it.version.to_string(),
            title: picture.it.beginning(),
        }),
        errors: desk.errors(no),
        picture,
    })
}

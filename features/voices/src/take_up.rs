//! 案件にする: a voice becomes a concern of its own.

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Form, Path, Typed};
use kernel::ids::VoiceId;

use crate::act::{Act, Around};
use crate::orders::TakeUpOrder;
use crate::{Words, acts};

#[derive(Template)]
#[template(path = "take_up.html")]
struct Page {
    frame: Frame,
    w: Words,
    around: Around,
    order: TakeUpOrder,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<VoiceId>) -> Answer {
    page(&desk, id, Typed::nothing()).await
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<VoiceId>,
    Form(order): Form<TakeUpOrder>,
) -> Answer {
    match acts::take_up(&desk, id, &order).await {
        Ok(concern) => desk.see_done(&format!("/concerns/{}", concern.id), "voice-take-up"),
        Err(failure) => page(&desk, id, Typed::again(order, failure)?).await,
    }
}

async fn page(desk: &Desk, id: VoiceId, typed: Typed<TakeUpOrder>) -> Answer {
    let w = Words(desk.lang);
    let act = Act {
        code: "take_up",
        title: w.take_up(),
        lead: w.take_up_lead(),
    };
    let around = Around::load(desk, id, act, &typed).await?;
    let page = Page {
        frame: desk.frame(),
        w,
        order: typed.order.unwrap_or_else(|| TakeUpOrder {
            title: around.picture.it.beginning(),
            ..TakeUpOrder::default()
        }),
        around,
    };
    page.around.answer(desk, &page)
}

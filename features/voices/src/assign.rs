//! どこの声かを定める: a voice goes to the desk of the place that it speaks of.

use askama::Template;
use desk::frame::{Choice, Frame};
use desk::{Answer, Desk, Form, Path, Typed};
use kernel::ids::VoiceId;
use kernel::policy::Action;

use crate::act::{Act, Around};
use crate::orders::AssignOrder;
use crate::store::around;
use crate::{Words, acts, wording};

#[derive(Template)]
#[template(path = "assign.html")]
struct Page {
    frame: Frame,
    w: Words,
    around: Around,
    order: AssignOrder,
    councils: Vec<Choice>,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<VoiceId>) -> Answer {
    page(&desk, id, Typed::nothing()).await
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<VoiceId>,
    Form(order): Form<AssignOrder>,
) -> Answer {
    match acts::assign(&desk, id, &order).await {
        Ok(it) if desk.can(Action::Read, &it) => {
            desk.see_done(&format!("/voices/{id}"), "voice-assign")
        }
        // It went to a desk that the giver does not see into.
        Ok(_) => desk.see_done("/voices", "voice-assign"),
        Err(failure) => page(&desk, id, Typed::again(order, failure)?).await,
    }
}

async fn page(desk: &Desk, id: VoiceId, typed: Typed<AssignOrder>) -> Answer {
    let w = Words(desk.lang);
    let act = Act {
        code: "assign",
        title: w.assign(),
        lead: w.assign_lead(),
    };
    let around = Around::load(desk, id, act, &typed).await?;
    let mut tx = desk.read().await?;
    let councils = around::all_councils(&mut tx, desk).await?;
    let whole = Choice::new("", w.whole_city(desk.frame().section));
    let council = around.picture.it.council;
    let page = Page {
        frame: desk.frame(),
        w,
        order: typed.order.unwrap_or_else(|| AssignOrder {
            council: council.map_or(String::new(), |id| id.to_string()),
            ..AssignOrder::default()
        }),
        councils: [vec![whole], wording::choices(&councils, desk.lang)].concat(),
        around,
    };
    page.around.answer(desk, &page)
}

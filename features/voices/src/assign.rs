//! どこの声かを定める: a voice goes to the desk of the place that it speaks of.

use askama::Template;
use desk::frame::{Choice, FieldErrors, Frame};
use desk::{Answer, Desk, Form, Path};
use kernel::ids::VoiceId;
use kernel::refusal::Refusal;

use crate::orders::AssignOrder;
use crate::picture::Picture;
use crate::store::around;
use crate::{Words, acts, wording};

#[derive(Template)]
#[template(path = "assign.html")]
struct Page {
    frame: Frame,
    w: Words,
    picture: Picture,
    order: AssignOrder,
    errors: FieldErrors,
    councils: Vec<Choice>,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<VoiceId>) -> Answer {
    desk.page(&page(&desk, id, None, &[]).await?)
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<VoiceId>,
    Form(order): Form<AssignOrder>,
) -> Answer {
    let no = match acts::assign(&desk, id, &order).await {
        Ok(it) if desk.can(kernel::policy::Action::Read, &it) => {
            return desk.see_done(&format!("/voices/{id}"), "voice-assign");
        }
        // It went to a desk that the giver does not see into.
        Ok(_) => return desk.see_done("/voices", "voice-assign"),
        Err(failure) => failure.refusals()?,
    };
    desk.page_again(&page(&desk, id, Some(order), &no).await?)
}

async fn page(
    desk: &Desk,
    id: VoiceId,
    typed: Option<AssignOrder>,
    no: &[Refusal],
) -> Result<Page, desk::Failure> {
    let picture = Picture::of_act(desk, id, "assign").await?;
    let mut tx = desk.read().await?;
    let w = Words(desk.lang);
    let councils = around::all_councils(&mut tx, desk).await?;
    let whole = Choice::new("", w.whole_city(desk.frame().section));
    Ok(Page {
        frame: desk.frame(),
        w,
        order: typed.unwrap_or_else(|| AssignOrder {
            version: picture.it.version.to_string(),
            council: picture
                .it
                .council
                .map_or(String::new(), |id| id.to_string()),
        }),
        errors: desk.errors(no),
        councils: [vec![whole], wording::choices(&councils, desk.lang)].concat(),
        picture,
    })
}

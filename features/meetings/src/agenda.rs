//! 議題を直す: add, shift, take off; each a press, so that it works without scripts.

use askama::Template;
use desk::frame::{FieldErrors, Frame};
use desk::{Answer, Desk, Failure, Form, Path};
use kernel::ids::MeetingId;
use kernel::policy::{Action, Visibility};
use kernel::refusal::Refusal;

use crate::model::{AgendaItem, ItemId, Meeting};
use crate::orders::{AgendaOrder, CarryOrder, ShiftOrder};
use crate::saying::errors;
use crate::{Words, acts, store};

#[derive(Template)]
#[template(path = "agenda.html")]
struct Page {
    frame: Frame,
    w: Words,
    it: Meeting,
    items: Vec<AgendaItem>,
    lines: String,
    errors: FieldErrors,
}

impl Page {
    async fn of(
        desk: &Desk,
        id: MeetingId,
        lines: String,
        no: &[Refusal],
    ) -> Result<Page, Failure> {
        let mut tx = desk.read().await?;
        let it = store::load(&mut tx, desk.municipality(), id).await?;
        desk.may(Action::Edit, &it).map(drop)?;
        desk.may(Action::Edit, &it.part(Visibility::Closed))
            .map(drop)?;
        Ok(Page {
            frame: desk.frame(),
            w: Words(desk.lang),
            items: store::load_agenda(&mut tx, desk.municipality(), id, None).await?,
            it,
            lines,
            errors: errors(desk, no),
        })
    }

    fn item_path(&self, item: &AgendaItem, act: &str) -> String {
        format!("/meetings/{}/items/{}/{act}", self.it.id, item.id)
    }
}

pub(crate) async fn get(desk: Desk, Path(id): Path<MeetingId>) -> Answer {
    desk.page(&Page::of(&desk, id, String::new(), &[]).await?)
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<MeetingId>,
    Form(order): Form<AgendaOrder>,
) -> Answer {
    let no = match acts::add_items(&desk, id, &order).await {
        Ok(_) => return desk.see_done(&format!("/meetings/{id}/agenda"), "meeting-agenda"),
        Err(failure) => failure.refusals()?,
    };
    desk.page_again(&Page::of(&desk, id, order.lines, &no).await?)
}

/// One press on an item: shift it.
pub(crate) async fn shift(
    desk: Desk,
    Path((id, item)): Path<(MeetingId, ItemId)>,
    Form(order): Form<ShiftOrder>,
) -> Answer {
    acts::shift_item(&desk, id, item, &order).await?;
    desk.see(&format!("/meetings/{id}/agenda"))
}

/// One press on an item: take it off.
pub(crate) async fn remove(desk: Desk, Path((id, item)): Path<(MeetingId, ItemId)>) -> Answer {
    let no = match acts::remove_item(&desk, id, item).await {
        Ok(_) => return desk.see_done(&format!("/meetings/{id}/agenda"), "meeting-item-removed"),
        Err(failure) => failure.refusals()?,
    };
    desk.page_again(&Page::of(&desk, id, String::new(), &no).await?)
}

/// One press on an open concern: give it an item of its own.
pub(crate) async fn carry(
    desk: Desk,
    Path(id): Path<MeetingId>,
    Form(order): Form<CarryOrder>,
) -> Answer {
    acts::carry(&desk, id, &order).await?;
    desk.see_done(&format!("/meetings/{id}"), "meeting-carry")
}

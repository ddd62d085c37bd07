//! 議題を直す: add, shift, take off; each a press, so that it works without scripts.

use askama::Template;
use desk::frame::{FieldErrors, Frame};
use desk::{Answer, Desk, Failure, Form, Path, Typed};
use kernel::ids::MeetingId;
use kernel::policy::{Action, Visibility};

use crate::model::{AgendaItem, ItemId, Meeting};
use crate::orders::{AgendaOrder, PressOrder, ShiftOrder};
use crate::{Words, acts, store};

#[derive(Template)]
#[template(path = "agenda.html")]
struct Page {
    frame: Frame,
    w: Words,
    /// What is done here, in words.
    act: &'static str,
    it: Meeting,
    /// As it is stored.
    items: Vec<AgendaItem>,
    order: AgendaOrder,
    errors: FieldErrors,
    /// Was somebody else faster?
    overtaken: bool,
}

impl Page {
    async fn of(desk: &Desk, id: MeetingId, typed: Typed<AgendaOrder>) -> Result<Page, Failure> {
        let mut tx = desk.read().await?;
        let it = store::load(&mut tx, desk.municipality(), id).await?;
        desk.may(Action::Edit, &it).map(drop)?;
        desk.may(Action::Edit, &it.part(Visibility::Closed))
            .map(drop)?;
        Ok(Page {
            frame: desk.frame(),
            w: Words(desk.lang),
            act: Words(desk.lang).edit_agenda(),
            items: store::load_agenda(&mut tx, desk.municipality(), id, None).await?,
            errors: desk.errors(&typed.no),
            overtaken: typed.overtaken,
            // The agenda on this page is the stored one, so its version is the present one.
            order: AgendaOrder {
                version: it.version.to_string(),
                ..typed.order.unwrap_or_default()
            },
            it,
        })
    }

    fn item_path(&self, item: &AgendaItem, act: &str) -> String {
        format!("/meetings/{}/items/{}/{act}", self.it.id, item.id)
    }
}

pub(crate) async fn get(desk: Desk, Path(id): Path<MeetingId>) -> Answer {
    page(&desk, id, Typed::nothing()).await
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<MeetingId>,
    Form(order): Form<AgendaOrder>,
) -> Answer {
    match acts::add_items(&desk, id, &order).await {
        Ok(_) => desk.see_done(&format!("/meetings/{id}/agenda"), "meeting-agenda"),
        Err(why) => page(&desk, id, Typed::again(order, why)?).await,
    }
}

/// One press on an item: shift it.
pub(crate) async fn shift(
    desk: Desk,
    Path((id, item)): Path<(MeetingId, ItemId)>,
    Form(order): Form<ShiftOrder>,
) -> Answer {
    match acts::shift_item(&desk, id, item, &order).await {
        Ok(_) => desk.see(&format!("/meetings/{id}/agenda")),
        Err(why) => page(&desk, id, Typed::again(AgendaOrder::default(), why)?).await,
    }
}

/// One press on an item: take it off.
pub(crate) async fn remove(
    desk: Desk,
    Path((id, item)): Path<(MeetingId, ItemId)>,
    Form(order): Form<PressOrder>,
) -> Answer {
    match acts::remove_item(&desk, id, item, &order).await {
        Ok(_) => desk.see_done(&format!("/meetings/{id}/agenda"), "meeting-item-removed"),
        Err(why) => page(&desk, id, Typed::again(AgendaOrder::default(), why)?).await,
    }
}

async fn page(desk: &Desk, id: MeetingId, typed: Typed<AgendaOrder>) -> Answer {
    desk.page_with(typed.status(), &Page::of(desk, id, typed).await?)
}

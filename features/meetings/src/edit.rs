//! 会議のことを直す: the particulars, not the minutes.

use askama::Template;
use desk::frame::{Choice, FieldErrors, Frame};
use desk::{Answer, Desk, Failure, Form, Path, Typed};
use kernel::ids::MeetingId;
use kernel::policy::{Action, Visibility};
use kernel::text::Title;

use crate::model::Meeting;
use crate::orders::{ParticularsOrder, carried};
use crate::{Words, acts, store};

#[derive(Template)]
#[template(path = "edit.html")]
struct Page {
    frame: Frame,
    w: Words,
    /// What is done here, in words.
    act: &'static str,
    /// As it is stored.
    it: Meeting,
    order: ParticularsOrder,
    kinds: Vec<Choice>,
    opennesses: Vec<Choice>,
    errors: FieldErrors,
    /// Was somebody else faster? Then what is stored is shown beside what was typed.
    overtaken: bool,
}

impl Page {
    async fn of(
        desk: &Desk,
        id: MeetingId,
        typed: Typed<ParticularsOrder>,
    ) -> Result<Page, Failure> {
        let mut tx = desk.read().await?;
        let it = store::load(&mut tx, desk.municipality(), id).await?;
        desk.check_read(&it)?;
        desk.may(Action::Edit, &it).map(drop)?;
        let (w, frame) = (Words(desk.lang), desk.frame());
        Ok(Page {
            errors: desk.errors(&typed.no),
            overtaken: typed.overtaken,
            order: ParticularsOrder {
                version: carried(&typed, |order| &order.version, it.version),
                ..typed.order.unwrap_or_else(|| as_typed(&frame, &it))
            },
            frame,
            w,
            act: w.mend(),
            it,
            kinds: w.kinds(),
            opennesses: w.opennesses(Visibility::Public),
        })
    }
}

/// The particulars as somebody would type them.
fn as_typed(frame: &Frame, it: &Meeting) -> ParticularsOrder {
    ParticularsOrder {
        council: it.council.id.to_string(),
        kind: it.kind.code().to_owned(),
        title: it.title.as_ref().map_or("", Title::as_str).to_owned(),
        on_date: frame.day_typed(it.on),
        begins_at: it.hours.begins_at().to_string(),
        ends_at: it
            .hours
            .ends_at()
            .map_or(String::new(), |end| end.to_string()),
        place: it.place.clone(),
        visibility: it.visibility.code().to_owned(),
        ..ParticularsOrder::default()
    }
}

pub(crate) async fn get(desk: Desk, Path(id): Path<MeetingId>) -> Answer {
    page(&desk, id, Typed::nothing()).await
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<MeetingId>,
    Form(order): Form<ParticularsOrder>,
) -> Answer {
    match acts::mend(&desk, id, &order).await {
        Ok(_) => desk.see_done(&format!("/meetings/{id}"), "meeting-mend"),
        Err(why) => page(&desk, id, Typed::again(order, why)?).await,
    }
}

async fn page(desk: &Desk, id: MeetingId, typed: Typed<ParticularsOrder>) -> Answer {
    desk.page_with(typed.status(), &Page::of(desk, id, typed).await?)
}

//! 会議のことを直す: the particulars, not the minutes.

use askama::Template;
use axum::http::StatusCode;
use desk::frame::{Choice, FieldErrors, Frame};
use desk::{Answer, Desk, Failure, Form, Path};
use kernel::ids::MeetingId;
use kernel::policy::{Action, Visibility};
use kernel::refusal::Refusal;
use kernel::text::Title;

use crate::model::Meeting;
use crate::orders::ParticularsOrder;
use crate::saying::errors;
use crate::{Words, acts, store};

#[derive(Template)]
#[template(path = "edit.html")]
struct Page {
    frame: Frame,
    w: Words,
    /// As it is stored.
    it: Meeting,
    order: ParticularsOrder,
    kinds: Vec<Choice>,
    opennesses: Vec<Choice>,
    errors: FieldErrors,
    /// Was somebody else faster? Then what is stored is shown beside what was typed.
    stale: bool,
}

impl Page {
    async fn of(
        desk: &Desk,
        id: MeetingId,
        order: Option<ParticularsOrder>,
    ) -> Result<Page, Failure> {
        let mut tx = desk.read().await?;
        let it = store::load(&mut tx, desk.municipality(), id).await?;
        desk.check_read(&it)?;
        desk.may(Action::Edit, &it).map(drop)?;
        let (w, frame) = (Words(desk.lang), desk.frame());
        let version = it.version.to_string();
        Ok(Page {
            order: ParticularsOrder {
                version,
                ..order.unwrap_or_else(|| typed(&frame, &it))
            },
            frame,
            w,
            it,
            kinds: w.kinds(),
            opennesses: w.opennesses(Visibility::Public),
            errors: FieldErrors::none(),
            stale: false,
        })
    }
}

/// The particulars as somebody would type them.
fn typed(frame: &Frame, it: &Meeting) -> ParticularsOrder {
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
    desk.page(&Page::of(&desk, id, None).await?)
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<MeetingId>,
    Form(order): Form<ParticularsOrder>,
) -> Answer {
    let no: Vec<Refusal> = match acts::mend(&desk, id, &order).await {
        Ok(_) => return desk.see_done(&format!("/meetings/{id}"), "meeting-mend"),
        Err(Failure::Stale) => {
            let page = Page::of(&desk, id, Some(order)).await?;
            return desk.page_with(
                StatusCode::CONFLICT,
                &Page {
                    stale: true,
                    ..page
                },
            );
        }
        Err(failure) => failure.refusals()?,
    };
    let version = order.version.clone();
    let mut page = Page::of(&desk, id, Some(order)).await?;
    page.order.version = version;
    page.errors = errors(&desk, &no);
    desk.page_again(&page)
}

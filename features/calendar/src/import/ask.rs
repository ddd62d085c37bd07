//! 行事を取り込む: which file, for whom, and of which year.

use askama::Template;
use axum::extract::{FromRequest, Request};
use desk::frame::{Choice, FieldErrors, Frame};
use desk::{Answer, Desk, Failure};
use kernel::day::FiscalYear;
use kernel::policy::{Action, Resource};
use kernel::refusal::Refusal;

use super::upload::Upload;
use super::{acts, check_puts_up};
use crate::Words;
use crate::form::Offer;

#[derive(Template)]
#[template(path = "import/ask.html")]
struct Page {
    frame: Frame,
    w: Words,
    upload: Upload,
    offer: Offer,
    years: Vec<Choice>,
    errors: FieldErrors,
}

impl Page {
    async fn of(desk: &Desk, mut upload: Upload, no: &[Refusal]) -> Result<Page, Failure> {
        let scope = desk.scope(Action::Settle, Resource::Event);
        let mut tx = desk.read().await?;
        let offer = Offer::of(desk, &mut tx, &scope, &upload.organiser).await?;
        if let [only] = offer.organisers.as_slice() {
            upload.organiser.clone_from(&only.value);
        }
        Ok(Page {
            frame: desk.frame(),
            w: Words(desk.lang),
            upload,
            offer,
            years: years(desk),
            errors: desk.errors(no),
        })
    }
}

/// The fiscal years that may be meant.
fn years(desk: &Desk) -> Vec<Choice> {
    let now = FiscalYear::of(desk.today);
    let years = [now.previous(), now, now.next()].into_iter();
    years
        .map(|year| Choice::new(year.to_string(), year.shown(desk.lang)))
        .collect()
}

pub(crate) async fn get(desk: Desk) -> Answer {
    check_puts_up(&desk)?;
    let upload = Upload {
        fiscal_year: FiscalYear::of(desk.today).to_string(),
        visibility: "public".to_owned(),
        ..Upload::default()
    };
    desk.page(&Page::of(&desk, upload, &[]).await?)
}

/// Nothing of a file is read for those who put nothing up.
pub(crate) async fn post(desk: Desk, request: Request) -> Answer {
    check_puts_up(&desk)?;
    let upload = Upload::from_request(request, &()).await?;
    let no = match acts::read_in(&desk, &upload).await {
        Ok(id) => return desk.see(&format!("/events/import/{id}")),
        Err(failure) => failure.refusals()?,
    };
    desk.page_again(&Page::of(&desk, upload, &no).await?)
}

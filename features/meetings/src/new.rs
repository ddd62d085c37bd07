//! 会議を入力する: a meeting and its agenda.

use askama::Template;
use desk::frame::{Choice, FieldErrors, Frame};
use desk::{Answer, Desk, Failure, Form, Query};
use kernel::policy::{Action, Resource, Visibility};
use kernel::refusal::Refusal;
use serde::Deserialize;

use crate::model::Hours;
use crate::orders::ParticularsOrder;
use crate::{Words, acts, store};

/// For which council.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct From {
    council: String,
}

#[derive(Template)]
#[template(path = "new.html")]
struct Page {
    frame: Frame,
    w: Words,
    order: ParticularsOrder,
    councils: Vec<Choice>,
    kinds: Vec<Choice>,
    opennesses: Vec<Choice>,
    errors: FieldErrors,
}

impl Page {
    async fn of(desk: &Desk, mut order: ParticularsOrder, no: &[Refusal]) -> Result<Page, Failure> {
        let w = Words(desk.lang);
        let mut tx = desk.read().await?;
        let scope = desk.scope(Action::Create, Resource::Meeting);
        let councils = store::councils(&mut tx, desk.municipality(), &scope).await?;
        let choice = councils
            .iter()
            .map(|it| Choice::new(it.id.to_string(), it.named(desk.lang)));
        let choices: Vec<Choice> = choice.collect();
        if let [only] = choices.as_slice() {
            order.council.clone_from(&only.value);
        }
        Ok(Page {
            frame: desk.frame(),
            w,
            order,
            councils: choices,
            kinds: w.kinds(),
            opennesses: w.opennesses(Visibility::Public),
            errors: desk.errors(no),
        })
    }
}

/// # Errors
/// [`Failure::Login`] for strangers, [`Failure::Missing`] for those who call no meetings.
fn check_calls(desk: &Desk) -> Result<(), Failure> {
    desk.account()?;
    match desk.scope(Action::Create, Resource::Meeting).any.is_empty() {
        true => Err(Failure::Missing),
        false => Ok(()),
    }
}

pub(crate) async fn get(desk: Desk, Query(from): Query<From>) -> Answer {
    check_calls(&desk)?;
    let order = ParticularsOrder {
        council: from.council,
        kind: "regular".to_owned(),
        begins_at: Hours::EVENING.to_string(),
        visibility: Visibility::Members.code().to_owned(),
        ..ParticularsOrder::default()
    };
    desk.page(&Page::of(&desk, order, &[]).await?)
}

pub(crate) async fn post(desk: Desk, Form(order): Form<ParticularsOrder>) -> Answer {
    check_calls(&desk)?;
    let no = match acts::call(&desk, &order).await {
        Ok(meeting) => return desk.see_done(&format!("/meetings/{}", meeting.id), "meeting-call"),
        Err(failure) => failure.refusals()?,
    };
    desk.page_again(&Page::of(&desk, order, &no).await?)
}

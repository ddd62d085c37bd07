//! 案件を起こす: somebody of the staff or the council heard of it, outside of any minutes (C4).

use askama::Template;
use desk::frame::{Choice, FieldErrors, Frame};
use desk::{Answer, Desk, Failure, Form, Query, Typed};
use kernel::ids::OrganisationId;
use kernel::policy::{Action, Resource, Scope, Standing};
use kernel::tiers::AreaPath;
use serde::Deserialize;

use crate::acts::{self, RaiseOrder};
use crate::model::Draft;
use crate::store::Council;
use crate::{Words, store};

#[derive(Template)]
#[template(path = "raise.html")]
struct Page {
    frame: Frame,
    w: Words,
    errors: FieldErrors,
    order: RaiseOrder,
    councils: Vec<Choice>,
    districts: Vec<Choice>,
    categories: Vec<Choice>,
}

/// From where the page is opened.
#[derive(Default, Deserialize)]
pub(crate) struct From {
    /// The council whose page led here.
    #[serde(default)]
    council: String,
    /// The number of the concern of which a part is taken up.
    #[serde(default)]
    part_of: String,
}

pub(crate) async fn get(desk: Desk, Query(from): Query<From>) -> Answer {
    let mut order = RaiseOrder {
        council: from.council,
        part_of: from.part_of,
        ..RaiseOrder::default()
    };
    if let Some(council) = council_of(&desk, &order.part_of).await? {
        order.council = council.to_string();
    }
    page(&desk, Typed::prefilled(order)).await
}

/// The council of the concern of this number, for whoever may take up a part of it.
async fn council_of(desk: &Desk, number: &str) -> Result<Option<OrganisationId>, Failure> {
    if number.is_empty() {
        return Ok(None);
    }
    let mut tx = desk.read().await?;
    let whole = store::load_by_number(&mut tx, desk.municipality(), number.trim()).await?;
    let whole = whole.filter(|it| desk.can(Action::Link, it));
    Ok(whole.and_then(|it| it.council))
}

pub(crate) async fn post(desk: Desk, Form(order): Form<RaiseOrder>) -> Answer {
    match acts::raise(&desk, &order).await {
        Ok(concern) => desk.see_done(&format!("/concerns/{}", concern.id), "concern-raise"),
        Err(failure) => page(&desk, Typed::again(order, failure)?).await,
    }
}

/// Whether the reader can take up concerns at all.
pub(crate) fn can_raise(desk: &Desk) -> bool {
    !raisable(desk).any.is_empty()
}

fn raisable(desk: &Desk) -> Scope {
    desk.scope(Action::Create, Resource::Concern)
}

async fn page(desk: &Desk, typed: Typed<RaiseOrder>) -> Answer {
    desk.account()?;
    if !can_raise(desk) {
        return Err(Failure::Missing);
    }
    let mut tx = desk.read().await?;
    let (municipality, whole) = (desk.municipality(), &desk.place().area);
    let councils = store::councils(&mut tx, municipality, desk.lang).await?;
    let districts = store::districts(&mut tx, municipality, desk.lang, whole, desk.today).await?;
    let categories = store::categories(&mut tx, municipality).await?;
    let mut order = typed.order.clone().unwrap_or_default();
    let councils: Vec<Council> = councils
        .into_iter()
        .filter(|it| is_raisable(desk, &it.area, Some(it.id)))
        .collect();
    if let ([only], true) = (councils.as_slice(), typed.is_fresh()) {
        order.council = only.id.to_string();
    }
    let districts = districts
        .iter()
        .filter(|it| is_raisable(desk, &it.path, it.council));
    let page = Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        errors: desk.errors(&typed.no),
        order,
        districts: districts
            .map(|it| Choice::new(it.id.to_string(), &it.name))
            .collect(),
        councils: councils
            .iter()
            .map(|it| Choice::new(it.id.to_string(), &it.name))
            .collect(),
        categories: categories.iter().map(|it| it.choice(desk.lang)).collect(),
    };
    desk.page_with(typed.status(), &page)
}

/// Can the reader take up a concern of this council, at this place?
fn is_raisable(desk: &Desk, area: &AreaPath, council: Option<OrganisationId>) -> bool {
    let standing = Standing {
        visibility: Draft::HEARD,
        council,
        ..Standing::public(area.clone())
    };
    raisable(desk).holds(&standing)
}

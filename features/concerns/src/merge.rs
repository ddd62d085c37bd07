//! まとめる: it says the same as another one. Both are shown side by side before anybody joins them.

use askama::Template;
use desk::db::Conn;
use desk::frame::Frame;
use desk::{Answer, Desk, Failure, Form, Path, Query, Typed};
use kernel::ids::ConcernId;
use kernel::policy::Action;
use kernel::refusal::Refusal;
use serde::Deserialize;

use crate::acts::{self, MergeOrder};
use crate::around::{Around, done};
use crate::model::Concern;
use crate::picture::Picture;
use crate::show::look;
use crate::{Words, store};

#[derive(Template)]
#[template(path = "merge.html")]
struct Page {
    frame: Frame,
    w: Words,
    around: Around,
    order: MergeOrder,
    other: Option<Other>,
}

/// The concern in which this one would live on.
struct Other {
    it: Concern,
    picture: Picture,
}

/// With which other concern it is compared.
#[derive(Default, Deserialize)]
pub(crate) struct With {
    /// Its number.
    #[serde(default)]
    into: String,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<ConcernId>, Query(with): Query<With>) -> Answer {
    let order = MergeOrder {
        into: with.into,
        ..MergeOrder::default()
    };
    page(&desk, id, Typed::prefilled(order)).await
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<ConcernId>,
    Form(order): Form<MergeOrder>,
) -> Answer {
    match acts::merge(&desk, id, &order).await {
        Ok(_) => done(&desk, id, "merge"),
        Err(failure) => page(&desk, id, Typed::again(order, failure)?).await,
    }
}

async fn page(desk: &Desk, id: ConcernId, typed: Typed<MergeOrder>) -> Answer {
    let mut tx = desk.read().await?;
    let mut around = Around::load(&mut tx, desk, id, "merge", &typed).await?;
    let order = typed.order.unwrap_or_default();
    let other = find(&mut tx, desk, &order.into).await?;
    if other.is_none() && !order.into.is_empty() && around.errors.is_empty() {
        let no = Refusal::new("concern.unknown_number").at("into");
        around.errors = desk.errors(&[no]);
    }
    let page = Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        order,
        other,
        around,
    };
    if let Some(other) = &page.other {
        look(desk, &other.it).await?;
    }
    page.around.answer(desk, tx, &page).await
}

async fn find(tx: &mut Conn, desk: &Desk, number: &str) -> Result<Option<Other>, Failure> {
    let it = store::load_by_number(tx, desk.municipality(), number.trim()).await?;
    let Some(it) = it.filter(|it| desk.can(Action::Link, it)) else {
        return Ok(None);
    };
    let picture = Picture::load(tx, desk, &it).await?;
    Ok(Some(Other { it, picture }))
}

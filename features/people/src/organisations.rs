//! 窓口と団体: what each section takes, and which organisations there are.

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Failure, Query};
use kernel::policy::{Action, Resource};
use serde::Deserialize;

use crate::Words;
use crate::model::{Organisation, OrganisationKind, Window};
use crate::roles::kind_name;
use crate::store::organisation::{self, PAGE, Which};

#[derive(Template)]
#[template(path = "organisations.html")]
struct Page {
    frame: Frame,
    w: Words,
    /// The kind of which the list is; the windows of the administration where none is named.
    kind: Option<String>,
    /// The other kinds: code and name.
    kinds: Vec<(&'static str, String)>,
    rows: Vec<(Organisation, Option<Window>)>,
    next: String,
}

/// Which organisations.
#[derive(Default, Deserialize, utoipa::IntoParams)]
#[serde(default)]
pub(crate) struct Wish {
    /// A kind, such as `neighbourhood_association`; offices where none is named.
    pub(crate) kind: String,
    /// The id behind which the page begins.
    pub(crate) after: String,
}

pub(crate) async fn get(desk: Desk, Query(wish): Query<Wish>) -> Answer {
    let (rows, next) = list(&desk, &wish).await?;
    let kind = OrganisationKind::read(&wish.kind);
    let frame = desk.frame();
    let next =
        next.map(|after| frame.at(format!("/organisations?kind={}&after={after}", wish.kind)));
    desk.page(&Page {
        w: Words(desk.lang),
        kind: kind.map(|kind| kind_name(&desk, kind)),
        kinds: OrganisationKind::ALL
            .into_iter()
            .filter(|it| !it.is_office() && *it != OrganisationKind::Team)
            .map(|it| (it.code(), kind_name(&desk, it)))
            .collect(),
        rows,
        next: next.unwrap_or_default(),
        frame,
    })
}

/// One page of organisations, and the id behind which the next one begins.
pub(crate) async fn list(
    desk: &Desk,
    wish: &Wish,
) -> Result<(Vec<(Organisation, Option<Window>)>, Option<String>), Failure> {
    let kinds: Vec<OrganisationKind> = match OrganisationKind::read(&wish.kind) {
        Some(kind) => vec![kind],
        None => OrganisationKind::ALL
            .into_iter()
            .filter(|kind| kind.is_office())
            .collect(),
    };
    let mut tx = desk.read().await?;
    let after = match wish.after.parse() {
        Ok(id) => {
            let (last, _) = organisation::load(&mut tx, desk.municipality(), id).await?;
            Some((last.kana, last.id))
        }
        Err(_) => None,
    };
    let which = Which {
        kinds: &kinds,
        after,
    };
    let scope = desk.scope(Action::Read, Resource::Organisation);
    let mut rows = organisation::list(&mut tx, desk.municipality(), &scope, &which).await?;
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let next = rows
        .last()
        .filter(|_| more)
        .map(|(it, _)| it.id.to_string());
    Ok((rows, next))
}

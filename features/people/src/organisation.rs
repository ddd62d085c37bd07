//! One organisation: what its window takes and how it is reached.

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Path};
use kernel::ids::OrganisationId;

use crate::Words;
use crate::model::{Organisation, Window};
use crate::roles::kind_name;
use crate::store::organisation;

#[derive(Template)]
#[template(path = "organisation.html")]
struct Page {
    frame: Frame,
    w: Words,
    organisation: Organisation,
    kind: String,
    window: Option<Window>,
    /// The page of the council or team that it is, if it is one.
    own_page: Option<String>,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<OrganisationId>) -> Answer {
    let mut tx = desk.read().await?;
    let (organisation, window) = organisation::load(&mut tx, desk.municipality(), id).await?;
    desk.check_read(&organisation)?;
    let path = organisation.path();
    desk.page(&Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        own_page: Some(path).filter(|path| !path.starts_with("/organisations")),
        kind: kind_name(&desk, organisation.kind),
        organisation,
        window,
    })
}

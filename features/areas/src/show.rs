//! One area: where it lies and what lies in it.

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Path};
use kernel::ids::AreaId;
use kernel::policy::Action;
use kernel::tiers::Tier;

use crate::model::Area;
use crate::{Words, store};

#[derive(Template)]
#[template(path = "show.html")]
struct Page {
    frame: Frame,
    w: Words,
    area: Area,
    /// What lies above the municipality, where its house has no pages.
    beyond: Vec<Area>,
    above: Vec<Area>,
    below: Vec<Area>,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<AreaId>) -> Answer {
    let mut tx = desk.read().await?;
    let area = store::load(&mut tx, desk.municipality(), id).await?;
    desk.check_read(&area)?;
    let around = store::list_around(&mut tx, desk.municipality(), &area).await?;
    let (below, above): (Vec<Area>, Vec<Area>) = around
        .into_iter()
        .filter(|it| it.id != area.id)
        .partition(|it| it.parent == Some(area.id));
    let (above, beyond) = above.into_iter().partition(|it| desk.can(Action::Read, it));
    desk.page(&Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        area,
        beyond,
        above,
        below,
    })
}

/// The page on the way down to an area; the municipality's is the list of its districts.
fn page_of(it: &Area) -> String {
    match it.tier {
        Tier::Municipality => "/areas".to_owned(),
        Tier::Prefecture | Tier::Block | Tier::District | Tier::Neighbourhood => {
            format!("/areas/{}", it.id)
        }
    }
}

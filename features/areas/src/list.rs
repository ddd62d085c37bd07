//! 地域の一覧: the districts of the municipality.

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk};
use kernel::tiers::Tier;

use crate::model::Area;
use crate::{Words, store};

#[derive(Template)]
#[template(path = "list.html")]
struct Page {
    frame: Frame,
    w: Words,
    districts: Vec<Area>,
}

pub(crate) async fn get(desk: Desk) -> Answer {
    let mut tx = desk.read().await?;
    let within = &desk.place().area;
    let districts = store::list_tier(&mut tx, desk.municipality(), Tier::District, within).await?;
    desk.page(&Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        districts,
    })
}

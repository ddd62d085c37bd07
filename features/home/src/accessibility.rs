//! ウェブアクセシビリティ: what everybody can rely on, how it is tested, and where it falls short.

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk};

use crate::Words;

#[derive(Template)]
#[template(path = "accessibility.html")]
struct Page {
    frame: Frame,
    w: Words,
}

pub(crate) async fn get(desk: Desk) -> Answer {
    desk.page(&Page {
        frame: desk.frame(),
        w: Words(desk.lang),
    })
}

//! One concern: one clear picture for those who deal with it, and the public's view for all others.

use askama::Template;
use desk::db::Conn;
use desk::frame::Frame;
use desk::links::{self, Linked};
use desk::{Answer, Desk, Failure, Path};
use kernel::change::How;
use kernel::day::Day;
use kernel::ids::ConcernId;
use kernel::policy::{Action, Guarded, Resource, Visibility};

use crate::acts::{Offered, offered};
use crate::model::Concern;
use crate::picture::Picture;
use crate::progress::Progress;
use crate::raise::can_raise;
use crate::store::{Relatives, Voice};
use crate::written::Written;
use crate::{Words, public, store};

#[derive(Template)]
#[template(path = "show.html")]
struct Page {
    frame: Frame,
    w: Words,
    it: Concern,
    /// When the district said it: at the meeting, where it came up at one.
    heard_on: Day,
    picture: Picture,
    progress: Progress,
    offered: Offered,
    written: Written,
    voices: Vec<Voice>,
    relatives: Relatives,
    /// Where a part of it is taken up, without the base; empty for whoever cannot.
    part_path: String,
    related: Vec<Related>,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<ConcernId>) -> Answer {
    let mut tx = desk.read().await?;
    let it = store::load(&mut tx, desk.municipality(), id).await?;
    desk.check_read(&it)?;
    if !store::is_inside(&desk, &it) {
        return public::show(&desk, &mut tx, it).await;
    }
    let headquarters = store::headquarters(&mut tx, desk.municipality()).await?;
    let heard_on = match it.source {
        Some(source) => store::meeting_day(&mut tx, desk.municipality(), source.meeting).await?,
        None => None,
    };
    let relatives = store::list_relatives(&mut tx, &desk, it.id).await?;
    let page = Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        heard_on: heard_on.unwrap_or(it.opened_on),
        picture: Picture::load(&mut tx, &desk, &it).await?,
        progress: Progress::of(&it),
        offered: offered(&desk, &it, headquarters, &relatives),
        written: Written::load(&mut tx, &desk, &it).await?,
        voices: store::list_voices(&mut tx, &desk, it.id).await?,
        part_path: part_path(&desk, &it, &relatives),
        relatives,
        related: related(&mut tx, &desk, &it).await?,
        it,
    };
    drop(tx);
    look(&desk, &page.it).await?;
    desk.page(&page)
}

/// Where the reader takes up a part of this concern, if they can: it must be open and no part itself.
fn part_path(desk: &Desk, it: &Concern, relatives: &Relatives) -> String {
    let possible = it.is_open() && relatives.whole.is_none() && desk.can(Action::Link, it);
    if possible && can_raise(desk) {
        return format!("/concerns/new?part_of={}", it.number);
    }
    String::new()
}

/// Writes into the ledger that somebody looked at a concern that is closed to most.
///
/// # Errors
/// When the store fails; then it is not shown either.
pub(crate) async fn look(desk: &Desk, it: &Concern) -> Result<(), Failure> {
    if it.about.visibility != Visibility::Closed {
        return Ok(());
    }
    let permit = desk.may(Action::Read, it)?;
    desk.note_look(permit, "concern.look").await
}

/// Something that a concern came from, or that became of it.
pub(crate) struct Related {
    /// How it is connected, in words.
    pub(crate) how: String,
    pub(crate) title: String,
    /// Its page, without the base; with the very sentence, where it came from one.
    pub(crate) path: String,
}

/// Where it came from and what became of it, as far as the reader may see (F3): one query.
pub(crate) async fn related(
    tx: &mut Conn,
    desk: &Desk,
    it: &Concern,
) -> Result<Vec<Related>, Failure> {
    let linked = links::of(tx, desk, it.subject()).await?;
    Ok(linked.iter().map(|link| in_words(desk, it, link)).collect())
}

fn in_words(desk: &Desk, it: &Concern, link: &Linked) -> Related {
    let side = if link.before {
        "link-before"
    } else {
        "link-after"
    };
    let came_from =
        link.before && link.how == How::Became && link.subject.kind == Resource::Meeting;
    let sentence = it
        .source
        .filter(|source| came_from && source.meeting.uuid() == link.subject.id)
        .map(|source| format!("#sentence-{}", source.sentence));
    Related {
        how: Words(desk.lang).coded(side, link.how.code()),
        title: link.title.clone(),
        path: link.path() + &sentence.unwrap_or_default(),
    }
}

//! 議題ひとつ: a part of a meeting alone, and its particulars. Whoever may not read a closed part
//! finds nothing here, and the ledger knows who tried.

use askama::Template;
use desk::frame::{Choice, FieldErrors, Frame};
use desk::{Answer, Desk, Failure, Form, Path, Typed};
use kernel::ids::MeetingId;
use kernel::policy::{Action, Resource, Visibility};

use crate::model::{AgendaItem, Block, ItemId, Meeting, Sentence};
use crate::orders::{ItemOrder, carried};
use crate::{Words, acts, store};

#[derive(Template)]
#[template(path = "item.html")]
struct Part {
    frame: Frame,
    w: Words,
    it: Meeting,
    item: AgendaItem,
    sentences: Vec<Sentence>,
}

pub(crate) async fn get(desk: Desk, Path((id, item)): Path<(MeetingId, ItemId)>) -> Answer {
    let municipality = desk.municipality();
    let mut tx = desk.read().await?;
    let it = store::load(&mut tx, municipality, id).await?;
    let agenda = store::load_agenda(&mut tx, municipality, id, None).await?;
    let item = agenda.into_iter().find(|other| other.id == item);
    let item = item.ok_or(Failure::Missing)?;
    let permit = desk.may(Action::Read, &it.part(item.visibility))?;
    let seen = desk.scope(Action::Read, Resource::Meeting);
    let minutes = store::load_minutes(&mut tx, municipality, id, Some(&seen)).await?;
    drop(tx);
    let block = minutes
        .blocks
        .into_iter()
        .find(|block| block.item.id == item.id);
    let Block { item, sentences } = block.ok_or(Failure::Missing)?;
    let closed = |it: &Sentence| it.wording.visibility == Visibility::Closed;
    if item.visibility == Visibility::Closed || sentences.iter().any(closed) {
        desk.note_look(permit, "meeting.look").await?;
    }
    desk.page(&Part {
        frame: desk.frame(),
        w: Words(desk.lang),
        it,
        item,
        sentences,
    })
}

#[derive(Template)]
#[template(path = "item_edit.html")]
struct Edit {
    frame: Frame,
    w: Words,
    /// What is done here, in words.
    act: &'static str,
    it: Meeting,
    /// As it is stored.
    item: AgendaItem,
    order: ItemOrder,
    opennesses: Vec<Choice>,
    errors: FieldErrors,
    /// Was somebody else faster? Then what is stored is shown beside what was typed.
    overtaken: bool,
}

impl Edit {
    async fn of(
        desk: &Desk,
        (id, item): (MeetingId, ItemId),
        typed: Typed<ItemOrder>,
    ) -> Result<Edit, Failure> {
        let mut tx = desk.read().await?;
        let it = store::load(&mut tx, desk.municipality(), id).await?;
        desk.may(Action::Edit, &it).map(drop)?;
        desk.may(Action::Edit, &it.part(Visibility::Closed))
            .map(drop)?;
        let agenda = store::load_agenda(&mut tx, desk.municipality(), id, None).await?;
        let item = agenda.into_iter().find(|other| other.id == item);
        let item = item.ok_or(Failure::Missing)?;
        let w = Words(desk.lang);
        Ok(Edit {
            frame: desk.frame(),
            w,
            act: w.edit_item(),
            opennesses: w.opennesses(it.visibility),
            errors: desk.errors(&typed.no),
            overtaken: typed.overtaken,
            order: ItemOrder {
                version: carried(&typed, |order| &order.version, it.version),
                ..typed.order.unwrap_or_else(|| as_typed(&item))
            },
            it,
            item,
        })
    }
}

/// The item as somebody would type it.
fn as_typed(it: &AgendaItem) -> ItemOrder {
    ItemOrder {
        version: String::new(),
        title: it.title.to_string(),
        minutes: it
            .minutes_planned
            .map_or(String::new(), |it| it.to_string()),
        visibility: it.visibility.code().to_owned(),
    }
}

pub(crate) async fn edit(desk: Desk, Path(which): Path<(MeetingId, ItemId)>) -> Answer {
    page(&desk, which, Typed::nothing()).await
}

pub(crate) async fn change(
    desk: Desk,
    Path((id, item)): Path<(MeetingId, ItemId)>,
    Form(order): Form<ItemOrder>,
) -> Answer {
    match acts::change_item(&desk, id, item, &order).await {
        Ok(_) => desk.see_done(&format!("/meetings/{id}/agenda"), "meeting-item"),
        Err(why) => page(&desk, (id, item), Typed::again(order, why)?).await,
    }
}

async fn page(desk: &Desk, which: (MeetingId, ItemId), typed: Typed<ItemOrder>) -> Answer {
    desk.page_with(typed.status(), &Edit::of(desk, which, typed).await?)
}

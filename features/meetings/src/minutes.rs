//! 議事録を書く: one box for each item, a line for each sentence. Who was slower sees both texts and
//! a proposal made of them.

use askama::Template;
use axum::http::StatusCode;
use desk::frame::{FieldErrors, Frame};
use desk::{Answer, Desk, Failure, Form, Path};
use kernel::ids::MeetingId;
use kernel::lang::Lang;
use kernel::policy::{Action, Visibility};

use crate::model::{AgendaItem, Block, ItemId, Meeting, Minutes, Revision, Wording};
use crate::orders::MinutesOrder;
use crate::{Words, acts, rules, store};

/// One item with its box.
struct Field {
    item: AgendaItem,
    /// How open the box is.
    open: Visibility,
    /// What stands in the box: what was typed, or the proposal made of it and of what is stored.
    text: String,
    /// Both texts, where somebody else was faster and they differ.
    both: Option<Both>,
}

/// Two texts about one item, line by line, to compare.
struct Both {
    own: Vec<String>,
    stored: Vec<String>,
}

/// Somebody else was faster.
struct Conflict {
    /// When they saved.
    at: String,
    by_name: String,
    /// How many places both changed.
    clashes: usize,
}

#[derive(Template)]
#[template(path = "minutes.html")]
struct Page {
    frame: Frame,
    w: Words,
    /// What is done here, in words.
    act: &'static str,
    it: Meeting,
    version: String,
    fields: Vec<Field>,
    added_title: String,
    added_text: String,
    errors: FieldErrors,
    conflict: Option<Conflict>,
}

/// What a page of the minutes is made of.
struct Stored {
    it: Meeting,
    minutes: Minutes,
    /// The state from which the writer began.
    base: Option<Revision>,
    /// The state that is stored.
    last: Option<Revision>,
}

impl Stored {
    async fn load(desk: &Desk, id: MeetingId, began: &str) -> Result<Stored, Failure> {
        let municipality = desk.municipality();
        let mut tx = desk.read().await?;
        let it = store::load(&mut tx, municipality, id).await?;
        desk.may(Action::Edit, &it).map(drop)?;
        let permit = desk.may(Action::Edit, &it.part(Visibility::Closed))?;
        let minutes = store::load_minutes(&mut tx, municipality, id, None).await?;
        let base = match began.parse() {
            Ok(version) => store::revision(&mut tx, municipality, id, version).await?,
            Err(_) => None,
        };
        let last = store::revision(&mut tx, municipality, id, it.minutes_version).await?;
        drop(tx);
        if minutes.is_personal() {
            desk.note_look(permit, "meeting.look").await?;
        }
        Ok(Stored {
            it,
            minutes,
            base,
            last,
        })
    }
}

pub(crate) async fn get(desk: Desk, Path(id): Path<MeetingId>) -> Answer {
    let stored = Stored::load(&desk, id, "").await?;
    let version = stored.it.minutes_version.to_string();
    desk.page(&Page::of(&desk, stored, &MinutesOrder::default(), version))
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<MeetingId>,
    Form(order): Form<MinutesOrder>,
) -> Answer {
    let no = match acts::write_minutes(&desk, id, &order).await {
        Ok(_) => return desk.see_done(&format!("/meetings/{id}"), "meeting-minutes"),
        Err(Failure::Stale) => return both(&desk, id, &order).await,
        Err(failure) => failure.refusals()?,
    };
    let stored = Stored::load(&desk, id, "").await?;
    let mut page = Page::of(&desk, stored, &order, order.version.clone());
    page.errors = desk.errors(&no);
    desk.page_again(&page)
}

/// Shows both texts, and what could be made of them (409).
async fn both(desk: &Desk, id: MeetingId, order: &MinutesOrder) -> Answer {
    let stored = Stored::load(desk, id, &order.version).await?;
    let merged: Vec<_> = stored
        .minutes
        .blocks
        .iter()
        .map(|block| merged(block, stored.base.as_ref(), order))
        .collect();
    let conflict = Conflict {
        at: stored
            .last
            .as_ref()
            .map_or(String::new(), |it| desk.frame().moment(it.at)),
        by_name: stored
            .last
            .as_ref()
            .map_or(String::new(), |it| it.by_name.clone()),
        clashes: merged.iter().map(|it| it.clashes).sum(),
    };
    let version = stored.it.minutes_version.to_string();
    let blocks: Vec<Block> = stored.minutes.blocks.clone();
    let mut page = Page::of(desk, stored, order, version);
    for ((field, block), merged) in page.fields.iter_mut().zip(&blocks).zip(merged) {
        let open = field.item.visibility;
        let own = typed(block, order);
        let stored = block.sentences.iter().map(|it| it.wording.clone());
        let stored: Vec<Wording> = stored.collect();
        field.open = open;
        field.text = lines(&merged.lines, open, desk.lang).join("\n");
        field.both = (own != stored).then(|| Both {
            own: lines(&own, open, desk.lang),
            stored: lines(&stored, open, desk.lang),
        });
    }
    page.conflict = Some(conflict);
    desk.page_with(StatusCode::CONFLICT, &page)
}

/// One text of what the writer typed and what is stored, both begun from `base`.
fn merged(block: &Block, base: Option<&Revision>, order: &MinutesOrder) -> rules::Merged<Wording> {
    // Where the item was closed since, its sentences were closed with it.
    let base = base.map_or(&[][..], |base| base.of(block.item.id)).iter();
    let base: Vec<_> = base
        .map(|it| it.clone().narrowed(block.item.visibility))
        .collect();
    let theirs: Vec<Wording> = block
        .sentences
        .iter()
        .map(|it| it.wording.clone())
        .collect();
    rules::merge(&base, &typed(block, order), &theirs)
}

/// What was typed about an item; what is stored, where nothing was sent about it.
fn typed(block: &Block, order: &MinutesOrder) -> Vec<Wording> {
    match order.text_of(block.item.id) {
        Some(text) => text
            .lines()
            .filter_map(|line| Wording::read(line, order.open_of(&block.item)))
            .collect(),
        None => block
            .sentences
            .iter()
            .map(|it| it.wording.clone())
            .collect(),
    }
}

fn lines(wordings: &[Wording], open: Visibility, lang: Lang) -> Vec<String> {
    wordings.iter().map(|it| it.line(open, lang)).collect()
}

impl Page {
    /// The boxes with what was typed, or with what is stored where nothing was.
    fn of(desk: &Desk, stored: Stored, order: &MinutesOrder, version: String) -> Page {
        let items: Vec<_> = stored
            .minutes
            .blocks
            .iter()
            .map(|it| it.item.clone())
            .collect();
        // What was typed about an item that somebody took off goes into the box for the rest.
        let strays = order.strays(&items);
        let added: Vec<&str> = std::iter::once(order.added_text.as_str())
            .chain(strays)
            .filter(|text| !text.is_empty())
            .collect();
        let fields = stored.minutes.blocks.iter().map(|block| Field {
            text: match order.text_of(block.item.id) {
                Some(text) => text.to_owned(),
                None => lines(&typed(block, order), block.item.visibility, desk.lang).join("\n"),
            },
            open: order.open_of(&block.item),
            item: block.item.clone(),
            both: None,
        });
        Page {
            frame: desk.frame(),
            w: Words(desk.lang),
            act: Words(desk.lang).write_minutes(),
            version,
            fields: fields.collect(),
            added_title: order.added_title.clone(),
            added_text: added.join("\n"),
            errors: FieldErrors::none(),
            conflict: None,
            it: stored.it,
        }
    }

    /// How many lines a box shows, with room to write on.
    fn rows(&self, text: &str) -> usize {
        (text.lines().count() + 3).clamp(5, 30)
    }

    fn field_id(&self, item: &ItemId) -> String {
        format!("text-{item}")
    }
}

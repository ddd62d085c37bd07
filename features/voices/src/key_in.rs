//! 投書・電話などの声を入力する: several slips in a row, as they lie on the table after the box was
//! opened.

use askama::Template;
use desk::db::Conn;
use desk::frame::{Choice, FieldErrors, Frame};
use desk::{Answer, Desk, Failure, Form, Query};
use kernel::policy::{Action, Resource};
use kernel::refusal::Refusal;
use serde::Deserialize;

use crate::model::{Channel, Kind};
use crate::orders::KeyInOrder;
use crate::store::around::{self, BoxLine};
use crate::store::tray::{self, Line};
use crate::{Words, acts, wording};

/// The number of the next slip, after one was keyed in.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Next {
    slip: String,
}

#[derive(Template)]
#[template(path = "key_in.html")]
struct Page {
    frame: Frame,
    w: Words,
    order: KeyInOrder,
    errors: FieldErrors,
    channels: Vec<Choice>,
    kinds: Vec<Choice>,
    councils: Vec<Choice>,
    areas: Vec<Choice>,
    boxes: Vec<Choice>,
    /// What was keyed in today.
    keyed: Vec<Line>,
    /// Whether the reader may open them.
    may_read: bool,
}

pub(crate) async fn get(desk: Desk, Query(next): Query<Next>) -> Answer {
    check_keys_in(&desk)?;
    let mut tx = desk.read().await?;
    let order = fresh(&mut tx, &desk, next).await?;
    desk.page(&page(&mut tx, &desk, order, &[]).await?)
}

pub(crate) async fn post(desk: Desk, Form(order): Form<KeyInOrder>) -> Answer {
    check_keys_in(&desk)?;
    let no = match acts::key_in(&desk, &order).await {
        Ok(_) => {
            let next = following(&order.slip);
            return desk.see(&format!("/voices/key?slip={next}&done=voice-key-in"));
        }
        Err(failure) => failure.refusals()?,
    };
    let mut tx = desk.read().await?;
    desk.page_again(&page(&mut tx, &desk, order, &no).await?)
}

/// # Errors
/// [`Failure::Login`] for strangers, [`Failure::Missing`] for those who key in no voices.
fn check_keys_in(desk: &Desk) -> Result<(), Failure> {
    desk.account()?;
    match acts::keys_in(desk) {
        true => Ok(()),
        false => Err(Failure::Missing),
    }
}

/// An empty form that remembers the box that lies open.
async fn fresh(tx: &mut Conn, desk: &Desk, next: Next) -> Result<KeyInOrder, Failure> {
    let by = desk.account()?;
    let opening = tray::last_opening(tx, desk.municipality(), by, desk.today).await?;
    let frame = desk.frame();
    let order = KeyInOrder {
        channel: Channel::Slip.code().to_owned(),
        kind: Kind::Trouble.code().to_owned(),
        opened_on: frame.day_typed(desk.today),
        slip: next.slip,
        ..KeyInOrder::default()
    };
    Ok(match opening {
        Some(opening) => KeyInOrder {
            suggestion_box: opening.suggestion_box.to_string(),
            opened_on: frame.day_typed(opening.on),
            opened_by: opening.by,
            ..order
        },
        None => order,
    })
}

async fn page(
    tx: &mut Conn,
    desk: &Desk,
    order: KeyInOrder,
    no: &[Refusal],
) -> Result<Page, Failure> {
    let w = Words(desk.lang);
    let boxes = around::boxes(tx, desk).await?;
    let councils = around::councils(tx, desk).await?;
    let districts = around::districts(tx, desk).await?;
    let by = desk.account()?;
    Ok(Page {
        frame: desk.frame(),
        w,
        order,
        errors: desk.errors(no),
        channels: w.choices("channel", Channel::KEYED),
        kinds: w.choices("kind", Kind::CODES),
        councils: wording::choices(&councils, desk.lang),
        areas: wording::choices(&districts, desk.lang),
        boxes: boxes.iter().map(|it| box_choice(desk, it)).collect(),
        keyed: tray::keyed_in(tx, desk, by).await?,
        may_read: !desk.scope(Action::Read, Resource::Voice).any.is_empty(),
    })
}

fn box_choice(desk: &Desk, it: &BoxLine) -> Choice {
    let council = it.council_name.named(desk.lang);
    let label = Words(desk.lang).box_line(council, it.number, &it.place);
    Choice::new(it.id.to_string(), label)
}

/// The number after this one; nothing after what is no number.
fn following(slip: &str) -> String {
    match slip.trim().parse::<u32>() {
        Ok(number) => number.saturating_add(1).to_string(),
        Err(_) => String::new(),
    }
}

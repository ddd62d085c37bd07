//! 投書・電話などの声を入力する: several slips in a row, as they lie on the table after the box was
//! opened; and what somebody says by telephone, who is told the number and the key of the link.

use askama::Template;
use desk::db::Conn;
use desk::frame::{Choice, FieldErrors, Frame};
use desk::{Answer, Desk, Failure, Form, Query};
use kernel::ids::VoiceId;
use kernel::policy::{Action, Resource};
use kernel::refusal::Refusal;
use serde::Deserialize;

use crate::acts::Received;
use crate::model::{Channel, Kind};
use crate::orders::KeyInOrder;
use crate::picture::Picture;
use crate::store;
use crate::store::around::{self, BoxLine};
use crate::store::tray::{self, Line};
use crate::{Words, acts, wording};

/// Where it goes on, after one was keyed in.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Next {
    /// The number of the next slip.
    slip: String,
    /// How the next one comes; a slip where nothing is said.
    channel: String,
    /// The id of the one that was keyed in, of which the page tells the number.
    keyed: String,
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
    /// Whether places are asked for: an officer's voices are those of their council.
    asks_where: bool,
    /// What was keyed in just now.
    last: Option<Picture>,
    /// What was keyed in today.
    keyed: Vec<Line>,
    /// Whether the reader may open them.
    may_read: bool,
}

pub(crate) async fn get(desk: Desk, Query(next): Query<Next>) -> Answer {
    check_keys_in(&desk)?;
    let mut tx = desk.read().await?;
    let last = last(&mut tx, &desk, &next.keyed).await?;
    let order = fresh(&mut tx, &desk, next).await?;
    let page = page(&mut tx, &desk, order, &[]).await?;
    desk.page(&Page { last, ..page })
}

pub(crate) async fn post(desk: Desk, Form(order): Form<KeyInOrder>) -> Answer {
    check_keys_in(&desk)?;
    let no = match acts::key_in(&desk, &order).await {
        Ok(it) => return after(&desk, &order, &it),
        // A press too many: what the first one brought.
        Err(Failure::Twice(first)) => {
            return desk.see(&format!("/voices/key?keyed={}", first.id));
        }
        Err(failure) => failure.refusals()?,
    };
    let mut tx = desk.read().await?;
    desk.page_again(&page(&mut tx, &desk, order, &no).await?)
}

/// On to the next slip, which nobody waits for; but to the number and the private link where somebody
/// is at the telephone or at the counter.
fn after(desk: &Desk, order: &KeyInOrder, it: &Received) -> Answer {
    match it.voice.channel {
        Channel::Slip => {
            let (next, id) = (following(&order.slip), it.voice.id);
            desk.see(&format!(
                "/voices/key?slip={next}&keyed={id}&done=voice-key-in"
            ))
        }
        _ => {
            let receipt = format!("/voices/follow/{}/receipt", it.key.shown());
            desk.see_done(&receipt, "voice-key-in-told")
        }
    }
}

/// The voice of this id, if the reader keyed it in today.
async fn last(tx: &mut Conn, desk: &Desk, id: &str) -> Result<Option<Picture>, Failure> {
    let Ok(id) = id.parse::<VoiceId>() else {
        return Ok(None);
    };
    if !tray::was_keyed_in(tx, desk, desk.account()?, id).await? {
        return Ok(None);
    }
    let it = store::load(tx, desk.municipality(), id).await?;
    Ok(Some(Picture::load(tx, desk, it).await?))
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

/// An empty form that remembers the box that lies open, as long as it is slips that are keyed in.
async fn fresh(tx: &mut Conn, desk: &Desk, next: Next) -> Result<KeyInOrder, Failure> {
    let by = desk.account()?;
    let channel = wording::or(&next.channel, Channel::Slip.code());
    let opening = match channel == Channel::Slip.code() {
        true => tray::last_opening(tx, desk.municipality(), by, desk.today).await?,
        false => None,
    };
    let frame = desk.frame();
    let order = KeyInOrder {
        channel,
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
        asks_where: councils.len() > 1 || acts::own_council(desk).is_none(),
        last: None,
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

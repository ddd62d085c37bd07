//! 地域へ返す: the answer is brought back (F2): when, how, to whom, and how it was taken.

use askama::Template;
use desk::db::Conn;
use desk::frame::{Choice, Frame};
use desk::{Answer, Desk, Failure, Form, Path, Query, Typed};
use kernel::ids::{ConcernId, MeetingId};
use serde::Deserialize;

use crate::acts::{self, DeliverOrder};
use crate::around::{Around, done};
use crate::model::{Channel, Verdict};
use crate::store::{AnswerRow, Meeting};
use crate::{Words, store};

#[derive(Template)]
#[template(path = "deliver.html")]
struct Page {
    frame: Frame,
    w: Words,
    around: Around,
    order: DeliverOrder,
    answer: Option<AnswerRow>,
    channels: Vec<Choice>,
    meetings: Vec<Choice>,
    verdicts: Vec<Choice>,
}

/// From where the page is opened.
#[derive(Default, Deserialize)]
pub(crate) struct From {
    /// The meeting whose agenda led here.
    #[serde(default)]
    meeting: String,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<ConcernId>, Query(from): Query<From>) -> Answer {
    let order = prefilled(&desk, &from.meeting).await?;
    page(&desk, id, Typed::prefilled(order)).await
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<ConcernId>,
    Form(order): Form<DeliverOrder>,
) -> Answer {
    match acts::deliver(&desk, id, &order).await {
        Ok(_) => done(&desk, id, "deliver"),
        Err(failure) => page(&desk, id, Typed::again(order, failure)?).await,
    }
}

/// At the meeting from whose agenda the reader comes; else today, in whatever way.
async fn prefilled(desk: &Desk, meeting: &str) -> Result<DeliverOrder, Failure> {
    let frame = desk.frame();
    let mut tx = desk.read().await?;
    let meeting = match meeting.parse::<MeetingId>() {
        Ok(id) => store::meeting(&mut tx, desk, id, None).await?,
        Err(_) => None,
    };
    Ok(match meeting {
        Some(meeting) => DeliverOrder {
            channel: "meeting".to_owned(),
            meeting: meeting.id.to_string(),
            on: frame.day_typed(meeting.on),
            ..DeliverOrder::default()
        },
        None => DeliverOrder {
            on: frame.day_typed(desk.today),
            ..DeliverOrder::default()
        },
    })
}

async fn page(desk: &Desk, id: ConcernId, typed: Typed<DeliverOrder>) -> Answer {
    let mut tx = desk.read().await?;
    let w = Words(desk.lang);
    let around = Around::load(&mut tx, desk, id, "deliver", &typed).await?;
    let answers = store::list_answers(&mut tx, desk.municipality(), id).await?;
    let page = Page {
        frame: desk.frame(),
        w,
        order: typed.order.unwrap_or_default(),
        answer: answers.into_iter().next(),
        channels: w.choices("channel", &Channel::CODES),
        meetings: meetings(&mut tx, desk, &around).await?,
        verdicts: w.choices("verdict", &Verdict::ALL.map(Verdict::code)),
        around,
    };
    page.around.answer(desk, tx, &page).await
}

/// The meetings at which it could have been brought back, and one that the house does not know; nothing
/// where there were none.
async fn meetings(tx: &mut Conn, desk: &Desk, around: &Around) -> Result<Vec<Choice>, Failure> {
    let meetings = acts::meetings(tx, desk, &around.it).await?;
    if meetings.is_empty() {
        return Ok(Vec::new());
    }
    let known = meetings
        .iter()
        .map(|Meeting { id, title, .. }| Choice::new(id.to_string(), title));
    let elsewhere = Choice::new(
        DeliverOrder::ELSEWHERE,
        Words(desk.lang).deliver_elsewhere(),
    );
    Ok(known.chain([elsewhere]).collect())
}

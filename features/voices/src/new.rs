//! 目安箱に声を入れる: write, look once more, send. Nobody has to say who they are.

use askama::Template;
use axum::http::StatusCode;
use desk::frame::{Choice, FieldErrors, Frame};
use desk::{Answer, Desk, Failure, Query, Reading};
use kernel::refusal::Refusal;

use crate::intake::Intake;
use crate::model::Candidate;
use crate::orders::{FromOrder, RaiseOrder};
use crate::store::around::{self, Name};
use crate::store::concern;
use crate::{Words, acts, consult, rules, wording};

/// How many concerns that say the same are shown.
const SHOWN: usize = 3;

#[derive(Template)]
#[template(path = "new.html")]
struct Write {
    frame: Frame,
    w: Words,
    order: RaiseOrder,
    errors: FieldErrors,
    kinds: Vec<Choice>,
    areas: Vec<Choice>,
    /// The council whose box it is.
    council: Name,
}

#[derive(Template)]
#[template(path = "check.html")]
struct Check {
    frame: Frame,
    w: Words,
    order: RaiseOrder,
    kind: String,
    council: Name,
    area: Name,
    holder: Name,
    /// Somebody asks with an account, and finds the answer on their desk.
    has_desk: bool,
    similar: Vec<Similar>,
}

/// A concern that says the same, as it is offered.
struct Similar {
    id: String,
    number: String,
    title: String,
    summary: String,
    state: String,
    voices: i64,
}

/// What the pressed button wants.
enum Step {
    Look,
    Edit,
    Send,
    Join(String),
}

impl Step {
    fn of(order: &RaiseOrder) -> Step {
        match order.step.as_str() {
            "send" => Step::Send,
            "edit" => Step::Edit,
            step => match step.strip_prefix("join:") {
                Some(id) => Step::Join(id.to_owned()),
                None => Step::Look,
            },
        }
    }
}

pub(crate) async fn get(desk: Desk, Query(from): Query<FromOrder>) -> Answer {
    let order = consult::begun(&desk, from).await?;
    write(&desk, order, &[], StatusCode::OK).await
}

pub(crate) async fn post(desk: Desk, intake: Intake) -> Answer {
    let Intake { mut order, no } = intake;
    if order.without_photo == "yes" {
        order.photo.clear();
    }
    if !no.is_empty() {
        return write(&desk, order, &no, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    match Step::of(&order) {
        Step::Edit => write(&desk, order, &[], StatusCode::OK).await,
        Step::Look => check(&desk, order).await,
        Step::Send => send(&desk, order).await,
        Step::Join(id) => send(&desk, RaiseOrder { join: id, ..order }).await,
    }
}

/// Sends it, and leads on to the slip with the number and the private link. A press too many leads
/// there as well: the page has drawn the key.
async fn send(desk: &Desk, order: RaiseOrder) -> Answer {
    let no = match acts::raise(desk, &order).await {
        Ok(received) => return receipt(desk, &received.key.shown()),
        Err(Failure::Twice(first)) => {
            let key = acts::drawn_key(desk, &order).await?;
            let key = key.ok_or(Failure::Twice(first))?;
            return receipt(desk, &key.shown());
        }
        Err(failure) => failure.refusals()?,
    };
    write(desk, order, &no, StatusCode::UNPROCESSABLE_ENTITY).await
}

fn receipt(desk: &Desk, key: &str) -> Answer {
    desk.see_done(&format!("/voices/follow/{key}/receipt"), "voice-raise")
}

async fn write(desk: &Desk, order: RaiseOrder, no: &[Refusal], status: StatusCode) -> Answer {
    if let Some(channel) = acts::named(desk, &order.channel) {
        return consult::write(desk, channel, order, no, status).await;
    }
    let w = Words(desk.lang);
    let mut tx = desk.read().await?;
    let districts = around::districts(&mut tx, desk).await?;
    let lies = acts::lies(&mut tx, desk, &order.council, &order.area).await?;
    let council = match order.council.is_empty() {
        true => Name::default(),
        false => around::office_name(&mut tx, desk.municipality(), lies.council).await?,
    };
    let page = Write {
        frame: desk.frame(),
        w,
        errors: desk.errors(no),
        kinds: w.choices("kind", crate::model::Kind::CODES),
        areas: wording::choices(&districts, desk.lang),
        council,
        order: RaiseOrder {
            kind: wording::or(&order.kind, "trouble"),
            ..order
        },
    };
    desk.page_with(status, &page)
}

/// The second look: what is taken in, and who says the same already.
async fn check(desk: &Desk, mut order: RaiseOrder) -> Answer {
    let mut reading = Reading::default();
    let written = order.read(&mut reading);
    let words = match reading.whole(written.map(|written| written.text)) {
        Ok(words) => words,
        Err(no) => return write(desk, order, &no, StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    order.key = acts::draw_key(desk, &words).await?;
    let w = Words(desk.lang);
    let municipality = desk.municipality();
    let mut tx = desk.read().await?;
    let lies = acts::lies(&mut tx, desk, &order.council, &order.area).await?;
    let known = concern::candidates(&mut tx, desk, lies.council, &lies.area).await?;
    let similar = rules::similar(&order.text, known, SHOWN);
    let page = Check {
        frame: desk.frame(),
        w,
        kind: w.coded("kind", wording::or(&order.kind, "trouble")),
        council: around::office_name(&mut tx, municipality, lies.council).await?,
        area: around::area_name(&mut tx, municipality, &lies.area).await?,
        holder: around::office_name(&mut tx, municipality, Some(lies.holder)).await?,
        has_desk: acts::named(desk, &order.channel).is_some(),
        similar: similar
            .into_iter()
            .map(|it| Similar::of(desk, it))
            .collect(),
        order,
    };
    desk.page(&page)
}

impl Similar {
    fn of(desk: &Desk, it: Candidate) -> Similar {
        Similar {
            id: it.id.to_string(),
            number: it.number,
            title: it.title,
            summary: it.summary,
            // Whoever may read it only because it is public learns no more than the public.
            state: desk.say(&format!("state-plain-{}", it.state), &[]),
            voices: it.voices,
        }
    }
}

//! 同じ案件に加える: a voice joins a concern that says the same.

use askama::Template;
use desk::frame::{Choice, FieldErrors, Frame};
use desk::search;
use desk::{Answer, Desk, Form, Path, Query};
use kernel::ids::VoiceId;
use kernel::policy::Resource;
use kernel::refusal::Refusal;
use serde::Deserialize;
use uuid::Uuid;

use crate::model::Candidate;
use crate::orders::JoinOrder;
use crate::picture::Picture;
use crate::store::concern;
use crate::wording::SEPARATOR;
use crate::{Words, acts, rules};

/// How many similar concerns are offered.
const OFFERED: usize = 5;

/// What is looked for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wanted {
    q: String,
}

#[derive(Template)]
#[template(path = "join.html")]
struct Page {
    frame: Frame,
    w: Words,
    picture: Picture,
    order: JoinOrder,
    errors: FieldErrors,
    q: String,
    offered: Vec<Choice>,
}

pub(crate) async fn get(
    desk: Desk,
    Path(id): Path<VoiceId>,
    Query(wanted): Query<Wanted>,
) -> Answer {
    desk.page(&page(&desk, id, (wanted, JoinOrder::default()), &[]).await?)
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<VoiceId>,
    Form(order): Form<JoinOrder>,
) -> Answer {
    let no = match acts::join(&desk, id, &order).await {
        Ok(_) => return desk.see_done(&format!("/voices/{id}"), "voice-join"),
        Err(failure) => failure.refusals()?,
    };
    desk.page_again(&page(&desk, id, (Wanted::default(), order), &no).await?)
}

async fn page(
    desk: &Desk,
    id: VoiceId,
    (wanted, order): (Wanted, JoinOrder),
    no: &[Refusal],
) -> Result<Page, desk::Failure> {
    let picture = Picture::of_act(desk, id, "join").await?;
    let mut tx = desk.read().await?;
    let w = Words(desk.lang);
    let offered = if wanted.q.trim().is_empty() {
        let known = concern::candidates(&mut tx, desk, picture.it.council, &picture.it.area);
        rules::similar(picture.it.text.as_str(), known.await?, OFFERED)
    } else {
        let found = search::find(&mut tx, desk, &wanted.q, Some(Resource::Concern), None).await?;
        let ids: Vec<Uuid> = found.iter().map(|it| it.subject.id).collect();
        concern::candidates_of(&mut tx, desk, &ids).await?
    };
    Ok(Page {
        frame: desk.frame(),
        w,
        errors: desk.errors(no),
        offered: offered.into_iter().map(|it| choice(w, it)).collect(),
        order: JoinOrder {
            version: match order.version.is_empty() {
                true => picture.it.version.to_string(),
                false => order.version,
            },
            ..order
        },
        q: wanted.q,
        picture,
    })
}

fn choice(w: Words, it: Candidate) -> Choice {
    let state = w.coded("concern", &it.state);
    let about = format!("{state}{SEPARATOR}{}", w.same_voices(it.voices));
    Choice::new(&it.number, format!("{} {}", it.number, it.title)).explained(about)
}

//! 同じ案件に加える: a voice joins a concern that says the same.

use askama::Template;
use desk::db::Conn;
use desk::frame::{Choice, Frame};
use desk::search;
use desk::{Answer, Desk, Failure, Form, Path, Query, Typed};
use kernel::ids::VoiceId;
use kernel::policy::Resource;
use serde::Deserialize;
use uuid::Uuid;

use crate::act::{Act, Around};
use crate::model::{Candidate, Voice};
use crate::orders::JoinOrder;
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
    around: Around,
    order: JoinOrder,
    q: String,
    offered: Vec<Choice>,
}

pub(crate) async fn get(
    desk: Desk,
    Path(id): Path<VoiceId>,
    Query(wanted): Query<Wanted>,
) -> Answer {
    page(&desk, id, wanted, Typed::nothing()).await
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<VoiceId>,
    Form(order): Form<JoinOrder>,
) -> Answer {
    match acts::join(&desk, id, &order).await {
        Ok(_) => desk.see_done(&format!("/voices/{id}"), "voice-join"),
        Err(failure) => {
            let typed = Typed::again(order, failure)?;
            page(&desk, id, Wanted::default(), typed).await
        }
    }
}

async fn page(desk: &Desk, id: VoiceId, wanted: Wanted, typed: Typed<JoinOrder>) -> Answer {
    let w = Words(desk.lang);
    let act = Act {
        code: "join",
        title: w.join(),
        lead: w.join_lead(),
    };
    let around = Around::load(desk, id, act, &typed).await?;
    let mut tx = desk.read().await?;
    let order = typed.order.unwrap_or_default();
    let offered = offered(&mut tx, desk, &around.picture.it, &wanted.q).await?;
    let page = Page {
        frame: desk.frame(),
        w,
        offered: offered.into_iter().map(|it| choice(desk, it)).collect(),
        order,
        q: wanted.q,
        around,
    };
    page.around.answer(desk, &page)
}

/// What was looked for, or what says the same.
async fn offered(
    tx: &mut Conn,
    desk: &Desk,
    it: &Voice,
    q: &str,
) -> Result<Vec<Candidate>, Failure> {
    if q.trim().is_empty() {
        let known = concern::candidates(tx, desk, it.council, &it.area).await?;
        return Ok(rules::similar(it.text.as_str(), known, OFFERED));
    }
    let found = search::find(tx, desk, q, Some(Resource::Concern), None).await?;
    let ids: Vec<Uuid> = found.iter().map(|it| it.subject.id).collect();
    Ok(concern::candidates_of(tx, desk, &ids).await?)
}

fn choice(desk: &Desk, it: Candidate) -> Choice {
    let w = Words(desk.lang);
    let state = desk.say(&format!("state-{}", it.state), &[]);
    let about = format!("{state}{SEPARATOR}{}", w.same_voices(it.voices));
    Choice::new(&it.number, format!("{} {}", it.number, it.title)).explained(about)
}

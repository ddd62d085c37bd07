//! 配置する: somebody is posted to a team; every condition is shown with its verdict (A4, C1, C2).

use askama::Template;
use desk::db::Conn;
use desk::frame::{Choice, FieldErrors, Frame};
use desk::{Answer, Desk, Failure, Form, Path, Query};
use kernel::ids::TeamId;
use kernel::policy::Action;
use kernel::refusal::Refusal;
use serde::Deserialize;

use crate::acts::{self, PostingOrder};
use crate::model::{Candidate, PostingKind, Team};
use crate::read::Fields;
use crate::rules::Condition;
use crate::{Words, store};

/// Whom to look for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Search {
    q: String,
}

impl Search {
    /// # Errors
    /// `request.too_long`: no name is as long as that.
    fn check(&self) -> Result<(), Vec<Refusal>> {
        let mut fields = Fields::default();
        fields.some_line("q", &self.q);
        fields.finish(())
    }
}

#[derive(Template)]
#[template(path = "post.html")]
struct Page {
    frame: Frame,
    w: Words,
    team: Team,
    q: String,
    order: PostingOrder,
    errors: FieldErrors,
    found: Vec<Choice>,
    kinds: Vec<Choice>,
    conditions: Vec<Condition>,
}

pub(crate) async fn get(
    desk: Desk,
    Path(id): Path<TeamId>,
    Query(search): Query<Search>,
) -> Answer {
    let order = PostingOrder {
        from: desk.frame().day_typed(desk.today),
        ..PostingOrder::default()
    };
    let no = search.check().err().unwrap_or_default();
    page(&desk, id, (search.q, order), no).await
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<TeamId>,
    Query(search): Query<Search>,
    Form(order): Form<PostingOrder>,
) -> Answer {
    let no = match acts::post(&desk, id, &order).await {
        Ok(_) => return desk.see_done(&format!("/teams/{id}"), "team-post"),
        Err(failure) => failure.refusals()?,
    };
    page(&desk, id, (search.q, order), no).await
}

async fn page(
    desk: &Desk,
    id: TeamId,
    (q, order): (String, PostingOrder),
    no: Vec<Refusal>,
) -> Answer {
    let mut tx = desk.read().await?;
    let team = store::team::load(&mut tx, desk.municipality(), id).await?;
    desk.may(Action::Edit, &team).map(drop)?;
    let found = match no.iter().any(|no| no.field == Some("q")) {
        false => found(&mut tx, desk, &q, &order).await?,
        true => Vec::new(),
    };
    let conditions = match order.read(desk, id) {
        Ok(posting) if !no.is_empty() => acts::conditions(&mut tx, desk, &team, &posting).await?,
        _ => Vec::new(),
    };
    let w = Words(desk.lang);
    let kinds = PostingKind::ALL.map(|it| Choice::new(it.code(), w.word("seat", it.code())));
    let page = Page {
        frame: desk.frame(),
        w,
        errors: desk.errors(&no),
        found: found.iter().map(|it| choice(w, it)).collect(),
        kinds: kinds.into(),
        conditions,
        team,
        q,
        order,
    };
    match no.is_empty() {
        true => desk.page(&page),
        false => desk.page_again(&page),
    }
}

/// The staff of whom somebody is to be chosen, with the one who was.
async fn found(
    tx: &mut Conn,
    desk: &Desk,
    q: &str,
    order: &PostingOrder,
) -> Result<Vec<Candidate>, Failure> {
    let municipality = desk.municipality();
    if !q.trim().is_empty() {
        return Ok(store::posting::list_candidates(tx, municipality, q).await?);
    }
    let Ok(chosen) = order.person.parse() else {
        return Ok(Vec::new());
    };
    let chosen = store::posting::load_candidate(tx, municipality, chosen).await;
    Ok(chosen.into_iter().collect())
}

/// A person to choose: name, grade and office; an address never.
fn choice(w: Words, it: &Candidate) -> Choice {
    let grade = it.grade().map(|grade| w.word("grade", grade.code()));
    let about = [grade.unwrap_or_default(), it.office.clone()].join(" ");
    Choice::new(it.person.id.to_string(), it.person.name()).explained(about)
}

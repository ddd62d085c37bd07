//! What the public sees of a concern: what it is about, how far it is, and the answers that came
//! back to the district. Never the district's own words, a name, an office or a note.

use askama::Template;
use desk::db::Conn;
use desk::frame::Frame;
use desk::{Answer, Desk};
use kernel::day::Day;
use kernel::ids::OrganisationId;
use uuid::Uuid;

use crate::Words;
use crate::model::Concern;
use crate::progress::Progress;
use crate::show::{Related, related};
use crate::store::{self, AnswerRow, DeliveryRow};

#[derive(Template)]
#[template(path = "public.html")]
struct Page {
    frame: Frame,
    w: Words,
    view: PublicView,
    progress: Progress,
    related: Vec<Related>,
}

/// What may leave the house.
pub(crate) struct PublicView {
    pub(crate) number: String,
    pub(crate) title: String,
    pub(crate) summary: String,
    pub(crate) state: &'static str,
    /// The name of the category.
    pub(crate) category: String,
    /// The council whose concern it is.
    pub(crate) council: Option<(OrganisationId, String)>,
    pub(crate) opened_on: Day,
    pub(crate) ended_on: Option<Day>,
    /// The answers that came back to the district, the latest first.
    pub(crate) answers: Vec<Returned>,
}

/// An answer that the district has heard.
pub(crate) struct Returned {
    pub(crate) it: AnswerRow,
    /// When it first came back.
    pub(crate) delivered_on: Day,
}

impl PublicView {
    /// Four queries.
    pub(crate) async fn load(
        tx: &mut Conn,
        desk: &Desk,
        it: &Concern,
    ) -> Result<PublicView, desk::Failure> {
        let municipality = desk.municipality();
        let categories = store::categories(tx, municipality).await?;
        let category = categories
            .iter()
            .find(|category| it.about.category.as_ref() == Some(&category.key));
        let answers = store::list_answers(tx, municipality, it.id).await?;
        let deliveries = store::list_deliveries(tx, desk, it.id).await?;
        let named = it.council.into_iter().collect();
        let names = store::office_names(tx, municipality, desk.lang, named).await?;
        let council = names.into_values().next();
        Ok(PublicView {
            number: it.number.clone(),
            title: it.about.title.to_string(),
            summary: it.about.summary.to_string(),
            state: it.state_shown(),
            category: category.map_or("", |it| it.named(desk.lang)).to_owned(),
            council: it.council.zip(council),
            opened_on: it.opened_on,
            ended_on: it.place.ended_on(),
            answers: returned(answers, &deliveries),
        })
    }
}

/// The district hears an answer first; then everybody may read it.
fn returned(answers: Vec<AnswerRow>, deliveries: &[DeliveryRow]) -> Vec<Returned> {
    let first = |answer: Uuid| {
        let those = deliveries.iter().filter(move |it| it.answer == answer);
        those.map(|it| it.on).min()
    };
    answers
        .into_iter()
        .filter_map(|it| {
            let delivered_on = first(it.id)?;
            Some(Returned { it, delivered_on })
        })
        .collect()
}

/// The page for everybody.
pub(crate) async fn show(desk: &Desk, tx: &mut Conn, it: Concern) -> Answer {
    let page = Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        view: PublicView::load(tx, desk, &it).await?,
        progress: Progress::of(&it),
        related: related(tx, desk, &it).await?,
    };
    desk.page(&page)
}

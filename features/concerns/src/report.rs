//! 協働ほっとレポート on paper: what the district said and what came back, on one sheet of A4.

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Failure, Path, Query};
use kernel::day::Day;
use kernel::ids::ConcernId;
use serde::Deserialize;

use crate::Words;
use crate::model::Concern;
use crate::picture::Picture;
use crate::show::look;
use crate::store::{self, AnswerRow, DeliveryRow, ReportRow};
use crate::written::Written;

#[derive(Template)]
#[template(path = "report.html")]
struct Page {
    frame: Frame,
    w: Words,
    it: Concern,
    picture: Picture,
    written: Written,
    /// The place of the report among those of the concern.
    place: usize,
    /// What it came from: the title of the meeting, if it was one.
    meeting: String,
}

/// Which report, where a concern was sent several times.
#[derive(Default, Deserialize)]
pub(crate) struct Which {
    /// Its position.
    #[serde(default)]
    sent: String,
}

pub(crate) async fn get(
    desk: Desk,
    Path(id): Path<ConcernId>,
    Query(which): Query<Which>,
) -> Answer {
    let mut tx = desk.read().await?;
    let it = store::load(&mut tx, desk.municipality(), id).await?;
    desk.check_read(&it)?;
    if !store::is_inside(&desk, &it) {
        return Err(Failure::Missing);
    }
    let written = Written::load(&mut tx, &desk, &it).await?;
    let meeting = match it.source {
        Some(source) => store::meeting_title(&mut tx, desk.municipality(), source.meeting).await?,
        None => String::new(),
    };
    let page = Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        picture: Picture::load(&mut tx, &desk, &it).await?,
        place: place_of(&written.reports, &which.sent).ok_or(Failure::Missing)?,
        meeting,
        written,
        it,
    };
    drop(tx);
    look(&desk, &page.it).await?;
    desk.page(&page)
}

/// The report that is asked for; the latest where nothing is said.
fn place_of(reports: &[ReportRow], sent: &str) -> Option<usize> {
    if sent.is_empty() {
        return (!reports.is_empty()).then_some(0);
    }
    reports
        .iter()
        .position(|report| report.position.to_string() == sent)
}

impl Page {
    fn report(&self) -> &ReportRow {
        &self.written.reports[self.place]
    }

    fn author(&self) -> String {
        let report = self.report();
        format!("{} {}", report.by_name, self.written.office(&report.from))
    }

    /// The district with its council, or with the meeting, whose title names the council.
    fn heard_at(&self) -> String {
        let whose = [&self.meeting, &self.picture.council];
        let whose = whose.into_iter().find(|name| !name.is_empty());
        self.w
            .pair(&self.picture.area, whose.map_or("", |name| name))
    }

    /// What the first look found: single or joint, how it presses, who may see it.
    fn judged(&self) -> String {
        let it = &self.picture;
        let found = self.w.pair(&it.triage, &it.urgency);
        self.w.pair(found, &it.visibility)
    }

    /// When it was taken, and by whom.
    fn taken(&self) -> String {
        self.written.last("take").map_or_else(
            || self.w.none().to_owned(),
            |step| {
                let who = step.who(self.w, &self.written);
                self.w.pair(self.frame.day(Day::of(step.at)), who)
            },
        )
    }

    fn ended_on(&self) -> String {
        let day = self.it.place.ended_on();
        day.map_or_else(|| self.w.none().to_owned(), |day| self.frame.day(day))
    }

    /// When, by whom, how and to whom the answer was brought back.
    fn delivered(&self) -> String {
        let Some(it) = self.delivery() else {
            return self.w.none().to_owned();
        };
        let when = self.w.pair(self.frame.day(it.on), &it.by_name);
        let how = self
            .w
            .pair(self.w.coded("channel", &it.channel), &it.to_whom);
        self.w.pair(when, how)
    }

    /// How the answer was taken, in a word and in the district's own.
    fn reaction(&self) -> String {
        let Some(it) = self.delivery() else {
            return self.w.none().to_owned();
        };
        let verdict = self.w.coded("verdict", &it.verdict);
        if it.reaction.is_empty() {
            return verdict;
        }
        self.w.pair(verdict, &it.reaction)
    }

    /// The latest answer, which is the reply of the sheet.
    fn answer(&self) -> Option<&AnswerRow> {
        self.written.answers.first()
    }

    /// How the latest answer was last brought back.
    fn delivery(&self) -> Option<&DeliveryRow> {
        self.written.deliveries_of(&self.answer()?.id).next()
    }
}

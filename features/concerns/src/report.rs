//! 協働ほっとレポート on paper: what the district said and what came back, on one sheet of A4.

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Failure, Path, Query};
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
        Some(source) => store::meeting(&mut tx, desk.municipality(), source.meeting).await?,
        None => None,
    };
    let page = Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        picture: Picture::load(&mut tx, &desk, &it).await?,
        place: place_of(&written.reports, &which.sent).ok_or(Failure::Missing)?,
        meeting: meeting.map(|meeting| meeting.title).unwrap_or_default(),
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

    fn district(&self) -> String {
        format!("{} {}", self.picture.area, self.picture.council)
    }

    fn taken_on(&self) -> String {
        let step = self.written.last("take");
        step.map_or_else(
            || self.w.none().to_owned(),
            |step| self.frame.moment(step.at),
        )
    }

    fn clerk(&self) -> String {
        let step = self.written.last("take");
        step.map_or_else(
            || self.w.none().to_owned(),
            |step| step.who(self.w, &self.written),
        )
    }

    fn ended_on(&self) -> String {
        let day = self.it.place.ended_on();
        day.map_or_else(|| self.w.none().to_owned(), |day| self.frame.day(day))
    }

    fn delivered(&self, it: &DeliveryRow) -> String {
        format!("{} {}", self.w.coded("channel", &it.channel), it.to_whom)
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

//! 印刷用の次第: the agenda on a sheet of A4 to hand round at the table, with lines to write on.

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Failure, Path};
use kernel::ids::MeetingId;
use kernel::policy::Visibility;

use crate::Words;
use crate::model::{AgendaItem, Errand};
use crate::record::{Eyes, Record};

#[derive(Template)]
#[template(path = "paper.html")]
struct Page {
    frame: Frame,
    w: Words,
    record: Record,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<MeetingId>) -> Answer {
    let mut tx = desk.read().await?;
    let mut record = Record::load(&desk, &mut tx, id, Eyes::Own).await?;
    drop(tx);
    if record.meeting.is_called_off() {
        return Err(Failure::Missing);
    }
    let most = handed_round(record.meeting.visibility);
    record.minutes.keep_open(most);
    record.open_concerns.retain(|it| it.visibility <= most);
    record.note_look(&desk).await?;
    desk.page(&Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        record,
    })
}

/// A sheet goes through the hands of all who sit at the table. Only where the whole meeting is closed
/// may all of them read what is.
fn handed_round(meeting: Visibility) -> Visibility {
    meeting.max(Visibility::Members)
}

impl Page {
    fn title(&self) -> String {
        let it = &self.record.meeting;
        let name = format!("{} {}", it.council.named(self.frame.lang), self.w.name(it));
        self.w.paper_title(name)
    }

    fn when(&self) -> String {
        let it = &self.record.meeting;
        format!("{} {} {}", self.frame.day(it.on), it.hours, it.place)
    }

    fn address(&self) -> String {
        self.frame
            .at(format!("/meetings/{}", self.record.meeting.id))
    }

    /// An item with its planned time.
    fn heading(&self, item: &AgendaItem) -> String {
        match item.minutes_planned {
            Some(minutes) => self.w.item_planned(&item.title, minutes),
            None => item.title.to_string(),
        }
    }

    /// What there is to do, who does it and until when.
    fn errand(&self, it: &Errand) -> String {
        let who = (!it.who.is_empty()).then(|| self.w.errand_by(&it.who));
        let due = it.due.map(|day| self.w.errand_until(self.frame.day(day)));
        let said = [Some(it.text.clone()), who, due];
        said.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

//! 会議報告: what a member of the team brings home, begun from the minutes.

use askama::Template;
use desk::frame::{Choice, FieldErrors, Frame};
use desk::{Answer, Desk, Failure, Form, Path, Typed};
use kernel::ids::MeetingId;
use kernel::policy::{Action, Resource, Visibility};

use crate::model::{Meeting, Outcome, Report, Tale};
use crate::orders::{ReportOrder, carried};
use crate::{Words, acts, rules, store};

#[derive(Template)]
#[template(path = "report.html")]
struct Page {
    frame: Frame,
    w: Words,
    /// What is done here, in words.
    act: &'static str,
    it: Meeting,
    order: ReportOrder,
    /// As it is stored, if it is.
    stored: Option<Report>,
    /// The concerns that came of the meeting.
    outcomes: Vec<Outcome>,
    opennesses: Vec<Choice>,
    errors: FieldErrors,
    overtaken: bool,
}

impl Page {
    async fn of(desk: &Desk, id: MeetingId, typed: Typed<ReportOrder>) -> Result<Page, Failure> {
        let municipality = desk.municipality();
        let account = desk.account()?;
        let mut tx = desk.read().await?;
        let it = store::load(&mut tx, municipality, id).await?;
        desk.may(Action::Attend, &it).map(drop)?;
        desk.may(Action::Attend, &it.part(Visibility::Closed))
            .map(drop)?;
        let stored = store::own_report(&mut tx, municipality, id, account).await?;
        let concerns = desk.scope(Action::Read, Resource::Concern);
        let outcomes = store::outcomes(&mut tx, municipality, id, &concerns).await?;
        let tale = match (&typed.order, &stored) {
            (Some(_), _) => None,
            (None, Some(report)) => Some(report.tale.clone()),
            // What is closed in the minutes does not slip into a report that more people read.
            (None, None) => {
                let seen = desk.scope(Action::Read, Resource::Meeting);
                let mut minutes =
                    store::load_minutes(&mut tx, municipality, id, Some(&seen)).await?;
                minutes.keep_open(Visibility::Members);
                Some(rules::prefilled(&minutes, &outcomes, Visibility::Members))
            }
        };
        let w = Words(desk.lang);
        let present = stored.as_ref().map_or(0, |it| it.version);
        let version = carried(&typed, |order| &order.version, present);
        Ok(Page {
            frame: desk.frame(),
            w,
            act: w.report(),
            opennesses: w.opennesses(it.visibility),
            it,
            order: ReportOrder {
                version,
                ..tale
                    .map(|tale| as_typed(&tale))
                    .or(typed.order)
                    .unwrap_or_default()
            },
            stored,
            outcomes,
            errors: desk.errors(&typed.no),
            overtaken: typed.overtaken,
        })
    }

    fn outcome(&self, it: &Outcome) -> String {
        self.w.outcome(&it.number, self.w.concern_state(&it.state))
    }

    /// When it was sent; empty for a draft.
    fn sent(&self) -> String {
        let sent_on = self.stored.as_ref().and_then(|it| it.sent_on);
        sent_on.map_or(String::new(), |on| self.w.report_sent(self.frame.day(on)))
    }
}

/// The report as somebody would type it.
fn as_typed(tale: &Tale) -> ReportOrder {
    ReportOrder {
        version: String::new(),
        observations: tale.observations.to_string(),
        provided: tale.provided.to_string(),
        facilitation: tale.facilitation.to_string(),
        windows: tale.windows.to_string(),
        impressions: tale.impressions.to_string(),
        visibility: tale.visibility.code().to_owned(),
        send: String::new(),
    }
}

pub(crate) async fn get(desk: Desk, Path(id): Path<MeetingId>) -> Answer {
    page(&desk, id, Typed::nothing()).await
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<MeetingId>,
    Form(order): Form<ReportOrder>,
) -> Answer {
    match acts::save_report(&desk, id, &order).await {
        Ok(_) if order.sends() => desk.see_done(&format!("/meetings/{id}"), "meeting-report-send"),
        Ok(_) => desk.see_done(&format!("/meetings/{id}/report"), "meeting-report-save"),
        Err(why) => page(&desk, id, Typed::again(order, why)?).await,
    }
}

async fn page(desk: &Desk, id: MeetingId, typed: Typed<ReportOrder>) -> Answer {
    desk.page_with(typed.status(), &Page::of(desk, id, typed).await?)
}

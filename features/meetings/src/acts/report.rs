//! The act of reporting.

use desk::{Desk, Failure};
use kernel::ids::MeetingId;
use kernel::policy::Action;

use super::Sitting;
use crate::model::Report;
use crate::orders::{ReportOrder, is_version};
use crate::{rules, store};

/// Saves the report of whoever is logged in, and sends it where the order says so.
pub(crate) async fn save_report(
    desk: &Desk,
    id: MeetingId,
    order: &ReportOrder,
) -> Result<Report, Failure> {
    let account = desk.account()?;
    let mut at = Sitting::open(desk, id, Action::Attend, "").await?;
    let stored = store::own_report(&mut at.tx, desk.municipality(), id, account).await?;
    let tale = order.read()?;
    let draft = match stored {
        Some(report) if is_version(&order.version, report.version) => report,
        Some(_) => return Err(Failure::Stale),
        None => Report {
            id: desk.new_id(),
            account,
            by_name: desk.actor.name.clone(),
            office: at.permit.office(),
            tale: tale.clone(),
            sent_on: None,
            version: 0,
        },
    };
    let section = desk.place().section;
    let send_to = order.sends().then_some(section);
    let change = rules::report(&at.it, draft, tale, send_to, desk.today)?;
    store::put_report(&mut at.tx, id, &change.next).await?;
    at.tx.commit(at.permit, change).await
}

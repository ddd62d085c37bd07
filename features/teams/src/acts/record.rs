//! The record of the meeting: entered once, in the feature of the meetings, and tied to the request.

use desk::{Desk, Failure};
use kernel::ids::AttendanceRequestId;
use kernel::policy::{Action, Visibility};
use kernel::refusal::Refusal;
use kernel::text::Title;
use meetings::{Hours, Plan};

use super::orders::VersionOrder;
use super::step::Case;
use crate::model::Request;
use crate::rules;

/// Begins the record of the meeting: one that is there already, or a new one with what the
/// request knows (A5, F3).
pub(crate) async fn record(
    desk: &Desk,
    id: AttendanceRequestId,
    order: &VersionOrder,
) -> Result<Request, Failure> {
    let mut case = Case::open(desk, id, Action::Attend, &order.version).await?;
    rules::may_record(&case.it)?;
    let meeting = meetings::hold(&mut case.tx, plan(&case.it)?).await?;
    let change = rules::record(&case.it, meeting.id);
    case.close(change).await
}

/// What the request knows of the meeting.
fn plan(it: &Request) -> Result<Plan, Refusal> {
    let (kind, title) = it.kind.of_meeting();
    let hours = Hours::new(it.when.begins, it.when.ends);
    Ok(Plan {
        council: it.council,
        kind,
        title,
        on: it.when.on,
        hours: hours.ok_or(Refusal::new("request.times").at("ends_at"))?,
        place: it.venue.clone(),
        visibility: Visibility::Members,
        agenda: items(&it.agenda),
    })
}

/// The agenda with each line no longer than an item may be; the request keeps what was cut.
fn items(agenda: &str) -> String {
    let item = |line: &str| match line.char_indices().nth(Title::LIMIT) {
        Some(_) => line.chars().take(Title::LIMIT - 1).chain(['…']).collect(),
        None => line.to_owned(),
    };
    agenda.lines().map(item).collect::<Vec<_>>().join("\n")
}

//! What becomes of a request whose meeting is called off.

use kernel::change::{Change, Decision, Fact, How, Whom};
use kernel::day::Day;
use kernel::ids::PersonId;
use kernel::policy::Guarded;
use meetings::{Meeting, Stage};

use super::steps::{LIFECYCLE, Moved, possible};
use crate::model::{End, Place, Request, Step};

/// Does this request wait for an attendance at this meeting? Its record says so; before there is one,
/// the council, the day and the kind do, as they do when the record is begun.
pub(crate) fn waits_for(it: &Request, meeting: &Meeting) -> bool {
    let waits = LIFECYCLE
        .acts(it.place.state())
        .any(|act| act == "withdraw");
    let is_its = match it.meeting {
        Some(record) => record == meeting.id,
        None => {
            let (kind, title) = it.kind.of_meeting();
            let same_day = it.council == meeting.council.id && it.when.on == meeting.on;
            same_day && kind == meeting.kind && (title.is_none() || title == meeting.title)
        }
    };
    waits && is_its
}

/// Ends a request with its meeting. Whoever said that they come hears that they need not.
pub(crate) fn called_off(
    it: &Request,
    meeting: &Meeting,
    coming: &[PersonId],
    today: Day,
) -> Decision<Moved> {
    possible(it, "withdraw")?;
    let next = it.moved(Place::Ended {
        state: End::Withdrawn,
        on: today,
    });
    let step = Step::for_all("meeting_called_off");
    let step = match &meeting.stage {
        Stage::CalledOff { why, .. } => step.saying(why.as_str()),
        Stage::Planned | Stage::Held | Stage::Confirmed { .. } => step,
    };
    let fact = Fact::new("request.withdraw").with("meeting", meeting.id);
    let change = Change::new(Moved::new(next, step), fact)
        .link(it.subject(), How::Became, meeting.subject())
        .tell(Whom::Office(it.council), "mail-request-called-off");
    Ok(coming.iter().fold(change, |change, person| {
        change.tell(Whom::Person(*person), "mail-request-called-off")
    }))
}

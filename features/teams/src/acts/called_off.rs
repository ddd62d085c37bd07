//! A meeting is called off: nobody is to wait for an attendance that will not be.

use desk::feature::Later;
use desk::{Failure, WriteTx};
use kernel::change::Subject;
use kernel::ids::MeetingId;
use kernel::policy::Action;
use meetings::Meeting;

use super::step::let_be_found;
use crate::model::{Answer, Request};
use crate::rules;
use crate::store;

/// Ends, with a meeting that is called off and in the same transaction, the requests for attendance
/// at it. Where somebody was there already, the request stays.
pub(crate) fn called_off(tx: &mut WriteTx, meeting: Subject) -> Later<'_, Result<(), Failure>> {
    Box::pin(async move {
        let municipality = tx.municipality().to_owned();
        let meeting = meetings::load(tx, &municipality, MeetingId::new(meeting.id)).await?;
        let day = (meeting.council.id, meeting.on);
        let open = store::request::list_around(tx, &municipality, meeting.id, day).await?;
        for it in open.iter().filter(|it| rules::waits_for(it, &meeting)) {
            end(tx, it, &meeting).await?;
        }
        Ok(())
    })
}

async fn end(tx: &mut WriteTx, it: &Request, meeting: &Meeting) -> Result<(), Failure> {
    let desk = tx.desk().clone();
    // A team may not take back what a council asks for; that its meeting is off, it may write down.
    let permit = desk
        .may(Action::Edit, it)
        .or_else(|_| desk.may(Action::Attend, it))?;
    let day = (it.team, it.when.on);
    let members = store::member::list(tx, desk.municipality(), it.id, day).await?;
    let coming: Vec<_> = members
        .iter()
        .filter(|member| member.answer == Some(Answer::Yes))
        .map(|member| member.person)
        .collect();
    let change = rules::called_off(it, meeting, &coming, desk.today)?;
    let moved = &change.next;
    store::request::save(tx, &moved.request).await?;
    store::request::put_step(tx, &moved.request, &moved.step, permit.office()).await?;
    let_be_found(tx, &moved.request).await?;
    tx.record(permit, change);
    Ok(())
}

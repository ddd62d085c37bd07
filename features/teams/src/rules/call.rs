//! Calling for volunteers: whoever agreed is asked, nobody is forced (C10).

use kernel::day::Day;
use kernel::refusal::Refusal;

use super::terms::near;
use crate::model::{Call, Volunteer};

/// Goes on for an event that is still to come, within a year.
///
/// # Errors
/// `volunteer.past`, `request.far_date`.
pub(crate) fn may_call(on: Day, today: Day) -> Result<(), Refusal> {
    is_ahead(on, today)?;
    near(on, today)
}

fn is_ahead(on: Day, today: Day) -> Result<(), Refusal> {
    if on < today {
        return Err(Refusal::new("volunteer.past").at("on"));
    }
    Ok(())
}

/// Goes on for somebody who agreed to be asked and lives where the event is, while it is to come.
///
/// # Errors
/// `volunteer.past`, `volunteer.not_asked`.
pub(crate) fn may_promise(call: &Call, who: &Volunteer, today: Day) -> Result<(), Refusal> {
    is_ahead(call.on, today)?;
    let lives_there = who
        .residence
        .as_ref()
        .is_some_and(|home| home.is_within(&call.area));
    if who.since.is_none() || !lives_there {
        return Err(Refusal::new("volunteer.not_asked"));
    }
    Ok(())
}

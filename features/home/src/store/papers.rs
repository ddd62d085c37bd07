//! Everything on a desk, in one snapshot: fifteen questions, for whomever.

use desk::{Desk, Failure};

use super::{concern, figures, meeting, request, voice};
use crate::model::{Papers, Reader};
use kernel::day::{Day, WorkingDays};

/// Reads what stands on the desk of the actor; their answers count since a day, and
/// `minutes_late_until` says from the day of today and the working days which minutes are late.
///
/// # Errors
/// When the store fails.
pub(crate) async fn read(
    desk: &Desk,
    since: Day,
    minutes_late_until: fn(Day, &WorkingDays) -> Day,
) -> Result<Papers, Failure> {
    let reader = Reader {
        offices: desk.actor.offices().collect(),
        person: desk.actor.person,
    };
    let mut tx = desk.read().await?;
    let days = desk.working_days(&mut tx).await?;
    let late_until = minutes_late_until(desk.today, &days);
    Ok(Papers {
        held: concern::held(&mut tx, desk, &reader).await?,
        asked: concern::asked(&mut tx, desk, &reader).await?,
        voices: voice::held(&mut tx, desk, &reader).await?,
        consulted: voice::consulted(&mut tx, desk, &reader).await?,
        requests: request::open(&mut tx, desk, &reader).await?,
        unwritten: meeting::unwritten(&mut tx, desk, late_until).await?,
        days,
        coming: meeting::coming(&mut tx, desk).await?,
        errands: meeting::errands(&mut tx, desk).await?,
        watched: concern::watched(&mut tx, desk, &reader).await?,
        of_council: concern::of_council(&mut tx, desk, &reader).await?,
        latest: concern::latest(&mut tx, desk).await?,
        late: concern::late_by_holder(&mut tx, desk).await?,
        answered: concern::answered(&mut tx, desk, &reader, since).await?,
        orphans: figures::orphans(&mut tx, desk).await?,
    })
}

//! What the rulebook says of voices.

use kernel::day::Day;
use kernel::rulebook::{Case, Gap, KnownRule, fits};

use super::{Pace, PhotoPace, check_photo, doubt};
use crate::model::look_by;

/// Within how many working days somebody looks at a new voice.
pub(crate) const LOOK_WITHIN: &str = "voice.look_within_working_days";

/// How many voices within how many minutes are more than people write.
pub(crate) const PACE: &str = "voice.doubted_pace";

/// How many photos within how many minutes are taken in from the site.
pub(crate) const PHOTO_PACE: &str = "voice.photo_pace";

/// The rules that voices keep.
pub(crate) static BOOK: &[KnownRule] = &[
    KnownRule {
        id: PHOTO_PACE,
        fits: fits::<PhotoPace>,
        decide: has_room_for_photo,
    },
    KnownRule {
        id: LOOK_WITHIN,
        fits: fits::<u32>,
        decide: is_looked_at_in_time,
    },
    KnownRule {
        id: PACE,
        fits: fits::<Pace>,
        decide: is_doubted,
    },
];

fn is_looked_at_in_time(case: &Case<'_>) -> Result<bool, Gap> {
    let within = case.value(LOOK_WITHIN)?;
    let due = look_by(case.days, case.given("raised")?, within);
    Ok(case.given::<Day>("looked_at")? <= due)
}

fn is_doubted(case: &Case<'_>) -> Result<bool, Gap> {
    let pace = case.value(PACE)?;
    Ok(doubt("", case.given("recent")?, pace).is_some())
}

fn has_room_for_photo(case: &Case<'_>) -> Result<bool, Gap> {
    let pace = case.value(PHOTO_PACE)?;
    Ok(check_photo(case.given("recent")?, pace).is_ok())
}

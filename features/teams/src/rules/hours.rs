//! Which of the hours somebody was there lie outside of working hours (C7).

use kernel::day::{Clock, Day, WorkingDays};

/// The minutes from `from` to `to` before the offices open or after they close; all of them on a
/// day on which the offices are closed.
pub(crate) fn outside_minutes(on: Day, from: Clock, to: Clock, calendar: &WorkingDays) -> i64 {
    let (from, to) = (minutes(from), minutes(to));
    if !calendar.is_open(on) {
        return to - from;
    }
    let inside = to.min(minutes(WorkingDays::CLOSES)) - from.max(minutes(WorkingDays::OPENS));
    to - from - inside.max(0)
}

fn minutes(clock: Clock) -> i64 {
    i64::from(clock.hour() * 60 + clock.minute())
}

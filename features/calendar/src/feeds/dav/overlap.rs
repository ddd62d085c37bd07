//! Whether an event is held between two moments (RFC 4791, 9.9).

use kernel::day::{Day, Moment, moment_at};

use crate::model::{Event, Hours, Minute, Span};

/// Is one of its times within the range, be it in part?
pub(super) fn is_within(it: &Event, (start, end): (Option<Moment>, Option<Moment>)) -> bool {
    let overlaps = |(from, until): (Moment, Moment)| {
        let ends_late_enough =
            start.is_none_or(|start| until > start || (from == until && from >= start));
        ends_late_enough && end.is_none_or(|end| from < end)
    };
    it.when.times().iter().flat_map(stretches).any(overlaps)
}

/// From when until when, each time of the same hours by itself. What has no end is a moment.
fn stretches(span: &Span) -> Vec<(Moment, Moment)> {
    let (first, last) = (span.first(), span.last());
    match span.hours() {
        Hours::Whole => vec![(at(first, Minute::FIRST), at(last, Minute::MIDNIGHT))],
        Hours::Through { from, until } => vec![(at(first, from), at(last, until))],
        Hours::Daily { from, until } => (0..=first.days_until(last))
            .map(|after| first.add_days(after))
            .map(|day| (at(day, from), at(day, until.unwrap_or(from))))
            .collect(),
    }
}

fn at(day: Day, minute: Minute) -> Moment {
    match minute == Minute::MIDNIGHT {
        true => moment_at(day.add_days(1), 0, 0),
        false => {
            let minutes = u32::from(minute.number());
            moment_at(day, minutes / 60, minutes % 60)
        }
    }
}

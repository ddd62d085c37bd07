//! The days on which something that recurs takes place.

use kernel::day::Day;

use super::Recurrence;

/// One day of a series that is not as the recurrence says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Exception {
    /// The day that the recurrence names.
    pub(crate) day: Day,
    /// What becomes of it.
    pub(crate) change: Change,
}

/// What becomes of one day of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// 休み: it does not take place.
    Dropped,
    /// 振り替え: it takes place on another day.
    Moved {
        /// That day.
        to: Day,
    },
}

impl Exception {
    /// The day is left out.
    pub(crate) const fn dropped(day: Day) -> Exception {
        let change = Change::Dropped;
        Exception { day, change }
    }

    /// The day is another one.
    pub(crate) const fn moved(day: Day, to: Day) -> Exception {
        let change = Change::Moved { to };
        Exception { day, change }
    }
}

/// The days from `first` to `until`, both included, on which it falls. The first of them is `first`
/// itself or the next day that fits.
pub(crate) fn occurrences(
    first: Day,
    recurrence: &Recurrence,
    until: Day,
) -> impl Iterator<Item = Day> + use<> {
    let recurrence = *recurrence;
    days_from(first)
        .take_while(move |day| *day <= until)
        .filter(move |day| recurrence.falls_on(first, *day))
}

/// The days of a series with the exceptions applied, in order and none twice. An exception to a day
/// that is none of them says nothing.
pub(crate) fn days_with(days: impl IntoIterator<Item = Day>, exceptions: &[Exception]) -> Vec<Day> {
    let change_of = |day: Day| exceptions.iter().find(|it| it.day == day);
    let mut changed: Vec<Day> = days
        .into_iter()
        .filter_map(|day| match change_of(day).map(|it| it.change) {
            None => Some(day),
            Some(Change::Dropped) => None,
            Some(Change::Moved { to }) => Some(to),
        })
        .collect();
    changed.sort_unstable();
    changed.dedup();
    changed
}

/// This day and all after it.
fn days_from(first: Day) -> impl Iterator<Item = Day> {
    std::iter::successors(Some(first), |day| {
        (*day < Day::LAST).then(|| day.add_days(1))
    })
}

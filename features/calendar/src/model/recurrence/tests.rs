//! What recurs falls on the days people mean, and is the same in every language.

use kernel::day::{Day, Weekday};
use proptest::prelude::*;

use super::sets::WEEK;
use super::{
    Dates, Every, InMonth, Months, Nth, NthWeekdays, Recurrence, RecurrenceError, Weekdays,
};

mod counting;
mod gif;
mod rrule;
mod words;

/// A day as people write it.
fn day(text: &str) -> Day {
    Day::read(text).expect(text)
}

/// The recurrence of these words.
fn said(text: &str) -> Recurrence {
    Recurrence::read_words(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// Any recurrence.
fn recurrences() -> impl Strategy<Value = Recurrence> {
    let every = (1..=4_u16).prop_map(|number| Every::new(number).expect("at least one"));
    prop_oneof![
        every.clone().prop_map(|every| Recurrence::Daily { every }),
        (every.clone(), weekdays()).prop_map(|(every, on)| Recurrence::Weekly { every, on }),
        (every.clone(), in_month()).prop_map(|(every, on)| Recurrence::Monthly { every, on }),
        (every, months(), in_month()).prop_map(|(every, months, on)| Recurrence::Yearly {
            every,
            months,
            on
        }),
    ]
}

fn weekdays() -> impl Strategy<Value = Weekdays> {
    proptest::collection::vec(weekday(), 1..4)
        .prop_map(|days| Weekdays::new(days).expect("at least one"))
}

fn months() -> impl Strategy<Value = Months> {
    let month = (1..=12_i8).prop_map(|month| Months::one(month).expect("a month"));
    proptest::collection::vec(month, 1..4).prop_map(|months| {
        months
            .into_iter()
            .reduce(Months::and)
            .expect("at least one")
    })
}

fn in_month() -> impl Strategy<Value = InMonth> {
    let date = (0..=31_i8).prop_map(|date| Dates::one(date).unwrap_or(Dates::LAST));
    let dates = proptest::collection::vec(date, 1..4)
        .prop_map(|dates| dates.into_iter().reduce(Dates::and).expect("at least one"));
    prop_oneof![
        nth_weekdays().prop_map(InMonth::Weekdays),
        dates.prop_map(InMonth::Dates),
    ]
}

fn nth_weekdays() -> impl Strategy<Value = NthWeekdays> {
    let nth = proptest::sample::select(Nth::ALL.to_vec());
    proptest::collection::vec((nth, weekday()), 1..8)
        .prop_map(|pairs| NthWeekdays::new(pairs).expect("at least one"))
}

fn weekday() -> impl Strategy<Value = Weekday> {
    proptest::sample::select(WEEK.to_vec())
}

/// Any day from 2019 to 2032.
fn days() -> impl Strategy<Value = Day> {
    (0..5000).prop_map(|distance| day("2019-01-01").add_days(distance))
}

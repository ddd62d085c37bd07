//! The days of the year that is planned: which week and month each belongs to, and who rests.

use std::ops::Range;

use crate::Flaw;

/// The days of one year, numbered from 0. Weeks begin on Monday, so that a Saturday and its
/// Sunday are in the same week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Year {
    days: Vec<Day>,
    weeks: Vec<Range<u16>>,
    months: Vec<Range<u16>>,
    /// How many rest days lie before each day; one more entry than there are days.
    rest_before: Vec<u16>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Day {
    week: u16,
    month: u16,
    is_rest: bool,
}

impl Year {
    /// A year of months of these lengths in days, whose first day is this day of the week
    /// (0 is Monday, 6 is Sunday). Rest days are Saturdays, Sundays and `holidays`.
    ///
    /// A 年度 has the months `[30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28, 31]`, or 29 in February.
    pub fn new(first_weekday: u16, month_lengths: &[u16], holidays: &[u16]) -> Result<Year, Flaw> {
        let length: usize = month_lengths
            .iter()
            .map(|&length| usize::from(length))
            .sum();
        if length == 0 || length > usize::from(u16::MAX) / 2 || first_weekday > 6 {
            return Err(Flaw::NoSuchYear);
        }
        let months_of_days = (0u16..).zip(month_lengths);
        let mut days: Vec<Day> = months_of_days
            .flat_map(|(month, &length)| (0..length).map(move |_| month))
            .zip(first_weekday..)
            .map(|(month, weekday)| Day {
                week: weekday / 7,
                month,
                is_rest: weekday % 7 >= 5,
            })
            .collect();
        for &holiday in holidays {
            let day = days.get_mut(usize::from(holiday));
            day.ok_or(Flaw::NoSuchDay { day: holiday })?.is_rest = true;
        }
        Ok(Year::from_days(days))
    }

    fn from_days(days: Vec<Day>) -> Year {
        let mut rest_before = vec![0];
        let mut rest = 0;
        for day in &days {
            rest += u16::from(day.is_rest);
            rest_before.push(rest);
        }
        Year {
            weeks: ranges(days.iter().map(|day| day.week)),
            months: ranges(days.iter().map(|day| day.month)),
            days,
            rest_before,
        }
    }

    /// How many days the year has.
    pub fn length(&self) -> u16 {
        u16::try_from(self.days.len()).expect("a year is made of at most 32,767 days")
    }

    /// The week of a day, counted from the week of the first day.
    pub fn week(&self, day: u16) -> u16 {
        self.days[usize::from(day)].week
    }

    /// The month of a day, counted from the first month.
    pub fn month(&self, day: u16) -> u16 {
        self.days[usize::from(day)].month
    }

    /// Is the day a Saturday, a Sunday or a holiday?
    pub fn is_rest(&self, day: u16) -> bool {
        self.days[usize::from(day)].is_rest
    }

    /// The days of the week that this day is in.
    pub(crate) fn week_around(&self, day: u16) -> Range<u16> {
        self.weeks[usize::from(self.week(day))].clone()
    }

    /// The days of the month that this day is in.
    pub(crate) fn month_around(&self, day: u16) -> Range<u16> {
        self.months[usize::from(self.month(day))].clone()
    }

    /// How many of these days are rest days.
    pub(crate) fn rest_days_in(&self, days: Range<u16>) -> u16 {
        if days.is_empty() {
            return 0;
        }
        self.rest_before[usize::from(days.end)] - self.rest_before[usize::from(days.start)]
    }
}

/// The days that bear each number, for numbers that rise with the days. A number that no day
/// bears (a month of no days) has an empty range.
fn ranges(numbers: impl Iterator<Item = u16>) -> Vec<Range<u16>> {
    let mut ranges: Vec<Range<u16>> = Vec::new();
    for (day, number) in (0u16..).zip(numbers) {
        while ranges.len() <= usize::from(number) {
            ranges.push(day..day);
        }
        ranges[usize::from(number)].end = day + 1;
    }
    ranges
}

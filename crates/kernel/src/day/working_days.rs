//! 開庁日: the days and hours at which somebody is at the desk.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::holidays::HolidayOverrides;
use super::{Clock, Day, Moment, Weekday};

/// When the offices of a municipality are open (地方自治法 §4-2): not on Saturdays, Sundays and
/// national holidays, nor from 29 December to 3 January, nor on days that an ordinance adds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkingDays {
    overrides: HolidayOverrides,
    closed: BTreeSet<Day>,
    opened: BTreeSet<Day>,
}

/// The hours of a working day between which people may be reminded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct OpenHours {
    /// From this time on.
    pub from: Clock,
    /// Before this time.
    pub until: Clock,
}

impl WorkingDays {
    /// The hour at which the offices open.
    pub const OPENS: Clock = Clock::constant(8, 30);
    /// The hour at which the offices close.
    pub const CLOSES: Clock = Clock::constant(17, 15);

    /// Working days under these announced equinoxes.
    pub fn with(overrides: HolidayOverrides) -> WorkingDays {
        WorkingDays {
            overrides,
            ..WorkingDays::default()
        }
    }

    /// Adds a day on which this municipality closes by its own ordinance, such as 慰霊の日.
    pub fn closed_on(mut self, day: Day) -> WorkingDays {
        self.closed.insert(day);
        self
    }

    /// Takes a day out of the holidays that the law's calculation gives: a law of its own moved it.
    /// A weekend stays a weekend.
    pub fn opened_on(mut self, day: Day) -> WorkingDays {
        self.opened.insert(day);
        self
    }

    /// Whether the offices are open on this day.
    pub fn is_open(&self, day: Day) -> bool {
        let is_weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        let is_new_year = matches!((day.month(), day.day_of_month()), (12, 29..) | (1, ..=3));
        !is_weekend
            && !is_new_year
            && !self.closed.contains(&day)
            && (self.opened.contains(&day) || self.overrides.on(day).is_none())
    }

    /// The `count`-th working day after `day`, which is not counted itself; `day` for zero.
    pub fn add(&self, day: Day, count: u32) -> Day {
        (0..count).fold(day, |it, _| self.next_open(it.add_days(1)))
    }

    /// This day if the offices are open, else the first day after it on which they are.
    pub fn next_open(&self, day: Day) -> Day {
        self.first_open(day, 1)
    }

    /// The last working day before this day.
    pub fn last_open_before(&self, day: Day) -> Day {
        self.first_open(day.add_days(-1), -1)
    }

    /// The first moment from this one on at which a reminder may go out: reminders keep office
    /// hours, so that the evenings and weekends of people who already give theirs stay free.
    pub fn next_reminder(&self, moment: Moment, hours: OpenHours) -> Moment {
        let today = Day::of(moment);
        let opening = |day: Day| self.next_open(day).at(hours.from);
        if moment < today.at(hours.from) || !self.is_open(today) {
            return opening(today);
        }
        if moment < today.at(hours.until) {
            return moment;
        }
        opening(today.add_days(1))
    }

    fn first_open(&self, from: Day, step: i32) -> Day {
        let mut day = from;
        while !self.is_open(day) && day != Day::FIRST && day != Day::LAST {
            day = day.add_days(step);
        }
        day
    }
}

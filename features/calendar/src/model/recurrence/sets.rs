//! The small sets a recurrence is made of. None of them can be empty.

use std::num::NonZeroU16;

use kernel::day::Weekday;

/// The days of a week in the order of our weeks.
pub(super) const WEEK: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

/// Every how many days, weeks, months or years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Every(NonZeroU16);

impl Every {
    /// Each one.
    pub(crate) const ONE: Every = Every(NonZeroU16::MIN);
    /// Every other one.
    pub(crate) const OTHER: Every = Every(NonZeroU16::MIN.saturating_add(1));

    /// Every so many; never is no recurrence.
    pub(crate) fn new(number: u16) -> Option<Every> {
        NonZeroU16::new(number).map(Every)
    }

    /// How many.
    pub(crate) const fn number(self) -> u16 {
        self.0.get()
    }

    /// Whether the one that lies so far from the first is counted.
    pub(super) fn counts(self, distance: i32) -> bool {
        distance % i32::from(self.number()) == 0
    }
}

/// Days of the week, at least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Weekdays(u8);

impl Weekdays {
    /// From Monday to Friday.
    pub(crate) const WORKING: Weekdays = Weekdays(0b001_1111);

    /// These days, unless there are none.
    pub(crate) fn new(days: impl IntoIterator<Item = Weekday>) -> Option<Weekdays> {
        let bits = days.into_iter().fold(0, |bits, day| bits | bit(day));
        (bits != 0).then_some(Weekdays(bits))
    }

    /// This day alone.
    pub(crate) fn one(day: Weekday) -> Weekdays {
        Weekdays(bit(day))
    }

    /// These and those.
    pub(crate) const fn and(self, other: Weekdays) -> Weekdays {
        Weekdays(self.0 | other.0)
    }

    /// Whether the day is among them.
    pub(crate) fn contains(self, day: Weekday) -> bool {
        self.0 & bit(day) != 0
    }

    /// From Monday on.
    pub(crate) fn iter(self) -> impl Iterator<Item = Weekday> {
        WEEK.into_iter().filter(move |day| self.contains(*day))
    }
}

/// Which of the Mondays of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Nth {
    /// 第1
    First,
    /// 第2
    Second,
    /// 第3
    Third,
    /// 第4
    Fourth,
    /// 第5, which few months have
    Fifth,
    /// 最終
    Last,
}

impl Nth {
    /// All, in the order of the month.
    pub(crate) const ALL: [Nth; 6] = [
        Nth::First,
        Nth::Second,
        Nth::Third,
        Nth::Fourth,
        Nth::Fifth,
        Nth::Last,
    ];
    /// Those that are counted from the month's first day; together they are every week of it.
    pub(super) const COUNTED: [Nth; 5] =
        [Nth::First, Nth::Second, Nth::Third, Nth::Fourth, Nth::Fifth];

    /// The one of this number from 1 to 5.
    pub(crate) fn numbered(number: u8) -> Option<Nth> {
        Nth::COUNTED
            .into_iter()
            .find(|nth| nth.number() == Some(number))
    }

    /// Its number from 1 to 5; the last has none.
    pub(crate) const fn number(self) -> Option<u8> {
        match self {
            Nth::First => Some(1),
            Nth::Second => Some(2),
            Nth::Third => Some(3),
            Nth::Fourth => Some(4),
            Nth::Fifth => Some(5),
            Nth::Last => None,
        }
    }

    /// Which of its weekday the day of this date is.
    pub(super) const fn of_date(date: i8) -> Nth {
        match date {
            ..=7 => Nth::First,
            8..=14 => Nth::Second,
            15..=21 => Nth::Third,
            22..=28 => Nth::Fourth,
            29.. => Nth::Fifth,
        }
    }
}

/// 第1・第4火曜日と第4木曜日: which of which weekdays of a month, at least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct NthWeekdays([u8; 7]);

impl NthWeekdays {
    /// These, unless there are none.
    pub(crate) fn new(pairs: impl IntoIterator<Item = (Nth, Weekday)>) -> Option<NthWeekdays> {
        let mut bits = [0; 7];
        for (nth, day) in pairs {
            bits[position(day)] |= 1 << nth as u8;
        }
        (bits != [0; 7]).then_some(NthWeekdays(bits))
    }

    /// Whether this one is among them.
    pub(crate) fn contains(self, nth: Nth, day: Weekday) -> bool {
        self.0[position(day)] & 1 << nth as u8 != 0
    }

    /// Which of this weekday, in the order of the month.
    pub(crate) fn of(self, day: Weekday) -> impl Iterator<Item = Nth> {
        Nth::ALL
            .into_iter()
            .filter(move |nth| self.contains(*nth, day))
    }

    /// From Monday on, weekdays of the same numbers together: that is how codes and people say it.
    pub(super) fn groups(self) -> Vec<(Vec<Nth>, Weekdays)> {
        let mut groups: Vec<(Vec<Nth>, Weekdays)> = Vec::new();
        for day in WEEK {
            let nths: Vec<Nth> = self.of(day).collect();
            match groups.iter_mut().find(|(known, _)| *known == nths) {
                _ if nths.is_empty() => {}
                Some((_, days)) => *days = days.and(Weekdays::one(day)),
                None => groups.push((nths, Weekdays::one(day))),
            }
        }
        groups
    }
}

/// Dates of a month, at least one; the last day of a month is a date of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Dates(u32);

impl Dates {
    /// 末日
    pub(crate) const LAST: Dates = Dates(1);

    /// This date alone, from 1 to 31.
    pub(crate) fn one(date: i8) -> Option<Dates> {
        (1..=31).contains(&date).then(|| Dates(1 << date))
    }

    /// These and those.
    pub(crate) const fn and(self, other: Dates) -> Dates {
        Dates(self.0 | other.0)
    }

    /// Whether this date is among them.
    pub(crate) fn contains(self, date: i8) -> bool {
        self.iter().any(|it| it == date)
    }

    /// Whether the last day of every month is among them.
    pub(crate) const fn contains_last(self) -> bool {
        self.0 & Dates::LAST.0 != 0
    }

    /// From the first to the thirty-first; the last day is not among these.
    pub(crate) fn iter(self) -> impl Iterator<Item = i8> {
        (1..=31).filter(move |date| self.0 & 1 << date != 0)
    }
}

/// Months of a year, at least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Months(u16);

impl Months {
    /// From January to December.
    pub(crate) const ALL: Months = Months(0b1_1111_1111_1110);

    /// This month alone, from 1 to 12.
    pub(crate) fn one(month: i8) -> Option<Months> {
        (1..=12).contains(&month).then(|| Months(1 << month))
    }

    /// These and those.
    pub(crate) const fn and(self, other: Months) -> Months {
        Months(self.0 | other.0)
    }

    /// Whether the month is among them.
    pub(crate) fn contains(self, month: i8) -> bool {
        self.iter().any(|it| it == month)
    }

    /// From January on.
    pub(crate) fn iter(self) -> impl Iterator<Item = i8> {
        (1..=12).filter(move |month| self.0 & 1 << month != 0)
    }
}

fn bit(day: Weekday) -> u8 {
    1 << position(day)
}

fn position(day: Weekday) -> usize {
    usize::try_from(day.to_monday_zero_offset()).expect("days are counted from 0")
}

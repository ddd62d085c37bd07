//! What two events cost each other because of one thing that they share. This is the only place
//! where the model is written down; search, prices and explanations all ask here.

use std::ops::Range;

use crate::keys::Tie;
use crate::price::Kind;
use crate::{Hours, Problem};

/// An event on its days.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Placed {
    pub(crate) start: u16,
    /// The day after the last.
    pub(crate) end: u16,
    pub(crate) hours: Hours,
}

impl Placed {
    /// Do the two have a day in common?
    #[inline]
    pub(crate) fn is_on_a_day_of(self, other: Placed) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The days between the two: 0 on a common day, 1 on neighbouring days.
    #[inline]
    fn gap(self, other: Placed) -> u16 {
        let later = self.start.max(other.start);
        let earlier_end = self.end.min(other.end);
        (later + 1).saturating_sub(earlier_end)
    }
}

impl Problem {
    /// Names every cost that lies on the two because of one key of this kind.
    #[inline]
    pub(crate) fn charge(&self, tie: Tie, a: Placed, b: Placed, mut each: impl FnMut(Kind, u64)) {
        if a.is_on_a_day_of(b) && a.hours.overlap(b.hours) {
            let (kind, cost) = self.charge_for_meeting(tie);
            each(kind, cost);
        }
        self.charge_for_days(tie, a, b, each);
    }

    /// The cost of being needed by two events at the same time.
    #[inline]
    pub(crate) fn charge_for_meeting(&self, tie: Tie) -> (Kind, u64) {
        let weights = self.weights();
        let (kind, weight) = match tie {
            Tie::Place => (Kind::Place, weights.place),
            Tie::People => (Kind::People, weights.people),
            Tie::Equipment => (Kind::Equipment, weights.equipment),
            Tie::Audience => (Kind::SameHour, weights.audience_overlap),
        };
        (kind, u64::from(weight))
    }

    /// Names the costs that do not ask at which hours the two take place.
    #[inline]
    pub(crate) fn charge_for_days(
        &self,
        tie: Tie,
        a: Placed,
        b: Placed,
        mut each: impl FnMut(Kind, u64),
    ) {
        let weights = self.weights();
        match tie {
            Tie::Place | Tie::Equipment => {}
            Tie::Audience => {
                let gap = a.gap(b);
                if let Some(&cost) = weights.audience_by_gap.get(usize::from(gap)) {
                    let kind = match gap {
                        0 => Kind::SameDay,
                        _ => Kind::Near,
                    };
                    each(kind, u64::from(cost));
                }
            }
            Tie::People => {
                let weeks = self.shared_weeks(a, b);
                if weeks > 0 {
                    each(Kind::Week, u64::from(weights.week_load) * weeks);
                }
                let pairs = self.rest_days_taken(a, b);
                if pairs > 0 {
                    each(Kind::Weekend, u64::from(weights.weekend_load) * pairs);
                }
            }
        }
    }

    /// The first days on which an event with the same key may begin and cost `it` something.
    pub(crate) fn reach(&self, tie: Tie, it: Placed, longest: u16) -> Range<u16> {
        let year = self.year();
        let last = it.end - 1;
        let (early, late) = match tie {
            Tie::Place | Tie::Equipment => (it.start, last),
            Tie::Audience => {
                let gaps = self.weights().audience_by_gap.len();
                let gaps = u16::try_from(gaps).unwrap_or(u16::MAX).max(1) - 1;
                (it.start.saturating_sub(gaps), last.saturating_add(gaps))
            }
            Tie::People => {
                let early = year.month_around(it.start).start;
                let late = year.month_around(last).end - 1;
                (
                    early.min(year.week_around(it.start).start),
                    late.max(year.week_around(last).end - 1),
                )
            }
        };
        early.saturating_sub(longest - 1)..late.saturating_add(1).min(year.length())
    }

    /// How many weeks both take place in.
    #[inline]
    fn shared_weeks(&self, a: Placed, b: Placed) -> u64 {
        let year = self.year();
        let first = year.week(a.start).max(year.week(b.start));
        let last = year.week(a.end - 1).min(year.week(b.end - 1));
        u64::from((last + 1).saturating_sub(first))
    }

    /// In how many ways a rest day of the one and another rest day of the other lie in one month.
    #[inline]
    fn rest_days_taken(&self, a: Placed, b: Placed) -> u64 {
        let year = self.year();
        if a.end - a.start == 1 && b.end - b.start == 1 {
            let both = year.is_rest(a.start) && year.is_rest(b.start);
            let month = year.month(a.start) == year.month(b.start);
            return u64::from(both && month && a.start != b.start);
        }
        let days = (a.start..a.end).filter(|&day| year.is_rest(day));
        days.map(|day| {
            let month = year.month_around(day);
            let others = month.start.max(b.start)..month.end.min(b.end);
            let itself = u16::from((b.start..b.end).contains(&day));
            u64::from(year.rest_days_in(others) - itself)
        })
        .sum()
    }
}

/// Costs of a problem never come near the end of 63 bits: a weight has 32, a year 15.
#[inline]
pub(crate) fn signed(cost: u64) -> i64 {
    i64::try_from(cost).unwrap_or(i64::MAX)
}

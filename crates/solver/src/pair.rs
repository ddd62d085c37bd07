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
    /// The days between the two: 0 on a common day, 1 on neighbouring days.
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
        let weights = self.weights();
        let points = |weight: u32, times: u32| u64::from(weight) * u64::from(times);
        let gap = a.gap(b);
        let meet = gap == 0 && a.hours.overlap(b.hours);
        match tie {
            Tie::Place if meet => each(Kind::Place, points(weights.place, 1)),
            Tie::Equipment if meet => each(Kind::Equipment, points(weights.equipment, 1)),
            Tie::Place | Tie::Equipment => {}
            Tie::Audience => {
                if let Some(&cost) = weights.audience_by_gap.get(usize::from(gap)) {
                    let kind = match gap {
                        0 => Kind::SameDay,
                        _ => Kind::Near,
                    };
                    each(kind, points(cost, 1));
                }
                if meet {
                    each(Kind::SameHour, points(weights.audience_overlap, 1));
                }
            }
            Tie::People => {
                if meet {
                    each(Kind::People, points(weights.people, 1));
                }
                match self.shared_weeks(a, b) {
                    0 => {}
                    weeks => each(Kind::Week, points(weights.week_load, weeks)),
                }
                match self.rest_days_taken(a, b) {
                    0 => {}
                    pairs => each(Kind::Weekend, points(weights.weekend_load, pairs)),
                }
            }
        }
    }

    /// The sum of what [`Problem::charge`] names.
    #[inline]
    pub(crate) fn cost_of_tie(&self, tie: Tie, a: Placed, b: Placed) -> i64 {
        let mut sum = 0;
        self.charge(tie, a, b, |_, cost| sum += cost);
        signed(sum)
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
    fn shared_weeks(&self, a: Placed, b: Placed) -> u32 {
        let year = self.year();
        let first = year.week(a.start).max(year.week(b.start));
        let last = year.week(a.end - 1).min(year.week(b.end - 1));
        u32::from((last + 1).saturating_sub(first))
    }

    /// In how many ways a rest day of the one and another rest day of the other lie in one month.
    #[inline]
    fn rest_days_taken(&self, a: Placed, b: Placed) -> u32 {
        let year = self.year();
        if a.end - a.start == 1 && b.end - b.start == 1 {
            let both = year.is_rest(a.start) && year.is_rest(b.start);
            let month = year.month(a.start) == year.month(b.start);
            return u32::from(both && month && a.start != b.start);
        }
        let days = (a.start..a.end).filter(|&day| year.is_rest(day));
        days.map(|day| {
            let month = year.month_around(day);
            let others = month.start.max(b.start)..month.end.min(b.end);
            let itself = u16::from((b.start..b.end).contains(&day));
            u32::from(year.rest_days_in(others) - itself)
        })
        .sum()
    }
}

/// Costs of a problem never come near the end of 63 bits: a weight has 32, a year 15.
#[inline]
pub(crate) fn signed(cost: u64) -> i64 {
    i64::try_from(cost).unwrap_or(i64::MAX)
}

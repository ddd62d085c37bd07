//! The wishes of a year as numbers: events, their possible days, and what they need.

use std::error::Error;
use std::fmt;
use std::ops::Range;

use crate::keys::Keys;
use crate::pair::Placed;
use crate::{Weights, Year};

/// One event that needs a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// On which days it may begin.
    pub choice: Choice,
    /// The day that was wished for, or that it has now, if there is one: only explained, never
    /// charged, and not necessarily among the candidates.
    pub wished: Option<u16>,
    /// How many days it takes, at least 1.
    pub length: u16,
    /// From when until when it takes place on each of its days.
    pub hours: Hours,
    /// Places that it needs alone.
    pub places: Vec<u32>,
    /// Organisations or persons who run it, and cannot be elsewhere meanwhile.
    pub people: Vec<u32>,
    /// Things that it needs alone.
    pub equipment: Vec<u32>,
    /// Whom it asks out: an audience of an area.
    pub audiences: Vec<u32>,
}

/// On which days an event may begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// On this day and no other; the planner leaves it alone.
    Pinned(u16),
    /// On one of these days.
    Open(Vec<Candidate>),
}

/// A day on which an event may begin, and what this costs by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    /// The first day of the event.
    pub day: u16,
    /// How far this is from the wish, in points of [`Weights`]; the caller judges.
    pub cost: u32,
}

/// A part of the day, in minutes after midnight: `from` is in it, `until` is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hours {
    /// The first minute.
    pub from: u16,
    /// The minute after the last; at most 1,440.
    pub until: u16,
}

impl Hours {
    /// From midnight to midnight.
    pub const WHOLE_DAY: Hours = Hours {
        from: 0,
        until: 24 * 60,
    };

    /// Have the two a minute in common?
    pub fn overlap(self, other: Hours) -> bool {
        self.from < other.until && other.from < self.until
    }
}

/// Why a problem cannot be posed like this.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// The year has no days, more than 32,767, or begins on a day of the week past 6.
    NoSuchYear,
    /// A weight is greater than [`Weights::MOST`].
    TooGreatAWeight,
    /// A day that the year does not have.
    NoSuchDay {
        /// The day.
        day: u16,
    },
    /// The event has no day to begin on.
    NoCandidate {
        /// The event.
        event: usize,
    },
    /// The event may begin on a day so late that it would not end within the year.
    BeyondTheYear {
        /// The event.
        event: usize,
        /// Its first day.
        day: u16,
    },
    /// The event has the same candidate day twice.
    TwiceTheSameDay {
        /// The event.
        event: usize,
        /// The day.
        day: u16,
    },
    /// The event takes no day at all, or no minute of its days, or minutes past midnight.
    NoTime {
        /// The event.
        event: usize,
    },
}

impl fmt::Display for Flaw {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Flaw::NoSuchYear => write!(to, "there is no such year"),
            Flaw::TooGreatAWeight => write!(to, "a weight is above {}", Weights::MOST),
            Flaw::NoSuchDay { day } => write!(to, "the year has no day {day}"),
            Flaw::NoCandidate { event } => write!(to, "event {event} has no candidate day"),
            Flaw::BeyondTheYear { event, day } => {
                write!(
                    to,
                    "event {event} begins on day {day} and ends beyond the year"
                )
            }
            Flaw::TwiceTheSameDay { event, day } => {
                write!(to, "event {event} has candidate day {day} twice")
            }
            Flaw::NoTime { event } => write!(to, "event {event} takes no time"),
        }
    }
}

impl Error for Flaw {}

/// A year of events to be planned. Checked once when made; afterwards every question to it has an
/// answer.
#[derive(Debug, Clone)]
pub struct Problem {
    year: Year,
    weights: Weights,
    events: Vec<Event>,
    /// The candidates of all events, one event after the other.
    candidates: Vec<Candidate>,
    /// Where the candidates of each event begin; one more entry than there are events.
    first: Vec<usize>,
    keys: Keys,
}

impl Problem {
    /// The problem of finding days for these events.
    pub fn new(year: Year, weights: Weights, events: Vec<Event>) -> Result<Problem, Flaw> {
        if !weights.are_bearable() {
            return Err(Flaw::TooGreatAWeight);
        }
        let mut candidates = Vec::new();
        let mut first = vec![0];
        for (index, event) in events.iter().enumerate() {
            check(&year, index, event)?;
            match &event.choice {
                Choice::Pinned(day) => candidates.push(Candidate { day: *day, cost: 0 }),
                Choice::Open(open) => candidates.extend(open),
            }
            candidates[first[index]..].sort_unstable_by_key(|candidate| candidate.day);
            first.push(candidates.len());
        }
        Ok(Problem {
            keys: Keys::of(&events),
            year,
            weights,
            events,
            candidates,
            first,
        })
    }

    /// The days.
    pub fn year(&self) -> &Year {
        &self.year
    }

    /// What trouble costs.
    pub fn weights(&self) -> &Weights {
        &self.weights
    }

    /// The events; everything else names them by their place in this list.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// The days on which an event may begin, in the order of the year.
    pub fn candidates(&self, event: usize) -> &[Candidate] {
        &self.candidates[self.candidate_range(event)]
    }

    /// May the event begin on a day so that it ends within the year? Candidate or not.
    pub fn fits(&self, event: usize, day: u16) -> bool {
        u32::from(day) + u32::from(self.events[event].length) <= u32::from(self.year.length())
    }

    pub(crate) fn all_candidates(&self) -> &[Candidate] {
        &self.candidates
    }

    pub(crate) fn candidate_range(&self, event: usize) -> Range<usize> {
        self.first[event]..self.first[event + 1]
    }

    pub(crate) fn keys(&self) -> &Keys {
        &self.keys
    }

    /// The event when it begins on this day.
    pub(crate) fn placed(&self, event: usize, day: u16) -> Placed {
        let event = &self.events[event];
        Placed {
            start: day,
            end: day + event.length,
            hours: event.hours,
        }
    }
}

fn check(year: &Year, index: usize, event: &Event) -> Result<(), Flaw> {
    let hours = event.hours;
    if event.length == 0 || hours.from >= hours.until || hours.until > Hours::WHOLE_DAY.until {
        return Err(Flaw::NoTime { event: index });
    }
    let mut days: Vec<u16> = match &event.choice {
        Choice::Pinned(day) => vec![*day],
        Choice::Open(open) => open.iter().map(|candidate| candidate.day).collect(),
    };
    days.sort_unstable();
    let last = *days.last().ok_or(Flaw::NoCandidate { event: index })?;
    if u32::from(last) + u32::from(event.length) > u32::from(year.length()) {
        return Err(Flaw::BeyondTheYear {
            event: index,
            day: last,
        });
    }
    match days.windows(2).find(|pair| pair[0] == pair[1]) {
        Some(pair) => Err(Flaw::TwiceTheSameDay {
            event: index,
            day: pair[0],
        }),
        None => Ok(()),
    }
}

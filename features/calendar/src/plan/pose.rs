//! 年間計画: the events of a year as a question to the solver, which knows only numbers (F6).

use std::collections::HashMap;

use kernel::day::{Day, FiscalYear, WorkingDays};
use kernel::ids::EventId;
use solver::{Candidate, Choice, Hours as PlanHours, Problem, Weights, Year};

use crate::model::{Audience, Event, EventKind, Span, Stage, Thing, When};

/// How far from its day an event that is only pencilled in may be moved, in days.
const REACH: i32 = 35;
/// What a working day costs an event for which people must be free, in points of the solver: about as
/// much as the same people twice in a week.
const WORKING_DAY: u32 = 12;
/// What a day costs on which people are with their families.
const FAMILY_TIME: u32 = 60;
/// What another weekday costs than that of the pencilled day, and each week of distance from it.
const OTHER_WEEKDAY: u32 = 12;
const WEEK: u32 = 6;

/// The question, and what its numbers mean.
#[derive(Debug)]
pub(crate) struct Question {
    /// What is asked.
    pub(crate) problem: Problem,
    /// The first day of the year.
    pub(crate) first: Day,
    /// The events in the solver's order; a repeated one stands there once for each time.
    pub(crate) events: Vec<EventId>,
    /// Those for which a day is looked for.
    pub(crate) open: Vec<usize>,
    /// The people, places and equipment behind the solver's ids.
    pub(crate) things: Vec<Thing>,
}

/// Poses the question. Fixed days, the times of what is repeated, and what is `pinned` stay where they
/// are; nothing is moved to a day before `today`.
pub(crate) fn pose(
    events: &[Event],
    year: FiscalYear,
    pinned: &[EventId],
    today: Day,
    working: &WorkingDays,
) -> Option<Question> {
    let mut it = Poser {
        year,
        today,
        working,
        things: Things::default(),
        posed: Vec::new(),
        events: Vec::new(),
        open: Vec::new(),
    };
    for event in events
        .iter()
        .filter(|it| !it.stage.is_off() && it.stage.stands())
    {
        it.pose(event, pinned.contains(&event.id));
    }
    let year_days = it.calendar()?;
    let problem = Problem::new(year_days, Weights::default(), it.posed).ok()?;
    Some(Question {
        problem,
        first: year.first(),
        events: it.events,
        open: it.open,
        things: it.things.all,
    })
}

struct Poser<'a> {
    year: FiscalYear,
    today: Day,
    working: &'a WorkingDays,
    things: Things,
    posed: Vec<solver::Event>,
    events: Vec<EventId>,
    open: Vec<usize>,
}

impl Poser<'_> {
    /// One event: a pinned one for each time that stands, or one with the days it may have.
    fn pose(&mut self, event: &Event, is_pinned: bool) {
        let stays = is_pinned || matches!(event.stage, Stage::Fixed { .. });
        match &event.when {
            When::Someday(season) => {
                let period = season.period();
                let until = period.last().unwrap_or(self.year.last());
                let days = days_between(period.from, until);
                let choice = self.open_days(event, days, None);
                self.add_open(event, choice, None, evening(event));
            }
            When::Once(span) if !stays => {
                let days =
                    days_between(span.first().add_days(-REACH), span.first().add_days(REACH));
                let choice = self.open_days(event, days, Some(span));
                self.add_open(event, choice, Some(span), (hours(span), length(span)));
            }
            When::Once(_) | When::Repeated(_) => {
                for time in event.when.times() {
                    self.add_pinned(event, &time);
                }
            }
        }
    }

    fn add_pinned(&mut self, event: &Event, span: &Span) {
        if let Some(day) = self.index(span.first())
            && self.fits(day, length(span))
        {
            self.add(
                event,
                Choice::Pinned(day),
                Some(day),
                (hours(span), length(span)),
            );
        }
    }

    fn add_open(
        &mut self,
        event: &Event,
        mut candidates: Vec<Candidate>,
        span: Option<&Span>,
        (hours, length): (PlanHours, u16),
    ) {
        candidates.retain(|it| self.fits(it.day, length));
        if candidates.is_empty() {
            return;
        }
        self.open.push(self.posed.len());
        let wished = span.and_then(|span| self.index(span.first()));
        self.add(event, Choice::Open(candidates), wished, (hours, length));
    }

    fn add(
        &mut self,
        event: &Event,
        choice: Choice,
        wished: Option<u16>,
        (hours, length): (PlanHours, u16),
    ) {
        let mut posed = solver::Event {
            choice,
            wished,
            length,
            hours,
            places: Vec::new(),
            people: Vec::new(),
            equipment: Vec::new(),
            // What comes every week keeps nobody from coming to anything else.
            audiences: match event.when {
                When::Repeated(_) => Vec::new(),
                When::Someday(_) | When::Once(_) => crowds(&event.about.audience),
            },
        };
        for thing in event.things() {
            let list = match &thing {
                Thing::Place(_) | Thing::PlaceSaid(..) => &mut posed.places,
                Thing::People(_) => &mut posed.people,
                Thing::Equipment(..) => &mut posed.equipment,
                Thing::Audience(..) => continue,
            };
            list.push(self.things.number(thing));
        }
        self.posed.push(posed);
        self.events.push(event.id);
    }

    /// The days on which an event may begin, each with what speaks against it.
    fn open_days(
        &self,
        event: &Event,
        days: impl Iterator<Item = Day>,
        near: Option<&Span>,
    ) -> Vec<Candidate> {
        let days = days.filter(|day| *day >= self.today);
        days.filter_map(|on| {
            let mut cost = 0;
            if self.working.is_open(on) && needs_rest_day(event) {
                cost += WORKING_DAY;
            }
            if is_family_time(on) {
                cost += FAMILY_TIME;
            }
            if let Some(span) = near {
                let distance = span.first().days_until(on).unsigned_abs();
                cost += distance.div_ceil(7) * WEEK;
                if on.weekday() != span.first().weekday() {
                    cost += OTHER_WEEKDAY;
                }
            }
            Some(Candidate {
                day: self.index(on)?,
                cost,
            })
        })
        .collect()
    }

    /// The number of a day of the year.
    fn index(&self, day: Day) -> Option<u16> {
        let after = self.year.first().days_until(day);
        let in_year = (0..=self.year.first().days_until(self.year.last())).contains(&after);
        in_year.then(|| u16::try_from(after).ok()).flatten()
    }

    fn fits(&self, day: u16, length: u16) -> bool {
        let last = self.year.first().days_until(self.year.last());
        i32::from(day) + i32::from(length) - 1 <= last
    }

    /// The year as the solver knows it.
    fn calendar(&self) -> Option<Year> {
        let first = self.year.first();
        let mut month = kernel::day::Month::of(first);
        let mut lengths = Vec::new();
        for _ in 0..12 {
            lengths.push(u16::try_from(month.last().day_of_month()).ok()?);
            month = month.next();
        }
        let holidays: Vec<u16> = days_between(first, self.year.last())
            .filter(|day| !self.working.is_open(*day))
            .filter_map(|day| self.index(day))
            .collect();
        let weekday = u16::try_from(first.weekday().to_monday_zero_offset()).ok()?;
        Year::new(weekday, &lengths, &holidays).ok()
    }
}

/// The numbers of people, places and equipment.
#[derive(Default)]
struct Things {
    all: Vec<Thing>,
    numbers: HashMap<Thing, u32>,
}

impl Things {
    fn number(&mut self, thing: Thing) -> u32 {
        *self.numbers.entry(thing).or_insert_with_key(|thing| {
            self.all.push(thing.clone());
            u32::try_from(self.all.len() - 1).expect("a year has fewer things")
        })
    }
}

fn days_between(from: Day, until: Day) -> impl Iterator<Item = Day> {
    let days = from.days_until(until);
    (0..=days).map(move |after| from.add_days(after))
}

/// Whom an event asks out, roughly: households with children, older people, members of organisations.
fn crowds(audience: &[Audience]) -> Vec<u32> {
    let mut crowds: Vec<u32> = audience
        .iter()
        .flat_map(|it| match it {
            Audience::Everyone => vec![0, 1],
            Audience::Families | Audience::Infants | Audience::Pupils | Audience::Youth => vec![0],
            Audience::Adults | Audience::Elderly => vec![1],
            Audience::Members => vec![2],
        })
        .collect();
    crowds.sort_unstable();
    crowds.dedup();
    crowds
}

/// Must people be free for it? Members meet in the evening, and patrols have their own hours.
fn needs_rest_day(event: &Event) -> bool {
    match event.about.kind {
        EventKind::Assembly | EventKind::Patrol | EventKind::Health => false,
        _ => {
            !event
                .about
                .audience
                .iter()
                .all(|it| *it == Audience::Elderly)
                || event.about.audience.is_empty()
        }
    }
}

fn length(span: &Span) -> u16 {
    let days = span.first().days_until(span.last()) + 1;
    u16::try_from(days).unwrap_or(u16::MAX)
}

/// 年末年始 (29 December to 3 January) and お盆 (13 to 15 August).
fn is_family_time(day: Day) -> bool {
    matches!(
        (day.month(), day.day_of_month()),
        (12, 29..) | (1, ..=3) | (8, 13..=15)
    )
}

/// The part of each of its days that it takes; through the night it takes them whole.
fn hours(span: &Span) -> PlanHours {
    let mut slots = span.slots();
    match (slots.next(), slots.next()) {
        (Some(slot), None) => PlanHours {
            from: slot.from.number(),
            until: slot.until.number(),
        },
        (Some(slot), Some(next)) if slot.from == next.from && slot.until == next.until => {
            PlanHours {
                from: slot.from.number(),
                until: slot.until.number(),
            }
        }
        _ => PlanHours::WHOLE_DAY,
    }
}

/// When something without a day would be held: members meet from 19:00 to 21:00, the others by day.
fn evening(event: &Event) -> (PlanHours, u16) {
    let (from, until) = match event.about.kind {
        EventKind::Assembly => (19 * 60, 21 * 60),
        _ => (9 * 60, 15 * 60),
    };
    (PlanHours { from, until }, 1)
}

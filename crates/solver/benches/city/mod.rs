//! Districts as they might be: two hundred events each, held by two dozen organisations in eight
//! places, most of them on weekends.

use solver::{Candidate, Choice, Event, Hours, Problem, Weights, Year};

const EVENTS: usize = 200;
const ORGANISATIONS: u32 = 25;
const PLACES: u32 = 8;
const EQUIPMENT: u32 = 6;
const AUDIENCES: u32 = 6;
/// How many numbers of a kind a district has at most; those of the city follow the last district.
const NUMBERS: u32 = 100;

/// The events of so many districts and of the city around them, in 令和6年度.
pub(crate) fn city(districts: u32) -> Problem {
    let year = year();
    let mut chance = Chance(2024);
    let mut events = Vec::new();
    for district in 0..districts {
        for _ in 0..EVENTS {
            let mut event = event(&year, &mut chance, district * NUMBERS);
            if districts > 1 && chance.is(5) {
                event.people.push(districts * NUMBERS + chance.below(10));
                event.audiences.push(districts * NUMBERS + chance.below(3));
            }
            events.push(event);
        }
    }
    Problem::new(year, Weights::default(), events).expect("the events are sound")
}

/// 令和6年度 begins on a Monday; its holidays.
fn year() -> Year {
    let months = [30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28, 31];
    let holidays = [
        28, 32, 33, 34, 35, 105, 132, 133, 168, 174, 175, 196, 216, 217, 236, 275, 286, 316, 327,
        328, 353,
    ];
    Year::new(0, &months, &holidays).expect("the year is sound")
}

fn event(year: &Year, chance: &mut Chance, first: u32) -> Event {
    let wished = chance.below(u32::from(year.length()));
    let wished = u16::try_from(wished).expect("a day of the year");
    let is_pinned = chance.is(15);
    let is_weekday = chance.is(20);
    let spread = if chance.is(50) { 10 } else { 28 };
    let days = wished.saturating_sub(spread)..(wished + spread).min(year.length() - 2);
    let open: Vec<Candidate> = days
        .filter(|&day| year.is_rest(day) != is_weekday)
        .map(|day| Candidate {
            day,
            cost: u32::from(day.abs_diff(wished)),
        })
        .collect();
    let choice = match open.is_empty() || is_pinned {
        true => Choice::Pinned(wished.min(year.length() - 2)),
        false => Choice::Open(open),
    };
    let mut people = vec![first + chance.below(ORGANISATIONS)];
    if chance.is(30) {
        people.push(first + chance.below(ORGANISATIONS));
    }
    let mut equipment = Vec::new();
    if chance.is(30) {
        equipment.push(first + chance.below(EQUIPMENT));
    }
    Event {
        choice,
        wished: Some(wished),
        length: if chance.is(4) { 2 } else { 1 },
        hours: hours(chance),
        places: vec![first + chance.below(PLACES)],
        people,
        equipment,
        audiences: vec![first + chance.below(AUDIENCES)],
    }
}

fn hours(chance: &mut Chance) -> Hours {
    let (from, until) = match chance.below(4) {
        0 => (9, 12),
        1 => (13, 16),
        2 => (9, 16),
        _ => (19, 21),
    };
    Hours {
        from: from * 60,
        until: until * 60,
    }
}

/// Numbers that look like chance and are always the same.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u32) -> u32 {
        self.0 = self
            .0
            .wrapping_mul(0x5851_f42d_4c95_7f2d)
            .wrapping_add(0x1405_7b7e_f767_814f);
        let high = u32::try_from(self.0 >> 33).expect("31 bits");
        high % end
    }

    fn is(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }
}

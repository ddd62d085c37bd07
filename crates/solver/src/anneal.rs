//! The search: simulated annealing on the table of costs. It tries one event on one other day at a
//! time, always goes down, and goes up the more rarely the colder it is.

use crate::meter::{Meter, Stopped};
use crate::random::Random;
use crate::table::Table;

/// How often the temperature is halved from the first to the last step.
const HALVINGS: u64 = 8;
/// Temperatures are counted in 256ths of a point.
const UNIT: i64 = 256;
/// How many steps are made between two reports.
const REPORT: u64 = 1 << 14;

/// Places every event on the cheapest day left, those with the fewest days first.
pub(crate) fn construct(table: &mut Table<'_>) {
    let problem = table.problem();
    let mut order: Vec<usize> = (0..problem.events().len()).collect();
    order.sort_by_key(|&event| problem.candidate_range(event).len());
    for event in order {
        table.place(event, table.cheapest(event));
    }
}

/// Moves single events to cheaper days until none has one.
pub(crate) fn descend(table: &mut Table<'_>, movable: &[usize]) {
    loop {
        let before = table.total();
        for &event in movable {
            let cheapest = table.cheapest(event);
            if table
                .chosen(event)
                .is_some_and(|chosen| table.cost(cheapest) < table.cost(chosen))
            {
                table.place(event, cheapest);
            }
        }
        if table.total() == before {
            return;
        }
    }
}

/// The events that have more than one day.
pub(crate) fn movable(table: &Table<'_>) -> Vec<usize> {
    let problem = table.problem();
    let events = 0..problem.events().len();
    events
        .filter(|&event| problem.candidate_range(event).len() > 1)
        .collect()
}

/// Lets the table cool down over so many steps, beginning at a temperature in 256ths of a point.
/// The meter keeps the best it has met.
pub(crate) fn anneal(
    table: &mut Table<'_>,
    movable: &[usize],
    heat: i64,
    steps: u64,
    random: &mut Random,
    meter: &mut Meter<'_>,
) -> Result<(), Stopped> {
    if movable.is_empty() {
        return Ok(());
    }
    for step in 0..steps {
        if step % REPORT == REPORT - 1 {
            meter.meet(table);
            meter.spend(REPORT)?;
        }
        let event = movable[random.below(movable.len())];
        let candidates = table.problem().candidate_range(event);
        let candidate = candidates.start + random.below(candidates.len());
        let Some(chosen) = table.chosen(event) else {
            continue;
        };
        let rise = table.cost(candidate) - table.cost(chosen);
        let limit = (heat_at(heat, step, steps) * random.waiting()) >> 16;
        if candidate != chosen && rise * UNIT <= limit {
            table.place(event, candidate);
        }
    }
    descend(table, movable);
    meter.meet(table);
    Ok(())
}

/// The temperature of a step: halved at even distances, with straight lines between.
fn heat_at(heat: i64, step: u64, steps: u64) -> i64 {
    let position = step * HALVINGS * 1024 / steps;
    let (halvings, within) = (position / 1024, position % 1024);
    let here = heat >> halvings;
    here - ((here * i64::try_from(within).unwrap_or(0)) >> 11)
}

/// A temperature at which about a quarter of the steps that cost something, taken from where the
/// table is, would be gone: hot enough to leave a valley, too cold to forget everything.
pub(crate) fn first_heat(table: &Table<'_>, movable: &[usize], random: &mut Random) -> i64 {
    const SAMPLES: usize = 2000;
    let mut rises: Vec<i64> = Vec::new();
    for _ in 0..SAMPLES.min(movable.len() * SAMPLES) {
        let event = movable[random.below(movable.len())];
        let candidates = table.problem().candidate_range(event);
        let candidate = candidates.start + random.below(candidates.len());
        let Some(chosen) = table.chosen(event) else {
            continue;
        };
        rises.extend(Some(table.cost(candidate) - table.cost(chosen)).filter(|&rise| rise > 0));
    }
    rises.sort_unstable();
    rises.get(rises.len() / 4).map_or(UNIT, |&rise| rise * UNIT)
}

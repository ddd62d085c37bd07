//! The search: simulated annealing on the table of costs. It tries one event on one other day at a
//! time, always goes down, and goes up the more rarely the colder it is.

use crate::meter::{Meter, Stopped};
use crate::random::Random;
use crate::table::Table;

/// How often the temperature is halved from the first to the last step.
const HALVINGS: u64 = 3;
/// Temperatures are counted in 256ths of a point.
const UNIT: i64 = 256;
/// The search goes around in blocks of at most so many events that have to do with each other, so
/// that what it reads is near: in a city it is then as fast as in a district.
const BLOCK: usize = 256;
/// How many steps it stays in a block.
const VISIT: u64 = 1 << 12;
/// How many entries of the table are changed in the time of a step that moves nothing.
const TOUCHES: u64 = 32;
/// How much work is done between two reports.
const REPORT: u64 = 1 << 15;

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

/// How a search cools down.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cooling {
    /// The first temperature, in 256ths of a point.
    pub(crate) heat: i64,
    /// Over how much work, which is counted in steps that move nothing.
    pub(crate) work: u64,
}

impl Cooling {
    /// The temperature after some work: halved at even distances, with straight lines between.
    fn at(self, spent: u64) -> i64 {
        let position = spent * HALVINGS * 1024 / self.work;
        let (halvings, within) = (position / 1024, position % 1024);
        let here = self.heat >> halvings;
        let fallen = i64::try_from(within).expect("less than 1,024");
        here - ((here * fallen) >> 11)
    }
}

/// Lets the table cool down. The meter keeps the best plan it has met.
pub(crate) fn anneal(
    table: &mut Table<'_>,
    movable: &[usize],
    cooling: Cooling,
    random: &mut Random,
    meter: &mut Meter<'_>,
) -> Result<(), Stopped> {
    if movable.is_empty() {
        return Ok(());
    }
    let (mut step, mut spent, mut unreported) = (0, 0, 0);
    while spent < cooling.work {
        let (event, candidate, rise) = throw(table, block_at(movable, step), random);
        let mut work = 1;
        if rise <= 0 || rise * UNIT <= (cooling.at(spent) * random.waiting()) >> 16 {
            work += table.place(event, candidate) / TOUCHES;
        }
        step += 1;
        spent += work;
        unreported += work;
        if unreported >= REPORT {
            meter.meet(table);
            meter.spend(unreported)?;
            unreported = 0;
        }
    }
    descend(table, movable);
    meter.meet(table);
    Ok(())
}

/// The block of events that a step is about.
fn block_at(movable: &[usize], step: u64) -> &[usize] {
    let blocks = movable.len().div_ceil(BLOCK);
    let visit = usize::try_from(step / VISIT).unwrap_or(0) % blocks;
    &movable[movable.len() * visit / blocks..movable.len() * (visit + 1) / blocks]
}

/// An event, one of its candidates, and by how much the whole would cost more there.
fn throw(table: &Table<'_>, movable: &[usize], random: &mut Random) -> (usize, usize, i64) {
    let event = movable[random.below(movable.len())];
    let candidates = table.problem().candidate_range(event);
    let candidate = candidates.start + random.below(candidates.len());
    let chosen = table.all_chosen()[event];
    (event, candidate, table.cost(candidate) - table.cost(chosen))
}

/// A temperature to begin with: a third of what the cheaper quarter of the steps uphill costs. Hot
/// enough to leave a valley, too cold to forget the whole plan.
pub(crate) fn first_heat(table: &Table<'_>, movable: &[usize], random: &mut Random) -> i64 {
    const SAMPLES: usize = 2000;
    if movable.is_empty() {
        return 0;
    }
    let rises = (0..SAMPLES).map(|_| throw(table, movable, random).2);
    let mut rises: Vec<i64> = rises.filter(|&rise| rise > 0).collect();
    rises.sort_unstable();
    rises
        .get(rises.len() / 4)
        .map_or(UNIT, |rise| rise * UNIT / 3)
}

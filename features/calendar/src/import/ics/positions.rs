//! Rules that count within a period, such as the last working day of a month (BYSETPOS): no recurrence of
//! ours says them, so they become single dates.

use kernel::day::{Day, Month};

use crate::model::{Recurrence, occurrences};

/// The most single dates that a rule becomes.
const MOST: usize = 400;

/// The days of such a rule from its first day until the horizon; none where it says more than that.
pub(super) fn dates(rule: &str, first: Day, horizon: Day) -> Vec<Day> {
    let rule = rule.to_ascii_uppercase();
    let part = |name: &str| {
        let mut parts = rule.split(';');
        parts.find_map(|part| part.strip_prefix(name)?.strip_prefix('='))
    };
    let positions = part("BYSETPOS").unwrap_or_default().split(',');
    let positions: Vec<i32> = positions.filter_map(|it| it.trim().parse().ok()).collect();
    let is_monthly = part("FREQ") == Some("MONTHLY") && part("INTERVAL").unwrap_or("1") == "1";
    if positions.is_empty() || !is_monthly {
        return Vec::new();
    }
    let days = part("BYDAY").unwrap_or_default();
    let Ok((every, _)) = Recurrence::read_rrule(&format!("FREQ=WEEKLY;BYDAY={days}"), first) else {
        return Vec::new();
    };
    let count = part("COUNT").and_then(|it| it.parse().ok());
    let until = part("UNTIL").and_then(|it| Day::read(it.get(..8)?).ok());
    let until = until.map_or(horizon, |day| day.min(horizon));
    let months = std::iter::successors(Some(Month::of(first)), |month| {
        Some(Month::of(month.last().add_days(1)))
    });
    months
        .take_while(|month| month.first() <= until)
        .flat_map(|month| chosen(month, &every, &positions))
        .filter(|day| (first..=until).contains(day))
        .take(count.unwrap_or(MOST).min(MOST))
        .collect()
}

/// The days of a month at these positions, from its end where they are negative.
fn chosen(month: Month, every: &Recurrence, positions: &[i32]) -> Vec<Day> {
    let days: Vec<Day> = occurrences(month.first(), every, month.last()).collect();
    let at = |position: &i32| {
        let count = i32::try_from(days.len()).ok()?;
        let index = match position {
            0 => return None,
            1.. => position - 1,
            back => count + back,
        };
        days.get(usize::try_from(index).ok()?).copied()
    };
    let mut chosen: Vec<Day> = positions.iter().filter_map(at).collect();
    chosen.sort_unstable();
    chosen.dedup();
    chosen
}

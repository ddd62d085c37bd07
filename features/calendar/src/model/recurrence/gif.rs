//! The repetition code of the government's open data standard: DS-441 「日付及び時刻」 (March 2026) 1.3,
//! 特定日、繰り返し. Digits say which, and hold for the weekdays that follow them: 0 毎週, 1–5 第n,
//! 6 最終, 7 隔週; 「第1,4火曜日と第4木曜日」 is `14Tu4Th`.

use kernel::day::Weekday;

use super::sets::WEEK;
use super::{Every, InMonth, Nth, NthWeekdays, Recurrence, RecurrenceError, Weekdays};

/// The digit of every week.
const EVERY_WEEK: char = '0';
/// The digit of the last one in a month.
const LAST: char = '6';
/// The digit of every other week.
const EVERY_OTHER_WEEK: char = '7';

pub(super) fn read(code: &str) -> Result<Recurrence, RecurrenceError> {
    let mut rest = code.trim();
    let mut groups = Vec::new();
    while !rest.is_empty() {
        let (group, after) = read_group(rest)?;
        groups.push(group);
        rest = after;
    }
    let weekly = |every: Every| {
        let days = groups.iter().flat_map(|group| group.days.iter().copied());
        Weekdays::new(days).map(|on| Recurrence::Weekly { every, on })
    };
    let all_are = |digit: char| groups.iter().all(|group| group.digits == [digit]);
    let recurrence = if all_are(EVERY_WEEK) {
        weekly(Every::ONE)
    } else if all_are(EVERY_OTHER_WEEK) {
        weekly(Every::OTHER)
    } else {
        let pairs = groups.iter().flat_map(Group::pairs);
        let pairs: Option<Vec<(Nth, Weekday)>> = pairs.collect();
        // Every week and some weeks of a month at once are two recurrences.
        let pairs = pairs.ok_or_else(|| RecurrenceError::Unsaid(code.to_owned()))?;
        NthWeekdays::new(pairs).map(|on| Recurrence::monthly(InMonth::Weekdays(on)))
    };
    recurrence.ok_or_else(|| RecurrenceError::Unread(code.to_owned()))
}

pub(super) fn write(recurrence: &Recurrence) -> Option<String> {
    match recurrence {
        Recurrence::Weekly { every, on } => {
            let digit = match *every {
                Every::ONE => EVERY_WEEK,
                Every::OTHER => EVERY_OTHER_WEEK,
                _ => return None,
            };
            let days: String = on.iter().map(day_code).collect();
            Some(format!("{digit}{days}"))
        }
        Recurrence::Monthly {
            every: Every::ONE,
            on: InMonth::Weekdays(weekdays),
        } => Some(weekdays.groups().into_iter().map(group_code).collect()),
        Recurrence::Daily { every: Every::ONE } => write(&Recurrence::weekly(Weekdays::new(WEEK)?)),
        Recurrence::Daily { .. } | Recurrence::Monthly { .. } | Recurrence::Yearly { .. } => None,
    }
}

/// Digits with the weekdays for which they hold.
struct Group {
    digits: Vec<char>,
    days: Vec<Weekday>,
}

impl Group {
    /// Which of which weekday; nothing for a digit that does not count within a month.
    fn pairs(&self) -> impl Iterator<Item = Option<(Nth, Weekday)>> {
        self.digits.iter().flat_map(|digit| {
            let nth = nth(*digit);
            self.days.iter().map(move |day| nth.map(|nth| (nth, *day)))
        })
    }
}

/// The group at the head of the code, and the code after it.
fn read_group(code: &str) -> Result<(Group, &str), RecurrenceError> {
    let unread = |rest: &str| RecurrenceError::Unread(rest.to_owned());
    let is_digit = |character: char| matches!(character, EVERY_WEEK..=EVERY_OTHER_WEEK);
    let after = code.trim_start_matches(is_digit);
    let digits: Vec<char> = code[..code.len() - after.len()].chars().collect();
    let (mut days, mut rest) = (Vec::new(), after);
    while let Some(day) = WEEK.into_iter().find(|day| starts_with(rest, *day)) {
        days.push(day);
        rest = &rest[2..];
    }
    if digits.is_empty() {
        return Err(unread(code));
    }
    if days.is_empty() {
        return Err(unread(rest));
    }
    Ok((Group { digits, days }, rest))
}

/// Capitals are what hands and spreadsheets change.
fn starts_with(rest: &str, day: Weekday) -> bool {
    rest.get(..2)
        .is_some_and(|head| head.eq_ignore_ascii_case(day_code(day)))
}

fn group_code((nths, days): (Vec<Nth>, Weekdays)) -> String {
    let digits = nths.into_iter().map(|nth| match nth.number() {
        Some(number) => char::from(b'0' + number),
        None => LAST,
    });
    let mut code: String = digits.collect();
    code.extend(days.iter().map(day_code));
    code
}

fn nth(digit: char) -> Option<Nth> {
    if digit == LAST {
        return Some(Nth::Last);
    }
    Nth::numbered(u8::try_from(digit.to_digit(10)?).ok()?)
}

const fn day_code(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Mo",
        Weekday::Tuesday => "Tu",
        Weekday::Wednesday => "We",
        Weekday::Thursday => "Th",
        Weekday::Friday => "Fr",
        Weekday::Saturday => "Sa",
        Weekday::Sunday => "Su",
    }
}

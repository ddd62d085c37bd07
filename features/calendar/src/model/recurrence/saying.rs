//! A recurrence in the words of people. Which word stands where is grammar, so unlike the other texts
//! of the house it stands here and not in the words files.

use kernel::day::Weekday;

use super::{Dates, Every, InMonth, Months, Nth, NthWeekdays, Recurrence, Weekdays};

/// 「毎週月・木曜日」「第1・第3月曜日」「毎年10月第2日曜日」
pub(super) fn japanese(recurrence: &Recurrence) -> String {
    match recurrence {
        Recurrence::Daily { every } => match every.number() {
            1 => "毎日".to_owned(),
            2 => "隔日".to_owned(),
            number => format!("{number}日ごと"),
        },
        Recurrence::Weekly { every, on } => {
            let every = every_japanese(*every, ["毎週", "隔週"], "週間");
            format!("{every}{}", weekdays_japanese(*on))
        }
        Recurrence::Monthly {
            every: Every::ONE,
            on: InMonth::Weekdays(weekdays),
        } => nth_weekdays_japanese(*weekdays),
        Recurrence::Monthly { every, on } => {
            let every = every_japanese(*every, ["毎月", "隔月"], "か月");
            format!("{every}{}", in_month_japanese(*on))
        }
        Recurrence::Yearly { every, months, on } => {
            let every = every_japanese(*every, ["毎年", "隔年"], "年");
            let names: Vec<String> = months.iter().map(|month| format!("{month}月")).collect();
            let of = if names.len() > 1 { "の" } else { "" };
            format!("{every}{}{of}{}", names.join("・"), in_month_japanese(*on))
        }
    }
}

/// "every Monday and Thursday", "1st and 3rd Monday", "2nd Sunday of October every year"
pub(super) fn english(recurrence: &Recurrence) -> String {
    match recurrence {
        Recurrence::Daily { every } => match every.number() {
            1 => "every day".to_owned(),
            2 => "every other day".to_owned(),
            number => format!("every {number} days"),
        },
        Recurrence::Weekly { every, on } => {
            let days = weekdays_english(*on);
            match every.number() {
                1 => format!("every {days}"),
                2 => format!("every other {days}"),
                number => format!("every {number} weeks on {days}"),
            }
        }
        Recurrence::Monthly {
            every: Every::ONE,
            on: InMonth::Weekdays(weekdays),
        } => nth_weekdays_english(*weekdays),
        Recurrence::Monthly { every, on } => {
            format!(
                "{} of {} month",
                in_month_english(*on),
                every_english(*every)
            )
        }
        Recurrence::Yearly { every, months, on } => {
            let (days, months) = (in_month_english(*on), months_english(*months));
            format!("{days} of {months} {} year", every_english(*every))
        }
    }
}

/// The one character of a weekday: 火.
pub(super) const fn weekday_japanese(day: Weekday) -> char {
    match day {
        Weekday::Monday => '月',
        Weekday::Tuesday => '火',
        Weekday::Wednesday => '水',
        Weekday::Thursday => '木',
        Weekday::Friday => '金',
        Weekday::Saturday => '土',
        Weekday::Sunday => '日',
    }
}

fn every_japanese(every: Every, [each, other]: [&str; 2], unit: &str) -> String {
    match every.number() {
        1 => each.to_owned(),
        2 => other.to_owned(),
        number => format!("{number}{unit}ごとの"),
    }
}

fn in_month_japanese(on: InMonth) -> String {
    match on {
        InMonth::Weekdays(weekdays) => nth_weekdays_japanese(weekdays),
        InMonth::Dates(dates) => dates_japanese(dates),
    }
}

fn weekdays_japanese(days: Weekdays) -> String {
    let letters: Vec<String> = days
        .iter()
        .map(|day| weekday_japanese(day).into())
        .collect();
    format!("{}曜日", letters.join("・"))
}

fn nth_weekdays_japanese(weekdays: NthWeekdays) -> String {
    let groups = weekdays.groups().into_iter().map(|(nths, days)| {
        let of = if days.iter().count() > 1 { "の" } else { "" };
        let days = weekdays_japanese(days);
        if nths == Nth::COUNTED {
            return format!("毎週{days}");
        }
        let nths: Vec<String> = nths.into_iter().map(nth_japanese).collect();
        format!("{}{of}{days}", nths.join("・"))
    });
    groups.collect::<Vec<_>>().join("と")
}

fn nth_japanese(nth: Nth) -> String {
    match nth.number() {
        Some(number) => format!("第{number}"),
        None => "最終".to_owned(),
    }
}

fn dates_japanese(dates: Dates) -> String {
    let last = dates.contains_last().then(|| "末日".to_owned());
    let dates = dates.iter().map(|date| format!("{date}日")).chain(last);
    dates.collect::<Vec<_>>().join("・")
}

fn every_english(every: Every) -> String {
    match every.number() {
        1 => "every".to_owned(),
        2 => "every other".to_owned(),
        number => format!("every {}", ordinal(number)),
    }
}

fn in_month_english(on: InMonth) -> String {
    match on {
        InMonth::Weekdays(weekdays) => nth_weekdays_english(weekdays),
        InMonth::Dates(dates) => {
            let last = dates.contains_last().then(|| "last day".to_owned());
            let dates = dates.iter().map(|date| ordinal(date.unsigned_abs().into()));
            listed(dates.chain(last))
        }
    }
}

fn nth_weekdays_english(weekdays: NthWeekdays) -> String {
    let groups = weekdays.groups().into_iter().map(|(nths, days)| {
        let days = weekdays_english(days);
        if nths == Nth::COUNTED {
            return format!("every {days}");
        }
        let nths = nths.into_iter().map(|nth| match nth.number() {
            Some(number) => ordinal(number.into()),
            None => "last".to_owned(),
        });
        format!("{} {days}", listed(nths))
    });
    groups.collect::<Vec<_>>().join(", ")
}

fn weekdays_english(days: Weekdays) -> String {
    listed(days.iter().map(|day| weekday_english(day).to_owned()))
}

fn months_english(months: Months) -> String {
    listed(months.iter().map(|month| month_english(month).to_owned()))
}

/// The whole name of a month from 1 to 12.
pub(crate) fn month_english(month: i8) -> &'static str {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    usize::try_from(month - 1)
        .ok()
        .and_then(|index| NAMES.get(index))
        .expect("a month is 1 to 12")
}

const fn weekday_english(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

/// "1st", "2nd", "3rd", "11th"
fn ordinal(number: u16) -> String {
    let ending = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// "a, b and c"
fn listed(items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.collect();
    match items.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{} and {last}", before.join(", ")),
    }
}

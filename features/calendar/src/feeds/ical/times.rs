//! The times of an event as iCalendar says them: a first time, a rule, what falls out of it, and an entry
//! of its own for each time that moved.

use kernel::day::Day;

use crate::model::{Change, Hours, Minute, Series, Span, When};

/// The lines of one entry that say when.
pub(crate) type Times = Vec<(&'static str, String)>;

/// The entries of an event: the first says the whole, each other one a time that moved. None while there
/// is no day.
pub(crate) fn entries(when: &When) -> Vec<Times> {
    match when {
        When::Someday(_) => Vec::new(),
        When::Once(span) => vec![once(span)],
        When::Repeated(series) if is_torn(&series.span) => of_days(&series.times()),
        When::Repeated(series) => repeated(series),
    }
}

/// The same hours on several days make several times of one.
fn is_torn(span: &Span) -> bool {
    !span.is_one_day() && matches!(span.hours(), Hours::Daily { .. })
}

fn once(span: &Span) -> Times {
    let mut times = bounds(span);
    if is_torn(span) {
        let days = span.first().days_until(span.last()) + 1;
        times.push(("RRULE", format!("FREQ=DAILY;COUNT={days}")));
    }
    times
}

/// A series of which each time has the same hours on several days: no rule says that, so that each of
/// its days is named.
fn of_days(times: &[Span]) -> Vec<Times> {
    let days = |it: &Span| {
        let first = it.first();
        (0..=first.days_until(it.last())).map(move |after| first.add_days(after))
    };
    let mut all: Vec<Day> = times.iter().flat_map(days).collect();
    all.sort_unstable();
    all.dedup();
    let (Some(span), [first, others @ ..]) = (times.first(), &all[..]) else {
        return Vec::new();
    };
    let hours = span.hours();
    let mut lines = bounds(&on_one_day(*first, hours));
    if !others.is_empty() {
        lines.push(named_days(
            ["RDATE;VALUE=DATE", "RDATE;TZID=Asia/Tokyo"],
            hours,
            others,
        ));
    }
    vec![lines]
}

fn on_one_day(day: Day, hours: Hours) -> Span {
    Span::new(day, day, hours).expect("hours that fit several days fit one")
}

fn repeated(series: &Series) -> Vec<Times> {
    let first_on = series.span.first();
    let mut days = crate::model::occurrences(first_on, &series.every, series.until);
    // The first time is one of the rule, as the standard demands: 3.8.5.3.
    let Some(first) = days.next() else {
        return Vec::new();
    };
    let hours = series.span.hours();
    let mut whole = bounds(&series.span.beginning(first));
    whole.push((
        "RRULE",
        format!("{};UNTIL={}", series.every.rrule(), last_moment(series)),
    ));
    let Deviations { out, moved } = Deviations::of(series);
    if !out.is_empty() {
        whole.push(named_days(
            ["EXDATE;VALUE=DATE", "EXDATE;TZID=Asia/Tokyo"],
            hours,
            &out,
        ));
    }
    let moved = moved.into_iter().map(|(day, to)| {
        let names = ["RECURRENCE-ID;VALUE=DATE", "RECURRENCE-ID;TZID=Asia/Tokyo"];
        let mut times = vec![named_days(names, hours, &[day])];
        times.extend(bounds(&series.span.beginning(to)));
        times
    });
    std::iter::once(whole).chain(moved).collect()
}

/// What is not as the rule says.
#[derive(Default)]
struct Deviations {
    /// The days that are left out.
    out: Vec<Day>,
    /// Days of the rule with those that take their place.
    moved: Vec<(Day, Day)>,
}

impl Deviations {
    fn of(series: &Series) -> Deviations {
        let first = series.span.first();
        let mut held: Vec<Day> =
            crate::model::occurrences(first, &series.every, series.until).collect();
        let is_changed = |day: &Day| series.exceptions.iter().any(|it| it.day == *day);
        let changed: Vec<Day> = held.extract_if(.., |day| is_changed(day)).collect();
        let mut it = Deviations::default();
        for exception in &series.exceptions {
            match exception.change {
                _ if !changed.contains(&exception.day) => {}
                // Moved to a day on which it is held anyway, it falls out: nothing is held twice.
                Change::Moved { to } if !held.contains(&to) => {
                    held.push(to);
                    it.moved.push((exception.day, to));
                }
                Change::Moved { .. } | Change::Dropped => it.out.push(exception.day),
            }
        }
        it
    }
}

/// The last moment at which the series may begin: a day where it has no hours, else in UTC, as 3.3.10
/// demands of a time with a zone.
fn last_moment(series: &Series) -> String {
    match series.span.hours() {
        Hours::Whole => plain(series.until),
        // 23:59:59 in Japan.
        Hours::Daily { .. } | Hours::Through { .. } => format!("{}T145959Z", plain(series.until)),
    }
}

/// When it begins and ends. Nobody said when it ends: then neither do we, and it has no length.
fn bounds(span: &Span) -> Times {
    let (first, last) = (span.first(), span.last());
    let begins = |from| ("DTSTART;TZID=Asia/Tokyo", at(first, from));
    let ends = |day, until| ("DTEND;TZID=Asia/Tokyo", at(day, until));
    match span.hours() {
        Hours::Whole => vec![
            ("DTSTART;VALUE=DATE", plain(first)),
            // The day on which it is over.
            ("DTEND;VALUE=DATE", plain(last.add_days(1))),
        ],
        Hours::Daily { from, until } => {
            let until = until.map(|until| ends(first, until));
            std::iter::once(begins(from)).chain(until).collect()
        }
        Hours::Through { from, until } => vec![begins(from), ends(last, until)],
    }
}

/// Times of a series, named by the day or by the moment at which they begin.
fn named_days(names: [&'static str; 2], hours: Hours, days: &[Day]) -> (&'static str, String) {
    let [of_days, of_times] = names;
    let (name, text): (_, Vec<String>) = match hours.bounds().0 {
        None => (of_days, days.iter().map(|day| plain(*day)).collect()),
        Some(from) => (of_times, days.iter().map(|day| at(*day, from)).collect()),
    };
    (name, text.join(","))
}

/// 20230801
pub(crate) fn plain(day: Day) -> String {
    format!(
        "{:04}{:02}{:02}",
        day.year(),
        day.month(),
        day.day_of_month()
    )
}

/// 20230801T190000; the end of a day is the beginning of the next.
fn at(day: Day, minute: Minute) -> String {
    let (day, minutes) = match minute == Minute::MIDNIGHT {
        true => (day.add_days(1), 0),
        false => (day, minute.number()),
    };
    format!("{}T{:02}{:02}00", plain(day), minutes / 60, minutes % 60)
}

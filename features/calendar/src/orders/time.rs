//! When an event is, as people write it: a day, days, every second Saturday, or 「10月中旬」.

use desk::Reading;
use kernel::day::{Clock, Day, DayError, FiscalYear};
use kernel::lang::Lang;
use kernel::refusal::Refusal;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::model::{
    Change, Exception, Hours, Minute, Recurrence, Season, Series, Span, SpanError, When,
};

/// The fields of a time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct TimeOrder {
    /// The first day; empty where no day is known yet.
    pub(crate) first_on: String,
    /// The last day, where it lasts several.
    pub(crate) last_on: String,
    /// The beginning, `10:00`; empty for whole days.
    pub(crate) begins_at: String,
    /// The end; may be `24:00`.
    pub(crate) ends_at: String,
    /// `yes` where it goes on through the night until the last day.
    pub(crate) through: String,
    /// How it comes again: 「第2・第4水曜日」, `14Tu4Th` or `FREQ=WEEKLY;BYDAY=WE`.
    pub(crate) every: String,
    /// Until which day it does.
    pub(crate) every_until: String,
    /// The days that are left out, or held on another day: 「8月16日」, 「9月20日→9月27日」, a line each.
    pub(crate) except: String,
    /// The time as far as it is known, where there is no day: 「10月中旬」.
    pub(crate) season: String,
}

/// The most days in which something comes again, two fiscal years: next year's calendar is made anew.
const LONGEST_SERIES: i32 = 2 * 366;

impl TimeOrder {
    /// The fields of a time that is known.
    pub(crate) fn of(it: &When, lang: Lang) -> TimeOrder {
        let typed = |day: Day| typed(day, lang);
        let Some(span) = it.span() else {
            let season = match it {
                When::Someday(season) => season.said(lang),
                When::Once(_) | When::Repeated(_) => String::new(),
            };
            return TimeOrder {
                season,
                ..TimeOrder::default()
            };
        };
        let (from, until) = span.hours().bounds();
        let clock = |it: Option<Minute>| it.map_or(String::new(), |it| it.padded());
        let last = (!span.is_one_day()).then(|| typed(span.last()));
        let mut order = TimeOrder {
            first_on: typed(span.first()),
            last_on: last.unwrap_or_default(),
            begins_at: clock(from),
            ends_at: clock(until),
            ..TimeOrder::default()
        };
        if matches!(span.hours(), Hours::Through { .. }) {
            order.through = "yes".to_owned();
        }
        if let When::Repeated(series) = it {
            order.every = match lang {
                Lang::Ja => series.every.said(lang),
                Lang::En => series.every.gif().unwrap_or_else(|| series.every.rrule()),
            };
            order.every_until = typed(series.until);
            let lines = series.exceptions.iter().map(|it| match it.change {
                Change::Dropped => typed(it.day),
                Change::Moved { to } => format!("{} > {}", typed(it.day), typed(to)),
            });
            order.except = lines.collect::<Vec<_>>().join("\n");
        }
        order
    }

    /// Does it need more than a day and its hours?
    pub(crate) fn is_long(&self) -> bool {
        let fields = [&self.last_on, &self.through, &self.every, &self.except];
        fields.into_iter().any(|it| !it.is_empty())
    }

    /// When it is; nothing where a refusal was noted.
    pub(crate) fn read(&self, reading: &mut Reading, today: Day) -> Option<When> {
        if self.first_on.trim().is_empty() {
            return self.read_season(reading, today);
        }
        let span = self.read_span(reading)?;
        if self.every.trim().is_empty() {
            return Some(When::Once(span));
        }
        self.read_series(reading, span)
    }

    fn read_season(&self, reading: &mut Reading, today: Day) -> Option<When> {
        if self.season.trim().is_empty() {
            reading.refuse(Refusal::new("event.when").at("first_on"));
            return None;
        }
        let season = Season::read(&self.season, FiscalYear::of(today));
        let season = season.map_err(|why| why.refusal().at("season"));
        reading.take(season).map(When::Someday)
    }

    fn read_span(&self, reading: &mut Reading) -> Option<Span> {
        let first = reading.take(day(&self.first_on, "first_on"));
        let last = match self.last_on.trim() {
            "" => first,
            text => reading.take(day(text, "last_on")),
        };
        let hours = self.read_hours(reading);
        let (first, last, hours) = (first?, last?, hours?);
        reading.take(Span::new(first, last, hours).map_err(|why| {
            match why {
                SpanError::Days => Refusal::new("event.last_day").at("last_on"),
                SpanError::Long => Refusal::new("event.long")
                    .with("most", Span::LONGEST)
                    .at("last_on"),
                SpanError::Hours => Refusal::new("event.ends_after").at("ends_at"),
            }
        }))
    }

    fn read_hours(&self, reading: &mut Reading) -> Option<Hours> {
        let clock = |no: &'static str| move |_: DayError| Refusal::new("event.clock").at(no);
        let from = match self.begins_at.trim() {
            "" if self.ends_at.trim().is_empty() => return Some(Hours::Whole),
            "" => reading.take(Err(Refusal::new("event.begins").at("begins_at"))),
            text => reading.take(
                Clock::read(text)
                    .map(Minute::from)
                    .map_err(clock("begins_at")),
            ),
        };
        let until = match self.ends_at.trim() {
            "" => Some(None),
            text => reading
                .take(Minute::read_end(text).map_err(clock("ends_at")))
                .map(Some),
        };
        let (from, until) = (from?, until?);
        if self.through != "yes" {
            return Some(Hours::Daily { from, until });
        }
        let until = until.ok_or_else(|| Refusal::new("event.ends_after").at("ends_at"));
        let until = reading.take(until)?;
        Some(Hours::Through { from, until })
    }

    fn read_series(&self, reading: &mut Reading, span: Span) -> Option<When> {
        let every = reading.take(every(&self.every, span.first()));
        let until = reading.take(self.read_until(span));
        let exceptions = reading.take(self.read_exceptions(span.first()));
        let series = Series {
            span,
            every: every?,
            until: until?,
            exceptions: exceptions?,
        };
        if series.times().is_empty() {
            reading.refuse(Refusal::new("event.never").at("every"));
            return None;
        }
        Some(When::Repeated(series))
    }

    /// Until the day that is said, else until the end of the fiscal year in which it begins.
    fn read_until(&self, span: Span) -> Result<Day, Refusal> {
        let until = match self.every_until.trim() {
            "" => FiscalYear::of(span.first()).last(),
            text => day(text, "every_until")?,
        };
        let days = span.first().days_until(until);
        match (0..=LONGEST_SERIES).contains(&days) {
            true => Ok(until),
            false => Err(Refusal::new("event.until").at("every_until")),
        }
    }

    fn read_exceptions(&self, first: Day) -> Result<Vec<Exception>, Refusal> {
        let lines = self
            .except
            .lines()
            .map(str::trim)
            .filter(|it| !it.is_empty());
        lines.map(|line| exception(line, first)).collect()
    }
}

/// A day as somebody types it in this language.
pub(crate) fn typed(day: Day, lang: Lang) -> String {
    match lang {
        Lang::Ja => day.japanese(),
        Lang::En => day.to_string(),
    }
}

/// A day, as typed.
pub(crate) fn day(text: &str, field: &'static str) -> Result<Day, Refusal> {
    Day::read(text).map_err(|why| match why {
        DayError::OtherWeekday(_) => Refusal::new("event.weekday").at(field),
        DayError::Unreadable | DayError::Missing | DayError::BeforeEra(_) => {
            Refusal::new("event.day").at(field)
        }
    })
}

/// How something comes again, in any of the three languages in which it may be written.
fn every(text: &str, first: Day) -> Result<Recurrence, Refusal> {
    let text = text.trim();
    let rule = text.strip_prefix("RRULE:").unwrap_or(text);
    let read = match rule.contains('=') {
        true => Recurrence::read_rrule(rule, first).map(|(every, _)| every),
        false => Recurrence::read_gif(text).or_else(|_| Recurrence::read_words(text)),
    };
    read.map_err(|why| why.refusal().at("every"))
}

/// 「8月16日」 is left out, 「9月20日→9月27日」 moved; a day without a year is the first one from `first` on.
fn exception(line: &str, first: Day) -> Result<Exception, Refusal> {
    let read = |text: &str| near_day(text, first);
    let Some((from, to)) = line.split_once(['→', '⇒', '>']) else {
        return Ok(Exception {
            day: read(line)?,
            change: Change::Dropped,
        });
    };
    Ok(Exception {
        day: read(from)?,
        change: Change::Moved { to: read(to)? },
    })
}

/// A day that may be written without its year.
fn near_day(text: &str, first: Day) -> Result<Day, Refusal> {
    if let Ok(day) = Day::read(text) {
        return Ok(day);
    }
    let years = [first.year(), first.year() + 1, first.year() + 2];
    let days = years
        .iter()
        .filter_map(|year| Day::read(&format!("{year}年{}", text.trim())).ok());
    let found = days.into_iter().find(|day| *day >= first);
    found.ok_or_else(|| {
        Refusal::new("event.except")
            .with("line", text.trim())
            .at("except")
    })
}

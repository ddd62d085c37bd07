//! What stands on the sheets: events by day, with the letters of their organisers.

use std::collections::HashMap;

use kernel::day::{Day, FiscalYear, Month, Weekday, holidays};
use kernel::ids::OrganisationId;
use serde_json::{Value, json};

use crate::Words;
use crate::model::{CollectionKind, Event, When};

/// What a sheet is made of.
pub(super) struct Material<'a> {
    pub(super) w: Words,
    /// Whose calendar it is.
    pub(super) whose: &'a str,
    pub(super) days: (Day, Day),
    pub(super) events: &'a [Event],
    pub(super) undated: &'a [Event],
    pub(super) collection: Vec<(Day, Vec<CollectionKind>)>,
    /// Whom to ask, and the telephone.
    pub(super) contact: (&'a str, &'a str),
}

/// From so many times in its days on, something is usual: it stands in a list of its own instead of in
/// every square.
const USUAL: usize = 14;

/// The letters of organisations, by how often they hold something.
struct Letters<'a> {
    all: Vec<(OrganisationId, &'a str)>,
}

impl<'a> Letters<'a> {
    fn of(events: &[&'a Event], w: Words) -> Letters<'a> {
        let mut counts: HashMap<OrganisationId, (usize, &'a str)> = HashMap::new();
        for it in events {
            let host = &it.organiser;
            counts.entry(host.id).or_insert((0, host.named(w.0))).0 += 1;
        }
        let mut all: Vec<_> = counts.into_iter().collect();
        all.sort_by_key(|(id, (count, _))| (std::cmp::Reverse(*count), *id));
        Letters {
            all: all.into_iter().map(|(id, (_, name))| (id, name)).collect(),
        }
    }

    fn number(&self, id: OrganisationId) -> usize {
        self.all.iter().position(|(it, _)| *it == id).unwrap_or(0)
    }

    /// A, B, … Z, A1, B1 …
    fn letter(number: usize) -> String {
        let letter = char::from(b'A' + u8::try_from(number % 26).unwrap_or(0));
        match number / 26 {
            0 => letter.to_string(),
            round => format!("{letter}{round}"),
        }
    }

    /// The letters of those who hold any of these.
    fn legend(&self, shown: &[&Event]) -> Value {
        let all = self.all.iter().enumerate();
        all.filter(|(_, (id, _))| shown.iter().any(|it| it.organiser.id == *id))
            .map(|(number, (_, name))| {
            json!({"letter": Letters::letter(number), "number": number, "name": name})
        })
        .collect()
    }
}

impl Material<'_> {
    /// 三里まちづくりの会 行事カレンダー 令和5年度
    pub(super) fn title(&self, is_year: bool) -> String {
        let when = match is_year {
            true => FiscalYear::of(self.days.0).shown(self.w.0),
            false => Month::of(self.days.0).shown(self.w.0),
        };
        format!("{} {} {when}", self.whose, self.w.calendar())
    }

    /// What is held and not put off or cancelled: a sheet on the wall cannot be taken back.
    fn held(&self) -> Vec<&Event> {
        self.events.iter().filter(|it| !it.stage.is_off()).collect()
    }

    fn is_usual(&self, it: &Event) -> bool {
        let (from, until) = self.days;
        let times = it.when.times();
        let within = times
            .iter()
            .filter(|it| it.first() >= from && it.first() <= until);
        within.count() >= USUAL
    }

    /// Is it held on one of the days of the sheet?
    fn falls_in(&self, it: &Event) -> bool {
        let (from, until) = self.days;
        let times = it.when.times();
        times
            .iter()
            .any(|it| it.last() >= from && it.first() <= until)
    }

    /// April to March, one column for each month.
    pub(super) fn year(&self) -> Value {
        let held = self.held();
        let letters = Letters::of(&held, self.w);
        let (usual, rare): (Vec<&Event>, Vec<&Event>) =
            held.iter().partition(|it| self.is_usual(it));
        let squares = self.squares(&rare, &letters);
        let mut month = Month::of(self.days.0);
        let mut months = Vec::new();
        for _ in 0..12 {
            let last = month.last().day_of_month();
            let days: Vec<Value> = (0..i32::from(last))
                .map(|after| self.day(month.first().add_days(after), &squares))
                .collect();
            months
                .push(json!({"label": self.w.month_of_year(month.first().month()), "days": days}));
            month = month.next();
        }
        json!({
            "title": self.title(true),
            "months": months,
            "organisations": letters.legend(&held),
            "kinds": self.kinds(),
            "usual": usual.iter().map(|it| self.usual(it, &letters)).collect::<Vec<_>>(),
            "undated": self.undated.iter().map(|it| self.undated(it, &letters)).collect::<Vec<_>>(),
            "words": self.words(),
            "contact": {"name": self.contact.0, "phone": self.contact.1},
        })
    }

    /// A month as a sheet of weeks.
    pub(super) fn month(&self, paper: &str) -> Value {
        let held = self.held();
        let letters = Letters::of(&held, self.w);
        let squares = self.squares(&held, &letters);
        let shown: Vec<&Event> = held.into_iter().filter(|it| self.falls_in(it)).collect();
        let (first, last) = self.days;
        let before = i32::from(first.weekday().to_sunday_zero_offset());
        let after = 6 - i32::from(last.weekday().to_sunday_zero_offset());
        let (from, until) = (first.add_days(-before), last.add_days(after));
        let cells: Vec<Value> = (0..=from.days_until(until))
            .map(|distance| from.add_days(distance))
            .map(|day| match day >= first && day <= last {
                true => self.day(day, &squares),
                false => Value::Null,
            })
            .collect();
        json!({
            "paper": paper,
            "title": self.title(false),
            "weekdays": self.w.weekdays(),
            "weeks": cells.chunks(7).collect::<Vec<_>>(),
            "organisations": letters.legend(&shown),
            "kinds": self.kinds(),
            "undated": self.undated.iter().map(|it| self.undated(it, &letters)).collect::<Vec<_>>(),
            "words": self.words(),
            "contact": {"name": self.contact.0, "phone": self.contact.1},
        })
    }

    /// Event by event, in the order of their days.
    pub(super) fn list(&self, is_large: bool) -> Value {
        let (from, until) = self.days;
        let held = self.held();
        let (usual, rare): (Vec<&Event>, Vec<&Event>) = held
            .iter()
            .filter(|it| self.falls_in(it))
            .partition(|it| matches!(it.when, When::Repeated(_)));
        let letters = Letters::of(&held, self.w);
        let lines: Vec<Value> = rare
            .iter()
            .map(|it| {
                let about = &it.about;
                let audience: Vec<&str> = about
                    .audience
                    .iter()
                    .map(|it| self.w.audience(it))
                    .collect();
                json!({
                    "when": self.w.when(it),
                    "title": about.title.as_str(),
                    "place": about.venue.named(self.w.0),
                    "host": it.organiser.named(self.w.0),
                    "audience": audience.join(self.w.and()),
                    "fee": self.w.fee(it),
                    "rain": about.rain,
                    "contact": about.contact,
                })
            })
            .collect();
        json!({
            "large": is_large,
            "title": self.title(false),
            "span": format!("{}〜{}", from.shown(self.w.0), until.shown(self.w.0)),
            "lines": lines,
            "usual": usual.iter().map(|it| self.usual(it, &letters)).collect::<Vec<_>>(),
            "words": self.words(),
            "contact": {"name": self.contact.0, "phone": self.contact.1},
        })
    }

    /// What stands in the square of each day.
    fn squares(&self, events: &[&Event], letters: &Letters<'_>) -> HashMap<Day, Vec<Value>> {
        let mut lines: Vec<(Day, u16, Value)> = Vec::new();
        for it in events {
            let number = letters.number(it.organiser.id);
            for time in it.when.times() {
                for slot in time.slots() {
                    let from = slot.from.number();
                    let time = match from {
                        0 => String::new(),
                        _ => slot.from.to_string(),
                    };
                    let line = json!({
                        "letter": Letters::letter(number),
                        "number": number,
                        "time": time,
                        "text": it.about.title.as_str(),
                        "place": it.about.venue.named(self.w.0),
                        "open": !it.stage.is_fixed(),
                    });
                    lines.push((slot.on, from, line));
                }
            }
        }
        lines.sort_by_key(|(day, from, _)| (*day, *from));
        let mut squares: HashMap<Day, Vec<Value>> = HashMap::new();
        for (day, _, line) in lines {
            squares.entry(day).or_default().push(line);
        }
        squares
    }

    fn day(&self, day: Day, squares: &HashMap<Day, Vec<Value>>) -> Value {
        let holiday = holidays::on(day);
        let sort = match day.weekday() {
            _ if holiday.is_some() => "rest",
            Weekday::Sunday => "rest",
            Weekday::Saturday => "saturday",
            _ => "",
        };
        let collected = self.collection.iter().find(|(on, _)| *on == day);
        let weekday = usize::try_from(day.weekday().to_sunday_zero_offset()).unwrap_or(0);
        json!({
            "day": day.day_of_month(),
            "said": day.shown(self.w.0),
            "weekday": self.w.weekdays()[weekday],
            "sort": sort,
            "holiday": holiday.map_or("", |it| it.shown(self.w.0)),
            "collected": collected.map_or(Vec::new(), |(_, kinds)| {
                kinds.iter().map(|it| self.kind(*it)).collect()
            }),
            "entries": squares.get(&day).cloned().unwrap_or_default(),
        })
    }

    fn kind(&self, it: CollectionKind) -> Value {
        let sign = match it {
            CollectionKind::Burnable => "burnable",
            CollectionKind::Plastic => "plastics",
            CollectionKind::CansGlass => "cans",
            CollectionKind::Paper => "paper",
            CollectionKind::Hazardous => "hazardous",
            CollectionKind::Bulky => "bulky",
        };
        json!({"sign": sign, "letter": it.letter(self.w.0), "name": it.named(self.w.0)})
    }

    /// The kinds of rubbish that are collected in these days.
    fn kinds(&self) -> Value {
        let all = CollectionKind::ALL.into_iter();
        all.filter(|kind| {
            self.collection
                .iter()
                .any(|(_, kinds)| kinds.contains(kind))
        })
        .map(|it| self.kind(it))
        .collect()
    }

    fn usual(&self, it: &Event, letters: &Letters<'_>) -> Value {
        let number = letters.number(it.organiser.id);
        json!({
            "letter": Letters::letter(number),
            "number": number,
            "text": format!("{} {}", it.about.title, self.w.when(it)),
            "place": it.about.venue.named(self.w.0),
        })
    }

    fn undated(&self, it: &Event, letters: &Letters<'_>) -> Value {
        let number = letters.number(it.organiser.id);
        json!({
            "letter": Letters::letter(number),
            "number": number,
            "text": format!("{} {}", self.w.when(it), it.about.title),
        })
    }

    fn words(&self) -> Value {
        let w = self.w;
        json!({
            "usual": w.paper_usual(),
            "undated": w.undated(),
            "organisations": w.paper_organisations(),
            "collection": w.layer_collection(),
            "open": w.paper_open(),
            "when": w.when_label(),
            "place": w.place_label(),
            "host": w.organiser(),
            "rain": w.rain(),
            "none": w.paper_none(),
        })
    }
}

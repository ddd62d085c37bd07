//! What stands in a cell.

use desk::Desk;
use kernel::day::Day;
use kernel::lang::Lang;
use kernel::text::Kana;

use super::profile::{Column, Field, Format, Rows};
use crate::Words;
use crate::feeds::{address, prefecture, titled};
use crate::model::{Access, Event, Hours, Minute, Span, When};

/// One row: an event, or one time of it.
pub(super) struct Line<'a> {
    pub(super) desk: &'a Desk,
    pub(super) it: &'a Event,
    /// The days and hours of the row.
    pub(super) span: Span,
    pub(super) rows: Rows,
}

/// A value, before it is written.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Text(String),
    Texts(Vec<String>),
    Day(Day),
    Minute(Minute),
    Number(i64),
}

/// What stands where the standard demands a text that nobody knows.
const UNKNOWN: &str = "不明";

/// Open data is in Japanese, whoever fetches it.
const JA: Words = Words(Lang::Ja);

impl Line<'_> {
    /// The text of a cell, safe to be opened in a spreadsheet.
    pub(super) fn cell(&self, column: &Column) -> String {
        match column.field.and_then(|field| self.value(field)) {
            Some(it) => written(it, column.format),
            None if column.required && column.format.is_words() => UNKNOWN.to_owned(),
            None => String::new(),
        }
    }

    fn value(&self, field: Field) -> Option<Value> {
        let (desk, it) = (self.desk, self.it);
        let (about, place) = (&it.about, desk.place());
        let known = about.venue.place.as_ref();
        match field {
            Field::MunicipalityCode => text(&place.code),
            Field::Prefecture => text(prefecture(&place.code)),
            Field::Municipality => text(&place.name),
            Field::Event => text(&it.id.to_string()),
            Field::Number => text(&self.number()),
            Field::Title => text(about.title.as_str()),
            Field::MarkedTitle => text(&titled(JA, it)),
            Field::Kana => Kana::read(about.title.as_str())
                .ok()
                .and_then(|it| text(it.as_str())),
            Field::Purpose => text(&about.purpose),
            Field::Description => self.description(),
            Field::Kind => text(about.kind.japanese()),
            Field::Tags => {
                let access = about.access.iter().map(|it| it.japanese());
                texts(std::iter::once(it.layer.japanese()).chain(access))
            }
            Field::Url => text(&address(desk, it)),
            Field::Status => text(JA.stage(&it.stage)),
            Field::Pattern => text(&self.pattern()),
            Field::FirstOn => Some(Value::Day(self.span.first())),
            Field::LastOn => Some(Value::Day(self.last_on())),
            Field::BeginsAt => self.begins_at().map(Value::Minute),
            Field::EndsAt => self.ends_at().map(Value::Minute),
            Field::TimeNote => text(&self.time_note()),
            Field::Place => match about.venue.named(Lang::Ja) {
                unsaid if unsaid.is_empty() => text(JA.place_unsaid()),
                said => text(&said),
            },
            Field::Facility => known.and_then(|it| text(&it.name)),
            Field::Address => match known.map(|it| it.address.as_str()) {
                Some(address) if !address.is_empty() => text(address),
                Some(_) | None => text(&[prefecture(&place.code), &place.name].concat()),
            },
            Field::Attendance => text("現地開催のみ"),
            Field::Organiser => text(&it.organiser.name),
            Field::Cohosts => texts(about.cohosts.iter().map(|it| it.name.as_str())),
            Field::Hosts => texts(it.hosts().map(|it| it.name.as_str())),
            Field::Audience => texts(about.audience.iter().map(|it| it.japanese())),
            Field::Capacity => about.capacity.map(|it| Value::Number(it.into())),
            Field::Fee => about.fee.yen.map(Value::Number),
            Field::FeeNote => text(&about.fee.note),
            Field::FeeStatus => about.fee.yen.and_then(|it| match it {
                0 => text("無料"),
                _ => text("有料"),
            }),
            Field::Parking => self.has_parking().then(|| Value::Text("あり".to_owned())),
            // 1 有, 9 不明: that nobody spoke of one does not say that there is none.
            Field::ParkingCode => Some(Value::Number(if self.has_parking() { 1 } else { 9 })),
            Field::SignUp => text(&about.sign_up),
            Field::Contact => match about.contact.as_str() {
                "" => text(&it.organiser.name),
                contact => text(contact),
            },
            Field::Remarks => text(&self.remarks()),
        }
    }

    fn number(&self) -> String {
        match (&self.it.when, self.rows) {
            (When::Repeated(_), Rows::Time) => format!("{}.{}", self.it.id, self.span.first()),
            _ => self.it.id.to_string(),
        }
    }

    fn description(&self) -> Option<Value> {
        let about = &self.it.about;
        let said = [
            about.description.as_str(),
            &about.purpose,
            about.title.as_str(),
        ];
        said.into_iter().find_map(text)
    }

    fn pattern(&self) -> String {
        match &self.it.when {
            When::Repeated(series) => series.every.gif().unwrap_or_default(),
            When::Someday(_) | When::Once(_) => String::new(),
        }
    }

    /// The last day of the row; of a series that is one row, the last on which it may be held.
    fn last_on(&self) -> Day {
        match (&self.it.when, self.rows) {
            (When::Repeated(series), Rows::Event) => series.until,
            _ => self.span.last(),
        }
    }

    fn begins_at(&self) -> Option<Minute> {
        match self.span.hours() {
            Hours::Whole => Some(Minute::FIRST),
            Hours::Daily { from, .. } | Hours::Through { from, .. } => Some(from),
        }
    }

    fn ends_at(&self) -> Option<Minute> {
        match self.span.hours() {
            Hours::Whole => Minute::new(23 * 60 + 59),
            Hours::Daily { until, .. } => until,
            Hours::Through { until, .. } => Some(until),
        }
    }

    /// 終日, what no column can say of a series, and the day of before.
    fn time_note(&self) -> String {
        let it = self.it;
        let whole = matches!(self.span.hours(), Hours::Whole).then(|| JA.whole_day().to_owned());
        let torn = matches!(self.span.hours(), Hours::Daily { .. }) && !self.span.is_one_day();
        let torn = torn.then(|| JA.each_day(JA.hours(&self.span)));
        let again = match (&it.when, self.rows) {
            (When::Repeated(_), Rows::Event) => Some(JA.when(it)),
            _ => None,
        };
        let before = it.before.map(|day| JA.before(day.shown(Lang::Ja)));
        let said = whole.into_iter().chain(torn).chain(again).chain(before);
        said.collect::<Vec<_>>().join(JA.and())
    }

    fn has_parking(&self) -> bool {
        self.it.about.access.contains(&Access::Parking)
    }

    fn remarks(&self) -> String {
        let it = self.it;
        let off = it.stage.why().map(|why| {
            let on = it.stage.on().shown(Lang::Ja);
            JA.off(JA.stage(&it.stage), why, on)
        });
        let rain = Some(&it.about.rain).filter(|it| !it.is_empty());
        let rain = rain.map(|rain| JA.feed_fact(JA.rain(), rain));
        off.into_iter().chain(rain).collect::<Vec<_>>().join(" ")
    }
}

fn text(text: &str) -> Option<Value> {
    (!text.is_empty()).then(|| Value::Text(text.to_owned()))
}

fn texts<'a>(texts: impl Iterator<Item = &'a str>) -> Option<Value> {
    let texts: Vec<String> = texts.map(str::to_owned).collect();
    (!texts.is_empty()).then_some(Value::Texts(texts))
}

/// A value as its column writes it.
fn written(it: Value, format: Format) -> String {
    match (it, format) {
        (Value::Texts(texts), Format::List) => guarded(texts.join(";")),
        (Value::Texts(texts), _) => guarded(texts.join("、")),
        (Value::Text(text), _) => guarded(text),
        (Value::Day(day), _) => day.to_string(),
        (Value::Minute(minute), _) => minute.padded(),
        (Value::Number(number), _) => number.to_string(),
    }
}

/// A text that no spreadsheet takes for a formula, on one line.
pub(super) fn guarded(text: String) -> String {
    let line = text.replace("\r\n", "\n").replace(['\r', '\n', '\t'], " ");
    match line.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        || text.starts_with(['\t', '\r'])
    {
        true => format!("'{line}"),
        false => line,
    }
}

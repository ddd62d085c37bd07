//! Rules whose values differ between municipalities or years: rows with dates of effect (F4), and
//! the worked examples that prove them.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::day::{Day, Period, WorkingDays};
use crate::tiers::AreaPath;

/// One value of one rule, for an area and a time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// The rule's id, such as `request.per_year`.
    pub rule: String,
    /// Where it holds.
    pub area: AreaPath,
    /// When it holds.
    pub period: Period,
    /// Its value: a number, a text, a list or a table.
    pub value: Value,
    /// What it says, in Japanese.
    pub text_ja: String,
    /// What it says, in English.
    pub text_en: String,
    /// The document and paragraph that says so.
    pub source: String,
}

/// The rows of a municipality.
#[derive(Clone, Debug, Default)]
pub struct Rulebook {
    rows: Vec<Row>,
}

/// No row answers the question, or its value is not what the rule needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// What is missing, for the administrator.
    pub reason: String,
}

impl std::fmt::Display for Gap {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the rulebook has a gap: {}", self.reason)
    }
}

impl std::error::Error for Gap {}

impl Rulebook {
    /// A book of these rows.
    pub const fn new(rows: Vec<Row>) -> Rulebook {
        Rulebook { rows }
    }

    /// The row that answers for this rule, place and day: the nearest area wins.
    pub fn row(&self, rule: &str, area: &AreaPath, day: Day) -> Option<&Row> {
        self.rows
            .iter()
            .filter(|row| row.rule == rule && area.is_within(&row.area) && row.period.contains(day))
            .max_by_key(|row| (row.area.depth(), row.period.from))
    }

    /// The value of one rule.
    ///
    /// # Errors
    /// [`Gap`] when no row is in effect or its value has another shape.
    pub fn value<T: DeserializeOwned>(
        &self,
        rule: &str,
        area: &AreaPath,
        day: Day,
    ) -> Result<T, Gap> {
        let row = self.row(rule, area, day).ok_or_else(|| Gap {
            reason: format!("{rule} for {area} on {day}"),
        })?;
        serde_json::from_value(row.value.clone()).map_err(|why| Gap {
            reason: format!("{rule} for {area} on {day}: {why}"),
        })
    }
}

/// A rule that some code asks for. The house takes in no row of a rule that it does not know, and no
/// row whose worked examples come out otherwise than its author expects.
#[derive(Clone, Copy, Debug)]
pub struct KnownRule {
    /// Its id, such as `request.per_year`.
    pub id: &'static str,
    /// Whether a value has the shape that the rule needs: [`fits`].
    pub fits: fn(&Value) -> bool,
    /// Whether the rule says yes in the case of a worked example, decided by the same code as in
    /// daily use.
    pub decide: fn(&Case<'_>) -> Result<bool, Gap>,
}

/// Whether a value is a `T`.
pub fn fits<T: DeserializeOwned>(value: &Value) -> bool {
    serde_json::from_value::<T>(value.clone()).is_ok()
}

/// The case of a worked example: a book, a place, a day, and what is given.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// All rows that hold in the place.
    pub book: &'a Rulebook,
    /// The place.
    pub area: &'a AreaPath,
    /// The day.
    pub on: Day,
    /// When the offices of the place are open.
    pub days: &'a WorkingDays,
    /// What is given, by name.
    pub given: &'a Value,
}

impl Case<'_> {
    /// The value of a rule in this case.
    ///
    /// # Errors
    /// As [`Rulebook::value`].
    pub fn value<T: DeserializeOwned>(&self, rule: &str) -> Result<T, Gap> {
        self.book.value(rule, self.area, self.on)
    }

    /// Something that is given.
    ///
    /// # Errors
    /// [`Gap`] when it is missing or has another shape.
    pub fn given<T: DeserializeOwned>(&self, name: &str) -> Result<T, Gap> {
        serde_json::from_value(self.given[name].clone()).map_err(|why| Gap {
            reason: format!("{name} of the example: {why}"),
        })
    }

    /// Something that may be given; its default where it is not.
    ///
    /// # Errors
    /// [`Gap`] when it has another shape.
    pub fn some<T: DeserializeOwned + Default>(&self, name: &str) -> Result<T, Gap> {
        match self.given.get(name) {
            Some(_) => self.given(name),
            None => Ok(T::default()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn book() -> Rulebook {
        let city = AreaPath::root("37").child("372013");
        let day = |text: &str| Day::parse_iso(text).expect("an ISO day");
        let row = |from, until: Option<&str>, value: i64| Row {
            rule: "request.per_year".into(),
            area: city.clone(),
            period: Period {
                from: day(from),
                until: until.map(day),
            },
            value: value.into(),
            text_ja: format!("会議への出席は年{value}回程度"),
            text_en: format!("About {value} meetings a year"),
            source: "seed 002".into(),
        };
        Rulebook::new(vec![
            row("2010-04-01", Some("2023-06-01"), 6),
            row("2023-06-01", None, 12),
        ])
    }

    #[test]
    fn a_question_about_april_is_answered_by_the_old_rule() {
        let check = |on: &str, expected: i64| {
            let area = AreaPath::root("37").child("372013").child("chiku-07");
            let day = Day::parse_iso(on).expect("an ISO day");
            let got: i64 = book()
                .value("request.per_year", &area, day)
                .expect("a rule in effect");
            assert_eq!(got, expected, "on {on}");
        };
        check("2023-04-20", 6);
        check("2023-05-31", 6);
        check("2023-06-01", 12);
        check("2023-06-15", 12);
    }

    #[test]
    fn a_gap_is_named() {
        let day = Day::parse_iso("2023-06-01").expect("an ISO day");
        let no = book().value::<i64>("request.per_year", &AreaPath::root("39"), day);
        assert!(no.is_err_and(|gap| gap.reason.contains("request.per_year")));
    }
}

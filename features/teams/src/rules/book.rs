//! The rows of the rulebook that this feature asks, as values in force on a day (F4).

use std::borrow::Borrow;

use kernel::day::Day;
use kernel::lang::Lang;
use kernel::rulebook::{Gap, Rulebook};
use kernel::tiers::AreaPath;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A rule in force: its value, what it says and where that stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Rule<T> {
    /// Its id, such as `request.per_year`.
    pub(crate) id: &'static str,
    /// Its value.
    pub(crate) value: T,
    /// What it says.
    pub(crate) text_ja: String,
    /// The same in English.
    pub(crate) text_en: String,
    /// The document and paragraph that says so.
    pub(crate) source: String,
}

impl<T> Rule<T> {
    /// What the rule says, in a language.
    pub(crate) fn text(&self, lang: impl Borrow<Lang>) -> &str {
        match lang.borrow() {
            Lang::Ja => &self.text_ja,
            Lang::En => &self.text_en,
        }
    }

    /// What it says and where, without its value.
    pub(crate) fn without_value(&self) -> Rule<()> {
        Rule {
            id: self.id,
            value: (),
            text_ja: self.text_ja.clone(),
            text_en: self.text_en.clone(),
            source: self.source.clone(),
        }
    }
}

/// The rule with this id for a place and a day; nothing where the municipality has none.
///
/// # Errors
/// [`Gap`] when its value has another shape.
fn rule<T: DeserializeOwned>(
    book: &Rulebook,
    id: &'static str,
    area: &AreaPath,
    day: Day,
) -> Result<Option<Rule<T>>, Gap> {
    let Some(row) = book.row(id, area, day) else {
        return Ok(None);
    };
    Ok(Some(Rule {
        id,
        value: book.value(id, area, day)?,
        text_ja: row.text_ja.clone(),
        text_en: row.text_en.clone(),
        source: row.source.clone(),
    }))
}

/// What the rules of a day say about requests.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct RequestRules {
    /// The kinds of meetings at which attendance is duty.
    pub(crate) duty_kinds: Option<Rule<Vec<String>>>,
    /// The kinds for which volunteers are called instead.
    pub(crate) volunteer_kinds: Option<Rule<Vec<String>>>,
    /// About how many meetings a year a council may count on.
    pub(crate) per_year: Option<Rule<i64>>,
    /// Whether only a certified council has a team (A1).
    pub(crate) certified_only: Option<Rule<bool>>,
}

impl RequestRules {
    /// What whoever asks should know, in the order of reading.
    pub(crate) fn to_read(&self) -> Vec<Rule<()>> {
        let per_year = self.per_year.as_ref().map(Rule::without_value);
        let duty = self.duty_kinds.as_ref().map(Rule::without_value);
        let volunteers = self.volunteer_kinds.as_ref().map(Rule::without_value);
        [per_year, duty, volunteers].into_iter().flatten().collect()
    }

    /// The rules in force in an area on the day of a meeting.
    ///
    /// # Errors
    /// [`Gap`] when a value has another shape.
    pub(crate) fn on(book: &Rulebook, area: &AreaPath, day: Day) -> Result<RequestRules, Gap> {
        Ok(RequestRules {
            duty_kinds: rule(book, "request.duty_kinds", area, day)?,
            volunteer_kinds: rule(book, "request.volunteer_kinds", area, day)?,
            per_year: rule(book, "request.per_year", area, day)?,
            certified_only: rule(book, "request.certified_only", area, day)?,
        })
    }
}

/// What the rules of a day say about who serves on a team.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct TeamRules {
    /// About how many serve on a team (A3).
    pub(crate) size: Option<Rule<i64>>,
    /// The highest grade that may be posted (A4).
    pub(crate) grade_limit: Option<Rule<String>>,
    /// The places of a team, where each is described (C1).
    pub(crate) places: Option<Rule<Vec<PlaceRule>>>,
    /// The office whose staff stand in for the branch centre's in central districts (C2).
    pub(crate) central_office: Option<Rule<String>>,
}

/// One place of a team, as the rule describes it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(crate) struct PlaceRule {
    /// Which place: `manager`, `staff`, `branch_centre`.
    pub(crate) kind: String,
    /// How many fill it.
    pub(crate) count: i64,
    /// The grades that may, as printed.
    pub(crate) grades: Vec<String>,
    /// Where they come from: `district` (residents) or `branch_centre` (its staff).
    pub(crate) from: String,
}

impl TeamRules {
    /// The rules in force in an area on a day.
    ///
    /// # Errors
    /// [`Gap`] when a value has another shape.
    pub(crate) fn on(book: &Rulebook, area: &AreaPath, day: Day) -> Result<TeamRules, Gap> {
        Ok(TeamRules {
            size: rule(book, "team.size", area, day)?,
            grade_limit: rule(book, "team.grade_limit", area, day)?,
            places: rule(book, "team.places", area, day)?,
            central_office: rule(book, "team.central_office", area, day)?,
        })
    }
}

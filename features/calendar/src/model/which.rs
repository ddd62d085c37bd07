//! しぼりこみ: which events somebody wants to see. The same words stand in the address of every page and
//! feed of the calendar, so that each selection is an address of its own.

use kernel::day::{Day, FiscalYear, Month};
use serde::{Deserialize, Serialize};
use utoipa::IntoParams;

use super::{Access, Audience, Layer};

/// Which events, as the address says it. What cannot be read selects nothing less: a page never fails
/// for a word too many in its address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, IntoParams)]
#[serde(default)]
pub(crate) struct Which {
    /// The calendar of a council, by its key or id: what it and its organisations hold, and what
    /// concerns its districts.
    pub(crate) council: String,
    /// What concerns an area, by its key.
    pub(crate) area: String,
    /// What an organisation holds, alone or with others, by its key or id.
    pub(crate) organisation: String,
    /// Layers to show, separated by commas or one by one; all without.
    pub(crate) layer: Vec<String>,
    /// From this day on.
    pub(crate) from: String,
    /// Until this day, itself included.
    pub(crate) until: String,
    /// The month, `2023-08`; for pages of a month.
    pub(crate) month: String,
    /// The fiscal year, `2023`.
    pub(crate) fiscal_year: String,
    /// For whom: `families`, `elderly`, …
    pub(crate) audience: String,
    /// What makes it easy to come, separated by commas or one by one: `step_free`.
    pub(crate) access: Vec<String>,
    /// `free` for what costs nothing.
    pub(crate) fee: String,
}

impl Which {
    /// The layers that are switched on; none for all.
    pub(crate) fn layers(&self) -> Vec<Layer> {
        words(&self.layer).filter_map(Layer::read).collect()
    }

    /// Is a layer shown that holds no events: `collection`, `holiday`?
    pub(crate) fn shows(&self, layer: &str) -> bool {
        self.layer.is_empty() || words(&self.layer).any(|it| it == layer)
    }

    /// What makes it easy to come.
    pub(crate) fn access(&self) -> Vec<Access> {
        words(&self.access).filter_map(Access::read).collect()
    }

    /// For whom.
    pub(crate) fn audience(&self) -> Option<Audience> {
        Audience::read(&self.audience)
    }

    /// The days of the address, where it says any: those of `from` and `until`, else of the month, else
    /// of the fiscal year.
    pub(crate) fn days(&self) -> (Option<Day>, Option<Day>) {
        let (from, until) = (Day::read(&self.from).ok(), Day::read(&self.until).ok());
        if from.is_some() || until.is_some() {
            return (from, until);
        }
        if let Ok(month) = Month::read(&self.month) {
            return (Some(month.first()), Some(month.last()));
        }
        let year = FiscalYear::read(&self.fiscal_year).ok();
        (year.map(FiscalYear::first), year.map(FiscalYear::last))
    }

    /// The month to look at.
    pub(crate) fn month(&self, today: Day) -> Month {
        let from = Day::read(&self.from).map(Month::of);
        Month::read(&self.month)
            .or(from)
            .unwrap_or_else(|_| Month::of(today))
    }

    /// The same selection in another month.
    pub(crate) fn in_month(&self, month: Month) -> Which {
        Which {
            month: month.to_string(),
            from: String::new(),
            until: String::new(),
            fiscal_year: String::new(),
            ..self.clone()
        }
    }

    /// The address behind the question mark, the question mark included; empty for everything.
    pub(crate) fn query(&self) -> String {
        let (layer, access) = (self.layer.join(","), self.access.join(","));
        let fields = [
            ("council", &self.council),
            ("area", &self.area),
            ("organisation", &self.organisation),
            ("layer", &layer),
            ("from", &self.from),
            ("until", &self.until),
            ("month", &self.month),
            ("fiscal_year", &self.fiscal_year),
            ("audience", &self.audience),
            ("access", &access),
            ("fee", &self.fee),
        ];
        let mut query = form_urlencoded::Serializer::new(String::new());
        let said = fields.into_iter().filter(|(_, value)| !value.is_empty());
        query.extend_pairs(said);
        match query.finish() {
            query if query.is_empty() => query,
            query => format!("?{query}"),
        }
    }
}

/// The words of a field that may be sent more than once, or with commas.
fn words(field: &[String]) -> impl Iterator<Item = &str> {
    field
        .iter()
        .flat_map(|it| it.split(','))
        .filter(|it| !it.is_empty())
}

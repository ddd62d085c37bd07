//! Which events: the words of an address and what the reader may see, as one condition.

use desk::db::{Param, ToParam};
use desk::sheet::id_of;
use kernel::day::Day;
use kernel::ids::{Id, OrganisationId};
use kernel::policy::Scope;

use super::COLUMNS_OF_EVENT;
use crate::model::{Layer, Which};

/// A condition on events `e`, with its values; `$1` is the municipality.
#[derive(Clone, Debug)]
pub(crate) struct Selection {
    sql: Vec<String>,
    params: Vec<Param>,
}

/// What lies in the districts of a council, or concerns them from above, as with an election.
const OF_COUNCIL: &str = "(e.council = {c} or (e.council is null and exists (
    select 1 from council_district cd
    join area a on a.municipality = cd.municipality and a.id = cd.area
    where cd.municipality = e.municipality and cd.council = {c} and cd.until_date is null
      and (substr(e.area_path, 1, length(a.path)) = a.path
        or substr(a.path, 1, length(e.area_path)) = e.area_path))))";

/// What lies in an area, or concerns it from above.
const OF_AREA: &str = "exists (select 1 from area a
    where a.municipality = e.municipality and a.key = {c}
      and (substr(e.area_path, 1, length(a.path)) = a.path
        or substr(a.path, 1, length(e.area_path)) = e.area_path))";

/// What an organisation holds, alone or with others.
const OF_ORGANISATION: &str = "(e.organiser = {c} or exists (select 1 from event_part k
    where k.municipality = e.municipality and k.event = e.id and k.part = 'cohost'
      and k.organisation = {c}))";

/// What has a part of a kind, such as an audience.
const WITH_PART: &str = "exists (select 1 from event_part k
    where k.municipality = e.municipality and k.event = e.id and k.part = '{part}' and k.value = {c})";

impl Selection {
    /// All that somebody sees of the calendar.
    pub(crate) fn seen(municipality: &str, seen: &Scope) -> Selection {
        let mut it = Selection {
            sql: vec!["e.municipality = $1".to_owned()],
            params: vec![municipality.to_param()],
        };
        let (sql, values) = seen.sql(&COLUMNS_OF_EVENT, 2);
        it.sql.push(sql);
        it.params.extend(values.into_iter().map(Param::from));
        it
    }

    /// What somebody sees of the calendar and asks for, apart from the days. What was held as one
    /// stands there once.
    pub(crate) fn of(municipality: &str, seen: &Scope, which: &Which) -> Selection {
        let mut it = Selection::seen(municipality, seen);
        it.sql.push("e.joint is null".to_owned());
        if let Some(council) = organisation(municipality, &which.council) {
            it.and(OF_COUNCIL, council);
        }
        if !which.area.is_empty() {
            it.and(OF_AREA, which.area.as_str());
        }
        if let Some(organisation) = organisation(municipality, &which.organisation) {
            it.and(OF_ORGANISATION, organisation);
        }
        if let Some(audience) = which.audience() {
            it.and(&WITH_PART.replace("{part}", "audience"), audience.code());
        }
        for access in which.access() {
            it.and(&WITH_PART.replace("{part}", "access"), access.code());
        }
        if which.fee == "free" {
            it.sql.push("e.fee = 0".to_owned());
        }
        it.layers(which);
        it
    }

    /// Layers are switched off one by one: an address that names some shows those alone.
    fn layers(&mut self, which: &Which) {
        if which.layer.is_empty() {
            return;
        }
        let codes = which.layers().into_iter().map(Layer::code);
        let named: Vec<String> = codes.map(|code| format!("'{code}'")).collect();
        self.sql.push(match named.is_empty() {
            true => "1 = 0".to_owned(),
            false => format!("e.layer in ({})", named.join(", ")),
        });
    }

    /// Only what is held between these days, as far as they are said.
    pub(crate) fn within(&mut self, (from, until): (Option<Day>, Option<Day>)) {
        if from.is_none() && until.is_none() {
            return;
        }
        let mut on = String::new();
        for (day, way) in [(from, ">="), (until, "<=")] {
            if let Some(day) = day {
                let day = self.place(day);
                on.push_str(&format!(" and d.on_date {way} {day}"));
            }
        }
        self.sql.push(format!(
            "exists (select 1 from event_day d where d.municipality = e.municipality
                 and d.event = e.id{on})"
        ));
    }

    /// Adds a condition on one value, which stands for `{c}`.
    pub(crate) fn and(&mut self, condition: &str, value: impl ToParam) {
        let place = self.place(value);
        self.sql.push(condition.replace("{c}", &place));
    }

    /// Adds a condition without a value.
    pub(crate) fn and_that(&mut self, condition: &str) {
        self.sql.push(condition.to_owned());
    }

    /// Adds a value; its place in the statement.
    pub(crate) fn place(&mut self, value: impl ToParam) -> String {
        self.params.push(value.to_param());
        format!("${}", self.params.len())
    }

    /// The condition.
    pub(crate) fn sql(&self) -> String {
        self.sql.join(" and ")
    }

    /// Its values.
    pub(crate) fn params(&self) -> &[Param] {
        &self.params
    }
}

/// The organisation that an address names, if it names one.
fn organisation(municipality: &str, text: &str) -> Option<OrganisationId> {
    (!text.is_empty()).then(|| organisation_id(municipality, text))
}

/// The organisation behind a key or an id.
pub(crate) fn organisation_id(municipality: &str, text: &str) -> OrganisationId {
    let known = text.parse();
    known.unwrap_or_else(|_| Id::new(id_of(municipality, "organisation", text)))
}

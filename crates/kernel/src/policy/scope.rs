//! A policy line bound to a grant, with its two faces: a check of a row and a condition in SQL.

use super::{Part, Standing, Visibility};
use crate::ids::OrganisationId;
use crate::tiers::AreaPath;

/// What a row must fulfil: all that is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bound {
    /// It lies in this area.
    pub area: Option<AreaPath>,
    /// This organisation plays this part for it.
    pub part: Option<(Part, OrganisationId)>,
    /// It is no more closed than this.
    pub sees: Visibility,
}

impl Bound {
    /// Does a row with this standing fulfil it?
    pub fn holds(&self, row: &Standing) -> bool {
        let in_area = self
            .area
            .as_ref()
            .is_none_or(|area| row.area.is_within(area));
        let plays = self.part.is_none_or(|(part, office)| match part {
            Part::Council => row.council == Some(office),
            Part::Holder => row.holder == Some(office),
            Part::Sender => row.sender == Some(office),
            Part::Asked => row.asked.contains(&office),
        });
        in_area && plays && row.visibility <= self.sees
    }
}

/// Which rows an actor may act on: those that fulfil any of the bounds; none, if there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// The alternatives.
    pub any: Vec<Bound>,
}

/// Where a table keeps what a scope asks about: SQL expressions, as written in its query.
#[derive(Clone, Copy, Debug)]
pub struct Columns {
    /// The path of the area.
    pub area: &'static str,
    /// The code of the visibility.
    pub visibility: &'static str,
    /// The council, if rows belong to one.
    pub council: Option<&'static str>,
    /// The office that holds the row.
    pub holder: Option<&'static str>,
    /// The office that sent it.
    pub sender: Option<&'static str>,
    /// A condition that is true when `{office}` was asked.
    pub asked: Option<&'static str>,
}

/// A value in the condition of a scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScopeParam {
    /// The path of an area.
    Text(String),
    /// An organisation.
    Office(OrganisationId),
}

impl Scope {
    /// Does a row with this standing lie in the scope?
    pub fn holds(&self, row: &Standing) -> bool {
        self.any.iter().any(|bound| bound.holds(row))
    }

    /// The part of it in which rows are seen from inside, not only because they are public: with what
    /// the public does not learn, such as who holds a concern and an answer on its way (F2).
    #[must_use]
    pub fn inside(mut self) -> Scope {
        self.any.retain(|bound| bound.sees > Visibility::Public);
        self
    }

    /// The condition in SQL over `columns`, whose first parameter is `$first`, and its values.
    /// It is in parentheses and never empty.
    pub fn sql(&self, columns: &Columns, first: usize) -> (String, Vec<ScopeParam>) {
        let mut values = Vec::new();
        let alternatives: Vec<String> = self
            .any
            .iter()
            .filter_map(|bound| bound.sql(columns, first, &mut values))
            .collect();
        if alternatives.is_empty() {
            return ("(1 = 0)".to_owned(), values);
        }
        (format!("({})", alternatives.join(" or ")), values)
    }
}

impl Bound {
    /// One alternative; nothing where the table has no such part, so no row can fulfil it.
    fn sql(&self, columns: &Columns, first: usize, values: &mut Vec<ScopeParam>) -> Option<String> {
        let mut all = Vec::new();
        let place = |value: ScopeParam, values: &mut Vec<ScopeParam>| {
            values.push(value);
            format!("${}", first + values.len() - 1)
        };
        if let Some((part, office)) = self.part {
            let office = ScopeParam::Office(office);
            all.push(match part {
                Part::Council => format!("{} = {}", columns.council?, place(office, values)),
                Part::Holder => format!("{} = {}", columns.holder?, place(office, values)),
                Part::Sender => format!("{} = {}", columns.sender?, place(office, values)),
                Part::Asked => columns.asked?.replace("{office}", &place(office, values)),
            });
        }
        if let Some(area) = &self.area {
            // Not as a range, which SQLite takes for a way to few rows: then it reads the whole city by
            // its areas, and sorts it, instead of walking a list in its own order.
            let area = place(ScopeParam::Text(area.as_str().to_owned()), values);
            all.push(format!(
                "substr({}, 1, length({area})) = {area}",
                columns.area
            ));
        }
        if self.sees != Visibility::Closed {
            let seen: Vec<String> = Visibility::ALL
                .iter()
                .filter(|visibility| **visibility <= self.sees)
                .map(|visibility| format!("'{}'", visibility.code()))
                .collect();
            all.push(format!("{} in ({})", columns.visibility, seen.join(", ")));
        }
        if all.is_empty() {
            return Some("1 = 1".to_owned());
        }
        Some(format!("({})", all.join(" and ")))
    }
}

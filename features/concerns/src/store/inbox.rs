//! Lists of concerns, by the policy's scope and in keyset pages.

use std::fmt;
use std::str::FromStr;

use desk::db::{Conn, Param, Row, StoreError};
use desk::{Desk, p};
use kernel::day::Day;
use kernel::ids::{ConcernId, OrganisationId};
use kernel::policy::{Action, Resource, Scope};

use super::COLUMNS;
use crate::model::{self, Concern, Urgency};

/// How many concerns a page shows.
const PAGE: usize = 50;

/// A line of a list.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) id: ConcernId,
    pub(crate) number: String,
    pub(crate) title: String,
    pub(crate) state: String,
    pub(crate) category: Option<String>,
    pub(crate) council: Option<String>,
    pub(crate) opened_on: Day,
    pub(crate) closed_on: Option<Day>,
    answer_kind: Option<String>,
    /// What the public does not see; nothing for a reader who sees no more than the public.
    pub(crate) inside: Option<Inside>,
    next_date: Option<Day>,
    delivered_on: Option<Day>,
}

impl Line {
    /// The kind of the last answer while it stands; for the public, once the district has heard it.
    pub(crate) fn answer_shown(&self) -> Option<&str> {
        let returned = self.delivered_on.is_some() && self.state != "answered";
        let heard = self.inside.is_some() || returned;
        let stands = self.state_shown() != "again";
        self.answer_kind.as_deref().filter(|_| heard && stands)
    }

    /// The code of its state for readers.
    pub(crate) fn state_shown(&self) -> &str {
        model::shown(&self.state, self.delivered_on)
    }

    /// How an open one presses, if more than usual and if the reader deals with it.
    pub(crate) fn pressing(&self) -> Option<&str> {
        let urgency = self.inside.as_ref()?.urgency;
        (self.closed_on.is_none() && urgency.is_pressing()).then(|| urgency.code())
    }
}

/// What those see who deal with a concern.
#[derive(Clone, Debug)]
pub(crate) struct Inside {
    pub(crate) urgency: Urgency,
    pub(crate) holder: Option<String>,
    pub(crate) next_date: Option<Day>,
}

/// Which concerns a list shows, and in which order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Filter {
    /// Open ones by their next date, or ended ones, or all by their age.
    pub(crate) part: Part,
    /// Only those of this council.
    pub(crate) council: Option<OrganisationId>,
    /// Only those that one of these offices holds.
    pub(crate) holders: Vec<OrganisationId>,
    /// Only those of this category.
    pub(crate) category: Option<String>,
    /// Only those that should have moved before this day.
    pub(crate) late_on: Option<Day>,
    /// Those behind this place, where the page before ended.
    pub(crate) after: Option<Cursor>,
}

/// A part of all concerns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Part {
    /// Those still to be dealt with, the most pressing first.
    Open,
    /// Those that came to their end, the newest first.
    Ended,
    /// All, the newest first.
    #[default]
    All,
}

/// A place in a list. Its text goes into an address: `?after=…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cursor {
    next_date: Option<Day>,
    id: ConcernId,
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.next_date {
            Some(day) => write!(f, "{}.{day}", self.id),
            None => write!(f, "{}", self.id),
        }
    }
}

/// A text that is no place in any list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NoCursor;

impl FromStr for Cursor {
    type Err = NoCursor;

    fn from_str(text: &str) -> Result<Cursor, NoCursor> {
        let (id, day) = match text.split_once('.') {
            Some((id, day)) => (id, Some(Day::parse_iso(day).map_err(|_| NoCursor)?)),
            None => (text, None),
        };
        Ok(Cursor {
            next_date: day,
            id: id.parse().map_err(|_| NoCursor)?,
        })
    }
}

/// What the reader may see as those do who deal with it: with the district's words and the names.
/// Whoever may read a concern only because it is public sees what the public sees.
pub(crate) fn inside(desk: &Desk) -> Scope {
    desk.scope(Action::Read, Resource::Concern).inside()
}

/// Does the reader see this concern as those do who deal with it?
pub(crate) fn is_inside(desk: &Desk, it: &Concern) -> bool {
    use kernel::policy::Guarded;

    inside(desk).holds(&it.standing())
}

/// The concerns that the reader may see: one query.
pub(crate) async fn list(
    tx: &mut Conn,
    desk: &Desk,
    filter: &Filter,
) -> Result<Vec<Line>, StoreError> {
    let mut params: Vec<Param> = p![desk.municipality()].to_vec();
    let mut within = |scope: Scope| {
        let (condition, values) = scope.sql(&COLUMNS, params.len() + 1);
        params.extend(values.into_iter().map(Param::from));
        condition
    };
    let inside = within(inside(desk));
    let readable = within(desk.scope(Action::Read, Resource::Concern));
    let conditions = conditions(filter, &mut params);
    let sql = format!(
        "select c.id, c.number, c.title, c.state, c.urgency, c.category, c.next_date, c.opened_on,
                c.closed_on, c.answer_kind, c.delivered_on, {council_name} as council, {holder_name} as holder,
                case when {inside} then 1 else 0 end as inside
         from concern c
         left join organisation u on u.municipality = c.municipality and u.id = c.council
         left join organisation h on h.municipality = c.municipality and h.id = c.holder
         where c.municipality = $1 and {readable}{conditions}
         order by {order} limit {}",
        PAGE + 1,
        council_name = desk.in_words("u.name", "u.name_en"),
        holder_name = desk.in_words("h.name", "h.name_en"),
        order = match filter.part {
            Part::Open => "c.next_date, c.id",
            Part::Ended | Part::All => "c.id desc",
        },
    );
    tx.rows(&sql, &params, read).await
}

/// The conditions of a filter, each with `and` before it; its values join the parameters.
fn conditions(filter: &Filter, params: &mut Vec<Param>) -> String {
    let mut all = String::new();
    let mut also = |condition: &str, values: Vec<Param>| {
        let places: Vec<String> = values
            .into_iter()
            .map(|value| {
                params.push(value);
                format!("${}", params.len())
            })
            .collect();
        all.push_str(" and ");
        all.push_str(&condition.replace("{}", &places.join(", ")));
    };
    match filter.part {
        Part::Open => also("c.closed_on is null", vec![]),
        Part::Ended => also("c.closed_on is not null", vec![]),
        Part::All => {}
    }
    if let Some(council) = filter.council {
        also("c.council = {}", vec![council.into()]);
    }
    if !filter.holders.is_empty() {
        let offices = filter.holders.iter().map(Param::from).collect();
        also("c.holder in ({})", offices);
    }
    if let Some(category) = &filter.category {
        also("c.category = {}", vec![category.as_str().into()]);
    }
    if let Some(day) = filter.late_on {
        also("c.next_date < {}", vec![day.into()]);
    }
    match (filter.part, filter.after) {
        (_, None) => {}
        (Part::Open, Some(Cursor { next_date, id })) => {
            also(
                "(c.next_date, c.id) > ({})",
                vec![next_date.into(), id.into()],
            );
        }
        (Part::Ended | Part::All, Some(Cursor { id, .. })) => also("c.id < {}", vec![id.into()]),
    }
    all
}

fn read(row: &Row) -> Result<Line, StoreError> {
    let next_date = row.get("next_date")?;
    let inside = Inside {
        urgency: Urgency::read(&row.get::<String>("urgency")?).unwrap_or_default(),
        holder: row.get("holder")?,
        next_date,
    };
    Ok(Line {
        id: row.get("id")?,
        number: row.get("number")?,
        title: row.get("title")?,
        state: row.get("state")?,
        category: row.get("category")?,
        council: row.get("council")?,
        opened_on: row.get("opened_on")?,
        closed_on: row.get("closed_on")?,
        answer_kind: row.get("answer_kind")?,
        inside: (row.get::<i64>("inside")? == 1).then_some(inside),
        next_date,
        delivered_on: row.get("delivered_on")?,
    })
}

/// Cuts a list to one page and names the place where it ends, if there is more.
pub(crate) fn page(part: Part, mut lines: Vec<Line>) -> (Vec<Line>, Option<Cursor>) {
    if lines.len() <= PAGE {
        return (lines, None);
    }
    lines.truncate(PAGE);
    let last = lines.last().map(|line| Cursor {
        next_date: line.next_date.filter(|_| part == Part::Open),
        id: line.id,
    });
    (lines, last)
}

/// What was sent and should have been taken before this day.
pub(crate) async fn list_untaken(
    tx: &mut Conn,
    municipality: &str,
    today: Day,
) -> Result<Vec<ConcernId>, StoreError> {
    tx.rows(
        "select id from concern
         where municipality = $1 and state = 'sent' and next_date < $2 order by id limit 200",
        p![municipality, today],
        |row| row.get("id"),
    )
    .await
}

/// How many open concerns have no holder or no next date. The database allows none (F1); the
/// number is counted all the same, and shown.
pub(crate) async fn count_orphans(tx: &mut Conn, municipality: &str) -> Result<i64, StoreError> {
    tx.one(
        "select count(*) as orphans from concern
         where municipality = $1
           and state in ('triage', 'sent', 'returned', 'working', 'answered', 'promised')
           and (holder is null or next_date is null)",
        p![municipality],
        |row| row.get("orphans"),
    )
    .await
}

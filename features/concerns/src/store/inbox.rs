//! Lists of concerns, by the policy's scope and in keyset pages.

use desk::db::{Conn, Param, StoreError};
use desk::{Desk, p};
use kernel::day::Day;
use kernel::ids::{ConcernId, OrganisationId};
use kernel::policy::{Action, Resource};

use super::COLUMNS;

/// How many concerns a page shows.
const PAGE: usize = 50;

/// A line of a list.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) id: ConcernId,
    pub(crate) number: String,
    pub(crate) title: String,
    pub(crate) state: String,
    pub(crate) urgency: String,
    pub(crate) category: Option<String>,
    pub(crate) council: Option<String>,
    pub(crate) holder: Option<String>,
    pub(crate) next_date: Option<Day>,
    pub(crate) opened_on: Day,
    pub(crate) closed_on: Option<Day>,
    pub(crate) answer_kind: Option<String>,
}

/// Which concerns a list shows.
#[derive(Clone, Debug, Default)]
pub(crate) struct Filter {
    /// Only those that are still open, or only those that are not.
    pub(crate) open: Option<bool>,
    /// Only those of this council.
    pub(crate) council: Option<OrganisationId>,
    /// Only those that this office holds.
    pub(crate) holder: Option<OrganisationId>,
    /// Only those of this category.
    pub(crate) category: Option<String>,
    /// Only those that should have moved before this day.
    pub(crate) late_on: Option<Day>,
    /// Those after this one, which the page before showed last.
    pub(crate) after: Option<ConcernId>,
}

/// The concerns that the reader may see, the newest first: one query.
pub(crate) async fn list(
    tx: &mut Conn,
    desk: &Desk,
    filter: &Filter,
) -> Result<Vec<Line>, StoreError> {
    let mut params: Vec<Param> = p![desk.municipality()].to_vec();
    let (scope, values) = desk
        .scope(Action::Read, Resource::Concern)
        .sql(&COLUMNS, params.len() + 1);
    params.extend(values.into_iter().map(Param::from));
    let mut conditions = vec![scope];
    let mut also = |condition: &str, value: Param| {
        params.push(value);
        conditions.push(condition.replace("{}", &format!("${}", params.len())));
    };
    if let Some(council) = filter.council {
        also("c.council = {}", council.into());
    }
    if let Some(holder) = filter.holder {
        also("c.holder = {}", holder.into());
    }
    if let Some(category) = &filter.category {
        also("c.category = {}", category.as_str().into());
    }
    if let Some(day) = filter.late_on {
        also("c.next_date < {}", day.into());
    }
    if let Some(after) = filter.after {
        also("c.id < {}", after.into());
    }
    match filter.open {
        Some(true) => conditions.push("c.holder is not null".to_owned()),
        Some(false) => conditions.push("c.closed_on is not null".to_owned()),
        None => {}
    }
    let sql = format!(
        "select c.id, c.number, c.title, c.state, c.urgency, c.category, c.next_date, c.opened_on,
                c.closed_on, c.answer_kind, {council_name} as council, {holder_name} as holder
         from concern c
         left join organisation u on u.municipality = c.municipality and u.id = c.council
         left join organisation h on h.municipality = c.municipality and h.id = c.holder
         where c.municipality = $1 and {}
         order by c.id desc limit {}",
        conditions.join(" and "),
        PAGE + 1,
        council_name = desk.in_words("u.name", "u.name_en"),
        holder_name = desk.in_words("h.name", "h.name_en"),
    );
    tx.rows(&sql, &params, |row| {
        Ok(Line {
            id: row.get("id")?,
            number: row.get("number")?,
            title: row.get("title")?,
            state: row.get("state")?,
            urgency: row.get("urgency")?,
            category: row.get("category")?,
            council: row.get("council")?,
            holder: row.get("holder")?,
            next_date: row.get("next_date")?,
            opened_on: row.get("opened_on")?,
            closed_on: row.get("closed_on")?,
            answer_kind: row.get("answer_kind")?,
        })
    })
    .await
}

/// Cuts a list to one page and names the last of it, if there are more.
pub(crate) fn page(mut lines: Vec<Line>) -> (Vec<Line>, Option<ConcernId>) {
    if lines.len() <= PAGE {
        return (lines, None);
    }
    lines.truncate(PAGE);
    let last = lines.last().map(|line| line.id);
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
         where municipality = $1 and state not in ('closed', 'merged')
           and (holder is null or next_date is null)",
        p![municipality],
        |row| row.get("orphans"),
    )
    .await
}

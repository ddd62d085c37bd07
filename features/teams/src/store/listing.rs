//! Requests in lists and on their pages: with the names around them and the year's count.

use desk::db::{Conn, Param, Row, StoreError};
use desk::p;
use kernel::day::Day;
use kernel::ids::{AttendanceRequestId, OrganisationId};
use kernel::policy::{Columns, Scope};

use super::request::read;
use crate::model::Request;

/// What the policy asks about a request: all are closed.
const COLUMNS: Columns = Columns {
    area: "r.area_path",
    visibility: "'closed'",
    council: Some("r.council"),
    holder: Some("r.holder"),
    sender: None,
    asked: None,
};

/// How many requests a page of a list shows.
pub(crate) const PAGE: usize = 50;

/// All columns of a request and of the names around it.
const SELECT: &str = "select r.id, r.council, r.team, r.area_path, r.kind, r.on_date, r.begins_at,
        r.ends_at, r.place, r.agenda, r.part, r.wanted, r.contact, r.channel, r.on_behalf_of,
        r.state, r.holder, r.next_date, r.ended_on, r.proposed_on, r.proposed_begins_at,
        r.proposed_ends_at, r.counted_in, r.over_reason, r.decline_reason, r.decline_alternative,
        r.meeting, r.asked_on, r.version,
        c.name as council_name, c.name_en as council_name_en, t.name as team_name,
        t.name_en as team_name_en, h.name as holder_name, h.name_en as holder_name_en,
        w.family_name as wanted_family, w.given_name as wanted_given,
        (select count(*) from attendance_request n where n.municipality = r.municipality
             and n.council = r.council and n.counted_in = r.counted_in
             and (n.on_date, n.id) <= (r.on_date, r.id)) as nth,
        (select count(*) from attendance_request n where n.municipality = r.municipality
             and n.council = r.council and n.counted_in = r.counted_in) as total,
        (select count(*) from attendance_request n where n.municipality = r.municipality
             and n.council = r.council and n.counted_in = r.counted_in and n.id <> r.id
             and n.state not in ('asked', 'proposed')) as agreed
    from attendance_request r
    join organisation c on c.municipality = r.municipality and c.id = r.council
    join organisation t on t.municipality = r.municipality and t.id = r.team
    left join organisation h on h.municipality = r.municipality and h.id = r.holder
    left join person w on w.municipality = r.municipality and w.id = r.wanted";

/// A request with the names around it.
#[derive(Clone, Debug)]
pub(crate) struct Shown {
    pub(crate) request: Request,
    pub(crate) council: Named,
    pub(crate) team: Named,
    /// Whose turn it is.
    pub(crate) holder: Option<Named>,
    /// Who is asked for by name.
    pub(crate) wanted: Option<String>,
    /// It is the council's n-th of the year, by the day of its meeting; 0 when it does not count.
    pub(crate) nth: i64,
    /// How many of the council's requests count in that year.
    pub(crate) total: i64,
    /// How many others of them are agreed to.
    pub(crate) agreed: i64,
}

/// A name in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) name: String,
    pub(crate) name_en: String,
}

fn shown(row: &Row) -> Result<Shown, StoreError> {
    let holder: Option<String> = row.get("holder_name")?;
    let wanted: Option<String> = row.get("wanted_family")?;
    Ok(Shown {
        request: read(row)?,
        council: Named {
            name: row.get("council_name")?,
            name_en: row.get("council_name_en")?,
        },
        team: Named {
            name: row.get("team_name")?,
            name_en: row.get("team_name_en")?,
        },
        holder: match holder {
            Some(name) => Some(Named {
                name,
                name_en: row.get("holder_name_en")?,
            }),
            None => None,
        },
        wanted: match wanted {
            Some(family) => Some(format!("{family} {}", row.get::<String>("wanted_given")?)),
            None => None,
        },
        nth: row.get("nth")?,
        total: row.get("total")?,
        agreed: row.get("agreed")?,
    })
}

/// One request with the names around it.
pub(crate) async fn load(
    tx: &mut Conn,
    municipality: &str,
    id: AttendanceRequestId,
) -> Result<Shown, StoreError> {
    let sql = format!("{SELECT} where r.municipality = $1 and r.id = $2");
    tx.one(&sql, p![municipality, id], shown).await
}

/// Which requests a list shows.
#[derive(Clone, Debug, Default)]
pub(crate) struct Which {
    /// The ended ones instead of the open ones.
    pub(crate) ended: bool,
    /// Of this council alone.
    pub(crate) council: Option<OrganisationId>,
    /// Of this team alone.
    pub(crate) team: Option<OrganisationId>,
    /// Behind this one.
    pub(crate) after: Option<(Day, AttendanceRequestId)>,
}

/// Open requests by their next date, or ended ones from the latest back: one more than [`PAGE`]
/// when there are more.
pub(crate) async fn list(
    tx: &mut Conn,
    municipality: &str,
    scope: &Scope,
    which: &Which,
) -> Result<Vec<Shown>, StoreError> {
    let mut params: Vec<Param> = p![municipality].to_vec();
    let mut all = vec!["r.municipality = $1".to_owned()];
    let mut place = |value: Param| {
        params.push(value);
        format!("${}", params.len())
    };
    let (column, past, order) = match which.ended {
        false => ("r.next_date", ">", "asc"),
        true => ("r.ended_on", "<", "desc"),
    };
    all.push(format!("{column} is not null"));
    if let Some(council) = which.council {
        all.push(format!("r.council = {}", place(council.into())));
    }
    if let Some(team) = which.team {
        all.push(format!("r.team = {}", place(team.into())));
    }
    if let Some((day, id)) = which.after {
        let (day, id) = (place(day.into()), place(id.into()));
        all.push(format!("({column}, r.id) {past} ({day}, {id})"));
    }
    let (readable, values) = scope.sql(&COLUMNS, params.len() + 1);
    params.extend(values.into_iter().map(Param::from));
    let sql = format!(
        "{SELECT} where {} and {readable} order by {column} {order}, r.id {order} limit {}",
        all.join(" and "),
        PAGE + 1
    );
    tx.rows(&sql, &params, shown).await
}

/// How many councils a list to choose from holds: more than a municipality has districts.
const CHOICES: usize = 500;

/// The councils for which the actor may ask, by their reading.
pub(crate) async fn list_councils(
    tx: &mut Conn,
    municipality: &str,
    scope: &Scope,
) -> Result<Vec<(OrganisationId, Named)>, StoreError> {
    let columns = Columns {
        area: "o.area_path",
        visibility: "'closed'",
        council: Some("o.id"),
        holder: None,
        sender: None,
        asked: None,
    };
    let (allowed, values) = scope.sql(&columns, 2);
    let mut params: Vec<Param> = p![municipality].to_vec();
    params.extend(values.into_iter().map(Param::from));
    let sql = format!(
        "select o.id, o.name, o.name_en from organisation o
         where o.municipality = $1 and o.kind = 'council' and o.closed_on is null and {allowed}
         order by o.kana, o.id limit {CHOICES}"
    );
    tx.rows(&sql, &params, |row| {
        let named = Named {
            name: row.get("name")?,
            name_en: row.get("name_en")?,
        };
        Ok((row.get("id")?, named))
    })
    .await
}

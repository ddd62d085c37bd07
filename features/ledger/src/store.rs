//! All SQL of the feature: it reads the desk's ledger and writes nothing.

pub(crate) mod chain;

use desk::db::{Conn, Param, Row, StoreError};
use desk::{Desk, p};
use kernel::change::Subject;
use kernel::day::Day;
use kernel::ids::OrganisationId;

use crate::model::{Filter, Visits, Written};

/// How many lines a page shows.
pub(crate) const PAGE: usize = 30;

/// The lines of a filter with the names around them, the newest first; one more than [`PAGE`]
/// when there are more. The title of a thing comes along only where the reader may read the thing.
pub(crate) async fn list(
    tx: &mut Conn,
    desk: &Desk,
    filter: &Filter,
) -> Result<Vec<Written>, StoreError> {
    let mut params: Vec<Param> = p![desk.municipality()].to_vec();
    let (readable, values) = desk.readable_things(2);
    params.extend(values);
    let conditions = conditions(filter, &mut params);
    let sql = format!(
        "select l.seq, l.at, l.account, l.role, l.office, l.act, l.subject_kind, l.subject_id,
                l.notes, l.hash, a.name as who, a.login, o.name as office_name,
                o.name_en as office_name_en, t.title,
                s.name as about_name, s.login as about_login,
                (select f.notes from ledger_line f
                 where f.municipality = l.municipality and f.subject_kind = l.subject_kind
                     and f.subject_id = l.subject_id
                 order by f.seq limit 1) as first_notes
         from ledger_line l
         left join account a on a.municipality = l.municipality and a.id = l.account
         left join organisation o on o.municipality = l.municipality and o.id = l.office
         left join account s on s.municipality = l.municipality and s.id = l.subject_id
             and l.subject_kind = 'account'
         left join thing t on t.municipality = l.municipality and t.kind = l.subject_kind
             and t.id = l.subject_id and {readable}
         where l.municipality = $1{conditions}
         order by l.seq desc limit {}",
        PAGE + 1
    );
    tx.rows(&sql, &params, read).await
}

/// The conditions of a filter, each with `and` before it; its values join the parameters.
fn conditions(filter: &Filter, params: &mut Vec<Param>) -> String {
    let mut all = String::new();
    let mut also = |condition: &str, value: Param| {
        params.push(value);
        let place = format!("${}", params.len());
        all.push_str(" and ");
        all.push_str(&condition.replace("{}", &place));
    };
    if let Some(from) = filter.from {
        also("l.at >= {}", start_of(from));
    }
    if let Some(until) = filter.until {
        also("l.at < {}", start_of(until.add_days(1)));
    }
    if let Some(account) = filter.account {
        also("l.account = {}", account.into());
    }
    if !filter.who.is_empty() {
        also(
            "l.account in (select w.id from account w where w.municipality = $1
                 and (w.login = {} or replace(w.name, ' ', '') like '%' || replace({}, ' ', '') || '%'))",
            filter.who.as_str().into(),
        );
    }
    if let Some(office) = filter.office {
        also("l.office = {}", office.into());
    }
    if let Some(act) = filter.act {
        also("l.act = {}", act.into());
    }
    if let Some(kind) = filter.kind {
        also("l.subject_kind = {}", kind.code().into());
    }
    if let Some(subject) = filter.subject {
        also("l.subject_kind = {}", subject.kind.code().into());
        also("l.subject_id = {}", subject.id.into());
    }
    if filter.without_denied {
        also("l.act not in ('denied', {})", "session.denied".into());
    }
    if let Some(before) = filter.before {
        also("l.seq < {}", before.into());
    }
    all
}

/// The moment at which a day begins in Japan.
fn start_of(day: Day) -> Param {
    kernel::day::moment_at(day, 0, 0).into()
}

fn read(row: &Row) -> Result<Written, StoreError> {
    let pair = |one: &str, other: &str| -> Result<Option<(String, String)>, StoreError> {
        Ok(row.get::<Option<String>>(one)?.zip(row.get(other)?))
    };
    Ok(Written {
        line: chain::read(row)?,
        who: pair("who", "login")?,
        office: pair("office_name", "office_name_en")?,
        title: row.get("title")?,
        number: chain::number(row),
        about: pair("about_name", "about_login")?,
    })
}

/// What a thing is called, where the reader may read it.
pub(crate) async fn title(
    tx: &mut Conn,
    desk: &Desk,
    it: Subject,
) -> Result<Option<String>, StoreError> {
    let (readable, values) = desk.readable_things(4);
    let mut params = p![desk.municipality(), it.kind.code(), it.id].to_vec();
    params.extend(values);
    let sql = format!(
        "select t.title from thing t
         where t.municipality = $1 and t.kind = $2 and t.id = $3 and {readable}"
    );
    tx.optional(&sql, &params, |row| row.get("title")).await
}

/// Who did what to a thing, how often and when last: the latest first, 100 at most.
pub(crate) async fn list_visits(
    tx: &mut Conn,
    municipality: &str,
    it: Subject,
) -> Result<Vec<Visits>, StoreError> {
    tx.rows(
        "select l.account, l.role, l.act, count(*) as count, max(l.at) as last_at,
                max(a.name) as who, max(a.login) as login
         from ledger_line l
         left join account a on a.municipality = l.municipality and a.id = l.account
         where l.municipality = $1 and l.subject_kind = $2 and l.subject_id = $3
         group by l.account, l.role, l.act
         order by last_at desc, l.act limit 100",
        p![municipality, it.kind.code(), it.id],
        |row| {
            let who: Option<String> = row.get("who")?;
            Ok(Visits {
                who: who.zip(row.get("login")?),
                role: row.get("role")?,
                act: row.get("act")?,
                count: row.get("count")?,
                last_at: row.get("last_at")?,
            })
        },
    )
    .await
}

/// The offices for which people act, by their reading.
pub(crate) async fn list_offices(
    tx: &mut Conn,
    desk: &Desk,
) -> Result<Vec<(OrganisationId, String)>, StoreError> {
    let name = desk.in_words("o.name", "o.name_en");
    let sql = format!(
        "select o.id, {name} as name from organisation o
         where o.municipality = $1 and exists (select 1 from role_grant g
             where g.municipality = o.municipality and g.organisation = o.id)
         order by o.kana, o.id"
    );
    tx.rows(&sql, p![desk.municipality()], |row| {
        Ok((row.get("id")?, row.get("name")?))
    })
    .await
}

//! The whole in numbers.

use desk::Desk;
use desk::db::{Conn, Engine, StoreError};
use desk::p;
use kernel::day::FiscalYear;

use super::{Values, concern};
use crate::model::Waited;

/// How many open concerns are orphans: the database allows none (F1), and the number is counted all
/// the same.
pub(crate) async fn orphans(tx: &mut Conn, desk: &Desk) -> Result<i64, StoreError> {
    tx.one(
        "select count(case when holder is null or next_date is null then 1 end) as orphans
         from concern where municipality = $1 and state in
             ('triage', 'sent', 'returned', 'working', 'answered', 'promised')",
        p![desk.municipality()],
        |row| row.get("orphans"),
    )
    .await
}

/// How many open concerns the reader may read: as many as the list has to which the number leads.
pub(crate) async fn open(tx: &mut Conn, desk: &Desk) -> Result<i64, StoreError> {
    let mut values = Values::of(desk);
    let readable = values.within(&concern::readable(desk), &concern::COLUMNS);
    let sql = format!(
        "select count(*) as open from concern c
         where c.municipality = $1 and c.closed_on is null and {readable}"
    );
    tx.one(&sql, &values.0, |row| row.get("open")).await
}

/// How long the concerns waited that were answered in a fiscal year, from the day on which each was
/// taken up to its first answer in that year: each number of days with how many took that long.
pub(crate) async fn answered_in(
    tx: &mut Conn,
    desk: &Desk,
    year: FiscalYear,
) -> Result<Vec<Waited>, StoreError> {
    // The engines do not count days alike.
    let sql = match tx.engine() {
        Engine::Sqlite => {
            "select w.days, count(*) as count from (
                 select cast(julianday(min(a.on_date)) - julianday(c.opened_on) as integer) as days
                 from answer a
                 join concern c on c.municipality = a.municipality and c.id = a.concern
                 where a.municipality = $1 and a.on_date >= $2 and a.on_date <= $3
                 group by c.id, c.opened_on) w
             group by w.days order by w.days"
        }
        Engine::Postgres => {
            "select w.days, count(*) as count from (
                 select cast(min(a.on_date) - c.opened_on as bigint) as days
                 from answer a
                 join concern c on c.municipality = a.municipality and c.id = a.concern
                 where a.municipality = $1 and a.on_date >= $2 and a.on_date <= $3
                 group by c.id, c.opened_on) w
             group by w.days order by w.days"
        }
    };
    let within = p![desk.municipality(), year.first(), year.last()];
    tx.rows(sql, within, |row| {
        Ok(Waited {
            days: row.get("days")?,
            count: row.get("count")?,
        })
    })
    .await
}

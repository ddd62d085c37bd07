//! The whole in numbers: counts alone, so that anybody may see them.

use desk::Desk;
use desk::db::{Conn, Engine, StoreError};
use desk::p;
use kernel::day::FiscalYear;

use crate::model::{Figures, Waited};

/// How many concerns are open, and how many of them are orphans: the database allows none (F1),
/// and the number is counted all the same.
pub(crate) async fn figures(tx: &mut Conn, desk: &Desk) -> Result<Figures, StoreError> {
    tx.one(
        "select count(*) as open,
                count(case when holder is null or next_date is null then 1 end) as orphans
         from concern where municipality = $1 and state in
             ('triage', 'sent', 'returned', 'working', 'answered', 'promised')",
        p![desk.municipality()],
        |row| {
            Ok(Figures {
                open: row.get("open")?,
                orphans: row.get("orphans")?,
            })
        },
    )
    .await
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

//! The whole in numbers: counts alone, so that anybody may see them.

use desk::Desk;
use desk::db::{Conn, StoreError};
use desk::p;
use kernel::day::{Day, FiscalYear};

use crate::model::{Answered, Figures};

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

/// The concerns that were answered in a fiscal year: when each was taken up, and when it was
/// answered first in that year.
pub(crate) async fn answered_in(
    tx: &mut Conn,
    desk: &Desk,
    year: FiscalYear,
) -> Result<Vec<Answered>, StoreError> {
    tx.rows(
        "select c.opened_on, min(a.on_date) as answered_on
         from answer a
         join concern c on c.municipality = a.municipality and c.id = a.concern
         where a.municipality = $1 and a.on_date >= $2 and a.on_date <= $3
         group by c.id, c.opened_on",
        p![desk.municipality(), year.first(), year.last()],
        |row| {
            Ok(Answered {
                came_on: row.get::<Day>("opened_on")?,
                answered_on: row.get("answered_on")?,
            })
        },
    )
    .await
}

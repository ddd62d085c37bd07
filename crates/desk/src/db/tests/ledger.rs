//! Many writers, one chain for each municipality.

use std::time::Duration;

use tokio::task::JoinSet;

use super::chain::{self, HeadRow, act, verified};
use super::{both, postgres_only};

const MUNICIPALITIES: [&str; 3] = ["39201", "37201", "39405"];

#[test]
fn many_writers_make_one_chain() {
    for head in [HeadRow::First, HeadRow::Last] {
        both(async |fresh| {
            chain::open(&fresh.db, &MUNICIPALITIES)
                .await
                .expect("the ledgers open");
            let mut writers = JoinSet::new();
            for writer in 0..24 {
                let db = fresh.db.clone();
                writers.spawn(async move {
                    for at in 0..10 {
                        let municipality = MUNICIPALITIES[(writer % 3) as usize];
                        act(&db, municipality, writer * 100 + at, head)
                            .await
                            .expect("it commits");
                    }
                });
            }
            writers.join_all().await;
            for municipality in MUNICIPALITIES {
                assert_eq!(verified(&fresh.db, municipality).await.len(), 80);
            }
        });
    }
}

#[test]
fn municipalities_do_not_wait_for_one_another() {
    postgres_only(async |fresh| {
        chain::open(&fresh.db, &MUNICIPALITIES)
            .await
            .expect("the ledgers open");
        let mut slow = fresh.db.write().await.expect("writing begins");
        let sql = "update ledger_head set seq = seq + 1 where municipality = '39201'";
        slow.one_row(sql, &[])
            .await
            .expect("it holds the head of Kochi");
        act(&fresh.db, "37201", 1, HeadRow::Last)
            .await
            .expect("Takamatsu goes on");
        let waits = act(&fresh.db, "39201", 1, HeadRow::Last);
        tokio::time::timeout(Duration::from_millis(50), waits)
            .await
            .expect_err("Kochi waits");
    });
}

/// The trap that [`chain`] avoids: a select inside the update keeps the moment before the wait.
#[test]
fn a_select_beside_the_lock_would_fork_the_chain() {
    postgres_only(async |fresh| {
        chain::open(&fresh.db, &MUNICIPALITIES)
            .await
            .expect("the ledgers open");
        let trap = "update ledger_head set seq = seq + 1 where municipality = '39201'
                    returning seq, (select max(seq) from ledger_line where municipality = '39201') as last";
        let read =
            |row: &crate::db::Row| Ok((row.get::<i64>("seq")?, row.get::<Option<i64>>("last")?));
        let mut first = fresh.db.write().await.expect("one begins");
        first
            .exec(
                "update ledger_head set seq = 1 where municipality = '39201'",
                &[],
            )
            .await
            .expect("it locks");
        let sql =
            "insert into ledger_line (municipality, seq, act, hash) values ('39201', 1, 1, '')";
        first.exec(sql, &[]).await.expect("it adds a line");
        let mut second = fresh.db.write().await.expect("another begins");
        let (seen, ()) = tokio::join!(second.one(trap, &[], read), async {
            wait_for_a_lock(&fresh.db).await;
            first.commit().await.expect("the first commits");
        });
        assert_eq!(seen.expect("it gets the lock"), (2, None));
    });
}

async fn wait_for_a_lock(db: &crate::db::Db) {
    let waiting = "select count(*) as n from pg_stat_activity
                   where datname = current_database() and wait_event_type = 'Lock'";
    loop {
        let mut tx = db.read().await.expect("reading begins");
        if tx
            .one(waiting, &[], |row| row.get::<i64>("n"))
            .await
            .expect("it counts")
            > 0
        {
            return;
        }
    }
}

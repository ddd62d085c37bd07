//! One snapshot, all or nothing, and nobody waits for ever.

use std::time::Duration;

use super::{Fresh, both, postgres_only};
use crate::db::{ConstraintKind, DbError, StoreError};
use crate::p;

const CONCERN: &[&str] = &[
    "create table office (id bigint primary key)",
    "create table concern (
        id bigint primary key, title text not null, version bigint not null check (version > 0),
        holder bigint references office (id), taken_by bigint
    )",
    "insert into office (id) values (1)",
    "insert into concern (id, title, version) values (1, '街灯', 1), (2, '側溝', 1)",
];

const COUNT: &str = "select count(*) as n from concern";

async fn with_concerns(fresh: &Fresh) {
    fresh.write(CONCERN).await.expect("the tables are made");
}

#[test]
fn a_dropped_transaction_never_happened() {
    both(async |fresh| {
        with_concerns(&fresh).await;
        let mut tx = fresh.db.write().await.expect("writing begins");
        tx.exec("delete from concern", &[])
            .await
            .expect("it deletes");
        drop(tx);
        let mut tx = fresh.db.write().await.expect("writing begins again");
        tx.exec("update concern set version = 2", &[])
            .await
            .expect("nothing is locked");
        tx.commit().await.expect("it commits");
        assert_eq!(fresh.number(COUNT).await, 2);
    });
}

#[test]
fn a_reader_sees_one_moment() {
    both(async |fresh| {
        with_concerns(&fresh).await;
        let mut reader = fresh.db.read().await.expect("reading begins");
        let count = async |reader: &mut crate::db::Conn| {
            reader
                .one(COUNT, &[], |row| row.get::<i64>("n"))
                .await
                .expect("it counts")
        };
        assert_eq!(count(&mut reader).await, 2);
        fresh
            .write(&["delete from concern"])
            .await
            .expect("somebody else writes meanwhile");
        assert_eq!(count(&mut reader).await, 2);
        drop(reader);
        assert_eq!(fresh.number(COUNT).await, 0);
    });
}

#[test]
fn a_reader_cannot_write() {
    both(async |fresh| {
        with_concerns(&fresh).await;
        for sql in ["delete from concern", "create table other (id bigint)"] {
            let mut tx = fresh.db.read().await.expect("reading begins");
            let error = tx.exec(sql, &[]).await.expect_err("it is refused");
            assert!(
                matches!(error, StoreError::Db(DbError::Engine { .. })),
                "{error}"
            );
        }
        assert_eq!(fresh.number(COUNT).await, 2);
    });
}

#[test]
fn the_version_is_the_lock() {
    both(async |fresh| {
        with_concerns(&fresh).await;
        let sql = "update concern set title = $2, version = $3 where id = $1 and version = $3 - 1";
        let mut tx = fresh.db.write().await.expect("writing begins");
        tx.one_row(sql, p![1, "街灯の修理", 2])
            .await
            .expect("the first is in time");
        let late = tx.one_row(sql, p![1, "街灯の交換", 2]).await;
        assert!(matches!(late, Err(StoreError::Stale)), "{late:?}");
        let two = tx.one_row("update concern set version = 5", &[]).await;
        assert!(
            matches!(two, Err(StoreError::Db(DbError::Rows(2)))),
            "{two:?}"
        );
        assert!(matches!(
            tx.commit().await,
            Err(StoreError::Db(DbError::Failed))
        ));
    });
}

#[test]
fn a_missing_row_is_not_a_failure() {
    both(async |fresh| {
        with_concerns(&fresh).await;
        let mut tx = fresh.db.write().await.expect("writing begins");
        let sql = "select title from concern where id = $1";
        let title = |row: &crate::db::Row| row.get::<String>("title");
        assert!(matches!(
            tx.one(sql, p![9], title).await,
            Err(StoreError::Missing)
        ));
        assert_eq!(
            tx.optional(sql, p![9], title).await.expect("it looks"),
            None
        );
        assert_eq!(
            tx.one(sql, p![2], title).await.expect("it is there"),
            "側溝"
        );
        tx.commit().await.expect("a missing row spoils nothing");
    });
}

#[test]
fn a_broken_invariant_is_named_by_its_kind() {
    both(async |fresh| {
        with_concerns(&fresh).await;
        let check = async |sql: &str, kind: ConstraintKind| {
            let mut tx = fresh.db.write().await.expect("writing begins");
            let error = tx.exec(sql, &[]).await.expect_err(sql);
            assert!(
                matches!(&error, StoreError::Broken(broken) if broken.kind == kind),
                "{error}"
            );
        };
        check(
            "insert into concern (id, title, version) values (1, '街灯', 1)",
            ConstraintKind::Unique,
        )
        .await;
        check("update concern set holder = 9", ConstraintKind::ForeignKey).await;
        check("update concern set version = 0", ConstraintKind::Check).await;
        check("update concern set title = null", ConstraintKind::NotNull).await;
    });
}

#[test]
fn after_a_failure_nothing_of_an_act_stays() {
    both(async |fresh| {
        with_concerns(&fresh).await;
        let mut tx = fresh.db.write().await.expect("writing begins");
        tx.exec("delete from concern where id = 1", &[])
            .await
            .expect("the first half works");
        tx.exec("update concern set version = 0", &[])
            .await
            .expect_err("the second half does not");
        let third = tx.exec("delete from concern where id = 2", &[]).await;
        assert!(
            matches!(third, Err(StoreError::Db(DbError::Failed))),
            "{third:?}"
        );
        assert!(matches!(
            tx.commit().await,
            Err(StoreError::Db(DbError::Failed))
        ));
        assert_eq!(fresh.number(COUNT).await, 2);
    });
}

#[test]
fn many_rows_go_in_together_or_not_at_all() {
    both(async |fresh| {
        with_concerns(&fresh).await;
        let rows = |last: i64| {
            (10..1_244)
                .chain([last])
                .map(|id| p![id, "案件", 1].to_vec())
                .collect::<Vec<_>>()
        };
        let insert = "insert into concern (id, title, version) values";
        let mut tx = fresh.db.write().await.expect("writing begins");
        tx.many(insert, rows(1))
            .await
            .expect_err("the last row exists already");
        drop(tx);
        assert_eq!(fresh.number(COUNT).await, 2);
        let mut tx = fresh.db.write().await.expect("writing begins");
        tx.many(insert, rows(2_000)).await.expect("all are new");
        tx.many(insert, Vec::new()).await.expect("none is fine too");
        tx.commit().await.expect("it commits");
        assert_eq!(fresh.number(COUNT).await, 1_237);
    });
}

const CLAIM: &str = "update concern set taken_by = $1
     where id in (select id from concern where taken_by is null order by id limit 1 {skip_locked})
     returning id";

#[test]
fn a_claimed_row_is_claimed_once() {
    both(async |fresh| {
        with_concerns(&fresh).await;
        for expected in [vec![1], vec![2], vec![]] {
            let mut tx = fresh.db.write().await.expect("writing begins");
            let claimed = tx
                .claim(CLAIM, p![7], |row| row.get::<i64>("id"))
                .await
                .expect("it claims");
            assert_eq!(claimed, expected);
            tx.commit().await.expect("it commits");
        }
    });
}

#[test]
fn nodes_step_over_one_anothers_claims() {
    postgres_only(async |fresh| {
        with_concerns(&fresh).await;
        let mut one = fresh.db.write().await.expect("one node begins");
        let mut other = fresh.db.write().await.expect("another node begins");
        let id = |row: &crate::db::Row| row.get::<i64>("id");
        assert_eq!(one.claim(CLAIM, p![1], id).await.expect("it claims"), [1]);
        assert_eq!(
            other
                .claim(CLAIM, p![2], id)
                .await
                .expect("it does not wait"),
            [2]
        );
    });
}

#[test]
fn whoever_gives_up_waiting_leaves_the_queue() {
    both(async |fresh| {
        with_concerns(&fresh).await;
        let mut first = fresh.db.write().await.expect("writing begins");
        first
            .exec("update concern set version = 2 where id = 1", &[])
            .await
            .expect("it holds the row");
        let impatient = async {
            let mut tx = fresh.db.write().await?;
            tx.exec("update concern set version = 3 where id = 1", &[])
                .await
        };
        tokio::time::timeout(Duration::from_millis(50), impatient)
            .await
            .expect_err("it has to wait");
        first.commit().await.expect("the first goes on");
        assert_eq!(
            fresh
                .number("select version as n from concern where id = 1")
                .await,
            2
        );
        fresh
            .write(&["update concern set version = 4"])
            .await
            .expect("nobody holds anything");
    });
}

#[test]
fn the_database_answers_to_the_health_check() {
    both(async |fresh| fresh.db.ping().await.expect("it answers"));
}

/// Rows are locked in the order of their ids, and the head of the ledger last; otherwise two acts may
/// wait for one another, and PostgreSQL sends one of them back.
#[test]
fn of_two_acts_that_wait_for_one_another_one_gives_way() {
    postgres_only(async |fresh| {
        with_concerns(&fresh).await;
        let lock = "update concern set version = version + 1 where id = $1";
        let mut one = fresh.db.write().await.expect("one begins");
        let mut other = fresh.db.write().await.expect("another begins");
        one.one_row(lock, p![1])
            .await
            .expect("it has the first row");
        other
            .one_row(lock, p![2])
            .await
            .expect("it has the second row");
        let crossed =
            async |mut tx: crate::db::RawTx, row: i64| match tx.one_row(lock, p![row]).await {
                Ok(()) => tx.commit().await,
                Err(error) => Err(error),
            };
        let ends = tokio::join!(crossed(one, 2), crossed(other, 1));
        assert!(
            matches!(
                ends,
                (Ok(()), Err(StoreError::Stale)) | (Err(StoreError::Stale), Ok(()))
            ),
            "{ends:?}"
        );
    });
}

//! Acts that wait for one another share a commit on SQLite, and share nothing else.

use std::pin::{Pin, pin};
use std::time::Duration;

use super::{Fresh, sqlite_only};
use crate::db::{RawTx, StoreError};
use crate::p;

const TABLES: &[&str] = &[
    "create table one (id integer primary key)",
    "create table late (id integer references one (id) deferrable initially deferred)",
];

/// Starts something that has to wait for something else, and lets it wait.
async fn queue<F: Future>(it: &mut Pin<&mut F>) {
    tokio::select! {
        biased;
        _ = it => panic!("it should have to wait"),
        () = std::future::ready(()) => {}
    }
}

async fn begin(fresh: &Fresh) -> RawTx {
    fresh.db.write().await.expect("writing begins")
}

async fn insert(tx: &mut RawTx, id: i64) {
    tx.one_row("insert into one (id) values ($1)", p![id])
        .await
        .expect("it goes in");
}

async fn ids(fresh: &Fresh) -> Vec<i64> {
    let mut tx = fresh.db.read().await.expect("reading begins");
    let ids = tx
        .rows("select id from one order by id", &[], |row| row.get("id"))
        .await;
    ids.expect("they are listed")
}

#[test]
fn an_act_is_answered_after_the_shared_commit() {
    sqlite_only(async |fresh| {
        fresh.write(TABLES).await.expect("the tables are made");
        let mut first = begin(&fresh).await;
        insert(&mut first, 1).await;
        let mut second = pin!(begin(&fresh));
        queue(&mut second).await;
        let mut committed = pin!(first.commit());
        queue(&mut committed).await;
        let second = second.await;
        tokio::time::timeout(Duration::from_millis(20), &mut committed)
            .await
            .expect_err("it is not durable yet");
        assert!(ids(&fresh).await.is_empty());
        drop(second);
        committed.await.expect("now it is");
        assert_eq!(ids(&fresh).await, [1]);
    });
}

#[test]
fn an_act_that_is_undone_disturbs_nobody() {
    sqlite_only(async |fresh| {
        fresh.write(TABLES).await.expect("the tables are made");
        let mut first = begin(&fresh).await;
        insert(&mut first, 1).await;
        let mut second = pin!(begin(&fresh));
        queue(&mut second).await;
        let mut third = pin!(begin(&fresh));
        queue(&mut third).await;
        let mut committed = pin!(first.commit());
        queue(&mut committed).await;
        let mut second = second.await;
        insert(&mut second, 2).await;
        second
            .exec("insert into one (id) values (1)", &[])
            .await
            .expect_err("it sees the first");
        drop(second);
        let mut third = third.await;
        insert(&mut third, 3).await;
        let (first, third) = tokio::join!(committed, third.commit());
        first.expect("the first is durable");
        third.expect("the third is durable");
        assert_eq!(ids(&fresh).await, [1, 3]);
    });
}

/// Two acts share a commit; the second runs a statement that spoils it for both.
async fn check_nobody_is_told_a_lie(fresh: Fresh, spoil: &str) {
    fresh.write(TABLES).await.expect("the tables are made");
    let mut first = begin(&fresh).await;
    insert(&mut first, 1).await;
    let mut second = pin!(begin(&fresh));
    queue(&mut second).await;
    let mut committed = pin!(first.commit());
    queue(&mut committed).await;
    let mut second = second.await;
    // Whether it fails now or at the commit, the end is the same.
    drop(second.exec(spoil, &[]).await);
    let (first, second) = tokio::join!(committed, second.commit());
    assert!(matches!(first, Err(StoreError::Db(_))), "{first:?}");
    assert!(matches!(second, Err(StoreError::Db(_))), "{second:?}");
    assert!(ids(&fresh).await.is_empty());
    fresh
        .write(&["insert into one (id) values (4)"])
        .await
        .expect("the next one is served");
    assert_eq!(ids(&fresh).await, [4]);
}

#[test]
fn a_shared_commit_that_fails_is_an_error_to_all() {
    sqlite_only(async |fresh| {
        check_nobody_is_told_a_lie(fresh, "insert into late (id) values (9)").await
    });
}

#[test]
fn what_sqlite_undoes_by_itself_is_an_error_to_all() {
    sqlite_only(async |fresh| {
        check_nobody_is_told_a_lie(fresh, "insert or rollback into one (id) values (1)").await
    });
}

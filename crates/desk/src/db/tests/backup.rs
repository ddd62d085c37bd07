//! A backup is whole, and a damaged file is never taken for one.

use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::{Fresh, both, sqlite_only};
use crate::db::{DatabaseUrl, Db, DbError, Engine, SchemaFile};

const PAIRS: SchemaFile = SchemaFile {
    name: "0001-pairs.sql",
    text: "create table one (id bigint primary key, words text);
           create table other (id bigint primary key references one (id));",
};

#[test]
fn a_backup_is_one_moment_of_a_database_at_work() {
    sqlite_only(async |fresh| {
        fresh
            .db
            .migrate(&[PAIRS])
            .await
            .expect("the schema applies");
        let done = Arc::new(AtomicBool::new(false));
        let writer = tokio::spawn(write_pairs(fresh.db.clone(), done.clone()));
        let copies: Vec<_> = (0..3)
            .map(|at| fresh.folder.path().join(format!("copy{at}.db")))
            .collect();
        for copy in &copies {
            fresh.db.backup_to(copy).await.expect("it copies");
        }
        done.store(true, Ordering::Relaxed);
        let written = writer.await.expect("the writer ends");
        for copy in copies {
            let copy = Db::open(&DatabaseUrl::Sqlite(copy))
                .await
                .expect("the copy opens");
            let copy = Fresh {
                db: copy,
                address: String::new(),
                folder: super::Folder::new(),
            };
            let (one, other) = (
                copy.number("select count(*) as n from one").await,
                copy.number("select count(*) as n from other").await,
            );
            assert_eq!(one, other);
            assert!(one <= written);
        }
    });
}

async fn write_pairs(db: Db, done: Arc<AtomicBool>) -> i64 {
    let mut id = 0;
    while !done.load(Ordering::Relaxed) {
        let mut tx = db.write().await.expect("writing begins");
        for sql in [
            "insert into one (id, words) values ($1, 'words')",
            "insert into other (id) values ($1)",
        ] {
            tx.one_row(sql, crate::p![id]).await.expect("it goes in");
        }
        tx.commit().await.expect("it commits");
        id += 1;
    }
    id
}

#[test]
fn a_backup_never_overwrites() {
    both(async |fresh| {
        let copy = fresh.folder.path().join("copy.db");
        fs::write(&copy, "yesterday's backup").expect("it is written");
        let error = fresh.db.backup_to(&copy).await.expect_err("it is refused");
        match fresh.engine() {
            Engine::Sqlite => assert!(matches!(error, DbError::File(_)), "{error}"),
            Engine::Postgres => assert!(error.to_string().contains("pg_dump"), "{error}"),
        }
        assert_eq!(
            fs::read(&copy).expect("it is still there"),
            b"yesterday's backup"
        );
    });
}

#[test]
fn a_damaged_file_is_refused() {
    sqlite_only(async |fresh| {
        fresh
            .db
            .migrate(&[PAIRS])
            .await
            .expect("the schema applies");
        let mut tx = fresh.db.write().await.expect("writing begins");
        let rows = (0..500)
            .map(|id| crate::p![id, "words ".repeat(20)].to_vec())
            .collect();
        tx.many("insert into one (id, words) values", rows)
            .await
            .expect("they go in");
        tx.commit().await.expect("it commits");
        let copy = fresh.folder.path().join("100% whole? #1.db");
        fresh.db.backup_to(&copy).await.expect("it copies");
        let whole = fs::read(&copy).expect("it is there");
        let check = |bytes: &[u8], beside: &str, reason: &str| {
            fs::write(&copy, bytes).expect("it is written");
            let wal = fresh.folder.path().join("100% whole? #1.db-wal");
            fs::write(&wal, beside).expect("it is written");
            let checked = Db::check_file(&copy).map_err(|error| error.to_string());
            match reason {
                "" => assert_eq!(checked, Ok(())),
                reason => assert!(
                    checked.as_ref().is_err_and(|error| error.contains(reason)),
                    "{checked:?} {reason}"
                ),
            }
        };
        check(&whole, "", "");
        check(&whole, "changes", "a -wal file");
        check(b"", "", "not a SQLite file");
        check(b"name,age\n", "", "not a SQLite file");
        check(&whole[..whole.len() / 2 / 4096 * 4096], "", "damaged");
        let mut scratched = whole.clone();
        scratched[4096 * 3..4096 * 5].fill(0);
        check(&scratched, "", "damaged");
    });
}

#[test]
fn a_file_of_somebody_else_is_refused() {
    sqlite_only(async |fresh| {
        let check = async |statements: &str, reason: &str| {
            let file = fresh.folder.path().join("other.db");
            let other = rusqlite::Connection::open(&file).expect("it opens");
            other.execute_batch(statements).expect("it is made");
            drop(other);
            let error = Db::check_file(&file).expect_err(reason).to_string();
            assert!(error.contains(reason), "{error}");
            fs::remove_file(file).expect("it goes");
        };
        check(
            "create table recipe (id integer)",
            "no schema of this house",
        )
        .await;
        check(
            "create table schema_file (name text); create table a (id integer primary key, b references a (id));
             pragma foreign_keys = off; insert into a (id, b) values (1, 7)",
            "refer to rows that do not exist",
        )
        .await;
    });
}

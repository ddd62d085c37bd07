//! The schema's history: it can be applied to an empty database, and what was shipped stays.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use desk::db::{Db, Engine};
use tempfile::TempDir;
use tsunagi::house::schema;

use crate::shelf;

/// Name and SHA-256 of every schema file that databases out there have applied.
const SHIPPED: &str = "crates/tsunagi/tests/it/shipped.txt";

/// Runs a test on an empty database of each engine.
fn on_empty_databases(test: impl AsyncFn(Db)) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime for the test");
    runtime.block_on(async {
        let folder = TempDir::new().expect("a temporary folder");
        let file = format!("sqlite:{}", folder.path().join("empty.db").display());
        test(open(&file).await).await;
        if std::env::var_os("TSUNAGI_TEST_WITHOUT_POSTGRES").is_some() {
            eprintln!("NOT TESTED ON POSTGRESQL: TSUNAGI_TEST_WITHOUT_POSTGRES is set");
            return;
        }
        test(open(&empty_database().await).await).await;
    });
}

async fn open(address: &str) -> Db {
    let address = address.parse().expect("an address of ours");
    Db::open(&address).await.expect("an empty database")
}

/// A new database on the throw-away server.
async fn empty_database() -> String {
    let server = cluster::shared().expect("PostgreSQL: see CONTRIBUTING.md");
    let name = format!("empty_{}", uuid::Uuid::now_v7().simple());
    let address = format!("{server}/postgres");
    let (client, connection) = tokio_postgres::connect(&address, tokio_postgres::NoTls)
        .await
        .expect("the throw-away server");
    tokio::spawn(connection);
    let sql = format!("create database {name} template template0 encoding 'UTF8' locale 'C.UTF-8'");
    client.batch_execute(&sql).await.expect("a new database");
    format!("{server}/{name}")
}

/// What a database says that was applied to it: name and SHA-256.
async fn applied(db: &Db) -> BTreeMap<String, String> {
    let mut tx = db.read().await.expect("a reader");
    let rows = tx.rows("select name, sha256 from schema_file", &[], |row| {
        Ok((row.get("name")?, row.get("sha256")?))
    });
    rows.await
        .expect("the schema's history")
        .into_iter()
        .collect()
}

#[test]
fn an_empty_database_becomes_a_house_and_stays_one() {
    on_empty_databases(async |db| {
        let engine = db.engine();
        let first = db.migrate(&schema()).await.expect("a whole schema");
        assert_eq!(first.len(), schema().len(), "{engine:?}");
        let second = db.migrate(&schema()).await.expect("the same schema");
        assert_eq!(second, Vec::<String>::new(), "{engine:?}: nothing is left");
        assert_eq!(applied(&db).await.len(), schema().len(), "{engine:?}");
    });
}

#[test]
fn a_schema_file_that_was_shipped_is_never_edited() {
    on_empty_databases(async |db| {
        if db.engine() != Engine::Sqlite {
            return;
        }
        db.migrate(&schema()).await.expect("a whole schema");
        let now = applied(&db).await;
        let shipped = shipped();
        for (name, sha256) in &shipped {
            assert_eq!(
                now.get(name),
                Some(sha256),
                "{name} was shipped as it stands in {SHIPPED}: databases out there have applied it \
                 and refuse another text. Take the change back and put it into a new file with the \
                 next free number. (Only while no release holds the file: take its line out of \
                 {SHIPPED} and write it anew.)"
            );
        }
        let mut all = shipped;
        all.extend(now);
        let mut text = String::new();
        for (name, sha256) in &all {
            writeln!(text, "{name} {sha256}").expect("writing to a string cannot fail");
        }
        // New files are added here by the same variable that writes the documents.
        shelf::holds(SHIPPED, &text);
    });
}

fn shipped() -> BTreeMap<String, String> {
    let read = |line: &str| {
        let (name, sha256) = line.split_once(' ').expect("a name and a SHA-256");
        (name.to_owned(), sha256.to_owned())
    };
    shelf::read_if_there(SHIPPED).lines().map(read).collect()
}

//! Both engines keep the same promises: every test of a promise runs on both.

mod backup;
mod chain;
mod kill;
mod ledger;
mod schema;
mod shared_commit;
mod statements;
mod tls;
mod transactions;
mod values;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicU32, Ordering};

use super::{DatabaseUrl, Db, Engine, StoreError};

/// Set to 1 where PostgreSQL cannot be installed; then its half of the promises stays unproved.
const WITHOUT_POSTGRES: &str = "TSUNAGI_TEST_WITHOUT_POSTGRES";

/// An empty database of its own, gone after the test.
struct Fresh {
    db: Db,
    address: String,
    folder: Folder,
}

impl Fresh {
    fn engine(&self) -> Engine {
        self.db.engine()
    }

    fn url(&self) -> DatabaseUrl {
        self.address.parse().expect("the address was read before")
    }

    /// Runs statements and keeps what they did.
    async fn write(&self, statements: &[&str]) -> Result<(), StoreError> {
        let mut tx = self.db.write().await?;
        for statement in statements {
            tx.exec(statement, &[]).await?;
        }
        tx.commit().await
    }

    /// The single number that a statement answers with, as `n`.
    async fn number(&self, sql: &str) -> i64 {
        let mut tx = self.db.read().await.expect("reading begins");
        let read = tx.one(sql, &[], |row| row.get("n")).await;
        read.expect("the statement answers with n")
    }
}

/// Runs a test on both engines.
fn both(test: impl AsyncFn(Fresh)) {
    running(async {
        test(sqlite().await).await;
        if let Some(fresh) = postgres().await {
            test(fresh).await;
        }
    });
}

/// Runs a test of something that only SQLite does.
fn sqlite_only(test: impl AsyncFn(Fresh)) {
    running(async { test(sqlite().await).await });
}

/// Runs a test of something that only PostgreSQL does.
fn postgres_only(test: impl AsyncFn(Fresh)) {
    running(async {
        if let Some(fresh) = postgres().await {
            test(fresh).await;
        }
    });
}

fn running(test: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build();
    runtime.expect("a runtime starts").block_on(test);
}

async fn sqlite() -> Fresh {
    let folder = Folder::new();
    fresh(folder.address(), folder).await
}

async fn postgres() -> Option<Fresh> {
    let server = server()?;
    let address = postgres_database(server, "encoding 'UTF8' locale 'C.UTF-8'")
        .await
        .expect("a database is made");
    Some(fresh(address, Folder::new()).await)
}

async fn fresh(address: String, folder: Folder) -> Fresh {
    let url = address.parse().expect("the address is one");
    let db = Db::open(&url).await.expect("the database opens");
    Fresh {
        db,
        address,
        folder,
    }
}

/// The test server; a missing one is a failure, unless somebody decided to live without.
fn server() -> Option<&'static str> {
    match cluster::shared() {
        Ok(server) => Some(server),
        Err(_) if env::var(WITHOUT_POSTGRES).is_ok_and(|set| set == "1") => {
            eprintln!("NOT TESTED ON POSTGRESQL: {WITHOUT_POSTGRES} is set");
            None
        }
        Err(error) => {
            panic!("no PostgreSQL to test on ({error}); {WITHOUT_POSTGRES}=1 tests without it")
        }
    }
}

/// Makes an empty database with the properties given.
async fn postgres_database(
    server: &str,
    properties: &str,
) -> Result<String, tokio_postgres::Error> {
    let name = unique("t");
    let root = format!("{server}/postgres");
    let (client, connection) = tokio_postgres::connect(&root, tokio_postgres::NoTls).await?;
    let talk = tokio::spawn(connection);
    let made = client
        .batch_execute(&format!(
            "create database {name} {properties} template template0"
        ))
        .await;
    drop(client);
    talk.await.expect("the connection ends by itself")?;
    made.map(|()| format!("{server}/{name}"))
}

/// A name that no other test has.
fn unique(prefix: &str) -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    format!(
        "{prefix}_{}_{}",
        process::id(),
        NEXT.fetch_add(1, Ordering::Relaxed)
    )
}

/// A folder of the test's own, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Folder {
        let path = env::temp_dir().join(unique("tsunagi_db"));
        fs::create_dir_all(&path).expect("the temporary folder takes a folder");
        Folder(path)
    }

    fn path(&self) -> &Path {
        &self.0
    }

    /// A database in a folder that does not exist yet.
    fn address(&self) -> String {
        format!("sqlite:{}", self.0.join("new").join("house.db").display())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What stays behind lies in the temporary folder.
        drop(fs::remove_dir_all(&self.0));
    }
}

//! The only door to SQL: one text for both engines, one snapshot per transaction, nothing half done.
//!
//! A reader gets [`Db::read`], which cannot write. Writing is open to this crate alone, so that every
//! durable change passes the desk's commit with its permit and its line in the ledger. Both kinds of
//! transaction speak through [`Conn`]; dropping an unfinished one undoes it on either engine.
//!
//! Statements are written lowercase with `$1…$n` and mean the same on SQLite and on PostgreSQL. What
//! the engines do differently stays in `sqlite` and `postgres` below.

mod address;
mod error;
mod migrate;
mod postgres;
mod row;
mod sqlite;
mod statement;
mod tx;
mod value;

#[cfg(test)]
mod tests;

use std::fmt;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

pub use address::DatabaseUrl;
pub use error::{Constraint, ConstraintKind, DbError, StoreError};
pub use migrate::SchemaFile;
pub use postgres::Server;
pub use row::{FromValue, Row};
pub use tx::{Conn, ReadTx};
pub use value::{Param, ToParam, Value};

pub use crate::p;
pub(crate) use tx::RawTx;

/// How long a request waits for a free connection, or for its turn to write, before it gives up.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long a writer may stay without a statement before the engine undoes it. Shorter than
/// [`PATIENCE`], so that one request that hangs costs those behind it time but not their act.
const WRITER_IDLE: Duration = Duration::from_secs(5);

/// The same for a reader, who hinders nobody but holds a connection; a long list on its way to paper
/// takes its time.
const READER_IDLE: Duration = Duration::from_secs(60);

/// How long one statement may run.
const STATEMENT: Duration = Duration::from_secs(30);

/// The two engines. Features ask for it only where the glossary of SQL runs out, as in full-text search.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Engine {
    /// One file beside the program; the engine of a single municipality.
    Sqlite,
    /// A server for any number of nodes.
    Postgres,
}

/// The database. Cheap to clone; all clones share the same connections.
#[derive(Clone)]
pub struct Db(Arc<Store>);

enum Store {
    Sqlite(sqlite::Lanes),
    Postgres(postgres::Pool),
}

impl Db {
    /// Opens the database and checks that it can keep the house's promises. Creates a SQLite file
    /// and its folder when they are missing; a PostgreSQL database has to exist.
    ///
    /// # Errors
    /// When it cannot be reached, when the way to it cannot be made secure, or when a PostgreSQL
    /// database sorts or encodes text otherwise than by the bytes of UTF-8.
    pub async fn open(at: &DatabaseUrl) -> Result<Db, DbError> {
        let store = match at {
            DatabaseUrl::Sqlite(file) => Store::Sqlite(sqlite::Lanes::open(file.clone()).await?),
            DatabaseUrl::Postgres(server) => Store::Postgres(postgres::Pool::open(server).await?),
        };
        Ok(Db(Arc::new(store)))
    }

    /// Brings the schema up to date and says which files it applied, in the order of their names.
    /// Each file is one transaction and runs once in the life of a database.
    ///
    /// # Errors
    /// When a statement fails (its file is undone), or when a file was edited after it was applied.
    pub async fn migrate(&self, files: &[SchemaFile]) -> Result<Vec<String>, DbError> {
        migrate::migrate(self, files).await
    }

    /// Begins reading: one connection and, from its first statement on, one snapshot.
    ///
    /// # Errors
    /// [`DbError::Busy`] when no connection becomes free in time.
    pub async fn read(&self) -> Result<ReadTx, DbError> {
        match &*self.0 {
            Store::Sqlite(lanes) => Ok(ReadTx::new(lanes.read().await?.into())),
            Store::Postgres(pool) => Ok(ReadTx::new(pool.read().await?.into())),
        }
    }

    /// Begins writing. On SQLite this waits for the single writer's turn; on PostgreSQL it is READ
    /// COMMITTED, where a version in the `where` of an update is the lock.
    pub(crate) async fn write(&self) -> Result<RawTx, DbError> {
        match &*self.0 {
            Store::Sqlite(lanes) => Ok(RawTx::new(lanes.write().await?.into())),
            Store::Postgres(pool) => Ok(RawTx::new(pool.write().await?.into())),
        }
    }

    /// Which engine stands behind the door.
    pub fn engine(&self) -> Engine {
        match &*self.0 {
            Store::Sqlite(_) => Engine::Sqlite,
            Store::Postgres(_) => Engine::Postgres,
        }
    }

    /// Asks the database for an answer, and whether it still takes writes; for the health check.
    ///
    /// # Errors
    /// When it does not answer, or when the thread that writes has died.
    pub async fn ping(&self) -> Result<(), DbError> {
        if let Store::Sqlite(lanes) = &*self.0 {
            lanes.alive()?;
        }
        let mut tx = self.read().await?;
        tx.one("select 1 as one", &[], |row| row.get::<i64>("one"))
            .await?;
        Ok(())
    }

    /// Copies the whole database into a new file while everybody goes on working, and checks the copy.
    ///
    /// # Errors
    /// When the file exists already, when the copy is damaged, or on PostgreSQL, whose own `pg_dump`
    /// does this better.
    pub async fn backup_to(&self, copy: &Path) -> Result<(), DbError> {
        match &*self.0 {
            Store::Sqlite(lanes) => lanes.backup_to(copy).await,
            Store::Postgres(_) => Err(DbError::Refused(
                "a PostgreSQL database is backed up with pg_dump --format=custom and restored with pg_restore",
            )),
        }
    }

    /// Whether a SQLite file is whole and ours, so that it may take the place of a database.
    ///
    /// # Errors
    /// [`DbError::Damaged`] with the reason.
    pub fn check_file(file: &Path) -> Result<(), DbError> {
        sqlite::check_file(file)
    }
}

impl fmt::Debug for Db {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Db").field(&self.engine()).finish()
    }
}

//! PostgreSQL: a pool of connections, each transaction on one of them.

mod values;
mod way;

use std::time::Duration;

use deadpool_postgres::{Manager, ManagerConfig, Object, PoolError, RecyclingMethod, Runtime};
use tokio::runtime::Handle;
use tokio_postgres::error::SqlState;
use tokio_postgres::{Config, Error, NoTls, Statement};

use super::{
    Constraint, ConstraintKind, DbError, PATIENCE, Param, READER_IDLE, Row, STATEMENT, StoreError,
    WRITER_IDLE,
};
use values::bound;

pub use way::Server;

/// Connections of one node. PostgreSQL works best with few: about two for each of its processors.
const CONNECTIONS: usize = 16;

/// How many prepared statements a connection keeps before it starts anew.
const PREPARED: usize = 2_000;

/// The connections of one node to its PostgreSQL.
pub(super) struct Pool(deadpool_postgres::Pool);

impl Pool {
    pub(super) async fn open(server: &Server) -> Result<Pool, DbError> {
        let config = with_settings(&server.config);
        let keeping = ManagerConfig {
            recycling_method: RecyclingMethod::Fast,
        };
        let connector = match server.protection()? {
            Some(tls) => Manager::from_config(config, tls, keeping),
            None => Manager::from_config(config, NoTls, keeping),
        };
        let pool = deadpool_postgres::Pool::builder(connector)
            .max_size(CONNECTIONS)
            .runtime(Runtime::Tokio1)
            .wait_timeout(Some(PATIENCE))
            .create_timeout(Some(PATIENCE))
            .build()
            .map_err(|_| DbError::Busy)?;
        let pool = Pool(pool);
        pool.check_text().await?;
        Ok(pool)
    }

    /// Reading sees one moment, whatever others commit meanwhile.
    pub(super) async fn read(&self) -> Result<Turn, DbError> {
        self.begin("isolation level repeatable read read only", READER_IDLE)
            .await
    }

    /// Writing sees what is committed when each statement starts; whoever waited for a row finds its
    /// new version and answers `Stale`, without a retry.
    pub(super) async fn write(&self) -> Result<Turn, DbError> {
        self.begin("isolation level read committed read write", WRITER_IDLE)
            .await
    }

    async fn begin(&self, mode: &str, idle: Duration) -> Result<Turn, DbError> {
        let turn = Turn(Some(self.connection().await?));
        let idle = idle.as_millis();
        let text = format!("begin {mode}; set local idle_in_transaction_session_timeout = {idle}");
        turn.connection()
            .batch_execute(&text)
            .await
            .map_err(|error| failure(&error))?;
        Ok(turn)
    }

    async fn connection(&self) -> Result<Object, DbError> {
        self.0.get().await.map_err(|error| match error {
            PoolError::Backend(error) => failure(&error),
            PoolError::Closed => DbError::Gone,
            PoolError::Timeout(_)
            | PoolError::NoRuntimeSpecified
            | PoolError::PostCreateHook(_) => DbError::Busy,
        })
    }

    /// Text sorts by its bytes on SQLite. Here the database must do the same, or lists and ranges of
    /// area paths would differ. The order is tried, since every provider names its collations otherwise.
    async fn check_text(&self) -> Result<(), DbError> {
        let found = self
            .connection()
            .await?
            .query_one(
                "select current_setting('server_encoding') as encoding, datcollate::text as collation,
                        'B' < 'a' and 'a-c' < 'ab' and 'ン' < '一' as by_bytes
                 from pg_database where datname = current_database()",
                &[],
            )
            .await
            .map_err(|error| failure(&error))?;
        let encoding: String = found.get("encoding");
        if encoding == "UTF8" && found.get("by_bytes") {
            return Ok(());
        }
        Err(DbError::Collation {
            encoding,
            collation: found.get("collation"),
        })
    }
}

/// The operator's settings and ours. `jit` costs more than it gives in statements this short.
fn with_settings(config: &Config) -> Config {
    let theirs = config.get_options().unwrap_or_default();
    let ours = format!(
        "{theirs} -c statement_timeout={statement} -c lock_timeout={lock} -c jit=off -c TimeZone=UTC",
        statement = STATEMENT.as_millis(),
        lock = PATIENCE.as_millis(),
    );
    let mut config = config.clone();
    config.options(ours.trim()).connect_timeout(PATIENCE);
    if config.get_application_name().is_none() {
        config.application_name("tsunagi");
    }
    config
}

/// A transaction on one connection. Dropping it undoes what was not committed.
pub(super) struct Turn(Option<Object>);

impl Turn {
    pub(super) async fn rows(&self, sql: &str, params: &[Param]) -> Result<Vec<Row>, StoreError> {
        let statement = self.prepare(sql).await?;
        let answer = self.connection().query(&statement, &bound(params)).await;
        let rows = values::rows(&statement, &answer.map_err(|error| meaning(&error))?)?;
        Ok(rows)
    }

    pub(super) async fn exec(&self, sql: &str, params: &[Param]) -> Result<u64, StoreError> {
        let statement = self.prepare(sql).await?;
        let changed = self.connection().execute(&statement, &bound(params)).await;
        changed.map_err(|error| meaning(&error))
    }

    pub(super) async fn check(&self, sql: &str) -> Result<(), StoreError> {
        self.prepare(sql).await.map(drop)
    }

    pub(super) async fn commit(mut self) -> Result<(), StoreError> {
        self.connection()
            .batch_execute("commit")
            .await
            .map_err(|error| meaning(&error))?;
        // The connection goes back to the pool with nothing left to undo.
        drop(self.0.take());
        Ok(())
    }

    async fn prepare(&self, sql: &str) -> Result<Statement, StoreError> {
        let connection = self.connection();
        if connection.statement_cache.size() >= PREPARED {
            connection.statement_cache.clear();
        }
        connection
            .prepare_cached(sql)
            .await
            .map_err(|error| meaning(&error))
    }

    fn connection(&self) -> &Object {
        self.0
            .as_ref()
            .expect("only the end of a transaction takes its connection, and that consumes it")
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let Some(connection) = self.0.take() else {
            return;
        };
        let Ok(runtime) = Handle::try_current() else {
            // Without a runtime nobody can send the rollback; a closed connection means the same.
            drop(Object::take(connection));
            return;
        };
        runtime.spawn(async move {
            if connection.batch_execute("rollback").await.is_err() {
                drop(Object::take(connection));
            }
        });
    }
}

/// What an error of a statement means.
fn meaning(error: &Error) -> StoreError {
    let Some(said) = error.as_db_error() else {
        return failure(error).into();
    };
    let kind = match said.code() {
        code if *code == SqlState::UNIQUE_VIOLATION => ConstraintKind::Unique,
        code if *code == SqlState::FOREIGN_KEY_VIOLATION => ConstraintKind::ForeignKey,
        code if *code == SqlState::CHECK_VIOLATION => ConstraintKind::Check,
        code if *code == SqlState::NOT_NULL_VIOLATION => ConstraintKind::NotNull,
        // Two acts waited for one another, and this one was sent back: the other was faster.
        code if *code == SqlState::T_R_DEADLOCK_DETECTED => return StoreError::Stale,
        code if *code == SqlState::LOCK_NOT_AVAILABLE => return DbError::Busy.into(),
        _ => return failure(error).into(),
    };
    let name = said
        .constraint()
        .or(said.column())
        .unwrap_or_default()
        .to_owned();
    StoreError::Broken(Constraint { kind, name })
}

/// A failure of the server or of the way to it. The server's words are kept only for errors of class
/// 42 (they name tables and columns) and from before a session (28, 3D, 53, 57); others quote values.
fn failure(error: &Error) -> DbError {
    if let Some(trouble) = way::trouble(error) {
        return trouble;
    }
    let Some(said) = error.as_db_error() else {
        return DbError::Engine {
            code: "client".to_owned(),
            words: error.to_string(),
        };
    };
    let code = said.code().code();
    let speaks_of_values = !["42", "28", "3D", "53", "57"]
        .iter()
        .any(|class| code.starts_with(class));
    let words = if speaks_of_values {
        String::new()
    } else {
        said.message().to_owned()
    };
    DbError::Engine {
        code: code.to_owned(),
        words,
    }
}

//! What a store function sees: one transaction, whatever engine stands behind it.

use std::ops::{Deref, DerefMut};

use super::{DbError, Engine, Param, Row, StoreError, postgres, sqlite, statement};

/// How many rows one insert takes. SQLite's planner slows down beyond about fifty.
const ROWS_PER_INSERT: usize = 50;

/// How many statements were asked of the database: with the number of requests, how many a page
/// costs.
const STATEMENTS: &str = "tsunagi_statements_total";

/// One transaction on one connection. Store functions take `&mut Conn`, so that readers and writers can
/// call them.
pub struct Conn {
    link: Link,
    /// Whether a statement failed. PostgreSQL then refuses everything and answers a commit with a
    /// silent rollback; SQLite would go on with half of the act. Here both stop.
    failed: bool,
}

pub(super) enum Link {
    Sqlite(sqlite::Turn),
    Postgres(Box<postgres::Turn>),
}

impl From<sqlite::Turn> for Link {
    fn from(turn: sqlite::Turn) -> Link {
        Link::Sqlite(turn)
    }
}

impl From<postgres::Turn> for Link {
    fn from(turn: postgres::Turn) -> Link {
        Link::Postgres(Box::new(turn))
    }
}

impl Conn {
    /// Which engine answers, for the few texts that exist twice.
    pub fn engine(&self) -> Engine {
        match self.link {
            Link::Sqlite(_) => Engine::Sqlite,
            Link::Postgres(_) => Engine::Postgres,
        }
    }

    /// All rows of an answer, each read by `read`.
    ///
    /// # Errors
    /// What the engine or `read` says.
    pub async fn rows<T>(
        &mut self,
        sql: &str,
        params: &[Param],
        read: impl FnMut(&Row) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        self.query(sql, params).await?.iter().map(read).collect()
    }

    /// The first row of an answer, if there is one.
    ///
    /// # Errors
    /// What the engine or `read` says.
    pub async fn optional<T>(
        &mut self,
        sql: &str,
        params: &[Param],
        read: impl FnOnce(&Row) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        self.query(sql, params).await?.first().map(read).transpose()
    }

    /// The first row of an answer.
    ///
    /// # Errors
    /// [`StoreError::Missing`] when there is none.
    pub async fn one<T>(
        &mut self,
        sql: &str,
        params: &[Param],
        read: impl FnOnce(&Row) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.optional(sql, params, read)
            .await?
            .ok_or(StoreError::Missing)
    }

    /// Changes rows and says how many.
    ///
    /// # Errors
    /// [`StoreError::Broken`] when the change would break an invariant of the schema.
    pub async fn exec(&mut self, sql: &str, params: &[Param]) -> Result<u64, StoreError> {
        self.refuse_after_failure()?;
        metrics::counter!(STATEMENTS).increment(1);
        let changed = match &mut self.link {
            Link::Sqlite(turn) => turn.exec(sql, params).await,
            Link::Postgres(turn) => turn.exec(sql, params).await,
        };
        self.remember(changed)
    }

    /// Changes exactly one row.
    ///
    /// # Errors
    /// [`StoreError::Stale`] when there is no row of that id *and version*.
    pub async fn one_row(&mut self, sql: &str, params: &[Param]) -> Result<(), StoreError> {
        match self.exec(sql, params).await? {
            1 => Ok(()),
            0 => Err(StoreError::Stale),
            several => self.remember(Err(DbError::Rows(several).into())),
        }
    }

    /// Inserts many rows: `many("insert into area (id, name) values", rows)`, every row with one
    /// parameter for each column.
    ///
    /// # Errors
    /// As [`Conn::exec`]; then none of the rows stays.
    pub async fn many(&mut self, insert: &str, rows: Vec<Vec<Param>>) -> Result<(), StoreError> {
        for rows in rows.chunks(ROWS_PER_INSERT) {
            let params = rows.concat();
            self.exec(&with_places(insert, rows), &params).await?;
        }
        Ok(())
    }

    /// Takes rows of a queue that nobody else is taking: `{skip_locked}` marks where PostgreSQL
    /// steps over the rows of other nodes.
    ///
    /// # Errors
    /// What the engine or `read` says.
    pub async fn claim<T>(
        &mut self,
        sql: &str,
        params: &[Param],
        read: impl FnMut(&Row) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let sql = statement::claiming(sql, self.engine());
        self.rows(&sql, params, read).await
    }

    /// Whether the engine understands a statement; nothing is run. For the test that asks both
    /// engines about every statement of the house.
    ///
    /// # Errors
    /// What the engine says about the text.
    pub async fn check(&mut self, sql: &str) -> Result<(), StoreError> {
        self.refuse_after_failure()?;
        let sql = statement::claiming(sql, self.engine());
        let understood = match &mut self.link {
            Link::Sqlite(turn) => turn.check(&sql).await,
            Link::Postgres(turn) => turn.check(&sql).await,
        };
        self.remember(understood)
    }

    async fn query(&mut self, sql: &str, params: &[Param]) -> Result<Vec<Row>, StoreError> {
        self.refuse_after_failure()?;
        metrics::counter!(STATEMENTS).increment(1);
        let rows = match &mut self.link {
            Link::Sqlite(turn) => turn.rows(sql, params).await,
            Link::Postgres(turn) => turn.rows(sql, params).await,
        };
        self.remember(rows)
    }

    fn refuse_after_failure(&self) -> Result<(), DbError> {
        if self.failed {
            Err(DbError::Failed)
        } else {
            Ok(())
        }
    }

    fn remember<T>(&mut self, answer: Result<T, StoreError>) -> Result<T, StoreError> {
        self.failed |= answer.is_err();
        answer
    }
}

/// The insert with one bracket of places for each row: `… values ($1, $2), ($3, $4)`.
fn with_places(insert: &str, rows: &[Vec<Param>]) -> String {
    let mut text = insert.to_owned();
    let mut place = 0;
    for (at, row) in rows.iter().enumerate() {
        text.push_str(if at == 0 { " (" } else { ", (" });
        for column in 0..row.len() {
            place += 1;
            text.push_str(if column == 0 { "$" } else { ", $" });
            text.push_str(&place.to_string());
        }
        text.push(')');
    }
    text
}

/// A transaction that cannot write. It ends when it is dropped.
pub struct ReadTx(Conn);

impl ReadTx {
    pub(super) fn new(link: Link) -> ReadTx {
        ReadTx(Conn {
            link,
            failed: false,
        })
    }
}

/// A transaction that can write. Dropped before its commit, it never happened.
pub(crate) struct RawTx(Conn);

impl RawTx {
    pub(super) fn new(link: Link) -> RawTx {
        RawTx(Conn {
            link,
            failed: false,
        })
    }

    /// Makes everything durable. When this answers, the act survives a power cut.
    ///
    /// # Errors
    /// When a statement failed before; when the engine cannot commit. Then nothing happened, unless
    /// the connection broke in this very moment, which nobody can know.
    pub(crate) async fn commit(self) -> Result<(), StoreError> {
        self.0.refuse_after_failure()?;
        match self.0.link {
            Link::Sqlite(turn) => turn.commit().await,
            Link::Postgres(turn) => turn.commit().await,
        }
    }
}

impl Deref for ReadTx {
    type Target = Conn;

    fn deref(&self) -> &Conn {
        &self.0
    }
}

impl DerefMut for ReadTx {
    fn deref_mut(&mut self) -> &mut Conn {
        &mut self.0
    }
}

impl Deref for RawTx {
    type Target = Conn;

    fn deref(&self) -> &Conn {
        &self.0
    }
}

impl DerefMut for RawTx {
    fn deref_mut(&mut self) -> &mut Conn {
        &mut self.0
    }
}

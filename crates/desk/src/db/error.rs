//! What the store may answer instead of rows. No text here ever holds a value: values are personal
//! data, and these texts reach the log.

use std::fmt;
use std::io;

/// What a statement may answer instead of its rows.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no such row. A page answers 404.
    #[error("there is no such row")]
    Missing,
    /// Somebody else was faster: the row no longer has the version that was read, or the two acts
    /// waited for one another and this one gave way. A page answers 409.
    #[error("the row was changed by somebody else")]
    Stale,
    /// The database refused what would break one of its invariants.
    #[error("{0}")]
    Broken(Constraint),
    /// A stored code is none that the house knows; the text names the code, never a person's words.
    #[error("{0}")]
    Unreadable(String),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// An invariant of the schema that a statement would have broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Constraint {
    /// Which kind of invariant.
    pub kind: ConstraintKind,
    /// The constraint's name on PostgreSQL; on SQLite the columns, or the name of a check; may be
    /// empty. For the log, not for decisions: the engines differ.
    pub name: String,
}

/// The kinds of invariant that both engines keep and tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConstraintKind {
    /// `unique` or `primary key`.
    Unique,
    /// `references`.
    ForeignKey,
    /// `check`.
    Check,
    /// `not null`.
    NotNull,
}

impl fmt::Display for Constraint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.kind {
            ConstraintKind::Unique => "unique",
            ConstraintKind::ForeignKey => "foreign key",
            ConstraintKind::Check => "check",
            ConstraintKind::NotNull => "not null",
        };
        write!(f, "the statement would break {kind} {}", self.name)
    }
}

/// What can go wrong with the database itself.
#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// The address cannot be read.
    #[error("{0}")]
    Address(&'static str),
    /// The way to the database cannot be made secure, so nothing was sent on it.
    #[error("no TLS to the database: {0}")]
    Tls(String),
    /// A file or folder cannot be used.
    #[error("{0}")]
    File(#[from] io::Error),
    /// No connection, and no turn to write, became free in time.
    #[error("the database is busy: no connection became free in time")]
    Busy,
    /// The transaction or the database is gone: idle for too long, or closed.
    #[error("the transaction is gone: it was idle for too long, or the database was closed")]
    Gone,
    /// An earlier statement of this transaction failed, so nothing of it may become durable.
    #[error("an earlier statement of this transaction failed")]
    Failed,
    /// The PostgreSQL database sorts or encodes text otherwise than SQLite, so lists would differ.
    #[error(
        "the database has encoding {encoding} and collation {collation}; create it with \
         encoding 'UTF8' locale 'C.UTF-8' template template0"
    )]
    Collation {
        /// `server_encoding` of the database.
        encoding: String,
        /// `datcollate` of the database.
        collation: String,
    },
    /// The answer has no such column.
    #[error("the answer has no column {0}")]
    Column(String),
    /// A column holds another kind of value than the reader asked for.
    #[error("column {column} holds {found}, not {wanted}")]
    Value {
        /// The column's name.
        column: String,
        /// The Rust type asked for.
        wanted: &'static str,
        /// The kind of value that is there.
        found: &'static str,
    },
    /// PostgreSQL answers with a type that the house does not use.
    #[error(
        "column {column} is {found}: cast it to a type of the house (a sum to bigint, a yes or no to case … end)"
    )]
    ColumnType {
        /// The column's name.
        column: String,
        /// PostgreSQL's name of its type.
        found: String,
    },
    /// A statement that should change one row changed several: a bug in the statement.
    #[error("a statement for one row changed {0}")]
    Rows(u64),
    /// A schema file failed and was undone.
    #[error("schema file {file}, statement {statement}: {source}")]
    Schema {
        /// The file's name.
        file: String,
        /// Which statement of the file, counted from 1.
        statement: usize,
        /// What the engine said.
        source: Box<StoreError>,
    },
    /// The list of schema files, or the text of one, breaks a rule of the house.
    #[error("schema file {file}: {rule}")]
    SchemaRule {
        /// The file's name.
        file: String,
        /// The rule.
        rule: &'static str,
    },
    /// A database file may not be used; the text says why.
    #[error("the database file is damaged or not ours: {0}")]
    Damaged(String),
    /// This engine does not do that; the text says what to do instead.
    #[error("{0}")]
    Refused(&'static str),
    /// The engine failed: its code, and its words where these cannot hold values.
    #[error("the database failed with code {code}: {words}")]
    Engine {
        /// SQLite's extended result code, or PostgreSQL's SQLSTATE.
        code: String,
        /// The engine's words about the statement's text; empty where they might quote a value.
        words: String,
    },
}

/// For work that is about the whole database, where every answer but rows is a failure.
impl From<StoreError> for DbError {
    fn from(error: StoreError) -> DbError {
        match error {
            StoreError::Db(error) => error,
            StoreError::Missing
            | StoreError::Stale
            | StoreError::Broken(_)
            | StoreError::Unreadable(_) => DbError::Engine {
                code: "rows".to_owned(),
                words: error.to_string(),
            },
        }
    }
}

//! Where a database lives, as an operator writes it.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use tokio_postgres::config::Host;

use super::{DbError, Engine, Server};

/// The address of a database: `sqlite:data/tsunagi.db` or `postgres://user@host:5432/tsunagi`. To
/// another machine goes TLS; `?sslrootcert=FILE` names a town's own authority, `?sslmode=disable` does
/// without.
/// Printing it leaves the password out.
#[derive(Clone)]
pub enum DatabaseUrl {
    /// A SQLite file, which need not exist yet.
    Sqlite(PathBuf),
    /// A PostgreSQL database, which has to exist.
    Postgres(Box<Server>),
}

impl DatabaseUrl {
    /// The engine that will stand behind the door.
    pub fn engine(&self) -> Engine {
        match self {
            DatabaseUrl::Sqlite(_) => Engine::Sqlite,
            DatabaseUrl::Postgres(_) => Engine::Postgres,
        }
    }
}

impl FromStr for DatabaseUrl {
    type Err = DbError;

    fn from_str(text: &str) -> Result<Self, DbError> {
        if let Some(rest) = text.strip_prefix("sqlite:") {
            let file = rest.strip_prefix("//").unwrap_or(rest);
            // A database in memory would behave differently (no WAL, no readers beside the writer).
            return match file {
                "" | ":memory:" => Err(DbError::Address("sqlite: needs the path of a file")),
                file => Ok(DatabaseUrl::Sqlite(PathBuf::from(file))),
            };
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(DatabaseUrl::Postgres(Box::new(Server::read(text)?)));
        }
        Err(DbError::Address(
            "a database is sqlite:PATH or postgres://USER@HOST:PORT/NAME",
        ))
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let config = match self {
            DatabaseUrl::Sqlite(file) => return write!(f, "sqlite:{}", file.display()),
            DatabaseUrl::Postgres(server) => &server.config,
        };
        f.write_str("postgres://")?;
        match config.get_hosts().first() {
            Some(Host::Tcp(name)) => f.write_str(name)?,
            #[cfg(unix)]
            Some(Host::Unix(folder)) => write!(f, "{}", folder.display())?,
            None => {}
        }
        if let Some(port) = config.get_ports().first() {
            write!(f, ":{port}")?;
        }
        write!(f, "/{}", config.get_dbname().unwrap_or_default())
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

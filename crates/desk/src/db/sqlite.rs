//! SQLite: one file, one thread that writes, a few that read.
//!
//! Connections live on threads of their own, called lanes, so that a statement never blocks the
//! runtime and a dropped transaction is undone without anybody waiting for it.

mod backup;
mod lane;
mod statements;
mod writer;

use std::fs;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

use rusqlite::{Connection, InterruptHandle};
use tokio::sync::oneshot;

pub(super) use backup::check_file;

use super::statement::Texts;
use super::{DbError, PATIENCE, Param, Row, STATEMENT, StoreError};
use lane::{Begin, Job, Reply};
use statements::failure;

/// The house's promises, kept on every connection. FULL makes each commit wait for the disk, also
/// in WAL mode.
const PROMISES: &str = "
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma foreign_keys = on;
    pragma trusted_schema = off;
    pragma temp_store = memory;
    pragma journal_size_limit = 67108864;
    pragma cache_size = -16000;
";

/// Lets SQLite count its tables where they grew to ten times what it knew, before anybody reads. Without
/// that it takes the municipality, which leads every key, for a way to ten rows, and chooses by it ways
/// that take seconds in a city. Counting all rows of a big house takes about a second; a sample of
/// them would hide how many belong to one municipality.
const COUNTS: &str = "pragma analysis_limit = 0; pragma optimize(0x10002)";

/// How many prepared statements a lane keeps. The whole house has a few hundred.
const PREPARED: usize = 500;

/// The connections of one SQLite file.
pub(super) struct Lanes {
    file: PathBuf,
    texts: Arc<Texts>,
    reads: mpsc::Sender<Begin>,
    writes: mpsc::Sender<Begin>,
    writer: JoinHandle<()>,
}

impl Lanes {
    pub(super) async fn open(file: PathBuf) -> Result<Lanes, DbError> {
        blocking(move || Lanes::start(file)).await
    }

    fn start(file: PathBuf) -> Result<Lanes, DbError> {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        let connection = connect(&file)?;
        connection
            .execute_batch(COUNTS)
            .map_err(|error| failure(&error))?;
        let (writes, begins) = mpsc::channel();
        let writer = named("db-write").spawn(move || writer::run(&connection, &begins))?;

        let (reads, begins) = mpsc::channel();
        let begins = Arc::new(Mutex::new(begins));
        for _ in 0..readers() {
            let connection = connect(&file)?;
            connection
                .execute_batch("pragma query_only = on")
                .map_err(|error| failure(&error))?;
            let begins = begins.clone();
            named("db-read").spawn(move || lane::run_reader(&connection, &begins))?;
        }
        Ok(Lanes {
            file,
            texts: Arc::default(),
            reads,
            writes,
            writer,
        })
    }

    pub(super) async fn read(&self) -> Result<Turn, DbError> {
        self.turn(&self.reads).await
    }

    pub(super) async fn write(&self) -> Result<Turn, DbError> {
        self.turn(&self.writes).await
    }

    async fn turn(&self, lanes: &mpsc::Sender<Begin>) -> Result<Turn, DbError> {
        let (jobs, queue) = mpsc::channel();
        let (begun, answer) = oneshot::channel();
        lanes
            .send(Begin { jobs: queue, begun })
            .map_err(|_| DbError::Gone)?;
        let begun = tokio::time::timeout(PATIENCE, answer)
            .await
            .map_err(|_| DbError::Busy)?;
        let stop = begun.map_err(|_| DbError::Gone)??;
        Ok(Turn {
            jobs,
            texts: self.texts.clone(),
            stop,
        })
    }

    /// Whether the thread that writes is still there.
    pub(super) fn alive(&self) -> Result<(), DbError> {
        if self.writer.is_finished() {
            Err(DbError::Gone)
        } else {
            Ok(())
        }
    }

    pub(super) async fn backup_to(&self, copy: &Path) -> Result<(), DbError> {
        let (file, copy) = (self.file.clone(), copy.to_owned());
        blocking(move || backup::backup(&file, &copy)).await
    }
}

/// A transaction on a lane. Dropping it closes its queue, and the lane undoes what was not committed.
pub(super) struct Turn {
    jobs: mpsc::Sender<Job>,
    texts: Arc<Texts>,
    stop: Arc<InterruptHandle>,
}

impl Turn {
    pub(super) async fn rows(&self, sql: &str, params: &[Param]) -> Result<Vec<Row>, StoreError> {
        let (text, params) = (self.texts.numbered(sql), params.to_vec());
        self.in_time(self.ask(|reply| Job::Rows {
            text,
            params,
            reply,
        })?)
        .await
    }

    pub(super) async fn exec(&self, sql: &str, params: &[Param]) -> Result<u64, StoreError> {
        let (text, params) = (self.texts.numbered(sql), params.to_vec());
        self.in_time(self.ask(|reply| Job::Exec {
            text,
            params,
            reply,
        })?)
        .await
    }

    pub(super) async fn check(&self, sql: &str) -> Result<(), StoreError> {
        let text = self.texts.numbered(sql);
        heard(self.ask(|reply| Job::Check { text, reply })?.await)
    }

    pub(super) async fn commit(self) -> Result<(), StoreError> {
        // Others share this commit, so it is not for one of them to stop it.
        heard(self.ask(|reply| Job::Commit { reply })?.await)
    }

    fn ask<T>(&self, job: impl FnOnce(Reply<T>) -> Job) -> Result<Answer<T>, DbError> {
        let (reply, answer) = oneshot::channel();
        self.jobs.send(job(reply)).map_err(|_| DbError::Gone)?;
        Ok(answer)
    }

    /// Waits for a statement as long as one may run, then stops it: a lane is not for one reader alone.
    async fn in_time<T>(&self, mut answer: Answer<T>) -> Result<T, StoreError> {
        match tokio::time::timeout(STATEMENT, &mut answer).await {
            Ok(answer) => heard(answer),
            Err(_) => {
                self.stop.interrupt();
                heard(answer.await)
            }
        }
    }
}

type Answer<T> = oneshot::Receiver<Result<T, StoreError>>;

/// What the lane said, if it was still there to say something.
fn heard<T>(
    answer: Result<Result<T, StoreError>, oneshot::error::RecvError>,
) -> Result<T, StoreError> {
    answer.map_err(|_| DbError::Gone)?
}

fn connect(file: &Path) -> Result<Connection, DbError> {
    let connection = Connection::open(file).map_err(|error| failure(&error))?;
    connection
        .busy_timeout(PATIENCE)
        .map_err(|error| failure(&error))?;
    connection
        .execute_batch(PROMISES)
        .map_err(|error| failure(&error))?;
    connection.set_prepared_statement_cache_capacity(PREPARED);
    Ok(connection)
}

/// Reading waits for the disk or burns a processor; a few more than processors keep both busy.
fn readers() -> usize {
    thread::available_parallelism()
        .map_or(4, NonZero::get)
        .clamp(4, 16)
}

fn named(name: &str) -> thread::Builder {
    thread::Builder::new().name(name.to_owned())
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, DbError> + Send + 'static,
) -> Result<T, DbError> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|_| DbError::Gone)?
}

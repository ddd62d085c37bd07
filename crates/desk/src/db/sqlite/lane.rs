//! A lane: a thread with one connection that serves one transaction after another.

use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, InterruptHandle};
use tokio::sync::oneshot;

use super::statements::{check, exec, failure, rows, short};
use crate::db::{DbError, Param, READER_IDLE, Row, StoreError};

/// Where an answer goes. Nobody may be waiting any more; that is no failure.
pub(super) type Reply<T> = oneshot::Sender<Result<T, StoreError>>;

/// Somebody wants a transaction: the queue of its statements, and where to say that it began and how
/// a statement that runs for too long is stopped.
pub(super) struct Begin {
    pub(super) jobs: Receiver<Job>,
    pub(super) begun: oneshot::Sender<Result<Arc<InterruptHandle>, DbError>>,
}

/// One thing to do inside a transaction.
pub(super) enum Job {
    /// A statement that answers with rows.
    Rows {
        text: Arc<str>,
        params: Vec<Param>,
        reply: Reply<Vec<Row>>,
    },
    /// A statement that answers with the number of rows it changed.
    Exec {
        text: Arc<str>,
        params: Vec<Param>,
        reply: Reply<u64>,
    },
    /// A statement that is only looked at.
    Check { text: Arc<str>, reply: Reply<()> },
    /// The end, for good.
    Commit { reply: Reply<()> },
}

/// How a transaction ended.
pub(super) enum End {
    /// Its owner wants it durable and waits to hear that it is.
    Commit(Reply<()>),
    /// Its owner dropped it, or left it lying for too long.
    Undo,
}

/// Does the jobs of one transaction until it ends.
pub(super) fn serve(connection: &Connection, jobs: &Receiver<Job>, idle: Duration) -> End {
    loop {
        match jobs.recv_timeout(idle) {
            Ok(Job::Rows {
                text,
                params,
                reply,
            }) => drop(reply.send(rows(connection, &text, &params))),
            Ok(Job::Exec {
                text,
                params,
                reply,
            }) => drop(reply.send(exec(connection, &text, &params))),
            Ok(Job::Check { text, reply }) => drop(reply.send(check(connection, &text))),
            Ok(Job::Commit { reply }) => return End::Commit(reply),
            Err(RecvTimeoutError::Timeout) => {
                tracing::warn!("a transaction was idle for too long and was undone");
                return End::Undo;
            }
            Err(RecvTimeoutError::Disconnected) => return End::Undo,
        }
    }
}

/// The life of a reading lane: all of them wait at the same queue.
pub(super) fn run_reader(connection: &Connection, begins: &Mutex<Receiver<Begin>>) {
    let stop = Arc::new(connection.get_interrupt_handle());
    while let Some(Begin { jobs, begun }) = next(begins) {
        let began = short(connection, "begin")
            .map_err(|error| failure(&error))
            .map(|()| stop.clone());
        if begun.send(began).is_ok() {
            serve(connection, &jobs, READER_IDLE);
        }
        undo(connection, "rollback");
    }
}

fn next(begins: &Mutex<Receiver<Begin>>) -> Option<Begin> {
    begins
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .recv()
        .ok()
}

/// Undoes a transaction. SQLite may have done so by itself, after a full disk for example.
pub(super) fn undo(connection: &Connection, text: &str) {
    if connection.is_autocommit() {
        return;
    }
    if let Err(error) = short(connection, text) {
        tracing::error!("a transaction could not be undone: {}", failure(&error));
    }
}

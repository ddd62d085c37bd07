//! The lane that writes. While others wait for their turn, several acts share one commit and
//! therefore one wait for the disk; each is answered only after that commit.
//!
//! An act is a savepoint inside the shared transaction, so undoing one disturbs nobody. What would be
//! checked only at the commit (a deferrable foreign key) could fail the acts of others; the schema
//! may not have it.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError};

use rusqlite::{Connection, InterruptHandle};

use super::lane::{Begin, End, Reply, serve, undo};
use super::statements::{failure, short};
use crate::db::{DbError, WRITER_IDLE};

/// How many acts may share a commit, so that the first of them does not wait for ever while others
/// keep coming.
const GROUP: usize = 32;

/// The life of the writing lane.
pub(super) fn run(connection: &Connection, begins: &Receiver<Begin>) {
    let mut group = Group {
        connection,
        stop: Arc::new(connection.get_interrupt_handle()),
        waiting: Vec::new(),
    };
    while let Ok(first) = begins.recv() {
        let mut next = Some(first);
        while let Some(begin) = next {
            group.act(begin);
            next = match begins.try_recv() {
                Ok(begin) if group.waiting.len() < GROUP => Some(begin),
                Ok(begin) => {
                    group.commit();
                    Some(begin)
                }
                Err(TryRecvError::Empty | TryRecvError::Disconnected) => None,
            };
        }
        group.commit();
    }
}

/// The acts that will share one commit.
struct Group<'a> {
    connection: &'a Connection,
    /// How a statement that runs for too long is stopped.
    stop: Arc<InterruptHandle>,
    /// Those that are done and wait to hear that they are durable.
    waiting: Vec<Reply<()>>,
}

impl Group<'_> {
    /// Serves one act from its beginning to its end.
    fn act(&mut self, Begin { jobs, begun }: Begin) {
        if let Err(error) = self.open() {
            drop(begun.send(Err(error)));
            return;
        }
        let end = match begun.send(Ok(self.stop.clone())) {
            Ok(()) => serve(self.connection, &jobs, WRITER_IDLE),
            Err(_) => End::Undo,
        };
        // After a full disk or a broken one SQLite has undone everything, also the acts before this.
        if self.connection.is_autocommit() {
            self.lose();
        }
        match end {
            End::Commit(reply) => self.keep(reply),
            End::Undo => self.undo_act(),
        }
    }

    fn open(&mut self) -> Result<(), DbError> {
        if self.connection.is_autocommit() {
            short(self.connection, "begin immediate").map_err(|error| failure(&error))?;
        }
        short(self.connection, "savepoint act").map_err(|error| failure(&error))
    }

    /// An act is done; it becomes durable together with its group.
    fn keep(&mut self, reply: Reply<()>) {
        match short(self.connection, "release act") {
            Ok(()) => self.waiting.push(reply),
            Err(error) => {
                drop(reply.send(Err(failure(&error).into())));
                self.undo_act();
            }
        }
    }

    /// Undoes one act; those before it stay.
    fn undo_act(&self) {
        undo(self.connection, "rollback to act");
        undo(self.connection, "release act");
    }

    /// The commit that everybody in the group waits for.
    fn commit(&mut self) {
        if self.connection.is_autocommit() {
            return;
        }
        if self.waiting.is_empty() {
            return undo(self.connection, "rollback");
        }
        if let Err(error) = short(self.connection, "commit") {
            tracing::error!("a commit failed: {}", failure(&error));
            undo(self.connection, "rollback");
            return self.lose();
        }
        for reply in self.waiting.drain(..) {
            drop(reply.send(Ok(())));
        }
    }

    /// Tells everybody in the group that their act did not become durable.
    fn lose(&mut self) {
        for reply in self.waiting.drain(..) {
            drop(reply.send(Err(DbError::Failed.into())));
        }
    }
}

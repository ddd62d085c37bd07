//! Copying a SQLite database while it serves, and judging whether a file may be one.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use super::statements::failure;
use crate::db::DbError;

/// The first bytes of every SQLite file.
const HEADER: &[u8; 16] = b"SQLite format 3\0";

/// How SQLite's copying is told not to stop between pages.
const ALL_PAGES: i32 = -1;

/// Copies in one step: a longer copy would start again with every commit of somebody else. In WAL
/// mode one step reads one snapshot and hinders nobody. The copy takes its name only when it is whole
/// and on the disk.
pub(super) fn backup(file: &Path, copy: &Path) -> Result<(), DbError> {
    if copy.exists() {
        return Err(io::Error::new(
            io::ErrorKind::AlreadyExists,
            "the backup file exists already",
        )
        .into());
    }
    let part = beside(copy, ".part");
    let copied = copy_to(file, &part).and_then(|()| check_file(&part));
    if let Err(error) = copied {
        // The reason of the failure matters more than the leftovers.
        drop(fs::remove_file(&part));
        return Err(error);
    }
    File::open(&part)?.sync_all()?;
    fs::rename(&part, copy)?;
    if let Some(folder) = copy
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

fn copy_to(file: &Path, part: &Path) -> Result<(), DbError> {
    if part.exists() {
        fs::remove_file(part)?;
    }
    let from = read_only(file, OpenFlags::empty())?;
    let mut to = Connection::open(part).map_err(|error| failure(&error))?;
    let step = Backup::new(&from, &mut to).and_then(|backup| backup.step(ALL_PAGES));
    match step.map_err(|error| failure(&error))? {
        StepResult::Done => Ok(()),
        _ => Err(DbError::Busy),
    }
}

/// Whether a file is whole and ours: its header, its pages, its references, and our schema.
pub(in super::super) fn check_file(file: &Path) -> Result<(), DbError> {
    let mut header = [0; HEADER.len()];
    let read = File::open(file)?.read_exact(&mut header);
    if read.is_err() || header != *HEADER {
        return Err(damaged("it is not a SQLite file"));
    }
    let unfinished = fs::metadata(beside(file, "-wal")).is_ok_and(|wal| wal.len() > 0);
    if unfinished {
        return Err(damaged(
            "a -wal file with further changes lies beside it; make a backup instead of copying",
        ));
    }
    let connection = immutable(file)?;
    let broken = |error| damaged(&failure(&error).to_string());
    let pages: String = connection
        .query_row("pragma integrity_check", [], |row| row.get(0))
        .map_err(broken)?;
    if pages != "ok" {
        return Err(damaged("its pages contradict one another"));
    }
    let references = connection
        .prepare("pragma foreign_key_check")
        .and_then(|mut check| check.exists([]));
    if references.map_err(broken)? {
        return Err(damaged("some rows refer to rows that do not exist"));
    }
    let schema = "select 1 from sqlite_schema where type = 'table' and name = 'schema_file'";
    let ours = connection
        .prepare(schema)
        .and_then(|mut schema| schema.exists([]));
    if !ours.map_err(broken)? {
        return Err(damaged("it has no schema of this house"));
    }
    Ok(())
}

/// Nobody else uses the file, so it can be read even where nothing may be created beside it.
fn immutable(file: &Path) -> Result<Connection, DbError> {
    let path = file
        .to_str()
        .ok_or_else(|| damaged("its name is not UTF-8"))?;
    let escaped = path
        .replace('%', "%25")
        .replace('?', "%3f")
        .replace('#', "%23");
    read_only(
        Path::new(&format!("file:{escaped}?immutable=1")),
        OpenFlags::SQLITE_OPEN_URI,
    )
}

fn read_only(file: &Path, more: OpenFlags) -> Result<Connection, DbError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | more;
    Connection::open_with_flags(file, flags).map_err(|error| failure(&error))
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(file);
    name.push(ending);
    PathBuf::from(name)
}

fn damaged(reason: &str) -> DbError {
    DbError::Damaged(reason.to_owned())
}

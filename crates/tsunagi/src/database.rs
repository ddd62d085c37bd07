//! The database of a command, and the note beside a SQLite file that somebody uses it.

use std::fs::{DirBuilder, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use desk::Hall;
use desk::clock::Clock;
use desk::db::{DatabaseUrl, Db};
use desk::hall::Settings;

use crate::house;
use crate::stop::Stop;

/// An open database. While it is open, `restore` keeps its hands off the file.
#[derive(Debug)]
pub struct Database {
    /// The door to it.
    pub db: Db,
    _use: Option<File>,
}

/// Opens a database, and creates its SQLite file when it is missing.
///
/// # Errors
/// When it cannot be opened, or is being restored at this moment.
pub async fn create(at: &DatabaseUrl) -> Result<Database, Stop> {
    let in_use = match at {
        DatabaseUrl::Sqlite(file) => {
            let in_use = mark(file)?;
            private_file(file).map_err(|why| unusable(file, &why))?;
            Some(in_use)
        }
        DatabaseUrl::Postgres(_) => None,
    };
    let db = Db::open(at).await.map_err(|why| Stop::database(at, &why))?;
    Ok(Database { db, _use: in_use })
}

/// Opens a database that is there.
///
/// # Errors
/// When there is none, or as [`create`].
pub async fn open(at: &DatabaseUrl) -> Result<Database, Stop> {
    match at {
        DatabaseUrl::Sqlite(file) if !file.exists() => Err(Stop::machine(format!(
            "There is no database {at}. `tsunagi init` makes one; --database names another."
        ))),
        _ => create(at).await,
    }
}

/// Opens the house on a database that is there, with the clock of the machine.
///
/// # Errors
/// As [`open`], or when its schema is not ours.
pub async fn hall(at: &DatabaseUrl) -> Result<(Hall, Database), Stop> {
    hall_with(at, open(at).await?, Settings::default()).await
}

/// Opens the house on an open database.
///
/// # Errors
/// When its schema is not ours.
pub async fn hall_with(
    at: &DatabaseUrl,
    database: Database,
    settings: Settings,
) -> Result<(Hall, Database), Stop> {
    let features = house::FEATURES.to_vec();
    let db = database.db.clone();
    let hall = Hall::open(db, Clock::Machine, settings, features, house::press())
        .await
        .map_err(|why| Stop::database(at, &why))?;
    Ok((hall, database))
}

/// Says that the file is in use, along with others who use it.
fn mark(file: &Path) -> Result<File, Stop> {
    let note = note(file)?;
    match note.try_lock_shared() {
        Ok(()) => Ok(note),
        Err(TryLockError::WouldBlock) => Err(Stop::machine(format!(
            "{} is being restored. Try again when that is done.",
            file.display()
        ))),
        Err(TryLockError::Error(why)) => Err(unusable(file, &why)),
    }
}

/// Keeps everybody from a file until the answer is dropped.
///
/// # Errors
/// When somebody uses it.
pub fn seize(file: &Path) -> Result<File, Stop> {
    let note = note(file)?;
    match note.try_lock() {
        Ok(()) => Ok(note),
        Err(TryLockError::WouldBlock) => Err(Stop::machine(format!(
            "{} is in use. Stop `tsunagi serve` first.",
            file.display()
        ))),
        Err(TryLockError::Error(why)) => Err(unusable(file, &why)),
    }
}

fn note(file: &Path) -> Result<File, Stop> {
    if let Some(folder) = file.parent().filter(|it| !it.as_os_str().is_empty()) {
        private_folder(folder).map_err(|why| unusable(folder, &why))?;
    }
    let note = beside(file, ".use");
    File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&note)
        .map_err(|why| unusable(&note, &why))
}

/// Makes a folder that only the operator's own account can open; one that is there stays as it is.
///
/// # Errors
/// When it cannot be made.
pub fn private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Makes an empty file that only the operator's own account can read; one that is there stays as
/// it is. SQLite gives its log beside it the same rights.
fn private_file(file: &Path) -> io::Result<()> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(file) {
        Err(why) if why.kind() != io::ErrorKind::AlreadyExists => Err(why),
        _ => Ok(()),
    }
}

/// Keeps a file that is there from everybody but the operator's own account.
///
/// # Errors
/// When its rights cannot be changed.
pub fn keep_private(file: &Path) -> io::Result<()> {
    #[cfg(unix)]
    std::fs::set_permissions(file, std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    #[cfg(not(unix))]
    let _ = file;
    Ok(())
}

/// A file of the same name with an ending.
pub fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// A file or folder that does not play along.
pub fn unusable(path: &Path, why: &io::Error) -> Stop {
    Stop::machine(format!("{} cannot be used: {why}.", path.display()))
}

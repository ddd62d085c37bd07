//! `tsunagi restore`

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use clap::Args;
use desk::db::{DatabaseUrl, Db};

use crate::database::{beside, keep_private, seize, unusable};
use crate::settings::At;
use crate::stop::Stop;

/// The files of a SQLite database, by the ends of their names.
const PARTS: [&str; 3] = ["", "-wal", "-shm"];

/// Put a backup in the place of a SQLite database.
///
/// A file that is damaged or not of this program is refused. Stop `tsunagi serve` first. The
/// database that was there is not deleted: it stays beside the new one, with `.before-restore`
/// behind its name.
#[derive(Args, Debug)]
pub(super) struct Restore {
    #[command(flatten)]
    at: At,
    /// The backup, made by `tsunagi backup`
    backup: PathBuf,
    /// Do it even where a database is already
    #[arg(long)]
    replace: bool,
}

impl Restore {
    pub(super) async fn run(self) -> Result<(), Stop> {
        let at = self.at.database()?;
        let DatabaseUrl::Sqlite(file) = &at else {
            return Err(Stop::usage(format!(
                "{at} is a PostgreSQL database: it is restored with pg_restore --dbname, which takes \
                 the same address (with sslmode=verify-full, if it goes over a network)."
            )));
        };
        check(&self.backup)?;
        let _seized = seize(file)?;
        if file.exists() && !self.replace {
            return Err(Stop::refused(format!(
                "There is a database at {at} already. With --replace the backup takes its place."
            )));
        }
        let part = beside(file, ".restoring");
        copy(&self.backup, &part).map_err(|why| unusable(&part, &why))?;
        check(&part)?;
        set_aside(file)?;
        put(&part, file).map_err(|why| unusable(file, &why))?;
        println!("{at} is now what {} holds.", self.backup.display());
        Ok(())
    }
}

fn check(file: &Path) -> Result<(), Stop> {
    Db::check_file(file)
        .map_err(|why| Stop::refused(format!("{} is not taken: {why}.", file.display())))
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::copy(from, to)?;
    keep_private(to)?;
    File::open(to)?.sync_all()
}

/// Gives a database that is there another name, log and all, so that it can still be opened.
fn set_aside(file: &Path) -> Result<(), Stop> {
    let aside = beside(file, ".before-restore");
    for part in PARTS {
        let (from, to) = (beside(file, part), beside(&aside, part));
        let moved = match fs::rename(&from, &to) {
            // What an earlier restore set aside must not mix with this.
            Err(why) if why.kind() == io::ErrorKind::NotFound => fs::remove_file(&to),
            moved => moved,
        };
        match moved {
            Err(why) if why.kind() != io::ErrorKind::NotFound => return Err(unusable(&to, &why)),
            _ => {}
        }
    }
    Ok(())
}

/// Lets the file take its name, for good.
fn put(part: &Path, file: &Path) -> io::Result<()> {
    fs::rename(part, file)?;
    match file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        Some(folder) => File::open(folder)?.sync_all(),
        None => Ok(()),
    }
}

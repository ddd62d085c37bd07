//! The demonstration's database as it is before anybody comes. It is the same at every start of
//! one build, so it is kept in the user's cache and the next start is quick.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use desk::db::Db;

use crate::database::{keep_private, private_folder};

/// How the names of kept files begin.
const NAME: &str = "demo-";

/// Where the database is kept; nowhere without a cache.
pub(super) struct Ready(Option<PathBuf>);

impl Ready {
    /// The place for this very build: the samples, the stories and all that tells them are in it.
    pub(super) fn of_this_build() -> Ready {
        let file = build().map(|build| format!("{NAME}{build}.db"));
        Ready(cache().zip(file).map(|(folder, file)| folder.join(file)))
    }

    /// Puts a copy at `to`, and says whether it did. A file that is not whole is not taken.
    pub(super) fn copy(&self, to: &Path) -> bool {
        let whole = |file: &&PathBuf| Db::check_file(file).is_ok();
        let kept = self.0.as_ref().filter(whole);
        kept.is_some_and(|file| fs::copy(file, to).is_ok())
    }

    /// Keeps a database for the next start, in place of those of other builds. Where that is not
    /// possible, the next start takes as long as this.
    pub(super) async fn keep(&self, db: &Db) {
        if let Some(file) = &self.0
            && let Err(why) = keep(file, db).await
        {
            tracing::debug!(why, "the demonstration is not kept for the next start");
        }
    }
}

async fn keep(file: &Path, db: &Db) -> Result<(), String> {
    let failed = |why: std::io::Error| why.to_string();
    let folder = file.parent().ok_or("the cache has no folder")?;
    private_folder(folder).map_err(failed)?;
    for entry in fs::read_dir(folder).map_err(failed)?.flatten() {
        if entry.file_name().to_string_lossy().starts_with(NAME) {
            fs::remove_file(entry.path()).map_err(failed)?;
        }
    }
    // Several may start at once: each writes a file of its own, and the last one stays.
    let own = folder.join(format!("{NAME}{}.own", std::process::id()));
    db.backup_to(&own).await.map_err(|why| why.to_string())?;
    keep_private(&own).map_err(failed)?;
    fs::rename(&own, file).map_err(failed)
}

/// What tells this build from every other: the file of the program, its size and its time.
fn build() -> Option<String> {
    let file = std::env::current_exe().ok()?;
    let about = fs::metadata(&file).ok()?;
    let built = about.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    let words = format!("{} {} {}", file.display(), about.len(), built.as_nanos());
    Some(desk::session::kept(&words))
}

/// The folder for what can be made again, by the XDG base directory specification.
fn cache() -> Option<PathBuf> {
    let named = |name: &str| {
        let folder = std::env::var_os(name).map(PathBuf::from);
        folder.filter(|folder| folder.is_absolute())
    };
    let folder = named("XDG_CACHE_HOME").or_else(|| Some(named("HOME")?.join(".cache")));
    folder.map(|folder| folder.join("tsunagi"))
}

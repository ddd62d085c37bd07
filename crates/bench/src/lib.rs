//! A big house to measure in: what a city of 41 districts has after some years of work.
//!
//! The stories of the samples are told to it through its own doors, and what came of them is then
//! copied row by row ([`rows`]), each copy with an id, a number, a place, an office, days and words
//! of its own. So every row is one that the house itself wrote, whatever columns it has today.

mod chain;
mod concerns;
mod meetings;
mod rows;
mod voices;
mod words;

pub use words::{COMMON, RARE};

use std::path::{Path, PathBuf};

use desk::Hall;
use desk::clock::Clock;
use desk::db::{DatabaseUrl, Db};
use desk::hall::Settings;
use house::House;
use kernel::day::moment_at;
use rusqlite::{Connection, Transaction};
use tsunagi::house::{FEATURES, press};
use tsunagi::{samples, serve};

/// The municipality that grows: Kochi City of the samples.
pub const CITY: &str = "392014";

/// How much there is.
const CONCERNS: u64 = 60_000;
const MEETINGS: u64 = 1_000;
const VOICES: u64 = 10_000;
const LEDGER_LINES: u64 = 100_000;

/// The big house, as it is before anybody does something in it. It is made once and kept beside what
/// cargo builds; a house of other tables, or one that was filled otherwise, has another name.
///
/// # Panics
/// When it cannot be made.
pub async fn house(target: &Path) -> House {
    let kept = target.join(format!("big-house-{}.db", fingerprint()));
    if !kept.exists() {
        let new = target.join("big-house.new");
        clear(&new);
        found(&new).await;
        fill(&new).expect("a copy of what the house wrote fits into the house");
        std::fs::rename(&new, &kept).expect("the folder takes a file");
    }
    let used = target.join("big-house.used");
    clear(&used);
    std::fs::copy(&kept, &used).expect("the folder takes a copy");
    House::on(&used, FEATURES).await
}

/// Takes a database away.
fn clear(file: &Path) {
    for end in ["", "-wal", "-shm"] {
        let mut name = file.as_os_str().to_owned();
        name.push(end);
        // What is not there needs no clearing away.
        drop(std::fs::remove_file(PathBuf::from(name)));
    }
}

/// What tells this house from one that was made of other tables or otherwise.
fn fingerprint() -> String {
    let schema = tsunagi::house::schema();
    let tables: Vec<&str> = schema.iter().map(|file| file.text).collect();
    let made = [
        include_str!("lib.rs"),
        include_str!("chain.rs"),
        include_str!("concerns.rs"),
        include_str!("meetings.rs"),
        include_str!("rows.rs"),
        include_str!("voices.rs"),
        include_str!("words.rs"),
    ];
    desk::session::kept(&[tables.concat(), made.concat()].concat())
}

/// The samples with their stories.
async fn found(file: &Path) {
    let db = Db::open(&DatabaseUrl::Sqlite(file.to_owned()))
        .await
        .expect("a new file");
    let today = samples::today().expect("the samples name their day");
    let clock = Clock::set_to(moment_at(today, 9, 0));
    let features = FEATURES.to_vec();
    let hall = Hall::open(db, clock, Settings::default(), features, press())
        .await
        .expect("the schema");
    samples::import(&hall).await.expect("the samples go in");
    samples::tell(&hall, &serve::application(&hall))
        .await
        .expect("the stories come out");
}

/// Copies what the stories left until there is as much as in a city after years.
fn fill(file: &Path) -> rusqlite::Result<()> {
    let mut connection = Connection::open(file)?;
    connection.pragma_update(None, "foreign_keys", "off")?;
    connection.pragma_update(None, "synchronous", "off")?;
    let tx = connection.transaction()?;
    concerns::copy(&tx, CONCERNS)?;
    meetings::copy(&tx, MEETINGS)?;
    voices::copy(&tx, VOICES)?;
    chain::extend(&tx, LEDGER_LINES)?;
    check_keys(&tx)?;
    tx.commit()?;
    // Everything in one file, which can then be renamed.
    connection.pragma_update(None, "journal_mode", "delete")
}

/// The keys were not checked on the way; a house with loose ends would measure nothing.
fn check_keys(tx: &Transaction<'_>) -> rusqlite::Result<()> {
    let mut loose = tx.prepare("pragma foreign_key_check")?;
    let found = loose.query_map([], |row| row.get::<_, String>(0))?.next();
    assert!(found.is_none(), "a row points nowhere: {found:?}");
    Ok(())
}

//! `tsunagi ledger`

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use desk::db::StoreError;
use ledger::chain::{self, End, Verdict};

use super::export::places;
use crate::database::unusable;
use crate::settings::At;
use crate::stop::{self, Stop};
use crate::{Words, database};

/// The file with the heads of the ledgers, which an export puts beside the lines.
const HEADS: &str = "ledger_head.csv";

/// Check the ledger of who saw and who changed what.
#[derive(Debug, Subcommand)]
pub(super) enum Ledger {
    Verify(Verify),
}

/// Check every line against the seal of the line before.
///
/// Without a file, the ledgers in the database are checked. With a file, nothing else is needed:
/// ledger.csv of an export, and ledger_head.csv beside it to notice lines cut off at the end.
/// Ends with exit code 1 when anything was edited, removed or put elsewhere.
#[derive(Args, Debug)]
pub(super) struct Verify {
    #[command(flatten)]
    at: At,
    /// A ledger.csv of an export
    file: Option<PathBuf>,
    /// Only this municipality, by its code or its word in addresses
    #[arg(long, value_name = "CODE", conflicts_with = "file")]
    municipality: Option<String>,
}

impl Ledger {
    pub(super) async fn run(self) -> Result<(), Stop> {
        let Ledger::Verify(it) = self;
        let verdicts = match &it.file {
            Some(file) => exported(file)?,
            None => it.stored().await?,
        };
        for (municipality, verdict) in &verdicts {
            print(municipality, verdict);
        }
        let faults: usize = verdicts.values().map(|it| it.faults.len()).sum();
        if faults == 0 {
            return Ok(());
        }
        Err(Stop::refused(Words(stop::spoken()).ledger_broken(faults)))
    }
}

impl Verify {
    async fn stored(&self) -> Result<BTreeMap<String, Verdict>, Stop> {
        let at = self.at.database()?;
        let (hall, _database) = database::hall(&at).await?;
        let mut verdicts = BTreeMap::new();
        for place in places(&hall, self.municipality.as_deref())? {
            let broken = |why: StoreError| Stop::machine(format!("The database failed: {why}."));
            let mut tx = hall
                .db()
                .read()
                .await
                .map_err(|why| Stop::database(&at, &why))?;
            let verdict = chain::verify_stored(&mut tx, &place.code)
                .await
                .map_err(broken)?;
            verdicts.insert(place.code.clone(), verdict);
        }
        Ok(verdicts)
    }
}

/// Checks a file, with the heads where they lie beside it.
fn exported(path: &Path) -> Result<BTreeMap<String, Verdict>, Stop> {
    let open = |path: &Path| File::open(path).map_err(|why| unusable(path, &why));
    let heads = path.with_file_name(HEADS);
    let heads = heads.exists().then(|| open(&heads)).transpose()?;
    chain::verify_file(open(path)?, heads).map_err(|why| {
        let path = path.display();
        Stop::refused(format!(
            "{path} is no ledger as `tsunagi export` writes it: {why}."
        ))
    })
}

fn print(municipality: &str, it: &Verdict) {
    let w = Words(stop::spoken());
    println!("{}", w.ledger_lines(municipality, it.last - it.first + 1));
    println!("  {}", w.ledger_hash(it.hash.hex()));
    if it.first > 1 {
        println!("  {}", w.ledger_part(it.first));
    }
    for fault in &it.faults {
        println!("  {}", chain::in_words(fault, stop::spoken()));
    }
    if it.faults.is_empty() {
        println!("  {}", w.ledger_whole());
    }
    if it.end == End::Itself {
        println!("  {}", w.ledger_no_head());
    }
}

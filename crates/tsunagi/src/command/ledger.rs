//! `tsunagi ledger`

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::export::places;
use crate::chain::{self, End, Verdict};
use crate::settings::At;
use crate::stop::{self, Stop};
use crate::{Words, database};

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
            Some(file) => chain::verify_file(file)?,
            None => it.stored().await?,
        };
        verdicts.iter().for_each(print);
        let faults: usize = verdicts.iter().map(|it| it.faults.len()).sum();
        if faults == 0 {
            return Ok(());
        }
        Err(Stop::refused(Words(stop::spoken()).ledger_broken(faults)))
    }
}

impl Verify {
    async fn stored(&self) -> Result<Vec<Verdict>, Stop> {
        let at = self.at.database()?;
        let (hall, _database) = database::hall(&at).await?;
        let mut verdicts = Vec::new();
        for place in places(&hall, self.municipality.as_deref())? {
            let verdict = chain::verify_stored(hall.db(), &place.code)
                .await
                .map_err(|why| Stop::database(&at, &why))?;
            verdicts.push(verdict);
        }
        Ok(verdicts)
    }
}

fn print(it: &Verdict) {
    let w = Words(stop::spoken());
    println!("{}", w.ledger_lines(&it.municipality, it.lines));
    println!("  {}", w.ledger_hash(it.hash.hex()));
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

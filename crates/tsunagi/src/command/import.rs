//! `tsunagi import`

use std::path::PathBuf;

use clap::Args;
use desk::sheet::import;

use crate::settings::At;
use crate::stop::Stop;
use crate::{database, house};

/// Take in a folder of CSV files, all of it or nothing.
///
/// The folder holds municipality.toml and areas.csv, and any of the other files that
/// sample/README.md describes. Excel's own CSV files are read as they are. The same folder twice
/// changes nothing the second time; an edited file changes what was edited. A program that is
/// serving shows a new municipality after its next start.
#[derive(Args, Debug)]
pub(super) struct Import {
    #[command(flatten)]
    at: At,
    /// The folder
    folder: PathBuf,
}

impl Import {
    pub(super) async fn run(self) -> Result<(), Stop> {
        let at = self.at.database()?;
        let (hall, _database) = database::hall(&at).await?;
        let now = hall.clock().now();
        let report = import::folder(&hall, &self.folder, now)
            .await
            .map_err(|why| Stop::of(&hall, why))?;
        print(&report);
        Ok(())
    }
}

/// Prints each file with its number of rows, the files of the house that were not there, and rules
/// by which nothing is decided.
pub(super) fn print(report: &import::Report) {
    for (file, rows) in &report.files {
        println!("{rows:>6} rows  {file}");
    }
    let sheets = house::FEATURES.iter().flat_map(|feature| feature.sheets);
    let absent: Vec<&str> = sheets
        .map(|sheet| sheet.file)
        .filter(|file| report.files.iter().all(|(taken, _)| taken != file))
        .collect();
    if !absent.is_empty() {
        println!("not in the folder: {}", absent.join(", "));
    }
    if !report.unknown_rules.is_empty() {
        println!(
            "rules that nothing asks for (are they spelt right?): {}",
            report.unknown_rules.join(", ")
        );
    }
}

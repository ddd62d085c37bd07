//! `tsunagi export`

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use desk::Hall;
use desk::hall::Municipality;

use crate::database::{self, private_folder, unusable};
use crate::export::{Encoding, export};
use crate::settings::At;
use crate::stop::Stop;

/// Write everything into a folder of CSV files.
///
/// One folder for each municipality, one file for each table, one moment of the database. The same
/// data give the same files. ledger.csv can be checked by anybody with `tsunagi ledger verify
/// FILE`. Passwords, tokens and sessions are left out; personal data are not: keep the folder as
/// you keep the database.
#[derive(Args, Debug)]
pub(super) struct Export {
    #[command(flatten)]
    at: At,
    /// The folder to make; it must not hold anything yet
    folder: PathBuf,
    /// Only this municipality, by its code or its word in addresses
    #[arg(long, value_name = "CODE")]
    municipality: Option<String>,
    /// Mark the files as UTF-8, so that Excel opens them rightly
    #[arg(long)]
    excel: bool,
}

impl Export {
    pub(super) async fn run(self) -> Result<(), Stop> {
        let at = self.at.database()?;
        let (hall, _database) = database::hall(&at).await?;
        let places = places(&hall, self.municipality.as_deref())?;
        make_empty(&self.folder)?;
        let encoding = if self.excel {
            Encoding::Marked
        } else {
            Encoding::Plain
        };
        for place in places {
            let folder = self.folder.join(&place.slug);
            for (file, rows) in export(&hall, &place, &folder, encoding).await? {
                println!("{rows:>8} rows  {}", folder.join(file).display());
            }
        }
        Ok(())
    }
}

/// The municipalities that are meant: all, or the one that was named.
///
/// # Errors
/// When none bears the name.
pub(super) fn places(
    hall: &Hall,
    named: Option<&str>,
) -> Result<Vec<std::sync::Arc<Municipality>>, Stop> {
    let all = hall.municipalities();
    let Some(name) = named else {
        return Ok(all);
    };
    let found = all.iter().find(|it| it.code == name || it.slug == name);
    found.map(|it| vec![it.clone()]).ok_or_else(|| {
        let known: Vec<String> = all
            .iter()
            .map(|it| format!("{} ({})", it.code, it.slug))
            .collect();
        Stop::usage(format!(
            "There is no municipality {name} here. There are: {}.",
            known.join(", ")
        ))
    })
}

fn make_empty(folder: &Path) -> Result<(), Stop> {
    private_folder(folder).map_err(|why| unusable(folder, &why))?;
    let mut entries = fs::read_dir(folder).map_err(|why| unusable(folder, &why))?;
    match entries.next() {
        None => Ok(()),
        Some(_) => Err(Stop::refused(format!(
            "{} is not empty, and an export never overwrites anything. Choose another folder.",
            folder.display()
        ))),
    }
}

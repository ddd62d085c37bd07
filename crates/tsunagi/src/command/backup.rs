//! `tsunagi backup`

use std::path::PathBuf;

use clap::Args;
use desk::db::{DatabaseUrl, DbError};

use crate::database;
use crate::settings::At;
use crate::stop::Stop;

/// Copy a SQLite database into a file while everybody goes on working.
///
/// The copy is one moment of the database, is checked, and takes its name only when it is whole
/// and on the disk. An existing file is never overwritten. PostgreSQL has pg_dump for this.
#[derive(Args, Debug)]
pub(super) struct Backup {
    #[command(flatten)]
    at: At,
    /// The file to make, such as backup/2023-10-03.db
    file: PathBuf,
}

impl Backup {
    pub(super) async fn run(self) -> Result<(), Stop> {
        let at = self.at.database()?;
        let DatabaseUrl::Sqlite(_) = at else {
            return Err(Stop::usage(format!(
                "{at} is a PostgreSQL database: it is backed up with pg_dump --format=custom, \
                 which takes the same address (with sslmode=verify-full, if it goes over a network)."
            )));
        };
        if self.file.exists() {
            return Err(Stop::refused(format!(
                "{} exists already, and a backup never overwrites anything. Choose another name.",
                self.file.display()
            )));
        }
        let database = database::open(&at).await?;
        database
            .db
            .backup_to(&self.file)
            .await
            .map_err(|why| match why {
                DbError::File(why) => database::unusable(&self.file, &why),
                why => Stop::database(&at, &why),
            })?;
        database::keep_private(&self.file).map_err(|why| database::unusable(&self.file, &why))?;
        println!("{} holds all of {at}.", self.file.display());
        Ok(())
    }
}

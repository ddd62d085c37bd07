//! `tsunagi migrate`

use clap::Args;

use crate::settings::At;
use crate::stop::Stop;
use crate::{database, house};

/// Bring the schema of a database up to date.
///
/// `tsunagi serve` does the same when it starts; this command is for those who want to do it at a
/// time of their own. A schema file runs once in the life of a database, whole or not at all.
#[derive(Args, Debug)]
pub(super) struct Migrate {
    #[command(flatten)]
    at: At,
}

impl Migrate {
    pub(super) async fn run(self) -> Result<(), Stop> {
        let at = self.at.database()?;
        let database = database::create(&at).await?;
        let applied = database
            .db
            .migrate(&house::schema())
            .await
            .map_err(|why| Stop::database(&at, &why))?;
        for file in &applied {
            println!("applied {file}");
        }
        println!("The schema of {at} is up to date.");
        Ok(())
    }
}

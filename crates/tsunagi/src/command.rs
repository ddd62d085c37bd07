//! The commands: one file for each, named by what it does.

mod backup;
mod demo;
mod export;
mod import;
mod ledger;
mod migrate;
mod openapi;
mod restore;
mod serve;

use clap::{Parser, Subcommand};

use crate::stop::Stop;

/// The connecting desk between a community and its city hall (つなぎ).
///
/// Look at it:       tsunagi demo
/// Begin with it:    tsunagi init --help, then tsunagi serve
/// Keep it safe:     tsunagi backup FILE every night; tsunagi ledger verify
#[derive(Debug, Parser)]
#[command(version, verbatim_doc_comment, after_help = AFTER)]
pub struct Program {
    #[command(subcommand)]
    command: Command,
}

const AFTER: &str = "\
Every option can also be a variable of the environment (TSUNAGI_DATABASE) or a line of the \
settings file tsunagi.toml (database = \"sqlite:tsunagi-data/tsunagi.db\"); the command line comes \
first, then the environment, then the file.

Exit codes: 0 done · 1 something is wrong with what was given (a damaged file, a broken ledger, a \
rule that says no) · 2 the command or a setting cannot be understood · 3 the database, the network \
or the disk does not play along";

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the pages and the API until told to stop
    Serve(Box<serve::Serve>),
    /// Show everything on sample data that is gone afterwards
    Demo(demo::Demo),
    /// Bring the schema of a database up to date
    Migrate(migrate::Migrate),
    /// Take in a folder of CSV files, all of it or nothing
    Import(import::Import),
    /// Write everything into a folder of CSV files
    Export(export::Export),
    /// Copy a SQLite database into a file while everybody goes on working
    Backup(backup::Backup),
    /// Put a backup in the place of a SQLite database
    Restore(restore::Restore),
    /// Check the ledger of who saw and who changed what
    #[command(subcommand)]
    Ledger(ledger::Ledger),
    /// Print the OpenAPI document of the JSON API
    Openapi(openapi::Openapi),
}

impl Program {
    /// Does what the command says.
    ///
    /// # Errors
    /// Why it could not be done, in one sentence.
    pub async fn run(self) -> Result<(), Stop> {
        match self.command {
            Command::Serve(it) => it.run().await,
            Command::Demo(it) => it.run().await,
            Command::Migrate(it) => it.run().await,
            Command::Import(it) => it.run().await,
            Command::Export(it) => it.run().await,
            Command::Backup(it) => it.run().await,
            Command::Restore(it) => it.run().await,
            Command::Ledger(it) => it.run().await,
            Command::Openapi(it) => it.run(),
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_commands_fit_together() {
        Program::command().debug_assert();
    }
}

//! The commands: one file for each, named by what it does.

mod account;
mod backup;
mod demo;
mod export;
mod import;
mod init;
mod ledger;
mod migrate;
mod openapi;
mod restore;
mod serve;
mod token;

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

/// The commands; each speaks for itself in its own file.
#[derive(Debug, Subcommand)]
enum Command {
    Serve(Box<serve::Serve>),
    Demo(demo::Demo),
    Init(init::Init),
    Migrate(migrate::Migrate),
    Import(import::Import),
    Export(export::Export),
    Backup(backup::Backup),
    Restore(restore::Restore),
    #[command(subcommand)]
    Account(account::Account),
    #[command(subcommand)]
    Token(token::Token),
    #[command(subcommand)]
    Ledger(ledger::Ledger),
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
            Command::Init(it) => it.run().await,
            Command::Migrate(it) => it.run().await,
            Command::Import(it) => it.run().await,
            Command::Export(it) => it.run().await,
            Command::Backup(it) => it.run().await,
            Command::Restore(it) => it.run().await,
            Command::Account(it) => it.run().await,
            Command::Token(it) => it.run().await,
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

//! The workshop: what is done to the house, not in it. `cargo xtask help` says what there is.

mod command;
mod dependencies;
mod journeys;
mod licence;
mod machine;
mod steps;
mod tally;
mod workshop;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};
use cluster::Cluster;

use crate::command::run;
use crate::workshop::Workshop;

#[derive(Parser)]
#[command(about = "The workshop of tsunagi", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Everything that must hold before a change may land; installs what the machine lacks
    Test(steps::Choice),
    /// A throw-away PostgreSQL until Ctrl-C; prints its address
    Postgres,
    /// How long pages of a big house take, and what many writers do to the ledger
    Bench,
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().task {
        Task::Test(choice) => steps::test(&choice),
        Task::Postgres => postgres(),
        Task::Bench => bench(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Never returns by itself: the end of this process is what ends the cluster.
fn postgres() -> Result<()> {
    let cluster = Cluster::start()?;
    println!("{}", cluster.url("postgres"));
    println!("Ctrl-C stops this PostgreSQL and removes everything in it.");
    loop {
        std::thread::park();
    }
}

fn bench() -> Result<()> {
    let workshop = Workshop::here()?;
    let writers = "run --release --locked --package desk --example ledger_writers";
    for arguments in ["bench --locked --package bench", writers] {
        run(workshop.cargo(&arguments.split(' ').collect::<Vec<_>>()))?;
    }
    Ok(())
}

//! `tsunagi`: the connecting desk between a community and its city hall, in one program.

use std::process::ExitCode;

use clap::Parser;
use tsunagi::command::Program;

#[tokio::main]
async fn main() -> ExitCode {
    match Program::parse().run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            eprintln!("{stop}");
            ExitCode::from(stop.code())
        }
    }
}

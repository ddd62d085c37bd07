//! The browser journeys in `e2e/`, and what else the tests take from npm.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use crate::command::{run, run_counting};
use crate::tally::Tally;
use crate::workshop::{Workshop, command_in};

/// Builds the program and walks every journey against it.
pub(crate) fn walk(workshop: &Workshop, tally: &mut Tally) -> Result<()> {
    install_packages(workshop)?;
    // As the tests build it: a build of its own would make every crate anew, with other features.
    run(workshop.cargo(&["test", "--workspace", "--no-run", "--locked"]))?;

    // Two browsers at a time are what two cores carry.
    let mut node = command_in(
        &workshop.journeys(),
        "node",
        &["--test", "--test-concurrency=2", "--test-reporter=spec"],
    );
    node.env("TSUNAGI_BINARY", workshop.target.join("debug/tsunagi"))
        .env("TSUNAGI_LOOKS", workshop.target.join("looks"));
    run_counting(node, tally)
}

/// Writes every Japanese holiday that an npm package knows into a file, `{"2023-01-01": "元日", …}`,
/// against which the kernel's own holiday law is tested.
pub(crate) fn holiday_oracle(workshop: &Workshop) -> Result<PathBuf> {
    install_packages(workshop)?;
    let oracle = workshop.target.join("holidays.json");
    let file =
        File::create(&oracle).with_context(|| format!("{} can be written", oracle.display()))?;
    let status = command_in(&workshop.journeys(), "node", &["holidays.mjs"])
        .stdin(Stdio::null())
        .stdout(file)
        .status()
        .context("node can be started")?;
    if !status.success() {
        bail!("the holiday oracle could not be written");
    }
    Ok(oracle)
}

/// `npm ci`, unless what is installed is already younger than the lock.
fn install_packages(workshop: &Workshop) -> Result<()> {
    let folder = workshop.journeys();
    let written = |path: &str| fs::metadata(folder.join(path)).and_then(|file| file.modified());
    let installed = written("node_modules/.package-lock.json");
    if let (Ok(installed), Ok(locked)) = (installed, written("package-lock.json"))
        && installed > locked
    {
        return Ok(());
    }
    run(command_in(
        &folder,
        "npm",
        &["ci", "--ignore-scripts", "--no-audit", "--no-fund"],
    ))
}

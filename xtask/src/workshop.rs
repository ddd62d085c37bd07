//! Where the workshop stands, and the programs it calls.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::command::output;

/// The folders of this work tree.
pub(crate) struct Workshop {
    /// The folder of the workspace's `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// Where cargo builds to, and where the workshop leaves what it makes.
    pub(crate) target: PathBuf,
}

impl Workshop {
    /// Asks cargo, so that a moved target folder is found too.
    pub(crate) fn here() -> Result<Workshop> {
        let mut cargo = Command::new("cargo");
        cargo.args(["metadata", "--no-deps", "--format-version", "1"]);
        let answer: Value =
            serde_json::from_str(&output(cargo)?).context("cargo metadata speaks JSON")?;
        let folder = |key: &str| {
            let path = answer[key]
                .as_str()
                .with_context(|| format!("cargo names its {key}"))?;
            anyhow::Ok(PathBuf::from(path))
        };
        Ok(Workshop {
            root: folder("workspace_root")?,
            target: folder("target_directory")?,
        })
    }

    /// The folder of the browser journeys and of every npm package the tests need.
    pub(crate) fn journeys(&self) -> PathBuf {
        self.root.join("e2e")
    }

    /// A cargo command at the root of the workspace.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Command {
        let mut cargo = command_in(&self.root, "cargo", arguments);
        if std::env::var_os("CI").is_some() {
            // A tree that is built once pays for the bookkeeping and never gains from it.
            cargo.env("CARGO_INCREMENTAL", "0");
        }
        cargo
    }
}

/// A command that runs in a folder.
pub(crate) fn command_in(folder: &Path, program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder);
    command
}

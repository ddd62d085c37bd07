//! What the tests need from the machine: found, installed where we may, otherwise asked for.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command::{output, run};

/// The oldest Node.js whose test runner and npm the journeys are written for.
const OLDEST_NODE: u32 = 20;

/// A Debian package and how to see that its content is here, wherever it came from.
struct Need {
    package: &'static str,
    purpose: &'static str,
    is_here: fn() -> bool,
}

const NEEDS: &[Need] = &[
    Need {
        package: "postgresql",
        purpose: "the second database engine",
        is_here: || cluster::programs().is_ok(),
    },
    Need {
        package: "chromium",
        purpose: "browser journeys",
        is_here: has_chromium,
    },
    Need {
        package: "fonts-morisawa-bizud-gothic",
        purpose: "Japanese letters in the pictures of pages",
        is_here: has_japanese_font,
    },
    Need {
        package: "python3-icalendar",
        purpose: "a reader of our calendars that is not ours",
        is_here: || answers("/usr/bin/python3", &["-c", "import icalendar"]),
    },
    Need {
        package: "vdirsyncer",
        purpose: "a program that takes our calendars over CalDAV",
        is_here: || answers("vdirsyncer", &["--version"]),
    },
    Need {
        package: "khal",
        purpose: "a calendar that shows what was taken",
        is_here: || answers("khal", &["--version"]),
    },
];

/// Makes the machine ready. Says first what is missing, so that a person knows what happens to it.
pub(crate) fn prepare() -> Result<()> {
    node_is_young_enough()?;

    let missing: Vec<&Need> = NEEDS.iter().filter(|need| !(need.is_here)()).collect();
    if missing.is_empty() {
        println!("nothing is missing");
        return Ok(());
    }
    for need in &missing {
        println!("missing: {} ({})", need.package, need.purpose);
    }
    install(&missing.iter().map(|need| need.package).collect::<Vec<_>>())?;

    match missing.iter().find(|need| !(need.is_here)()) {
        Some(need) => bail!(
            "{} was installed, and still its content is not found",
            need.package
        ),
        None => Ok(()),
    }
}

fn install(packages: &[&str]) -> Result<()> {
    let by_hand = format!(
        "apt-get update && apt-get install --yes --no-install-recommends {}",
        packages.join(" ")
    );
    if !Path::new("/usr/bin/apt-get").exists() {
        bail!("install them with this system's own tools; on Debian it would be: {by_hand}");
    }
    if output(id())?.trim() != "0" {
        bail!("installing takes root; please run: sudo sh -c '{by_hand}'");
    }
    run(apt_get(&["update"]))?;
    run(apt_get(
        &[&["install", "--yes", "--no-install-recommends"], packages].concat(),
    ))
}

fn apt_get(arguments: &[&str]) -> Command {
    let mut command = Command::new("apt-get");
    command
        .arg("--quiet")
        .args(arguments)
        .env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn id() -> Command {
    let mut command = Command::new("id");
    command.arg("-u");
    command
}

/// `v20.20.2` → 20. Distributions differ too much here for us to install it.
fn node_is_young_enough() -> Result<()> {
    let mut node = Command::new("node");
    node.arg("--version");
    let version = output(node).context("the tests need Node.js 20 or newer, with npm")?;
    let major: Option<u32> = version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|it| it.parse().ok());
    match major {
        Some(major) if major >= OLDEST_NODE => {}
        _ => bail!(
            "the tests need Node.js {OLDEST_NODE} or newer; this is {}",
            version.trim()
        ),
    }
    let mut npm = Command::new("npm");
    npm.arg("--version");
    output(npm).context("Node.js is here, but not its npm")?;
    Ok(())
}

/// The same two places where the journeys look (e2e/house.mjs).
fn has_chromium() -> bool {
    std::env::var_os("CHROMIUM").is_some() || Path::new("/usr/bin/chromium").exists()
}

/// Whether a program is here and does what it is told.
fn answers(program: &str, words: &[&str]) -> bool {
    let mut command = Command::new(program);
    command.args(words);
    command.output().is_ok_and(|done| done.status.success())
}

fn has_japanese_font() -> bool {
    let mut list = Command::new("fc-list");
    list.arg("BIZ UDPGothic");
    Path::new("/usr/share/fonts/truetype/bizud-gothic").exists()
        || list.output().is_ok_and(|found| !found.stdout.is_empty())
}

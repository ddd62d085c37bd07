//! `cargo xtask test`: named steps in order, stopping at the first failure, with a closing table.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use clap::Args;
use cluster::Cluster;

use crate::command::{run, run_counting};
use crate::tally::Tally;
use crate::workshop::Workshop;
use crate::{dependencies, journeys, machine};

/// Which steps to take.
#[derive(Args)]
pub(crate) struct Choice {
    /// Take only this step (may be repeated)
    #[arg(long, value_name = "STEP", conflicts_with = "skip")]
    only: Vec<String>,
    /// Leave this step out (may be repeated)
    #[arg(long, value_name = "STEP")]
    skip: Vec<String>,
    /// Say which steps there are
    #[arg(long)]
    list: bool,
}

/// One thing that must hold. Counts tests where it runs any.
struct Step {
    name: &'static str,
    proves: &'static str,
    run: fn(&Workshop, &mut Tally) -> Result<()>,
}

/// In this order: what is quick or often wrong comes first.
const STEPS: &[Step] = &[
    Step {
        name: "machine",
        proves: "the machine has what the tests need",
        run: |_, _| machine::prepare(),
    },
    Step {
        name: "format",
        proves: "every file is written in the house's form",
        run: |workshop, _| run(workshop.cargo(&["fmt", "--all", "--check"])),
    },
    Step {
        name: "dependencies",
        proves: "licences, sources and second versions are agreed (deny.toml)",
        run: |workshop, _| dependencies::check(workshop),
    },
    Step {
        name: "lints",
        proves: "no warning, from the compiler or from clippy",
        run: lints,
    },
    Step {
        name: "tests",
        proves: "rules, properties, both databases, HTTP, tidiness",
        run: tests,
    },
    Step {
        name: "journeys",
        proves: "each role's way through a real browser",
        run: journeys::walk,
    },
];

enum Outcome {
    Passed(Duration),
    Failed(Duration),
    NotReached,
}

/// Takes the chosen steps.
///
/// # Errors
/// The first step that failed, after the table was printed; or a step that nobody knows.
pub(crate) fn test(choice: &Choice) -> Result<()> {
    if choice.list {
        STEPS
            .iter()
            .for_each(|step| println!("{:13} {}", step.name, step.proves));
        return Ok(());
    }
    let workshop = Workshop::here()?;
    let mut total = Tally::default();
    let mut failure = None;
    let mut table = Vec::new();

    for step in choice.steps()? {
        if failure.is_some() {
            table.push((step.name, Outcome::NotReached, Tally::default()));
            continue;
        }
        println!("\n── {}: {}", step.name, step.proves);
        let begin = Instant::now();
        let mut tally = Tally::default();
        let outcome = match (step.run)(&workshop, &mut tally) {
            Ok(()) => Outcome::Passed(begin.elapsed()),
            Err(error) => {
                failure = Some(error.context(format!("the step {} failed", step.name)));
                Outcome::Failed(begin.elapsed())
            }
        };
        total.add(tally);
        table.push((step.name, outcome, tally));
    }

    print_table(&table, total);
    failure.map_or(Ok(()), Err)
}

impl Choice {
    fn steps(&self) -> Result<Vec<&'static Step>> {
        for name in self.only.iter().chain(&self.skip) {
            if !STEPS.iter().any(|step| step.name == name) {
                bail!("there is no step {name}; `cargo xtask test --list` names them");
            }
        }
        let is_chosen = |step: &&Step| {
            let named = |names: &[String]| names.iter().any(|name| name == step.name);
            (self.only.is_empty() || named(&self.only)) && !named(&self.skip)
        };
        Ok(STEPS.iter().filter(is_chosen).collect())
    }
}

fn lints(workshop: &Workshop, _: &mut Tally) -> Result<()> {
    let arguments = [
        "clippy",
        "--workspace",
        "--all-targets",
        "--locked",
        "--",
        "--deny",
        "warnings",
    ];
    run(workshop.cargo(&arguments))
}

/// All tests of the workspace, with one PostgreSQL for all of them and the holiday oracle at hand.
fn tests(workshop: &Workshop, tally: &mut Tally) -> Result<()> {
    let oracle = journeys::holiday_oracle(workshop)?;
    let cluster = Cluster::start()?;

    let mut cargo = workshop.cargo(&["test", "--workspace", "--locked", "--no-fail-fast"]);
    cargo
        .env(cluster::RUNNING, cluster.server())
        .env("TSUNAGI_HOLIDAY_ORACLE", oracle);
    run_counting(cargo, tally)
}

/// Where tests ran, the last line is their total alone, for whoever reads logs from the end.
fn print_table(table: &[(&str, Outcome, Tally)], total: Tally) {
    println!("\n── summary");
    for (name, outcome, tally) in table {
        let (word, time) = match outcome {
            Outcome::Passed(time) => ("passed", clock(*time)),
            Outcome::Failed(time) => ("FAILED", clock(*time)),
            Outcome::NotReached => ("not reached", String::new()),
        };
        let count = if *tally == Tally::default() {
            String::new()
        } else {
            tally.to_string()
        };
        println!(
            "{}",
            format!("{name:13} {word:11} {time:>6}   {count}").trim_end()
        );
    }
    if total != Tally::default() {
        println!("\n{total}");
    }
}

/// Minutes and seconds, `2:05`.
fn clock(time: Duration) -> String {
    format!("{}:{:02}", time.as_secs() / 60, time.as_secs() % 60)
}

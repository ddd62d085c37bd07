//! Running other programs: said aloud first, and a failure is an error that names the program.

use std::io::{BufRead, BufReader};
use std::process::{Command, ExitStatus, Stdio};

use anyhow::{Context, Result, bail};

use crate::tally::Tally;

/// Runs a command with our own output. It gets no input: nothing here may ask a person.
pub(crate) fn run(mut command: Command) -> Result<()> {
    let words = announce(&command);
    let status = command
        .stdin(Stdio::null())
        .status()
        .with_context(|| unstartable(&words))?;
    succeeded(&words, status)
}

/// Runs a command, passes its lines on as they come, and counts the tests that they report.
/// The tally is filled also when the command fails.
pub(crate) fn run_counting(mut command: Command, tally: &mut Tally) -> Result<()> {
    let words = announce(&command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| unstartable(&words))?;
    let lines = child
        .stdout
        .take()
        .expect("the output was asked for as a pipe");
    for line in BufReader::new(lines).lines() {
        let line = line.with_context(|| format!("the output of `{words}` is UTF-8"))?;
        println!("{line}");
        tally.read(&line);
    }
    succeeded(&words, child.wait()?)
}

/// What a command writes; its errors go to our own error output.
pub(crate) fn output(mut command: Command) -> Result<String> {
    let words = words_of(&command);
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| unstartable(&words))?;
    succeeded(&words, output.status)?;
    String::from_utf8(output.stdout).with_context(|| format!("the output of `{words}` is UTF-8"))
}

fn announce(command: &Command) -> String {
    let words = words_of(command);
    println!("$ {words}");
    words
}

/// The program and its arguments, as a person would type them.
fn words_of(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy()];
    words.extend(
        command
            .get_args()
            .map(|argument| argument.to_string_lossy()),
    );
    words.join(" ")
}

fn unstartable(words: &str) -> String {
    format!("`{words}` could not be started")
}

fn succeeded(words: &str, status: ExitStatus) -> Result<()> {
    if !status.success() {
        bail!("`{words}` failed ({status})");
    }
    Ok(())
}
